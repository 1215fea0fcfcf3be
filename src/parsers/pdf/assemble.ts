/** From the layout of the pages to blocks in order of reading. */
import type { CellPlace } from '../../model/document.js';
import type { BlockDraft } from '../numbering.js';
import {
  draftCell,
  draftFurniture,
  draftHeading,
  draftNote,
  draftParagraph,
  type FlowMemory,
  newMemory,
} from './drafts.js';
import { groupBy, type PageContent, type Row, type Word } from './geometry.js';
import { findHeadings, joinHeadings, rankHeadings } from './headings.js';
import { attestWords } from './joints.js';
import { type FurnitureLine, isFlowLine, isTable, type Layout } from './layout.js';
import { makeLine } from './lines.js';
import { markingStars, type Note } from './notes.js';
import { type FlowLine, joinParagraphs, type Leading, measureLeading, type Paragraph } from './paragraphs.js';
import { buildRows } from './rows.js';
import { chainTable, isSequel, type TablePart } from './table-chains.js';
import type { Table, TableCell } from './tables.js';
import { buildText, type Surroundings } from './text.js';

type Piece = Paragraph | Table;

function isParagraph(piece: Piece): piece is Paragraph {
  return 'lines' in piece;
}

/** The flow of all pages: tables, and the paragraphs between them. */
function gatherPieces(layout: Layout, leading: Leading): readonly Piece[] {
  const pieces: Piece[] = [];
  let lines: FlowLine[] = [];
  const close = () => {
    pieces.push(...joinHeadings(joinParagraphs(lines, leading), layout.body, leading));
    lines = [];
  };
  for (const part of layout.pages.flatMap((page) => page.flow)) {
    if (isTable(part)) {
      close();
      pieces.push(part);
    } else lines.push(part);
  }
  close();
  return pieces;
}

/** Notes of all pages; one without a mark goes on from the last note of the page before. */
function chainNotes(layout: Layout): ReadonlyMap<number, readonly Note[]> {
  const chained = new Map<number, Note[]>();
  let open: { notes: Note[]; at: number } | null = null;
  for (const page of layout.pages) {
    const notes: Note[] = [];
    for (const note of page.notes) {
      const target: Note | undefined = open?.notes[open.at];
      if (note.mark === null && open && target) {
        open.notes[open.at] = { mark: target.mark, lines: [...target.lines, ...note.lines] };
      } else notes.push(note);
    }
    chained.set(page.number, notes);
    if (notes.length > 0) open = { notes, at: notes.length - 1 };
  }
  return chained;
}

/** The parts of all tables. Text between two of them parts them. */
function chainTables(pieces: readonly Piece[], around: Surroundings): ReadonlyMap<Table, TablePart> {
  const chains: Table[][] = [];
  pieces.forEach((piece, at) => {
    if (isParagraph(piece)) return;
    const before = pieces[at - 1];
    if (before && !isParagraph(before) && isSequel(before, piece)) chains.at(-1)?.push(piece);
    else chains.push([piece]);
  });
  const textOf = (cell: TableCell) => buildText(cell.lines, 0, around).text;
  return new Map(
    chains.flatMap((tables, number) => {
      const parts = chainTable(tables, number, textOf);
      return tables.flatMap((table, at) => (parts[at] ? [[table, parts[at]] as const] : []));
    }),
  );
}

/** Drafts blocks piece by piece. */
class Assembler {
  private memory: FlowMemory = newMemory();

  constructor(
    private readonly around: Surroundings,
    private readonly levels: ReadonlyMap<Paragraph, number>,
    private readonly leading: Leading,
    private readonly stars: ReadonlySet<string>,
    private readonly tables: ReadonlyMap<Table, TablePart>,
  ) {}

  draft(piece: Piece): readonly BlockDraft[] {
    if (!isParagraph(piece)) return this.draftTable(piece);
    const level = this.levels.get(piece);
    if (level === undefined) return [this.draftText(piece)];
    this.memory = { ...newMemory(), root: this.memory.root };
    return [draftHeading(piece, level, this.around)];
  }

  /** A paragraph that begins with a star that the text put behind a word is a note, not an item. */
  private draftText(piece: Paragraph): BlockDraft {
    const mark = piece.label?.label;
    if (mark === undefined || !this.stars.has(mark)) return draftParagraph(piece, this.memory, this.around);
    return draftNote({ mark, lines: piece.lines }, this.around);
  }

  private draftTable(table: Table): readonly BlockDraft[] {
    const part = this.tables.get(table);
    if (!part) return [];
    const heads = (part.repeated ?? []).map((cell) => draftFurniture(cell.lines, 'header', this.around));
    const cells = part.rows.flatMap((row, at) => row.flatMap((cell) => this.draftCells(cell, part, at)));
    return [...heads, ...cells];
  }

  private draftCells(cell: TableCell, part: TablePart, at: number): readonly BlockDraft[] {
    const row = part.firstRow + at;
    const isBelow = part.headerRow !== null && row > part.headerRow;
    const header = isBelow ? (part.headers.get(cell.column) ?? null) : null;
    const place: CellPlace = { table: part.number, row, column: cell.column, header };
    const lines = cell.lines.map((line) => ({ ...line, frame: cell.frame, column: line.page }));
    return joinParagraphs(lines, this.leading).map((paragraph) => draftCell(paragraph, place, this.around));
  }
}

function pageOf(piece: Piece): number {
  return isParagraph(piece) ? (piece.lines[0]?.page ?? 1) : piece.page;
}

function draftLines(lines: readonly FurnitureLine[], around: Surroundings): readonly BlockDraft[] {
  return lines.map(({ line, kind }) => draftFurniture([line], kind, around));
}

/** A stamp in large letters is no part of the small print beside it. */
function splitSizes(row: Row): readonly Row[] {
  const parts: Word[][] = [];
  for (const word of row) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part && before && Math.abs(before.size - word.size) < 0.3 * word.size) part.push(word);
    else parts.push([word]);
  }
  return parts;
}

/** Text that runs across the page's lines, in a margin or a stamp, as one foot. */
function draftTurned(page: PageContent, around: Surroundings): readonly BlockDraft[] {
  if (page.turned.length === 0) return [];
  const rows = buildRows(page.turned, page.mirror).flatMap(splitSizes);
  return rows.map((row) => draftFurniture([makeLine(page.number, row)], 'footer', around));
}

function surroundings(
  pages: readonly PageContent[],
  flow: readonly FlowLine[],
  notes: readonly Note[],
): Surroundings {
  const byNumber = new Map(pages.map((page) => [page.number, page]));
  return {
    attested: attestWords(
      pages.flatMap((page) => page.rows),
      flow.map(({ words }) => words),
    ),
    stars: markingStars(flow, notes),
    linksOf: (page) => byNumber.get(page)?.links ?? [],
    unturnOf: (page) => byNumber.get(page)?.unturn ?? null,
  };
}

/**
 * All blocks of a document, page by page: running heads, the text that begins on the page, its footnotes,
 * running feet, text across.
 */
export function assembleBlocks(layout: Layout, pages: readonly PageContent[]): readonly BlockDraft[] {
  const flow = layout.pages.flatMap((page) => page.flow).filter(isFlowLine);
  const foot = layout.pages.flatMap((page) => page.notes);
  const around = surroundings(pages, flow, foot);
  const leading = measureLeading(flow);
  const pieces = gatherPieces(layout, leading);
  const headings = findHeadings(pieces.filter(isParagraph), layout.body);
  const assembler = new Assembler(
    around,
    rankHeadings(headings),
    leading,
    around.stars,
    chainTables(pieces, around),
  );
  const notes = chainNotes(layout);
  const byPage = groupBy(pieces, pageOf);
  const drafts = layout.pages.flatMap((page, at) => [
    ...draftLines(page.heads, around),
    ...(byPage.get(page.number) ?? []).flatMap((piece) => assembler.draft(piece)),
    ...(notes.get(page.number) ?? []).map((note) => draftNote(note, around)),
    ...draftLines(page.feet, around),
    ...(pages[at] ? draftTurned(pages[at], around) : []),
  ]);
  return drafts.filter((draft) => draft.text !== '');
}
