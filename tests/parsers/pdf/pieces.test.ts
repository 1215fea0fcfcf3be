import { describe, expect, it } from 'vitest';
import { isRightToLeft, readPieces, shareOfRightToLeft } from '../../../src/parsers/pdf/pieces.js';
import type { Glyph } from '../../../src/parsers/pdf/runs.js';

/** Glyphs from left to right, five points wide; those in `thin` have no width. */
function setGlyphs(texts: readonly string[], thin: readonly number[] = []): readonly Glyph[] {
  let x = 0;
  return texts.map((text, at) => {
    const width = thin.includes(at) ? 0 : 5;
    const glyph = { text, x, width, isSpaced: false };
    x += width;
    return glyph;
  });
}

const CASES: readonly (readonly [glyphs: readonly string[], pieces: readonly string[]])[] = [
  [[...'ماع'], ['عام']],
  [[...'75/240 ررقم'], ['75/240', 'مقرر']],
  [[...'A/RES/78'], ['A/RES/78']],
  [[...'.2020'], ['.', '2020']],
  [[...'(1)'], ['(', '1', ')']],
  [['ة', 'ك', 'ب', 'U', 'U', 'ش'], ['شبكة']],
  [['د', '9', '9', 'ت'], ['تد']],
  [['\u0007', 'م', 'ل'], ['لم']],
  [
    ['م', '9', 'د'],
    ['م', '9', 'د'],
  ],
  [
    ['U', 'N', ' ', 'ل', 'ا'],
    ['UN', 'ال'],
  ],
];

describe('readPieces', () => {
  it.each(CASES)('%j are %j', (glyphs, expected) => {
    const texts = readPieces(setGlyphs(glyphs)).map(({ text }) => text);
    expect(texts).toEqual(expected);
  });

  it('reads the alif of a ligature, which has no width, behind its lam', () => {
    expect(readPieces(setGlyphs(['ا', 'ل', 'ا'], [0])).map(({ text }) => text)).toEqual(['الا']);
  });
});

describe('isRightToLeft', () => {
  it.each([
    ['قرار', true],
    ['\uFEE3', true],
    ['A/78/265', false],
    ['٢٠٢٤', false],
    ['،', false],
  ])('of %j is %s', (text, expected) => {
    expect(isRightToLeft(text)).toBe(expected);
  });

  it('is weighed by letters', () => {
    expect(shareOfRightToLeft('قرار A')).toBe(0.8);
    expect(shareOfRightToLeft('123')).toBe(0);
  });
});
