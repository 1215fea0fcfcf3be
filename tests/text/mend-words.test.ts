import { describe, expect, test } from 'vitest';
import { createVocabulary, mendWords } from '../../src/text/mend-words.js';

const vocabulary = createVocabulary([
  'recommendation',
  'paragraph',
  'para',
  'resolution',
  'General Assembly',
  'annual progress report',
  'OEWG',
  'the',
  'of',
  'and',
  'décision',
  'publiés',
  'вторыми',
  'вторым',
  'и',
]);

const mended: readonly (readonly [string, string])[] = [
  ['in rec ommendation 46', 'in recommendation 46'],
  ['rec omm end ation 46', 'recommendation 46'],
  ['para graph 5', 'paragraph 5'],
  ['Gen eral Assem bly', 'General Assembly'],
  ['the OE WG', 'the OEWG'],
  ['o f t he', 'of the'],
  ['resoluti0n 75/240', 'resolution 75/240'],
  ['rccommcndation', 'recommendation'],
  ['recornrnendation', 'recommendation'],
  ['thc report', 'the report'],
  ['la dccision', 'la dccision'],
];

const left: readonly string[] = [
  'paragraph 4 6',
  'a progress report of the State',
  'вторым и третьим',
  'les publics et les autres',
  'e f and g h',
  'no such word: rec ord',
  'Para Graph is a company',
  '46 then',
  '',
];

describe('mendWords', () => {
  test.each(mended)('%s', (printed, text) => {
    expect(mendWords(printed, vocabulary).text).toBe(text);
  });

  test.each(left)('stays: %s', (printed) => {
    expect(mendWords(printed, vocabulary).text).toBe(printed);
  });

  test('each place of the mended text has its place in the printed one', () => {
    const printed = 'in rec ommendation 46 of t he report';
    const { text, origin } = mendWords(printed, vocabulary);
    const place = (word: string): string => {
      const at = text.indexOf(word);
      return printed.slice(origin(at), origin(at + word.length));
    };
    expect(place('recommendation')).toBe('rec ommendation');
    expect(place('46')).toBe('46');
    expect(place('the')).toBe('t he');
    expect(place('report')).toBe('report');
  });
});
