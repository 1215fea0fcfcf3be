/** The size of type of lines that OCR read: measured with errors, told apart by how they gather. */
import type { OcrLine, OcrWord } from '../../model/ocr.js';
import { mode } from './geometry.js';

/** Letters from the tallest to the lowest take up this part of the size of their type. */
const INK = 0.9;
/** Sizes that differ less are the same. */
const SAME = 0.1;
/** Letters whose mean widths differ less are of one size, whatever the height of their line is measured to be. */
const SAME_WIDTH = 0.06;
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
  readonly isArabic: boolean;
  readonly weight: number;
}

function setWords({ words }: OcrLine): readonly OcrWord[] {
  return words.filter(({ raised }) => !raised);
}

/** Arabic letters differ in height, and engines measure their lines badly; their mean width tells more. */
const ARABIC = /\p{Script=Arabic}/u;
const FEWEST_ARABIC = 12;
/** Their mean width in parts of the size of type, in fonts for running text. */
const ARABIC_LETTER = 0.4;
/** Sizes of Arabic type that differ less are the same. */
const SAME_ARABIC = 0.16;
/** Fewer characters of Chinese don't tell how far they stand apart, which is the size of their type. */
const FEWEST_HAN = 3;
/** So few tell it roughly: within this part of the usual size they are of it. */
const FEW_HAN = 8;
const ROUGHLY = 0.3;
const HAN = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/gu;
/** Lines with fewer of them, in parts of their signs, tell it roughly too, or are no lines of Chinese. */
const MOSTLY_HAN = 0.85;
const LEAST_HAN = 0.3;

function letterWidth(words: readonly OcrWord[], scale: number): number | null {
  const text = words.map((word) => word.text).join('');
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const fewest = ARABIC.test(text) ? FEWEST_ARABIC : FEWEST;
  if (text.length < fewest || /\p{Script=Han}/u.test(text) || capitals > MOST_CAPITALS * text.length)
    return null;
  return words.reduce((sum, { width }) => sum + width, 0) / text.length / scale;
}

/** The distance from one character of Chinese to the next, in points; null where a line has few. */
function hanPitch(words: readonly OcrWord[], scale: number): number | null {
  const text = words.map((word) => word.text).join('');
  const wide = text.match(HAN)?.length ?? 0;
  if (wide < FEWEST_HAN || wide < LEAST_HAN * text.length) return null;
  const left = Math.min(...words.map(({ x }) => x));
  const right = Math.max(...words.map(({ x, width }) => x + width));
  // Of the last mark only the left half is seen.
  const unseen = /[，。；：、）》」]$/u.test(text) ? 0.5 : 0;
  return (right - left) / scale / (wide - unseen + 0.5 * (text.length - wide));
}

function measure(line: OcrLine, scale: number): Measured {
  const words = setWords(line);
  const letter = letterWidth(words, scale);
  const isArabic = words.some(({ text }) => ARABIC.test(text));
  const byLetters = isArabic && letter !== null ? letter / ARABIC_LETTER : null;
  return {
    line,
    size: byLetters ?? hanPitch(words, scale) ?? Math.max(1, line.height / scale / INK),
    letter,
    isArabic,
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

/** Arabic lines are of the usual size where their letters don't clearly say another. */
function judgeArabic({ size, letter }: Measured, usual: number): number {
  return letter === null || Math.abs(size / usual - 1) < SAME_ARABIC ? usual : size;
}

function isRoughHan({ line }: Measured): boolean {
  const text = setWords(line)
    .map((word) => word.text)
    .join('');
  const wide = text.match(HAN)?.length ?? 0;
  return wide >= LEAST_HAN * text.length && (wide < MOSTLY_HAN * text.length || text.length < FEW_HAN);
}

/** What most letters of the lines measure: their size and their width, in points. */
function measureUsual(lines: readonly Measured[]) {
  const sizes = lines.map(({ size, weight }) => [size, weight] as const);
  const usual = mode(sizes, 0.5) ?? 1;
  const letters = lines.flatMap(({ size, letter, weight, isArabic }) =>
    letter === null || isArabic || Math.abs(size / usual - 1) >= SAME ? [] : [[letter, weight] as const],
  );
  return { usual, usualLetter: mode(letters, 0.1) };
}

/**
 * Measures all lines of some pages. Height and width of letters are taken together, and sizes that are nearly those
 * of many letters are taken to be the same: text and footnotes come apart so, while lines of one paragraph agree.
 */
export function measureSizes(pages: readonly LinesOfPage[]): SizeOf {
  const byPage = pages.map(({ reading, scale }) => reading.lines.map((line) => measure(line, scale)));
  const all = byPage.flat();
  const { usual, usualLetter } = measureUsual(all);
  const judge = (line: Measured): number => {
    const { size, letter } = line;
    if (line.isArabic) return judgeArabic(line, usual);
    if (isRoughHan(line) && (line.weight < FEWEST_HAN || Math.abs(size / usual - 1) < ROUGHLY)) return usual;
    const wide = letter === null || !usualLetter ? null : letter / usualLetter;
    if (wide === null) return size;
    return Math.abs(wide - 1) < SAME_WIDTH ? usual : usual * Math.sqrt((size / usual) * wide);
  };
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
