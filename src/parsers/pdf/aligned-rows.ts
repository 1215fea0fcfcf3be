/** Tables without any lines: rows of short texts that stand below one another at the same places. */
import { fromLeft, quantile, type Row, type Rule, type Word } from './geometry.js';

/** What tells a table: so many columns, so many rows that fill all of them. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
/** In parts of the type size: gaps that part cells; the farthest that the next row may be. */
const CELL_GAP = 1.8;
const FARTHEST = 3.5;
/** In points: what must be free between two columns; how far aligned edges may miss each other. */
const GUTTER = 7;
const MISS = 3;
/** Characters of usual texts in all columns but one: longer ones may be prose set in columns. */
const SHORT = 18;

/** The words of a row between two wide gaps. */
interface Segment {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

interface SegmentRow {
  readonly segments: readonly Segment[];
  readonly baseline: number;
  readonly size: number;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function toSegment(words: readonly Word[]): Segment {
  const right = words.reduce((edge, word) => Math.max(edge, word.x + word.width), Number.NEGATIVE_INFINITY);
  const length = words.reduce((sum, word) => sum + word.text.length + 1, -1);
  return { left: words[0]?.x ?? 0, right, length };
}

function readSegments(row: Row): SegmentRow {
  const groups: Word[][] = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (const word of fromLeft(row)) {
    if (word.x - edge > CELL_GAP * word.size) groups.push([word]);
    else groups.at(-1)?.push(word);
    edge = Math.max(edge, word.x + word.width);
  }
  const [first] = row;
  return { segments: groups.map(toSegment), baseline: first?.baseline ?? 0, size: first?.size ?? 0 };
}

/** The columns widened by a row's segments; null where one would close a gutter. */
function widen(columns: readonly Span[], segments: readonly Segment[]): readonly Span[] | null {
  const widened = columns.map((column) => ({ ...column }));
  for (const { left, right } of segments) {
    const own = widened.filter((column) => left < column.right + GUTTER && right > column.left - GUTTER);
    const [column] = own;
    if (own.length !== 1 || !column) return null;
    column.left = Math.min(column.left, left);
    column.right = Math.max(column.right, right);
  }
  const areApart = widened.every(
    ({ left }, at) => at === 0 || left - (widened[at - 1]?.right ?? 0) >= GUTTER,
  );
  return areApart ? widened : null;
}

interface Candidate {
  readonly rows: readonly SegmentRow[];
  readonly columns: readonly Span[];
}

/** From the row at `start` on, all rows that keep its gutters free. */
function gather(rows: readonly SegmentRow[], start: number): Candidate {
  const first = rows[start] as SegmentRow;
  let columns: readonly Span[] = first.segments;
  let end = start + 1;
  for (let last = first; end < rows.length; end += 1) {
    const row = rows[end] as SegmentRow;
    const isFar = row.baseline - last.baseline > FARTHEST * last.size;
    const wider = isFar ? null : widen(columns, row.segments);
    if (!wider) break;
    columns = wider;
    last = row;
  }
  return { rows: rows.slice(start, end), columns };
}

function spread(places: readonly number[]): number {
  return Math.max(...places) - Math.min(...places);
}

/** Do the texts of a column begin, end, or have their middles at one place? */
function isAligned(cells: readonly Segment[]): boolean {
  const edges = [({ left }: Segment) => left, ({ right }: Segment) => right];
  const middle = ({ left, right }: Segment) => (left + right) / 2;
  return [...edges, middle].some((place) => spread(cells.map(place)) <= MISS);
}

function isFull({ segments }: SegmentRow, { columns }: Candidate): boolean {
  return segments.length === columns.length;
}

function isTable(candidate: Candidate): boolean {
  const full = candidate.rows.filter((row) => isFull(row, candidate));
  if (full.length < FEWEST_ROWS) return false;
  const cells = candidate.columns.map((_, at) => full.map(({ segments }) => segments[at] as Segment));
  const isShort = (column: readonly Segment[]) =>
    quantile(
      column.map(({ length }) => length),
      0.5,
    ) <= SHORT;
  return cells.every(isAligned) && cells.filter(isShort).length >= cells.length - 1;
}

/** The rows with all that stands below them as their texts' further lines: those closer than rows are. */
function cutRows(candidate: Candidate): readonly (readonly SegmentRow[])[] {
  const full = candidate.rows.filter((row) => isFull(row, candidate));
  const gaps = full.slice(1).map((row, at) => row.baseline - (full[at]?.baseline ?? 0));
  const usual = quantile(gaps, 0.5);
  const groups: SegmentRow[][] = [];
  for (const row of candidate.rows) {
    const last = groups.at(-1)?.at(-1);
    const isFurther = last && !isFull(row, candidate) && row.baseline - last.baseline < 0.9 * usual;
    if (isFurther) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Rows at the end that fill not half of the columns are what follows the table. */
function trim(candidate: Candidate): Candidate {
  const last = candidate.rows.findLastIndex(({ segments }) => segments.length > candidate.columns.length / 2);
  return { ...candidate, rows: candidate.rows.slice(0, last + 1) };
}

/** The lines that a reader sees around the cells. */
function drawLines(candidate: Candidate): readonly Rule[] {
  const { columns } = candidate;
  const rows = cutRows(candidate);
  const [first] = candidate.rows as readonly [SegmentRow, ...SegmentRow[]];
  const edges = rows
    .map((row) => row.at(-1) as SegmentRow)
    .map(({ baseline, size }) => baseline + 0.3 * size);
  const top = first.baseline - 1.1 * first.size;
  const [from, to] = [(columns[0]?.left ?? 0) - 1, (columns.at(-1)?.right ?? 0) + 1];
  const middles = columns.slice(1).map(({ left }, at) => (left + (columns[at]?.right ?? left)) / 2);
  const bottom = edges.at(-1) ?? top;
  const across = [top, ...edges].map((at) => ({ direction: 'horizontal', at, from, to }) as const);
  const down = [from, ...middles, to].map(
    (at) => ({ direction: 'vertical', at, from: top, to: bottom }) as const,
  );
  return [...across, ...down];
}

/** Leaders of a table of contents. */
function hasLeaders(row: Row): boolean {
  return row.some((word) => /[.…·_]{4,}/u.test(word.text));
}

/**
 * The lines of the tables that only the places of their words tell, for rows from top to bottom. Weak evidence gives none:
 * fewer than three columns or rows, long texts in more than one column, edges that are not aligned.
 */
export function drawAlignedTables(rows: readonly Row[]): readonly Rule[] {
  const read = rows.map((row) =>
    hasLeaders(row) ? { ...readSegments(row), segments: [] } : readSegments(row),
  );
  const rules: Rule[] = [];
  for (let at = 0; at < read.length; at += 1) {
    if ((read[at]?.segments.length ?? 0) < FEWEST_COLUMNS) continue;
    const candidate = trim(gather(read, at));
    if (!isTable(candidate)) continue;
    rules.push(...drawLines(candidate));
    at += candidate.rows.length - 1;
  }
  return rules;
}
