/** Where the phrase of an offering or of a name ends. */
import { isVerbForm, leadsToHead } from './inflection.js';
import type { Lexicon } from './lexicon.js';
import type { Passage } from './passage.js';
import { follows, type Word } from './words.js';

const LONGEST_COORDINATION = 4;
const YEAR = /^(?:19|20)\p{Nd}{2}(?:[–-]\p{Nd}{2,4})?$/u;

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

/**
 * In a language of cases: 'и курсов', 'и о подготовке инструкторов', 'и ЮНИТАР за …'. No article tells it there, but a
 * head noun after the conjunction, after a preposition too, or somebody else whom a word of a new phrase follows.
 */
function beginsInCases(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const [next, after] = passage.words.slice(index + 1, index + 3);
  if (next === undefined || leadsToHead(passage, index + 1, lexicon)) return next !== undefined;
  const { offerVerbs, leftStops, prepositions } = lexicon.pack.described;
  if (lexicon.words(offerVerbs).has(next.key)) return true;
  const opens = (key: string) => lexicon.words(leftStops).has(key);
  if (opens(next.key)) return leadsToHead(passage, index + 2, lexicon);
  return next.capital && after !== undefined && opens(after.key) && !prepositions.includes(after.key);
}

/** Whether another offering begins: 'and a course', 'and for a course'. */
function beginsAnother(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const [word, next, after] = passage.words.slice(index, index + 3).map((one) => one.key);
  const { conjunctions, indefinite, described } = lexicon.pack;
  if (!lexicon.words(conjunctions).has(word ?? '')) return false;
  if (lexicon.pack.inflection !== undefined && beginsInCases(passage, index, lexicon)) return true;
  if (lexicon.words(indefinite).has(next ?? '')) return true;
  return lexicon.words(described.prepositions).has(next ?? '') && lexicon.words(indefinite).has(after ?? '');
}

/** Whether a date follows: 'in 2023', 'in May 2023'. It tells when, not what. */
export function beginsDate(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const [word, next] = passage.words.slice(index, index + 2);
  const { in: cues, months } = lexicon.pack.period;
  if (word === undefined || next === undefined || !lexicon.words(cues).has(word.key)) return false;
  return YEAR.test(next.text) || (next.capital && lexicon.words(months).has(next.key));
}

/** 'mise' in 'à la mise en place': an article makes a noun of what is a participle elsewhere. */
function isNoun(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const [before, word] = [passage.words[index - 1], passage.words[index]];
  const { nominalisations } = lexicon.pack.described;
  if (before === undefined || word === undefined || !follows(word)) return false;
  const begins = nominalisations.some((noun) => noun.startsWith(`${word.text} `));
  return begins && lexicon.words(lexicon.pack.articles).has(before.key);
}

/** Whether the phrase ends before word `index`; `inRow`: a comma may go on with a row. */
export function endsBefore(passage: Passage, index: number, inRow: boolean, lexicon: Lexicon): boolean {
  const word = passage.words[index];
  if (word === undefined) return true;
  if (beginsAnother(passage, index, lexicon) || beginsDate(passage, index, lexicon)) return true;
  if (lexicon.words(lexicon.pack.described.rightStops).has(word.key)) return !isNoun(passage, index, lexicon);
  if (isVerbForm(word, lexicon)) return true;
  if (follows(word)) return false;
  return word.gap.trim() !== ',' || !inRow || !goesOn(passage, index, lexicon);
}

/** Whether the word can end a phrase: no preposition, article, possessive or conjunction. */
export function canEnd(word: Word | undefined, lexicon: Lexicon): boolean {
  const { described, articles, conjunctions, selfPossessives } = lexicon.pack;
  const open = [described.prepositions, described.definite, articles, conjunctions, selfPossessives];
  return word !== undefined && !open.some((list) => lexicon.words(list).has(word.key));
}
