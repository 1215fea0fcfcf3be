/**
 * Optical character recognition as the parsers see it: an engine that reads a picture of a page.
 * Lengths are pixels from the picture's top left corner.
 */

export interface OcrWord {
  readonly text: string;
  /** How sure the engine is, from 0 to 1. */
  readonly confidence: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A footnote mark: small, above the line, belonging to the word before it. */
  readonly raised?: boolean;
}

export interface OcrLine {
  /** In the order in which the engine gives them. */
  readonly words: readonly OcrWord[];
  /** Where the line's letters stand on, at the middle of the line. */
  readonly baseline: number;
  /** From the top of the tallest letters to the bottom of those that reach below the line. */
  readonly height: number;
  /** Runs along the picture, not up or down it. */
  readonly isLevel: boolean;
}

export interface OcrReading {
  readonly lines: readonly OcrLine[];
}

/**
 * How an engine is to look at a picture: for the columns and blocks of a page, as lines that run over its whole width,
 * or for signs that stand here and there.
 */
export type OcrView = 'blocks' | 'lines' | 'signs';

export interface Ocr {
  /** Name and version of the engine and its language data: what is read depends on nothing else. */
  readonly version: string;
  /** Reads a language, given as BCP 47 ('ru')? */
  knows(language: string): boolean;
  /**
   * Reads a PNG in the languages given, the main one first; those that it does not know are passed over.
   * @throws OcrError when it knows none of them, when `signal` ends the work, and when it fails.
   */
  read(
    picture: Uint8Array,
    languages: readonly string[],
    view: OcrView,
    signal: AbortSignal,
  ): Promise<OcrReading>;
  /** Gives back what reading takes in memory and processes; reading again takes it anew. */
  rest(): Promise<void>;
}

/** Which pages are read by OCR: none, those whose text layer is of no use, all. */
export const OCR_MODES = ['never', 'auto', 'always'] as const;

export type OcrMode = (typeof OCR_MODES)[number];

/** How a parser is to read what holds no text of use. */
export interface OcrOptions {
  readonly mode: Exclude<OcrMode, 'never'>;
  readonly engine: Ocr;
  /** Ends the work on the document: pages that are not read by then are listed as unreadable. */
  readonly signal: AbortSignal;
}

/** `message` says in plain words why the picture could not be read: 'OCR took longer than 60 seconds'. */
export class OcrError extends Error {
  override readonly name = 'OcrError';
}
