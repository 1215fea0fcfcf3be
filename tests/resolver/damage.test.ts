/** What noise has damaged is mended where the registry or the submission itself knows what it says, else unknown. */
import { describe, expect, test } from 'vitest';
import { createReader } from '../languages/read-references.js';

const read = createReader('en');

type Row = readonly [text: string, expected: readonly string[]];

const mended: readonly Row[] = [
  ['see A/78/2 65, para. 46', ['A/78/265#46']],
  ['see A/7B/265', ['A/78/265']],
  ['A/7S/816 and A/75/8l6', ['A/75/816', 'A/75/816']],
  ['paras. 48 to 50 of A/76/1 35', ['A/76/135#48 A/76/135#49 A/76/135#50']],
  ['A/RES/7 5/240', ['A/RES/75/240']],
  ['resolution 7S/240', ['A/RES/75/240']],
  ['resolution 75l240 of 31 December 2020', ['A/RES/75/240']],
  ['resolution 7 5/240', ['A/RES/75/240']],
  ['resolution 75/2 40', ['A/RES/75/240']],
  ['resolution 75 /240', ['A/RES/75/240']],
  ['resolution 61/1 13 of 2006, and resolution 61/113', ['A/RES/61/113', 'A/RES/61/113']],
  ['A/61/1 13 and later A/61/113', ['A/61/113', 'A/61/113']],
];

const words: readonly Row[] = [
  ['rec ommendation 46 of the second an nual progress report', ['A/78/265#46']],
  ['paragraph 56 o f t he final rep ort (A/75/816)', ['A/75/816#56']],
  ['General Assembly resoluti0n 75/240', ['A/RES/75/240']],
  ['the 2021 report of the Group of Governm en tal Experts', ['A/76/135']],
];

const unread: readonly Row[] = [
  ['see A/61/1 13', ['unknown']],
  ['see A/61/7B3', ['unknown']],
  ['resolution 44/8 2 of 8 December 1989', ['unknown']],
  ['para. 4 6 of A/78/265', ['unknown']],
  ['recommendation 4 6', ['unknown']],
  ['paragraphs 8 7 to 90 of A/76/135', ['unknown']],
  ['Security Council resolution 2 349 (2017)', ['unknown']],
  ['Security Council resolution 2 341 (2017)', ['S/RES/2341(2017)']],
  ['S/75/240 and A/7/816', ['unknown', 'unknown']],
  ['A/AC/2024', ['unknown']],
];

const between: readonly Row[] = [
  [
    'Resolution 76/19 stands. A/61/1 13 followed it. Paragraph 5 of that report says so.',
    ['A/RES/76/19', 'unknown', 'unknown'],
  ],
  ['A/78/265 stands. A/61/2G5 followed it (para. 7).', ['A/78/265', 'unknown', 'unknown']],
  [
    'Resolution 76/19 came first. Resolution 61/2G5 came next. That resolution was adopted.',
    ['A/RES/76/19', 'unknown', 'unknown'],
  ],
];

const sound: readonly Row[] = [
  ['resolution 75/240 31 December 2020', ['A/RES/75/240']],
  ['resolution 75/240 2020', ['A/RES/75/240']],
  ['A/78/265 31 July 2023', ['A/78/265']],
  ['A/RES/57/283 B', ['A/RES/57/283B']],
  ['S/2023/569 and S/23500', ['S/2023/569', 'S/23500']],
  ['resolutions 31/6 A and B', ['A/RES/31/6A A/RES/31/6B']],
];

describe('damaged symbols and numbers', () => {
  test.each([...mended, ...words, ...unread, ...between, ...sound])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
