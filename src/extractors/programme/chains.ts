/** Capitalised words in a row, and rows tied by connectors: what names are made of. */
import type { HeadNoun } from '../../languages/programme-pack.js';
import type { Lexicon } from './lexicon.js';
import { type Passage, sentenceAt } from './passage.js';
import { follows, type Word } from './words.js';

/** Capitalised words from index `first` to `last`, nothing but spaces between them: 'Pacific Cyber Hub'. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Runs with connectors between them: 'Network', 'of', 'African Women', 'in', 'Cybersecurity'. */
export type Chain = readonly Run[];

const LONGEST_CONNECTOR = 3;
const ROMAN_OR_YEAR = /^(?:[IVX]+|(?:19|20)\p{Nd}{2}(?:[–-]\p{Nd}{2,4})?|\p{Nd}\.\p{Nd})$/u;

/** Whether the word begins its sentence, or follows a mark that opens one: a capital then says nothing. */
export function isInitial(passage: Passage, index: number): boolean {
  const word = passage.words[index];
  if (word === undefined) return false;
  return !follows(word) || sentenceAt(passage, word.start).start === word.start;
}

function isNameWord(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const word = passage.words[index];
  if (word === undefined || !word.capital) return false;
  return !(isInitial(passage, index) && lexicon.words(lexicon.pack.starters).has(word.key));
}

function isJoined(passage: Passage, index: number): boolean {
  const word = passage.words[index];
  const before = passage.words[index - 1];
  return word !== undefined && before !== undefined && follows(word) && !before.possessive;
}

function endOfRun(passage: Passage, from: number): number {
  let last = from;
  for (;;) {
    const next = passage.words[last + 1];
    if (next === undefined || !isJoined(passage, last + 1)) return last;
    if (!next.capital && !ROMAN_OR_YEAR.test(next.text)) return last;
    last += 1;
  }
}

/** Index of the word after the connectors that begin at `from`; `from` itself when none stands there. */
function skipConnectors(passage: Passage, from: number, lexicon: Lexicon): number {
  const connectors = lexicon.words(lexicon.pack.connectors);
  let index = from;
  while (index - from < LONGEST_CONNECTOR && isJoined(passage, index)) {
    const word = passage.words[index];
    if (word === undefined || word.capital || !connectors.has(word.key)) break;
    index += 1;
  }
  return index;
}

/** All chains of a passage, in order. A stop, comma, bracket, quotation mark or possessive ends one. */
export function readChains(passage: Passage, lexicon: Lexicon): readonly Chain[] {
  const chains: Chain[] = [];
  let index = 0;
  while (index < passage.words.length) {
    if (!isNameWord(passage, index, lexicon)) {
      index += 1;
      continue;
    }
    const chain: Run[] = [{ first: index, last: endOfRun(passage, index) }];
    for (;;) {
      const after = (chain.at(-1)?.last ?? index) + 1;
      const next = skipConnectors(passage, after, lexicon);
      if (next === after || !isJoined(passage, next) || !passage.words[next]?.capital) break;
      chain.push({ first: next, last: endOfRun(passage, next) });
    }
    chains.push(chain);
    index = (chain.at(-1)?.last ?? index) + 1;
  }
  return chains;
}

/** A head noun and the index of its last word. */
export interface RunHead {
  readonly noun: HeadNoun;
  readonly at: number;
  readonly plural: boolean;
}

/** The head noun of a run: where heads come first the one that opens it ('Programa Jaguar'), else the one that ends it. */
export function headOfRun(words: readonly Word[], run: Run, lexicon: Lexicon): RunHead | null {
  const opening = lexicon.pack.headsFirst ? { first: run.first, last: run.first } : run;
  return headAtEnd(words, opening, lexicon) ?? (opening === run ? null : headAtEnd(words, run, lexicon));
}

/** The head noun that ends words `first` to `last`, numbers aside ('Cyber Drill 2023'); null when there is none. */
function headAtEnd(words: readonly Word[], run: Run, lexicon: Lexicon): RunHead | null {
  let at = run.last;
  while (at > run.first && ROMAN_OR_YEAR.test(words[at]?.text ?? '')) at -= 1;
  const one = words[at]?.key ?? '';
  const two = at > run.first ? `${words[at - 1]?.key} ${one}` : one;
  const long = lexicon.heads.get(two);
  const noun = long?.plain ? lexicon.heads.get(one) : (long ?? lexicon.heads.get(one));
  if (noun !== undefined) return { noun, at, plural: false };
  const plural = lexicon.plurals.get(two) ?? lexicon.plurals.get(one);
  return plural === undefined ? null : { noun: plural, at, plural: true };
}

/** The connector words between two runs of a chain. */
export function connectorsBetween(passage: Passage, left: Run, right: Run): readonly string[] {
  return passage.words.slice(left.last + 1, right.first).map((word) => word.key);
}
