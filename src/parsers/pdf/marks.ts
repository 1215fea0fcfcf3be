/** Vowel signs and other marks: files draw them before, after or far from the letters that they belong to. */
import { remember } from '../../text/remember.js';
import type { PlacedRun } from './glyphs.js';
import { isRightToLeft } from './pieces.js';
import type { Glyph } from './runs.js';

/** How many runs before and after its own a mark's letter is looked for in. */
const NEAR = 8;
/** How far off its letter's line a mark may be drawn, in parts of the type size. */
const RISE = 0.6;

/** The marks that a glyph shows, for which Unicode has forms that stand alone ('ﱠ'); null for other glyphs. */
const marksOf = remember((text) => {
  const plain = /^[\uFC5E-\uFC63\uFE70-\uFE7F]$/u.test(text) ? text.normalize('NFKC').trim() : text;
  return /^\p{M}+$/u.test(plain) ? plain : null;
});

function isMark(text: string): boolean {
  return marksOf(text) !== null;
}

const isLetter = remember((text) => /\p{L}/u.test(text) && !isMark(text));

const FATHATAN = '\u064B';
/** Points by which the alif of a ligature, which has no width, is favoured for the sign that is written on it. */
const FAVOUR = 1.5;

/** Distance of a mark at `x` from a glyph, in points; 0 where the glyph is. */
function distance({ run }: PlacedRun, glyph: Glyph, x: number, mark: string): number {
  const left = run.x + glyph.x;
  const far = Math.max(0, left - x, x - left - glyph.width);
  const isFavoured = mark === FATHATAN && glyph.text === 'ا' && glyph.width < 0.05;
  return isFavoured ? far - FAVOUR : far;
}

/** In parts of the type size: how far before its letter a mark may stand that is drawn just before it. */
const AHEAD = 0.15;

/** The glyph that is drawn after one, in its own run or, where that holds marks alone, in the next. */
function findDrawnNext(
  runs: readonly PlacedRun[],
  at: number,
  place: number,
): readonly [PlacedRun, Glyph] | null {
  const [own, next] = [runs[at] as PlacedRun, runs[at + 1]];
  const inside = own.run.glyphs[place + 1];
  if (inside) return [own, inside];
  const first = next?.run.glyphs[0];
  const isLone = own.run.glyphs.every(({ text }) => isMark(text));
  return first && isLone && areNear(own, next) ? [next, first] : null;
}

/**
 * Office suites draw a mark, and then go on from left to right with the letter that bears it: null where what is
 * drawn next does not begin with that letter.
 */
function findNext(runs: readonly PlacedRun[], at: number, place: number, x: number): Glyph | null {
  const [placed, next] = findDrawnNext(runs, at, place) ?? [];
  if (!placed || !next || !isRightToLeft(next.text) || !isLetter(next.text)) return null;
  const ahead = placed.run.x + next.x - x;
  return ahead >= 0 && ahead < AHEAD * placed.run.size ? next : null;
}

function areNear(own: PlacedRun, near: PlacedRun): boolean {
  return near.angle === own.angle && Math.abs(near.run.baseline - own.run.baseline) <= RISE * own.run.size;
}

/** The letter that is nearest to a mark; of two, the one that the file draws after it. */
function findLetter(runs: readonly PlacedRun[], at: number, place: number): Glyph | null {
  const own = runs[at] as PlacedRun;
  const mark = own.run.glyphs[place] as Glyph;
  const x = own.run.x + mark.x + mark.width / 2;
  const next = findNext(runs, at, place, x);
  if (next) return next;
  let best: Glyph | null = null;
  let least = own.run.size;
  for (const near of runs.slice(Math.max(0, at - NEAR), at + NEAR + 1)) {
    if (!areNear(own, near)) continue;
    for (const glyph of near.run.glyphs) {
      if (!isLetter(glyph.text)) continue;
      const far = distance(near, glyph, x, mark.text);
      if (far > least || (far === least && near === own && best !== null)) continue;
      best = glyph;
      least = far;
    }
  }
  return best;
}

/** The glyphs without their marks, each letter with those that it bears. */
function markGlyphs(glyphs: readonly Glyph[], marks: ReadonlyMap<Glyph, string>): readonly Glyph[] {
  return glyphs.flatMap((glyph) => {
    const borne = marks.get(glyph);
    if (borne !== undefined) return [{ ...glyph, text: glyph.text + borne }];
    return isMark(glyph.text) ? [] : [glyph];
  });
}

/** The runs with each mark put behind its letter. Marks without a letter are left out. */
export function attachMarks(runs: readonly PlacedRun[]): readonly PlacedRun[] {
  const marks = new Map<Glyph, string>();
  runs.forEach((placed, at) => {
    placed.run.glyphs.forEach((glyph, place) => {
      const letter = isMark(glyph.text) ? findLetter(runs, at, place) : null;
      if (letter) marks.set(letter, (marks.get(letter) ?? '') + marksOf(glyph.text));
    });
  });
  return runs.map((placed) => {
    const { run, angle } = placed;
    if (!run.glyphs.some((glyph) => isMark(glyph.text) || marks.has(glyph))) return placed;
    return { run: { ...run, glyphs: markGlyphs(run.glyphs, marks) }, angle };
  });
}
