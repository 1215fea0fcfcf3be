/** What a PDF's fonts tell of the text that is set in them. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Font {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly symbolic: boolean;
  /** Parts of the size that the font reaches above and below the baseline; `descent` is negative. */
  readonly ascent: number;
  readonly descent: number;
  /** From units of glyph widths to parts of the size. */
  readonly unit: number;
  /** What fonts of drawn glyphs multiply their size by. */
  readonly scale: number;
}

/** Fonts by pdfjs's names, which hold for the whole file; filled as pages are read. */
export type Fonts = Map<string, Font>;

/** What a font's name tells: 'ABCDEE+Cambria,BoldItalic'. */
function readFontName(name: string): Pick<Font, 'bold' | 'italic' | 'symbolic'> {
  return {
    bold: /bold|black|heavy|demi/i.test(name),
    italic: /italic|oblique/i.test(name),
    symbolic: /symbol|wingdings|webdings|dingbats/i.test(name),
  };
}

/** Fonts may claim anything. */
function boundPart(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && value >= least && value <= most ? value : otherwise;
}

/** Fonts whose glyphs are drawn ('Type 3') have units of their own. */
function measureDrawn(font: Record<string, unknown>): Pick<Font, 'unit' | 'scale'> {
  const [unit = 0.001, , , height = 0.001] = (font.fontMatrix ?? []) as readonly number[];
  const [, bottom = 0, , top = 0] = (font.bbox ?? []) as readonly number[];
  const scale = (top - bottom) * height;
  return { unit, scale: font.isType3Font === true && scale > 0 ? scale : 1 };
}

export const UNKNOWN_FONT: Font = {
  ...readFontName(''),
  ascent: 0.9,
  descent: -0.22,
  unit: 0.001,
  scale: 1,
};

/** The font that pdfjs calls `name`, known once the page's operators are read. */
export function learnFont(page: PDFPageProxy, name: string): Font {
  if (!page.commonObjs.has(name)) return UNKNOWN_FONT;
  const font: Record<string, unknown> = Object(page.commonObjs.get(name));
  const read = readFontName(String(font.name ?? ''));
  return {
    ...read,
    bold: read.bold || font.bold === true,
    ascent: boundPart(font.ascent, 0.5, 1.1, 0.9),
    descent: -boundPart(-Number(font.descent ?? 0), 0.1, 0.4, 0.22),
    ...measureDrawn(font),
  };
}
