import { expect, it } from 'vitest';
import { looksWritten } from '../../../src/parsers/ocr/written.js';

/** A picture that repeats some values. */
const picture = (...values: readonly number[]) => ({
  width: 10,
  height: 10,
  values: Uint8Array.from({ length: 100 }, (_, at) => values[at % values.length] ?? 255),
});

it.each([
  ['black on white', picture(255, 255, 255, 20, 255), true],
  ['grey on yellowed paper', picture(210, 205, 200, 120, 215), true],
  ['a white sheet', picture(255), false],
  ['a photograph', picture(40, 90, 130, 160, 180, 200), false],
  ['white on black', picture(10, 10, 10, 250, 10), false],
])('%s', (_, page, expected) => {
  expect(looksWritten(page)).toBe(expected);
});
