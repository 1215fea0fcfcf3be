import { describe, expect, it } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr.js';
import { dropSpecks } from '../../../src/parsers/ocr/specks.js';

function line(text: string, confidence = 0.9): OcrLine {
  const words = text.split(' ').map((word, at) => ({
    text: word,
    confidence,
    x: 100 * at,
    y: 0,
    width: 90,
    height: 20,
  }));
  return { words, baseline: 20, height: 24, isLevel: true };
}

const clean = (...lines: readonly OcrLine[]) =>
  dropSpecks({ lines }).map(({ words }) => words.map(({ text }) => text).join(' '));

describe('dropSpecks', () => {
  it('drops a mark at the head of a line that opens no quotation', () => {
    expect(clean(line('запросу государств, с'), line('‘учетом их планов.'))).toEqual([
      'запросу государств, с',
      'учетом их планов.',
    ]);
  });

  it.each([
    ['a quotation', ['‘cyber resilience’ means']],
    ['one that goes on in the next line', ['the term', '‘cyber', 'resilience’, which']],
    ['a name in quotation marks', ['‘Resilience']],
    ['a mark inside a line', ['the ‘term']],
  ])('keeps %s', (_, texts) => {
    expect(clean(...texts.map((text) => line(text)))).toEqual(texts);
  });

  it('drops signs that the engine does not believe in', () => {
    expect(clean(line('~', 0.3), line('Fiji', 0.3), line('~', 0.8))).toEqual(['Fiji', '~']);
  });
});
