/** From the glyphs that a PDF shows to words with their places. */
import { normaliseText } from '../../text/normalise.js';
import { widestJoint } from './east-asian.js';
import type { Word } from './geometry.js';
import { readPieces } from './pieces.js';
import { isBlank, type Piece, type Run } from './runs.js';

/**
 * Gaps beside Chinese characters, in parts of the type size, in which a quotation mark or a dash of another font may
 * stand: it is a run of its own. Whether a wide one is a space is told by what stands beside it in the row.
 */
const HOLE = 0.25;

function isWide(before: string, after: string): boolean {
  return widestJoint(before.slice(-1), after.charAt(0)) > 0;
}

function splitRun({ glyphs, size }: Run): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  let x = 0;
  let end = 0;
  let glued = true;
  const close = (): void => {
    if (text !== '') pieces.push({ text, x, end, glued });
    if (text !== '') glued = false;
    text = '';
  };
  for (const glyph of glyphs) {
    const isSpace = isBlank(glyph.text);
    const isHole = text !== '' && !isSpace && glyph.x - end > HOLE * size && isWide(text, glyph.text);
    if (isSpace || glyph.isSpaced || isHole) {
      close();
      glued = isHole;
    }
    if (isSpace) continue;
    if (text === '') x = glyph.x;
    text += glyph.text;
    end = glyph.x + glyph.width;
  }
  close();
  return pieces;
}

/** `glued` is settled when the neighbours in the row are known; here: may it be? */
function toWord(run: Run, piece: Piece): Word {
  const { size, baseline, bold, italic, symbolic } = run;
  return {
    text: normaliseText(piece.text).trim(),
    x: run.x + Math.min(piece.x, piece.end),
    y: baseline - run.ascent * size,
    width: Math.abs(piece.end - piece.x),
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

function endsRaised({ text }: Word): boolean {
  return text.charCodeAt(text.length - 1) > 0x7f && RAISED_DIGITS.has(text.slice(-1));
}

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

/**
 * The words of a run, from left to right. `glued` means: no white space before it inside the run.
 * With `mixed`, on pages that hold text from right to left, words are parted where the direction may change,
 * and what runs from right to left is put in order of reading;
 * words without a text stretch those at their sides.
 */
export function readWords(run: Run, mixed = false): readonly Word[] {
  if (mixed) return readPieces(run.glyphs).map((piece) => toWord(run, piece));
  const words: Word[] = [];
  for (const piece of splitRun(run)) {
    const word = toWord(run, piece);
    if (endsRaised(word)) words.push(...splitRaised(word));
    else if (word.text !== '') words.push(word);
  }
  return words;
}
