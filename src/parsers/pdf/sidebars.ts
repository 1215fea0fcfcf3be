/** Boxes of coloured ground beside the text: they are read after it, not between its lines. */
import { isProse } from './columns.js';
import { holds, type PageContent, type Rect, type Row, type Word } from './geometry.js';

/** In points: narrower areas are bars and cells. In parts of the page's width: wider ones are the page's ground. */
const NARROWEST = 60;
const WIDEST = 0.6;
const FEWEST_LINES = 2;

export interface Sidebar {
  readonly rows: readonly Row[];
  /** How many of the page's other rows are read before it. */
  readonly after: number;
}

export interface SidebarsOfPage {
  /** The rows without the words of the sidebars. */
  readonly rows: readonly Row[];
  readonly sidebars: readonly Sidebar[];
}

function isInside(area: Rect, word: Word): boolean {
  return holds(area, word.x + word.width / 2, word.baseline - word.size / 3);
}

function isBeside(area: Rect, row: Row): boolean {
  const baseline = row[0]?.baseline ?? 0;
  return baseline > area.y && baseline < area.y + area.height;
}

function keepRows(rows: readonly Row[], isKept: (word: Word) => boolean): readonly Row[] {
  return rows.map((row) => row.filter(isKept)).filter((row) => row.length > 0);
}

/** A paragraph of the text ends with the row: it ends a sentence, and short of the edge. */
function endsParagraph(row: Row, edge: number): boolean {
  const last = row.at(-1);
  const isSentence = /[.!?…:;。！？]["”’»)\]]*$/u.test(last?.text ?? '');
  return last !== undefined && isSentence && last.x + last.width < edge - last.size;
}

/** Behind the first paragraph that ends below the area, else the last one above it, else the page's text. */
function findPlace(area: Rect, rows: readonly Row[]): number {
  const edge = Math.max(...rows.flat().map((word) => word.x + word.width));
  const baseline = (row: Row) => row[0]?.baseline ?? 0;
  const below = rows.findIndex((row) => baseline(row) > area.y + area.height && endsParagraph(row, edge));
  if (below >= 0) return below + 1;
  const above = rows.findLastIndex((row) => baseline(row) < area.y && endsParagraph(row, edge));
  return above >= 0 ? above + 1 : rows.length;
}

/** Lines of running text stand beside the area, none runs into it, and it holds lines of its own. */
function isSidebar(area: Rect, rows: readonly Row[], width: number): boolean {
  if (area.width < NARROWEST || area.width > WIDEST * width) return false;
  const beside = rows.filter((row) => isBeside(area, row));
  const inside = keepRows(beside, (word) => isInside(area, word));
  const outside = keepRows(beside, (word) => !isInside(area, word));
  const isClear = beside.flat().every((word) => {
    const isOver = word.x < area.x + area.width && word.x + word.width > area.x;
    return isOver === isInside(area, word);
  });
  return isClear && inside.length >= FEWEST_LINES && isProse(outside);
}

/** Takes the sidebars of a page out of its rows (those without tables, heads and feet). */
export function takeSidebars({ fills, width }: PageContent, rows: readonly Row[]): SidebarsOfPage {
  const areas = fills.filter((area) => isSidebar(area, rows, width));
  if (areas.length === 0) return { rows, sidebars: [] };
  const text = keepRows(rows, (word) => !areas.some((area) => isInside(area, word)));
  const sidebars = areas.map((area) => ({
    rows: keepRows(rows, (word) => isInside(area, word)),
    after: findPlace(area, text),
  }));
  return { rows: text, sidebars: sidebars.toSorted((a, b) => a.after - b.after) };
}
