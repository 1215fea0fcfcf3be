/** The span of a described offering: 'two-week course for analysts of incident response teams'. */
import type { HeadNoun } from '../../languages/programme-pack.js';
import { endOfGenitives, isAdjective } from './inflection.js';
import type { Lexicon } from './lexicon.js';
import type { Passage, Range } from './passage.js';
import { beginsDate, canEnd, endsBefore } from './phrase-end.js';
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
const MOST_ADJECTIVES = 3;

/** The three, two and one words that end at word `at`; fewer where no more follow one another. */
function endingsAt(passage: Passage, at: number): readonly [string, string, string] {
  const [first, before, word] = [passage.words[at - 2], passage.words[at - 1], passage.words[at]];
  const one = word?.key ?? '';
  const two = before !== undefined && word !== undefined && follows(word) ? `${before.key} ${one}` : one;
  const tied =
    first !== undefined && before !== undefined && two !== one && (follows(before) || before.gap === '');
  return [tied ? `${first.key} ${two}` : two, two, one];
}

/** The head noun that ends at word `at`, of one to three words. */
export function offeringNounAt(
  passage: Passage,
  at: number,
  lexicon: Lexicon,
): { noun: HeadNoun; plural: boolean } | null {
  const word = passage.words[at];
  if (word === undefined) return null;
  const [three, two, one] = endingsAt(passage, at);
  const find = (heads: ReadonlyMap<string, HeadNoun>) => heads.get(three) ?? heads.get(two) ?? heads.get(one);
  const singular = find(lexicon.heads);
  const noun = singular ?? find(lexicon.plurals);
  if (noun === undefined || (noun.partitive && !isOwned(passage, at, lexicon))) return null;
  return { noun, plural: singular === undefined };
}

/** 'étude' in 'étude de maturité', which is another noun. */
function beginsLongNoun(passage: Passage, at: number, lexicon: Lexicon): boolean {
  const [three, two] = endingsAt(passage, at + 2);
  return three !== two && (lexicon.heads.has(three) || lexicon.plurals.has(three));
}

/** How many words the noun has before its last one: 1 for 'table ronde', where nothing else stands before a head. */
function wordsBefore(passage: Passage, at: number, lexicon: Lexicon): number {
  if (!lexicon.pack.headsFirst) return 0;
  const [three, two, one] = endingsAt(passage, at);
  const isHead = (key: string): boolean => lexicon.heads.has(key) || lexicon.plurals.has(key);
  if (three !== two && isHead(three)) return 2;
  return two !== one && isHead(two) ? 1 : 0;
}

/** Whether 'of' follows. */
function isOwned(passage: Passage, at: number, lexicon: Lexicon): boolean {
  const next = passage.words[at + 1];
  return next !== undefined && follows(next) && next.key === lexicon.pack.ownerConnectors[0];
}

/** Whether the words before 'of' are a measure or a container: 'six months of', 'a series of'. */
function isMeasure(passage: Passage, of: number, lexicon: Lexicon): boolean {
  const word = passage.words[of - 1];
  return word !== undefined && lexicon.words(lexicon.pack.described.containers).has(word.key);
}

function growLeft(passage: Passage, at: number, lexicon: Lexicon): number {
  const { leftStops, offerVerbs, weakVerbs, quantities } = lexicon.pack.described;
  const stops = lexicon.words(leftStops);
  const isVerb = (key: string) =>
    (lexicon.words(offerVerbs).has(key) || lexicon.words(weakVerbs).has(key)) &&
    !lexicon.words(quantities).has(key);
  let first = at;
  while (first > 0 && at - first < LONGEST_LEFT) {
    const word = passage.words[first];
    const before = passage.words[first - 1];
    if (word === undefined || before === undefined || !follows(word)) break;
    if (
      follows(before) &&
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
    if (stops.has(before.key) || before.possessive || !mayFollow(word, before, lexicon)) break;
    if (!mayModify(before, lexicon)) break;
    const noun = first === 1 && lexicon.heads.has(before.key);
    if (isVerb(before.key) && !noun && !isModified(passage, first - 1, lexicon)) break;
    first -= 1;
  }
  return first;
}

/** In a language of cases only adjectives and numbers modify the noun after them. */
function mayModify(before: Word, lexicon: Lexicon): boolean {
  if (lexicon.pack.inflection === undefined) return true;
  const { quantities, containers } = lexicon.pack.described;
  const counted = [quantities, containers].some((list) => lexicon.words(list).has(before.key));
  return counted || isNumber(before, lexicon) || isAdjective(before, lexicon);
}

/** Whether a modifier may stand before the word: a number begins its phrase, and where heads come first nothing but one does. */
function mayFollow(word: Word, before: Word, lexicon: Lexicon): boolean {
  return !isNumber(word, lexicon) && (!lexicon.pack.headsFirst || isNumber(before, lexicon));
}

/** A number begins its phrase. */
function isNumber(word: Word, lexicon: Lexicon): boolean {
  return word.numeric || lexicon.words(lexicon.pack.described.numbers).has(word.key);
}

/** Whether an article or number stands before the word, which is then no verb: 'an exchange programme'. */
function isModified(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const [before, word] = [passage.words[index - 1], passage.words[index]];
  if (before === undefined || word === undefined || !follows(word)) return false;
  return before.numeric || lexicon.words(lexicon.pack.articles).has(before.key);
}

/** A small word that can stand before 'and' inside a row of modifiers: 'regional and national exercises'. */
function isModifier(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const word = passage.words[index];
  const after = passage.words[index + 1];
  if (word === undefined || after === undefined || !follows(after)) return false;
  return !word.capital && lexicon.words(lexicon.pack.genericWords).has(word.key);
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

/** Index of the last word of 'in which …' or 'that …' after word `at`: all up to the next mark; `at` without one. */
function endOfRelative(passage: Passage, at: number, lexicon: Lexicon): number {
  const { prepositions, relatives, restrictives } = lexicon.pack.described;
  const [next, after] = [passage.words[at + 1], passage.words[at + 2]];
  if (next === undefined || after === undefined || !follows(next)) return at;
  const governed = lexicon.words(prepositions).has(next.key) && lexicon.words(relatives).has(after.key);
  if (!governed && !lexicon.words(restrictives).has(next.key)) return at;
  let last = at + 2;
  while (last - at < LONGEST_CLAUSE) {
    const next = passage.words[last + 1];
    if (next === undefined || !follows(next)) break;
    last += 1;
  }
  return last;
}

/** Index of the last word of 'a year', 'each month' after word `at`; `at` without it. */
function endOfMeasure(passage: Passage, at: number, lexicon: Lexicon): number {
  const [each, unit] = [passage.words[at + 1], passage.words[at + 2]];
  if (each === undefined || unit === undefined || !follows(each) || !follows(unit)) return at;
  const { distributives, durations } = lexicon.pack.described;
  return lexicon.words(distributives).has(each.key) && lexicon.words(durations).has(unit.key) ? at + 2 : at;
}

/** Index of the last of the adjectives after a noun, where heads come first and a complement follows: 'becas anuales de'. */
function endOfAdjectives(passage: Passage, at: number, lexicon: Lexicon): number {
  if (!lexicon.pack.headsFirst) return at;
  const { prepositions, offerVerbs, weakVerbs } = lexicon.pack.described;
  for (let i = at + 1; i <= at + MOST_ADJECTIVES + 1; i += 1) {
    const word = passage.words[i];
    if (word === undefined || !follows(word) || word.capital) return at;
    if (lexicon.words(prepositions).has(word.key)) return i - 1;
    const verb = [offerVerbs, weakVerbs].some((list) => lexicon.words(list).has(word.key));
    if (verb || endsBefore(passage, i, false, lexicon)) return at;
  }
  return at;
}

function growRight(passage: Passage, at: number, lexicon: Lexicon): number {
  const { prepositions } = lexicon.pack.described;
  const relative = endOfRelative(passage, at, lexicon);
  if (relative > at) return relative;
  const genitives = endOfGenitives(passage, at, lexicon);
  let last =
    genitives > at ? genitives : endOfMeasure(passage, endOfAdjectives(passage, at, lexicon), lexicon);
  const next = passage.words[last + 1];
  if (next === undefined || !follows(next) || !lexicon.words(prepositions).has(next.key)) return last;
  if (beginsDate(passage, last + 1, lexicon)) return last;
  while (last - at < LONGEST_RIGHT && !endsBefore(passage, last + 1, last > at, lexicon)) last += 1;
  while (last > at && !canEnd(passage.words[last], lexicon)) last -= 1;
  return last;
}

/** 'certificate' in 'certificate course': the next word is the noun. */
function isModifierOfNoun(passage: Passage, at: number, lexicon: Lexicon): boolean {
  const next = passage.words[at + 1];
  if (lexicon.pack.inflection !== undefined) return false;
  if (lexicon.pack.headsFirst && beginsLongNoun(passage, at, lexicon)) return true;
  return next !== undefined && follows(next) && offeringNounAt(passage, at + 1, lexicon) !== null;
}

/** 'semaine' in 'semaine de formation': a length of time before the noun, which takes it in. */
function isLength(passage: Passage, at: number, lexicon: Lexicon): boolean {
  const { durations } = lexicon.pack.described;
  if (!lexicon.words(durations).has(passage.words[at]?.key ?? '') || !isOwned(passage, at, lexicon))
    return false;
  return offeringNounAt(passage, at + 2, lexicon) !== null;
}

/** 'школа молодого криптографа «Энигма»': in a language of cases the name follows in quotation marks. */
function isNamedAfter(passage: Passage, last: number, { pack }: Lexicon): boolean {
  const end = passage.words[last]?.end ?? 0;
  return pack.inflection !== undefined && /^ [«“"]/u.test(passage.text.slice(end, end + 2));
}

/**
 * The offering whose noun stands at word `at`: modifiers to its left, complements to its right up to a verb, a
 * relative or the end of the clause. Null when no offering noun stands there.
 */
export function readOffering(passage: Passage, at: number, lexicon: Lexicon): Offering | null {
  const found = offeringNounAt(passage, at, lexicon);
  if (found === null || isModifierOfNoun(passage, at, lexicon) || isLength(passage, at, lexicon)) return null;
  const begin = at - wordsBefore(passage, at, lexicon);
  const last = growRight(passage, at, lexicon);
  if (isNamedAfter(passage, endOfGenitives(passage, at, lexicon), lexicon)) return null;
  return { ...found, at, first: growLeft(passage, begin, lexicon), last };
}

export function rangeOfOffering(passage: Passage, offering: Offering): Range {
  const start = passage.words[offering.first]?.start ?? 0;
  return { start, end: passage.words[offering.last]?.end ?? start };
}

/** The range of `fewest` words or more from word `first` to the end of its phrase, for a head that is no offering noun. */
export function readPhrase(passage: Passage, first: number, fewest: number, lexicon: Lexicon): Range | null {
  let last = first;
  while (last - first < LONGEST_RIGHT && !endsBefore(passage, last + 1, true, lexicon)) last += 1;
  while (last > first && !canEnd(passage.words[last], lexicon)) last -= 1;
  const [from, to] = [passage.words[first], passage.words[last]];
  if (from === undefined || to === undefined || last - first < fewest - 1) return null;
  return { start: from.start, end: to.end };
}
