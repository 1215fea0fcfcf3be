import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Block, ParsedDocument } from '../../src/model/document.js';
import type { Ocr } from '../../src/model/ocr.js';
import { openLibrary } from '../../src/ocr/library.js';
import { openEngine } from '../../src/ocr/open.js';
import { parsePdf } from '../../src/parsers/pdf/parse.js';
import { readPictures } from '../../src/parsers/pdf/pictures.js';
import { makePdf, setLines } from '../parsers/pdf/make-pdf.js';
import { bindScans, photograph } from '../parsers/pdf/make-scan.js';

const FIXTURES = new URL('../../fixtures/dev/', import.meta.url);
const read = (name: string): Uint8Array => readFileSync(new URL(name, FIXTURES));

const program = openEngine();
const library = openLibrary();
afterAll(() => Promise.all([program.rest(), library.rest()]));

function parse(bytes: Uint8Array, engine: Ocr = program): Promise<ParsedDocument> {
  return parsePdf(bytes, { mode: 'auto', engine, signal: AbortSignal.timeout(60_000) });
}

/** The words of the first page, with how often each comes. */
function countWords({ blocks }: Pick<ParsedDocument, 'blocks'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const text = blocks.filter(({ page }) => page === 1 || page === null).map((block) => block.text);
  for (const word of text.join(' ').match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The part of the words of the one that are in the other. */
function measureRecall(truth: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): number {
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  const hits = [...truth].map(([word, count]) => Math.min(count, found.get(word) ?? 0));
  return sum(hits) / sum(truth.values());
}

async function scan(name: string, degrees = 0): Promise<Uint8Array> {
  const [, language = 'en'] = name.split('.');
  return bindScans(await photograph(read(name), [1], degrees), '', language);
}

/** A page of few lines, which is soon read. */
const SHORT = makePdf([
  {
    marks: setLines([
      'The Government of Fiji thanks the Chair for the invitation and for the work that was done so far,',
      'and it wishes to share its views on the capacity-building programmes that it knows and that it has',
      'used since the adoption of the second annual progress report of the Open-ended Working Group.',
      'It supports the proposal for a global portal, and the fellowship for women in cyber diplomacy.',
    ]),
  },
]);

describe('scans', () => {
  it.each([
    ['russia-national.ru.pdf', -1.4, 0.96],
    ['iraq-footnotes.ar.pdf', 0, 0.8],
  ])('%s, turned by %s degrees', { timeout: 60_000 }, async (name, degrees, least) => {
    const truth = countWords(await parsePdf(read(name)));
    const found = await parse(await scan(name, degrees));
    expect(found.coverage).toEqual({ pages: 1, read: 0, ocr: 1, unreadable: [] });
    expect(measureRecall(truth, countWords(found))).toBeGreaterThan(least);
  });

  it.each([90, 180])('that were turned by %s degrees', { timeout: 60_000 }, async (degrees) => {
    const found = await parse(bindScans(await photograph(SHORT, [1], degrees)));
    expect(found.blocks.map(({ text }) => text).join(' ')).toContain(
      'The Government of Fiji thanks the Chair',
    );
    expect(found.messages[0]?.text).toContain('turned by');
  });

  it('have the numbers of their paragraphs, and boxes where the words stand', {
    timeout: 60_000,
  }, async () => {
    const name = 'malaysia-typed.en.pdf';
    const layer = (await parsePdf(read(name))).blocks.find(({ paragraph }) => paragraph === '3');
    const found = (await parse(await scan(name))).blocks.find(({ paragraph }) => paragraph === '3');
    expect(found?.label).toBe('3.');
    const placeOf = (block: Block | undefined) => {
      const start = block?.text.indexOf('Malaysia') ?? -1;
      return block?.spans.find((span) => span.start <= start && start < span.end);
    };
    const [place, expected] = [placeOf(found), placeOf(layer)];
    expect(Math.abs((place?.y ?? 0) - (expected?.y ?? 999))).toBeLessThan(4);
    expect(place?.x).toBeGreaterThan(150);
    expect(place?.width).toBeLessThan(60);
  });

  it('give way to OCR where the layer below them is bad', { timeout: 60_000 }, async () => {
    const pictures = await photograph(SHORT, [1]);
    const layer =
      'PreSentSitscomplimentstotheSecretariatoftheUnitedNations andhasthehonortocommunicatethefollowing';
    const { coverage, messages } = await parse(bindScans(pictures, layer));
    expect(coverage.ocr).toBe(1);
    expect(messages[0]?.text).toContain('lost their spaces');
  });

  it('keep a good layer below them', async () => {
    const layer =
      'The Ministry of Foreign Affairs presents its compliments and has the honour to communicate the following';
    const pictures = await photograph(SHORT, [1]);
    expect((await parse(bindScans(pictures, layer))).coverage).toMatchObject({ read: 1, ocr: 0 });
  });
});

it('reads pictures that stand in a DOCX', { timeout: 60_000 }, async () => {
  const [picture] = await photograph(SHORT, [1]);
  const ocr = { mode: 'auto', engine: program, signal: AbortSignal.timeout(60_000) } as const;
  const found = await readPictures(
    [
      { bytes: picture?.bytes ?? null, width: 595 },
      { bytes: null, width: null },
    ],
    { said: null, text: '', first: 1 },
    ocr,
  );
  expect(found.drafts.some(({ text }) => text.includes('The Government of Fiji'))).toBe(true);
  expect(found.unreadable.map(({ page }) => page)).toEqual([2]);
});

it('reads the same with the engine that comes with the project', { timeout: 60_000 }, async () => {
  const truth = countWords(await parsePdf(SHORT));
  expect(library.version).toMatch(/^tesseract\.js-7/);
  const found = await parse(bindScans(await photograph(SHORT, [1])), library);
  expect(measureRecall(truth, countWords(found))).toBeGreaterThan(0.97);
});

/** A table of two columns, ruled. */
const RULED = makePdf([
  {
    marks: [
      ...setLines([
        'The Government of Fiji knows these programmes, and asks that they be listed in the portal:',
      ]),
      ...setLines(['Programme', 'Cyber Fellowship', 'Global Forum'], { x: 80, y: 160, leading: 30 }),
      ...setLines(['Provider', 'Government of Fiji', 'Secretariat'], { x: 260, y: 160, leading: 30 }),
    ],
    lines: [
      ...[142, 172, 202, 232].map((y) => [72, y, 480, y] as const),
      ...[72, 250, 480].map((x) => [x, 142, x, 232] as const),
    ],
  },
]);

it('finds the cells of a ruled table', { timeout: 60_000 }, async () => {
  const { blocks } = await parse(bindScans(await photograph(RULED, [1], 0.7)));
  const cells = blocks.flatMap(({ text, cell }) => (cell ? [[cell.row, cell.column, text]] : []));
  expect(cells).toEqual([
    [0, 0, 'Programme'],
    [0, 1, 'Provider'],
    [1, 0, 'Cyber Fellowship'],
    [1, 1, 'Government of Fiji'],
    [2, 0, 'Global Forum'],
    [2, 1, 'Secretariat'],
  ]);
});
