/** What speaks for two submissions holding the same paper, measure by measure. */
import { type Bag, countShared, sizeOf } from './bag.js';
import { resemblance } from './sample.js';
import type { Trace } from './trace.js';

/** One measure of two submissions; null where they have too little of it to tell anything. */
export interface Measure {
  readonly says: 'same' | 'other' | 'little';
  /** In words: '31 of 34 numbers in common'. */
  readonly reason: string;
}

/** A measure with fewer things than `least` says nothing; from `same` on it speaks for, up to `other` against one paper. */
interface Limits {
  readonly least: number;
  readonly same: number;
  readonly other: number;
}

/*
 * Set on pairs of different papers on the same subject (numbers in common up to 0.47, targets 0.68, one State's two papers
 * less) and on translations (numbers 0.91 and more, targets and programmes nearly all).
 */
const NUMBERS: Limits = { least: 10, same: 0.7, other: 0.5 };
const TARGETS: Limits = { least: 4, same: 0.75, other: 0.4 };
const PROGRAMMES: Limits = { least: 3, same: 0.75, other: 0.25 };
const PARAGRAPHS: Limits = { least: 6, same: 0.85, other: 0.4 };
const LENGTHS_ALIKE = 0.9;

const SAME_NUMBERS = 0.98;
const SAME_RUNS = 0.98;
const LIKE_RUNS = 0.6;

/** Fewer runs of words than this are a formula rather than a text. */
const LEAST_RUNS = 25;

/** The share of runs of words in common; null in different languages and for texts of a line or two. */
export function measureText(a: Trace, b: Trace): number | null {
  if (a.language !== b.language || Math.min(a.runs.length, b.runs.length) < LEAST_RUNS) return null;
  return resemblance(a.runs, b.runs);
}

/**
 * Whether one text stands in both, so that what one has more is a difference of reading. Two formats are never read quite
 * alike; other numbers are always another text.
 */
export function hasTheSameText(a: Trace, b: Trace): boolean {
  const shared = countShared(a.numbers, b.numbers);
  const hasSameNumbers = shared >= SAME_NUMBERS * Math.max(sizeOf(a.numbers), sizeOf(b.numbers));
  return (
    hasSameNumbers && resemblance(a.runs, b.runs) >= (a.mediaType === b.mediaType ? SAME_RUNS : LIKE_RUNS)
  );
}

/** The measures that need no language. */
export function measureTraces(a: Trace, b: Trace): readonly Measure[] {
  return [
    measureBags('numbers', a.numbers, b.numbers, NUMBERS),
    measureBags('targets', a.targets, b.targets, TARGETS),
    measureBags('mentions of registered programmes', a.programmes, b.programmes, PROGRAMMES),
    measureParagraphs(a.paragraphs, b.paragraphs),
  ].filter((measure) => measure !== null);
}

function measureBags(name: string, a: Bag, b: Bag, limits: Limits): Measure | null {
  const shared = countShared(a, b);
  const all = sizeOf(a) + sizeOf(b) - shared;
  return judge(shared, all, limits, `${shared} of ${all} ${name} in common`);
}

function judge(shared: number, all: number, { least, same, other }: Limits, reason: string): Measure | null {
  if (all < least) return null;
  const share = shared / all;
  return { says: share >= same ? 'same' : share <= other ? 'other' : 'little', reason };
}

/** Numbered paragraphs speak for one paper when their lengths go up and down together, as those of a translation do. */
function measureParagraphs(a: Trace['paragraphs'], b: Trace['paragraphs']): Measure | null {
  const keys = [...a.keys()].filter((key) => b.has(key));
  const all = a.size + b.size - keys.length;
  const measure = judge(
    keys.length,
    all,
    PARAGRAPHS,
    `${keys.length} of ${all} numbered paragraphs in common`,
  );
  if (measure?.says !== 'same') return measure;
  const alike = correlate(keys.map((key) => [Math.log1p(a.get(key) ?? 0), Math.log1p(b.get(key) ?? 0)]));
  return alike >= LENGTHS_ALIKE
    ? { says: 'same', reason: `${measure.reason}, their lengths alike` }
    : { says: 'little', reason: `${measure.reason}, their lengths different` };
}

/** Pearson's coefficient; 0 where one side does not vary. */
function correlate(points: readonly (readonly [number, number])[]): number {
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}
