import { describe, expect, it } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr.js';
import { addLabels } from '../../../src/parsers/ocr/labels.js';

/** Words at places given in dots. */
function line(
  y: number,
  ...words: readonly (readonly [text: string, x: number, confidence?: number])[]
): OcrLine {
  return {
    words: words.map(([text, x, confidence = 0.9]) => ({
      text,
      confidence,
      x,
      y,
      width: 20 * text.length,
      height: 30,
    })),
    baseline: y + 25,
    height: 32,
    isLevel: true,
  };
}

const texts = (lines: readonly OcrLine[]) =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' '));
const BODY = [line(100, ['Fiji', 300], ['supports', 400]), line(150, ['the', 300], ['Group.', 400])];

describe('addLabels', () => {
  it.each([
    ['2.', '2.'],
    ['2:', '2.'],
    ['14;', '14.'],
    ['(a)', '(a)'],
    ['iv.', 'iv.'],
  ])('adds %s as %s', (read, expected) => {
    expect(texts(addLabels(BODY, [line(100, [read, 200], ['Fiji', 300])]))).toEqual([
      ...texts(BODY),
      expected,
    ]);
  });

  it.each([
    ['a word', line(100, ['Fiji.', 100])],
    ['a long number', line(100, ['2023.', 100])],
    ['what it doubts', line(100, ['2.', 200, 0.3])],
    ['what stands where something was read', line(100, ['1.', 310])],
    ['what stands inside a line', line(100, ['Fiji', 300], ['2.', 900])],
  ])('does not add %s', (_, other) => {
    expect(texts(addLabels(BODY, [other]))).toEqual(texts(BODY));
  });

  it('mends the point of a number that was read', () => {
    expect(texts(addLabels([line(100, ['3:', 200], ['Fiji', 300])], []))).toEqual(['3. Fiji']);
    expect(texts(addLabels([line(100, ['at', 200], ['3:', 300])], []))).toEqual(['at 3:']);
  });
});
