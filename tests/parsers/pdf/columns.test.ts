import { describe, expect, it } from 'vitest';
import { alignColumns, layColumns } from '../../../src/parsers/pdf/columns.js';
import type { Row, Word } from '../../../src/parsers/pdf/geometry.js';
import { buildRows } from '../../../src/parsers/pdf/rows.js';
import { makeWords } from './words.js';

/** Each line: x, baseline, text. */
function setRows(lines: readonly (readonly [number, number, string])[]): readonly Row[] {
  return buildRows(lines.flatMap(([x, y, text]): readonly Word[] => makeWords(text, x, y)));
}

function read(rows: readonly Row[]): readonly string[] {
  return layColumns(1, rows).map(({ lines }) =>
    lines.map(({ words }) => words.map((word) => word.text).join(' ')).join(' / '),
  );
}

const LEFT = [
  '1. Fiji thanks the Chair',
  'for all that was done',
  '2. It has set out here',
  'what it knows of the',
];
const RIGHT = [
  'programmes of the region',
  '3. They are many and',
  'all are of great use to',
  'the island States now',
];
const column = (x: number, y: number, lines: readonly string[]) =>
  lines.map((text, at) => [x, y + 14 * at, text] as const);

describe('layColumns', () => {
  it.each([0, 4, 7])('reads two columns whose lines are %d points apart', (shift) => {
    const rows = setRows([...column(72, 100, LEFT), ...column(320, 100 + shift, RIGHT)]);
    expect(read(rows)).toEqual([LEFT.join(' / '), RIGHT.join(' / ')]);
  });

  it('reads what stands over both columns first, and what stands below them last', () => {
    const wide = 'A heading that is set over both of the columns and crosses the gutter between';
    const rows = setRows([
      [72, 60, wide],
      ...column(72, 100, LEFT),
      ...column(320, 100, RIGHT),
      [72, 220, wide],
    ]);
    expect(read(rows)).toEqual([wide, LEFT.join(' / '), RIGHT.join(' / '), wide]);
  });

  it('reads three columns', () => {
    const narrow = (word: string) => Array.from({ length: 5 }, () => `${word} ${word} of Fiji`);
    const rows = setRows([
      ...column(72, 100, narrow('one')),
      ...column(240, 100, narrow('two')),
      ...column(408, 100, narrow('six')),
    ]);
    expect(read(rows)).toHaveLength(3);
  });

  it('does not take labels, chance gaps or signatures for columns', () => {
    const labelled = LEFT.flatMap((text, at) => [
      [72, 100 + 14 * at, `(${at})`] as const,
      [120, 100 + 14 * at, text] as const,
    ]);
    expect(read(setRows(labelled))).toHaveLength(1);
    const loose = LEFT.map(
      (text, at) =>
        [
          [72, 100 + 14 * at, text],
          [230 + 13 * at, 100 + 14 * at, 'and on it goes'],
        ] as const,
    );
    expect(read(setRows(loose.flat()))).toHaveLength(1);
    const signed = [
      [72, 100, 'For Fiji'],
      [320, 100, 'For Samoa'],
      [72, 114, '(Signed) A'],
      [320, 114, '(Signed) B'],
    ] as const;
    expect(layColumns(1, setRows(signed))).toHaveLength(1);
  });
});

describe('buildRows', () => {
  it('joins letters that are spaced out, and keeps their words apart', () => {
    const spaced = [...'COURTESY'].map((char, at) => makeWords(char, 72 + 14 * at, 100));
    const second = [...'COPIES'].map((char, at) => makeWords(char, 200 + 14 * at, 100));
    const [row] = buildRows([...spaced, ...second].flat());
    expect(
      row
        ?.map((word) => (word.glued ? '' : ' ') + word.text)
        .join('')
        .trim(),
    ).toBe('COURTESY COPIES');
  });

  it('raises what is small and above the line', () => {
    const [row] = buildRows([
      ...makeWords('report', 72, 100),
      ...makeWords('1', 108, 95, { size: 7, glued: true }),
    ]);
    expect(row?.map(({ text, raised, glued }) => [text, raised, glued])).toEqual([
      ['report', false, false],
      ['1', true, true],
    ]);
  });

  it('sets columns to one width, though all lines of one may be short', () => {
    const short = RIGHT.map((text) => text.slice(0, -1));
    const widths = (left: readonly string[], right: readonly string[]) =>
      layColumns(1, setRows([...column(72, 100, left), ...column(320, 100, right)])).map(
        ({ frame }) => (frame?.right ?? 0) - (frame?.left ?? 0),
      );
    const [wide = 0, narrow = 0] = widths(LEFT, short);
    expect(narrow).toBe(wide);
    expect(
      widths(
        LEFT,
        LEFT.map((text) => text.slice(0, 17)),
      )[1],
    ).toBeLessThan(0.85 * wide);
  });

  it('sets columns that begin at one edge to one width', () => {
    const pages = [LEFT, LEFT.map((text) => text.slice(0, 22))].flatMap((left) =>
      layColumns(1, setRows([...column(72, 100, left), ...column(320, 100, left)])),
    );
    const rights = alignColumns(pages).map(({ frame }) => frame?.right);
    expect(rights.slice(2)).toEqual(rights.slice(0, 2));
  });
});
