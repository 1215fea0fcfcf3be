import { describe, expect, it } from 'vitest';
import { type GreyPage, measureSlant } from '../../../src/parsers/ocr/slant.js';

const WIDTH = 400;
const HEIGHT = 560;

/** Lines of dashes, turned clockwise around the middle by so many degrees. */
function drawLines(degrees: number): GreyPage {
  const values = new Uint8Array(WIDTH * HEIGHT).fill(255);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const cos = Math.cos((degrees * Math.PI) / 180);
  for (let y = 60; y < 500; y += 12)
    for (let x = 50; x < 350; x += 1)
      for (let thick = 0; thick < 5 && x % 40 < 33; thick += 1) {
        const [dx, dy] = [x - WIDTH / 2, y + thick - HEIGHT / 2];
        const [px, py] = [
          Math.round(cos * dx - sin * dy + WIDTH / 2),
          Math.round(sin * dx + cos * dy + HEIGHT / 2),
        ];
        if (px >= 0 && px < WIDTH && py >= 0 && py < HEIGHT) values[py * WIDTH + px] = 0;
      }
  return { width: WIDTH, height: HEIGHT, values };
}

describe('measureSlant', () => {
  it.each([0, 0.8, -1.7, 3, -5])('finds lines that run %s degrees askew', (degrees) => {
    const { turn, isSideways } = measureSlant(drawLines(degrees));
    expect(isSideways).toBe(false);
    expect(Math.abs(turn + degrees)).toBeLessThan(0.35);
  });

  it.each([90, -90, 92])('finds a page that lies on its side: %s degrees', (degrees) => {
    expect(measureSlant(drawLines(degrees)).isSideways).toBe(true);
  });

  it.each([255, 0])('says nothing of a page that is all %s', (value) => {
    const values = new Uint8Array(WIDTH * HEIGHT).fill(value);
    expect(measureSlant({ width: WIDTH, height: HEIGHT, values })).toEqual({ turn: 0, isSideways: false });
  });
});
