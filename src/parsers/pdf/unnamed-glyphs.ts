/**
 * Glyphs of Arabic that a file does not name: lines that stretch words (kashida) and vowel signs. pdfjs gives the number
 * of such a glyph as its character, so that any sign may stand for it: 'الفق::رة'.
 */
import type { OperatorList } from './drawing.js';
import type { Library } from './library.js';
import { isRightToLeft } from './pieces.js';

/** The sign of a line that stretches a word; the normal form of a text leaves it out. */
export const TATWEEL = '\u0640';

/** The part of its width by which a stretching glyph lies over itself. No kerning goes so far. */
const OVERLAP = 0.4;

/** A letter with the signs that are written on it. */
const MARKED = /^(\p{L})(\p{M}+)$/u;

/** One of pdfjs's glyphs, as far as it matters here. */
interface Shown {
  readonly unicode: string;
  readonly originalCharCode: number;
  /** In thousandths of the type size, as moves between glyphs are. */
  readonly width: number;
}

type Texts = readonly (Shown | number)[];

/** What glyphs mean, by their keys. */
type Meanings = Map<string, string>;

/** The same glyph of the same font, for the purposes of one page. */
function keyOf({ unicode, originalCharCode, width }: Shown): string {
  return `${originalCharCode} ${width} ${unicode}`;
}

function firstOf(texts: Texts | undefined): Shown | null {
  const first = texts?.[0];
  return typeof first === 'object' ? first : null;
}

/** Is it the only glyph of a text, however often it is drawn? */
function holdsOnly(texts: Texts, glyph: Shown): boolean {
  const key = keyOf(glyph);
  return texts.every((text) => typeof text === 'number' || keyOf(text) === key);
}

/** Office suites draw a long stretch as one glyph several times over itself. */
function isStretch(texts: Texts, { width }: Shown): boolean {
  const move = texts[1];
  return typeof move === 'number' && width > 0 && move > OVERLAP * width;
}

/** A vowel sign has no width and is drawn by itself, at a height of its own. */
function isUnnamedMark({ unicode, originalCharCode, width }: Shown): boolean {
  return width === 0 && unicode === String.fromCharCode(originalCharCode);
}

/** The letter that is drawn after a mark may be named with it: then that names the mark. */
function learnMark(mark: Shown, next: Shown | null, meanings: Meanings): void {
  const [, letter, sign] = MARKED.exec(next?.unicode ?? '') ?? [];
  if (next && letter !== undefined && sign !== undefined) {
    meanings.set(keyOf(next), letter);
    meanings.set(keyOf(mark), sign);
  } else if (!meanings.has(keyOf(mark))) meanings.set(keyOf(mark), '');
}

function learnMeanings(shown: readonly Texts[]): Meanings {
  const meanings: Meanings = new Map();
  shown.forEach((texts, at) => {
    const first = firstOf(texts);
    if (!first || !(isStretch(texts, first) || isUnnamedMark(first)) || !holdsOnly(texts, first)) return;
    if (isStretch(texts, first)) meanings.set(keyOf(first), TATWEEL);
    else learnMark(first, firstOf(shown[at + 1]), meanings);
  });
  return meanings;
}

function holdsArabic(texts: Texts): boolean {
  return texts.some((text) => typeof text === 'object' && isRightToLeft(text.unicode));
}

/**
 * The operators of a page with the meaning of its unnamed glyphs: stretches as tatweel, vowel signs as themselves where
 * the page tells which they are, else as nothing. Pages without Arabic stay as they are.
 *
 * @example // 'الفق::رة', drawn as 'رة', '::' over itself and 'الفق', becomes 'الفقـــرة'
 */
export function nameGlyphs({ OPS }: Library, list: OperatorList): OperatorList {
  const { fnArray, argsArray } = list;
  const textsAt = (at: number) => (argsArray[at] as readonly [Texts])[0];
  const places: number[] = [];
  fnArray.forEach((operator, at) => {
    if (operator === OPS.showText) places.push(at);
  });
  const meanings = learnMeanings(places.map(textsAt));
  if (meanings.size === 0 || !places.some((at) => holdsArabic(textsAt(at)))) return list;
  const name = (text: Shown | number) => {
    const meaning = typeof text === 'object' ? meanings.get(keyOf(text)) : undefined;
    return typeof text === 'object' && meaning !== undefined ? { ...text, unicode: meaning } : text;
  };
  const named = [...argsArray];
  for (const at of places) named[at] = [textsAt(at).map(name)];
  return { fnArray, argsArray: named };
}
