import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDocx } from '../../../src/parsers/docx/parse.js';
import type { Picture, PictureHints, PicturesRead } from '../../../src/parsers/ocr/pictures.js';
import { buildDocx } from './build.js';

const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A picture that is shown so large, in points. */
const picture = (relation: string, width: number, height: number) =>
  `<w:p><w:r><w:drawing><wp:extent xmlns:wp="${WP}" cx="${width * 12700}" cy="${height * 12700}"/><a:blip r:embed="${relation}"/></w:drawing></w:r></w:p>`;

/** The file with pictures `p1` and `p2`, whose bytes are their names. */
function withPictures(body: string): Uint8Array {
  const files = unzipSync(buildDocx({ body, links: {} }));
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
  const links = ['p1', 'p2'].map(
    (id) => `<Relationship Id="${id}" Type="${type}" Target="media/${id}.png"/>`,
  );
  return zipSync({
    ...files,
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    ),
    'word/media/p1.png': strToU8('p1'),
    'word/media/p2.png': strToU8('p2'),
  });
}

interface Call extends PictureHints {
  readonly names: readonly string[];
}

/** Reads each picture as a paragraph with its name. */
async function read(body: string) {
  const calls: Call[] = [];
  const readPictures = async (pictures: readonly Picture[], hints: PictureHints): Promise<PicturesRead> => {
    const names = pictures.map(({ bytes }) => Buffer.from(bytes ?? []).toString());
    calls.push({ ...hints, names });
    const draft = {
      kind: 'paragraph',
      label: null,
      footnote: null,
      level: null,
      page: null,
      cell: null,
    } as const;
    const drafts = names.map((text) => ({ ...draft, text, boxes: [], spans: [], notes: [], links: [] }));
    return { drafts, ocr: names.length, unreadable: [], messages: [] };
  };
  const { blocks, coverage } = await parseDocx(withPictures(body), readPictures);
  return { texts: blocks.map(({ text }) => text), coverage, calls };
}

const SHEET = [450, 640] as const;

describe('scanned pages between text', () => {
  it('are read and stand in their places', async () => {
    const body = paragraph('Annex') + picture('p1', ...SHEET) + paragraph('End');
    const { texts, coverage, calls } = await read(body);
    expect(texts).toEqual(['Annex', 'p1', 'End']);
    expect(coverage.ocr).toBe(1);
    expect(calls).toEqual([{ said: null, text: 'Annex\nEnd', first: 1, names: ['p1'] }]);
  });

  it('are read together when they follow one another', async () => {
    const { texts, calls } = await read(
      paragraph('Annex') + picture('p1', ...SHEET) + picture('p2', ...SHEET),
    );
    expect(texts).toEqual(['Annex', 'p1', 'p2']);
    expect(calls.map(({ names }) => names)).toEqual([['p1', 'p2']]);
  });

  it('are counted through the document', async () => {
    const body = picture('p1', ...SHEET) + paragraph('Between') + picture('p2', ...SHEET);
    expect((await read(body)).calls.map(({ first }) => first)).toEqual([1, 2]);
  });

  it.each([
    ['an emblem', picture('p1', 80, 90)],
    ['a signature', picture('p1', 320, 60)],
    ['a picture of another file', picture('p9', ...SHEET)],
  ])('%s is not read', async (_, element) => {
    const { texts, calls } = await read(paragraph('Note') + element);
    expect(texts).toEqual(['Note']);
    expect(calls).toEqual([]);
  });

  it('leave a message behind when nothing reads them', async () => {
    const { blocks, messages } = await parseDocx(
      withPictures(paragraph('Note') + picture('p1', ...SHEET) + picture('p2', 60, 60)),
    );
    expect(blocks.map(({ text }) => text)).toEqual(['Note']);
    const [message] = messages.filter(({ code }) => code === 'docx-pictures');
    expect(message).toMatchObject({
      level: 'info',
      text: expect.stringContaining('2 pictures were not read'),
    });
  });
});
