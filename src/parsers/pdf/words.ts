/** From the runs of glyphs that a PDF draws to words with their places. */
import { normaliseText } from '../../text/normalise.js';
import type { Rect, Word } from './geometry.js';

/** A run of glyphs in one font, on a horizontal line of the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  /** Parts of the size that the font reaches above and below the baseline; `descent` is negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly symbolic: boolean;
  readonly rightToLeft: boolean;
}

/** Widths of characters in parts of the type size, coarse: they only share out a known total. */
function charWidth(char: string): number {
  if (/[\s.,:;'’‘|!ijltfr()[\]/-]/.test(char)) return 0.3;
  if (/[mwMW@%—]/.test(char)) return 0.85;
  if (/\p{Lu}/u.test(char)) return 0.67;
  return /[\p{Script=Han}\u3000-\u30FF\uFF00-\uFF60]/u.test(char) ? 1 : 0.5;
}

interface Piece extends Pick<Rect, 'x' | 'width'> {
  readonly text: string;
  readonly glued: boolean;
}

/** Splits a run at its white space and shares out its width among the pieces. */
function splitRun(run: Run): readonly Piece[] {
  const total = [...run.text].reduce((sum, char) => sum + charWidth(char), 0) || 1;
  const scale = run.width / total;
  const pieces: Piece[] = [];
  let used = 0;
  for (const part of run.text.split(/(\s+)/u)) {
    const width = [...part].reduce((sum, char) => sum + charWidth(char), 0);
    const offset = run.rightToLeft ? total - used - width : used;
    const glued = used === 0;
    used += width;
    if (part.trim() !== '')
      pieces.push({ text: part, x: run.x + offset * scale, width: width * scale, glued });
  }
  return pieces;
}

/** `glued` is settled by `markGlued`, when the neighbours on the line are known; here: may it be? */
function toWord(run: Run, piece: Piece): Word {
  const { size, baseline, bold, italic, symbolic } = run;
  return {
    text: normaliseText(piece.text).trim(),
    x: piece.x,
    y: baseline - run.ascent * size,
    width: piece.width,
    height: (run.ascent - run.descent) * size,
    baseline,
    size,
    bold,
    italic,
    symbolic,
    glued: piece.glued,
    raised: false,
    softHyphen: piece.text.endsWith('\u00AD'),
  };
}

/** '¹' as a digit of its own: a character that is raised by itself stands for a raised character. */
const RAISED_DIGITS: ReadonlyMap<string, string> = new Map(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [sign, `${digit}`]),
);
const RAISED_TAIL = /^(.*?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/u;

function splitRaised(word: Word): readonly Word[] {
  const match = RAISED_TAIL.exec(word.text);
  if (!match?.[2]) return [word];
  const head = match[1] ?? '';
  const width = (word.width * head.length) / word.text.length;
  const text = [...match[2]].map((sign) => RAISED_DIGITS.get(sign) ?? sign).join('');
  const mark = { ...word, text, x: word.x + width, width: word.width - width, raised: true };
  return head === ''
    ? [mark]
    : [
        { ...word, text: head, width },
        { ...mark, glued: true },
      ];
}

/** The words of a run, in order of reading. `glued` means: no white space before it inside the file's own runs. */
export function readWords(run: Run): readonly Word[] {
  const words = splitRun(run).map((piece) => toWord(run, piece));
  return words.filter((word) => word.text !== '').flatMap(splitRaised);
}
