import { describe, expect, it } from 'vitest';
import type { PlacedRun } from '../../../src/parsers/pdf/glyphs.js';
import { attachMarks } from '../../../src/parsers/pdf/marks.js';
import { runText } from '../../../src/parsers/pdf/runs.js';

type Drawn = readonly [text: string, x: number, rise?: number];

/** Letters are five points wide, marks have no width. */
function place([text, x, rise = 0]: Drawn): PlacedRun {
  const width = (char: string) => (/^[\p{M}\uFC60]$/u.test(char) ? 0 : 5);
  let at = 0;
  const glyphs = [...text].map((char) => {
    const glyph = { text: char, x: at, width: width(char), isSpaced: false };
    at += glyph.width;
    return glyph;
  });
  const type = { size: 11, ascent: 0.9, descent: -0.2, bold: false, italic: false, symbolic: false };
  return { run: { glyphs, x, baseline: 100 - rise, ...type }, angle: 0 };
}

/** What is drawn, from left to right as office suites draw it, and the runs with their marks. */
const CASES: readonly (readonly [why: string, drawn: readonly Drawn[], expected: string])[] = [
  [
    'above its letter',
    [
      ['دس', 0],
      ['ُ', 12, 1],
      ['ي', 10],
    ],
    'دس||يُ',
  ],
  [
    'a little before the letter that is drawn next',
    [
      ['دس', 0],
      ['ُ', 9, 1],
      ['ي', 10],
    ],
    'دس||يُ',
  ],
  ['a little before its letter, in a run with others', [['نامُعة', 0]], 'نامعُة'],
  [
    'well before the letter that is drawn next',
    [
      ['دس', 0],
      ['ُ', 7, 1],
      ['ي', 10],
    ],
    'دسُ||ي',
  ],
  [
    'before a number',
    [
      ['دس', 0],
      ['ُ', 9.5, 1],
      ['2', 10],
    ],
    'دسُ||2',
  ],
  [
    'in the form that stands alone',
    [
      ['دس', 0],
      ['\uFC60', 12, 1],
      ['ي', 10],
    ],
    'دس||ي\u064E\u0651',
  ],
  [
    'far from any letter',
    [
      ['د', 0],
      ['ُ', 200, 1],
      ['ي', 400],
    ],
    'د||ي',
  ],
];

describe('attachMarks', () => {
  it.each(CASES)('%s', (_why, drawn, expected) => {
    const texts = attachMarks(drawn.map(place)).map(({ run }) => runText(run));
    expect(texts.join('|').normalize('NFC')).toBe(expected.normalize('NFC'));
  });
});
