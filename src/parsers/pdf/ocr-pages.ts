/** Reads pages by OCR whose text layer is of no use, or pictures of pages. */
import type { Canvas } from '@napi-rs/canvas';
import { OcrError, type OcrOptions } from '../../model/ocr.js';
import { keepKnown, languageOf, listCandidates } from '../ocr/candidates.js';
import { readScan } from '../ocr/read-scan.js';
import type { PageContent } from './geometry.js';
import type { ScannedPage } from './scan-words.js';

export interface DrawnPage {
  readonly canvas: Canvas;
  /** Of the page as it is shown, in points. */
  readonly width: number;
  readonly height: number;
  /** Dots in a point. */
  readonly scale: number;
}

/** A page to be read by OCR. */
export interface PageInDoubt {
  readonly number: number;
  /** What was read of it without OCR; null when there is nothing or the page is damaged. */
  readonly content: PageContent | null;
  /** Throws when the page is so damaged that it cannot be drawn. */
  draw(): Promise<DrawnPage>;
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

function textOf(page: ScannedPage): string {
  return page.reading.lines.flatMap((line) => line.words.map((word) => word.text)).join(' ');
}

/** Was it read as a page is whose language is known? */
function isReadIn({ reading }: ScannedPage, language: string | null): boolean {
  return reading.languages.join() === listCandidates(language, null)[0]?.join();
}

class PageReader {
  constructor(
    private readonly said: string | null,
    private readonly ocr: OcrOptions,
  ) {}

  /** A page that cannot be drawn or read does not stop the others. */
  async read(page: PageInDoubt, language: string | null): Promise<OcrOutcome> {
    const { engine, signal } = this.ocr;
    if (signal.aborted) return 'time for OCR ran out';
    const drawn = await page.draw().catch(() => null);
    if (drawn === null) return 'the page cannot be drawn';
    const { canvas, ...shape } = drawn;
    const candidates = keepKnown(listCandidates(language, this.said), engine);
    try {
      const reading = await readScan(canvas, shape.scale, candidates, engine, signal);
      return { number: page.number, content: page.content, ...shape, reading };
    } catch (error) {
      if (error instanceof OcrError) return error.message;
      throw error;
    }
  }

  /** Pages that tell the language of the file, one after the other: their order decides, not their speed. */
  async readFirst(pages: readonly PageInDoubt[]) {
    const outcomes: OcrOutcome[] = [];
    for (const page of pages) {
      const outcome = await this.read(page, null);
      const language = typeof outcome === 'string' ? null : languageOf(textOf(outcome));
      const isFit = typeof outcome !== 'string' && isReadIn(outcome, language);
      // Else it is read again, in its language alone: that reads better than several at once.
      if (language === null || isFit) outcomes.push(outcome);
      if (language !== null) return { outcomes, language };
    }
    return { outcomes, language: null };
  }
}

/** Reads pages, and tells for each what came of it. */
export async function readByOcr(
  pages: readonly PageInDoubt[],
  hints: LanguageHints,
  ocr: OcrOptions,
): Promise<readonly OcrOutcome[]> {
  const reader = new PageReader(hints.said, ocr);
  const known = languageOf(hints.text);
  const first = known === null ? await reader.readFirst(pages) : { outcomes: [], language: known };
  const outcomes = [...first.outcomes];
  while (outcomes.length < pages.length) {
    const group = pages.slice(outcomes.length, outcomes.length + AT_ONCE);
    outcomes.push(...(await Promise.all(group.map((page) => reader.read(page, first.language)))));
  }
  return outcomes;
}
