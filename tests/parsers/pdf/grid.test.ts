import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/parsers/pdf/geometry.js';
import { findGrids } from '../../../src/parsers/pdf/grid.js';
import { drawColumns } from '../../../src/parsers/pdf/open-tables.js';
import { makeWords } from './words.js';

function across(at: number, from: number, to: number): Rule {
  return { direction: 'horizontal', at, from, to };
}

function down(at: number, from: number, to: number): Rule {
  return { direction: 'vertical', at, from, to };
}

function cellsOf(rules: readonly Rule[]): readonly (readonly number[])[] {
  return findGrids(rules).flatMap((grid) =>
    grid.cells.map((cell) => [cell.row, cell.column, cell.width, cell.height]),
  );
}

describe('findGrids', () => {
  const frame = [across(0, 0, 200), across(20, 0, 200), across(40, 0, 200), down(0, 0, 40), down(200, 0, 40)];

  it('reads rows and columns', () => {
    expect(cellsOf([...frame, down(100, 0, 40)])).toEqual([
      [0, 0, 100, 20],
      [0, 1, 100, 20],
      [1, 0, 100, 20],
      [1, 1, 100, 20],
    ]);
  });

  it('closes a row that a page’s end cuts, above or below', () => {
    const uprights = (from: number, to: number) => [0, 100, 200].map((at) => down(at, from, to));
    const lines = [across(20, 0, 200), across(40, 0, 200)];
    expect(cellsOf([...lines, ...uprights(20, 90)]).slice(2)).toEqual([
      [1, 0, 100, 50],
      [1, 1, 100, 50],
    ]);
    expect(cellsOf([...lines, ...uprights(0, 40)])).toHaveLength(4);
    expect(cellsOf([...lines, ...uprights(20, 44)])).toHaveLength(2);
    expect(cellsOf([...lines, ...uprights(20, 40).slice(1), down(0, 20, 90)])).toHaveLength(2);
  });

  it('joins lines that are drawn cell by cell, a little apart', () => {
    const pieces = [
      across(0, 0, 99),
      across(0.4, 101, 200),
      ...frame.slice(1),
      down(100, 0, 19),
      down(100, 21, 40),
    ];
    expect(cellsOf(pieces)).toHaveLength(4);
  });

  it('knows merged cells by the lines that they lack', () => {
    expect(cellsOf([...frame, down(100, 20, 40)])).toEqual([
      [0, 0, 200, 20],
      [1, 0, 100, 20],
      [1, 1, 100, 20],
    ]);
    const open = [
      across(0, 0, 200),
      across(20, 100, 200),
      across(40, 0, 200),
      down(0, 0, 40),
      down(200, 0, 40),
      down(100, 0, 40),
    ];
    expect(cellsOf(open)).toEqual([
      [0, 0, 100, 40],
      [0, 1, 100, 20],
      [1, 1, 100, 20],
    ]);
  });

  it('takes neither a frame, nor underlines, nor a drawing for a table', () => {
    expect(findGrids(frame)).toEqual([]);
    expect(findGrids([across(10, 0, 60), across(30, 0, 80), across(50, 0, 40)])).toEqual([]);
    expect(
      findGrids(Array.from({ length: 5000 }, (_, at) => (at % 2 ? across(at, 0, 9999) : down(at, 0, 9999)))),
    ).toEqual([]);
  });
});

describe('drawColumns', () => {
  const rules = [0, 30, 60, 90].map((at) => across(at, 0, 300));
  const words = [20, 50, 80].flatMap((y) => [
    ...makeWords('PaCSON', 2, y),
    ...makeWords('since 2018', 150, y),
  ]);

  it('puts in the lines that a table with ruled rows lacks', () => {
    const drawn = drawColumns(rules, [words]);
    expect(drawn.map(({ direction, at }) => [direction, at])).toEqual([
      ['vertical', 0],
      ['vertical', (2 + 36 + 150) / 2],
      ['vertical', 300],
    ]);
    expect(cellsOf([...rules, ...drawn])).toHaveLength(6);
  });

  it('leaves text between lines alone, and tables that have lines of their own', () => {
    expect(drawColumns(rules, [makeWords('some words that run on over the whole line', 0, 20)])).toEqual([]);
    expect(drawColumns([...rules, down(0, 0, 90)], [words])).toEqual([]);
  });
});
