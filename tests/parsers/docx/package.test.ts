import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../../src/model/failure.js';
import { countMissing } from '../../../src/parsers/docx/coverage.js';
import { parseDocx } from '../../../src/parsers/docx/parse.js';
import { buildDocx, p, parse, r } from './build.js';

async function failure(bytes: Uint8Array): Promise<FileError> {
  try {
    await parseDocx(bytes);
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
  throw new Error('no FileError');
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const withMain = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });

describe('parseDocx', () => {
  it('has no pages and says so', async () => {
    const { coverage, blocks } = await parse(p('Text'));
    expect(coverage).toEqual({ pages: null, read: 0, ocr: 0, unreadable: [] });
    expect(blocks[0]).toMatchObject({ id: 'b1', page: null, boxes: [], spans: [] });
  });

  it('gives the same for the same bytes', async () => {
    const bytes = buildDocx({ body: p('1. Text') + p('• item') });
    expect(await parseDocx(bytes)).toEqual(await parseDocx(bytes));
  });

  it('knows elements by namespace, not by prefix', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const bytes = withMain(`<d xmlns="${strict}"><body><p><r><t>Text</t></r></p></body></d>`);
    expect((await parseDocx(bytes)).blocks[0]?.text).toBe('Text');
  });

  const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

  it.each([
    [
      'a chart',
      `<c:chart xmlns:c="${CHART}" r:id="g"/>`,
      'chart',
      `<c xmlns="${CHART}"><strCache><pt><v>Training</v></pt><pt><v>Training</v></pt></strCache><numCache><pt><v>12</v></pt></numCache></c>`,
      ['Training'],
    ],
    [
      'a diagram',
      `<d:relIds xmlns:d="${CHART.replace('chart', 'diagram')}" r:dm="g"/>`,
      'diagramData',
      `<d xmlns:a="${DRAWING}"><a:p><a:r><a:t>Training </a:t></a:r><a:r><a:t>for all</a:t></a:r></a:p></d>`,
      ['Training for all'],
    ],
    ['a chart without words', `<c:chart xmlns:c="${CHART}" r:id="g"/>`, 'chart', `<c xmlns="${CHART}"/>`, []],
  ])('reads the words of %s', async (_name, drawing, type, xml, texts) => {
    const body = p('1. Text') + p(`<w:r><w:drawing>${drawing}</w:drawing></w:r>`);
    const { blocks, messages } = await parse({ body, graphics: { g: { type, xml } } });
    expect(blocks.map(({ kind, text, paragraph }) => [kind, text, paragraph])).toEqual(
      ['Text', ...texts].map((text) => ['paragraph', text, '1']),
    );
    expect(messages).toMatchObject([{ code: 'docx-graphics', level: 'info' }]);
  });

  it('warns of imported parts', async () => {
    const { messages } = await parse(`${p('Text')}<w:altChunk r:id="x"/>`);
    expect(messages).toContainEqual(expect.objectContaining({ code: 'docx-import', level: 'warning' }));
  });
});

describe('files at fault', () => {
  const good = buildDocx({ body: p('Text of the submission') });
  const flipped = good.slice();
  const main = Buffer.from(good).indexOf('word/document.xml');
  flipped.fill(0, main + 60, main + 100);

  it.each([
    ['no bytes', new Uint8Array(), 'empty'],
    ['cut off', good.subarray(0, good.length - 40), 'corrupt'],
    ['damaged inside', flipped, 'corrupt'],
    ['no main part', zipSync({ 'word/styles.xml': strToU8('<x/>') }), 'corrupt'],
    ['broken XML', withMain('<w:document'), 'corrupt'],
    ['a document type', withMain('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), 'corrupt'],
    ['deep nesting', withMain(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`), 'corrupt'],
    ['no text', buildDocx({ body: p('') }), 'no-text'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(10 * 2 ** 20) }), 'bomb'],
    ['pictures alone', buildDocx({ body: p('<w:r><w:drawing><a:blip/></w:drawing></w:r>') }), 'no-text'],
  ])('%s', async (_name, bytes, code) => {
    const error = await failure(bytes);
    expect(error.code).toBe(code);
    expect(error.hint).not.toBe('');
  });

  it('lies about its size', async () => {
    const bytes = withMain(
      `<w:document xmlns:w="${WORD}"><w:body>${p(r('a'.repeat(5000)))}</w:body></w:document>`,
    );
    const view = new DataView(bytes.buffer);
    const entry = view.getUint32(bytes.length - 6, true);
    view.setUint32(entry + 24, 100, true);
    expect((await failure(bytes)).code).toBe('corrupt');
  });

  it('says that pictures need OCR', async () => {
    const bytes = buildDocx({ body: p('<w:r><w:drawing><a:blip/></w:drawing></w:r>') });
    expect((await failure(bytes)).hint).toMatch(/PDF/);
  });
});

describe('countMissing', () => {
  it('counts letters whose fellows are not there', () => {
    expect(countMissing(['twelve letters here'], ['here'])).toBe(13);
    expect(countMissing(['ten, or few'], [])).toBe(0);
    expect(countMissing(['ﬁfteen letters, whatever order'], ['order whatever letters fifteen'])).toBe(0);
  });
});
