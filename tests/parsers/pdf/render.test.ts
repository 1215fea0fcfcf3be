import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toGrey } from '../../../src/parsers/ocr/picture.js';
import { withDrawing } from '../../../src/parsers/pdf/render.js';

/** The same three lines of type at 200 dots per inch, packed as scanners pack them. */
const FILES = ['scan-ccitt.pdf', 'scan-jbig2.pdf', 'scan-jpx.pdf'];

/** For bands of 10 rows of dots, which part is ink. */
async function drawBands(name: string): Promise<readonly number[]> {
  const bytes = readFileSync(new URL(`files/${name}`, import.meta.url));
  const { width, height, values } = await withDrawing(bytes, async (draw) => toGrey((await draw(1)).canvas));
  return Array.from({ length: Math.floor(height / 10) }, (_, band) => {
    const dots = values.subarray(10 * band * width, 10 * (band + 1) * width);
    return dots.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0) / dots.length;
  });
}

describe('withDrawing', () => {
  it.each(FILES)('draws the picture of %s', async (name) => {
    const bands = await drawBands(name);
    const [lines, gaps] = [
      [9, 10, 16, 17, 23, 24],
      [1, 4, 13, 20, 30, 38],
    ].map((list) => list.map((at) => bands[at] ?? -1));
    expect(Math.min(...(lines ?? []))).toBeGreaterThan(0.02);
    expect(gaps).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('draws them alike', async () => {
    const [first = [], ...others] = await Promise.all(FILES.map(drawBands));
    for (const bands of others)
      for (const [at, ink] of bands.entries()) expect(Math.abs(ink - (first[at] ?? 0))).toBeLessThan(0.02);
  });
});
