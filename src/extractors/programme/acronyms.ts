/** What a document itself defines: 'Pacific Cyber Security Operational Network (PaCSON)', '… Fund ("the Fund")'. */
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import type { Draft, Passage } from './passage.js';

const BRACKETS = /^ ?[(（]([^()（）]{2,80})[)）]/u;
const QUOTED = /["“‘']([^"“”‘’']{2,60})["”’']/gu;
const ACRONYM = /^\p{L}[\p{L}\p{Nd}&+/-]{1,14}(?: \p{Lu}[\p{L}\p{Nd}+-]{0,9})?$/u;
/** Words of a quoted name. */
const LONGEST_QUOTED = 6;
const LEADING_WORD = /^\p{Ll}+ /u;

function capitalsOf(text: string): string {
  return text.replace(/[^\p{Lu}\p{Nd}]/gu, '');
}

/** Whether most letters are capitals, as in 'PaCSON', 'WiCCB', but not 'Suva'. */
function looksLikeAcronym(text: string): boolean {
  if (!ACRONYM.test(text) || /^(?:19|20)\p{Nd}{2}/u.test(text)) return false;
  const capitals = capitalsOf(text).length;
  return capitals >= 2 && capitals * 3 >= text.length;
}

/** Whether the capitals of the acronym occur in order in the name, beginning with the initial of one of its words. */
export function abbreviates(acronym: string, name: string): boolean {
  const letters = capitalsOf(acronym).toLowerCase();
  const initials = name.split(/[^\p{L}\p{Nd}]+/u).map((word) => word.charAt(0).toLowerCase());
  if (!initials.includes(letters.charAt(0))) return false;
  const folded = name.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    const next = folded.indexOf(letter, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}

function isPartyAcronym(acronym: string, lexicon: Lexicon): boolean {
  return findPhrases(lexicon.parties, acronym).some((match) => match.text === acronym);
}

function isRegisteredAcronym(acronym: string, programme: string | null, lexicon: Lexicon): boolean {
  return findPhrases(lexicon.programmes, acronym).some(
    (match) => match.text === acronym && match.value.programme.id === programme,
  );
}

function acronymIn(inner: string, draft: Draft, lexicon: Lexicon): string | null {
  const first = inner.split(/[,;]/u)[0]?.trim() ?? '';
  if (isRegisteredAcronym(first, draft.programme, lexicon)) return first;
  if (!looksLikeAcronym(first)) return null;
  if (draft.name === null) return null;
  if (!abbreviates(first, draft.name) && !/^[\p{Script=Han}\p{Script=Arabic}]/u.test(draft.name)) return null;
  return isPartyAcronym(first, lexicon) && draft.programme !== null ? null : first;
}

/** Aliases in quotation marks, without a small word before them: '"the Fund"' gives 'Fund' too. */
function quotedIn(inner: string): readonly string[] {
  return [...inner.matchAll(QUOTED)].map((match) => (match[1] ?? '').trim().replace(LEADING_WORD, ''));
}

/** Whether the draft is what stands between quotation marks: 'проект «Цифровая юрта» (ЦЮ)'. */
function isInMarks(passage: Passage, { start, end }: Draft): boolean {
  return /^[«“„"]$/u.test(passage.text.charAt(start - 1)) && /^[»”“"]$/u.test(passage.text.charAt(end));
}

/** The acronym of a name's original in another language, whose letters the name does not have: 'ЛЕИКА'. */
function translatedIn(inner: string, lexicon: Lexicon): string | null {
  const cased = lexicon.pack.inflection !== undefined && /^\p{Lu}[\p{Lu}\p{Nd}+-]+$/u.test(inner);
  return cased && !isPartyAcronym(inner, lexicon) ? inner : null;
}

const QUOTED_TAIL = /^ [«“"] ?(\p{Lu}[^«»“”"]{2,58}?) ?[»”"]/u;
const ACRONYM_NEXT = /^ [«“"]? ?(\p{Lu}[\p{Lu}\p{Nd}+-]{1,14})(?![\p{L}\p{Nd}])/u;
/** Characters from a name to its acronym: ', connu sous le sigle '. */
const LONGEST_NAMING = 40;

/** 'Programme national de formation « Chinguetti Numérique »': the own name that ends a title. */
function takeQuotedTail(passage: Passage, draft: Draft, lexicon: Lexicon): Draft {
  const own = draft.programme === null && draft.status === 'named' && lexicon.pack.headsFirst;
  const match = own ? QUOTED_TAIL.exec(passage.text.slice(draft.end, draft.end + 64)) : null;
  if (match === null || (match[1] ?? '').split(' ').length > LONGEST_QUOTED) return draft;
  return { ...draft, end: draft.end + match[0].length, aliases: [...draft.aliases, match[1] ?? ''] };
}

/** ', connu sous le sigle PARCLC': the acronym by which the name is meant later. */
function takeNaming(passage: Passage, draft: Draft, lexicon: Lexicon): Draft {
  const after = passage.text.slice(draft.end, draft.end + LONGEST_NAMING);
  const naming = draft.status === 'named' && after.startsWith(',');
  const cue = naming ? findPhrases(lexicon.phrases(lexicon.pack.namingWords), after)[0] : undefined;
  const rest = cue === undefined ? '' : passage.text.slice(draft.end + cue.end, draft.end + LONGEST_NAMING);
  const acronym = ACRONYM_NEXT.exec(rest)?.[1];
  const beside = cue !== undefined && /^, ?(?:\p{L}+ )?$/u.test(after.slice(0, cue.start));
  if (acronym === undefined || isPartyAcronym(acronym, lexicon)) return draft;
  const own = draft.programme !== null || abbreviates(acronym, draft.name ?? '');
  return beside && own ? { ...draft, aliases: [...draft.aliases, acronym] } : draft;
}

/** The draft with what the text right after it says of its name: brackets, a quoted name, an acronym. */
export function takeDefinition(passage: Passage, draft: Draft, lexicon: Lexicon): Draft {
  const bracketed = takeBracket(passage, draft, lexicon);
  return takeNaming(passage, takeQuotedTail(passage, bracketed, lexicon), lexicon);
}

/**
 * The draft with the bracket after it when that defines an acronym of it; its aliases are those that the bracket gives.
 * Brackets that hold something else ('(2019)', '(CICTE)' after a programme of CICTE) are left out.
 */
function takeBracket(passage: Passage, draft: Draft, lexicon: Lexicon): Draft {
  const closing = isInMarks(passage, draft) ? 1 : 0;
  const after = draft.end + closing;
  const match = BRACKETS.exec(passage.text.slice(after, after + 90));
  if (match === null || draft.status !== 'named') return draft;
  const inner = (match[1] ?? '').trim();
  const quoted = quotedIn(inner).filter((alias) => /^\p{Lu}/u.test(alias));
  const acronym = acronymIn(inner, draft, lexicon) ?? (closing === 1 ? translatedIn(inner, lexicon) : null);
  if (acronym === null && quoted.length === 0) return draft;
  const aliases = [...draft.aliases, ...(acronym === null ? [] : [acronym]), ...quoted];
  const confidence = Math.max(draft.confidence, 0.92);
  return { ...draft, start: draft.start - closing, end: after + match[0].length, aliases, confidence };
}
