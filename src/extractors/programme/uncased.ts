/**
 * Names in a script that has spaces but no capitals, where the head noun comes first: beside a title in quotation marks
 * (تمرين «درع الكويت» السيبراني), before a Latin name in brackets (برنامج … (CyberIC)), or at the beginning of an item.
 */
import type { HeadNoun } from '../../languages/programme-pack.js';
import type { ProgrammeKind } from '../../model/registry.js';
import { readGlued } from './glued.js';
import { isOfSubject, type Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { type Draft, holds, type Passage, type Range } from './passage.js';
import { shortNames } from './uncased-names.js';
import { findQuotedUncased } from './uncased-quoted.js';
import { follows, type Word } from './words.js';

const LATIN_IN_BRACKETS = /^ \((\p{Lu}[\p{L}\p{Nd}+-]{1,24}(?: \p{Lu}[\p{L}\p{Nd}+-]{1,24})?)\)/u;
const LONGEST_NAME = 12;
const LONGEST_TAIL = 3;
/** Characters between a verb of giving and a name, and words of such a name after its head. */
const NEAR = 30;
const FEWEST_WORDS = 3;
const GIVEN_KINDS: readonly ProgrammeKind[] = ['programme', 'fellowship', 'exercise', 'network', 'forum'];

interface Head {
  readonly noun: HeadNoun;
  readonly at: number;
  readonly start: number;
}

/** The head noun that word `at` is, behind a letter of the pack's prefixes too: وتمرين. */
function headAt(passage: Passage, at: number, lexicon: Lexicon): Head | null {
  const word = passage.words[at];
  if (word === undefined) return null;
  const { prefixes } = lexicon.pack;
  const whole = lexicon.heads.get(word.key);
  if (whole !== undefined) return whole.plain ? null : { noun: whole, at, start: word.start };
  const prefix = prefixes.find(
    (letters) => word.key.startsWith(letters) && lexicon.heads.has(word.key.slice(letters.length)),
  );
  const noun = prefix === undefined ? undefined : lexicon.heads.get(word.key.slice(prefix.length));
  return prefix === undefined || noun === undefined || noun.plain
    ? null
    : { noun, at, start: word.start + prefix.length };
}

function isDefinite(word: Word | undefined, lexicon: Lexicon): boolean {
  return word?.key.startsWith(lexicon.pack.fusedArticle) ?? false;
}

/** Index of the last word of a name that goes on after word `at` without a mark, a verb or a relative. */
function endOfName(passage: Passage, at: number, lexicon: Lexicon): number {
  const { described, placeConnectors } = lexicon.pack;
  const stops = [described.rightStops, described.prepositions];
  let last = at;
  while (last - at < LONGEST_NAME) {
    const word = passage.words[last + 1];
    if (word === undefined || !follows(word)) break;
    if (last === at && isDefinite(passage.words[at], lexicon) && !agrees(word, lexicon)) break;
    const within = lexicon.words(placeConnectors).has(word.key) && tellsSubject(passage, last + 2, lexicon);
    if (!within && stops.some((list) => lexicon.words(list).has(word.key))) break;
    last += 1;
  }
  return last;
}

/** Whether the word may follow a noun with the article: المركز الوطني, المنتدى لأمن, but not المركز برنامج. */
function agrees(word: Word, lexicon: Lexicon): boolean {
  return isDefinite(word, lexicon) || word.key.startsWith(lexicon.pack.fusedArticle.slice(1));
}

/** Whether one of the three words from `at` on is of the subject: في العالم السيبراني, but not في الرياض. */
function tellsSubject(passage: Passage, at: number, lexicon: Lexicon): boolean {
  return passage.words.slice(at, at + LONGEST_TAIL).some((word) => isOfSubject(lexicon, word.key));
}

function draftOf(
  passage: Passage,
  range: Range,
  noun: HeadNoun,
  alias: string | null,
  rule: string,
  lexicon: Lexicon,
): Draft {
  const name = passage.text.slice(range.start, range.end);
  const short = shortNames(readGlued(name, lexicon), lexicon);
  const aliases = alias === null ? short : [alias, ...short];
  return {
    ...range,
    status: 'named',
    programme: null,
    name,
    kind: noun.kind,
    confidence: 0.7,
    rule,
    aliases,
  };
}

/** A State's own centre is an organization. */
function isOrgan(passage: Passage, head: Head, last: number, lexicon: Lexicon): boolean {
  const words = passage.words.slice(head.at + 1, last + 1);
  return (
    head.noun.body === true && words.some((word) => lexicon.words(lexicon.pack.nationalWords).has(word.key))
  );
}

/** A head noun, what it is of, and its Latin name in brackets. */
function findBracketed(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < passage.words.length; at += 1) {
    const head = headAt(passage, at, lexicon);
    if (head === null) continue;
    const last = endOfName(passage, at, lexicon);
    const end = passage.words[last]?.end ?? 0;
    const bracket = LATIN_IN_BRACKETS.exec(passage.text.slice(end, end + 60));
    if (bracket === null || last === at || isOrgan(passage, head, last, lexicon)) continue;
    const range = { start: head.start, end: end + bracket[0].length };
    drafts.push(draftOf(passage, range, head.noun, bracket[1] ?? null, 'bracketed', lexicon));
    at = last;
  }
  return drafts;
}

/** Whether what follows the head makes it one of its kind: a definite word before any other than the first. */
function isParticular(passage: Passage, head: Head, last: number, lexicon: Lexicon): boolean {
  const words = passage.words.slice(head.at + 1, last + 1);
  if (lexicon.words(lexicon.pack.described.prepositions).has(words[0]?.key ?? '')) return false;
  const own = isDefinite(passage.words[head.at], lexicon) ? 0 : 1;
  const definite = words.slice(0, 1 + own).some((word) => isDefinite(word, lexicon));
  return definite && words.length >= 1 + own && words.some((word) => isOfSubject(lexicon, word.key));
}

/** The name that an item of a list, or a cell, begins with. */
function findLead(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  if (passage.block.kind !== 'list-item' && passage.block.kind !== 'cell') return [];
  const head = headAt(passage, 0, lexicon);
  if (head === null || head.noun.weak) return [];
  const last = endOfName(passage, 0, lexicon);
  const end = passage.words[last]?.end ?? 0;
  const closed = end === passage.text.length || /^[،,:؛;.]/u.test(passage.text.slice(end));
  if (!closed || isOrgan(passage, head, last, lexicon) || !isParticular(passage, head, last, lexicon))
    return [];
  return [draftOf(passage, { start: head.start, end }, head.noun, null, 'lead', lexicon)];
}

/** The name that somebody gives or founds, with its verb a few words before: أطلقنا مع جامعة الكويت زمالة الشيخ صباح الأحمد. */
function findGiven(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  return passage.words.flatMap((word, at) => {
    const head = headAt(passage, at, lexicon);
    if (head === null || head.noun.weak || !GIVEN_KINDS.includes(head.noun.kind)) return [];
    const last = endOfName(passage, at, lexicon);
    if (last - at < FEWEST_WORDS || !isParticular(passage, head, last, lexicon)) return [];
    const near =
      passage.text
        .slice(Math.max(0, word.start - NEAR), word.start)
        .split(/[،,.؛;:]/u)
        .at(-1) ?? '';
    if (!holds(near, lexicon.phrases(lexicon.pack.relations.provides))) return [];
    const end = passage.words[last]?.end ?? word.end;
    return [draftOf(passage, { start: head.start, end }, head.noun, null, 'given', lexicon)];
  });
}

/** The unregistered names of a passage; none where the pack's script has capitals, or no spaces. */
export function findUncased(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  if (lexicon.pack.fusedArticle === '') return [];
  const found = [
    ...findQuotedUncased(passage, lexicon),
    ...findBracketed(passage, lexicon),
    ...findLead(passage, lexicon),
    ...findGiven(passage, lexicon),
  ];
  return found.filter(
    (draft, i) =>
      !isExcluded(passage, draft) &&
      !found.some((other, j) => j < i && other.start < draft.end && draft.start < other.end),
  );
}
