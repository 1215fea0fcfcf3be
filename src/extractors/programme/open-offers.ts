/** Offerings whose noun no list holds, right after a verb that gives them: 'gave seed money for …'. */
import { findPhrases } from '../../text/phrases.js';
import { isTopic } from './concreteness.js';
import { isGeneral } from './described.js';
import { labelOf } from './labels.js';
import { isOfSubject, kindOfWord, type Lexicon } from './lexicon.js';
import { readPhrase } from './offering.js';
import { type Draft, holds, overlaps, type Passage, type Range, sentenceAt, wordAt } from './passage.js';
import type { Word } from './words.js';

const FEWEST_WORDS = 4;
/** Points that tell such an offering from anything else that is given. */
const ENOUGH = 2;
const AFTER_LABEL = /^[^:]{2,60}: /u;

/** Index of the noun phrase's first word after `offset`; null when what follows is known, or nobody's. */
function beginningAfter(passage: Passage, offset: number, lexicon: Lexicon): number | null {
  const { indefinite, described } = lexicon.pack;
  const at = wordAt(passage, offset);
  const word = passage.words[at];
  if (word === undefined || /[^\s:]/u.test(word.gap)) return null;
  if (lexicon.words(indefinite).has(word.key)) return at + 1;
  const stops = [described.leftStops, described.definite, described.prepositions, described.rightStops];
  return stops.some((list) => lexicon.words(list).has(word.key)) ? null : at;
}

/** Whether the words before the first preposition name something that can be given: no document, body or idea. */
function isGift(words: readonly Word[], lexicon: Lexicon): boolean {
  const { described, documentNouns, organizationNouns } = lexicon.pack;
  const prepositions = lexicon.words(described.prepositions);
  const end = words.findIndex((word) => prepositions.has(word.key));
  const noun = words[end - 1];
  if (noun === undefined || noun.capital || noun.key.endsWith('ing')) return false;
  const barred = [described.notGifts, documentNouns, organizationNouns];
  return !barred.some((list) => lexicon.words(list).has(noun.key));
}

function pointsOf(text: string, words: readonly Word[], lexicon: Lexicon): number {
  const { described } = lexicon.pack;
  const substance = [
    holds(text, lexicon.phrases(described.audiences)),
    words.some((word) => isOfSubject(lexicon, word.key) || isTopic(lexicon, word.key)),
  ];
  if (!substance.includes(true)) return 0;
  const points = [
    ...substance,
    words.some((word) => word.numeric || lexicon.words(described.quantities).has(word.key)),
    holds(text, lexicon.regions) || words.slice(1).some((word) => word.capital),
  ];
  return points.filter((point) => point).length;
}

function offerAt(passage: Passage, first: number, lexicon: Lexicon): Draft | null {
  const range = readPhrase(passage, first, FEWEST_WORDS, lexicon);
  if (range === null) return null;
  const words = passage.words.filter((word) => word.start >= range.start && word.end <= range.end);
  const text = passage.text.slice(range.start, range.end);
  if (words.some((word) => kindOfWord(lexicon, word.key) !== null) || !isGift(words, lexicon)) return null;
  if (pointsOf(text, words, lexicon) < ENOUGH) return null;
  const rest = { programme: null, name: null, aliases: [], kind: 'technical-assistance' } as const;
  return { ...range, ...rest, status: 'described', confidence: 0.5, rule: 'gift' };
}

/** Ends of the verbs and labels after which an offering may stand. */
function openings(passage: Passage, lexicon: Lexicon): readonly number[] {
  const verbs = findPhrases(lexicon.phrases(lexicon.pack.described.gifts), passage.text);
  const labels = passage.sentences.flatMap((sentence) => {
    const label = AFTER_LABEL.exec(passage.text.slice(sentence.start, sentence.start + 64))?.[0];
    const end = sentence.start + (label?.length ?? 0);
    return label !== undefined && labelOf(passage, end) !== null ? [end] : [];
  });
  return [...verbs.map((verb) => verb.end), ...labels];
}

/** What a passage says is given, asked for or proposed, in words of its own. `taken` is left alone. */
export function findGifts(passage: Passage, taken: readonly Range[], lexicon: Lexicon): readonly Draft[] {
  return openings(passage, lexicon).flatMap((offset) => {
    const first = beginningAfter(passage, offset, lexicon);
    const draft = first === null ? null : offerAt(passage, first, lexicon);
    if (draft === null || taken.some((other) => overlaps(other, draft))) return [];
    const sentence = sentenceAt(passage, draft.start);
    return isGeneral(passage.text.slice(sentence.start, sentence.end), lexicon) ? [] : [draft];
  });
}
