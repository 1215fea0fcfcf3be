/** Dirt on a scan, which engines take for signs. */
import type { OcrLine, OcrReading, OcrWord } from '../../model/ocr.js';

/** Words that the engine does not believe in and that hold no letter are specks. */
const SPECK = 0.5;
/** A single quotation mark before a small letter, and one behind a word. */
const OPENED = /^[‘'`´](?=\p{Ll})/u;
const CLOSED = /[’'][\p{P}]*$/u;
/** A quotation begun at the head of a line is closed in these lines. */
const LINES_OF_QUOTATION = 6;

function isSpeck({ text, confidence }: OcrWord): boolean {
  return confidence < SPECK && !/[\p{L}\p{Nd}]{2}/u.test(text);
}

/** A quotation mark at the head of a line that no other closes is a speck of dirt beside the text. */
function cleanHead({ words, ...line }: OcrLine, at: number, lines: readonly OcrLine[]): OcrLine {
  const [first, ...others] = words;
  if (!first || !OPENED.test(first.text)) return { words, ...line };
  const following = lines.slice(at, at + LINES_OF_QUOTATION).flatMap((one) => one.words);
  if (following.some(({ text }) => CLOSED.test(text))) return { words, ...line };
  return { ...line, words: [{ ...first, text: first.text.replace(OPENED, '') }, ...others] };
}

/** What an engine read, without what it made of dirt. */
export function dropSpecks({ lines }: OcrReading): readonly OcrLine[] {
  return lines
    .map((line) => ({ ...line, words: line.words.filter((word) => !isSpeck(word)) }))
    .filter(({ words }) => words.length > 0)
    .map(cleanHead);
}
