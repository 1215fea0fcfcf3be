/** Reads a PDF: bytes in, blocks out. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ParsedDocument, UnreadablePage } from '../../model/document.js';
import { FileError } from '../../model/failure.js';
import { numberBlocks } from '../numbering.js';
import { assembleBlocks } from './assemble.js';
import { findReason, isGarbage, toMessage } from './coverage.js';
import type { Fonts } from './fonts.js';
import type { PageContent } from './geometry.js';
import { layOut } from './layout.js';
import { type Library, loadLibrary, openPdf } from './library.js';
import { readPage } from './page.js';
import { readProperties } from './properties.js';

interface PagesRead {
  readonly pages: readonly PageContent[];
  readonly unreadable: readonly UnreadablePage[];
}

/** A page that cannot be read does not stop the others. */
async function readPages(library: Library, document: PDFDocumentProxy): Promise<PagesRead> {
  const pages: PageContent[] = [];
  const unreadable: UnreadablePage[] = [];
  const fonts: Fonts = new Map();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readOne(library, document, number, fonts);
    const reason = page ? findReason(page) : 'the page is damaged';
    if (reason !== null) unreadable.push({ page: number, reason });
    if (page && !isGarbage(page)) pages.push(page);
  }
  return { pages, unreadable };
}

async function readOne(
  library: Library,
  document: PDFDocumentProxy,
  number: number,
  fonts: Fonts,
): Promise<PageContent | null> {
  try {
    const page = await document.getPage(number);
    const content = await readPage(library, page, fonts);
    page.cleanup();
    return content;
  } catch {
    return null;
  }
}

function describeNoText(unreadable: readonly UnreadablePage[]): FileError {
  const why = unreadable[0]?.reason ?? 'all pages are blank';
  return new FileError(
    'no-text',
    `No page of the PDF has text that can be read (${why}).`,
    'It is probably a scan: ask for the original file, or run it through OCR and try again.',
  );
}

/**
 * Reads the text of a PDF as blocks, with numbers, places on the page and what became of each page.
 * Needs no network and keeps no state. Throws FileError 'empty', 'encrypted', 'corrupt' or 'no-text'.
 *
 * @example (await parsePdf(bytes)).blocks[0] // { id: 'b1', kind: 'heading', text: 'Contribution from Fiji', … }
 */
export async function parsePdf(bytes: Uint8Array): Promise<ParsedDocument> {
  const library = await loadLibrary();
  const document = await openPdf(library, bytes);
  try {
    const { pages, unreadable } = await readPages(library, document);
    const blocks = numberBlocks(assembleBlocks(layOut(pages), pages));
    const count = document.numPages;
    if (blocks.length === 0 || unreadable.length === count) throw describeNoText(unreadable);
    return {
      mediaType: 'application/pdf',
      blocks,
      coverage: { pages: count, read: count - unreadable.length, ocr: 0, unreadable },
      messages: unreadable.map(toMessage),
      properties: await readProperties(document),
    };
  } finally {
    await document.loadingTask.destroy();
  }
}
