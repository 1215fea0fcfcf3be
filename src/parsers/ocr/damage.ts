/** Tells a text layer that lies by its letters: which scripts meet in a word, which letters stand side by side. */
import { hasFalseDates } from './dates.js';
import { measureCommon } from './han.js';
import LETTER_PAIRS from './letter-pairs.json' with { type: 'json' };

/** Above all letters of the languages whose pairs are known: Latin, Cyrillic, Arabic. */
const BEYOND = 0x800;

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

/** The two letters at a place of a text as one number; 0 for those of other scripts, which make no pair. */
function pairAt(text: string, at: number): number {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return first < BEYOND && second < BEYOND ? first * BEYOND + second : 0;
}

/** With fewer pairs of letters a page is not called damaged. */
const FEWEST_PAIRS = 120;
/** Fewer say nothing; a scanner's layer, which is easily compared with the picture above it, is judged by as many. */
const FEW_PAIRS = 50;
const FEWEST_LETTERS = 40;
/** Longer words are several that have lost their spaces. */
const LONGEST_WORD = 22;

/** Above `mixed` or `fused`, or below `usual` in `pairs` of letters or more, letters are no text. */
interface Limits {
  readonly mixed: number;
  readonly fused: number;
  readonly usual: number;
  readonly pairs: number;
}

/**
 * Text of other languages in the same script has 65 of 100 usual pairs or more, glyph maps that give wrong letters
 * at most 60. A layer that a scanner wrote below its picture has to be better than that to be kept.
 */
const LIMITS: Limits = { mixed: 0.08, fused: 0.1, usual: 0.6, pairs: FEWEST_PAIRS };
const LIMITS_OF_SCANNER: Limits = { mixed: 0.04, fused: 0.05, usual: 0.85, pairs: FEW_PAIRS };

/** Below this part of common characters, Chinese is none; sound text has at least twice as many. */
const LEAST_COMMON = 0.35;
/** How much less words are worth whose dates cannot be. */
const FALSE_DATES = 0.5;

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
const HAN = /\p{Script=Han}/gu;

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
function measureUsual(runs: readonly string[], fewest: number): number | null {
  const byScript = JUDGED.map((script) => runs.filter((run) => script.test(run)));
  const count = byScript.reduce((sum, some) => sum + countLetters(some) - some.length, 0);
  if (count < fewest) return null;
  return byScript.reduce((sum, some) => sum + (some.length > 0 ? countUsual(some) : 0), 0) / count;
}

/** Why the letters of a page cannot be what is printed on it. */
function findDamagedLetters(letters: Letters, limits: Limits): string | null {
  const { runs } = letters;
  if (countLetters(runs) < FEWEST_LETTERS) return null;
  if (shareOf(runs, findMixed(letters)) > limits.mixed) return 'its words mix letters of several scripts';
  if (shareOf(runs, (run) => run.length > LONGEST_WORD) > limits.fused)
    return 'its words have lost their spaces';
  const usual = measureUsual(runs, limits.pairs);
  const isUnusual = usual !== null && usual < limits.usual;
  return isUnusual ? 'its letters make no words of any language that is known' : null;
}

/** Chinese has no spaces: its words are clauses, with numbers and symbols in them. */
function isChinese(text: string): boolean {
  const han = text.match(HAN)?.length ?? 0;
  return han > 0 && 2 * han > (text.match(/\p{L}/gu)?.length ?? 0);
}

function findDamagedHan(text: string): string | null {
  const common = measureCommon(text);
  const isRare = common !== null && common < LEAST_COMMON;
  return isRare ? 'its characters are hardly ever used in Chinese' : null;
}

/**
 * Why the words of a page cannot be what is printed on it, or null when they can. Words of a page with hardly any letters
 * are not judged. `isScanner`: the words lie unseen below a picture.
 *
 * @example findDamage(['7KH', '*RYHUQPHQW', …], false) // 'its letters make no words of any language that is known'
 */
export function findDamage(words: readonly string[], isScanner: boolean): string | null {
  const text = words.join(' ');
  const limits = isScanner ? LIMITS_OF_SCANNER : LIMITS;
  const damage = isChinese(text) ? findDamagedHan(text) : findDamagedLetters(readLetters(words), limits);
  return damage ?? (hasFalseDates(text) ? 'the digits of its dates and symbols cannot be' : null);
}

/** How common the characters of a text in Chinese are, from 0 to 1. */
function rateHan(text: string): number {
  const common = measureCommon(text);
  return common === null ? 1 : Math.min(1, common / (2 * LEAST_COMMON));
}

/**
 * How much words look like text, from 0 to 1: to choose between two readings of one page.
 *
 * @example rateWords(['The', 'Government', 'of', …]) // 0.98
 */
export function rateWords(words: readonly string[]): number {
  const text = words.join(' ');
  const dates = hasFalseDates(text) ? FALSE_DATES : 1;
  if (isChinese(text)) return rateHan(text) * dates;
  const letters = readLetters(words);
  const isMixed = findMixed(letters);
  const spoilt = shareOf(letters.runs, (run) => isMixed(run) || run.length > LONGEST_WORD);
  return (1 - spoilt) * (measureUsual(letters.runs, FEW_PAIRS) ?? 1) * dates;
}
