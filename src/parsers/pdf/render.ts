/** Draws the pages of a PDF as pictures. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chooseScale, makeCanvas } from '../ocr/picture.js';
import { loadLibrary, openPdf } from './library.js';
import type { DrawnPage } from './ocr-pages.js';

type BrowserCanvas = Parameters<PDFPageProxy['render']>[0]['canvas'];

async function drawPage(document: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = chooseScale(width, height);
  const viewport = page.getViewport({ scale });
  const canvas = await makeCanvas(viewport.width, viewport.height);
  await page.render({ canvas: canvas as unknown as BrowserCanvas, viewport }).promise;
  page.cleanup();
  return { canvas, width, height, scale };
}

/**
 * Opens a PDF for drawing while `work` is done; `draw` gives a page with all that is on it, at the dots per inch that
 * OCR needs.
 */
export async function withDrawing<T>(
  bytes: Uint8Array,
  work: (draw: (number: number) => Promise<DrawnPage>) => Promise<T>,
): Promise<T> {
  const document = await openPdf(await loadLibrary(), bytes, 'drawing');
  try {
    return await work((number) => drawPage(document, number));
  } finally {
    await document.loadingTask.destroy();
  }
}
