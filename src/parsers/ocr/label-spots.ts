/** Where numbers of paragraphs may stand on a page that engines passed over: small ink outside of all words. */
import type { OcrLine } from '../../model/ocr.js';
import { Flood, overlap, rightOf, uniteBoxes } from './ink.js';
import type { DotBox } from './picture.js';
import type { GreyPage } from './slant.js';

/** What is darker is ink. */
const INK = 170;
/**
 * In parts of the usual height of lines, which is about 0.9 of the size of their type: figures are 0.75 tall, brackets
 * and letters that reach below the line up to 1.1.
 */
const HEIGHT = { least: 0.5, most: 1.3 } as const;
const WIDEST = 2.6;
/** Signs of one label stand closer than this; a label further than that from all other words. */
const SIGN_GAP = 0.45;
const WORD_GAP = 0.5;
/** What is smaller in both directions is a speck. */
const SPECK = 0.07;
/** A point, a figure and two brackets, in pieces. */
const MOST_PIECES = 8;
/** The edge of the sheet is no place for numbers, but for shadows and holes; in parts of the page's width. */
const EDGE = 0.02;

function grow({ x, y, width, height }: DotBox, by: number): DotBox {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The page without what was read. */
function hideWords(page: GreyPage, boxes: readonly DotBox[]): GreyPage {
  const values = Uint8Array.from(page.values);
  for (const { x, y, width, height } of boxes) {
    const [left, right] = [Math.max(0, Math.floor(x)), Math.min(page.width, Math.ceil(x + width))];
    const bottom = Math.min(page.height, Math.ceil(y + height));
    for (let row = Math.max(0, Math.floor(y)); row < bottom; row += 1)
      values.fill(255, row * page.width + left, row * page.width + Math.max(left, right));
  }
  return { ...page, values };
}

/** All pieces of ink of a page, from top to bottom. */
function findPieces(page: GreyPage, least: number): readonly DotBox[] {
  const left = Math.round(EDGE * page.width);
  const right = page.width - left;
  const flood = new Flood(page, { left, right, top: 0, bottom: page.height }, INK);
  const pieces: DotBox[] = [];
  for (let y = 0; y < page.height; y += 1)
    for (let x = left; x < right; x += 1) {
      const piece = (page.values[y * page.width + x] ?? 255) < INK ? flood.fill(x, y) : null;
      if (piece && Math.max(piece.width, piece.height) > least) pieces.push(piece);
    }
  return pieces;
}

interface Group {
  readonly pieces: DotBox[];
  box: DotBox;
}

/** Pieces that stand side by side, as the signs of one label do. */
function groupPieces(pieces: readonly DotBox[], gap: number): readonly Group[] {
  const groups: Group[] = [];
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const group = groups.find(({ box }) => {
      const shared = Math.min(box.y + box.height, piece.y + piece.height) - Math.max(box.y, piece.y);
      return piece.x - rightOf(box) <= gap && shared > 0.5 * Math.min(box.height, piece.height);
    });
    if (!group) groups.push({ pieces: [piece], box: piece });
    else {
      group.pieces.push(piece);
      group.box = uniteBoxes([group.box, piece]);
    }
  }
  return groups;
}

/** The usual height of a page's lines, in dots; 0 without lines. */
export function usualHeight(lines: readonly OcrLine[]): number {
  const heights = lines.map(({ height }) => height).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

/**
 * The places of what may be numbers or letters of paragraphs: as tall as figures, a few signs at most, apart from all words
 * that were read. What is read there decides.
 */
export function findLabelSpots(page: GreyPage, lines: readonly OcrLine[]): readonly DotBox[] {
  const usual = usualHeight(lines);
  if (usual === 0) return [];
  const words = lines.flatMap((line) => line.words);
  const bare = hideWords(
    page,
    words.map((word) => grow(word, 0.1 * usual)),
  );
  const isLabelLike = ({ pieces, box }: Group) =>
    pieces.length <= MOST_PIECES &&
    box.height >= HEIGHT.least * usual &&
    box.height <= HEIGHT.most * usual &&
    box.width <= WIDEST * usual;
  return groupPieces(findPieces(bare, SPECK * usual), SIGN_GAP * usual)
    .filter(isLabelLike)
    .map(({ box }) => box)
    .filter((box) => !words.some((word) => overlap(grow(box, WORD_GAP * usual), word)))
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
}
