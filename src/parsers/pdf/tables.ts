/** Tables of a page, with the text of their cells. */
import { drawAlignedTables } from './aligned-rows.js';
import {
  type Frame,
  holds,
  type Line,
  makeFrame,
  type PageContent,
  type Rect,
  type Row,
  type Rule,
  type Word,
  wordsIn,
} from './geometry.js';
import { findGrids, type Grid, type GridCell } from './grid.js';
import { makeLine } from './lines.js';
import { drawColumns } from './open-tables.js';
import { buildRows } from './rows.js';

export interface TableCell {
  readonly column: number;
  readonly lines: readonly Line[];
  readonly isShaded: boolean;
  readonly frame: Frame;
}

export interface Table extends Rect {
  readonly page: number;
  /** Where its columns are parted, to know it again on the next page. */
  readonly columns: readonly number[];
  /** Rows with text only, cells with text only. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TablesOfPage {
  readonly tables: readonly Table[];
  /** The page's rows without the words of its tables. */
  readonly rows: readonly Row[];
}

function isInside(box: Rect, word: Word): boolean {
  return holds(box, word.x + word.width / 2, word.baseline - word.size / 3);
}

function readCell({ number, fills, mirror }: PageContent, cell: GridCell, words: readonly Word[]): TableCell {
  const rows = buildRows(
    words.filter((word) => isInside(cell, word)),
    mirror,
  );
  const lines = rows.map((row) => makeLine(number, row));
  const left = Math.min(...lines.map((line) => line.x));
  const isShaded = fills.some((fill) => holds(fill, cell.x + cell.width / 2, cell.y + cell.height / 2));
  return {
    column: cell.column,
    lines,
    isShaded,
    frame: makeFrame(left, cell.x + cell.width - (left - cell.x), lines),
  };
}

function readTable(page: PageContent, grid: Grid, words: readonly Word[]): Table | null {
  const inside = words.filter((word) => isInside(grid, word));
  const count = Math.max(...grid.cells.map((cell) => cell.row)) + 1;
  const rows = Array.from({ length: count }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map((cell) => readCell(page, cell, inside))
      .filter((cell) => cell.lines.length > 0),
  ).filter((row) => row.length > 0);
  if (new Set(rows.flat().map((cell) => cell.column)).size < 2) return null;
  const { x, y, width, height, columns } = grid;
  return { page: page.number, rows, columns, x, y, width, height };
}

function takeGrids(page: PageContent, rows: readonly Row[], rules: readonly Rule[]): TablesOfPage {
  const words = wordsIn(rows);
  const tables = findGrids(rules)
    .map((grid) => readTable(page, grid, words))
    .filter((table) => table !== null);
  if (tables.length === 0) return { tables, rows };
  const isFree = (word: Word) => !tables.some((table) => isInside(table, word));
  const free = rows.map((row) => (row.every(isFree) ? row : row.filter(isFree)));
  return { tables, rows: free.filter((row) => row.length > 0) };
}

/**
 * Takes a page's tables out of its rows: ruled ones, then those that only the places of their words tell.
 * A frame around plain text is no table.
 */
export function takeTables(page: PageContent): TablesOfPage {
  const ruled = takeGrids(page, page.rows, [...page.rules, ...drawColumns(page.rules, page.rows)]);
  const aligned = takeGrids(page, ruled.rows, drawAlignedTables(ruled.rows));
  if (aligned.tables.length === 0) return ruled;
  return { tables: [...ruled.tables, ...aligned.tables].toSorted((a, b) => a.y - b.y), rows: aligned.rows };
}
