/** Where a mention stands: block, offsets, paragraph, page and the boxes of its very words. */
import type { Block, Box, SpanBox } from '../model/document.js';
import type { Span } from '../model/mention.js';
import type { Place } from '../model/record.js';

/** The part of a line piece that holds the characters `[start, end)`, by their share of its width. */
function clip(piece: SpanBox, start: number, end: number): Box {
  const length = piece.end - piece.start;
  const from = (Math.max(start, piece.start) - piece.start) / length;
  const to = (Math.min(end, piece.end) - piece.start) / length;
  const { page, y, height } = piece;
  return { page, x: piece.x + piece.width * from, y, width: piece.width * (to - from), height };
}

function onOneLine(a: Box, b: Box): boolean {
  const middle = b.y + b.height / 2;
  return a.page === b.page && middle > a.y && middle < a.y + a.height && b.x >= a.x;
}

function unite(a: Box, b: Box): Box {
  const y = Math.min(a.y, b.y);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { page: a.page, x: a.x, y, width: b.x + b.width - a.x, height: bottom - y };
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
    const box = clip(piece, start, end);
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
