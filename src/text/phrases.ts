/**
 * Many phrases looked for at once, in one pass over the text: names of States, bodies, programmes,
 * documents. Words are compared with case and diacritics folded ('Türkiye' finds 'Turkiye'); a hyphen, a
 * slash or a quotation mark between words counts as a space; a comma or bracket must stand in both.
 */

export interface Phrase<T> {
  readonly text: string;
  readonly value: T;
  /** Acronyms and names that are also words: 'FIRST' is not 'first'. */
  readonly caseSensitive?: boolean;
  /** How many of its first letters are words of their own and no part of the match; 0 unless given. */
  readonly skip?: number;
  /** One word that may stand in other cases: 'Никацифры' of 'Никацифра'. */
  readonly declined?: boolean;
}

/** A phrase found at `[start, end)`, UTF-16 offsets in the searched text; `text` is as it stands there. */
export interface PhraseMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
  readonly text: string;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

interface Terminal<T> {
  readonly value: T;
  /** The letters as they must stand, for case-sensitive phrases. */
  readonly exact: readonly string[] | null;
  /** The word as it must stand, endings and all, for phrases of one word. */
  readonly whole: string | null;
  readonly gaps: readonly string[];
  /** The phrase ends with a bracket, which belongs to it: 'Bolivia (Plurinational State of)'. */
  readonly closes: boolean;
  readonly skip: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly terminals: Terminal<T>[];
}

export interface PhraseIndex<T> {
  readonly root: Node<T>;
  readonly stem: Stemmer;
}

/** A word without its ending: 'programmes' and 'programme' give one stem. */
export type Stemmer = (folded: string) => string;

const KEEP: Stemmer = (folded) => folded;

/** Arabic letters make a word without the digits that they are written together with: و46 is 'and 46'. */
const WORD =
  /\p{Script=Han}|(?:\p{Script=Arabic}(?<=\p{L})\p{M}*)+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{Nd}])+\+*/gu;
const MARKS = /\p{M}+/gu;
const LONGEST_GAP = 4;

/** Lower case without diacritics: 'Türkiye' gives 'turkiye'. Cyrillic й and ё lose their marks too. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/** The words of a text with their offsets; a Han character is a word of its own. */
export function splitWords(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldWord(match[0]),
  }));
}

/** What stands between two words, reduced to the marks that matter: ',' ';' '(' ')' ':' and '. '. */
function reduceGap(gap: string): string {
  const kept = gap.replace(/[^,;():.،；，（）]/gu, '');
  return kept === '.' && !/\.\s/u.test(gap) ? '' : kept;
}

function gapsOf(text: string, words: readonly Word[]): readonly string[] {
  return words.slice(1).map((word, i) => reduceGap(text.slice(words[i]?.end ?? 0, word.start)));
}

function insert<T>({ root, stem }: PhraseIndex<T>, phrase: Phrase<T>): void {
  const words = splitWords(phrase.text);
  if (words.length === 0) return;
  let node = root;
  for (const word of words) {
    const key = stem(word.folded);
    let next = node.next.get(key);
    if (next === undefined) {
      next = { next: new Map(), terminals: [] };
      node.next.set(key, next);
    }
    node = next;
  }
  const exact = phrase.caseSensitive ? words.map((word) => phrase.text.slice(word.start, word.end)) : null;
  node.terminals.push({
    value: phrase.value,
    exact,
    whole: words.length === 1 && phrase.declined !== true ? (words[0]?.folded ?? null) : null,
    gaps: gapsOf(phrase.text, words),
    closes: phrase.text.trimEnd().endsWith(')'),
    skip: phrase.skip ?? 0,
  });
}

/**
 * Compiles phrases once; the index is used by `findPhrases`. Equal phrases with several values are all kept. With a
 * stemmer, the words of phrases of two words and more are compared without their endings.
 */
export function compilePhrases<T>(phrases: Iterable<Phrase<T>>, stem: Stemmer = KEEP): PhraseIndex<T> {
  const index: PhraseIndex<T> = { root: { next: new Map(), terminals: [] }, stem };
  for (const phrase of phrases) insert(index, phrase);
  return index;
}

function fits<T>(terminal: Terminal<T>, text: string, words: readonly Word[]): boolean {
  if (terminal.whole !== null && terminal.whole !== words[0]?.folded) return false;
  if (terminal.exact?.some((exact, i) => text.slice(words[i]?.start, words[i]?.end) !== exact)) return false;
  return words.slice(1).every((word, i) => {
    const gap = text.slice(words[i]?.end ?? 0, word.start);
    return gap.length <= LONGEST_GAP && reduceGap(gap) === terminal.gaps[i];
  });
}

function longestAt<T>(
  index: PhraseIndex<T>,
  text: string,
  words: readonly Word[],
  from: number,
): readonly PhraseMatch<T>[] {
  let node: Node<T> | undefined = index.root;
  let found: readonly PhraseMatch<T>[] = [];
  for (let i = from; i < words.length; i += 1) {
    const word = words[i];
    node = word && node?.next.get(index.stem(word.folded));
    if (word === undefined || node === undefined) break;
    if (node.terminals.length === 0) continue;
    const run = words.slice(from, i + 1);
    const fitting = node.terminals.filter((terminal) => fits(terminal, text, run));
    if (fitting.length === 0) continue;
    found = fitting.map(({ value, closes, skip }) => {
      const start = (run[0]?.start ?? 0) + skip;
      const end = closes && text[word.end] === ')' ? word.end + 1 : word.end;
      return { start, end, value, text: text.slice(start, end) };
    });
  }
  return found;
}

/**
 * All phrases in `text`, from left to right, the longest at each place, none overlapping another; a phrase
 * with several values gives one match for each.
 * `findPhrases(compilePhrases([{ text: 'Republic of Fiji', value: 'FJI' }]), 'the Republic of Fiji')` gives
 * one match, `[4, 20)`.
 */
export function findPhrases<T>(index: PhraseIndex<T>, text: string): readonly PhraseMatch<T>[] {
  const words = splitWords(text);
  const matches: PhraseMatch<T>[] = [];
  let i = 0;
  while (i < words.length) {
    const found = longestAt(index, text, words, i);
    matches.push(...found);
    const end = found[0]?.end;
    if (end === undefined) i += 1;
    else while ((words[i]?.start ?? Number.POSITIVE_INFINITY) < end) i += 1;
  }
  return matches;
}
