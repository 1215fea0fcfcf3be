/** The span of a described offering: 'two-week course for analysts of incident response teams'. */
import type { HeadNoun } from '../../languages/programme-pack.js';
import type { Lexicon } from './lexicon.js';
import type { Passage, Range } from './passage.js';
import { follows, type Word } from './words.js';

/** An offering noun at word `at`, with the words of its phrase from `first` to `last`. */
export interface Offering {
  readonly noun: HeadNoun;
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly plural: boolean;
}

const LONGEST_LEFT = 7;
const LONGEST_RIGHT = 16;
const LONGEST_CLAUSE = 18;
const LONGEST_COORDINATION = 4;

/** The head noun that ends at word `at`, of one or two words. */
export function offeringNounAt(
  passage: Passage,
  at: number,
  lexicon: Lexicon,
): { noun: HeadNoun; plural: boolean } | null {
  const word = passage.words[at];
  if (word === undefined) return null;
  const before = passage.words[at - 1];
  const two = before !== undefined && follows(word) ? `${before.key} ${word.key}` : word.key;
  const singular = lexicon.heads.get(two) ?? lexicon.heads.get(word.key);
  if (singular !== undefined) return { noun: singular, plural: false };
  const plural = lexicon.plurals.get(two) ?? lexicon.plurals.get(word.key);
  return plural === undefined ? null : { noun: plural, plural: true };
}

/** Whether the words before 'of' are a measure or a container: 'six months of', 'a series of'. */
function isMeasure(passage: Passage, of: number, lexicon: Lexicon): boolean {
  const word = passage.words[of - 1];
  return word !== undefined && lexicon.words(lexicon.pack.described.containers).has(word.key);
}

function growLeft(passage: Passage, at: number, lexicon: Lexicon): number {
  const { leftStops, offerVerbs, quantities } = lexicon.pack.described;
  const stops = lexicon.words(leftStops);
  let first = at;
  while (first > 0 && at - first < LONGEST_LEFT) {
    const word = passage.words[first];
    const before = passage.words[first - 1];
    if (word === undefined || before === undefined || !follows(word)) break;
    if (
      lexicon.words(lexicon.pack.ownerConnectors).has(before.key) &&
      isMeasure(passage, first - 1, lexicon)
    ) {
      first -= 2;
      continue;
    }
    if (lexicon.words(lexicon.pack.conjunctions).has(before.key) && isModifier(passage, first - 2, lexicon)) {
      first -= 2;
      continue;
    }
    if (stops.has(before.key) || before.possessive) break;
    const noun = first === 1 && lexicon.heads.has(before.key);
    if (lexicon.words(offerVerbs).has(before.key) && !lexicon.words(quantities).has(before.key) && !noun)
      break;
    first -= 1;
  }
  return first;
}

/** A small word that can stand before 'and' inside a row of modifiers: 'regional and national exercises'. */
function isModifier(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const word = passage.words[index];
  const after = passage.words[index + 1];
  if (word === undefined || after === undefined || !follows(after)) return false;
  return !word.capital && lexicon.words(lexicon.pack.genericWords).has(word.key);
}

/** Whether a comma at word `index` goes on with a row: 'development, updating and implementation'. */
function goesOn(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const stops = lexicon.words(lexicon.pack.described.rightStops);
  const conjunctions = lexicon.words(lexicon.pack.conjunctions);
  for (let i = index; i < index + LONGEST_COORDINATION; i += 1) {
    const word = passage.words[i];
    if (word === undefined || stops.has(word.key)) return false;
    if (conjunctions.has(word.key)) return i > index;
    if (i > index && word.gap.trim() !== '' && word.gap.trim() !== ',') return false;
  }
  return false;
}

function endsBefore(passage: Passage, index: number, inRow: boolean, lexicon: Lexicon): boolean {
  const word = passage.words[index];
  if (word === undefined) return true;
  if (lexicon.words(lexicon.pack.described.rightStops).has(word.key)) return true;
  if (follows(word)) return false;
  return word.gap.trim() !== ',' || !inRow || !goesOn(passage, index, lexicon);
}

/** Whether the word can end a phrase: no preposition, article, possessive or conjunction. */
function canEnd(word: Word | undefined, lexicon: Lexicon): boolean {
  const { described, articles, conjunctions, selfPossessives } = lexicon.pack;
  const open = [described.prepositions, described.definite, articles, conjunctions, selfPossessives];
  return word !== undefined && !open.some((list) => lexicon.words(list).has(word.key));
}

/** The offering, ending before a named mention that its complement runs into; itself when there is none. */
export function cutBefore(
  passage: Passage,
  offering: Offering,
  named: readonly Range[],
  lexicon: Lexicon,
): Offering {
  const head = passage.words[offering.at]?.end ?? 0;
  const end = passage.words[offering.last]?.end ?? 0;
  const first = named.find((range) => range.start > head && range.start < end);
  if (first === undefined) return offering;
  let last = offering.last;
  while (last > offering.at && (passage.words[last]?.start ?? 0) >= first.start) last -= 1;
  while (last > offering.at && !canEnd(passage.words[last], lexicon)) last -= 1;
  return { ...offering, last };
}

/** Index of the last word of 'in which …' after word `at`: all up to the next mark; `at` when no such clause follows. */
function endOfRelative(passage: Passage, at: number, lexicon: Lexicon): number {
  const { prepositions, relatives } = lexicon.pack.described;
  const [preposition, relative] = [passage.words[at + 1], passage.words[at + 2]];
  if (preposition === undefined || relative === undefined || !follows(preposition)) return at;
  if (!lexicon.words(prepositions).has(preposition.key) || !lexicon.words(relatives).has(relative.key))
    return at;
  let last = at + 2;
  while (last - at < LONGEST_CLAUSE) {
    const next = passage.words[last + 1];
    if (next === undefined || !follows(next)) break;
    last += 1;
  }
  return last;
}

function growRight(passage: Passage, at: number, lexicon: Lexicon): number {
  const { prepositions } = lexicon.pack.described;
  const relative = endOfRelative(passage, at, lexicon);
  if (relative > at) return relative;
  let last = at;
  const next = passage.words[at + 1];
  if (next === undefined || !follows(next) || !lexicon.words(prepositions).has(next.key)) return at;
  while (last - at < LONGEST_RIGHT && !endsBefore(passage, last + 1, last > at, lexicon)) last += 1;
  while (last > at && !canEnd(passage.words[last], lexicon)) last -= 1;
  return last;
}

/**
 * The offering whose noun stands at word `at`: modifiers to its left, complements to its right up to a verb, a
 * relative or the end of the clause. Null when no offering noun stands there.
 */
export function readOffering(passage: Passage, at: number, lexicon: Lexicon): Offering | null {
  const found = offeringNounAt(passage, at, lexicon);
  if (found === null) return null;
  return { ...found, at, first: growLeft(passage, at, lexicon), last: growRight(passage, at, lexicon) };
}

export function rangeOfOffering(passage: Passage, offering: Offering): Range {
  const start = passage.words[offering.first]?.start ?? 0;
  return { start, end: passage.words[offering.last]?.end ?? start };
}

/** The range from word `first` to the end of its phrase, for a head that is no offering noun; null when it is one word. */
export function readPhrase(passage: Passage, first: number, lexicon: Lexicon): Range | null {
  let last = first;
  while (last - first < LONGEST_RIGHT && !endsBefore(passage, last + 1, true, lexicon)) last += 1;
  while (last > first && !canEnd(passage.words[last], lexicon)) last -= 1;
  const [from, to] = [passage.words[first], passage.words[last]];
  return from === undefined || to === undefined || last - first < 3
    ? null
    : { start: from.start, end: to.end };
}
