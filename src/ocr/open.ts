/** Opens the OCR engine of this machine. */
import type { Ocr } from '../model/ocr.js';
import { openLibrary } from './library.js';
import { openProgram } from './program.js';

/**
 * The tesseract program when it is installed, else tesseract.js. `environment` is what the program is started
 * with.
 *
 * @example openOcr(process.env).version // 'tesseract-5.3.0-1f3a9c2e'
 */
export function openOcr(environment: Readonly<Record<string, string | undefined>>): Ocr {
  return openProgram({ command: 'tesseract', environment }) ?? openLibrary();
}
