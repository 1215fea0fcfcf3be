/** What OCR read as the words of a page, in points, as if the page had a text layer. */
import type { OcrLine, OcrWord } from '../../model/ocr.js';
import { normaliseText } from '../../text/normalise.js';
import type { ScanReading } from '../ocr/read-scan.js';
import type { ScanRule } from '../ocr/ruled-lines.js';
import { widestJoint } from './east-asian.js';
import type { Matrix, PageContent, Rule, Word } from './geometry.js';
import { isRightToLeft } from './pieces.js';
import { buildRows } from './rows.js';
import type { SizeOf } from './scan-sizes.js';

/** Parts of the size that boxes reach above the baseline, and their height. */
const ASCENT = 0.9;
const HEIGHT = 1.12;
/** Between characters of Chinese there is a space when they are further apart, in parts of the size. */
const HAN_GAP = 0.7;
const LEAST_GAP = 0.2;

/** A page that was read by OCR. Its size is in points, as the page is shown. */
export interface ScannedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Dots of the picture in a point. */
  readonly scale: number;
  readonly reading: ScanReading;
  /** What is known of the page without its text; null when it could not be read at all. */
  readonly content: PageContent | null;
}

const HAN_END = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]$/u;
const HAN_START = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Engines cut Chinese into words, and give no sign of spaces. */
function joinHan(words: readonly OcrWord[], gap: number): readonly OcrWord[] {
  const joined: OcrWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isNext = last && HAN_END.test(last.text) && HAN_START.test(word.text);
    if (!last || !isNext || word.x - (last.x + last.width) > gap) joined.push(word);
    else
      joined[joined.length - 1] = {
        ...last,
        text: last.text + word.text,
        width: word.x + word.width - last.x,
      };
  }
  return joined;
}

function toWord({ text, x, width }: OcrWord, baseline: number, size: number, scale: number): Word {
  return {
    text: normaliseText(text).trim(),
    x: x / scale,
    y: baseline - ASCENT * size,
    width: width / scale,
    height: HEIGHT * size,
    baseline,
    size,
    bold: false,
    italic: false,
    symbolic: false,
    glued: false,
    raised: false,
    softHyphen: false,
  };
}

/**
 * Words that are read from right to left, with gaps of the usual width between them: Arabic letters reach far, and
 * what stands close together would be taken for one word.
 */
function partWords(words: readonly OcrWord[], least: number): readonly OcrWord[] {
  const sorted = words.toSorted((a, b) => a.x - b.x);
  return sorted.map((word, at) => {
    const next = sorted[at + 1];
    if (!next) return word;
    const room = next.x - least - word.x;
    return { ...word, width: Math.max(word.width / 2, Math.min(word.width, room)) };
  });
}

/** Digits are this part of the size of their type. */
const DIGIT = 0.68;

function toMark(mark: OcrWord, scale: number): Word {
  const { y, height } = mark;
  const word = toWord(mark, (y + height) / scale, height / scale / DIGIT, scale);
  return { ...word, raised: true, glued: true };
}

/** Points and commas behind a mark have no space before them, though engines leave one where the mark was. */
function glueToMark(word: Word, marks: readonly Word[]): Word {
  const isNext = (mark: Word) => Math.abs(word.x - mark.x - mark.width) < 0.3 * word.size;
  return /^[.,;:)\]]+$/u.test(word.text) && marks.some(isNext) ? { ...word, glued: true } : word;
}

/**
 * Between Chinese and digits or Latin letters there is no space, unless the gap is wide: engines put one anyway. Their
 * boxes around digits are narrow, so that the gap is closed as well.
 */
function glueToHan(word: Word, at: number, words: readonly Word[]): Word {
  const [before, next] = [words[at - 1], words[at + 1]];
  const isJoined = (left: Word | undefined, right: Word | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    widestJoint(left.text.slice(-1), right.text.charAt(0)) > 0 &&
    right.x - left.x - left.width < HAN_GAP * word.size;
  const glued = isJoined(before, word);
  const width = next && isJoined(word, next) ? next.x - word.x : word.width;
  return { ...word, glued, width };
}

function hasRightToLeft(line: OcrLine): boolean {
  return line.words.some((word) => isRightToLeft(word.text));
}

function readLine(line: OcrLine, scale: number, size: number): readonly Word[] {
  const set = line.words.filter(({ raised }) => !raised);
  const words = hasRightToLeft(line) ? partWords(set, LEAST_GAP * size * scale) : set;
  const joined = joinHan(words, HAN_GAP * size * scale).map((word) =>
    toWord(word, line.baseline / scale, size, scale),
  );
  const read = joined.map(glueToHan);
  const marks = line.words.filter(({ raised }) => raised).map((mark) => toMark(mark, scale));
  return [...read.map((word) => glueToMark(word, marks)), ...marks].filter(({ text }) => text !== '');
}

/** The width of a page most of whose letters run from right to left; null for others. */
function mirrorOf(words: readonly Word[], width: number): number | null {
  const letters = words.flatMap((word) => word.text.match(/\p{L}/gu) ?? []);
  return letters.filter(isRightToLeft).length * 2 > letters.length ? width : null;
}

/** Takes places on the turned picture, in points, to places on the page. */
function unturnMatrix({ width, height, scale, reading }: ScannedPage): Matrix | null {
  if (reading.turn === 0) return null;
  const sin = Math.sin((-reading.turn * Math.PI) / 180);
  const cos = Math.cos((-reading.turn * Math.PI) / 180);
  const [x, y] = [reading.width / scale / 2, reading.height / scale / 2];
  return [cos, sin, -sin, cos, width / 2 - cos * x + sin * y, height / 2 - sin * x - cos * y];
}

/** A ruled line of the picture, in points; on a page that is read from right to left counted from the right. */
function toRule({ direction, at, from, to }: ScanRule, scale: number, mirror: number | null): Rule {
  const rule = { direction, at: at / scale, from: from / scale, to: to / scale };
  if (mirror === null) return rule;
  if (direction === 'vertical') return { ...rule, at: mirror - rule.at };
  return { ...rule, from: mirror - rule.to, to: mirror - rule.from };
}

/** Areas and links of a page whose text runs as the page does; its lines are those of the picture. */
function drawnOn(
  { content, reading, scale }: ScannedPage,
  mirror: number | null,
): Pick<PageContent, 'rules' | 'fills' | 'links'> {
  const isAlike = content && content.unturn === null && content.mirror === null && reading.turn === 0;
  const { fills, links } = isAlike ? content : { fills: [], links: [] };
  return { rules: reading.rules.map((rule) => toRule(rule, scale, mirror)), fills, links };
}

/**
 * The page as it goes into the layout, with the words that OCR read. `sizeOf` tells the size of type of its
 * lines, in points.
 */
export function toContent(page: ScannedPage, sizeOf: SizeOf): PageContent {
  const { number, scale, reading, content } = page;
  const read = (isLevel: boolean) =>
    reading.lines
      .filter((line) => line.isLevel === isLevel)
      .flatMap((line) => readLine(line, scale, sizeOf(line)));
  const words = read(true);
  const width = reading.width / scale;
  const mirror = mirrorOf(words, width);
  const { rules, fills, links } = drawnOn(page, mirror);
  return {
    number,
    width,
    height: reading.height / scale,
    mirror,
    rows: buildRows(words, mirror),
    turned: read(false),
    rules,
    fills,
    links,
    pictured: content?.pictured ?? 1,
    paths: content?.paths ?? 0,
    garbage: 0,
    hidden: 0,
    unturn: unturnMatrix(page),
  };
}
