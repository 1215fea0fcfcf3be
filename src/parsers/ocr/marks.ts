/** Reads the footnote marks of a page apart from its words, and puts them back in their places. */
import type { Canvas } from '@napi-rs/canvas';
import type { Ocr, OcrLine, OcrWord } from '../../model/ocr.js';
import { type DotBox, drawSigns } from './picture.js';
import { findMarkSpots } from './raised-marks.js';
import type { GreyPage } from './slant.js';

/** A note's number, or the ending of '79th' and '1er'; what else is small and raised is a degree or a percent sign. */
const MARK = /^(?:[1-9]\d{0,2}|st|nd|rd|th|er)$/u;
const LEAST_CONFIDENCE = 0.5;
/** More are no footnotes. */
const MOST_MARKS = 120;

/** Marks that belong to words of a page, as raised words. */
export async function readMarks(
  picture: Canvas,
  page: GreyPage,
  lines: readonly OcrLine[],
  ocr: Ocr,
  languages: readonly string[],
  signal: AbortSignal,
): Promise<readonly OcrWord[]> {
  const spots = findMarkSpots(page, lines);
  if (spots.length === 0 || spots.length > MOST_MARKS) return [];
  const { canvas, partAt } = await drawSigns(picture, spots);
  const digits = ocr.knows('en') ? ['en'] : languages;
  const reading = await ocr.read(await canvas.encode('png'), digits, 'signs', signal);
  return reading.lines
    .flatMap(({ words }) => words)
    .filter(({ text, confidence }) => MARK.test(text) && confidence >= LEAST_CONFIDENCE)
    .flatMap((word) => {
      const spot = spots[partAt(word.x + word.width / 2, word.y + word.height / 2)];
      return spot ? [toMark(spot, word)] : [];
    });
}

function toMark({ x, y, width, height }: DotBox, { text, confidence }: OcrWord): OcrWord {
  return { text, confidence, x, y, width, height, raised: true };
}

/** How far a mark's foot is from where it should be in a line, in dots; infinite when it stands beside it. */
function measureMiss(mark: OcrWord, { words, baseline, height }: OcrLine): number {
  const left = Math.min(...words.map(({ x }) => x)) - 2 * height;
  const right = Math.max(...words.map(({ x, width }) => x + width)) + 2 * height;
  const miss = Math.abs(baseline - 0.4 * height - mark.y - mark.height);
  return mark.x < left || mark.x > right || miss > 0.5 * height ? Number.POSITIVE_INFINITY : miss;
}

/** The lines with marks in them; a mark that fits none is a line of its own. */
export function placeMarks(lines: readonly OcrLine[], marks: readonly OcrWord[]): readonly OcrLine[] {
  const placed = lines.map((line) => ({ ...line, words: [...line.words] }));
  const alone = marks.flatMap((mark): readonly OcrLine[] => {
    const misses = lines.map((line) => measureMiss(mark, line));
    const least = Math.min(...misses);
    if (Number.isFinite(least)) placed[misses.indexOf(least)]?.words.push(mark);
    const { y, height } = mark;
    return Number.isFinite(least) ? [] : [{ words: [mark], baseline: y + height, height, isLevel: true }];
  });
  return [...placed, ...alone];
}
