/** Reads the picture of a page: level, upright, in the language that fits. */
import type { Canvas } from '@napi-rs/canvas';
import type { Ocr, OcrLine, OcrWord } from '../../model/ocr.js';
import { rateWords } from './damage.js';
import { addLabels, readMissed } from './labels.js';
import { placeMarks, readMarks } from './marks.js';
import { type DotBox, eraseBoxes, toGrey, toSmallGrey, turnCanvas } from './picture.js';
import { findRules, type ScanRule } from './ruled-lines.js';
import { measureSlant, type Slant } from './slant.js';
import { dropSpecks } from './specks.js';

/** What was read. Places are dots of the turned picture. */
export interface ScanReading {
  readonly lines: readonly OcrLine[];
  readonly rules: readonly ScanRule[];
  readonly width: number;
  readonly height: number;
  /** Degrees by which the picture was turned clockwise. */
  readonly turn: number;
  /** The languages that it was read in, the main one first. */
  readonly languages: readonly string[];
  /** How sure the engine is of the words, from 0 to 1. */
  readonly confidence: number;
  /** The same, times how much the words look like text: what readings are compared by. */
  readonly rating: number;
}

/** A reading that is rated so is taken without trying another. */
const GOOD = 0.7;
/** One that is rated below may be of a page upside down, or of another language. */
const SHAKY = 0.62;
/** Pages are turned by more than this; engines read what is less askew. */
const LEAST_TURN = 0.3;
/** Fewer lines are no page of text. */
const FEW_LINES = 3;

/** The mean of the words' confidences, long words counting for more; 0 without words. */
function meanConfidence(words: readonly OcrWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sum = words.reduce((total, { text, confidence }) => total + text.length * confidence, 0);
  return letters === 0 ? 0 : sum / letters;
}

function better(first: ScanReading | null, second: ScanReading): ScanReading {
  return first !== null && first.rating >= second.rating ? first : second;
}

/** The picture as it is given to the engine: level, and without the lines of tables. */
interface Prepared {
  readonly turn: number;
  readonly canvas: Canvas;
  readonly png: Uint8Array;
  readonly rules: readonly ScanRule[];
}

function boxOf({ direction, at, from, to, thickness }: ScanRule): DotBox {
  const [along, across] = [to - from + 1, thickness];
  const start = at - thickness / 2;
  return direction === 'horizontal'
    ? { x: from, y: start, width: along, height: across }
    : { x: start, y: from, width: across, height: along };
}

/** Reads one picture; keeps what does not change from try to try. */
class ScanReader {
  private readonly prepared = new Map<number, Promise<Prepared>>();

  constructor(
    private readonly picture: Canvas,
    private readonly scale: number,
    private readonly ocr: Ocr,
    private readonly signal: AbortSignal,
  ) {}

  private prepare(turn: number): Promise<Prepared> {
    const prepared = this.prepared.get(turn) ?? this.turnAndClean(turn);
    this.prepared.set(turn, prepared);
    return prepared;
  }

  private async turnAndClean(turn: number): Promise<Prepared> {
    const turned = await turnCanvas(this.picture, turn);
    const { rules, crossed } = findRules(toGrey(turned), this.scale);
    const canvas = await eraseBoxes(turned, crossed.map(boxOf));
    return { turn, canvas, png: await canvas.encode('png'), rules };
  }

  private async rate(prepared: Prepared, languages: readonly string[]): Promise<ScanReading> {
    const { turn, rules, canvas, png } = prepared;
    const lines = dropSpecks(await this.ocr.read(png, languages, 'blocks', this.signal));
    const words = lines.flatMap((line) => line.words);
    const confidence = meanConfidence(words);
    const rating = confidence * rateWords(words.map(({ text }) => text));
    const { width, height } = canvas;
    return { lines, rules, width, height, turn, languages, confidence, rating };
  }

  async readTurned(turn: number, languages: readonly string[]): Promise<ScanReading> {
    return this.rate(await this.prepare(turn), languages);
  }

  /** Looks again, for footnote marks, without which words read better, and for the numbers of paragraphs. */
  async complete(first: ScanReading): Promise<ScanReading> {
    const { rating, turn, languages } = first;
    if (rating < GOOD / 2 || first.lines.length < FEW_LINES) return first;
    const prepared = await this.prepare(turn);
    const { canvas } = prepared;
    const marks = await readMarks(canvas, toGrey(canvas), first.lines, this.ocr, languages, this.signal);
    const bare = marks.length > 0 ? await this.erase(prepared, marks) : prepared;
    const reading = bare === prepared ? first : await this.rate(bare, languages);
    const other = await this.ocr.read(bare.png, languages, 'lines', this.signal);
    const lines = addLabels(reading.lines, other.lines);
    const missed = await this.readApart(bare.canvas, lines, languages);
    return { ...reading, lines: placeMarks([...lines, ...missed], marks) };
  }

  private readApart(canvas: Canvas, lines: readonly OcrLine[], languages: readonly string[]) {
    return readMissed(canvas, toGrey(canvas), lines, this.ocr, languages, this.signal);
  }

  private async erase(prepared: Prepared, boxes: readonly DotBox[]): Promise<Prepared> {
    const canvas = await eraseBoxes(prepared.canvas, boxes);
    return { ...prepared, canvas, png: await canvas.encode('png') };
  }

  /** The best of some tries; the first good one ends them. */
  async readBest(
    turns: readonly number[],
    candidates: readonly (readonly string[])[],
    before: ScanReading | null,
  ): Promise<ScanReading> {
    let best = before;
    for (const languages of candidates) {
      for (const turn of turns) {
        best = better(best, await this.readTurned(turn, languages));
        if (best.rating >= GOOD) return best;
      }
    }
    return best ?? this.readTurned(turns[0] ?? 0, []);
  }
}

function listTurns({ turn, isSideways }: Slant): readonly number[] {
  const level = Math.abs(turn) >= LEAST_TURN ? turn : 0;
  return isSideways ? [level + 90, level - 90] : [level];
}

/** Something stands on the page, and it may be upside down. */
function isShaky(reading: ScanReading): boolean {
  return reading.rating < SHAKY && reading.lines.length >= FEW_LINES;
}

/**
 * Reads a page in the first of the languages that gives a good reading, else in the one that gives the best.
 * A page that lies on its side or upside down is turned. `scale` is dots in a point.
 * @throws OcrError when the engine cannot.
 */
export async function readScan(
  picture: Canvas,
  scale: number,
  candidates: readonly (readonly string[])[],
  ocr: Ocr,
  signal: AbortSignal,
): Promise<ScanReading> {
  const reader = new ScanReader(picture, scale, ocr, signal);
  const slant = measureSlant(await toSmallGrey(picture));
  const [turn = 0, ...others] = listTurns(slant);
  const [first = [], ...rest] = candidates;
  let best = await reader.readBest([turn, ...others], [first], null);
  const mayBeUpsideDown = isShaky(best) && !slant.isSideways;
  if (mayBeUpsideDown) best = await reader.readBest([turn + 180], [first], best);
  if (best.rating < GOOD) best = await reader.readBest([turn, ...others], rest, best);
  if (best.rating < GOOD && mayBeUpsideDown) best = await reader.readBest([turn + 180], rest, best);
  return reader.complete(best);
}
