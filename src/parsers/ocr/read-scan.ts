/** Reads the picture of a page: level, upright, in the language that fits. */
import type { Canvas } from '@napi-rs/canvas';
import type { Ocr, OcrLine, OcrReading, OcrWord } from '../../model/ocr.js';
import { rateWords } from './damage.js';
import { addLabels } from './labels.js';
import { toGrey, turnCanvas } from './picture.js';
import { measureSlant, type Slant } from './slant.js';

/** What was read. Places are dots of the turned picture. */
export interface ScanReading {
  readonly lines: readonly OcrLine[];
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
/** Words that the engine does not believe in and that hold no letter are specks. */
const SPECK = 0.5;
/** Pages are turned by more than this; engines read what is less askew. */
const LEAST_TURN = 0.3;
/** Fewer lines are no page of text. */
const FEW_LINES = 3;

function isSpeck({ text, confidence }: OcrWord): boolean {
  return confidence < SPECK && !/[\p{L}\p{Nd}]{2}/u.test(text);
}

function dropSpecks({ lines }: OcrReading): readonly OcrLine[] {
  return lines
    .map((line) => ({ ...line, words: line.words.filter((word) => !isSpeck(word)) }))
    .filter(({ words }) => words.length > 0);
}

/** The mean of the words' confidences, long words counting for more; 0 without words. */
function meanConfidence(words: readonly OcrWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sum = words.reduce((total, { text, confidence }) => total + text.length * confidence, 0);
  return letters === 0 ? 0 : sum / letters;
}

function better(first: ScanReading | null, second: ScanReading): ScanReading {
  return first !== null && first.rating >= second.rating ? first : second;
}

/** Reads one picture; keeps what does not change from try to try. */
class ScanReader {
  constructor(
    private readonly picture: Canvas,
    private readonly ocr: Ocr,
    private readonly signal: AbortSignal,
  ) {}

  async readTurned(turn: number, languages: readonly string[]): Promise<ScanReading> {
    const turned = await turnCanvas(this.picture, turn);
    const { width, height } = turned;
    const lines = dropSpecks(
      await this.ocr.read(await turned.encode('png'), languages, 'blocks', this.signal),
    );
    const words = lines.flatMap((line) => line.words);
    const confidence = meanConfidence(words);
    const rating = confidence * rateWords(words.map(({ text }) => text));
    return { lines, width, height, turn, languages, confidence, rating };
  }

  /** Looks a second time, for the numbers of paragraphs. */
  async complete(reading: ScanReading): Promise<ScanReading> {
    if (reading.rating < GOOD / 2 || reading.lines.length < FEW_LINES) return reading;
    const turned = await turnCanvas(this.picture, reading.turn);
    const picture = await turned.encode('png');
    const { lines } = await this.ocr.read(picture, reading.languages, 'lines', this.signal);
    return { ...reading, lines: addLabels(reading.lines, lines) };
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
 * A page that lies on its side or upside down is turned.
 * @throws OcrError when the engine cannot.
 */
export async function readScan(
  picture: Canvas,
  candidates: readonly (readonly string[])[],
  ocr: Ocr,
  signal: AbortSignal,
): Promise<ScanReading> {
  const reader = new ScanReader(picture, ocr, signal);
  const slant = measureSlant(await toGrey(picture));
  const [turn = 0, ...others] = listTurns(slant);
  const [first = [], ...rest] = candidates;
  let best = await reader.readBest([turn, ...others], [first], null);
  if (isShaky(best) && !slant.isSideways) best = await reader.readBest([turn + 180], [first], best);
  if (best.rating < GOOD) best = await reader.readBest([best.turn, ...others], rest, best);
  return reader.complete(best);
}
