/** Text items of pdfjs as runs on the page, whichever way the page or its text is turned. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, multiply } from './geometry.js';
import type { Run } from './words.js';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Item = Extract<TextContent['items'][number], { str: string }>;

export interface Font {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly symbolic: boolean;
}

/** A run and the direction that it runs in: 0 along the page's lines, else degrees clockwise. */
export interface PlacedRun {
  readonly run: Run;
  readonly angle: number;
}

/** What a font's name tells: 'ABCDEE+Cambria,BoldItalic'. */
export function readFontName(name: string): Font {
  return {
    bold: /bold|black|heavy|demi/i.test(name),
    italic: /italic|oblique/i.test(name),
    symbolic: /symbol|wingdings|webdings|dingbats/i.test(name),
  };
}

const PLAIN: Font = { bold: false, italic: false, symbolic: false };

function isItem(item: TextContent['items'][number]): item is Item {
  return 'str' in item && item.str !== '';
}

function placeItem(item: Item, content: TextContent, viewport: Matrix, font: Font): PlacedRun {
  const [a, b, c, d, x, baseline] = multiply(viewport, item.transform as unknown as Matrix);
  const style = content.styles[item.fontName];
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const run = {
    text: item.str,
    x,
    baseline,
    width: item.width,
    size,
    ascent: boundPart(style?.ascent, 0.5, 1.1, 0.9),
    descent: -boundPart(-(style?.descent ?? 0), 0.1, 0.4, 0.22),
    rightToLeft: item.dir === 'rtl',
    ...font,
  };
  return { run, angle: Math.round((Math.atan2(b, a) * 180) / Math.PI) };
}

/** Fonts may claim anything. */
function boundPart(value: number | undefined, least: number, most: number, otherwise: number): number {
  return value !== undefined && value >= least && value <= most ? value : otherwise;
}

/** All runs of a page, in drawing order; `fonts` by pdfjs's name for them. */
export function placeRuns(
  content: TextContent,
  viewport: Matrix,
  fonts: ReadonlyMap<string, Font>,
): readonly PlacedRun[] {
  return content.items
    .filter(isItem)
    .map((item) => placeItem(item, content, viewport, fonts.get(item.fontName) ?? PLAIN));
}
