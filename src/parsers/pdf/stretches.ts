/** Lines that stretch Arabic words (kashida): files say of their glyph any sign that they please. */
import type { OperatorList } from './drawing.js';
import type { Library } from './library.js';
import { isRightToLeft } from './pieces.js';

/** The sign that means such a line; the normal form of a text leaves it out. */
export const TATWEEL = '\u0640';

/** The part of its width by which the glyph must lie over itself. No kerning goes so far. */
const OVERLAP = 0.4;

/** One of pdfjs's glyphs, as far as it matters here. */
interface Shown {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
}

type Texts = readonly (Shown | number)[];

/** The same glyph of the same font, for the purposes of one page. */
function keyOf({ unicode, originalCharCode, width }: Shown): string {
  return `${originalCharCode} ${width} ${unicode}`;
}

/** The glyph that is drawn again and again, each over the last, and nothing else; null where something else is. */
function findRepeated(texts: Texts): Shown | null {
  const [first, move] = texts;
  if (typeof first !== 'object' || typeof move !== 'number' || move < OVERLAP * first.width) return null;
  const key = keyOf(first);
  return texts.every((text) => typeof text === 'number' || keyOf(text) === key) ? first : null;
}

function holdsArabic(texts: Texts): boolean {
  return texts.some((text) => typeof text === 'object' && isRightToLeft(text.unicode));
}

/**
 * The operators with each stretching line as the sign that means one, on pages that hold Arabic. Office suites
 * draw long ones as one glyph several times over itself, which shows what glyph it is; pdfjs gives widths and moves in
 * thousandths of the type size.
 *
 * @example // 'الفق::رة', drawn as 'رة', '::' over itself and 'الفق', becomes 'الفقـــرة'
 */
export function markStretches({ OPS }: Library, list: OperatorList): OperatorList {
  const textsAt = (at: number): Texts | null =>
    list.fnArray[at] === OPS.showText ? ((list.argsArray[at] as readonly [Texts])[0] ?? null) : null;
  const shown = list.fnArray.map((_, at) => textsAt(at) ?? []);
  const lines = new Set(shown.flatMap((texts) => findRepeated(texts) ?? []).map(keyOf));
  if (lines.size === 0 || !shown.some(holdsArabic)) return list;
  const mark = (text: Shown | number) =>
    typeof text === 'object' && lines.has(keyOf(text)) ? { ...text, unicode: TATWEEL } : text;
  return {
    fnArray: list.fnArray,
    argsArray: list.argsArray.map((args, at) => (textsAt(at) ? [(shown[at] ?? []).map(mark)] : args)),
  };
}
