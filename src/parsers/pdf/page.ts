/** Reads one page of a PDF: words, ruled lines, links. */
import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { addBullets } from './bullets.js';
import { readDrawing } from './drawing.js';
import type { Fonts } from './fonts.js';
import {
  type Matrix,
  mode,
  type PageContent,
  type PageLink,
  type Rect,
  type Row,
  type Rule,
  type Word,
} from './geometry.js';
import { type PlacedRun, readRuns } from './glyphs.js';
import type { Library } from './library.js';
import { attachMarks } from './marks.js';
import { shareOfRightToLeft } from './pieces.js';
import { buildRows } from './rows.js';
import { runText } from './runs.js';
import { nameGlyphs } from './unnamed-glyphs.js';
import { readWords } from './words.js';

/** A file that is being read. */
export interface OpenFile {
  readonly library: Library;
  readonly document: PDFDocumentProxy;
  readonly fonts: Fonts;
}

function matrixOf(viewport: PageViewport): Matrix {
  return viewport.transform as unknown as Matrix;
}

/** The direction that most of the page's text runs in: 0, 90, 180 or 270 degrees clockwise. */
function mainAngle(runs: readonly PlacedRun[]): number {
  if (runs.every(({ angle }) => angle === 0)) return 0;
  const weighed = runs.map(({ run, angle }) => [(angle + 360) % 360, run.glyphs.length] as const);
  const angle = mode(weighed, 1) ?? 0;
  return angle % 90 === 0 ? angle : 0;
}

function wordsOf(runs: readonly PlacedRun[], upright: boolean, mixed: boolean): readonly Word[] {
  const words: Word[] = [];
  for (const { run, angle } of runs) {
    if (Math.abs(angle) <= 2 === upright) words.push(...readWords(run, mixed));
  }
  return words;
}

function mirrorRect<Box extends Rect>(box: Box, width: number | null): Box {
  return width === null ? box : { ...box, x: width - box.x - box.width };
}

function mirrorRule(rule: Rule, width: number | null): Rule {
  if (width === null) return rule;
  if (rule.direction === 'vertical') return { ...rule, at: width - rule.at };
  return { ...rule, from: width - rule.to, to: width - rule.from };
}

/** A row of underscores is a ruled line made of letters. */
function isRuler(row: Row): boolean {
  return (
    row.length > 0 &&
    row.every((word) => /^[_\u2014\u2015=]+$/u.test(word.text)) &&
    row.map((word) => word.text).join('').length >= 5
  );
}

function readRows(runs: readonly PlacedRun[], mixed: boolean, mirror: number | null): readonly Row[] {
  return buildRows(wordsOf(runs, true, mixed), mirror).filter((row) => !isRuler(row));
}

interface Annotation {
  readonly subtype?: string;
  readonly url?: string;
  readonly rect?: number[];
  readonly annotationFlags?: number;
}

/** The flag of annotations that are not shown (ISO 32000-2, 12.5.3). */
const NO_VIEW = 1 << 5;

/** By their type, because `page.getAnnotations()` reads a page's whole text once more where it has links. */
async function readLinks(
  { library, document }: OpenFile,
  page: PDFPageProxy,
  viewport: PageViewport,
): Promise<readonly PageLink[]> {
  const others = new Set(Array.from({ length: document.numPages }, (_, at) => at));
  others.delete(page.pageNumber - 1);
  const found = await document.getAnnotationsByType(new Set([library.AnnotationType.LINK]), others);
  const annotations: readonly Annotation[] = found ?? [];
  return annotations.flatMap(({ subtype, url, rect, annotationFlags = 0 }) => {
    if (subtype !== 'Link' || !url || !rect || (annotationFlags & NO_VIEW) !== 0) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle(rect);
    return [
      { url, x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) },
    ];
  });
}

const MEANINGLESS = /[\p{Co}\p{Cc}\p{Cn}\uFFFD]/gu;

/** Signs of symbol fonts are meant to be private characters. `texts` are those of the runs. */
function measureGarbage(runs: readonly PlacedRun[], texts: readonly string[]): number {
  const printed = texts.filter((_, at) => !runs[at]?.run.symbolic).join('');
  if (printed.search(MEANINGLESS) < 0) return 0;
  const text = printed.replace(/\s/gu, '');
  return text === '' ? 0 : (text.match(MEANINGLESS)?.length ?? 0) / text.length;
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

/** Reads a page from its operators: text, ruled lines, drawn bullets and pictures. */
export async function readPage(file: OpenFile, page: PDFPageProxy): Promise<PageContent> {
  const { library, fonts } = file;
  const drawn = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const list = nameGlyphs(library, drawn);
  const runsIn = (view: PageViewport) =>
    readRuns({ library, page, list, fonts }, matrixOf(view), [view.width, view.height]);
  const shown = page.getViewport({ scale: 1 });
  const seen = runsIn(shown);
  const angle = mainAngle(seen);
  const viewport =
    angle === 0 ? shown : page.getViewport({ scale: 1, rotation: (page.rotate - angle + 720) % 360 });
  const found = angle === 0 ? seen : runsIn(viewport);
  const { width, height } = viewport;
  const texts = found.map(({ run }) => runText(run));
  const share = shareOfRightToLeft(texts.join(''));
  const runs = share > 0 ? attachMarks(found) : found;
  const mirror = share > 0.5 ? width : null;
  const drawing = readDrawing(library, list, matrixOf(viewport), width * height);
  const dots = drawing.dots.map((dot) => mirrorRect(dot, mirror));
  return {
    number: page.pageNumber,
    width,
    height,
    mirror,
    rows: addBullets(readRows(runs, share > 0, mirror), dots),
    turned: wordsOf(runs, false, false),
    rules: drawing.rules.map((rule) => mirrorRule(rule, mirror)),
    fills: drawing.fills.map((fill) => mirrorRect(fill, mirror)),
    links: await readLinks(file, page, viewport),
    pictured: drawing.pictured,
    paths: drawing.paths,
    garbage: measureGarbage(runs, share > 0 ? runs.map(({ run }) => runText(run)) : texts),
    hidden: drawing.hidden,
    unturn: angle === 0 ? null : unturnMatrix(page, viewport),
  };
}
