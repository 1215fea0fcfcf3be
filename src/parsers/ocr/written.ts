/** Tells pictures of written pages from photographs, before they are read. */
import type { GreyPage } from './slant.js';

/** A page is paper for the most part, with some ink on it; parts of its dots. */
const LEAST_PAPER = 0.5;
const LEAST_INK = 0.004;
const MOST_INK = 0.35;
/** Paper is lighter than this, ink on a small copy darker than that, from 0 black to 255 white. */
const PAPER = 190;
const INK = 150;

/**
 * May text stand on the picture? Photographs have hardly any paper; drawings and emblems may pass, and are told by
 * what is read of them.
 */
export function looksWritten({ values }: GreyPage): boolean {
  const paper = values.reduce((sum, value) => sum + (value > PAPER ? 1 : 0), 0) / values.length;
  const ink = values.reduce((sum, value) => sum + (value < INK ? 1 : 0), 0) / values.length;
  return paper >= LEAST_PAPER && ink >= LEAST_INK && ink <= MOST_INK;
}
