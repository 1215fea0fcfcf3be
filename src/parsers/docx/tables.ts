/** Tables: their rows and cells on the grid, and which cells are headers. */
import type { BlockDraft } from '../numbering.js';
import { child, elementsOf, flagOf, integer, valOf, type XmlElement } from './xml.js';

/** A draft, and what tables ask of it. */
export interface ReadBlock {
  readonly draft: BlockDraft;
  readonly isBold: boolean;
}

export interface TableCell {
  readonly element: XmlElement;
  /** The first column of the grid that it covers, from 0, and how many it covers. */
  readonly column: number;
  readonly span: number;
  readonly isShaded: boolean;
}

export interface TableRow {
  readonly index: number;
  /** Word repeats such rows on each page: they are headers. */
  readonly isHeader: boolean;
  readonly cells: readonly TableCell[];
}

const ROW_WRAPPERS: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
]);

function unwrap(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return ROW_WRAPPERS.has(element.name) ? unwrap(element, name) : [];
  });
}

/** Word shows nothing of cells that go on from the row above, or from the cell before. */
function isContinued(tcPr: XmlElement | null): boolean {
  return ['w:vMerge', 'w:hMerge'].some((name) => {
    const merge = child(tcPr, name);
    return merge !== null && merge.attributes['w:val'] !== 'restart';
  });
}

function isShaded(tcPr: XmlElement | null): boolean {
  const fill = child(tcPr, 'w:shd')?.attributes['w:fill'] ?? 'auto';
  return !['auto', 'FFFFFF', 'ffffff'].includes(fill);
}

function readCells(row: XmlElement): readonly TableCell[] {
  const cells: TableCell[] = [];
  let column = integer(valOf(child(row, 'w:trPr'), 'w:gridBefore')) ?? 0;
  for (const element of unwrap(row, 'w:tc')) {
    const tcPr = child(element, 'w:tcPr');
    const span = Math.max(1, integer(valOf(tcPr, 'w:gridSpan')) ?? 1);
    const isShown = !isContinued(tcPr) && child(tcPr, 'w:cellDel') === null;
    if (isShown) cells.push({ element, column, span, isShaded: isShaded(tcPr) });
    column += span;
  }
  return cells;
}

function isGone(row: XmlElement): boolean {
  const trPr = child(row, 'w:trPr');
  return child(trPr, 'w:del') !== null || (flagOf(trPr, 'w:hidden') ?? false);
}

/** The rows of a table, without deleted and hidden ones. */
export function readRows(table: XmlElement): readonly TableRow[] {
  const rows = unwrap(table, 'w:tr').filter((row) => !isGone(row));
  return rows.map((row, index) => ({
    index,
    isHeader: flagOf(child(row, 'w:trPr'), 'w:tblHeader') ?? false,
    cells: readCells(row),
  }));
}

/** A table of one column is a frame around ordinary paragraphs. */
export function isFrame(rows: readonly TableRow[]): boolean {
  return rows.every((row) => row.cells.every((cell) => cell.column === 0) && row.cells.length <= 1);
}

/** Is a row set off from the others, all of its cells bold or all shaded? */
function standsOut(
  row: TableRow | undefined,
  blocks: readonly (readonly ReadBlock[])[] | undefined,
): boolean {
  if (!row || !blocks || row.cells.length < 2) return false;
  const filled = blocks.filter((cell) => cell.length > 0);
  return (
    filled.length > 1 &&
    (filled.every((cell) => cell.every((block) => block.isBold)) || row.cells.every((cell) => cell.isShaded))
  );
}

/** How many rows at the top are headers: those marked so, else a first row that alone stands out. */
function countHeaderRows(
  rows: readonly TableRow[],
  read: readonly (readonly (readonly ReadBlock[])[])[],
): number {
  const marked = rows.findIndex((row) => !row.isHeader);
  if (marked !== 0) return Math.max(marked, 0);
  return rows.length > 1 && standsOut(rows[0], read[0]) && !standsOut(rows[1], read[1]) ? 1 : 0;
}

/**
 * The blocks of a table in order, each cell with the text of the headers above it. `read` holds the blocks of
 * each cell of each row; those of tables within cells keep their own headers.
 */
export function fillHeaders(
  rows: readonly TableRow[],
  read: readonly (readonly (readonly ReadBlock[])[])[],
  table: number,
): readonly ReadBlock[] {
  const count = countHeaderRows(rows, read);
  const headers = new Map<number, string[]>();
  for (const row of rows.slice(0, count)) {
    for (const [place, cell] of row.cells.entries()) addHeader(headers, cell, read[row.index]?.[place] ?? []);
  }
  return rows.flatMap((row, at) =>
    row.cells.flatMap((cell, place) => {
      const header = at < count ? null : (headers.get(cell.column)?.join(' ') ?? null);
      return (read[at]?.[place] ?? []).map((block) => withHeader(block, table, header));
    }),
  );
}

function addHeader(headers: Map<number, string[]>, cell: TableCell, blocks: readonly ReadBlock[]): void {
  const texts = blocks.filter(({ draft }) => draft.kind === 'cell').map(({ draft }) => draft.text);
  for (let column = cell.column; column < cell.column + cell.span; column += 1) {
    if (texts.length > 0) headers.set(column, [...(headers.get(column) ?? []), ...texts]);
  }
}

function withHeader(block: ReadBlock, table: number, header: string | null): ReadBlock {
  const { cell } = block.draft;
  if (header === null || cell?.table !== table) return block;
  return { ...block, draft: { ...block.draft, cell: { ...cell, header } } };
}
