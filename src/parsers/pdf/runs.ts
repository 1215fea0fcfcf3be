/** Runs of glyphs, as a page shows them. Lengths are PDF points. */

/** One glyph, of one character or (ligatures) several, at `x` points from its run's beginning. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** The gap before it is as wide as a space. */
  readonly isSpaced: boolean;
}

/** A run of glyphs in one font, on a straight line of the page. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  /** Parts of the size that the font reaches above and below the baseline; `descent` is negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly symbolic: boolean;
}

/** A run and the direction that it runs in: 0 along the page's lines, else degrees clockwise. */
export interface PlacedRun {
  readonly run: Run;
  readonly angle: number;
}

/** A part of a run, with its place counted from the run's beginning. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  /** No white space before it inside the run. */
  readonly glued: boolean;
}

export function runText(run: Run): string {
  let text = '';
  for (const glyph of run.glyphs) text += glyph.text;
  return text;
}

/** Nothing but white space, or nothing at all. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 0x20 && first < 0x7f) return false;
  return text === ' ' || text.trim() === '';
}
