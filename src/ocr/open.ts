/** Opens the OCR engine of this machine. */
import { environmentWith } from '../config.js';
import type { Ocr, OcrMode, OcrOptions } from '../model/ocr.js';
import { openLibrary } from './library.js';
import { openProgram } from './program.js';

/** How a run uses OCR: which pages, by which engine, and seconds that one document may take for it. */
export interface OcrSetup extends Pick<OcrOptions, 'mode' | 'engine'> {
  readonly seconds: number;
}

/** The part of a document's time that OCR may take: the rest is for what comes after. */
const SHARE_OF_TIME = 0.75;

/** The tesseract program when it is installed, else tesseract.js. Each page is read on one thread. */
export function openEngine(): Ocr {
  const environment = environmentWith({ OMP_THREAD_LIMIT: '1' });
  return openProgram({ command: 'tesseract', environment }) ?? openLibrary();
}

/** What settings say of OCR; null: never. */
export function openOcr(settings: {
  readonly ocr: OcrMode;
  readonly timeoutSeconds: number;
}): OcrSetup | null {
  const { ocr, timeoutSeconds } = settings;
  return ocr === 'never'
    ? null
    : { mode: ocr, engine: openEngine(), seconds: timeoutSeconds * SHARE_OF_TIME };
}
