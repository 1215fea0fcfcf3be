import { describe, expect, it } from 'vitest';
import type { OcrLine } from '../../../src/model/ocr.js';
import { measureSizes } from '../../../src/parsers/pdf/scan-sizes.js';

/** A line whose words together are so wide; `height` is what the engine says. */
function line(y: number, text: string, width: number, height: number): OcrLine {
  const words = text.split(' ');
  const total = words.join('').length;
  let x = 100;
  const placed = words.map((word) => {
    const own = { text: word, confidence: 0.9, x, y, width: (width * word.length) / total, height: 20 };
    x += own.width;
    return own;
  });
  return { words: placed, baseline: y, height, isLevel: true };
}

const sizes = (...lines: readonly OcrLine[]) => lines.map(measureSizes([{ scale: 1, reading: { lines } }]));

describe('measureSizes', () => {
  it('takes Arabic lines of unlike heights for one size, and larger letters for another', () => {
    const text = 'وترى دولة الكويت أن التدريب ينبغي أن يقدم بناء على طلب الدول';
    const letters = text.replaceAll(' ', '').length;
    const [heading, first, second, last] = sizes(
      line(100, 'ملاحظات دولة الكويت', 17 * 0.4 * 30, 30),
      line(200, text, letters * 0.4 * 20, 17),
      line(230, text, letters * 0.38 * 20, 32),
      line(260, 'جميع الدول.', 80, 40),
    );
    expect(new Set([first, second, last]).size).toBe(1);
    expect(heading).toBeGreaterThan(1.2 * (first ?? 0));
  });

  it('takes the distance of Chinese characters for the size of their type', () => {
    const text = '泰国 支持 建立 单一 常设 机制 并 认为 能力 建设';
    const [heading, first, last] = sizes(
      line(100, '关于 未来 机制', 6 * 28, 30),
      line(200, text, 19 * 20, 33),
      line(230, '分 。', 30, 41),
    );
    expect([first, last]).toEqual([20, 20]);
    expect(heading).toBe(28);
  });

  it('believes the width of letters where heights disagree', () => {
    const text = 'supports the recommendations of the progress report';
    const [first, second, third, note] = sizes(
      line(100, text, 460, 22),
      line(130, text, 460, 22),
      line(160, text, 455, 15),
      line(200, text, 368, 17),
    );
    expect([first, second, third]).toEqual([first, first, first]);
    expect(note).toBeLessThan(0.9 * (first ?? 0));
  });

  it('takes a line with many digits for one of the usual size', () => {
    const [first, mixed] = sizes(
      line(100, '泰国 支持 建立 单一 常设 机制 并 认为 能力 建设', 19 * 20, 33),
      line(130, '2018 年 12 月 5 日 第 73/27 号 决议', 18 * 15, 30),
    );
    expect(mixed).toBe(first);
  });
});
