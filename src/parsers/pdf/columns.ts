/** Order of reading: columns side by side are read one after the other. */
import { type Frame, type Line, mode, quantile, type Row, type Word } from './geometry.js';
import { makeLine } from './lines.js';

export interface Column {
  readonly page: number;
  readonly lines: readonly Line[];
  /** Null for text that runs over the whole page: its edges are known only from the whole document. */
  readonly frame: Frame | null;
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

interface Band {
  readonly start: number;
  readonly end: number;
  readonly middle: number;
}

/** The narrowest gutter, in points; the fewest lines that make a column. */
const NARROWEST = 9;
const FEWEST = 4;

function leftOf(row: Row, x: number): Word[] {
  return row.filter((word) => word.x + word.width / 2 < x);
}

function rightOf(row: Row, x: number): Word[] {
  return row.filter((word) => word.x + word.width / 2 >= x);
}

function rightEdge(words: Row): number {
  return Math.max(...words.map((word) => word.x + word.width));
}

function leftEdge(words: Row): number {
  return Math.min(...words.map((word) => word.x));
}

function byPlace(row: Row): readonly Word[] {
  return row.toSorted((a, b) => a.x - b.x);
}

/** Gaps inside a row, and the gap between it and the next one when that is set beside rather than below it. */
function gapsAt(rows: readonly Row[], at: number): readonly Gutter[] {
  const row = byPlace(rows[at] ?? []);
  const gaps = row.slice(1).map((word, before) => {
    const left = row[before] as Word;
    return { from: left.x + left.width, to: word.x };
  });
  const next = rows[at + 1];
  const first = row[0];
  if (first && next?.[0] && Math.abs(next[0].baseline - first.baseline) < 0.8 * first.size) {
    gaps.push({ from: rightEdge(row), to: leftEdge(next) }, { from: rightEdge(next), to: leftEdge(row) });
  }
  return gaps.filter((gap) => gap.to - gap.from >= NARROWEST);
}

/** What is left of the gutter when a row's words are set on both sides of it. */
function narrow(gutter: Gutter, row: Row): Gutter {
  const middle = (gutter.from + gutter.to) / 2;
  return {
    from: Math.max(gutter.from, rightEdge(leftOf(row, middle))),
    to: Math.min(gutter.to, leftEdge(rightOf(row, middle))),
  };
}

/** The rows from `start` on that leave the gutter free. */
function growBand(rows: readonly Row[], start: number, gap: Gutter): Band {
  let gutter = gap;
  let end = start;
  for (; end < rows.length; end += 1) {
    const next = narrow(gutter, rows[end] ?? []);
    if (next.to - next.from < NARROWEST) break;
    gutter = next;
  }
  const middle = (gutter.from + gutter.to) / 2;
  return { start, end: trimEnd(rows, start, end, middle), middle };
}

/** Short lines far below the columns belong to what follows. */
function trimEnd(rows: readonly Row[], start: number, end: number, middle: number): number {
  let last = end;
  for (let at = end - 1; at > start; at -= 1) {
    const row = rows[at] ?? [];
    const above = rows[at - 1] ?? [];
    const isTwoSided = leftOf(row, middle).length > 0 && rightOf(row, middle).length > 0;
    if (isTwoSided) break;
    const [word] = row;
    if (word && above[0] && word.baseline - above[0].baseline > 1.9 * word.size) last = at;
  }
  return last;
}

/** Lines of prose fill their column and begin at its edge; cells, labels and signatures don't. */
function isProse(side: readonly (readonly Word[])[]): boolean {
  const lines = side.filter((words) => words.length > 0);
  if (lines.length < FEWEST) return false;
  const left =
    mode(
      lines.map((words) => [leftEdge(words), 1] as const),
      3,
    ) ?? 0;
  const aligned = lines.filter((words) => Math.abs(leftEdge(words) - left) < 3.5);
  const right = Math.max(...lines.map(rightEdge));
  const filled = lines.map((words) => (rightEdge(words) - leftEdge(words)) / (right - left || 1));
  const letters = lines.map((words) => words.reduce((sum, word) => sum + word.text.length, 0));
  return aligned.length >= 0.5 * lines.length && quantile(filled, 0.5) > 0.6 && quantile(letters, 0.5) >= 12;
}

function isColumns(rows: readonly Row[], band: Band): boolean {
  const inside = rows.slice(band.start, band.end);
  return (
    isProse(inside.map((row) => leftOf(row, band.middle))) &&
    isProse(inside.map((row) => rightOf(row, band.middle)))
  );
}

function findBand(rows: readonly Row[], start: number): Band | null {
  for (const gap of gapsAt(rows, start)) {
    const band = growBand(rows, start, gap);
    if (isColumns(rows, band)) return band;
  }
  return null;
}

function sideRows(rows: readonly Row[], side: (row: Row) => Word[]): readonly Row[] {
  return rows.map(side).filter((words) => words.length > 0);
}

function makeColumn(page: number, rows: readonly Row[], isWhole: boolean): Column {
  const lines = rows.map((row) => makeLine(page, row));
  const frame = {
    left: Math.min(...lines.map((line) => line.x)),
    right: Math.max(...lines.map((line) => line.right)),
  };
  return { page, lines, frame: isWhole ? null : frame };
}

/** The columns of a page in order of reading; rows over the whole page are columns of their own. */
export function layColumns(page: number, rows: readonly Row[], isWhole = true): readonly Column[] {
  const columns: Column[] = [];
  let plain: Row[] = [];
  const closePlain = () => {
    if (plain.length > 0) columns.push(makeColumn(page, plain, isWhole));
    plain = [];
  };
  for (let at = 0; at < rows.length; ) {
    const band = findBand(rows, at);
    if (!band) {
      plain.push(rows[at] as Row);
      at += 1;
      continue;
    }
    closePlain();
    const inside = rows.slice(band.start, band.end);
    columns.push(
      ...layColumns(
        page,
        sideRows(inside, (row) => leftOf(row, band.middle)),
        false,
      ),
    );
    columns.push(
      ...layColumns(
        page,
        sideRows(inside, (row) => rightOf(row, band.middle)),
        false,
      ),
    );
    at = band.end;
  }
  closePlain();
  return columns;
}
