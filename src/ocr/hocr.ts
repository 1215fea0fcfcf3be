/** Reads hOCR, the HTML in which tesseract tells words, lines and places (hOCR 1.2). */
import { SaxesParser } from 'saxes';
import type { OcrLine, OcrReading, OcrWord } from '../model/ocr.js';

type Properties = ReadonlyMap<string, readonly number[]>;

/** `bbox 184 346 321 367; x_wconf 43` as numbers by name. */
function readProperties(title: string): Properties {
  return new Map(
    title.split(';').map((property) => {
      const [name = '', ...values] = property.trim().split(' ');
      return [name, values.map(Number)];
    }),
  );
}

const LINE_CLASSES = new Set(['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat']);

/** Marks of direction are tesseract's own; what is right to left is told from the letters. */
const BIDI_MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

function toWord(title: string, text: string): OcrWord {
  const properties = readProperties(title);
  const [left = 0, top = 0, right = 0, bottom = 0] = properties.get('bbox') ?? [];
  const confidence = (properties.get('x_wconf')?.[0] ?? 0) / 100;
  return { text, confidence, x: left, y: top, width: right - left, height: bottom - top };
}

/** `baseline SLOPE OFFSET` starts at the bottom left corner of the line's box; downwards is positive. */
function toLine(title: string, words: readonly OcrWord[]): OcrLine {
  const properties = readProperties(title);
  const [left = 0, top = 0, right = 0, bottom = 0] = properties.get('bbox') ?? [];
  const [slope = 0, offset = 0] = properties.get('baseline') ?? [];
  return {
    words,
    baseline: bottom + offset + (slope * (right - left)) / 2,
    height: properties.get('x_size')?.[0] ?? bottom - top,
    isLevel: !properties.has('textangle'),
  };
}

/** Follows the elements and gathers the words of each line. */
class Reader {
  readonly lines: OcrLine[] = [];
  /** For each open element: what to do when it ends. */
  private readonly ends: (() => void)[] = [];
  private words: OcrWord[] = [];
  private text = '';

  open(kind: string, title: string): void {
    this.ends.push(() => this.close(kind, title));
    if (LINE_CLASSES.has(kind)) this.words = [];
    if (kind === 'ocrx_word') this.text = '';
  }

  write(text: string): void {
    this.text += text;
  }

  end(): void {
    this.ends.pop()?.();
  }

  private close(kind: string, title: string): void {
    if (LINE_CLASSES.has(kind) && this.words.length > 0) this.lines.push(toLine(title, this.words));
    const text = this.text.replace(BIDI_MARKS, '').trim();
    if (kind === 'ocrx_word' && text !== '') this.words.push(toWord(title, text));
  }
}

/**
 * The lines of a page, from tesseract's hOCR output.
 *
 * @example readHocr(text).lines[0]?.words[0] // { text: 'Bonn', confidence: 0.96, x: 184, y: 346, … }
 */
export function readHocr(text: string): OcrReading {
  const reader = new Reader();
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => reader.open(attributes.class ?? '', attributes.title ?? ''));
  parser.on('text', (part) => reader.write(part));
  parser.on('closetag', () => reader.end());
  parser.write(text).close();
  return { lines: reader.lines };
}
