import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../src/model/document.js';
import { type BlockDraft, numberBlocks, numeralValue, readLabel } from '../../src/parsers/numbering.js';

describe('readLabel', () => {
  it.each([
    ['5. States should', '5.', 'decimal', 'States should'],
    ['5.\tstates should', '5.', 'decimal', 'states should'],
    ['5.- Los Estados', '5.-', 'decimal', 'Los Estados'],
    ['5.States should', '5.', 'decimal', 'States should'],
    ['(5) States should', '(5)', 'decimal', 'States should'],
    ['5) States should', '5)', 'decimal', 'States should'],
    ['112. The Group', '112.', 'decimal', 'The Group'],
    ['1.2 Text', '1.2', 'decimal', 'Text'],
    ['1.2.3. text', '1.2.3.', 'decimal', 'text'],
    ['29B.12 The resources', '29B.12', 'decimal', 'The resources'],
    ['4.12\tin 2026', '4.12', 'decimal', 'in 2026'],
    ['5 (a) Build trust', '5 (a)', 'letter', 'Build trust'],
    ['5. (a) build trust', '5. (a)', 'letter', 'build trust'],
    ['(a) build trust', '(a)', 'letter', 'build trust'],
    ['(a)Build trust', '(a)', 'letter', 'Build trust'],
    ['(bb) build trust', '(bb)', 'letter', 'build trust'],
    ['a) build trust', 'a)', 'letter', 'build trust'],
    ['a. build trust', 'a.', 'letter', 'build trust'],
    ['(iv) build trust', '(iv)', 'roman', 'build trust'],
    ['iv. build trust', 'iv.', 'roman', 'build trust'],
    ['iv) build trust', 'iv)', 'roman', 'build trust'],
    ['II. Context', 'II.', 'roman', 'Context'],
    ['• build trust', '•', 'bullet', 'build trust'],
    ['\u{F0B7}build trust', '\u{F0B7}', 'bullet', 'build trust'],
    ['- build trust', '-', 'bullet', 'build trust'],
    ['– build trust', '–', 'bullet', 'build trust'],
    ['o Build trust', 'o', 'bullet', 'Build trust'],
    ['A.\tContext', 'A.', 'letter', 'Context'],
    ['7\tStates should', '7', 'decimal', 'States should'],
    ['٥. نص', '٥.', 'decimal', 'نص'],
    ['5 - نص', '5 -', 'decimal', 'نص'],
    ['(أ) نص', '(أ)', 'letter', 'نص'],
    ['(هـ) نص', '(ه)', 'letter', 'نص'],
    ['(ا) نص', '(ا)', 'letter', 'نص'],
    ['а) текст', 'а)', 'letter', 'текст'],
    ['(б) текст', '(б)', 'letter', 'текст'],
    ['一、总体立场', '一、', 'decimal', '总体立场'],
    ['（十二）加强合作', '（十二）', 'decimal', '加强合作'],
    ['（1）加强合作', '（1）', 'decimal', '加强合作'],
    ['1．加强合作', '1．', 'decimal', '加强合作'],
    ['3、加强合作', '3、', 'decimal', '加强合作'],
    ['a) i) renforcer', 'a) i)', 'roman', 'renforcer'],
    ['(a) (i) build trust', '(a) (i)', 'roman', 'build trust'],
  ])('%j has the label %j', (text, label, form, rest) => {
    expect(readLabel(text)).toMatchObject({ label, form, rest });
  });

  it.each([
    '2023 was a year of change',
    '3.5 million people',
    '2.0 Framework',
    '100.000 Euro',
    '15 November 2023',
    '15.11.2023 Geneva',
    'A. Smith said',
    'U.S. delegation',
    'e.g. training',
    'p. 5',
    '5',
    '5.',
    '•',
    '- 5 -',
    '5 (five) States',
    '3 (c) of the report',
    '(see above) States',
    '(a), (b) and (c)',
    '(2023) Report',
    'ivx. nothing',
    'г. Нью-Йорк',
    '一、二级机构',
    '第一、加强合作',
    '3.5亿元',
    '2024、2025年',
    '（2023）报告',
    'و - نص',
    '(هـا) نص',
    '-based approach',
    'o que',
    '0. Text',
  ])('%j has none', (text) => {
    expect(readLabel(text)).toBeNull();
  });

  it('reads single capitals and bare numbers in headings only', () => {
    expect(readLabel('A. Context', 'heading')).toMatchObject({ label: 'A.', rest: 'Context' });
    expect(readLabel('I. Introduction', 'heading')).toMatchObject({ label: 'I.', form: 'roman' });
  });

  it('gives the parts of a number with a sub-item', () => {
    expect(readLabel('5(a) Build trust')?.parts).toEqual(['5', 'a']);
  });

  it('takes linear time', () => {
    const start = performance.now();
    readLabel(`${'1.'.repeat(50_000)}`);
    readLabel(`(${'x'.repeat(100_000)}`);
    readLabel(' '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('numeralValue', () => {
  it.each([
    ['12', 'decimal', 12],
    ['c', 'letter', 3],
    ['bb', 'letter', 28],
    ['ab', 'letter', null],
    ['xiv', 'roman', 14],
    ['IX', 'roman', 9],
    ['c', 'roman', null],
    ['1.2', 'decimal', null],
    ['в', 'letter', 3],
    ['هـ', 'letter', null],
    ['د', 'letter', 4],
    ['ا', 'letter', 1],
    ['十二', 'decimal', 12],
    ['二十', 'decimal', 20],
    ['九', 'decimal', 9],
  ] as const)('%s as %s is %s', (part, form, value) => {
    expect(numeralValue(part, form)).toBe(value);
  });
});

const KINDS: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  h: 'heading',
  l: 'list-item',
  c: 'cell',
  f: 'footnote',
  r: 'header',
};

/** 'p 5.' a paragraph with that label; 'p' one without; 'p+' a continuation; 'l1 •' a bullet of level 1. */
function draft(written: string): BlockDraft {
  const [head = '', ...label] = written.split(' ');
  return {
    kind: KINDS[head.charAt(0)] ?? 'paragraph',
    text: 'text',
    label: label.join(' ') || null,
    footnote: null,
    level: /\d/.test(head) ? Number(head.charAt(1)) : null,
    page: null,
    boxes: [],
    spans: [],
    notes: [],
    links: [],
    cell: null,
    ...(head.endsWith('+') ? { continues: true } : {}),
  };
}

const number = (written: string) =>
  numberBlocks(written.split(', ').map(draft)).map((block) => block.paragraph ?? '-');

describe('numberBlocks', () => {
  it.each([
    ['numbered paragraphs', 'p 1., p 2., p 10.', '1 2 10'],
    ['dotted numbers', 'p 1., p 1.1, p 1.2., l (a), p 2.', '1 1.1 1.2 1.2(a) 2'],
    ['sub-items', 'p 5., l (a), l (b), p 6., l (a)', '5 5(a) 5(b) 6 6(a)'],
    ['two levels', 'p 5., l (a), l (i), l (ii), l (b), l (i)', '5 5(a) 5(a)(i) 5(a)(ii) 5(b) 5(b)(i)'],
    ['letters with a dot', 'p 5., l a., l b.', '5 5(a) 5(b)'],
    ['numbers in brackets', 'p 5., l (1), l (2), p 6.', '5 5(1) 5(2) 6'],
    ['a number with its sub-item', 'p 5 (a), l (b), p 6.', '5(a) 5(b) 6'],
    ['items that repeat the number', 'p 2., l 2 (b), l (ii), l 3 (a), l 3 (b)', '2 2(b) 2(b)(ii) 3(a) 3(b)'],
    ['Chinese numerals', 'p （一）, l （二）, p （三）', '一 二 三'],
    ['Chinese numbers with a comma', 'p 11、, p 12、', '11 12'],
    ['Arabic numbers with a dash', 'p ١-, p ٢-, l (أ), l (ب), p ٣-', '1 2 2(أ) 2(ب) 3'],
    [
      'roman directly below a number',
      'p 5., l (i), l (ii), l (iii), l (iv), l (v)',
      '5 5(i) 5(ii) 5(iii) 5(iv) 5(v)',
    ],
    ['h, i, j', 'p 5., l (g), l (h), l (i), l (j)', '5 5(g) 5(h) 5(i) 5(j)'],
    ['h, then a list i, ii', 'p 5., l (g), l (h), l (i), l (ii), l (i)', '5 5(g) 5(h) 5(h)(i) 5(h)(ii) 5(i)'],
    ['u, v', 'p 5., l (u), l (v), l (w), l (x)', '5 5(u) 5(v) 5(w) 5(x)'],
    ['a decimal list below a paragraph', 'p 5., l0 1., l0 2., p 6.', '5 5(1) 5(2) 6'],
    ['a number that is taken for an item', 'p 5., l0 6., l0 7., p 8.', '5 6 7 8'],
    ['decimal lists alone', 'l0 1., l0 2., l0 3.', '1 2 3'],
    ['bullets', 'p 10., l0 •, l0 •, p 11.', '10 10 10 11'],
    ['bullets below a sub-item', 'p 5., l0 (a), l1 •, l0 (b)', '5 5(a) 5(a) 5(b)'],
    ['a bullet less deep', 'p 5., l0 (a), l1 (i), l0 •', '5 5(a) 5(a)(i) 5(a)'],
    ['cells', 'p 5., c, c 1., c, p', '5 5 5 5 -'],
    ['a plain paragraph ends it', 'p 5., p, l •, c', '5 - - -'],
    ['a label that is no number', 'p 5., p Article 6, l •', '5 - -'],
    ['a list goes on after a plain paragraph', 'p 5., l (a), p, l (b)', '5 5(a) - 5(b)'],
    ['a new list after a plain paragraph', 'p 5., p, l (a), l (b), l •', '5 - a b b'],
    ['a continuation', 'p 5., p+, l •, p', '5 5 5 -'],
    ['a continuation of nothing', 'p+, l •', '- -'],
    ['headings end it', 'p 5., h, l •, p 6.', '5 - - 6'],
    ['numbered headings number nothing', 'h 1., p, l •, h 2., p', '- - - - -'],
    ['notes and running heads stand aside', 'p 5., f, r, l •, p 6.', '5 - - 5 6'],
    ['restarts', 'h I., p 1., p 2., h II., p 1., l (a)', '- 1 2 - 1 1(a)'],
    ['restarts without a heading', 'p 1., l (a), p 1., l (a)', '1 1(a) 1 1(a)'],
    ['capital letters as paragraphs', 'p 5., p A., p 6.', '5 A 6'],
  ])('%s', (_name, written, expected) => {
    expect(number(written).join(' ')).toBe(expected);
  });

  it('gives ids in order and nothing that a block has not', () => {
    const blocks = numberBlocks([draft('p 1.'), draft('p+')]);
    expect(blocks.map((block) => block.id)).toEqual(['b1', 'b2']);
    expect(blocks[1]).not.toHaveProperty('continues');
  });
});
