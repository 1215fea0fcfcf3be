/** Reads a PDF: bytes in, blocks out. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Coverage, Message, ParsedDocument, Properties } from '../../model/document.js';
import { FileError } from '../../model/failure.js';
import type { OcrOptions } from '../../model/ocr.js';
import { mendFusedWords } from '../fused-words.js';
import { numberBlocks } from '../numbering.js';
import { assembleBlocks } from './assemble.js';
import { mayBeScan } from './coverage.js';
import type { PageContent } from './geometry.js';
import { layOut } from './layout.js';
import { type Library, loadLibrary, openPdf } from './library.js';
import { type OcrOutcome, readByOcr } from './ocr-pages.js';
import { type OpenFile, readPage } from './page.js';
import { readProperties } from './properties.js';
import { withDrawing } from './render.js';
import {
  decide,
  gatherContents,
  judgePage,
  listUnreadable,
  needsOcr,
  type ReadPage,
  type Verdict,
  wordsOf,
} from './verdicts.js';

/** A page that cannot be read does not stop the others. Pictures are looked at where they decide what becomes of a page. */
async function readPages(
  library: Library,
  document: PDFDocumentProxy,
  bytes: Uint8Array,
): Promise<readonly ReadPage[]> {
  const pages: ReadPage[] = [];
  const file: OpenFile = { library, document, fonts: new Map() };
  let pictured: OpenFile | null = null;
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      let content = await readOne(file, number);
      if (content && mayBeScan(content)) {
        pictured ??= { library, document: await openPdf(library, bytes, 'pictures'), fonts: new Map() };
        content = await readOne(pictured, number);
      }
      pages.push(judgePage(number, content));
    }
    return pages;
  } finally {
    await pictured?.document.loadingTask.destroy();
  }
}

async function readOne(file: OpenFile, number: number): Promise<PageContent | null> {
  try {
    const page = await file.document.getPage(number);
    const content = await readPage(file, page);
    page.cleanup();
    return content;
  } catch {
    return null;
  }
}

/** Reads by OCR the pages that need it, and decides what becomes of each page. */
async function settlePages(
  bytes: Uint8Array,
  pages: readonly ReadPage[],
  { language }: Properties,
  ocr: OcrOptions | null,
): Promise<readonly Verdict[]> {
  const inNeed = ocr ? pages.filter((page) => needsOcr(page, ocr.mode)) : [];
  if (!ocr || inNeed.length === 0) return pages.map((page) => decide(page, null));
  const sound = pages.filter(({ lost, doubt }) => lost === null && doubt === null);
  const text = sound.map(({ content }) => (content ? wordsOf(content).join(' ') : '')).join('\n');
  const outcomes = await withDrawing(bytes, (draw) => {
    const inDoubt = inNeed.map((page) => ({ ...page, draw: () => draw(page.number) }));
    return readByOcr(inDoubt, { text, said: language }, ocr);
  });
  const byPage = new Map<ReadPage, OcrOutcome | undefined>(inNeed.map((page, at) => [page, outcomes[at]]));
  return pages.map((page) => decide(page, byPage.get(page) ?? null));
}

function countPages(verdicts: readonly Verdict[]): Coverage {
  const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
  const unreadable = listUnreadable(verdicts);
  return { pages: verdicts.length, read: count('layer'), ocr: count('ocr'), unreadable };
}

/** For a document that OCR had no time for; `signal` is its limit. */
function warnOfTime({ unreadable }: Coverage, ocr: OcrOptions | null): readonly Message[] {
  if (!ocr?.signal.aborted || unreadable.length === 0) return [];
  const text = `time for OCR ran out: ${unreadable.length} pages were not read; give it more with --timeout`;
  return [{ code: 'ocr-time', level: 'warning', text }];
}

function describeNoText({ unreadable }: Coverage, isLate: boolean): FileError {
  if (isLate)
    return new FileError(
      'timeout',
      'Time for OCR ran out before a page was read.',
      'Give it more with --timeout, or split the file.',
    );
  const why = unreadable[0]?.reason ?? 'all pages are blank';
  return new FileError(
    'no-text',
    `No page of the PDF has text that can be read (${why}).`,
    'It is probably a scan: ask for the original file, or run it through OCR and try again.',
  );
}

/**
 * Reads the text of a PDF as blocks, with numbers, places on the page and what became of each page. Pages without
 * text of use are read by OCR when it is given. Needs no network and keeps no state.
 * Throws FileError 'empty', 'encrypted', 'corrupt' or 'no-text'.
 *
 * @example (await parsePdf(bytes)).blocks[0] // { id: 'b1', kind: 'heading', text: 'Contribution from Fiji', … }
 */
export async function parsePdf(bytes: Uint8Array, ocr: OcrOptions | null = null): Promise<ParsedDocument> {
  const library = await loadLibrary();
  const document = await openPdf(library, bytes);
  try {
    const properties = await readProperties(document);
    const verdicts = await settlePages(bytes, await readPages(library, document, bytes), properties, ocr);
    const contents = gatherContents(verdicts);
    const blocks = numberBlocks(mendFusedWords(assembleBlocks(layOut(contents), contents)));
    const coverage = countPages(verdicts);
    if (blocks.length === 0 || coverage.unreadable.length === coverage.pages)
      throw describeNoText(coverage, ocr?.signal.aborted ?? false);
    const messages = [...warnOfTime(coverage, ocr), ...verdicts.flatMap((verdict) => verdict.messages)];
    return { mediaType: 'application/pdf', blocks, coverage, messages, properties };
  } finally {
    await document.loadingTask.destroy();
  }
}
