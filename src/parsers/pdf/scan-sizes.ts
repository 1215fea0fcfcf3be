/** The size of type of lines that OCR read: measured with errors, told apart by how they gather. */
import type { OcrLine, OcrWord } from '../../model/ocr.js';
import { mode } from './geometry.js';

/** Letters from the tallest to the lowest take up this part of the size of their type. */
const INK = 0.9;
/** Sizes that differ less are the same. */
const SAME = 0.1;
/** Fewer letters don't tell how wide letters are. */
const FEWEST = 25;
/** Lines with so many capitals, in parts of their letters, are wide for that reason. */
const MOST_CAPITALS = 0.4;
/** How far below the line before a line of the same paragraph stands, in parts of its height. */
const NEXT_LINE = 1.9;

/** Lines of a page, `scale` dots in a point. */
interface LinesOfPage {
  readonly scale: number;
  readonly reading: { readonly lines: readonly OcrLine[] };
}

interface Measured {
  readonly line: OcrLine;
  /** In points. */
  readonly size: number;
  /** Mean width of a letter with its part of the spaces, in points; null where it says nothing. */
  readonly letter: number | null;
  readonly weight: number;
}

function setWords({ words }: OcrLine): readonly OcrWord[] {
  return words.filter(({ raised }) => !raised);
}

function letterWidth(words: readonly OcrWord[], scale: number): number | null {
  const text = words.map((word) => word.text).join('');
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const isEven = !/[\p{Script=Han}\p{Script=Arabic}]/u.test(text);
  if (text.length < FEWEST || !isEven || capitals > MOST_CAPITALS * text.length) return null;
  return words.reduce((sum, { width }) => sum + width, 0) / text.length / scale;
}

function measure(line: OcrLine, scale: number): Measured {
  const words = setWords(line);
  return {
    line,
    size: Math.max(1, line.height / scale / INK),
    letter: letterWidth(words, scale),
    weight: words.reduce((sum, { text }) => sum + text.length, 0),
  };
}

/** The values that most weight falls on, one after the other, each for all that are nearly the same. */
function listModes(values: readonly (readonly [value: number, weight: number])[]): readonly number[] {
  const modes: number[] = [];
  for (let left = values; left.length > 0; ) {
    const most = mode(left, 0.5) ?? 0;
    modes.push(most);
    left = left.filter(([value]) => Math.abs(value - most) > Math.max(SAME * most, 0.5));
  }
  return modes;
}

/** The size of a line's type in points. */
export type SizeOf = (line: OcrLine) => number;

/** A short line below another one is of its size: few letters measure badly. */
function followsOn(line: Measured, before: Measured | undefined): boolean {
  if (!before || line.letter !== null || before.letter === null) return false;
  const step = line.line.baseline - before.line.baseline;
  const isNext = step > 0.5 * before.line.height && step < NEXT_LINE * before.line.height;
  return isNext && Math.abs(line.size / before.size - 1) < 4 * SAME;
}

/**
 * Measures all lines of some pages. Height and width of letters are taken together, and sizes that are nearly those
 * of many letters are taken to be the same: text and footnotes come apart so, while lines of one paragraph agree.
 */
export function measureSizes(pages: readonly LinesOfPage[]): SizeOf {
  const byPage = pages.map(({ reading, scale }) => reading.lines.map((line) => measure(line, scale)));
  const all = byPage.flat();
  const usual =
    mode(
      all.map(({ size, weight }) => [size, weight] as const),
      0.5,
    ) ?? 1;
  const ofUsual = all.filter(({ size }) => Math.abs(size / usual - 1) < SAME);
  const letters = ofUsual.flatMap(({ letter, weight }) =>
    letter === null ? [] : [[letter, weight] as const],
  );
  const usualLetter = mode(letters, 0.1);
  const judge = ({ size, letter }: Measured): number =>
    letter === null || !usualLetter ? size : usual * Math.sqrt((size / usual) * (letter / usualLetter));
  const modes = listModes(all.map((line) => [judge(line), line.weight] as const));
  const settle = (size: number): number =>
    modes.find((one) => Math.abs(size - one) <= Math.max(SAME * one, 0.5)) ?? Math.round(size);
  const sizes = new Map<OcrLine, number>();
  for (const lines of byPage)
    lines.forEach((line, at) => {
      const before = lines[at - 1];
      const size = followsOn(line, before) && before ? sizes.get(before.line) : undefined;
      sizes.set(line.line, size ?? settle(judge(line)));
    });
  return (line) => sizes.get(line) ?? usual;
}
