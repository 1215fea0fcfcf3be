/** Where a mention stands: block, offsets, paragraph, page and the boxes of its very words. */
import type { Block, Box, SpanBox } from '../model/document.js';
import type { Span } from '../model/mention.js';
import type { Place } from '../model/record.js';

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const LEFT_TO_RIGHT = /[\p{L}\p{Nd}]/u;
/** Han characters, kana, hangul and their punctuation: about twice as wide as a letter. */
const WIDE = /[\u1100-\u115F\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/gu;

function weigh(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

function runsLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && !LEFT_TO_RIGHT.test(text.replace(new RegExp(RIGHT_TO_LEFT, 'gu'), ''));
}

/** The part of a line piece that holds the characters `[start, end)`, by their share of its width. */
function clip(piece: SpanBox, start: number, end: number, blockText: string): Box {
  const text = blockText.slice(piece.start, piece.end);
  const share = (offset: number): number => weigh(text.slice(0, offset - piece.start)) / weigh(text);
  const from = share(Math.max(start, piece.start));
  const to = share(Math.min(end, piece.end));
  const { page, y, height } = piece;
  const left = runsLeft(text) ? 1 - to : from;
  return { page, x: piece.x + piece.width * left, y, width: piece.width * (to - from), height };
}

/** The widest space between words of a line, in heights of the line: justified lines stretch. */
const WIDEST_SPACE = 4;

/** Whether a piece goes on in the line of the one before it, to the right or, in Arabic, to the left. */
function onOneLine(a: Box, b: Box): boolean {
  const middle = b.y + b.height / 2;
  const isLevel = a.page === b.page && middle > a.y && middle < a.y + a.height;
  const gap = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
  return isLevel && gap < WIDEST_SPACE * a.height;
}

function unite(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { page: a.page, x, y, width: right - x, height: bottom - y };
}

function round(box: Box): Box {
  const two = (value: number): number => Math.round(value * 100) / 100;
  return { page: box.page, x: two(box.x), y: two(box.y), width: two(box.width), height: two(box.height) };
}

/** One box a line, in PDF points from the page's top left corner, for the characters `[start, end)` of a block. */
export function boxesOf(block: Block, start: number, end: number): readonly Box[] {
  const boxes: Box[] = [];
  for (const piece of block.spans) {
    if (piece.end <= start || piece.start >= end) continue;
    const box = clip(piece, start, end, block.text);
    const last = boxes.at(-1);
    if (last && onOneLine(last, box)) boxes[boxes.length - 1] = unite(last, box);
    else boxes.push(box);
  }
  return boxes.map(round);
}

/** The page of a character: DOCX files may say where a block goes on to a next one. */
function pageAt({ page, pageStarts = [] }: Block, offset: number): number | null {
  return page === null ? null : page + pageStarts.filter((start) => start <= offset).length;
}

/** @throws RangeError when the span stands outside the block's text. */
export function placeOf(block: Block, { start, end }: Span): Place {
  if (start < 0 || end <= start || end > block.text.length)
    throw new RangeError(`span [${start}, ${end}) is outside block ${block.id}`);
  const boxes = boxesOf(block, start, end);
  const { paragraph, footnote } = block;
  return {
    block: block.id,
    start,
    end,
    paragraph,
    footnote,
    page: boxes[0]?.page ?? pageAt(block, start),
    boxes: [...boxes],
  };
}
