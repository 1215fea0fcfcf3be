/** Ruled tables: a grid of lines, and the cells between them. */
import { holds, type Rect, type Rule } from './geometry.js';

export interface GridCell extends Rect {
  /** Counted over the grid's lines; a merged cell has its first ones. */
  readonly row: number;
  readonly column: number;
}

export interface Grid extends Rect {
  readonly cells: readonly GridCell[];
  /** Where the vertical lines stand. */
  readonly columns: readonly number[];
}

/** How far lines that should meet may miss each other, in points. */
const MISS = 3.5;
/** More than this is a drawing. */
const MOST_RULES = 3000;
const MOST_CELLS = 4000;

/** Lines end to end along one another become one. */
function mergeRules(rules: readonly Rule[]): readonly Rule[] {
  const merged: Rule[] = [];
  const ordered = rules.toSorted((a, b) => a.at - b.at || a.from - b.from);
  for (const rule of ordered) {
    const same = merged.findIndex(
      (last) =>
        Math.abs(last.at - rule.at) < MISS / 2 && rule.from <= last.to + MISS && rule.to >= last.from - MISS,
    );
    const last = merged[same];
    if (last)
      merged[same] = { ...last, from: Math.min(last.from, rule.from), to: Math.max(last.to, rule.to) };
    else merged.push(rule);
  }
  return merged;
}

function meet(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - MISS &&
    down.at <= across.to + MISS &&
    across.at >= down.from - MISS &&
    across.at <= down.to + MISS
  );
}

function touches(rule: Rule, other: Rule): boolean {
  if (other.direction === rule.direction) return false;
  return rule.direction === 'horizontal' ? meet(rule, other) : meet(other, rule);
}

/** All lines that hang together with the seed; they are taken out of `left`. */
function gather(seed: Rule, left: Set<Rule>): readonly Rule[] {
  const set: Rule[] = [seed];
  for (const rule of set) {
    for (const other of left) if (touches(rule, other) && left.delete(other)) set.push(other);
  }
  return set;
}

/** Sets of lines that hang together. */
function connect(across: readonly Rule[], down: readonly Rule[]): readonly (readonly Rule[])[] {
  const left = new Set<Rule>([...across, ...down]);
  return across.flatMap((seed) => (left.delete(seed) ? [gather(seed, left)] : []));
}

function positions(rules: readonly Rule[]): readonly number[] {
  const places: number[] = [];
  for (const { at } of rules.toSorted((a, b) => a.at - b.at)) {
    if (at - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > MISS) places.push(at);
  }
  return places;
}

function isWall(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return rules.some((rule) => Math.abs(rule.at - at) <= MISS && rule.from <= middle && rule.to >= middle);
}

/** The cells of one row of the grid, those without a wall between them taken together. */
function rowCells(
  xs: readonly number[],
  top: number,
  bottom: number,
  row: number,
  down: readonly Rule[],
): GridCell[] {
  const cells: GridCell[] = [];
  let start = 0;
  for (let column = 1; column < xs.length; column += 1) {
    const x = xs[column] ?? 0;
    if (column < xs.length - 1 && !isWall(down, x, top, bottom)) continue;
    const left = xs[start] ?? 0;
    cells.push({ row, column: start, x: left, y: top, width: x - left, height: bottom - top });
    start = column;
  }
  return cells;
}

/** A cell without a floor goes on in the cell below it. */
function mergeDown(cells: readonly GridCell[], across: readonly Rule[]): readonly GridCell[] {
  const merged: GridCell[] = [];
  for (const cell of cells) {
    const above = merged.findIndex(
      (other) =>
        Math.abs(other.x - cell.x) < 1 &&
        Math.abs(other.width - cell.width) < 1 &&
        Math.abs(other.y + other.height - cell.y) < 1 &&
        !isWall(across, cell.y, cell.x, cell.x + cell.width),
    );
    const other = merged[above];
    if (other) merged[above] = { ...other, height: other.height + cell.height };
    else merged.push(cell);
  }
  return merged;
}

/** Points by which the upright lines of a cell that a page's end cuts pass the last line across. */
const CUT = 8;

/** The end of the page, which cuts through a row: all outer upright lines end there, and no line across closes them. */
function closeCuts(across: readonly Rule[], down: readonly Rule[]): readonly Rule[] {
  const [first, ...others] = down.toSorted((a, b) => a.at - b.at);
  const last = others.at(-1);
  if (!first || !last || across.length === 0) return across;
  const places = across.map(({ at }) => at);
  const ends = [
    { own: first.from, other: last.from, past: Math.min(...places) - first.from },
    { own: first.to, other: last.to, past: first.to - Math.max(...places) },
  ];
  const cuts = ends.filter(({ own, other, past }) => past > CUT && Math.abs(own - other) < MISS);
  const closing = cuts.map(({ own }): Rule => {
    return { direction: 'horizontal', at: own, from: first.at, to: last.at };
  });
  return [...across, ...closing];
}

function makeGrid(rules: readonly Rule[]): Grid | null {
  const down = rules.filter((rule) => rule.direction === 'vertical');
  const xs = positions(down);
  const drawn = rules.filter((rule) => rule.direction === 'horizontal');
  const across = xs.length < 3 ? drawn : closeCuts(drawn, down);
  const ys = positions(across);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_CELLS) return null;
  const cells = ys.slice(1).flatMap((bottom, row) => rowCells(xs, ys[row] ?? 0, bottom, row, down));
  const [x = 0, y = 0] = [xs[0], ys[0]];
  const merged = mergeDown(cells, across);
  return { cells: merged, columns: xs, x, y, width: (xs.at(-1) ?? 0) - x, height: (ys.at(-1) ?? 0) - y };
}

/** All grids of at least two columns on a page, from top to bottom; one inside another belongs to the outer one. */
export function findGrids(rules: readonly Rule[]): readonly Grid[] {
  if (rules.length > MOST_RULES) return [];
  const across = mergeRules(rules.filter((rule) => rule.direction === 'horizontal'));
  const down = mergeRules(rules.filter((rule) => rule.direction === 'vertical'));
  const grids = connect(across, down)
    .map(makeGrid)
    .filter((grid) => grid !== null);
  const outer = grids.filter(
    (grid) => !grids.some((other) => other !== grid && holds(other, grid.x + 1, grid.y + 1)),
  );
  return outer.toSorted((a, b) => a.y - b.y);
}
