/** Order of reading: columns side by side are read one after the other. */
import {
  type Frame,
  fromLeft,
  groupBy,
  type Line,
  makeFrame,
  quantile,
  type Row,
  type Word,
} from './geometry.js';
import { makeLine, makeLines } from './lines.js';

export interface Column {
  readonly page: number;
  readonly lines: readonly Line[];
  /** Null for text that runs over the whole page: its edges are known only from the whole document. */
  readonly frame: Frame | null;
  /** A sidebar's. */
  readonly isAside?: boolean;
}

/** Rows `[start, end)` that leave a gutter around `middle` free. */
interface Band {
  readonly start: number;
  readonly end: number;
  readonly middle: number;
}

/** The narrowest gutter, in points; the fewest lines that make a column, and those that do when they are full. */
const NARROWEST = 9;
const FEWEST = 4;
const FEWEST_FULL = 3;
/** Lengths of bands that are tried from one row on, longest first; rows of a page that is searched at all. */
const MOST_TRIES = 8;
const MOST_ROWS = 300;

function leftOf(row: Row, x: number): Word[] {
  return row.filter((word) => word.x + word.width / 2 < x);
}

function rightOf(row: Row, x: number): Word[] {
  return row.filter((word) => word.x + word.width / 2 >= x);
}

function hasLeft(row: Row, x: number): boolean {
  return row.some((word) => word.x + word.width / 2 < x);
}

function hasRight(row: Row, x: number): boolean {
  return row.some((word) => word.x + word.width / 2 >= x);
}

function rightEdge(words: Row): number {
  return words.reduce((edge, word) => Math.max(edge, word.x + word.width), Number.NEGATIVE_INFINITY);
}

function leftEdge(words: Row): number {
  return Math.min(...words.map((word) => word.x));
}

/** Steps in which the width of a page is searched, in points. */
const STEP = 2;

/** For each row and each step of the page's width: how many rows from this one on leave the step free. */
function listFree(rows: readonly Row[]): readonly Uint16Array[] {
  const all: Uint16Array[] = [];
  let edge = Number.NEGATIVE_INFINITY;
  let below = new Uint16Array(0);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    edge = Math.max(edge, rightEdge(row));
    const free = new Uint16Array(Math.max(0, Math.ceil((edge + STEP) / STEP))).fill(rows.length - at - 1);
    free.set(below);
    for (let step = 0; step < free.length; step += 1) free[step] = (free[step] ?? 0) + 1;
    for (const word of row) {
      const first = Math.max(0, Math.floor(word.x / STEP));
      free.fill(0, first, Math.max(first, Math.floor((word.x + word.width) / STEP) + 1));
    }
    all.push(free);
    below = free;
  }
  return all.reverse();
}

/** Counts of rows that leave some step free, longest first; not all of them are tried. */
function listCounts(free: Uint16Array): readonly number[] {
  const counts = new Set<number>();
  for (const count of free) if (count >= FEWEST_FULL) counts.add(count);
  return [...counts].sort((a, b) => b - a).slice(0, MOST_TRIES);
}

/** Stretches of the page's width that at least `count` rows leave free. */
function freeStretches(free: Uint16Array, count: number): readonly (readonly [from: number, to: number])[] {
  const stretches: (readonly [number, number])[] = [];
  let from = 0;
  for (let step = 0; step <= free.length; step += 1) {
    if ((free[step] ?? 0) >= count) continue;
    if ((step - from) * STEP >= NARROWEST) stretches.push([from * STEP, step * STEP]);
    from = step + 1;
  }
  return stretches;
}

/** Do words from left to right leave a gutter somewhere? */
function hasGutter(row: Row): boolean {
  let edge = Number.POSITIVE_INFINITY;
  return row.some((word) => {
    const isFar = word.x - edge >= NARROWEST;
    edge = Math.max(edge === Number.POSITIVE_INFINITY ? 0 : edge, word.x + word.width);
    return isFar;
  });
}

function isBeside(rows: readonly Row[], start: number): boolean {
  const row = fromLeft(rows[start] ?? []);
  const next = rows[start + 1]?.[0];
  const [first] = row;
  return (
    hasGutter(row) ||
    (first !== undefined && next !== undefined && next.baseline - first.baseline < 0.8 * first.size)
  );
}

/** Short lines far below the columns belong to what follows. */
function trimEnd(rows: readonly Row[], start: number, end: number, middle: number): number {
  let last = end;
  for (let at = end - 1; at > start; at -= 1) {
    const row = rows[at] ?? [];
    const above = rows[at - 1] ?? [];
    if (hasLeft(row, middle) && hasRight(row, middle)) break;
    const [word] = row;
    if (word && above[0] && word.baseline - above[0].baseline > 1.9 * word.size) last = at;
  }
  return last;
}

/** Lines of a column begin at few places: its edge, the indents of its lists. Words after chance gaps begin anywhere. */
function areAligned(lefts: readonly number[]): boolean {
  const counts = new Map<number, number>();
  const place = (left: number) => Math.round(left / 2);
  for (const left of lefts) counts.set(place(left), (counts.get(place(left)) ?? 0) + 1);
  const near = (left: number) =>
    [-1, 0, 1].reduce((sum, step) => sum + (counts.get(place(left) + step) ?? 0), 0);
  return lefts.filter((left) => near(left) >= 3).length >= 0.65 * lefts.length;
}

/** Lines of prose fill their column and begin at its edges; cells, labels and signatures don't. */
export function isProse(side: readonly (readonly Word[])[]): boolean {
  const lines = side.filter((words) => words.length > 0);
  if (lines.length < FEWEST_FULL) return false;
  const left = quantile(lines.map(leftEdge), 0.1);
  const right = quantile(lines.map(rightEdge), 0.9);
  const filled = lines.map((words) => (rightEdge(words) - leftEdge(words)) / (right - left || 1));
  const letters = lines.map((words) => words.reduce((sum, word) => sum + word.text.length, 0));
  const [leastFilled, fewestLetters] = lines.length < FEWEST ? [0.75, 25] : [0.6, 12];
  const isFull = quantile(filled, 0.5) > leastFilled && quantile(letters, 0.5) >= fewestLetters;
  return isFull && areAligned(lines.map(leftEdge));
}

/** Margins have words on one side only. */
function isTwoSided(rows: readonly Row[], x: number): boolean {
  const countOf = (has: (row: Row, x: number) => boolean) => rows.filter((row) => has(row, x)).length;
  return countOf(hasLeft) >= FEWEST_FULL && countOf(hasRight) >= FEWEST_FULL;
}

function isColumns(rows: readonly Row[], band: Band): boolean {
  const inside = rows.slice(band.start, band.end);
  return (
    isTwoSided(inside, band.middle) &&
    isProse(inside.map((row) => leftOf(row, band.middle))) &&
    isProse(inside.map((row) => rightOf(row, band.middle)))
  );
}

/** The longest band from `start` on whose two sides are columns. */
function findBand(rows: readonly Row[], start: number, free: Uint16Array): Band | null {
  for (const count of listCounts(free)) {
    for (const [from, to] of freeStretches(free, count)) {
      const middle = (from + to) / 2;
      const band = { start, end: trimEnd(rows, start, start + count, middle), middle };
      if (isColumns(rows, band)) return band;
    }
  }
  return null;
}

function sideRows(rows: readonly Row[], side: (row: Row) => Word[]): readonly Row[] {
  return rows.map(side).filter((words) => words.length > 0);
}

function makeColumn(page: number, rows: readonly Row[], isWhole: boolean): Column {
  if (isWhole) return { page, lines: rows.flatMap((row) => makeLines(page, row)), frame: null };
  const lines = rows.map((row) => makeLine(page, row));
  const left = Math.min(...lines.map((line) => line.x));
  const frame = makeFrame(left, Math.max(...lines.map((line) => line.right)), lines);
  return { page, lines, frame };
}

/** Narrower than others by less than this, a column is as wide as they are: its lines just end short. */
const EQUAL = 0.85;

function widthOf({ frame }: Column): number {
  return frame ? frame.right - frame.left : 0;
}

/** As wide as the widest of the others, unless it is set narrower, or another column begins before. */
function widen(column: Column, others: readonly Column[], limit: number): Column {
  const { frame } = column;
  const widest = others.reduce((most, other) => Math.max(most, widthOf(other)), 0);
  if (!frame || widthOf(column) >= widest || widthOf(column) < EQUAL * widest) return column;
  const right = Math.max(frame.right, Math.min(frame.left + widest, limit));
  return { ...column, frame: makeFrame(frame.left, right, column.lines) };
}

/** Columns side by side are set to one width, though the lines of one of them may all end before its edge. */
function equalise(columns: readonly Column[]): readonly Column[] {
  const lefts = columns.flatMap(({ frame }) => (frame ? [frame.left] : []));
  return columns.map((column) => {
    const right = column.frame?.right ?? 0;
    const next = Math.min(...lefts.filter((left) => left > right));
    return widen(column, columns, next - NARROWEST);
  });
}

/** Columns that begin at the same edge are set to one width, on whatever page and wherever on it they stand. */
export function alignColumns(columns: readonly Column[]): readonly Column[] {
  const byEdge = groupBy(columns, ({ frame }) => (frame ? Math.round(frame.left / 2) : null));
  return columns.map((column) => {
    const { frame } = column;
    if (!frame) return column;
    return widen(column, byEdge.get(Math.round(frame.left / 2)) ?? [], Number.POSITIVE_INFINITY);
  });
}

/** The columns of a page in order of reading; rows over the whole page are columns of their own. */
export function layColumns(page: number, rows: readonly Row[], isWhole = true): readonly Column[] {
  const columns: Column[] = [];
  let plain: Row[] = [];
  let free: readonly Uint16Array[] | null = null;
  const bandAt = (at: number): Band | null => {
    if (rows.length > MOST_ROWS || !isBeside(rows, at)) return null;
    free ??= listFree(rows);
    return findBand(rows, at, free[at] ?? new Uint16Array(0));
  };
  const closePlain = () => {
    if (plain.length > 0) columns.push(makeColumn(page, plain, isWhole));
    plain = [];
  };
  for (let at = 0; at < rows.length; ) {
    const band = bandAt(at);
    if (!band) {
      plain.push(rows[at] as Row);
      at += 1;
      continue;
    }
    closePlain();
    const inside = rows.slice(band.start, band.end);
    const left = sideRows(inside, (row) => leftOf(row, band.middle));
    const right = sideRows(inside, (row) => rightOf(row, band.middle));
    columns.push(...equalise([...layColumns(page, left, false), ...layColumns(page, right, false)]));
    at = band.end;
  }
  closePlain();
  return columns;
}
