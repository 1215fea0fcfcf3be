/** Names in Latin letters, and long acronyms, beside a Cyrillic head noun: 'конференция Digital Bridge', 'проект ТОСАМ'. */
import { endOfGenitives } from './inflection.js';
import type { Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { type Draft, overlaps, type Passage } from './passage.js';
import { follows, type Word } from './words.js';

const MOST_WORDS = 8;
const SHORTEST = 3;

function isLatinName(word: Word | undefined): boolean {
  return word !== undefined && follows(word) && /^\p{Script=Latin}/u.test(word.text);
}

/** 'проект ТОСАМ': shorter ones are of ministries and other bodies as a rule. */
function isLongAcronym(word: Word | undefined): boolean {
  return word !== undefined && follows(word) && /^\p{Lu}{5,12}$/u.test(word.text);
}

/** Index of the last word of the Latin name that begins at word `first`. */
function endOfLatin(passage: Passage, first: number): number {
  let last = first;
  while (last - first < MOST_WORDS) {
    const next = passage.words[last + 1];
    if (!isLatinName(next) && !(next?.numeric && follows(next) && !/^(?:19|20)\p{Nd}{2}$/u.test(next.text)))
      break;
    last += 1;
  }
  return last;
}

/** Whether the words are somebody's or something's that is no programme: 'платформа Microsoft', 'группа CERT'. */
function isKnown(passage: Passage, first: Word, last: Word, lexicon: Lexicon): boolean {
  const range = { start: first.start, end: last.end };
  const common = new Set(lexicon.pack.commonAcronyms);
  const words = passage.text.slice(range.start, range.end).split(/[\s-]+/u);
  if (words.every((word) => common.has(word))) return true;
  return isExcluded(passage, range) || passage.parties.some((party) => overlaps(party, range));
}

function nameAfter(passage: Passage, at: number, lexicon: Lexicon): Draft | null {
  const head = passage.words[at];
  const noun = head && /^\p{Script=Cyrillic}/u.test(head.key) ? lexicon.heads.get(head.key) : undefined;
  if (noun === undefined || noun.kind === 'technical-assistance') return null;
  const next = passage.words[at + 1];
  const direct = isLatinName(next) || (noun.generic === true && isLongAcronym(next));
  const index = direct ? at + 1 : endOfGenitives(passage, at, lexicon) + 1;
  const first = passage.words[index];
  if (first === undefined || !first.capital || !(direct || isLatinName(first))) return null;
  const last = passage.words[endOfLatin(passage, index)] ?? first;
  const text = passage.text.slice(first.start, last.end);
  if (text.length < SHORTEST || /[/.]/u.test(text) || isKnown(passage, first, last, lexicon)) return null;
  const range = { start: first.start, end: last.end };
  const rest = { status: 'named', programme: null, confidence: 0.7, rule: 'foreign' } as const;
  return { ...range, ...rest, name: text, kind: noun.kind, aliases: [text] };
}

/** The names of a passage in Latin letters; none where the pack tells no endings. */
export function findForeignNames(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  if (lexicon.pack.inflection === undefined) return [];
  return passage.words.flatMap((_, at) => nameAfter(passage, at, lexicon) ?? []);
}
