/** The numbers beside paragraphs, which engines pass over where they stand alone. */
import type { Canvas } from '@napi-rs/canvas';
import type { Ocr, OcrLine, OcrWord } from '../../model/ocr.js';
import { findLabelSpots, usualHeight } from './label-spots.js';
import { type DotBox, drawPairs, type PicturePair } from './picture.js';
import type { GreyPage } from './slant.js';

/** '12.', '(3)', 'a)', 'iv.'; a point may be read as another mark. */
const LABEL = /^\(?(?:\d{1,3}|[a-zа-я]|[ivxl]{1,5})[.:;,)]$/iu;
const BLURRED_POINT = /^(\d{1,3})[:;,]$/u;
const LEAST_CONFIDENCE = 0.5;
/** More are no labels, but signs of a drawing or dirt. */
const MOST_SPOTS = 80;
/** Engines misread these digits, and take them for letters of others. */
const ARABIC_DIGITS = /[\u0660-\u0669]/u;

function overlaps(word: OcrWord, other: OcrWord): boolean {
  return (
    word.x < other.x + other.width &&
    other.x < word.x + word.width &&
    word.y < other.y + other.height &&
    other.y < word.y + word.height
  );
}

/** A number at the start of a line has a point behind it, whatever the engine made of that. */
function sharpen(word: OcrWord): OcrWord {
  return { ...word, text: word.text.replace(BLURRED_POINT, '$1.') };
}

function sharpenFirst({ words, ...line }: OcrLine): OcrLine {
  const [first, ...others] = words;
  return { ...line, words: first ? [sharpen(first), ...others] : [] };
}

/**
 * The lines, and with them the labels that only the other view of the page shows: words at the start of its lines
 * where `lines` have nothing.
 */
export function addLabels(lines: readonly OcrLine[], inOtherView: readonly OcrLine[]): readonly OcrLine[] {
  const words = lines.flatMap((line) => line.words);
  const added = inOtherView.flatMap((line): readonly OcrLine[] => {
    const [first] = line.words;
    const isLabel = first && LABEL.test(first.text) && first.confidence >= LEAST_CONFIDENCE;
    return isLabel && !words.some((word) => overlaps(word, first)) ? [{ ...line, words: [first] }] : [];
  });
  return [...lines, ...added].map(sharpenFirst);
}

/** The last character of a Chinese paragraph, alone on its line. */
const LONE_HAN = /^\p{Script=Han}{1,2}[。；：！？，、]?$/u;

/** The line of text that a spot stands beside. */
function lineBeside({ y, height }: DotBox, lines: readonly OcrLine[]): OcrLine | undefined {
  const foot = y + height;
  return lines.find(
    (line) =>
      line.isLevel && foot > line.baseline - 0.4 * line.height && foot < line.baseline + 0.4 * line.height,
  );
}

/** A label as a line of its own, on the line of text that it stands beside. */
function toLine(spot: DotBox, { text, confidence }: OcrWord, lines: readonly OcrLine[]): OcrLine {
  const beside = lineBeside(spot, lines);
  const baseline = beside?.baseline ?? spot.y + spot.height;
  const height = beside?.height ?? usualHeight(lines);
  return { words: [{ text, confidence, ...spot }], baseline, height, isLevel: true };
}

/** Shorter words, in parts of the height of lines, give a label no company. */
const SHORT = 2;

/** Engines pass over figures that stand alone: each gets a word behind it, the first one of its line. */
function pairSpots(spots: readonly DotBox[], lines: readonly OcrLine[]): readonly PicturePair[] {
  const height = usualHeight(lines);
  const isLong = ({ width }: OcrWord) => width >= SHORT * height;
  const any = lines.flatMap(({ words }) => words).find(isLong);
  return spots.flatMap((part) => {
    const word = lineBeside(part, lines)?.words.find((one) => one.x > part.x && isLong(one)) ?? any;
    return word ? [{ part, word }] : [];
  });
}

/** What was read of each of some spots, by its number; engines cut Chinese into words. */
function gatherBySpot(
  words: readonly OcrWord[],
  spotOf: (word: OcrWord) => number,
): ReadonlyMap<number, OcrWord> {
  const bySpot = new Map<number, OcrWord>();
  for (const word of words) {
    const before = bySpot.get(spotOf(word));
    const confidence = Math.min(word.confidence, before?.confidence ?? 1);
    bySpot.set(spotOf(word), { ...word, text: (before?.text ?? '') + word.text, confidence });
  }
  return bySpot;
}

/**
 * The labels that engines find in no view of the page, for they stand far from the text, and lines of one character of
 * Chinese: their places are looked for in the ink that no word covers, and read apart.
 */
export async function readMissed(
  picture: Canvas,
  page: GreyPage,
  lines: readonly OcrLine[],
  ocr: Ocr,
  languages: readonly string[],
  signal: AbortSignal,
): Promise<readonly OcrLine[]> {
  if (lines.some(({ words }) => words.some(({ text }) => ARABIC_DIGITS.test(text)))) return [];
  const spots = findLabelSpots(page, lines);
  if (spots.length === 0 || spots.length > MOST_SPOTS) return [];
  const pairs = pairSpots(spots, lines);
  if (pairs.length === 0) return [];
  const { canvas, partAt } = await drawPairs(picture, pairs, usualHeight(lines));
  const isChinese = languages[0] === 'zh';
  const reading = await ocr.read(await canvas.encode('png'), languages, 'lines', signal);
  const words = reading.lines.flatMap((line) => line.words);
  const read = gatherBySpot(words, ({ x, y, width, height }) => partAt(x + width / 2, y + height / 2));
  return [...read].flatMap(([at, word]) => {
    const spot = pairs[at]?.part;
    const isRight = LABEL.test(word.text) || (isChinese && LONE_HAN.test(word.text));
    const isTaken = spot && isRight && word.confidence >= LEAST_CONFIDENCE;
    return isTaken ? [toLine(spot, sharpen(word), lines)] : [];
  });
}
