import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/parsers/pdf/geometry.js';
import { buildRows } from '../../../src/parsers/pdf/rows.js';
import { makeWords } from './words.js';

function read(words: readonly Word[]): readonly string[] {
  return buildRows(words).map((row) =>
    row.map(({ text, glued }, at) => (at > 0 && !glued ? ` ${text}` : text)).join(''),
  );
}

describe('buildRows', () => {
  it.each([
    ['beside', 0.3, 0],
    ['below', 0, 0.8],
    ['in both directions', 0.7, 0.7],
  ])('reads once what is drawn twice, a little %s', (_, right, down) => {
    const words = [...makeWords('human means', 72, 100), ...makeWords('human', 72 + right, 100 + down)];
    expect(read(words)).toEqual(['human means']);
  });

  it.each([
    ['the same words side by side', [...makeWords('had had', 72, 100)], 'had had'],
    ['others in one place', [...makeWords('man', 72, 100), ...makeWords('men', 72.2, 100)], 'man men'],
  ])('keeps %s', (_, words, expected) => {
    expect(read(words)).toEqual([expected]);
  });

  it.each([
    ['c a p a c i t y - b u i l d i n g of', 'capacity-building of'],
    ['a b c d - and', 'a b c d - and'],
    ['A - B', 'A - B'],
  ])('reads %j as %j', (text, expected) => {
    expect(read(makeWords(text, 72, 100))).toEqual([expected]);
  });
});
