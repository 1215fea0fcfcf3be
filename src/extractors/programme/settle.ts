/** Which of several drafts for the same words stands. */
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { covers, type Draft, overlaps, type Passage } from './passage.js';

function lengthOf(draft: Draft): number {
  return draft.end - draft.start;
}

/** Whether a longer name is that of the registered programme within it: 'CSIRT Americas Hemispheric Network'. */
function isVariant(registered: Draft, longer: Draft, passage: Passage, lexicon: Lexicon): boolean {
  if (!covers(longer, registered) || longer.programme !== null || registered.rule === 'organization')
    return false;
  const rest = passage.text.slice(registered.end, longer.end).replace(/^["”’»)）]/u, '');
  if (rest.trim() === '') return true;
  const last = passage.words.findLast((word) => word.end <= longer.end);
  const head = last === undefined ? undefined : lexicon.heads.get(last.key);
  return head !== undefined && (head.generic || head.kind === registered.kind);
}

/** Whether the longer name only adds for whom or where: 'ITU CyberDrill for Africa'. */
function isPlaceAdded(registered: Draft, longer: Draft, passage: Passage, lexicon: Lexicon): boolean {
  if (longer.start !== registered.start) return false;
  const rest = passage.text.slice(registered.end, longer.end).trim();
  const first = /^\p{Ll}+/u.exec(rest)?.[0] ?? '';
  return lexicon.words(lexicon.pack.connectors).has(first) && findPhrases(lexicon.regions, rest).length > 0;
}

/** 'projet CyberSouth': the small noun before a registered name is not of it. */
function isLedByNoun({ rule, start }: Draft, passage: Passage): boolean {
  return rule === 'head-and-name' && /^\p{Ll}/u.test(passage.text.slice(start));
}

function isOrganization(draft: Draft, lexicon: Lexicon): boolean {
  return draft.programme !== null && lexicon.organizations.has(draft.programme);
}

/** The registered draft over the words of a longer name that is its own; null when they are two things. */
function widen(registered: Draft, longer: Draft, passage: Passage, lexicon: Lexicon): Draft | null {
  if (isOrganization(registered, lexicon)) return null;
  if (longer.rule === 'bracketed' && passage.text[registered.end]?.match(/[（(]/u))
    return covers(longer, registered) ? { ...registered, end: longer.end } : null;
  return isVariant(registered, longer, passage, lexicon)
    ? { ...registered, start: longer.start, end: longer.end }
    : null;
}

/** Of a registered name and another that overlaps it. */
function betterOfNames(registered: Draft, other: Draft, passage: Passage, lexicon: Lexicon): Draft {
  if (isLedByNoun(other, passage) && covers(other, registered)) return registered;
  const wide = widen(registered, other, passage, lexicon);
  if (wide !== null) return wide;
  if (isPlaceAdded(registered, other, passage, lexicon)) return registered;
  return covers(registered, other) || !covers(other, registered) ? registered : other;
}

function better(a: Draft, b: Draft, passage: Passage, lexicon: Lexicon): Draft {
  const [registered, other] = a.programme !== null ? [a, b] : [b, a];
  if (registered.programme !== null && other.programme === null && other.status === 'named')
    return betterOfNames(registered, other, passage, lexicon);
  if (a.start === b.start && a.end === b.end && a.rule !== b.rule) return b.rule === 'ending' ? b : a;
  if (a.status !== b.status) return a.status === 'named' ? a : b;
  return lengthOf(a) >= lengthOf(b) ? a : b;
}

/** Drafts without overlap, in order: the longest name, a registered one before others, a name before a description. */
export function settle(drafts: readonly Draft[], passage: Passage, lexicon: Lexicon): readonly Draft[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || lengthOf(b) - lengthOf(a));
  const kept: Draft[] = [];
  for (const draft of sorted) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, draft)) kept.push(draft);
    else kept[kept.length - 1] = better(last, draft, passage, lexicon);
  }
  return kept;
}
