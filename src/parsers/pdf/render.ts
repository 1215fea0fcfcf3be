/** Draws a page of a PDF as a picture. */
import type { Canvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chooseScale, makeCanvas } from '../ocr/picture.js';

export interface RenderedPage {
  readonly canvas: Canvas;
  /** Of the page as it is shown, in points. */
  readonly width: number;
  readonly height: number;
  /** Dots in a point. */
  readonly scale: number;
}

type BrowserCanvas = Parameters<PDFPageProxy['render']>[0]['canvas'];

/** The page with all that is on it, at the dots per inch that OCR needs. */
export async function renderPage(page: PDFPageProxy): Promise<RenderedPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = chooseScale(width, height);
  const viewport = page.getViewport({ scale });
  const canvas = await makeCanvas(viewport.width, viewport.height);
  await page.render({ canvas: canvas as unknown as BrowserCanvas, viewport }).promise;
  return { canvas, width, height, scale };
}
