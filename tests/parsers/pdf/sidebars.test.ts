import { describe, expect, it } from 'vitest';
import type { PageContent, Rect, Row } from '../../../src/parsers/pdf/geometry.js';
import { narrowFrame } from '../../../src/parsers/pdf/obstacles.js';
import { buildRows } from '../../../src/parsers/pdf/rows.js';
import { takeSidebars } from '../../../src/parsers/pdf/sidebars.js';
import { makeTestLine, makeWords } from './words.js';

const LEFT = [
  'Singapore hosts a centre that has trained the',
  'officials of all members of ASEAN since 2019.',
  'Its courses deal with strategy and with the',
  'law, and they are given by a team of two.',
  'It is open to all.',
];
const BAR = ['In figures', '1,200 officials', 'took part.'];
const AREA: Rect = { x: 380, y: 90, width: 120, height: 50 };

function setPage(texts: readonly string[], area: Rect): { page: PageContent; rows: readonly Row[] } {
  const words = texts.flatMap((text, at) => makeWords(text, 72, 100 + 14 * at));
  const bar = BAR.flatMap((text, at) => makeWords(text, 384, 104 + 14 * at));
  const page: Pick<PageContent, 'fills' | 'width'> = { fills: [area], width: 595 };
  return { page: page as PageContent, rows: buildRows([...words, ...bar]) };
}

function read(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => row.map(({ text }) => text).join(' '));
}

describe('takeSidebars', () => {
  it('takes the words on coloured ground out of the text, to be read after a paragraph', () => {
    const { page, rows } = setPage(LEFT, AREA);
    const taken = takeSidebars(page, rows);
    expect(read(taken.rows)).toEqual(LEFT);
    expect(taken.sidebars.map((bar) => [read(bar.rows), bar.after])).toEqual([[BAR, 4]]);
  });

  it.each([
    ['the ground of the whole page', LEFT, { x: 60, y: 80, width: 500, height: 90 }],
    ['a narrow bar', LEFT, { ...AREA, width: 40 }],
    ['an area whose words run over its edge', LEFT, { ...AREA, x: 400 }],
    ['a shaded column of a table', ['Name', 'Year', 'Fiji', '2019', 'Chad'], AREA],
  ])('leaves %s alone', (_, texts, area) => {
    const { page, rows } = setPage(texts, area);
    expect(takeSidebars(page, rows)).toEqual({ rows, sidebars: [] });
  });
});

describe('narrowFrame', () => {
  const frame = { left: 72, right: 520, justified: false };
  const line = makeTestLine('text beside a drawing', 72, 100);

  it.each([
    ['beside it', { x: 350, y: 50, width: 100, height: 80 }, 344],
    ['above it', { x: 350, y: 120, width: 100, height: 80 }, 520],
    ['whose ground it is', { x: 60, y: 50, width: 460, height: 80 }, 520],
    ['in the margin', { x: 540, y: 50, width: 10, height: 80 }, 520],
  ])('ends at a drawing that the line stands %s', (_, area, right) => {
    expect(narrowFrame(frame, line, [area]).right).toBe(right);
  });
});
