/** Words and rows for tests, without a PDF. */
import type { Line, Word } from '../../../src/parsers/pdf/geometry.js';
import { makeLine } from '../../../src/parsers/pdf/lines.js';

export interface Style extends Partial<Word> {
  readonly page?: number;
}

/** Words of `size` points with half of it for each character, from `x` on the baseline `y`. */
export function makeWords(text: string, x: number, y: number, style: Style = {}): readonly Word[] {
  const size = style.size ?? 12;
  let place = x;
  return text.split(' ').map((part) => {
    const width = (part.length * size) / 2;
    const word: Word = {
      text: part,
      x: place,
      y: y - 0.9 * size,
      width,
      height: 1.1 * size,
      baseline: y,
      size,
      bold: false,
      italic: false,
      symbolic: false,
      glued: false,
      raised: false,
      softHyphen: false,
      ...style,
    };
    place += width + size / 4;
    return word;
  });
}

export function makeTestLine(text: string, x: number, y: number, style: Style = {}): Line {
  return makeLine(style.page ?? 1, makeWords(text, x, y, style));
}
