import { expect, it } from 'vitest';
import type { Word } from '../../../src/parsers/pdf/geometry.js';
import { buildRows } from '../../../src/parsers/pdf/rows.js';
import type { Run } from '../../../src/parsers/pdf/runs.js';
import { readWords } from '../../../src/parsers/pdf/words.js';

const SIZE = 10;

/** A run of characters as wide as the type, `gaps` points apart at the given places. */
function makeRun(text: string, x: number, gaps: Readonly<Record<number, number>> = {}): Run {
  let at = 0;
  const glyphs = [...text].map((char, place) => {
    const gap = gaps[place] ?? 0;
    at += gap;
    const glyph = { text: char, x: at, width: SIZE, isSpaced: gap > 0.8 * SIZE };
    at += SIZE;
    return glyph;
  });
  const font = { ascent: 0.9, descent: -0.2, bold: false, italic: false, symbolic: false };
  return { glyphs, x, baseline: 100, size: SIZE, ...font };
}

function show(rows: readonly (readonly Word[])[]): string {
  return rows.map((row) => row.map(({ text, glued }) => (glued ? text : ` ${text}`)).join('')).join('\n');
}

/** The second run, in another font, stands in a gap of the first. */
it.each([
  [
    'a mark half as wide',
    makeRun('每年开办丝路护网', 0, { 4: 5 }),
    { ...makeRun('“', 40) },
    '每年开办“丝路护网',
  ],
  ['a dash as wide', makeRun('东盟日本中心', 0, { 2: 10 }), makeRun('—', 20), '东盟—日本中心'],
])('%s stands where it is drawn', (_, run, sign, expected) => {
  const words = [...readWords(run), ...readWords(sign)];
  expect(show(buildRows(words)).trim()).toBe(expected);
});

it('keeps a space that nothing stands in', () => {
  expect(show(buildRows(readWords(makeRun('东盟日本中心', 0, { 2: 10 })))).trim()).toBe('东盟 日本中心');
});

it('invents no space where a line is stretched', () => {
  expect(show(buildRows(readWords(makeRun('东盟日本中心', 0, { 1: 4, 2: 4, 3: 4, 4: 4 })))).trim()).toBe(
    '东盟日本中心',
  );
});
