/** What stands on a page, before it is read as text. Lengths are PDF points from the page's top left corner. */

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word, or a piece of one where the type changes inside it. Text is normalised and holds no white space. */
export interface Word extends Rect {
  readonly text: string;
  readonly baseline: number;
  /** Of the type, not of the box. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Set in a font of signs (Symbol, Wingdings), whose letters mean nothing. */
  readonly symbolic: boolean;
  /** No space before it: it goes on where the piece before it ends. */
  readonly glued: boolean;
  /** Small and above the line: a footnote mark, or the 'th' of '79th'. */
  readonly raised: boolean;
  /** Ends with a soft hyphen, which its text no longer holds. */
  readonly softHyphen: boolean;
  /** Where it stands on the page, when `x` is its place in order of reading: in rows with text from right to left. */
  readonly shownX?: number;
}

/** What stands side by side on a page, in all its columns. */
export type Row = readonly Word[];

/** A ruled line, horizontal or vertical; `from` < `to` along it, `at` across it. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A small mark that may be a bullet. */
export interface Dot extends Rect {
  readonly isFilled: boolean;
}

export interface PageLink extends Rect {
  readonly url: string;
}

export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** For a page that is read from right to left its width: `x` of words, rules and fills counts from its right edge. */
  readonly mirror: number | null;
  /** From top to bottom; words in order of reading. */
  readonly rows: readonly Row[];
  /** Text that runs in another direction than the page's: stamps, margins. */
  readonly turned: readonly Word[];
  readonly rules: readonly Rule[];
  /** Coloured areas. */
  readonly fills: readonly Rect[];
  readonly links: readonly PageLink[];
  /** The part of the page that pictures cover, from 0 to 1. */
  readonly pictured: number;
  /** How many paths are painted on it. */
  readonly paths: number;
  /** The part of the text layer's characters that mean nothing: private, replacement and control characters. */
  readonly garbage: number;
  /** The part of its letters that are not seen, because a picture shows them: a scanner's layer. */
  readonly hidden: number;
  /** For a page whose text runs along its height: takes places in lines of text to places on the page. */
  readonly unturn: Matrix | null;
}

/** An affine map as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The map that does first `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const a = outer[0];
  const b = outer[1];
  const c = outer[2];
  const d = outer[3];
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + outer[4],
    b * inner[4] + d * inner[5] + outer[5],
  ];
}

export function mapPoint(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** The box around a rectangle's image. */
export function mapRect(matrix: Matrix, rect: Rect): Rect {
  const [x1, y1] = mapPoint(matrix, rect.x, rect.y);
  const [x2, y2] = mapPoint(matrix, rect.x + rect.width, rect.y + rect.height);
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

/** Words on one baseline with no wide gap between them, left to right (right to left in Arabic). */
export interface Line extends Rect {
  readonly page: number;
  readonly words: readonly Word[];
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The left and right edges between which a column's lines are set. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** Lines run to the right edge, all but the last of each paragraph. */
  readonly justified: boolean;
}

export function unite(rects: readonly Rect[]): Rect {
  let x = Infinity;
  let y = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const rect of rects) {
    x = Math.min(x, rect.x);
    y = Math.min(y, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return { x, y, width: right - x, height: bottom - y };
}

export function holds(outer: Rect, x: number, y: number): boolean {
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

/** The words of rows, one row after the other. */
export function wordsIn(rows: readonly Row[]): readonly Word[] {
  const words: Word[] = [];
  for (const row of rows) for (const word of row) words.push(word);
  return words;
}

/** The words from left to right, as those of most rows are already. */
export function fromLeft(row: Row): Row {
  const isOrdered = row.every((word, at) => word.x >= (row[at - 1]?.x ?? word.x));
  return isOrdered ? row : row.toSorted((a, b) => a.x - b.x);
}

/** The value that most weight falls on, values being taken as one when they agree to `step`; null without values. */
export function mode(
  values: readonly (readonly [value: number, weight: number])[],
  step: number,
): number | null {
  const [first] = values;
  if (first && values.every(([value]) => value === first[0])) return Math.round(first[0] / step) * step;
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value / step);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let best: readonly [number, number] | null = null;
  for (const entry of weights) if (!best || entry[1] > best[1]) best = entry;
  return best && best[0] * step;
}

/** The frame of lines between given edges: justified when many lines end at the same place. */
export function makeFrame(left: number, right: number, lines: readonly Line[]): Frame {
  const full = lines.filter((line) => Math.abs(line.right - right) < 1.5);
  return { left, right, justified: full.length >= 0.4 * lines.length };
}

/** The value below which the given part of the values lies: `quantile(v, 0.5)` is the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Groups in the order in which their first members came. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
