/** What engines have in common: limits, and why a page was not read. */
import { OcrError, type OcrView } from '../model/ocr.js';
import { languageName, packagesFor } from './languages.js';

/** Seconds that one page may take; two or three are usual. */
const PAGE_SECONDS = 60;

/** Dots per inch of the pictures that engines are given; they guess badly. */
export const PAGE_RESOLUTION = 200;

/** Tesseract's page segmentation mode for each view: automatic, a single column of lines of any size, sparse text. */
export const SEGMENTATION: Readonly<Record<OcrView, string>> = { blocks: '3', lines: '4', signs: '11' };

export function limitPage(): AbortSignal {
  return AbortSignal.timeout(PAGE_SECONDS * 1000);
}

/** `signal` is the caller's, `limit` that of the page; `detail` what the engine says. */
export function explainEnd(signal: AbortSignal, limit: AbortSignal, detail: string): OcrError {
  if (signal.aborted) return new OcrError('time for OCR ran out');
  if (limit.aborted) return new OcrError(`OCR took longer than ${PAGE_SECONDS} seconds`);
  return new OcrError(`OCR failed: ${detail.trim().split('\n').at(-1) || 'the engine gave no reason'}`);
}

/** For a page in languages of which no data are installed. */
export function refuse([language = 'en']: readonly string[]): OcrError {
  return new OcrError(`OCR has no data for ${languageName(language)}: install ${packagesFor(language)}`);
}
