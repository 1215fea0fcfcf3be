import { describe, expect, it } from 'vitest';
import { findRules } from '../../../src/parsers/ocr/ruled-lines.js';
import type { GreyPage } from '../../../src/parsers/ocr/slant.js';

const SCALE = 200 / 72;

type Box = readonly [x: number, y: number, width: number, height: number, grey?: number];

function paint(...boxes: readonly Box[]): GreyPage {
  const [width, height] = [800, 600];
  const values = new Uint8Array(width * height).fill(250);
  for (const [left, top, across, down, grey = 20] of boxes)
    for (let y = top; y < top + down; y += 1) values.fill(grey, y * width + left, y * width + left + across);
  return { width, height, values };
}

const places = (page: GreyPage) =>
  findRules(page, SCALE).rules.map(({ direction, at, from, to }) => [direction[0], at, from, to]);

const ACROSS: readonly Box[] = [100, 160, 300].map((y) => [100, y, 500, 3]);
const DOWN: readonly Box[] = [100, 350, 597].map((x) => [x, 100, 3, 203]);

describe('findRules', () => {
  it('finds the lines of a table', () => {
    expect(places(paint(...ACROSS, ...DOWN))).toEqual([
      ['h', 101, 100, 599],
      ['h', 161, 103, 599],
      ['h', 301, 100, 599],
      ['v', 101, 100, 302],
      ['v', 351, 103, 302],
      ['v', 598, 100, 302],
    ]);
  });

  it('finds thin grey lines, and one that is broken', () => {
    expect(places(paint([100, 100, 250, 1, 150], [352, 100, 250, 1, 150]))).toEqual([['h', 100, 100, 601]]);
  });

  it('finds a line that slopes a little', () => {
    const steps = Array.from({ length: 5 }, (_, at): Box => [100 + 100 * at, 100 + at, 100, 2]);
    expect(places(paint(...steps))).toEqual([['h', 102.5, 100, 599]]);
  });

  it.each([
    ['strokes of letters', paint([100, 100, 4, 25], [104, 110, 20, 4])],
    ['a line of dots', paint(...Array.from({ length: 30 }, (_, at): Box => [100 + 12 * at, 100, 4, 4]))],
    ['the fold of a sheet', paint([400, 0, 2, 600, 120])],
    ['shades of grey', paint([100, 100, 500, 200, 220])],
  ])('does not find %s', (_, page) => {
    expect(places(page)).toEqual([]);
  });

  it('tells the lines that meet from underlines', () => {
    const page = paint(...ACROSS, ...DOWN, [100, 400, 200, 2]);
    expect(findRules(page, SCALE).rules).toHaveLength(7);
    expect(findRules(page, SCALE).crossed).toHaveLength(6);
  });
});
