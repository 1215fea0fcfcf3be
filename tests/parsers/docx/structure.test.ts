import { describe, expect, it } from 'vitest';
import { abstractNum, blocksOf, lvl, num, numPr, p, r, style, tab } from './build.js';

const bold = (text: string) => r(text, '<w:b/>');
const CENTRE = '<w:jc w:val="center"/>';

describe('headings', () => {
  it.each([
    ['a heading style', p('Context', '<w:pStyle w:val="H"/>'), 'heading', 2],
    ['an outline level', p('Context', '<w:outlineLvl w:val="0"/>'), 'heading', 1],
    ['bold', p(bold('Context')), 'heading', null],
    ['centred capitals', p('CONTEXT', CENTRE), 'heading', null],
    ['bold with a sentence end', p(bold('We agree.')), 'paragraph', null],
    ['partly bold', p(bold('Context') + r(' and more')), 'paragraph', null],
    ['capitals at the margin', p('CONTEXT'), 'paragraph', null],
    ['centred words', p('Context', CENTRE), 'paragraph', null],
    ['a bold bullet', p(bold('• Training')), 'list-item', 0],
    ['a bold sub-item', p(bold('(a) Training')), 'list-item', 0],
    [
      'a long sentence in a heading style',
      p(`${'word '.repeat(60)}.`, '<w:pStyle w:val="H"/>'),
      'paragraph',
      null,
    ],
  ])('%s', async (_name, body, kind, level) => {
    const [block] = await blocksOf({ body, styles: style('H', '', 'heading 2') });
    expect(block).toMatchObject({ kind, level });
  });

  it('have labels, but number nothing', async () => {
    const numbering = abstractNum(0, lvl(0, 'upperRoman', '%1.')) + num(1, 0);
    const body = p(bold('Context'), numPr(1)) + p('Text.') + p(bold('B.') + tab + bold('Aims')) + p('• item');
    const blocks = await blocksOf({ body, numbering });
    expect(blocks.map(({ kind, label, paragraph, text }) => [kind, label, paragraph, text])).toEqual([
      ['heading', 'I.', null, 'Context'],
      ['paragraph', null, null, 'Text.'],
      ['heading', 'B.', null, 'Aims'],
      ['list-item', '•', null, 'item'],
    ]);
  });

  it('listed in a table of contents number nothing', async () => {
    const body = p(r('1.') + tab + r('Context') + tab + r('3'), '<w:pStyle w:val="T"/>') + p('• item');
    const blocks = await blocksOf({ body, styles: style('T', '', 'toc 1') });
    expect(blocks.map(({ paragraph, text }) => [paragraph, text])).toEqual([
      [null, '1. Context 3'],
      [null, 'item'],
    ]);
  });
});

const tc = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
const tr = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const tbl = (rows: string) => `<w:tbl>${rows}</w:tbl>`;
const HEADER = '<w:tblHeader/>';

async function cells(body: string): Promise<readonly string[]> {
  return (await blocksOf(body)).map(({ kind, text, cell }) =>
    cell ? `${cell.table}/${cell.row}/${cell.column} ${text} [${cell.header ?? ''}]` : `${kind} ${text}`,
  );
}

describe('tables', () => {
  it('give each cell its place and header', async () => {
    const body = tbl(tr(tc('Name') + tc('Since'), HEADER) + tr(tc('PaCSON') + tc('2018')));
    expect(await cells(body)).toEqual([
      '0/0/0 Name []',
      '0/0/1 Since []',
      '0/1/0 PaCSON [Name]',
      '0/1/1 2018 [Since]',
    ]);
  });

  it('take a bold first row for headers, and no other', async () => {
    const head = tr(tc(p(bold('Name'))) + tc(p(bold('Since'))));
    expect(await cells(tbl(head + tr(tc('a') + tc('b'))))).toContain('0/1/1 b [Since]');
    expect(await cells(tbl(tr(tc('Name') + tc('Since')) + tr(tc('a') + tc('b'))))).toContain('0/1/1 b []');
  });

  it('keep columns where cells are merged', async () => {
    const span = '<w:gridSpan w:val="2"/>';
    const head = tr(tc('Who', '<w:vMerge w:val="restart"/>') + tc('When', span), HEADER);
    const second = tr(tc('gone', '<w:vMerge/>') + tc('From') + tc('To'), HEADER);
    const body = tbl(head + second + tr(tc('OAS') + tc('2016') + tc('2020')));
    expect((await cells(body)).slice(-3)).toEqual([
      '0/2/0 OAS [Who]',
      '0/2/1 2016 [When From]',
      '0/2/2 2020 [When To]',
    ]);
  });

  it('may stand in tables', async () => {
    const inner = tbl(tr(tc('x') + tc('y')));
    const body = tbl(tr(tc(inner + p('a')) + tc('b'))) + tbl(tr(tc('c') + tc('d')));
    expect(await cells(body)).toEqual([
      '1/0/0 x []',
      '1/0/1 y []',
      '0/0/0 a []',
      '0/0/1 b []',
      '2/0/0 c []',
      '2/0/1 d []',
    ]);
  });

  it('of one column are frames', async () => {
    expect(await cells(tbl(tr(tc('boxed')) + tr(tc('too'))))).toEqual(['paragraph boxed', 'paragraph too']);
  });

  it('keep columns where cells are merged in the old way', async () => {
    const row = tr(tc('a', '<w:hMerge w:val="restart"/>') + tc('gone', '<w:hMerge/>') + tc('b'));
    expect(await cells(tbl(row + tr(tc('c') + tc('d') + tc('e'))))).toContain('0/0/2 b []');
    expect(await cells(tbl(row + row))).toHaveLength(4);
  });

  it('lose hidden rows', async () => {
    expect(await cells(tbl(tr(tc('a') + tc('b')) + tr(tc('c') + tc('d'), '<w:hidden/>')))).toHaveLength(2);
  });

  it('lose deleted rows', async () => {
    expect(await cells(tbl(tr(tc('a') + tc('b')) + tr(tc('c') + tc('d'), '<w:del w:id="1"/>')))).toHaveLength(
      2,
    );
  });

  it('belong to the paragraph that introduces them', async () => {
    const blocks = await blocksOf(p('6. See the table:') + tbl(tr(tc('a') + tc('b'))) + p('After.'));
    expect(blocks.map(({ paragraph }) => paragraph)).toEqual(['6', '6', '6', null]);
  });
});

describe('headers and footers', () => {
  const reference = (kind: 'header' | 'footer', at: number, type = 'default') =>
    `<w:${kind}Reference w:type="${type}" r:id="${kind}${at}"/>`;
  const page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple>';
  const shape = async (parts: Parameters<typeof blocksOf>[0]) =>
    (await blocksOf(parts)).map(({ kind, text }) => `${kind} ${text}`);

  it('are marked', async () => {
    const body = `${p('Text')}<w:sectPr>${reference('header', 0)}${reference('footer', 0)}</w:sectPr>`;
    const footers = [p(r('Page ') + page) + p('A/78/265')];
    expect(await shape({ body, headers: [p('Fiji')], footers })).toEqual([
      'header Fiji',
      'paragraph Text',
      'page-number Page 3',
      'footer A/78/265',
    ]);
  });

  it('of first and even pages count where the document has them', async () => {
    const references =
      reference('header', 0) + reference('header', 1, 'first') + reference('header', 2, 'even');
    const headers = [p('all'), p('first'), p('even')];
    const body = (more: string) => `${p('Text')}<w:sectPr>${references}${more}</w:sectPr>`;
    expect(await shape({ body: body(''), headers })).toEqual(['header all', 'paragraph Text']);
    const settings = '<w:evenAndOddHeaders/>';
    expect(await shape({ body: body('<w:titlePg/>'), headers, settings })).toHaveLength(4);
  });

  it('of several sections count once', async () => {
    const section = `<w:sectPr>${reference('header', 0)}</w:sectPr>`;
    const body = `${p('a', section)}${p('b')}<w:sectPr>${reference('header', 1)}</w:sectPr>`;
    expect(await shape({ body, headers: [p('Fiji'), p('Fiji')] })).toEqual([
      'header Fiji',
      'paragraph a',
      'paragraph b',
    ]);
  });
});
