import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.js';
import { blocksOf, p, parse, r, style } from './build.js';

const run = (content: string) => `<w:r>${content}</w:r>`;
const field = (instruction: string, result: string) =>
  run('<w:fldChar w:fldCharType="begin"/>') +
  run(`<w:instrText xml:space="preserve">${instruction}</w:instrText>`) +
  run('<w:fldChar w:fldCharType="separate"/>') +
  result +
  run('<w:fldChar w:fldCharType="end"/>');
const HIGH = '<w:vertAlign w:val="superscript"/>';

async function textOf(content: string): Promise<string> {
  return (await blocksOf(p(r('X ') + content))).map(({ text }) => text.slice(2)).join('|');
}

describe('the text of a paragraph', () => {
  it.each([
    ['line breaks are spaces', run('<w:t>a</w:t><w:br/><w:t>b</w:t>'), 'a b'],
    ['tabs are spaces', run('<w:t>a</w:t><w:tab/><w:t>b</w:t>'), 'a b'],
    ['page breaks do not break', run('<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t>'), 'a b'],
    ['hyphens that do not break', run('<w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t>'), 'A-B'],
    ['soft hyphens', run('<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>'), 'ab'],
    ['symbols', run('<w:sym w:font="Symbol" w:char="F0B3"/>'), '≥'],
    ['symbols typed in a font of signs', r('\uF0B3\uF061', '<w:rFonts w:ascii="Symbol"/>'), '≥α'],
    ['insertions stay', `<w:ins w:id="1">${r('new')}</w:ins>`, 'new'],
    ['deletions go', `${r('a')}<w:del w:id="1">${run('<w:delText>old</w:delText>')}</w:del>`, 'a'],
    [
      'moved text once',
      `<w:moveFrom w:id="1">${r('m')}</w:moveFrom><w:moveTo w:id="2">${r('m')}</w:moveTo>`,
      'm',
    ],
    ['hidden text goes', r('a') + r('secret', '<w:vanish/>'), 'a'],
    ['results of fields, not instructions', field(' REF x \\h ', r('Table 1')), 'Table 1'],
    ['fields in instructions', field(` IF ${'x'} `, r('yes')) + field('XE "entry"', ''), 'yes'],
    ['simple fields', `<w:fldSimple w:instr="DATE">${r('1 May')}</w:fldSimple>`, '1 May'],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('a')}</w:sdtContent></w:sdt>`,
      'a',
    ],
    ['smart tags', `<w:smartTag w:element="place">${r('Fiji')}</w:smartTag>`, 'Fiji'],
    ['formulas', '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>', 'x+1'],
    [
      'alternatives once',
      `<mc:AlternateContent><mc:Choice>${r('a')}</mc:Choice><mc:Fallback>${r('a')}</mc:Fallback></mc:AlternateContent>`,
      'a',
    ],
    [
      'readings above go',
      run(
        '<w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby>',
      ),
      '漢',
    ],
  ])('%s', async (_name, content, expected) => {
    expect(await textOf(content)).toBe(expected);
  });

  it('says what was left out', async () => {
    const body = p(
      `${r('a')}<w:del>${run('<w:delText>b</w:delText>')}</w:del>${run('<w:commentReference w:id="1"/>')}`,
    );
    const { messages } = await parse(body + p(r('x') + r('secret', '<w:vanish/>')));
    expect(messages.map(({ code }) => code)).toEqual([
      'docx-tracked-changes',
      'docx-comments',
      'docx-hidden-text',
    ]);
    expect(messages.every(({ level }) => level === 'info')).toBe(true);
  });

  it('joins a heading that runs into its text', async () => {
    const mark = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';
    expect((await blocksOf(p('Aim. ', mark) + p('To build trust.'))).map(({ text }) => text)).toEqual([
      'Aim. To build trust.',
    ]);
  });

  it('reads text boxes once, after their paragraph', async () => {
    const box = `<w:txbxContent>${p('boxed')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    expect((await blocksOf(p(r('host') + run(drawing)) + p('next'))).map(({ text }) => text)).toEqual([
      'host',
      'boxed',
      'next',
    ]);
  });
});

const linked = ({ text, links }: Block) =>
  links.map(({ start, end, url }) => `${text.slice(start, end)} ${url}`);

describe('links', () => {
  const hyperlink = (id: string, content: string) => `<w:hyperlink r:id="${id}">${content}</w:hyperlink>`;

  it('cover their words, whatever the label and the white space before them', async () => {
    const body = p(
      r('5.   See  ') + hyperlink('u', r(' A/78/') + r('265 ')) + r(', and') + hyperlink('v', r('UN')),
    );
    const [block] = await blocksOf({
      body,
      links: { u: 'https://undocs.org/A/78/265', v: 'https://un.org' },
    });
    expect(block?.text).toBe('See A/78/265 , andUN');
    expect(block && linked(block)).toEqual(['A/78/265 https://undocs.org/A/78/265', 'UN https://un.org']);
  });

  it('are read from fields', async () => {
    const [block] = await blocksOf(
      p(r('See ') + field(' HYPERLINK "https://un.org/a?b=1" \\o "tip" ', r('here'))),
    );
    expect(block && linked(block)).toEqual(['here https://un.org/a?b=1']);
  });

  it('lead to a place in their target', async () => {
    const [block] = await blocksOf(p(field(' HYPERLINK "https://un.org/a" \\l "b" ', r('here'))));
    expect(block && linked(block)).toEqual(['here https://un.org/a#b']);
  });

  it('inside the document are none', async () => {
    const [block] = await blocksOf(p(`<w:hyperlink w:anchor="x">${r('there')}</w:hyperlink>`));
    expect(block).toMatchObject({ text: 'there', links: [] });
  });
});

describe('note marks set high', () => {
  it.each([
    ['A/78/265', '3', 'A/78/265', ['3@8']],
    ['the report', '1, 2', 'the report', ['1@10', '2@10']],
    ['resources', 'a', 'resources', ['a@9']],
    ['an area of 5 km', '2', 'an area of 5 km2', []],
    ['the 7', 'th', 'the 7th', []],
    ['la 5', 'e', 'la 5e', []],
  ])('%s with %s', async (before, high, text, notes) => {
    const [block] = await blocksOf(p(r(before) + r(high, HIGH)));
    expect(block?.text).toBe(text);
    expect(block?.notes.map(({ label, offset }) => `${label}@${offset}`)).toEqual(notes);
  });

  it('open a note', async () => {
    const blocks = await blocksOf(p(r('Text') + r('1', HIGH)) + p(r('1', HIGH) + r(' See A/78/265.')));
    expect(blocks[1]).toMatchObject({
      kind: 'footnote',
      footnote: '1',
      text: 'See A/78/265.',
      paragraph: null,
    });
  });

  it('are asterisks too', async () => {
    const blocks = await blocksOf(p('Items of the list*') + p('* A/80/50.') + p('** No mark of this.'));
    expect(blocks.map(({ kind, footnote }) => [kind, footnote])).toEqual([
      ['paragraph', null],
      ['footnote', '*'],
      ['paragraph', null],
    ]);
    expect(blocks[0]).toMatchObject({ text: 'Items of the list', notes: [{ offset: 17, label: '*' }] });
  });

  it('are asterisks behind several words, and none where no note is', async () => {
    const blocks = await blocksOf(p('Serbia*, Albania* and others**') + p('* See above.'));
    expect(blocks[0]?.text).toBe('Serbia, Albania and others**');
    expect(blocks[0]?.notes).toEqual([
      { offset: 6, label: '*' },
      { offset: 15, label: '*' },
    ]);
  });
});

describe('footnotes', () => {
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}">${p(run('<w:footnoteRef/>') + r(` ${text}`))}</w:footnote>`;
  const reference = (id: number, more = '') => run(`<w:footnoteReference w:id="${id}"${more}/>`);
  const footnotes = `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote>${note(7, 'First.')}${note(8, 'Second.')}`;

  it('follow their block and are numbered in order', async () => {
    const body = p(r('1. One ') + reference(8) + r(', two.') + reference(7)) + p('2. Next');
    const blocks = await blocksOf({ body, footnotes });
    expect(blocks.map(({ kind, footnote, text }) => [kind, footnote, text])).toEqual([
      ['paragraph', null, 'One , two.'],
      ['footnote', '1', 'Second.'],
      ['footnote', '2', 'First.'],
      ['paragraph', null, 'Next'],
    ]);
    expect(blocks[0]?.notes).toEqual([
      { offset: 3, label: '1' },
      { offset: 10, label: '2' },
    ]);
  });

  it('may have their own marks, which do not count', async () => {
    const custom = run('<w:footnoteReference w:customMarkFollows="1" w:id="7"/><w:t>*</w:t>');
    const blocks = await blocksOf({ body: p(r('Title') + custom) + p(r('Text') + reference(8)), footnotes });
    expect(blocks.map(({ footnote }) => footnote)).toEqual([null, '*', null, '1']);
    expect(blocks[0]?.text).toBe('Title');
  });

  it('take the format of the document', async () => {
    const settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>';
    const blocks = await blocksOf({ body: p(r('Text') + reference(7)), footnotes, settings });
    expect(blocks[1]?.footnote).toBe('c');
  });

  it('are roman at the end of the document', async () => {
    const endnotes = `<w:endnote w:id="1">${p('Last.')}</w:endnote>`;
    const blocks = await blocksOf({ body: p(r('Text') + run('<w:endnoteReference w:id="1"/>')), endnotes });
    expect(blocks[1]).toMatchObject({ kind: 'footnote', footnote: 'i', text: 'Last.' });
  });

  it('of deleted text go with it', async () => {
    const blocks = await blocksOf({
      body: p(`${r('Text')}<w:del>${reference(7)}</w:del>${reference(8)}`),
      footnotes,
    });
    expect(blocks.map(({ text, footnote }) => [text, footnote])).toEqual([
      ['Text', null],
      ['Second.', '1'],
    ]);
  });
});

describe('styles', () => {
  it('hide and embolden', async () => {
    const styles = style('Ghost', '<w:rPr><w:vanish/></w:rPr>') + style('Strong', '<w:rPr><w:b/></w:rPr>');
    const body = p('gone', '<w:pStyle w:val="Ghost"/>') + p('Overview', '<w:pStyle w:val="Strong"/>');
    expect((await blocksOf({ body, styles })).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Overview'],
    ]);
  });

  it('based on each other in a circle do no harm', async () => {
    const styles = style('A', '', 'A', 'B') + style('B', '', 'B', 'A');
    expect(await blocksOf({ body: p('text', '<w:pStyle w:val="A"/>'), styles })).toHaveLength(1);
  });
});
