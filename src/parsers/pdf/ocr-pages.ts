/** Reads pages by OCR whose text layer is of no use. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OcrError, type OcrOptions } from '../../model/ocr.js';
import { keepKnown, languageOf, listCandidates } from '../ocr/candidates.js';
import { readScan } from '../ocr/read-scan.js';
import type { PageContent } from './geometry.js';
import { loadLibrary, openPdf } from './library.js';
import { renderPage } from './render.js';
import type { ScannedPage } from './scan-words.js';

/** A page to be read by OCR. */
export interface PageInDoubt {
  readonly number: number;
  /** What was read of it without OCR; null when it is damaged. */
  readonly content: PageContent | null;
}

/** What OCR gave: the page, or why it could not be read. */
export type OcrOutcome = ScannedPage | string;

/** What is known of the language of the file. */
export interface LanguageHints {
  /** The text of the pages that need no OCR. */
  readonly text: string;
  /** What the file's properties say. */
  readonly said: string | null;
}

/** As many pages are read at once: each takes a core, and some hundred megabytes. */
const AT_ONCE = 2;

class PageReader {
  constructor(
    private readonly document: PDFDocumentProxy,
    private readonly said: string | null,
    private readonly ocr: OcrOptions,
  ) {}

  async read({ number, content }: PageInDoubt, language: string | null): Promise<OcrOutcome> {
    const { engine, signal } = this.ocr;
    try {
      if (signal.aborted) throw new OcrError('time for OCR ran out');
      const page = await this.document.getPage(number);
      const { canvas, ...shape } = await renderPage(page);
      page.cleanup();
      const candidates = keepKnown(listCandidates(language, this.said), engine);
      return { number, content, ...shape, reading: await readScan(canvas, candidates, engine, signal) };
    } catch (error) {
      if (error instanceof OcrError) return error.message;
      return `the page cannot be drawn: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
}

export function textOf(page: ScannedPage): readonly string[] {
  return page.reading.lines.flatMap((line) => line.words.map((word) => word.text));
}

/** Pages that tell the language of the file, read one after the other: their order decides, not their speed. */
async function readFirst(
  reader: PageReader,
  pages: readonly PageInDoubt[],
): Promise<{ readonly outcomes: readonly OcrOutcome[]; readonly language: string | null }> {
  const outcomes: OcrOutcome[] = [];
  for (const page of pages) {
    const outcome = await reader.read(page, null);
    const language = typeof outcome === 'string' ? null : languageOf(textOf(outcome).join(' '));
    if (language !== null) return { outcomes, language };
    outcomes.push(outcome);
  }
  return { outcomes, language: null };
}

async function readAll(
  reader: PageReader,
  pages: readonly PageInDoubt[],
  known: string | null,
): Promise<readonly OcrOutcome[]> {
  const first = known === null ? await readFirst(reader, pages) : { outcomes: [], language: known };
  const outcomes = [...first.outcomes];
  while (outcomes.length < pages.length) {
    const group = pages.slice(outcomes.length, outcomes.length + AT_ONCE);
    outcomes.push(...(await Promise.all(group.map((page) => reader.read(page, first.language)))));
  }
  return outcomes;
}

/** Reads pages of a PDF, and tells for each what came of it. */
export async function readByOcr(
  bytes: Uint8Array,
  pages: readonly PageInDoubt[],
  hints: LanguageHints,
  ocr: OcrOptions,
): Promise<readonly OcrOutcome[]> {
  const document = await openPdf(await loadLibrary(), bytes, 'drawing');
  try {
    const reader = new PageReader(document, hints.said, ocr);
    return await readAll(reader, pages, languageOf(hints.text));
  } finally {
    await document.loadingTask.destroy();
  }
}
