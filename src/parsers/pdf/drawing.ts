/** Ruled lines and pictures of a page, from its operator list. */
import { type Matrix, mapPoint, multiply, type Rule } from './geometry.js';
import type { Library } from './library.js';

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Drawing {
  readonly rules: readonly Rule[];
  /** The part of the page that pictures cover, from 0 to 1. */
  readonly pictured: number;
  /** How many paths are painted. */
  readonly paths: number;
}

/** The thickest bar, in points, that is read as a ruled line, and the shortest line that is read at all. */
const THICKEST = 2.5;
const SHORTEST = 6;

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

function pathRules(points: readonly Point[], isStroked: boolean): readonly Rule[] {
  const [first] = points;
  if (!first) return [];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const whole = toRule([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]);
  if (whole || !isStroked) return whole ? [whole] : [];
  const sides = points.slice(1).map((point, at) => toRule(points[at] ?? point, point));
  return sides.filter((side) => side !== null);
}

/** Follows the state of the drawing and gathers what is drawn. */
class Reader {
  readonly rules: Rule[] = [];
  pictures = 0;
  paths = 0;
  private readonly stack: Matrix[] = [];

  constructor(
    private readonly ops: Library['OPS'],
    private matrix: Matrix,
  ) {}

  read(operator: number, args: unknown): void {
    const { ops } = this;
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) this.stack.push(this.matrix);
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd)
      this.matrix = this.stack.pop() ?? this.matrix;
    if (operator === ops.transform) this.transform(args);
    if (operator === ops.paintFormXObjectBegin && Array.isArray(args)) this.transform(args[0]);
    if (operator === ops.constructPath && Array.isArray(args)) this.readPath(args);
    if (operator === ops.paintImageXObject || operator === ops.paintInlineImageXObject) this.addPicture();
    if (operator === ops.paintImageMaskXObject) this.addPicture();
  }

  private transform(matrix: unknown): void {
    if (Array.isArray(matrix) && matrix.length === 6)
      this.matrix = multiply(this.matrix, matrix as unknown as Matrix);
  }

  private readPath([paint, buffers]: readonly unknown[]): void {
    const buffer = Array.isArray(buffers) ? buffers[0] : null;
    if (!(buffer instanceof Float32Array)) return;
    const { ops } = this;
    const isStroked = [ops.stroke, ops.closeStroke, ops.fillStroke, ops.closeFillStroke].includes(
      Number(paint),
    );
    const isFilled = [ops.fill, ops.eoFill].includes(Number(paint));
    if (!isStroked && !isFilled) return;
    this.paths += 1;
    for (const points of readSubpaths(buffer, this.matrix)) this.rules.push(...pathRules(points, isStroked));
  }

  /** A picture fills the unit square. */
  private addPicture(): void {
    const [a, b, c, d] = this.matrix;
    this.pictures += Math.abs(a * d - b * c);
  }
}

/** `viewport` takes the file's coordinates to points from the top left corner; `area` is the page's, in square points. */
export function readDrawing(library: Library, list: OperatorList, viewport: Matrix, area: number): Drawing {
  const reader = new Reader(library.OPS, viewport);
  list.fnArray.forEach((operator, at) => {
    reader.read(operator, list.argsArray[at]);
  });
  return { rules: reader.rules, pictured: Math.min(1, reader.pictures / area), paths: reader.paths };
}
