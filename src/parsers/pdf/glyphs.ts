/** The text that a page shows, from its operators: glyphs with their places, gathered to runs. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OperatorList } from './drawing.js';
import { isWideChar, widestJoint } from './east-asian.js';
import { type Font, type Fonts, learnFont, UNKNOWN_FONT } from './fonts.js';
import { closeGaps } from './gaps.js';
import { type Matrix, mapPoint, multiply } from './geometry.js';
import type { Library } from './library.js';
import { isRightToLeft } from './pieces.js';
import { type Glyph, isBlank, type PlacedRun } from './runs.js';

export type { PlacedRun } from './runs.js';

/** Gaps inside a run, in parts of the size, from which on they are white space, and from which on they end it. */
const SPACE = 0.102;
const WIDE = 1.5;
const BACK = -0.2;
/** The same beside Arabic letters, over which the lines reach that stretch words. */
const BACK_TO_STRETCH = -0.3;

/** Changes as the operators are read; a copy is kept where they save it. */
interface State {
  matrix: Matrix;
  font: Font;
  fontName: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

type Measure = 'charSpacing' | 'wordSpacing' | 'stretch' | 'leading' | 'rise';

interface OpenRun extends PlacedRun {
  readonly fontName: string;
  readonly glyphs: Glyph[];
  /** Where its last glyph ends, counted from its start. */
  end: number;
}

/** One of pdfjs's glyphs, as far as it matters here. */
interface Shown {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** Where a piece of text begins, and how far a unit of text space reaches on the page. */
interface Pen {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly size: number;
  readonly step: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function toMatrix(args: readonly unknown[]): Matrix {
  const values = (args.length === 1 ? args[0] : args) as Matrix;
  return [values[0], values[1], values[2], values[3], values[4], values[5]];
}

/** Follows the state of the text and gathers what is shown. */
class TextReader {
  readonly runs: PlacedRun[] = [];
  private readonly stack: State[] = [];
  private state: State;
  private text: Matrix = IDENTITY;
  /** The line's beginning and the place of the next glyph, in text space. */
  private line: readonly [number, number] = [0, 0];
  private x = 0;
  private open: OpenRun | null = null;
  /** The text of the last glyph. */
  private last = '';

  constructor(
    private readonly page: PDFPageProxy,
    private readonly fonts: Fonts,
    viewport: Matrix,
    private readonly bounds: readonly [width: number, height: number],
  ) {
    this.state = {
      matrix: viewport,
      font: UNKNOWN_FONT,
      fontName: '',
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
    };
  }

  save(): void {
    this.stack.push({ ...this.state });
  }

  restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  set(name: Measure, value: number): void {
    this.state[name] = value;
  }

  transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, matrix);
  }

  setFont(name: string, size: number): void {
    const font = this.fonts.get(name) ?? learnFont(this.page, name);
    this.fonts.set(name, font);
    this.state.font = font;
    this.state.fontName = name;
    this.state.size = size;
  }

  setText(matrix: Matrix): void {
    this.text = matrix;
    this.moveTo(0, 0);
  }

  moveBy(x: number, y: number): void {
    this.moveTo(this.line[0] + x, this.line[1] + y);
  }

  nextLine(): void {
    this.moveBy(0, -this.state.leading);
  }

  private moveTo(x: number, y: number): void {
    this.line = [x, y];
    this.x = x;
  }

  show(glyphs: readonly (Shown | number)[]): void {
    const { state } = this;
    const pen = this.makePen();
    const start = this.x;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.x -= (glyph / 1000) * state.size * state.stretch;
        continue;
      }
      const width = glyph.width * state.font.unit * state.size * state.stretch;
      if (glyph.unicode !== '')
        this.addGlyph(glyph.unicode, (this.x - start) * pen.step, width * pen.step, pen);
      this.x += width + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.stretch;
    }
  }

  private makePen(): Pen {
    const { matrix, size, stretch, rise, font } = this.state;
    const place = multiply(matrix, this.text);
    const a = place[0];
    const b = place[1];
    const [x, y] = mapPoint(place, this.x, this.line[1] + rise);
    const forward = Math.sign(size * stretch) || 1;
    const isLevel = b === 0 && a * forward > 0;
    const along = b === 0 ? Math.abs(a) : Math.hypot(a, b);
    const across = place[2] === 0 ? Math.abs(place[3]) : Math.hypot(place[2], place[3]);
    return {
      x,
      y,
      angle: isLevel ? 0 : Math.round((Math.atan2(b * forward, a * forward) * 180) / Math.PI),
      size: (across || along) * Math.abs(size) * (Math.abs(size) <= 1 ? font.scale : 1),
      step: along * forward,
    };
  }

  /** `along` and `width` are points on the page, in the direction of the text. */
  private addGlyph(text: string, along: number, width: number, pen: Pen): void {
    const turn = (pen.angle * Math.PI) / 180;
    const x = pen.angle === 0 ? pen.x + along : pen.x + along * Math.cos(turn);
    const y = pen.angle === 0 ? pen.y : pen.y + along * Math.sin(turn);
    const { bounds } = this;
    if (x + width < 0 || x > bounds[0] || y < 0 || y > bounds[1]) return;
    const run = this.continueRun(text, x, y, pen) ?? this.beginRun(x, y, pen);
    const offset = this.offsetIn(run, x, y);
    run.glyphs.push({ text, x: offset, width, isSpaced: this.isSpaced(run, text, offset) });
    run.end = offset + width;
    this.last = text;
  }

  /** A typed space before a Chinese character may stand at the end of the run before. */
  private isSpaced({ run, glyphs, end }: OpenRun, text: string, offset: number): boolean {
    if (glyphs.length === 0) return isBlank(this.last) && isWideChar(text.charAt(0));
    const gap = offset - end;
    return gap > SPACE * run.size && gap > widestJoint(this.last.slice(-1), text.charAt(0)) * run.size;
  }

  private offsetIn({ run, angle }: PlacedRun, x: number, y: number): number {
    if (angle === 0) return x - run.x;
    const turn = (angle * Math.PI) / 180;
    return (x - run.x) * Math.cos(turn) + (y - run.baseline) * Math.sin(turn);
  }

  private continueRun(text: string, x: number, y: number, pen: Pen): OpenRun | null {
    const { open } = this;
    if (!open || open.angle !== pen.angle || open.fontName !== this.state.fontName) return null;
    const { size, baseline } = open.run;
    if (Math.abs(size - pen.size) > 0.01 || (pen.angle === 0 && Math.abs(y - baseline) > 0.05 * size))
      return null;
    const gap = this.offsetIn(open, x, y) - open.end;
    const back = isRightToLeft(text) ? BACK_TO_STRETCH : BACK;
    return gap >= back * size && gap <= WIDE * size ? open : null;
  }

  private beginRun(x: number, y: number, pen: Pen): OpenRun {
    const { ascent, descent, bold, italic, symbolic } = this.state.font;
    const glyphs: Glyph[] = [];
    const run = { glyphs, x, baseline: y, size: pen.size, ascent, descent, bold, italic, symbolic };
    const open = { run, glyphs, angle: pen.angle, fontName: this.state.fontName, end: 0 };
    this.open = open;
    this.runs.push(open);
    return open;
  }
}

type Act = (reader: TextReader, args: readonly unknown[]) => void;

function setGraphics(reader: TextReader, states: unknown): void {
  for (const [key, value] of states as readonly (readonly [string, unknown])[]) {
    if (key === 'Font' && Array.isArray(value)) reader.setFont(String(value[0]), Number(value[1]));
  }
}

/** What the operators do to the text; the others don't matter. */
function listActs(ops: Library['OPS']): ReadonlyMap<number, Act> {
  return new Map<number, Act>([
    [ops.save, (reader) => reader.save()],
    [ops.restore, (reader) => reader.restore()],
    [ops.transform, (reader, args) => reader.transform(toMatrix(args))],
    [ops.paintFormXObjectEnd, (reader) => reader.restore()],
    [
      ops.paintFormXObjectBegin,
      (reader, args) => {
        reader.save();
        if (args[0]) reader.transform(toMatrix([args[0]]));
      },
    ],
    [ops.setGState, (reader, args) => setGraphics(reader, args[0])],
    [ops.beginText, (reader) => reader.setText(IDENTITY)],
    [ops.setTextMatrix, (reader, args) => reader.setText(toMatrix(args))],
    [ops.moveText, (reader, args) => reader.moveBy(Number(args[0]), Number(args[1]))],
    [
      ops.setLeadingMoveText,
      (reader, args) => {
        reader.set('leading', -Number(args[1]));
        reader.moveBy(Number(args[0]), Number(args[1]));
      },
    ],
    [ops.nextLine, (reader) => reader.nextLine()],
    [ops.setFont, (reader, args) => reader.setFont(String(args[0]), Number(args[1]))],
    [ops.setCharSpacing, (reader, args) => reader.set('charSpacing', Number(args[0]))],
    [ops.setWordSpacing, (reader, args) => reader.set('wordSpacing', Number(args[0]))],
    [ops.setHScale, (reader, args) => reader.set('stretch', Number(args[0]) / 100)],
    [ops.setLeading, (reader, args) => reader.set('leading', Number(args[0]))],
    [ops.setTextRise, (reader, args) => reader.set('rise', Number(args[0]))],
    [ops.showText, (reader, args) => reader.show(args[0] as readonly (Shown | number)[])],
  ]);
}

/** Where a page's text is read, and by what. */
export interface TextSource {
  readonly library: Library;
  readonly page: PDFPageProxy;
  readonly list: OperatorList;
  readonly fonts: Fonts;
}

/**
 * The runs of a page in drawing order. `viewport` takes the file's coordinates to points from the top left
 * corner of a page of `bounds`; what stands outside of it is left out.
 */
export function readRuns(
  { library, page, list, fonts }: TextSource,
  viewport: Matrix,
  bounds: readonly [width: number, height: number],
): readonly PlacedRun[] {
  const acts = listActs(library.OPS);
  const reader = new TextReader(page, fonts, viewport, bounds);
  list.fnArray.forEach((operator, at) => {
    const args: unknown = list.argsArray[at];
    acts.get(operator)?.(reader, Array.isArray(args) ? args : []);
  });
  return closeGaps(reader.runs);
}
