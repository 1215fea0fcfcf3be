/** Text without spaces between words: Chinese, with the punctuation that is as wide as its characters. */
import type { Line, Word } from './geometry.js';

const WIDE_CHAR = /[\p{Script=Han}\u3000-\u30FF\uFF01-\uFF60]/u;
const DASH = /[\u2014\u2015\u2026\u00B7\u2018-\u201D]/u;

/** Gaps that are no spaces, in parts of the type size: beside numbers and Latin letters, and between wide characters. */
const BESIDE = 0.6;
const BETWEEN = 0.8;

/** Before all characters that may be wide. */
const FIRST_WIDE = '\u2E80';

export function isWideChar(char: string): boolean {
  return char >= FIRST_WIDE && WIDE_CHAR.test(char);
}

/**
 * The widest gap between two characters that is no space, in parts of the type size; 0 where none of them is
 * Chinese. Typesetters part Chinese from Latin letters and digits by a quarter of the size, and stretch lines.
 */
export function widestJoint(before: string, after: string): number {
  const isWide = isWideChar(before) || isWideChar(after);
  if (!isWide) return 0;
  const isBoth = (char: string) => isWideChar(char) || DASH.test(char);
  return isBoth(before) && isBoth(after) ? BETWEEN : BESIDE;
}

/** Chinese brackets and quotation marks that open hold to what they open, and those that close to what they close. */
const OPENING = /^[（《〈「『【“‘]/u;
const CLOSING = /^[）》〉」』】”’]/u;

/** A line that begins with characters of Chinese, of which two could have been set before it. */
function beginsWide([first, second]: readonly Word[]): boolean {
  const text = first?.text ?? '';
  if (!isWideChar(text.charAt(0))) return false;
  const opened = text.charAt(1) || (second?.text.charAt(0) ?? '');
  return !OPENING.test(text) || opened === '' || isWideChar(opened);
}

/** The width of what could have been set at the end of the line before: a word, or two characters of Chinese. */
export function firstWidth(line: Line): number {
  if (beginsWide(line.words)) return 1.7 * line.size;
  let width = 0;
  for (const [at, word] of line.words.entries()) {
    const isNext = !word.glued || (isWideChar(word.text.charAt(0)) && !CLOSING.test(word.text));
    if (at > 0 && isNext) break;
    width += word.width;
  }
  return width;
}
