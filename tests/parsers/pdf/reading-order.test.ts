import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/parsers/pdf/geometry.js';
import { orderMixed } from '../../../src/parsers/pdf/reading-order.js';
import { makeWords } from './words.js';

const WIDTH = 500;

/** Pieces as they stand on the page from left to right: '|' parts pieces that touch, a space leaves a gap. */
function place(row: string): readonly Word[] {
  let x = 50;
  return row.split(' ').flatMap((word) => {
    const pieces = word.split('|').map((text) => {
      const [piece] = makeWords(text, x, 100);
      x += piece?.width ?? 0;
      return piece as Word;
    });
    x += 4;
    return pieces;
  });
}

function read(words: readonly Word[]): string {
  return words.map(({ text, glued }, at) => (at === 0 || glued ? text : ` ${text}`)).join('');
}

/** Rows as they stand from left to right, with brackets as they look; and how they are read. */
const CASES: readonly (readonly [row: string, expected: string])[] = [
  ['A/78/265 الوثيقة', 'الوثيقة A/78/265'],
  ['،|(|A/78/265|) الوثيقة', 'الوثيقة (A/78/265)،'],
  ['،|)|A/78/265|( الوثيقة', 'الوثيقة (A/78/265)،'],
  ['89 إلى 87 الفقرات', 'الفقرات 87 إلى 89'],
  ['75|/|240 القرار', 'القرار 75/240'],
  ['43|-|45 الفقرات', 'الفقرات 43-45'],
  ['2019|-|1970 الفترة', 'الفترة 1970-2019'],
  ['1|-|3 الفقرة', 'الفقرة 3-1'],
  ['أكتوبر 3|-|5', '3-5 أكتوبر'],
  ['07|-|18 رقم', 'رقم 18-07'],
  ['٥٦|-|٥٤ الفقرات', 'الفقرات ٥٤-٥٦'],
  ['2024|-|12|-|31 في', 'في 2024-12-31'],
  ['Forum (|GFCE|) العالمي', 'العالمي Forum (GFCE)'],
  ['S/RES/2690 (|2023|) القرار', 'القرار S/RES/2690 (2023)'],
  ['.|)|A/70/174|( 2015 عام', 'عام 2015 (A/70/174).'],
  ['A/78/265 ،|46 الفقرة', 'الفقرة 46، A/78/265'],
  ['،|GLACY|+ مشروع', 'مشروع GLACY+،'],
  ['،|+|GLACY مشروع', 'مشروع GLACY+،'],
  ['50|% نسبة', 'نسبة 50%'],
  ['%|50 نسبة', 'نسبة 50%'],
  ['نص .|1', '1. نص'],
  ['نص 1|.', '1. نص'],
  ['الميثاق من )|3|(|2 المادة', 'المادة 2(3) من الميثاق'],
  ['"|دليل|"', '"دليل"'],
];

describe('orderMixed', () => {
  it.each(CASES)('reads %j as %j', (row, expected) => {
    expect(read(orderMixed(place(row), WIDTH))).toBe(expected);
  });

  it('lets places grow with the reading, and remembers where words stand', () => {
    const words = orderMixed(place('Cyber Expertise المنتدى'), WIDTH);
    expect(words.map(({ text }) => text)).toEqual(['المنتدى', 'Cyber', 'Expertise']);
    expect(words.every((word, at) => at === 0 || word.x > (words[at - 1]?.x ?? 0))).toBe(true);
    expect(words[1]?.shownX).toBe(50);
  });

  it('gives the same when it is done twice', () => {
    for (const [row] of CASES) {
      const once = orderMixed(place(row), WIDTH);
      expect(read(orderMixed(once, WIDTH))).toBe(read(once));
    }
  });

  it('turns only the Arabic of a row that is read from left to right', () => {
    expect(read(orderMixed(place('State of قطر دولة (|Qatar|)'), null))).toBe('State of دولة قطر (Qatar)');
  });

  it.each([
    ['75|/|240|^2 القرار', 'القرار 75/240^2'],
    ['75|/|240 ^2|القرار', 'القرار^2 75/240'],
    ['الذي ^2|75|/|240 القرار', 'القرار 75/240^2 الذي'],
  ])('sets a note’s mark behind what it stands against: %s', (row, expected) => {
    const words = place(row.replaceAll('^', '')).map((word, at) => {
      const isMark = row.split(/[ |]/u)[at]?.startsWith('^');
      return isMark ? { ...word, size: 7, raised: true } : word;
    });
    const ordered = orderMixed(words, WIDTH);
    expect(read(ordered.map((word) => (word.raised ? { ...word, text: `^${word.text}` } : word)))).toBe(
      expected,
    );
  });
});
