/** Sorts what stands on the pages: running heads and feet, text in order of reading, tables, footnotes. */
import { alignColumns, type Column, layColumns } from './columns.js';
import { type Furniture, type FurnitureKind, findFurniture, readPageNumber } from './furniture.js';
import {
  type Frame,
  groupBy,
  type Line,
  makeFrame,
  mode,
  type PageContent,
  type Row,
  wordsIn,
} from './geometry.js';
import type { BodyType } from './headings.js';
import { lineText, splitRow } from './lines.js';
import { gatherNotes, isNoteMark, marksIn, type Note, splitNotes, starsIn } from './notes.js';
import { findObstacles, narrowFrame } from './obstacles.js';
import { type FlowLine, measureFrame } from './paragraphs.js';
import { mainSize } from './rows.js';
import { type Sidebar, takeSidebars } from './sidebars.js';
import { type Table, type TablesOfPage, takeTables } from './tables.js';

export interface FurnitureLine {
  readonly line: Line;
  readonly kind: FurnitureKind;
}

/** What a page holds, each part in order. */
export interface PageLayout {
  readonly number: number;
  readonly heads: readonly FurnitureLine[];
  readonly feet: readonly FurnitureLine[];
  readonly flow: readonly (FlowLine | Table)[];
  readonly notes: readonly Note[];
}

export interface Layout {
  readonly body: BodyType;
  readonly pages: readonly PageLayout[];
}

export function isFlowLine(piece: FlowLine | Table): piece is FlowLine {
  return 'words' in piece;
}

export function isTable(piece: FlowLine | Table): piece is Table {
  return 'rows' in piece;
}

/** The rows above a page's footnotes: above the first that begins with a raised mark and has no larger one below. */
function aboveNotes(rows: readonly Row[]): readonly Row[] {
  const isMarked = (row: Row) => row.length > 1 && row[0]?.raised === true && isNoteMark(row[0], undefined);
  if (!rows.some(isMarked)) return rows;
  const sizes = rows.map((row) => mainSize(row));
  const first = rows.findIndex((row, at) => {
    return isMarked(row) && sizes.slice(at).every((size) => size <= (sizes[at] ?? 0) + 0.3);
  });
  return first <= 0 ? rows : rows.slice(0, first);
}

/** The type of most characters of the text, tables and footnotes aside; words raised above the line don't count. */
function measureBody(sorted: readonly Sorted[]): BodyType {
  const text = wordsIn(sorted.flatMap(({ taken }) => aboveNotes(taken.rows)));
  const all = text.length > 0 ? text : wordsIn(sorted.flatMap(({ page }) => page.rows));
  const words = all.filter((word) => !word.raised);
  const size =
    mode(
      words.map((word) => [word.size, word.text.length] as const),
      0.1,
    ) ?? 12;
  const main = words.filter((word) => Math.abs(word.size - size) < 0.3);
  const bold = main.filter((word) => word.bold).length > 0.5 * main.length;
  return { size, bold };
}

interface Sorted {
  readonly page: PageContent;
  readonly taken: TablesOfPage;
}

function isBareNumber(line: Line): boolean {
  const text = lineText(line);
  return !/\p{L}/u.test(text) && readPageNumber(text) !== null;
}

function furnitureOf({ page }: Sorted, furniture: Furniture, isTop: boolean): readonly FurnitureLine[] {
  const half = page.height / 2;
  return page.rows.flatMap((row) => {
    const kind = furniture.get(row);
    if (!kind || (row[0]?.baseline ?? 0) < half !== isTop) return [];
    return splitRow(page.number, row).map((line) => ({
      line,
      kind: isBareNumber(line) ? 'page-number' : kind,
    }));
  });
}

/** What stands between rows: a table, or the columns of a sidebar; `at` rows of the text stand before it. */
interface Insert {
  readonly at: number;
  readonly pieces: readonly (Column | Table)[];
}

function insertTables(tables: readonly Table[], rows: readonly Row[]): readonly Insert[] {
  let from = 0;
  return tables.map((table) => {
    const to = rows.findIndex((row, at) => at >= from && (row[0]?.baseline ?? 0) > table.y);
    from = to < 0 ? rows.length : to;
    return { at: from, pieces: [table] };
  });
}

/** Text in columns is not cut by its sidebars: they follow it. */
function insertSidebars(page: number, rows: readonly Row[], sidebars: readonly Sidebar[]): readonly Insert[] {
  if (sidebars.length === 0) return [];
  const isPlain = layColumns(page, rows).every(({ frame }) => frame === null);
  return sidebars.map(({ rows: own, after }) => {
    const pieces = layColumns(page, own, false).map((column) => ({ ...column, isAside: true }));
    return { at: isPlain ? after : rows.length, pieces };
  });
}

/** Rows between tables and sidebars, and these, from top to bottom. */
function interleave({ page, taken }: Sorted, all: readonly Row[]): readonly (Column | Table)[] {
  const { rows, sidebars } = takeSidebars(page, all);
  const inserts = [...insertTables(taken.tables, rows), ...insertSidebars(page.number, rows, sidebars)];
  const pieces: (Column | Table)[] = [];
  let from = 0;
  for (const insert of inserts.toSorted((a, b) => a.at - b.at)) {
    pieces.push(...layColumns(page.number, rows.slice(from, insert.at)), ...insert.pieces);
    from = insert.at;
  }
  pieces.push(...layColumns(page.number, rows.slice(from)));
  return pieces;
}

function isColumn(piece: Column | Table): piece is Column {
  return 'lines' in piece;
}

/** The frames of pages by their width: text over the whole page keeps to the same edges on all of them. */
function measureFrames(
  pieces: readonly (Column | Table)[],
  widths: ReadonlyMap<number, number>,
): ReadonlyMap<number, Frame> {
  const byWidth = groupBy(
    pieces
      .filter(isColumn)
      .filter((column) => column.frame === null)
      .flatMap((column) => column.lines),
    (line) => widths.get(line.page) ?? 0,
  );
  return new Map([...byWidth].map(([width, lines]) => [width, measureFrame(lines)]));
}

/** A page's only column may be a narrow one: then its own lines tell its edge. */
function fitFrame(lines: readonly Line[], usual: Frame | undefined): Frame {
  const right = Math.max(...lines.map((line) => line.right));
  if (!usual) return makeFrame(Math.min(...lines.map((line) => line.x)), right, lines);
  const isNarrow = lines.length >= 5 && right < usual.left + 0.7 * (usual.right - usual.left);
  return isNarrow ? makeFrame(usual.left, right, lines) : usual;
}

interface NotesState {
  isOpen: boolean;
}

function parseColumn(column: Column, marks: ReadonlySet<string>, body: BodyType, state: NotesState) {
  const parts = splitNotes(column.lines, body.size, marks, state.isOpen);
  return { column, body: parts.body, notes: gatherNotes(parts.notes, marks) };
}

function endsOpen(notes: readonly Note[]): boolean {
  const lastWord = notes.at(-1)?.lines.at(-1)?.words.at(-1)?.text;
  return lastWord !== undefined && !/[.!?…"”’)]$/u.test(lastWord);
}

/** One page after the other: each must know whether the last note of the one before goes on. */
class Composer {
  private columns = 0;
  private readonly notes: NotesState = { isOpen: false };

  constructor(
    private readonly body: BodyType,
    private readonly frames: ReadonlyMap<number, Frame>,
    private readonly furniture: Furniture,
  ) {}

  compose(sorted: Sorted, pieces: readonly (Column | Table)[]): PageLayout {
    const lines = pieces.filter(isColumn).flatMap((column) => column.lines);
    const marks = new Set([...marksIn(lines), ...starsIn(lines)]);
    const flow: (FlowLine | Table)[] = [];
    const notes: Note[] = [];
    for (const piece of pieces) {
      if (!isColumn(piece)) flow.push(piece);
      else notes.push(...this.addColumn(sorted.page, piece, marks, flow));
    }
    this.notes.isOpen = endsOpen(notes);
    const heads = furnitureOf(sorted, this.furniture, true);
    const feet = furnitureOf(sorted, this.furniture, false);
    return { number: sorted.page.number, heads, feet, flow, notes };
  }

  private addColumn(
    page: PageContent,
    column: Column,
    marks: ReadonlySet<string>,
    flow: (FlowLine | Table)[],
  ): readonly Note[] {
    const parts = parseColumn(column, marks, this.body, this.notes);
    const frame = column.frame ?? fitFrame(column.lines, this.frames.get(Math.round(page.width)));
    this.columns += 1;
    const aside = column.isAside ? { isAside: true } : {};
    const obstacles = column.isAside ? [] : findObstacles(page);
    const toFlow = (line: Line) => {
      const own = obstacles.length === 0 ? frame : narrowFrame(frame, line, obstacles);
      return { ...line, ...aside, frame: own, column: this.columns };
    };
    flow.push(...parts.body.map(toFlow));
    return parts.notes;
  }
}

/** The layout of a document's readable pages. */
export function layOut(pages: readonly PageContent[]): Layout {
  const sorted = pages.map((page) => ({ page, taken: takeTables(page) }));
  const body = measureBody(sorted);
  const furniture = findFurniture(
    sorted.map(({ page, taken }) => ({
      number: page.number,
      height: page.height,
      rows: freeRows(page, taken),
    })),
    body.size,
  );
  const drafts = sorted.map((page) =>
    interleave(
      page,
      page.taken.rows.filter((row) => !furniture.has(row)),
    ),
  );
  const columns = drafts.flat().filter(isColumn);
  const aligned = new Map(alignColumns(columns).map((column, at) => [columns[at], column] as const));
  const pieces = drafts.map((page) =>
    page.map((piece) => (isColumn(piece) ? (aligned.get(piece) ?? piece) : piece)),
  );
  const widths = new Map(pages.map((page) => [page.number, Math.round(page.width)]));
  const frames = measureFrames(pieces.flat(), widths);
  const composer = new Composer(body, frames, furniture);
  return { body, pages: sorted.map((page, at) => composer.compose(page, pieces[at] ?? [])) };
}

/** Rows that hold no word of a table; only these may be furniture. */
function freeRows(page: PageContent, taken: TablesOfPage): readonly Row[] {
  const free = new Set(taken.rows);
  return taken.tables.length === 0 ? page.rows : page.rows.filter((row) => free.has(row));
}
