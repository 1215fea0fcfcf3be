/** Footnote marks of a scanned page: small signs above the line, which engines read as anything. */
import type { OcrLine } from '../../model/ocr.js';
import { Flood, overlap, type Region, rightOf, uniteBoxes } from './ink.js';
import type { DotBox } from './picture.js';
import type { GreyPage } from './slant.js';

/**
 * What is darker is ink. Thin type is broken in pieces by low values, and letters that nearly touch grow together by
 * high ones: all are tried.
 */
const INKS = [180, 160, 140] as const;
/** Pieces of one broken digit are no further apart, in dots. */
const BROKEN = 2;

/**
 * In parts of the line's height, which is about 0.9 of the size of its type. Raised digits are set at 0.58 to 0.65 of
 * the size and a third of it above the line; quotation marks and accents are smaller.
 */
const LOWEST_FOOT = 0.24;
const HEIGHT = { least: 0.35, most: 0.62 } as const;
const WIDEST = 0.8;
const HIGHEST_TOP = 1.2;
/** Digits of one mark stand closer than this, and a mark closer than that to its word. */
const DIGIT_GAP = 0.2;
const WORD_GAP = 0.6;
/** What follows closer goes on with the word: the sign is an apostrophe. */
const LEAST_SPACE = 0.16;
/** Points and commas, which may follow a mark, are lower. */
const LEAST_LETTER = 0.36;
const MOST_DIGITS = 3;
/** What reaches no higher is a speck. */
const SPECK = 0.06;

function regionOf({ words, baseline, height }: OcrLine, page: GreyPage): Region {
  const left = Math.min(...words.map(({ x }) => x)) - height;
  const right = Math.max(...words.map(({ x, width }) => x + width)) + height;
  return {
    left: Math.max(0, Math.floor(left)),
    right: Math.min(page.width, Math.ceil(right)),
    top: Math.max(0, Math.floor(baseline - HIGHEST_TOP * height)),
    bottom: Math.min(page.height, Math.ceil(baseline + 0.3 * height)),
  };
}

/** The pieces of ink in a line, from left to right. */
function findPieces(page: GreyPage, line: OcrLine, ink: number): readonly DotBox[] {
  const region = regionOf(line, page);
  const flood = new Flood(page, region, ink);
  const pieces: DotBox[] = [];
  for (let y = region.top; y < region.bottom; y += 1)
    for (let x = region.left; x < region.right; x += 1) {
      const piece = flood.fill(x, y);
      if (piece && Math.max(piece.width, piece.height) > SPECK * line.height) pieces.push(piece);
    }
  return mend(
    pieces.toSorted((a, b) => a.x - b.x),
    line,
  );
}

function isNear(a: DotBox, b: DotBox): boolean {
  const apartX = Math.max(a.x, b.x) - Math.min(rightOf(a), rightOf(b));
  const apartY = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  return apartX <= BROKEN && apartY <= BROKEN;
}

/** Puts together the pieces of broken digits above the line. */
function mend(pieces: readonly DotBox[], line: OcrLine): readonly DotBox[] {
  const isHigh = ({ y, height }: DotBox) => line.baseline - y - height >= LOWEST_FOOT * line.height;
  const mended: DotBox[] = [];
  for (const piece of pieces) {
    const at = isHigh(piece) ? mended.findIndex((other) => isHigh(other) && isNear(other, piece)) : -1;
    const other = mended[at];
    if (other) mended[at] = uniteBoxes([other, piece]);
    else mended.push(piece);
  }
  return mended;
}

function isRaised({ y, width, height }: DotBox, line: OcrLine): boolean {
  const foot = (line.baseline - y - height) / line.height;
  const tall = height / line.height;
  return foot >= LOWEST_FOOT && tall >= HEIGHT.least && tall <= HEIGHT.most && width <= WIDEST * line.height;
}

/** Does something else stand below it? Then it is an accent, or the upper part of a broken letter. */
function isCovered(piece: DotBox, pieces: readonly DotBox[]): boolean {
  return pieces.some((other) => {
    const shared = Math.min(rightOf(piece), rightOf(other)) - Math.max(piece.x, other.x);
    return other !== piece && shared > 0.35 * Math.min(piece.width, other.width);
  });
}

/** A mark stands right behind a word and inside none, or before the first word. */
function isPlaced(mark: DotBox, others: readonly DotBox[], height: number): boolean {
  const before = others.filter((other) => rightOf(other) <= mark.x + 0.1 * height);
  if (before.length === 0) return others.length > 0;
  const letters = others.filter((other) => other.height >= LEAST_LETTER * height);
  const next = Math.min(...letters.filter(({ x }) => x >= mark.x + mark.width / 2).map(({ x }) => x));
  const end = Math.max(...before.map(rightOf));
  return mark.x - end <= WORD_GAP * height && next - rightOf(mark) >= LEAST_SPACE * height;
}

/** Raised pieces that are digits of one mark. */
function groupDigits(raised: readonly DotBox[], others: readonly DotBox[], height: number) {
  const groups: DotBox[][] = [];
  for (const piece of raised) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isParted = last && others.some(({ x }) => x > last.x && x < piece.x);
    if (last && !isParted && piece.x - rightOf(last) <= DIGIT_GAP * height) group?.push(piece);
    else groups.push([piece]);
  }
  return groups.filter((group) => group.length <= MOST_DIGITS).map(uniteBoxes);
}

function findInLine(page: GreyPage, line: OcrLine, ink: number): readonly DotBox[] {
  const pieces = findPieces(page, line, ink);
  const raised = pieces.filter((piece) => isRaised(piece, line) && !isCovered(piece, pieces));
  const others = pieces.filter((piece) => !raised.includes(piece));
  return groupDigits(raised, others, line.height).filter((mark) => isPlaced(mark, others, line.height));
}

/** Lines are measured by the letters and marks that they happen to hold: about the usual height is usual. */
function settleHeights(lines: readonly OcrLine[]): readonly OcrLine[] {
  const heights = lines.map(({ height }) => height).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return lines.map((line) => {
    const isUsual = line.height < 1.2 * usual && line.height > 0.8 * usual;
    return isUsual ? { ...line, height: usual } : line;
  });
}

/**
 * Where footnote marks may stand on a page whose lines are known: what is small, high above the line and right behind
 * a word, or before the first one. Ordinals ('79th') are found as well: what is read there decides.
 */
export function findMarkSpots(page: GreyPage, lines: readonly OcrLine[]): readonly DotBox[] {
  const level = settleHeights(lines.filter(({ words, isLevel }) => isLevel && words.length > 0));
  const found: DotBox[] = [];
  for (const ink of INKS) {
    const spots = level.flatMap((line) => findInLine(page, line, ink));
    found.push(...spots.filter((spot) => !found.some((other) => overlap(spot, other))));
  }
  return found;
}
