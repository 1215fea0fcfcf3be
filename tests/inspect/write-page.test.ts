import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { drawPages } from '../../src/inspect/draw.js';
import { markText } from '../../src/inspect/mark-text.js';
import {
  type Inspected,
  listMentions,
  type Mention,
  markBlock,
  pagesOf,
  placeName,
} from '../../src/inspect/marks.js';
import { html } from '../../src/inspect/markup.js';
import { writePage } from '../../src/inspect/write-page.js';
import type { Block } from '../../src/model/document.js';
import { createMemoryStore } from '../../src/store/memory-store.js';
import { makeBlock } from '../blocks.js';

const block = (text: string, more: Partial<Block> = {}): Block => makeBlock({ id: 'b1', text, ...more });

const mention = (id: string, start: number, end: number, quote: string): Mention => ({
  id,
  kind: 'reference',
  quote,
  says: 'x',
  tag: id,
  boxes: [],
  at: { block: 'b1', start, end, paragraph: null, footnote: null, page: null, boxes: [] },
});

async function inspectFile(name: string): Promise<Inspected & { readonly bytes: Uint8Array }> {
  const bytes = new Uint8Array(readFileSync(`fixtures/dev/${name}`));
  const app = createApp({ store: createMemoryStore() });
  const outcome = await app.process((await app.add(name, bytes)).id);
  if (outcome.kind !== 'record') throw new Error(outcome.failure.message);
  return { record: outcome.record, blocks: outcome.document.blocks, bytes };
}

describe('markup', () => {
  it('escapes texts, not markup', () => {
    const inner = html`<b>${'<i>&"\''}</b>`;
    expect(html`<p title="${'"x'}">${inner}${[inner, inner]}${3}</p>`.markup).toBe(
      `<p title="&quot;x">${'<b>&lt;i&gt;&amp;&quot;&#39;</b>'.repeat(3)}3</p>`,
    );
  });
});

describe('markText', () => {
  const shown = (each: Block, ...mentions: readonly Mention[]) =>
    markText(each, mentions).markup.replace(/ class="\w+" title="[^"]*"/g, '');

  it.each([
    ['no mention', block('a < b'), [], 'a &lt; b'],
    ['one', block('see A/1.'), [mention('r1', 4, 7, 'A/1')], 'see <mark><a href="#r1">A/1</a></mark>.'],
    [
      'one in another',
      block('ab'),
      [mention('r1', 0, 2, 'ab'), mention('r2', 1, 2, 'b')],
      '<mark><a href="#r1">a</a></mark><mark><mark><a href="#r2">b</a></mark></mark>',
    ],
    [
      'marks of notes',
      block('ab', {
        notes: [
          { offset: 0, label: '*' },
          { offset: 1, label: '1' },
          { offset: 2, label: '2' },
        ],
      }),
      [],
      '<sup>*</sup>a<sup>1</sup>b<sup>2</sup>',
    ],
  ])('%s', (_name, each, mentions, expected) => {
    expect(shown(each, ...mentions)).toBe(expected);
  });
});

describe('names and pages of blocks', () => {
  it.each([
    [block('x', { label: '5.', paragraph: '5' }), 'paragraph 5. · ¶ 5'],
    [block('x', { kind: 'heading', level: 2, label: 'II.' }), 'heading 2 II.'],
    [block('x', { kind: 'footnote', footnote: '3' }), 'note 3'],
    [
      block('x', { kind: 'cell', paragraph: '6', cell: { table: 0, row: 1, column: 0, header: null } }),
      'row 2, column 1 · ¶ 6',
    ],
  ])('%#', (each, name) => {
    expect(placeName(each)).toBe(name);
  });

  it('come from boxes, else from what a DOCX file notes', () => {
    const box = { page: 2, x: 0, y: 0, width: 1, height: 1 };
    expect(pagesOf(block('x', { page: 2, boxes: [box, { ...box, page: 3 }] }))).toEqual([2, 3]);
    expect(pagesOf(block('x', { page: 4, pageStarts: [1] }))).toEqual([4, 5]);
    expect(pagesOf(block('x'))).toEqual([]);
  });
});

describe('a submission as a page', () => {
  let pdf: Awaited<ReturnType<typeof inspectFile>>;
  beforeAll(async () => {
    pdf = await inspectFile('fiji.en.pdf');
  });

  it('shows each block and mention once, by its id', () => {
    const page = writePage(pdf, []);
    const ids = [...pdf.blocks, ...listMentions(pdf)].map(({ id }) => id);
    for (const id of ids) expect(page.split(` id="${id}"`)).toHaveLength(2);
    expect(listMentions(pdf).length).toBeGreaterThan(10);
  });

  it('says nothing of blocks that are not shown', () => {
    const some = { ...pdf, blocks: pdf.blocks.slice(0, 6) };
    expect(listMentions(some).length).toBeLessThan(listMentions(pdf).length);
    expect(writePage(some, []).match(/ id="/g)).toHaveLength(6 + listMentions(some).length);
  });

  it('needs nothing from outside, and runs nothing', () => {
    expect(writePage(pdf, [])).not.toMatch(/<script|<link|src=|url\(|@import|href="(?!#|data:)/);
  });

  it('draws its pages, with marks on them', async () => {
    const marks = [...pdf.blocks.map(markBlock), ...listMentions(pdf)];
    const [drawn, ...more] = await drawPages(pdf.bytes, [2], marks);
    const [bare] = await drawPages(pdf.bytes, [2], []);
    expect(more).toEqual([]);
    expect(drawn).toMatchObject({ page: 2, plain: bare?.plain });
    expect(
      Buffer.from(drawn?.marked ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(drawn?.marked.length).toBeGreaterThan((bare?.marked.length ?? 0) + 500);
    const page = writePage(pdf, drawn ? [drawn] : []);
    expect(page).toContain('<h2>Page 2</h2>');
    expect(page).not.toContain('<h2>Page 1</h2>');
    expect(page.match(/<rect /g)?.length).toBeGreaterThan(5);
  });

  it('shows a DOCX file as text', async () => {
    const page = writePage(await inspectFile('fiji.en.docx'), []);
    expect(page).toContain('<h2>Blocks</h2>');
    expect(page).not.toContain('<svg');
  });
});
