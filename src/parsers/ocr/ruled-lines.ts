/** The ruled lines of a scanned page: long, thin and darker than what is beside them. */
import type { GreyPage } from './slant.js';

/** A line in dots; `from` < `to` along it, `at` across it. */
export interface ScanRule {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** How many dots it is thick, with the slope that is left in the page. */
  readonly thickness: number;
}

/** Lengths in points. Strokes of letters are shorter; beside a line, so far off, the page is lighter. */
const SHORTEST = { horizontal: 24, vertical: 12 } as const;
const BESIDE = 3;
/** How much lighter, of 255. */
const CONTRAST = 48;
/** Ink in which another line crosses, with no lighter page beside it. */
const DARK = 150;
/** Dots in which a line may be broken. */
const GAP = 3;
/** How far a line may run off its direction, in parts of its length. */
const SLOPE = 0.01;
/** How far lines that should meet may miss each other, in points. */
const MISS = 3.5;
/** A picture with more of them is a photograph. */
const MOST_RULES = 2000;

/** A page as lines of dots, along the one direction or the other. */
interface Raster {
  readonly lines: number;
  readonly length: number;
  readonly values: Uint8Array;
  /** From one line to the next, and from one dot of a line to the next. */
  readonly lineStep: number;
  readonly dotStep: number;
}

function lookAlong({ width, height, values }: GreyPage, direction: ScanRule['direction']): Raster {
  return direction === 'horizontal'
    ? { lines: height, length: width, values, lineStep: width, dotStep: 1 }
    : { lines: width, length: height, values, lineStep: 1, dotStep: width };
}

type Run = readonly [from: number, to: number];

/** The stretches of one line of dots that are darker than the page on one side of it. */
function findRuns(raster: Raster, line: number, beside: number, shortest: number): readonly Run[] {
  const { values, lineStep, dotStep, length } = raster;
  const runs: Run[] = [];
  let from = -1;
  let last = -1;
  const close = () => {
    if (from >= 0 && last - from >= shortest) runs.push([from, last]);
    from = -1;
  };
  for (let dot = 0; dot < length; dot += 1) {
    const at = line * lineStep + dot * dotStep;
    const paper = Math.max(values[at - beside * lineStep] ?? 0, values[at + beside * lineStep] ?? 0);
    const value = values[at] ?? 255;
    const isCrossing = from >= 0 && dot - last <= GAP && value < DARK;
    if (value + CONTRAST >= paper && !isCrossing) continue;
    if (from >= 0 && dot - last > GAP) close();
    if (from < 0) from = dot;
    last = dot;
  }
  close();
  return runs;
}

/** Runs on neighbouring lines of dots: one ruled line, or the edge of something. */
interface Bar {
  from: number;
  to: number;
  readonly first: number;
  last: number;
}

function findBars(raster: Raster, beside: number, shortest: number): readonly Bar[] {
  const bars: Bar[] = [];
  let open: Bar[] = [];
  for (let line = beside; line < raster.lines - beside; line += 1) {
    for (const [from, to] of findRuns(raster, line, beside, shortest)) {
      const bar = open.find((other) => from <= other.to + GAP && to >= other.from - GAP);
      if (bar) {
        Object.assign(bar, { from: Math.min(bar.from, from), to: Math.max(bar.to, to), last: line });
        continue;
      }
      const fresh = { from, to, first: line, last: line };
      open.push(fresh);
      bars.push(fresh);
    }
    open = open.filter(({ last }) => last >= line - GAP);
  }
  return bars;
}

function findDirected(page: GreyPage, direction: ScanRule['direction'], scale: number): readonly ScanRule[] {
  const beside = Math.round(BESIDE * scale);
  const bars = findBars(lookAlong(page, direction), beside, SHORTEST[direction] * scale);
  return bars
    .filter(({ from, to, first, last }) => last - first <= beside + SLOPE * (to - from))
    .map(({ from, to, first, last }) => ({
      direction,
      at: (first + last) / 2,
      from,
      to,
      thickness: last - first + 1,
    }));
}

function meet(across: ScanRule, down: ScanRule, miss: number): boolean {
  return (
    down.at >= across.from - miss &&
    down.at <= across.to + miss &&
    across.at >= down.from - miss &&
    across.at <= down.to + miss
  );
}

export interface PageRules {
  readonly rules: readonly ScanRule[];
  /** Those that meet others at right angles, as the lines of tables do. */
  readonly crossed: readonly ScanRule[];
}

const NONE: PageRules = { rules: [], crossed: [] };

/**
 * The ruled lines of a page that is level; `scale` is dots in a point. A vertical line that meets no horizontal one
 * is a letter's stroke or the fold of the sheet, and is left out.
 *
 * @example findRules(page, 200 / 72).rules[0] // { direction: 'horizontal', at: 611, from: 200, to: 1450, … }
 */
export function findRules(page: GreyPage, scale: number): PageRules {
  const across = findDirected(page, 'horizontal', scale);
  const down = findDirected(page, 'vertical', scale);
  if (across.length + down.length > MOST_RULES) return NONE;
  const miss = MISS * scale;
  const crossedDown = down.filter((rule) => across.some((other) => meet(other, rule, miss)));
  const crossedAcross = across.filter((rule) => crossedDown.some((other) => meet(rule, other, miss)));
  return { rules: [...across, ...crossedDown], crossed: [...crossedAcross, ...crossedDown] };
}
