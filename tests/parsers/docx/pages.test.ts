import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.js';
import { placeOf } from '../../../src/record/place.js';
import { blocksOf, type Parts, p, parse, r } from './build.js';

const turn = '<w:r><w:lastRenderedPageBreak/></w:r>';
const asked = '<w:r><w:br w:type="page"/></w:r>';
const tc = (content: string) => `<w:tc>${content}</w:tc>`;
const tr = (...cells: readonly string[]) => `<w:tr>${cells.map(tc).join('')}</w:tr>`;
const section = (properties = '') => p('', `<w:sectPr>${properties}</w:sectPr>`);

async function pages(parts: Parts | string): Promise<readonly string[]> {
  return (await blocksOf(parts)).map(({ text, page }) => `${text} ${page}`);
}

describe('pages', () => {
  it('are none where the file notes none', async () => {
    expect(await pages(p('a') + p(asked + r('b')))).toEqual(['a null', 'b null']);
  });

  it.each([
    ['a rendered break', p(turn + r('b')), 'b 2'],
    ['an asked one that is rendered', p(asked) + p(turn + r('b')), 'b 2'],
    ['two asked ones, a page without text', p(asked) + p(turn + r(' ') + asked) + p(turn + r('b')), 'b 3'],
    ['a picture on a page of its own', p(`${turn}<w:r><w:drawing/></w:r>`) + p(turn + r('b')), 'b 3'],
  ])('begin at %s', async (_name, body, last) => {
    expect((await pages(p('a') + body)).at(-1)).toBe(last);
  });

  it('are those of each mention, where a block runs over pages', async () => {
    const [block] = await blocksOf(p(`${r('5. See  A/78/265 ')}${turn}${r('and ')}${turn}${r('A/76/135')}`));
    expect(block).toMatchObject({ text: 'See A/78/265 and A/76/135', page: 1, pageStarts: [13, 17] });
    const place = (start: number, end: number) => placeOf(block as Block, { block: 'b1', start, end }).page;
    expect([place(4, 12), place(13, 16), place(17, 25)]).toEqual([1, 2, 3]);
  });

  it('are the same for the cells of a row', async () => {
    const rows = [
      tr(p('a'), p('b')),
      tr(p(turn + r('c')), p('d'), p(turn + r('e'))),
      tr(p(r('f') + turn + r('f')), p(`${r('g')}${turn}${r('g')}`), p('h')),
      tr(p('i'), p('j')),
    ];
    const body = `<w:tbl>${rows.join('')}</w:tbl>${p('k')}`;
    expect(await pages(body)).toEqual([
      'a 1',
      'b 1',
      'c 2',
      'd 2',
      'e 2',
      'ff 2',
      'gg 2',
      'h 2',
      'i 3',
      'j 3',
      'k 3',
    ]);
  });

  it('of notes are those of their marks, running heads have none', async () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body = `${p(`${r('a')}${turn}${r('b')}${mark}`)}<w:sectPr><w:headerReference w:type="default" r:id="header0"/></w:sectPr>`;
    const footnotes = `<w:footnote w:id="2">${p(turn + r('note'))}</w:footnote>`;
    expect(await pages({ body, footnotes, headers: [p('Fiji')] })).toEqual(['Fiji null', 'ab 1', 'note 2']);
  });

  it('are said to be the author’s', async () => {
    const codes = (await parse(p('a') + p(turn + r('b')))).messages.map(
      ({ code, level }) => `${code} ${level}`,
    );
    expect(codes).toEqual(['page-by-author info']);
  });

  it.each([
    ['agrees', 2, 'b 2'],
    ['does not agree, so that breaks are missing', 3, 'b null'],
  ])('count only where the number that the file notes %s', async (_name, number, last) => {
    const parts = { body: p('a') + p(turn + r('b')), statistics: `<Pages>${number}</Pages>` };
    expect((await pages(parts)).at(-1)).toBe(last);
  });
});

describe('numbers of notes', () => {
  const footnotes = [2, 3, 4].map((id) => `<w:footnote w:id="${id}">${p(`n${id}`)}</w:footnote>`).join('');
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const marked = (id: number, before = '') => p(before + r('text') + mark(id));
  const notes = async (body: string, settings = '') =>
    (await blocksOf({ body, footnotes, settings }))
      .filter(({ kind }) => kind === 'footnote')
      .map((note) => note.footnote);
  const each = (what: string) => `<w:footnotePr><w:numRestart w:val="${what}"/></w:footnotePr>`;

  it('run on through sections, unless each begins anew', async () => {
    const body = marked(2) + section() + marked(3) + marked(4);
    expect(await notes(body)).toEqual(['1', '2', '3']);
    expect(await notes(body, each('eachSect'))).toEqual(['1', '1', '2']);
  });

  it('take the form that their section says', async () => {
    const roman = '<w:footnotePr><w:numFmt w:val="lowerRoman"/></w:footnotePr>';
    expect(await notes(marked(2) + section(roman) + marked(3) + section())).toEqual(['i', '2']);
  });

  it('begin anew on each page, which the file may say', async () => {
    const body = marked(2) + marked(3) + marked(4, turn);
    expect(await notes(body, each('eachPage'))).toEqual(['1', '2', '1']);
  });

  it('are unknown where they begin anew on pages that the file does not say', async () => {
    const parts = { body: marked(2) + marked(3), footnotes, settings: each('eachPage') };
    const { blocks, messages } = await parse(parts);
    expect(blocks.map(({ footnote, notes: marks }) => [footnote, marks.length])).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
    expect(messages).toMatchObject([
      { code: 'docx-notes-unnumbered', text: expect.stringContaining('2 notes') },
    ]);
  });
});
