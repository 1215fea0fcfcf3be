/** The words of a block with their shapes, as names are read from them. */
import { foldWord } from '../../text/phrases.js';

/** A word at `[start, end)`, UTF-16 offsets in the block's text. */
export interface Word {
  readonly text: string;
  /** Folded: lower case, no diacritics, straight apostrophe. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one; a space after an elided word. */
  readonly gap: string;
  /** Written with a capital somewhere: 'Drill', 'eLearning', 'OAS/CICTE'. */
  readonly capital: boolean;
  readonly numeric: boolean;
  readonly possessive: boolean;
  /** As written, without the possessive: 'network' of 'network’s'. */
  readonly bare: string;
}

const WORD = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*(?:[-–/'’@.][\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*)*\+?|&/gu;
const POSSESSIVE = /['’]s?$/u;
const NUMERIC = /^(?:\p{Nd}[\p{Nd}.–/-]*|[IVX]+)$/u;

const NOTHING: ReadonlySet<string> = new Set();
const ELISION = /^\p{L}+['’](?=\p{L})/u;

/** Length of the elided word that `text` begins with, its apostrophe included ("l’" of "l’Académie"); 0 without one. */
function lengthOfElision(text: string, elisions: ReadonlySet<string>): number {
  const elided = ELISION.exec(text)?.[0] ?? '';
  return elisions.has(keyOf(elided)) ? elided.length : 0;
}

/**
 * A word as lists are searched by it: folded, with a straight apostrophe. One letter alone keeps its mark: 'à' is not 'a'.
 */
export function keyOf(text: string): string {
  return text.length === 1 ? text.toLowerCase() : foldWord(text).replaceAll('’', "'");
}

/** The offsets of the words of a text, elided words apart. */
function* splitElided(text: string, elisions: ReadonlySet<string>): Generator<readonly [number, number]> {
  for (const { 0: whole, index } of text.matchAll(WORD)) {
    const length = elisions.size > 0 ? lengthOfElision(whole, elisions) : 0;
    if (length > 0) yield [index, index + length];
    yield [index + length, index + whole.length];
  }
}

function isElided(word: string): boolean {
  return /['’]$/u.test(word);
}

function makeWord(text: string, start: number, end: number, gap: string): Word {
  const written = text.slice(start, end);
  const elided = isElided(written);
  return {
    text: written,
    key: keyOf(written),
    start,
    end,
    gap,
    capital: /\p{Lu}/u.test(written),
    numeric: NUMERIC.test(written),
    bare: elided ? written : written.replace(POSSESSIVE, ''),
    possessive:
      (!elided && POSSESSIVE.test(written)) || /^['’](?![\p{L}\p{Nd}])/u.test(text.slice(end, end + 2)),
  };
}

/**
 * Splits a text into words; hyphens, apostrophes, slashes and dots inside a word belong to it ('OAS/CICTE', '2.0').
 * Words of `elisions` ("l'") are words of their own, with their apostrophe.
 */
export function readWords(text: string, elisions: ReadonlySet<string> = NOTHING): readonly Word[] {
  const words: Word[] = [];
  for (const [start, end] of splitElided(text, elisions)) {
    const before = words.at(-1);
    const gap = before !== undefined && isElided(before.text) ? ' ' : text.slice(before?.end ?? 0, start);
    words.push(makeWord(text, start, end, gap));
  }
  return words;
}

/** A name that somebody coined: a capital after a small letter, or letters mixed with digits or a plus ('CyberSafe4All'). */
export function isCoined(text: string): boolean {
  return (
    /\p{Ll}\p{Lu}/u.test(text) ||
    (/\p{Lu}/u.test(text) && /\p{L}\p{Nd}+\p{L}|\p{Lu}[\p{L}-]{2,}\p{Nd}|\p{L}\+$/u.test(text))
  );
}

/** Letters that are all capitals, two or more: 'SAFEGUARD', 'OAS/CICTE'. */
export function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{Nd}/&+-]+$/u.test(text);
}

/** Only white space stands between the word before and this one. */
export function follows(word: Word): boolean {
  return word.gap !== '' && word.gap.trim() === '';
}

/** A text set in capitals, in which a capital says nothing: a letterhead. */
export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 12 && capitals > letters * 0.6;
}
