/** The numbers beside paragraphs, which engines pass over where they stand alone. */
import type { OcrLine, OcrWord } from '../../model/ocr.js';

/** '12.', '(3)', 'a)', 'iv.'; a point may be read as another mark. */
const LABEL = /^\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5})[.:;,)]$/iu;
const BLURRED_POINT = /^(\d{1,3})[:;,]$/u;
const LEAST_CONFIDENCE = 0.5;

function overlaps(word: OcrWord, other: OcrWord): boolean {
  return (
    word.x < other.x + other.width &&
    other.x < word.x + word.width &&
    word.y < other.y + other.height &&
    other.y < word.y + word.height
  );
}

/** A number at the start of a line has a point behind it, whatever the engine made of that. */
function sharpen(word: OcrWord): OcrWord {
  return { ...word, text: word.text.replace(BLURRED_POINT, '$1.') };
}

function sharpenFirst({ words, ...line }: OcrLine): OcrLine {
  const [first, ...others] = words;
  return { ...line, words: first ? [sharpen(first), ...others] : [] };
}

/**
 * The lines, and with them the labels that only the other view of the page shows: words at the start of its lines
 * where `lines` have nothing.
 */
export function addLabels(lines: readonly OcrLine[], inOtherView: readonly OcrLine[]): readonly OcrLine[] {
  const words = lines.flatMap((line) => line.words);
  const added = inOtherView.flatMap((line): readonly OcrLine[] => {
    const [first] = line.words;
    const isLabel = first && LABEL.test(first.text) && first.confidence >= LEAST_CONFIDENCE;
    return isLabel && !words.some((word) => overlaps(word, first)) ? [{ ...line, words: [first] }] : [];
  });
  return [...lines, ...added].map(sharpenFirst);
}
