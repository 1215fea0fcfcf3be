import { describe, expect, test } from 'vitest';
import { compilePhrases, findPhrases } from '../../src/text/phrases.js';

const index = compilePhrases([
  { text: 'Fiji', value: 'FJI' },
  { text: 'Republic of Fiji', value: 'FJI' },
  { text: 'Türkiye', value: 'TUR' },
  { text: "Côte d'Ivoire", value: 'CIV' },
  { text: 'Bolivia (Plurinational State of)', value: 'BOL' },
  { text: 'FIRST', value: 'first', caseSensitive: true },
  { text: 'GLACY', value: 'glacy', caseSensitive: true },
  { text: 'GLACY+', value: 'glacy-plus', caseSensitive: true },
  { text: 'Asia-Pacific Network', value: 'apn' },
  { text: '东盟', value: 'asean' },
  { text: 'Global Portal', value: 'one' },
  { text: 'Global Portal', value: 'two' },
]);

const rows: readonly [string, readonly string[]][] = [
  ['the Republic of Fiji and Fiji', ['FJI:Republic of Fiji', 'FJI:Fiji']],
  ['Turkiye, CÔTE D’IVOIRE', ['TUR:Turkiye', 'CIV:CÔTE D’IVOIRE']],
  ['Bolivia (Plurinational State of)', ['BOL:Bolivia (Plurinational State of)']],
  ['Bolivia, Plurinational State of', []],
  ['At first, FIRST', ['first:FIRST']],
  ['GLACY+ and GLACY', ['glacy-plus:GLACY+', 'glacy:GLACY']],
  ['asia pacific network', ['apn:asia pacific network']],
  ['Asia. Pacific Network', []],
  ['Fijian, Fijis', []],
  ['与东盟合作', ['asean:东盟']],
  ['the Global Portal', ['one:Global Portal', 'two:Global Portal']],
  ['', []],
];

describe('findPhrases', () => {
  test.each(rows)('%s', (text, expected) => {
    const found = findPhrases(index, text);
    expect(found.map(({ value, text }) => `${value}:${text}`)).toEqual(expected);
    for (const match of found) expect(text.slice(match.start, match.end)).toBe(match.text);
  });
});
