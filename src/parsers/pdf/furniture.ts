/** Running heads, running feet and page numbers: what stands at the same place page after page. */
import type { Row } from './geometry.js';
import { lineText, makeLine, splitRow } from './lines.js';

export type FurnitureKind = 'header' | 'footer' | 'page-number';

export interface PageRows {
  readonly number: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** For each page the kind of those of its rows that are furniture. */
export type Furniture = ReadonlyMap<Row, FurnitureKind>;

interface Edge {
  readonly page: PageRows;
  readonly row: Row;
  /** 0 for the outermost row, 1 for the next one inwards. */
  readonly depth: number;
  readonly isTop: boolean;
  readonly text: string;
  /** The text without its numbers: heads and feet that differ in numbers only are the same. */
  readonly shape: string;
  readonly place: number;
  /** Of most of its type. */
  readonly size: number;
}

/** Rows that are looked at from each edge of a page. */
const DEPTH = 5;
const SAME_PLACE = 4;
/** Pages before and after that a page is compared with: odd and even pages may differ. */
const NEAR = 2;

function edgesOf(page: PageRows): readonly Edge[] {
  const toEdge = (row: Row, depth: number, isTop: boolean): Edge => {
    const line = makeLine(page.number, row);
    return { page, row, depth, isTop, ...readText(lineText(line)), place: line.baseline, size: line.size };
  };
  const half = Math.ceil(page.rows.length / 2);
  const top = page.rows.slice(0, Math.min(DEPTH, half)).map((row, depth) => toEdge(row, depth, true));
  const bottom = page.rows.slice(half).slice(-DEPTH).reverse();
  return [...top, ...bottom.map((row, depth) => toEdge(row, depth, false))];
}

function readText(printed: string): Pick<Edge, 'text' | 'shape'> {
  const text = printed.replace(/\s+/gu, ' ');
  return { text, shape: text.replace(/\p{Nd}+/gu, '#').toLowerCase() };
}

/** Rows of other pages that stand where this one does. */
function atSamePlace(edge: Edge, edges: readonly Edge[]): readonly Edge[] {
  return edges.filter(
    (other) =>
      other.page !== edge.page &&
      other.isTop === edge.isTop &&
      Math.abs(fromEdge(other) - fromEdge(edge)) <= SAME_PLACE,
  );
}

function sharesShape(edge: Edge, others: readonly Edge[]): boolean {
  return others.some((other) => other.page !== edge.page && other.shape === edge.shape);
}

/** It comes again, and its place is not one where other pages have running text. */
function isRepeated(edge: Edge, edges: readonly Edge[]): boolean {
  const others = atSamePlace(edge, edges);
  const same = others.filter((other) => other.shape === edge.shape);
  const rivals = others.filter((other) => other.shape !== edge.shape && !sharesShape(other, others));
  return same.length > 0 && same.length >= rivals.length;
}

/** Distance from the edge that it is near to: pages may differ in height. */
function fromEdge(edge: Edge): number {
  return edge.isTop ? edge.place : edge.page.height - edge.place;
}

/** 'Page 2 of 5', '2/5', '- 2 -', '2', 'iv'. A word, a number, and perhaps the number of pages. */
const PAGE_NUMBER =
  /^[^\p{L}\p{Nd}]*(?:\p{L}+\.? ?)?(\p{Nd}{1,4})(?: ?(?:\/|\||\p{L}+) ?(\p{Nd}{1,4}))?[^\p{L}\p{Nd}]*$/u;

/** The number of a page as printed, and the printed count of pages. */
export function readPageNumber(text: string): { number: number; of: number | null } | null {
  const match = PAGE_NUMBER.exec(text);
  return match ? { number: Number(match[1]), of: match[2] ? Number(match[2]) : null } : null;
}

/** Does the number grow with the pages, or name its page of all pages? */
function isPageNumber(edge: Edge, edges: readonly Edge[], pages: number): boolean {
  const read = readPageNumber(edge.text);
  if (!read) return false;
  const isBare = !/\p{L}/u.test(edge.text);
  if (read.number === edge.page.number && (read.of === pages || (isBare && edge.depth === 0))) return true;
  const offset = read.number - edge.page.number;
  return edges.some((other) => {
    if (other.page === edge.page || other.isTop !== edge.isTop || other.shape !== edge.shape) return false;
    const next = readPageNumber(other.text);
    return next !== null && next.number - other.page.number === offset;
  });
}

/** Small type in the margin, well away from the text: a running head that is seen only once. */
function isMarginal(edge: Edge, bodySize: number): boolean {
  if (edge.depth > 0 || edge.size >= 0.95 * bodySize || fromEdge(edge) > 0.075 * edge.page.height)
    return false;
  const at = edge.page.rows.indexOf(edge.row);
  const next = edge.page.rows[edge.isTop ? at + 1 : at - 1];
  return next?.[0] !== undefined && Math.abs(next[0].baseline - edge.place) > 2 * bodySize;
}

/** Notes may come again at the same place: 'Ibid.'. */
function isNote({ row }: Edge): boolean {
  return row.length > 1 && row[0]?.raised === true;
}

function classify(edge: Edge, edges: readonly Edge[], pages: number, bodySize: number): FurnitureKind | null {
  if (isPageNumber(edge, edges, pages)) return 'page-number';
  if (isNote(edge)) return null;
  if (isRepeated(edge, edges) || isMarginal(edge, bodySize)) return edge.isTop ? 'header' : 'footer';
  return isMixed(edge, edges, pages) ? (edge.isTop ? 'header' : 'footer') : null;
}

/** A row of which one part is a page number and the others come again elsewhere: '2/10 … 18-16895'. */
function isMixed(edge: Edge, edges: readonly Edge[], pages: number): boolean {
  const parts = splitEdge(edge);
  if (parts.length < 2 || edge.depth > 1) return false;
  const others = edges.filter((other) => other.depth <= 1).flatMap(splitEdge);
  return parts.every(
    (part) =>
      isPageNumber(part, others, pages) ||
      others.some(
        (other) => other.page !== edge.page && other.isTop === edge.isTop && other.shape === part.shape,
      ),
  );
}

function splitEdge(edge: Edge): readonly Edge[] {
  const parts = splitRow(edge.page.number, edge.row);
  return parts.map((part) => ({ ...edge, depth: 1, ...readText(lineText(part)) }));
}

/** Are all rows between it and the page's edge furniture already? */
function isNextInwards(edge: Edge, found: ReadonlyMap<Row, FurnitureKind>, own: readonly Edge[]): boolean {
  return own.every(
    (other) => other.isTop !== edge.isTop || other.depth >= edge.depth || found.has(other.row),
  );
}

/**
 * Finds the furniture of all pages. A row counts only when all rows between it and the page's edge count too,
 * so that a table's head that comes again on each page is not taken for a running head below a line of text.
 */
export function findFurniture(pages: readonly PageRows[], bodySize: number): Furniture {
  const edges = pages.map(edgesOf);
  const found = new Map<Row, FurnitureKind>();
  const addAll = (kindOf: (edge: Edge, near: readonly Edge[]) => FurnitureKind | null) => {
    edges.forEach((own, at) => {
      const near = edges.slice(Math.max(0, at - NEAR), at + NEAR + 1).flat();
      for (const edge of own) {
        const kind = found.has(edge.row) ? null : kindOf(edge, near);
        if (kind && isNextInwards(edge, found, own)) found.set(edge.row, kind);
      }
    });
  };
  addAll((edge, near) => classify(edge, near, pages.length, bodySize));
  const isFoot = (edge: Edge, near: readonly Edge[]) =>
    isAmongFeet(edge, near, found, bodySize) || holdsJobNumber(edge, near, found);
  addAll((edge, near) => (isFoot(edge, near) ? 'footer' : null));
  return found;
}

/** Digits that a document of the United Nations has as its job number, at least; how low it stands, in parts of the page. */
const JOB_DIGITS = 6;
const JOB_PLACE = 0.15;

/** Holds the number that the feet of pages near it hold: '18-16895 (E) 241018' and its bar code, above '18-16895'. */
function holdsJobNumber(edge: Edge, near: readonly Edge[], found: Furniture): boolean {
  const digits = edge.text.replace(/\D+/gu, '');
  if (edge.isTop || digits.length < JOB_DIGITS || fromEdge(edge) > JOB_PLACE * edge.page.height) return false;
  return near
    .filter((other) => other.page !== edge.page && !other.isTop && found.has(other.row))
    .flatMap((other) => other.text.match(/\d[\d-]*\d/gu) ?? [])
    .map((number) => number.replace(/\D/gu, ''))
    .some((number) => number.length >= JOB_DIGITS && digits.includes(number));
}

/** Stands as low as the feet of the pages near it: the foot of a first page differs from theirs. */
function isAmongFeet(edge: Edge, near: readonly Edge[], found: Furniture, bodySize: number): boolean {
  if (edge.isTop || isNote(edge) || edge.size > bodySize) return false;
  const feet = near.filter((other) => other.page !== edge.page && !other.isTop && found.has(other.row));
  return feet.some((foot) => fromEdge(edge) <= fromEdge(foot) + 2);
}
