/** Ruled lines and pictures of a page, from its operator list. */
import {
  type Dot,
  type Matrix,
  mapPoint,
  mapRect,
  multiply,
  type Rect,
  type Rule,
  unite,
} from './geometry.js';
import type { Library } from './library.js';

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Drawing {
  readonly rules: readonly Rule[];
  /** Areas filled with a colour that is not white. */
  readonly fills: readonly Rect[];
  /** Small round or square marks: bullets that are drawn, not written. */
  readonly dots: readonly Dot[];
  /** The part of the page that pictures cover, from 0 to 1. */
  readonly pictured: number;
  /** How many paths are painted. */
  readonly paths: number;
  /** The part of the letters that are written without being seen, from 0 to 1. */
  readonly hidden: number;
}

/** The thickest bar, in points, that is read as a ruled line, and the shortest line that is read at all. */
const THICKEST = 2.5;
const SHORTEST = 6;
/** Between which widths, in points, a mark may be a bullet. */
const DOT: readonly [least: number, most: number] = [1.5, 8];

type Point = readonly [x: number, y: number];

/** The rule between two corners of a thin box; null when it is no thin box or too short. */
function toRule([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  if (height <= THICKEST && width >= SHORTEST)
    return { direction: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  if (width <= THICKEST && height >= SHORTEST)
    return { direction: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  return null;
}

/** Numbers that follow each of pdfjs's path operators: move, line, curve, quadratic curve, close. */
const PATH_ARGUMENTS = [2, 2, 6, 4, 0];

/** The straight subpaths of a path buffer as lists of corners; curved ones are left out. */
function readSubpaths(buffer: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const subpaths: Point[][] = [];
  for (let at = 0; at < buffer.length; ) {
    const operator = buffer[at] ?? 0;
    if (operator === 0) subpaths.push([]);
    const current = subpaths.at(-1);
    if (operator <= 1) current?.push(mapPoint(matrix, buffer[at + 1] ?? 0, buffer[at + 2] ?? 0));
    else if (operator === 4 && current?.[0]) current.push(current[0]);
    else if (operator < 4) subpaths.push([]);
    at += 1 + (PATH_ARGUMENTS[operator] ?? 0);
  }
  return subpaths;
}

function bounds(points: readonly Point[]): readonly [Point, Point] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}

function pathRules(points: readonly Point[], isStroked: boolean): readonly Rule[] {
  const whole = toRule(...bounds(points));
  if (whole || !isStroked) return whole ? [whole] : [];
  const sides = points.slice(1).map((point, at) => toRule(points[at] ?? point, point));
  return sides.filter((side) => side !== null);
}

/** Of one thickness on one line, the second beginning where the first ends. */
function areInLine(last: Rect, next: Rect): boolean {
  const areLevel = Math.abs(last.y - next.y) < 0.1 && Math.abs(last.height - next.height) < 0.1;
  if (areLevel && Math.abs(next.x - last.x - last.width) < 1) return true;
  const arePlumb = Math.abs(last.x - next.x) < 0.1 && Math.abs(last.width - next.width) < 0.1;
  return arePlumb && Math.abs(next.y - last.y - last.height) < 1;
}

/** The unit square, which pictures fill. */
const UNIT: Rect = { x: 0, y: 0, width: 1, height: 1 };

/** Changes as the operators are read; a copy is kept where they save it. */
interface State {
  matrix: Matrix;
  isWhite: boolean;
  isHidden: boolean;
}

/** The text rendering mode that paints nothing (ISO 32000-2, 9.3.6). */
const INVISIBLE = 3;

/** Follows the state of the drawing and gathers what is drawn. */
class Reader {
  readonly rules: Rule[] = [];
  readonly fills: Rect[] = [];
  readonly dots: Dot[] = [];
  /** Thin pictures, those that are drawn end to end taken together. */
  private readonly slips: Rect[] = [];
  pictures = 0;
  paths = 0;
  letters = 0;
  hiddenLetters = 0;
  private readonly stack: State[] = [];
  private state: State;

  constructor(
    private readonly ops: Library['OPS'],
    viewport: Matrix,
  ) {
    this.state = { matrix: viewport, isWhite: false, isHidden: false };
  }

  read(operator: number, args: unknown): void {
    const { ops } = this;
    const values: readonly unknown[] = Array.isArray(args) ? args : [];
    if (operator === ops.showText) {
      this.countLetters(values[0]);
      return;
    }
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) this.stack.push({ ...this.state });
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd)
      this.state = this.stack.pop() ?? this.state;
    if (operator === ops.transform) this.transform(values);
    if (operator === ops.paintFormXObjectBegin) this.transform(values[0]);
    if (operator === ops.setFillRGBColor) this.state.isWhite = values[0] === '#ffffff';
    if (operator === ops.setTextRenderingMode) this.state.isHidden = values[0] === INVISIBLE;
    if (operator === ops.constructPath) this.readPath(values);
    if (operator === ops.paintImageXObject || operator === ops.paintInlineImageXObject) this.addPicture();
    if (operator === ops.paintImageMaskXObject) this.addPicture();
  }

  private transform(matrix: unknown): void {
    if (!Array.isArray(matrix) || matrix.length !== 6) return;
    this.state.matrix = multiply(this.state.matrix, matrix as unknown as Matrix);
  }

  private countLetters(glyphs: unknown): void {
    const count = Array.isArray(glyphs) ? glyphs.length : 0;
    this.letters += count;
    if (this.state.isHidden) this.hiddenLetters += count;
  }

  private readPath([paint, buffers, extent]: readonly unknown[]): void {
    const buffer = Array.isArray(buffers) ? buffers[0] : null;
    if (!(buffer instanceof Float32Array)) return;
    const { ops } = this;
    const isBoth = paint === ops.fillStroke || paint === ops.closeFillStroke;
    const isStroked = isBoth || paint === ops.stroke || paint === ops.closeStroke;
    const isFilled = isBoth || paint === ops.fill || paint === ops.eoFill;
    if (!isStroked && !isFilled) return;
    this.paths += 1;
    if (extent instanceof Float32Array) this.addDot(extent, isFilled);
    for (const points of readSubpaths(buffer, this.state.matrix)) this.addPath(points, isStroked, isFilled);
  }

  /** `extent` holds the path's least and greatest coordinates. */
  private addDot(
    [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: ArrayLike<number> & Iterable<number>,
    isFilled: boolean,
  ): void {
    const box = mapRect(this.state.matrix, { x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
    const isSmall = box.width >= DOT[0] && box.width <= DOT[1];
    if (isSmall && Math.abs(box.width - box.height) < 0.2 * box.width) this.dots.push({ ...box, isFilled });
  }

  private addPath(points: readonly Point[], isStroked: boolean, isFilled: boolean): void {
    if (points.length === 0) return;
    const rules = pathRules(points, isStroked);
    this.rules.push(...rules);
    if (!isFilled || this.state.isWhite || rules.length === 1) return;
    const [[x, y], [right, bottom]] = bounds(points);
    this.fills.push({ x, y, width: right - x, height: bottom - y });
  }

  /** Pictures may be anything, even the ruled lines of a table, and these in hundreds of pieces. */
  private addPicture(): void {
    const box = mapRect(this.state.matrix, UNIT);
    this.pictures += box.width * box.height;
    if (Math.min(box.width, box.height) > THICKEST) return;
    const last = this.slips.at(-1);
    if (last && areInLine(last, box)) this.slips[this.slips.length - 1] = unite([last, box]);
    else this.slips.push(box);
  }

  /** Lines that are drawn as paths and as pictures. */
  allRules(): readonly Rule[] {
    const drawn = this.slips.map(({ x, y, width, height }) => toRule([x, y], [x + width, y + height]));
    return [...this.rules, ...drawn.filter((rule) => rule !== null)];
  }
}

/** `viewport` takes the file's coordinates to points from the top left corner; `area` is the page's, in square points. */
export function readDrawing(library: Library, list: OperatorList, viewport: Matrix, area: number): Drawing {
  const reader = new Reader(library.OPS, viewport);
  list.fnArray.forEach((operator, at) => {
    reader.read(operator, list.argsArray[at]);
  });
  const { fills, dots, paths } = reader;
  const hidden = reader.hiddenLetters / Math.max(1, reader.letters);
  return {
    rules: reader.allRules(),
    fills,
    dots,
    paths,
    hidden,
    pictured: Math.min(1, reader.pictures / area),
  };
}
