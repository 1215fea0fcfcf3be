/** Gaps between the letters of a run that are no spaces. */
import { isBlank, type PlacedRun } from './runs.js';

/** Where spaces are typed, narrower gaps come from lines that are stretched by parting their letters. */
const TYPED_SPACE = 0.24;
/** The part of a page's glyphs that are spaces from which on spaces are typed. */
const TYPED = 0.08;

function hasTypedSpaces(runs: readonly PlacedRun[]): boolean {
  let all = 0;
  let spaces = 0;
  for (const { run } of runs) {
    all += run.glyphs.length;
    for (const { text } of run.glyphs) if (isBlank(text)) spaces += 1;
  }
  return spaces >= TYPED * all;
}

/** Takes back the spaces that only the distance between letters told of, on a page whose spaces are typed. */
export function closeGaps(runs: readonly PlacedRun[]): readonly PlacedRun[] {
  if (!hasTypedSpaces(runs)) return runs;
  return runs.map(({ run, angle }) => {
    if (!run.glyphs.some((glyph, at) => at > 0 && glyph.isSpaced)) return { run, angle };
    const closed = run.glyphs.map((glyph, at) => {
      const before = run.glyphs[at - 1];
      const isNarrow = before && glyph.x - before.x - before.width < TYPED_SPACE * run.size;
      return glyph.isSpaced && isNarrow ? { ...glyph, isSpaced: false } : glyph;
    });
    return { run: { ...run, glyphs: closed }, angle };
  });
}
