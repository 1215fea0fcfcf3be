/** Whether two submissions hold the same paper, and why. */
import { hasTheSameText, measureText, measureTraces } from './evidence.js';
import type { Trace } from './trace.js';

/** What two submissions are to each other: one text, one text changed, one paper in two languages. */
export type Relation = 'copy' | 'revision' | 'translation';

export interface Comparison {
  /** `joined`: one work; `candidate`: somebody should look; `none`: nothing worth a word. */
  readonly verdict: 'joined' | 'candidate' | 'none';
  readonly relation: Relation;
  /** How much speaks for it; to begin with the surest. */
  readonly points: number;
  readonly reasons: readonly string[];
  /** What forbids to join them. */
  readonly objections: readonly string[];
}

/** What one fact of two submissions says of their being one paper. */
interface Fact {
  readonly agrees: 'yes' | 'nearly' | 'unknown' | 'no';
  readonly reason: string;
}

const CLOSE = 0.85;
const REVISION = 0.6;
const OTHER_TEXT = 0.35;
const NEAR_SUBMITTERS = 0.75;
const NEAR_DAYS = 31;
const DAY = 86_400_000;

/**
 * Two submissions are joined when enough of independent kind speaks for it (two measures beside the same submitters and
 * the same date, three where one of these is not known) and nothing against it: other submitters, another date, other
 * numbers or targets. A text of one language that is nearly the same counts for three, one that is largely the same
 * for two on the same date.
 */
export function compareTraces(a: Trace, b: Trace): Comparison {
  const who = compareSubmitters(a, b);
  const when = compareDates(a.date, b.date);
  const text = measureText(a, b);
  const measures = measureTraces(a, b);
  const points = pointsOfText(text, when) + measures.filter(({ says }) => says === 'same').length;
  const isClose = text !== null && text >= CLOSE;
  const objections = [
    ...[who, when].filter(({ agrees }) => agrees === 'no').map(({ reason }) => reason),
    ...(text !== null && text < OTHER_TEXT ? [describeText(text)] : []),
    ...measures.filter(({ says }) => says === 'other' && !isClose).map(({ reason }) => reason),
  ];
  return {
    verdict: judge(who, when, points, objections.length),
    relation: a.language !== b.language ? 'translation' : hasTheSameText(a, b) ? 'copy' : 'revision',
    points,
    reasons: [
      ...[who, when]
        .filter(({ agrees }) => agrees !== 'no' && agrees !== 'unknown')
        .map(({ reason }) => reason),
      ...(text !== null && text >= OTHER_TEXT ? [describeText(text)] : []),
      ...measures.filter(({ says }) => says === 'same').map(({ reason }) => reason),
    ],
    objections,
  };
}

function judge(who: Fact, when: Fact, points: number, objections: number): Comparison['verdict'] {
  const isSure = who.agrees === 'yes' && (when.agrees === 'yes' || when.agrees === 'nearly');
  if (objections === 0 && points >= (isSure ? 2 : 3)) return 'joined';
  if (points >= 2 || (points === 1 && isSure && objections === 0)) return 'candidate';
  return 'none';
}

function pointsOfText(text: number | null, when: Fact): number {
  if (text === null || text < REVISION) return 0;
  if (text >= CLOSE) return 3;
  return when.agrees === 'yes' ? 2 : 1;
}

function describeText(text: number): string {
  return `${Math.round(100 * text)} % of the runs of four words in common`;
}

function compareSubmitters({ submitters: a }: Trace, { submitters: b }: Trace): Fact {
  if (a.length === 0 || b.length === 0) return { agrees: 'unknown', reason: 'submitters not known' };
  const shared = a.filter((id) => b.includes(id)).length;
  const all = a.length + b.length - shared;
  if (shared === all) return { agrees: 'yes', reason: `the same submitters (${a.join(', ')})` };
  return shared / all >= NEAR_SUBMITTERS
    ? { agrees: 'nearly', reason: `${shared} of ${all} submitters in common` }
    : { agrees: 'no', reason: `other submitters (${a.join(', ')}; ${b.join(', ')})` };
}

/** '2023-11' agrees nearly with each day of that month; two days up to a month apart may be those of a paper and its revision. */
function compareDates(a: string | null, b: string | null): Fact {
  if (a === null || b === null) return { agrees: 'unknown', reason: 'a date is not known' };
  if (a === b) return { agrees: 'yes', reason: `the same date (${a})` };
  if (a.startsWith(b) || b.startsWith(a))
    return { agrees: 'nearly', reason: `dates that agree (${a}, ${b})` };
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
  return days <= NEAR_DAYS
    ? { agrees: 'nearly', reason: `dates ${Math.round(days)} days apart (${a}, ${b})` }
    : { agrees: 'no', reason: `other dates (${a}, ${b})` };
}
