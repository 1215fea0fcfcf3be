/** The words of a block with their shapes, as names are read from them. */
import { foldWord } from '../../text/phrases.js';

/** A word at `[start, end)`, UTF-16 offsets in the block's text. */
export interface Word {
  readonly text: string;
  /** Folded: lower case, no diacritics, straight apostrophe. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
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

/** Splits a text into words; hyphens, apostrophes, slashes and dots inside a word belong to it ('OAS/CICTE', '2.0'). */
export function readWords(text: string): readonly Word[] {
  let last = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const end = match.index + match[0].length;
    const word = {
      text: match[0],
      key: foldWord(match[0]).replaceAll('’', "'"),
      start: match.index,
      end,
      gap: text.slice(last, match.index),
      capital: /\p{Lu}/u.test(match[0]),
      numeric: NUMERIC.test(match[0]),
      bare: match[0].replace(POSSESSIVE, ''),
      possessive: POSSESSIVE.test(match[0]) || /^['’](?![\p{L}\p{Nd}])/u.test(text.slice(end, end + 2)),
    };
    last = end;
    return word;
  });
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
