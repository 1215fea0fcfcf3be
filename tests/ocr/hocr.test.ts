import { describe, expect, it } from 'vitest';
import { readHocr } from '../../src/ocr/hocr.js';

function page(lines: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head><body>
<div class='ocr_page' title='bbox 0 0 1654 2339'><p class='ocr_par'>${lines}</p></div></body></html>`;
}

const LEVEL = `<span class='ocr_line' title="bbox 100 200 500 240; baseline 0.01 -8; x_size 36.5; x_descenders 8">
  <span class='ocrx_word' title='bbox 100 202 280 232; x_wconf 96'>S&amp;T</span>
  <span class='ocrx_word' title='bbox 300 204 500 240; x_wconf 41'><strong>Fund</strong></span></span>`;

describe('readHocr', () => {
  it('reads words with their places, and lines with baseline and height', () => {
    expect(readHocr(page(LEVEL)).lines).toEqual([
      {
        words: [
          { text: 'S&T', confidence: 0.96, x: 100, y: 202, width: 180, height: 30 },
          { text: 'Fund', confidence: 0.41, x: 300, y: 204, width: 200, height: 36 },
        ],
        baseline: 234,
        height: 36.5,
        isLevel: true,
      },
    ]);
  });

  it.each(['ocr_header', 'ocr_caption', 'ocr_textfloat'])('takes %s for a line', (kind) => {
    expect(readHocr(page(LEVEL.replace('ocr_line', kind))).lines).toHaveLength(1);
  });

  it('tells lines that run up the page', () => {
    const line = LEVEL.replace('baseline 0.01 -8', 'textangle 90');
    expect(readHocr(page(line)).lines[0]?.isLevel).toBe(false);
  });

  it('leaves out empty words and lines, and marks of direction', () => {
    const word = (text: string) => `<span class='ocrx_word' title='bbox 0 0 9 9; x_wconf 90'>${text}</span>`;
    const line = (...texts: string[]) =>
      `<span class='ocr_line' title="bbox 0 0 90 9">${texts.map(word).join('')}</span>`;
    const { lines } = readHocr(page(line(' ') + line('\u200F\u0645\u0646\u200E', '')));
    expect(lines.map(({ words }) => words.map(({ text }) => text))).toEqual([['\u0645\u0646']]);
  });

  it('gives no lines for an empty page', () => {
    expect(readHocr(page(''))).toEqual({ lines: [] });
  });
});
