import { describe, expect, it } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr.js';
import { findLabelSpots } from '../../../src/parsers/ocr/label-spots.js';
import type { DotBox } from '../../../src/parsers/ocr/picture.js';

/** A white page with black boxes for ink. */
function page(...ink: readonly (readonly [x: number, y: number, width: number, height: number])[]) {
  const [width, height] = [1000, 400];
  const values = new Uint8Array(width * height).fill(255);
  for (const [x, y, w, h] of ink)
    for (let row = y; row < y + h; row += 1) values.fill(0, row * width + x, row * width + x + w);
  return { width, height, values };
}

/** A line of text at a height, from 200 to 600. */
function line(y: number): OcrLine {
  const word = { text: 'Fiji', confidence: 0.9, x: 200, y, width: 400, height: 30 };
  return { words: [word], baseline: y + 24, height: 30, isLevel: true };
}

const LINES = [line(100), line(140), line(240)];
const TEXT = LINES.map(({ words: [word] }) => [word?.x ?? 0, word?.y ?? 0, 400, 30] as const);
const corners = (spots: readonly DotBox[]) => spots.map(({ x, y }) => [x, y]);

describe('findLabelSpots', () => {
  it('finds figures with their points, from top to bottom', () => {
    const spots = findLabelSpots(
      page(...TEXT, [120, 244, 12, 20], [136, 260, 4, 4], [120, 104, 12, 20]),
      LINES,
    );
    expect(spots).toEqual([
      { x: 120, y: 104, width: 12, height: 20 },
      { x: 120, y: 244, width: 20, height: 20 },
    ]);
  });

  it('finds one that stands alone on its line', () => {
    expect(corners(findLabelSpots(page(...TEXT, [120, 200, 12, 20]), LINES))).toEqual([[120, 200]]);
  });

  it.each([
    ['what was read', TEXT[0]],
    ['a speck', [120, 110, 2, 2]],
    ['a point', [120, 120, 6, 6]],
    ['a ruled line', [120, 200, 600, 2]],
    ['an emblem', [700, 20, 80, 80]],
    ['a whole word', [40, 104, 100, 20]],
    ['what touches a word', [185, 104, 10, 20]],
    ['a shadow at the edge', [0, 104, 12, 20]],
  ] as const)('passes over %s', (_, ink) => {
    expect(findLabelSpots(page(...TEXT, ink ?? [0, 0, 0, 0]), LINES)).toEqual([]);
  });

  it('finds nothing on a page without lines', () => {
    expect(findLabelSpots(page([120, 104, 12, 20]), [])).toEqual([]);
  });
});
