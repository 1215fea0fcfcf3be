/** Tells a text layer that lies by its letters: which scripts meet in a word, which letters stand side by side. */
import LETTER_PAIRS from './letter-pairs.json' with { type: 'json' };

/**
 * The pairs of neighbouring letters that make up 98 of 100 in running text of each language, counted in the
 * Universal Declaration of Human Rights and in statements of States. Chinese has too many.
 */
const PAIRS: readonly (readonly number[])[] = Object.values(LETTER_PAIRS).map((pairs) =>
  pairs.split(' ').map((pair) => pairAt(pair, 0)),
);

/** For each pair the languages in which it is usual: one bit for each, in the order of `PAIRS`. */
const LANGUAGES: ReadonlyMap<number, number> = PAIRS.reduce((languages, pairs, at) => {
  for (const pair of pairs) languages.set(pair, (languages.get(pair) ?? 0) | (1 << at));
  return languages;
}, new Map<number, number>());

/** The two letters at a place of a text as one number. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** Fewer pairs of letters say nothing of a page. */
const FEWEST_PAIRS = 120;
const FEWEST_LETTERS = 40;
/** Longer words are several that have lost their spaces. */
const LONGEST_WORD = 22;

/** Above `mixed` or `fused`, or below `usual`, letters are no text. */
interface Limits {
  readonly mixed: number;
  readonly fused: number;
  readonly usual: number;
}

/**
 * Text of other languages in the same script has 65 of 100 usual pairs or more, glyph maps that give wrong letters
 * at most 60. A layer that a scanner wrote below its picture has to be better than that to be kept.
 */
const LIMITS: Limits = { mixed: 0.08, fused: 0.1, usual: 0.6 };
const LIMITS_OF_SCANNER: Limits = { mixed: 0.04, fused: 0.05, usual: 0.8 };

/** Addresses and file names are no words. */
const ADDRESS = /[@/\\_]|www|\p{L}\.\p{L}/u;
const LETTERS = /[\p{L}\p{M}]+/gu;
const MARKS = /[\p{M}\u0640]/gu;

/** Runs of letters of words, and the scripts that they are written in. */
interface Letters {
  readonly runs: readonly string[];
  readonly scripts: readonly RegExp[];
}

function readLetters(words: readonly string[]): Letters {
  const plain = words.filter((word) => !ADDRESS.test(word)).join(' ');
  const text = plain.normalize('NFC').replace(MARKS, '').toLowerCase();
  return { runs: text.match(LETTERS) ?? [], scripts: SCRIPTS.filter((script) => script.test(text)) };
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
];
/** The scripts of the languages whose pairs are known. */
const JUDGED = [/^\p{Script=Latin}/u, /^\p{Script=Cyrillic}/u, /^\p{Script=Arabic}/u];
const HAN = /\p{Script=Han}/u;

/** Finds runs in letters of several scripts; where all letters are of one, none is looked at. */
function findMixed({ scripts }: Letters): (run: string) => boolean {
  if (scripts.length < 2) return () => false;
  return (run) => scripts.filter((script) => script.test(run)).length > 1;
}

function countLetters(runs: readonly string[]): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}

function shareOf(runs: readonly string[], isSuch: (run: string) => boolean): number {
  return countLetters(runs.filter(isSuch)) / Math.max(1, countLetters(runs));
}

/** How many of the pairs of neighbouring letters are usual in the language that fits best. */
function countUsual(runs: readonly string[]): number {
  const counts = new Uint32Array(1 << PAIRS.length);
  for (const run of runs) {
    for (let at = 0; at + 1 < run.length; at += 1) {
      const languages = LANGUAGES.get(pairAt(run, at)) ?? 0;
      counts[languages] = (counts[languages] ?? 0) + 1;
    }
  }
  const sums = PAIRS.map((_, at) =>
    counts.reduce((sum, count, languages) => ((languages >> at) & 1 ? sum + count : sum), 0),
  );
  return Math.max(...sums);
}

/**
 * The part of the pairs of letters that are usual, in the language that fits best for each script; null when there
 * are too few.
 */
function measureUsual(runs: readonly string[]): number | null {
  const byScript = JUDGED.map((script) => runs.filter((run) => script.test(run)));
  const count = byScript.reduce((sum, some) => sum + countLetters(some) - some.length, 0);
  if (count < FEWEST_PAIRS) return null;
  return byScript.reduce((sum, some) => sum + (some.length > 0 ? countUsual(some) : 0), 0) / count;
}

/**
 * Why the words of a page cannot be what is printed on it, or null when they can. Words of a page in Chinese, and of
 * one with hardly any letters, are not judged. `isScanner`: the words lie unseen below a picture.
 *
 * @example findDamage(['7KH', '*RYHUQPHQW', …], false) // 'its letters make no words of any language that we know'
 */
export function findDamage(words: readonly string[], isScanner: boolean): string | null {
  const letters = readLetters(words);
  const { runs } = letters;
  const limits = isScanner ? LIMITS_OF_SCANNER : LIMITS;
  if (countLetters(runs) < FEWEST_LETTERS || shareOf(runs, (run) => HAN.test(run)) > 0.5) return null;
  if (shareOf(runs, findMixed(letters)) > limits.mixed) return 'its words mix letters of several scripts';
  if (shareOf(runs, (run) => run.length > LONGEST_WORD) > limits.fused)
    return 'its words have lost their spaces';
  const usual = measureUsual(runs);
  const isUnusual = usual !== null && usual < limits.usual;
  return isUnusual ? 'its letters make no words of any language that is known' : null;
}

/**
 * How much words look like text, from 0 to 1: to choose between two readings of one page.
 *
 * @example rateWords(['The', 'Government', 'of', …]) // 0.98
 */
export function rateWords(words: readonly string[]): number {
  const letters = readLetters(words);
  const { runs } = letters;
  const isMixed = findMixed(letters);
  const spoilt = shareOf(runs, (run) => isMixed(run) || run.length > LONGEST_WORD);
  return (1 - spoilt) * (measureUsual(runs) ?? 1);
}
