import { describe, expect, it } from 'vitest';
import { printNumeral } from '../../../src/parsers/docx/numerals.js';
import { abstractNum, blocksOf, ind, lvl, num, numPr, type Parts, p, r, style, tab } from './build.js';

const THREE_LEVELS = lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)') + lvl(2, 'lowerRoman', '(%3)');

async function labels(parts: Parts): Promise<readonly string[]> {
  return (await blocksOf(parts)).map(({ label, paragraph }) => `${label ?? '-'} ${paragraph ?? '-'}`);
}

/** Paragraphs of levels, each said as list and level: '1/0 1/1'. */
const levels = (written: string) =>
  written
    .split(' ')
    .map((each) => each.split('/').map(Number))
    .map(([list = 1, level = 0]) => p('text', numPr(list, level)))
    .join('');

describe('automatic numbers', () => {
  it('count, and restart below', async () => {
    const numbering = abstractNum(0, THREE_LEVELS) + num(1, 0);
    const body = levels('1/0 1/1 1/2 1/2 1/1 1/2 1/0 1/1');
    expect(await labels({ body, numbering })).toEqual([
      '1. 1',
      '(a) 1(a)',
      '(i) 1(a)(i)',
      '(ii) 1(a)(ii)',
      '(b) 1(b)',
      '(i) 1(b)(i)',
      '2. 2',
      '(a) 2(a)',
    ]);
  });

  it('print the numbers of the levels above, as decimals in legal style', async () => {
    const numbering =
      abstractNum(0, lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 0);
    expect(await labels({ body: levels('1/0 1/1 1/0 1/1'), numbering })).toEqual([
      'I. I',
      '1.1 1.1',
      'II. II',
      '2.1 2.1',
    ]);
  });

  it('go on in another list of the same abstract list, unless it overrides the start', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = abstractNum(0, THREE_LEVELS) + num(1, 0) + num(2, 0) + num(3, 0, override);
    expect(await labels({ body: levels('1/0 2/0 3/0 3/0 1/0'), numbering })).toEqual([
      '1. 1',
      '2. 2',
      '5. 5',
      '6. 6',
      '7. 7',
    ]);
  });

  it('take a level that the list overrides', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${lvl(0, 'decimal', '%1)')}</w:lvlOverride>`;
    expect(
      await labels({ body: levels('1/0'), numbering: abstractNum(0, THREE_LEVELS) + num(1, 0, override) }),
    ).toEqual(['1) 1']);
  });

  it('do not restart a level that says so', async () => {
    const numbering =
      abstractNum(0, lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')) +
      num(1, 0);
    expect(await labels({ body: levels('1/0 1/1 1/0 1/1'), numbering })).toEqual([
      'I. I',
      '1. 1',
      'II. II',
      '2. 2',
    ]);
  });

  it('come through styles and what they are based on', async () => {
    const styles =
      style('Numbered', `<w:pPr>${numPr(1)}</w:pPr>`) +
      style('Own', '', 'Own', 'Numbered') +
      style('Letter', `<w:pPr>${numPr(1)}</w:pPr>`);
    const numbering =
      abstractNum(0, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)', '<w:pStyle w:val="Letter"/>')) +
      num(1, 0);
    const of = (name: string, more = '') => p('text', `<w:pStyle w:val="${name}"/>${more}`);
    const body = of('Own') + of('Letter') + of('Own', numPr(0)) + of('Own');
    expect(await labels({ body, styles, numbering })).toEqual(['1. 1', '(a) 1(a)', '- -', '2. 2']);
  });

  it('come through linked list styles', async () => {
    const styles = `<w:style w:type="numbering" w:styleId="Linked"><w:name w:val="Linked"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    const numbering =
      abstractNum(0, '<w:numStyleLink w:val="Linked"/>') +
      abstractNum(1, `<w:styleLink w:val="Linked"/>${THREE_LEVELS}`) +
      num(1, 0) +
      num(2, 1);
    expect(await labels({ body: levels('1/0 2/0 1/1'), styles, numbering })).toEqual([
      '1. 1',
      '2. 2',
      '(a) 2(a)',
    ]);
  });

  it('count empty paragraphs but not those whose end is deleted', async () => {
    const numbering = abstractNum(0, THREE_LEVELS) + num(1, 0);
    const body =
      p('a', numPr(1)) +
      p('', numPr(1)) +
      p(r('b '), `${numPr(1)}<w:rPr><w:del w:id="1"/></w:rPr>`) +
      p('c', numPr(1));
    const blocks = await blocksOf({ body, numbering });
    expect(blocks.map(({ label, text }) => `${label} ${text}`)).toEqual(['1. a', '3. b c']);
  });

  it('are missing where a paragraph names a list that is not defined', async () => {
    expect(await labels({ body: levels('9/0') })).toEqual(['- -']);
  });

  it('win over typed ones', async () => {
    const numbering = abstractNum(0, THREE_LEVELS) + num(1, 0);
    const [block] = await blocksOf({ body: p('58. Text', numPr(1)), numbering });
    expect(block).toMatchObject({ label: '1.', paragraph: '1', text: '58. Text' });
  });

  it('give bullets as they are shown', async () => {
    const font = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>';
    const bullet = `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/>${font}</w:lvl>`;
    const numbering = abstractNum(0, THREE_LEVELS) + abstractNum(1, bullet) + num(1, 0) + num(2, 1);
    const blocks = await blocksOf({ body: levels('1/0 2/0'), numbering });
    expect(blocks[1]).toMatchObject({ kind: 'list-item', label: '•', paragraph: '1', level: 0 });
  });

  it('put a list of numbers that is set deeper below its paragraph', async () => {
    const numbering = abstractNum(0, THREE_LEVELS) + abstractNum(1, THREE_LEVELS) + num(1, 0) + num(2, 1);
    const at = (list: number, left: number) => p('text', numPr(list) + ind(left, 360));
    const body = at(1, 360) + at(2, 1080) + at(2, 1080) + at(1, 360);
    expect(await labels({ body, numbering })).toEqual(['1. 1', '1. 1(1)', '2. 1(2)', '2. 2']);
  });

  it('of one level are paragraphs all alike below a heading that the level above numbers', async () => {
    const han =
      lvl(0, 'chineseCounting', '%1、') + lvl(1, 'chineseCounting', '（%2）') + lvl(2, 'decimal', '%3.');
    const numbering = abstractNum(0, han) + num(1, 0);
    const heading = p('看法', `<w:outlineLvl w:val="0"/>${numPr(1, 0)}`);
    const blocks = await blocksOf({ body: heading + levels('1/1 1/1 1/2 1/1'), numbering });
    expect(blocks.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'heading 一、',
      'paragraph （一）',
      'paragraph （二）',
      'list-item 1.',
      'paragraph （三）',
    ]);
  });
});

describe('typed numbers', () => {
  it.each([
    ['58.', 'Text', '58.', '58'],
    ['(a)', 'text', '(a)', 'a'],
    ['4.12', 'in 2026', '4.12', '4.12'],
    ['•', 'text', '•', null],
  ])('%s and a tab', async (typed, rest, label, paragraph) => {
    const [block] = await blocksOf(p(r(typed) + tab + r(rest)));
    expect(block).toMatchObject({ label, paragraph, text: rest });
  });

  it('may stand behind a tab', async () => {
    const blocks = await blocksOf(
      p('1. Text') + p(tab + r('(a)') + tab + r('text')) + p(tab + tab + r('(i)') + tab + r('text')),
    );
    expect(blocks.map(({ paragraph, level }) => [paragraph, level])).toEqual([
      ['1', null],
      ['1(a)', 0],
      ['1(a)(i)', 1],
    ]);
  });

  it('are no numbers where they only look so', async () => {
    const [block] = await blocksOf(p('2023 was a year of change.'));
    expect(block).toMatchObject({ label: null, paragraph: null, text: '2023 was a year of change.' });
  });
});

describe('continuations', () => {
  const numbering = abstractNum(0, THREE_LEVELS) + num(1, 0);
  it('belong to the item whose text they are set under', async () => {
    const body = p('text', numPr(1) + ind(720, 720)) + p('more', ind(720)) + p('plain');
    expect(await labels({ body, numbering })).toEqual(['1. 1', '- 1', '- -']);
  });

  it('cannot be told where numbers are set inline', async () => {
    const body = p('text', numPr(1) + ind(1267)) + p('more', ind(1267));
    expect(await labels({ body, numbering })).toEqual(['1. 1', '- -']);
  });
});

describe('printNumeral', () => {
  it.each([
    [7, 'decimalZero', '07'],
    [28, 'lowerLetter', 'bb'],
    [49, 'upperRoman', 'XLIX'],
    [11, 'ordinal', '11th'],
    [22, 'ordinal', '22nd'],
    [2, 'chicago', '†'],
    [3, 'russianLower', 'в'],
    [9, 'russianUpper', 'И'],
    [3, 'arabicAlpha', 'ت'],
    [3, 'arabicAbjad', 'ج'],
    [3, 'chineseCounting', '三'],
    [10, 'chineseCountingThousand', '十'],
    [21, 'chineseCounting', '二十一'],
    [2, 'ideographTraditional', '乙'],
    [12, 'decimalFullWidth', '１２'],
    [4, 'decimalEnclosedCircle', '④'],
    [21, 'decimalEnclosedCircle', '21'],
    [3, 'none', ''],
    [3, 'unheardOf', '3'],
  ])('%i as %s', (value, format, printed) => {
    expect(printNumeral(value, format)).toBe(printed);
  });
});
