import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr.js';
import { placeMarks } from '../../../src/parsers/ocr/marks.js';
import { toGrey } from '../../../src/parsers/ocr/picture.js';
import { findMarkSpots } from '../../../src/parsers/ocr/raised-marks.js';

const BASELINE = 60;
const SIZE = 30;

interface Part {
  readonly text: string;
  readonly isRaised?: boolean;
}

/** A line of type, and where its raised parts stand. */
function setLine(parts: readonly Part[]) {
  const canvas = createCanvas(900, 100);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 900, 100);
  context.fillStyle = '#000000';
  let x = 60;
  const raised: number[] = [];
  for (const { text, isRaised } of parts) {
    context.font = `${isRaised ? 0.6 * SIZE : SIZE}px sans-serif`;
    if (isRaised) raised.push(x);
    context.fillText(text, x, BASELINE - (isRaised ? 0.35 * SIZE : 0));
    x += context.measureText(text).width + 1;
  }
  const word = { text: '', confidence: 0.9, x: 60, y: BASELINE - 22, width: x - 60, height: 28 };
  const line: OcrLine = { words: [word], baseline: BASELINE, height: 0.9 * SIZE, isLevel: true };
  return { page: toGrey(canvas), line, raised };
}

const plain = (text: string): Part => ({ text });
const mark = (text: string): Part => ({ text, isRaised: true });

describe('findMarkSpots', () => {
  it.each([
    ['behind a point', [plain('the Group.'), mark('2'), plain(' The norms')]],
    ['before a point', [plain('du Groupe'), mark('4'), plain('. Les normes')]],
    ['of two digits', [plain('practice.'), mark('13'), plain(' It is')]],
    ['before a note', [mark('5'), plain(' See the report')]],
    ['twice in a line', [plain('norms'), mark('3'), plain(' and rules'), mark('4')]],
  ])('finds a mark %s', (_, parts) => {
    const { page, line, raised } = setLine(parts);
    const spots = findMarkSpots(page, [line]);
    expect(spots).toHaveLength(raised.length);
    const misses = spots.map(({ x }, at) => Math.abs(x - (raised[at] ?? 0)));
    expect(Math.max(...misses)).toBeLessThan(5);
  });

  it.each([
    ['quotation marks', 'the “norms” of ‘States’ in 2021'],
    ['apostrophes', "Austria’s views, l'assistance d’un État"],
    ['accents and dots', 'État, à côté, güí, ïî, Ä'],
    ['small signs', 'a – b · c ~ d - e'],
  ])('does not take %s for marks', (_, text) => {
    const { page, line } = setLine([plain(text)]);
    expect(findMarkSpots(page, [line])).toEqual([]);
  });
});

describe('placeMarks', () => {
  const word = { text: 'Group.', confidence: 0.9, x: 60, y: 38, width: 80, height: 28 };
  const line: OcrLine = { words: [word], baseline: BASELINE, height: 27, isLevel: true };
  const below: OcrLine = { ...line, words: [{ ...word, y: 88 }], baseline: BASELINE + 50 };
  const at = (x: number, y: number) => ({ ...word, text: '2', x, y, width: 8, height: 12, raised: true });

  it('puts a mark in the line whose word it follows', () => {
    const [first, second] = placeMarks([line, below], [at(142, 86)]);
    expect(first?.words.map(({ text }) => text)).toEqual(['Group.']);
    expect(second?.words.map(({ text }) => text)).toEqual(['Group.', '2']);
  });

  it('keeps a mark that fits no line', () => {
    expect(placeMarks([line], [at(700, 400)]).map(({ words }) => words.length)).toEqual([1, 1]);
  });
});
