/** Tables over pages: which parts belong together, what their headers are, which rows a page's end has cut. */
import type { Table, TableCell } from './tables.js';

type Row = readonly TableCell[];

/** What of a table stands on one page. */
export interface TablePart {
  /** Counts the tables of the document. */
  readonly number: number;
  /** The number, in the whole table, of its first row. */
  readonly firstRow: number;
  readonly rows: readonly Row[];
  /** The header row that the page repeats; not among `rows`. */
  readonly repeated: Row | null;
  /** The number of the header row in the whole table; null without one. */
  readonly headerRow: number | null;
  /** Header texts by column. */
  readonly headers: ReadonlyMap<number, string>;
}

type TextOf = (cell: TableCell) => string;

/** On the next page, with the same columns. */
export function isSequel(before: Table, table: Table): boolean {
  if (table.page !== before.page + 1 || before.columns.length !== table.columns.length) return false;
  return before.columns.every((x, at) => Math.abs(x - (table.columns[at] ?? 0)) < 4);
}

function isBold(row: Row): boolean {
  return row.every((cell) => cell.lines.every((line) => line.bold));
}

function standsOut(row: Row | undefined): boolean {
  return row !== undefined && row.length > 1 && (isBold(row) || row.every((cell) => cell.isShaded));
}

function equals(row: Row | undefined, other: Row | undefined, textOf: TextOf): boolean {
  if (!row || !other || row.length !== other.length || row.length < 2) return false;
  return row.every((cell, at) => {
    const twin = other[at];
    return twin !== undefined && twin.column === cell.column && textOf(twin) === textOf(cell);
  });
}

/** The header is a row that stands out above one that does not, or that a later page repeats. A title may stand above it. */
function findHeader(rows: readonly Row[], later: readonly Table[], textOf: TextOf): number | null {
  const first = rows.findIndex((row) => row.length > 1);
  if (first < 0 || first > 1) return null;
  const isRepeated = later.some((table) => equals(rows[first], table.rows[0], textOf));
  return isRepeated || (standsOut(rows[first]) && rows.length > first + 1 && !standsOut(rows[first + 1]))
    ? first
    : null;
}

/** In parts of the type size: cells this wide hold running text, and a line that fills them goes on. */
const WIDE = 18;

/** A full line of running text without a sentence's end, and a cell that begins in small letters. */
function isCut(twin: TableCell, cell: TableCell, textOf: TextOf): boolean {
  if (!/^\p{Ll}/u.test(textOf(cell)) || /[.!?:;]$/u.test(textOf(twin))) return false;
  const last = twin.lines.at(-1);
  const width = twin.frame.right - twin.frame.left;
  return last !== undefined && width > WIDE * last.size && twin.frame.right - last.right < 0.15 * width;
}

/**
 * Does the row go on where a page's end cut the row before? Its first cell is empty then, or begins in mid-sentence,
 * or another one goes on with a sentence that fills its last line.
 */
function goesOn(last: Row, row: Row, textOf: TextOf): boolean {
  const twins = row.map((cell) => last.find((other) => other.column === cell.column));
  if (twins.some((twin) => twin === undefined)) return false;
  if (row.every((cell) => cell.column > 0)) return true;
  if (row.some((cell, at) => at > 0 && twins[at] !== undefined && isCut(twins[at], cell, textOf)))
    return true;
  const [cell] = row;
  const [twin] = twins;
  return (
    cell !== undefined &&
    twin !== undefined &&
    /^\p{Ll}/u.test(textOf(cell)) &&
    !/[.!?:;]$/u.test(textOf(twin))
  );
}

function joinRows(last: Row, row: Row): Row {
  return last.map((cell) => {
    const more = row.find((other) => other.column === cell.column);
    return more ? { ...cell, lines: [...cell.lines, ...more.lines] } : cell;
  });
}

/** The parts of one table, a table a page. */
export function chainTable(tables: readonly Table[], number: number, textOf: TextOf): readonly TablePart[] {
  const [first, ...later] = tables;
  const headerRow = first ? findHeader(first.rows, later, textOf) : null;
  const header = headerRow === null ? undefined : first?.rows[headerRow];
  const headers = new Map((header ?? []).map((cell) => [cell.column, textOf(cell)]));
  const parts: { -readonly [K in keyof TablePart]: TablePart[K] }[] = [];
  let count = 0;
  for (const table of tables) {
    const repeated =
      table !== first && equals(header, table.rows[0], textOf) ? (table.rows[0] ?? null) : null;
    let rows = repeated ? table.rows.slice(1) : table.rows;
    const before = parts.at(-1);
    const last = before?.rows.at(-1);
    if (before && last && rows[0] && goesOn(last, rows[0], textOf)) {
      before.rows = [...before.rows.slice(0, -1), joinRows(last, rows[0])];
      rows = rows.slice(1);
    }
    parts.push({ number, firstRow: count, rows, repeated, headerRow, headers });
    count += rows.length;
  }
  return parts;
}
