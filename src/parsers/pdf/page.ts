/** Reads one page of a PDF: words, ruled lines, links. */
import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { addBullets } from './bullets.js';
import { readDrawing } from './drawing.js';
import { type Matrix, mode, type PageContent, type PageLink, type Row, type Word } from './geometry.js';
import type { Library } from './library.js';
import { buildRows } from './rows.js';
import { type Font, type PlacedRun, placeRuns, readFontName } from './runs.js';
import { readWords } from './words.js';

/** Fonts by pdfjs's names, which hold for the whole file; filled as pages are read. */
export type Fonts = Map<string, Font>;

function matrixOf(viewport: PageViewport): Matrix {
  return viewport.transform as unknown as Matrix;
}

/** pdfjs tells a font's name only after the page's operators are read. */
function learnFonts(page: PDFPageProxy, names: readonly string[], fonts: Fonts): void {
  for (const name of names) {
    if (!page.commonObjs.has(name)) continue;
    const font: unknown = page.commonObjs.get(name);
    const read = readFontName(String(Object(font).name ?? ''));
    fonts.set(name, { ...read, bold: read.bold || Object(font).bold === true });
  }
}

/** The direction that most of the page's text runs in: 0, 90, 180 or 270 degrees clockwise. */
function mainAngle(runs: readonly PlacedRun[]): number {
  const weighed = runs.map(({ run, angle }) => [(angle + 360) % 360, run.text.trim().length] as const);
  const angle = mode(weighed, 1) ?? 0;
  return angle % 90 === 0 ? angle : 0;
}

function wordsOf(runs: readonly PlacedRun[], upright: boolean): readonly Word[] {
  return runs.filter(({ angle }) => Math.abs(angle) <= 2 === upright).flatMap(({ run }) => readWords(run));
}

/** A row of underscores is a ruled line made of letters. */
function isRuler(row: Row): boolean {
  return (
    row.length > 0 &&
    row.every((word) => /^[_\u2014\u2015=]+$/u.test(word.text)) &&
    row.map((word) => word.text).join('').length >= 5
  );
}

function readRows(runs: readonly PlacedRun[]): readonly Row[] {
  return buildRows(wordsOf(runs, true)).filter((row) => !isRuler(row));
}

async function readLinks(page: PDFPageProxy, viewport: PageViewport): Promise<readonly PageLink[]> {
  const annotations: readonly { subtype?: string; url?: string; rect?: number[] }[] =
    await page.getAnnotations();
  return annotations.flatMap(({ subtype, url, rect }) => {
    if (subtype !== 'Link' || !url || !rect) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle(rect);
    return [
      { url, x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) },
    ];
  });
}

/** Signs of symbol fonts are meant to be private characters. */
function measureGarbage(runs: readonly PlacedRun[]): number {
  const text = runs.map(({ run }) => (run.symbolic ? '' : run.text.replace(/\s/gu, ''))).join('');
  const meaningless = text.match(/[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  return text === '' ? 0 : meaningless / text.length;
}

function unturnMatrix(page: PDFPageProxy, turned: PageViewport): Matrix {
  const shown = page.getViewport({ scale: 1 });
  const at = (x: number, y: number): readonly [number, number] => {
    const [px = 0, py = 0] = turned.convertToPdfPoint(x, y) as number[];
    const [sx = 0, sy = 0] = shown.convertToViewportPoint(px, py) as number[];
    return [sx, sy];
  };
  const [e, f] = at(0, 0);
  const [ax, ay] = at(1, 0);
  const [bx, by] = at(0, 1);
  return [ax - e, ay - f, bx - e, by - f, e, f];
}

/** Reads a page: its text, and its operators for the names of fonts, ruled lines, drawn bullets and pictures. */
export async function readPage(library: Library, page: PDFPageProxy, fonts: Fonts): Promise<PageContent> {
  const text = await page.getTextContent({ disableNormalization: true });
  const list = await page.getOperatorList();
  learnFonts(page, Object.keys(text.styles), fonts);
  const shown = page.getViewport({ scale: 1 });
  const angle = mainAngle(placeRuns(text, matrixOf(shown), fonts));
  const viewport =
    angle === 0 ? shown : page.getViewport({ scale: 1, rotation: (page.rotate - angle + 720) % 360 });
  const runs = placeRuns(text, matrixOf(viewport), fonts);
  const drawing = readDrawing(library, list, matrixOf(viewport), viewport.width * viewport.height);
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    rows: addBullets(readRows(runs), drawing.dots),
    turned: wordsOf(runs, false),
    rules: drawing.rules,
    fills: drawing.fills,
    links: await readLinks(page, viewport),
    pictured: drawing.pictured,
    paths: drawing.paths,
    garbage: measureGarbage(runs),
    unturn: angle === 0 ? null : unturnMatrix(page, viewport),
  };
}
