import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, ParsedDocument } from '../../../src/model/document.js';
import { parseDocx } from '../../../src/parsers/docx/parse.js';
import { parsePdf } from '../../../src/parsers/pdf/parse.js';
import { normaliseText } from '../../../src/text/normalise.js';

const FOLDER = join(import.meta.dirname, '../../../fixtures/dev');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));
const NAMES = new Set(readdirSync(FOLDER));

function read(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** Arabic vowel signs, which office suites may draw without saying so in the file's text. */
const VOWEL_SIGNS = /[\u064B-\u0652]/gu;

/** What must be the same in both forms of a document: all but places and running heads, which DOCX has once. */
function essence(document: ParsedDocument): readonly string[] {
  const body = document.blocks.filter((block) => !['header', 'footer', 'page-number'].includes(block.kind));
  const tell = ({ kind, label, paragraph, footnote, cell, text }: Block) =>
    JSON.stringify([
      kind,
      label,
      paragraph,
      footnote,
      cell?.row,
      cell?.column,
      cell?.header,
      text.replace(VOWEL_SIGNS, ''),
    ]);
  return body.map(tell).toSorted();
}

/** Characters of a block that no span covers, and spans out of order. */
function findGaps({ text, spans }: Block): string {
  let gaps = '';
  let end = 0;
  for (const span of spans) {
    gaps += span.start < end || span.end <= span.start ? '#' : text.slice(end, span.start);
    end = span.end;
  }
  return (gaps + text.slice(end)).replace(/ /g, '');
}

describe.each(FILES)('%s', (name) => {
  const parsed = parsePdf(read(name));

  it('has spans over all its characters, inside its pages', async () => {
    const { blocks, coverage } = await parsed;
    expect(blocks.map(findGaps).join('')).toBe('');
    const boxes = blocks.flatMap((block) => [...block.spans, ...block.boxes]);
    expect(
      boxes.filter((box) => box.page < 1 || box.page > (coverage.pages ?? 0) || box.x < 0 || box.y < 0),
    ).toEqual([]);
  });

  it('has normal text without spaces at its ends', async () => {
    const { blocks } = await parsed;
    expect(blocks.filter(({ text }) => text !== normaliseText(text).trim() || text === '')).toEqual([]);
  });

  if (!NAMES.has(name.replace(/pdf$/, 'docx'))) return;

  it('says the same as its DOCX', async () => {
    const twin = essence(await parseDocx(read(name.replace(/pdf$/, 'docx'))));
    const own = essence(await parsed);
    const missed = twin.filter((block) => !own.includes(block));
    // Lines without space between them may be one paragraph or two, and headings may look like text: nothing in a PDF
    // tells. The share over all files is that of tools/compare-twins.
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.max(2, 0.15 * twin.length));
  });
});
