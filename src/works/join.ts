/** Joins submissions to works, the surest pairs first. */
import { type Comparison, compareTraces } from './compare.js';
import { pairUp } from './pair-up.js';
import type { Trace } from './trace.js';

export interface Pair {
  readonly traces: readonly [Trace, Trace];
  readonly comparison: Comparison;
}

export interface Joined {
  /** The submissions of each work, in the order of `traces`. */
  readonly groups: readonly (readonly Trace[])[];
  /** All pairs with something to say for them, by id of either submission. */
  readonly pairsOf: ReadonlyMap<string, readonly Pair[]>;
}

/**
 * Two groups become one where a pair between them is joined and no other pair between them speaks against it: so a
 * paper never gets into a work by way of a third one that only resembles both.
 */
export function joinTraces(traces: readonly Trace[]): Joined {
  const pairs = pairUp(traces).flatMap(([first, second]) => comparePair(traces[first], traces[second]));
  const groupOf = new Map(traces.map((trace) => [trace.id, [trace]]));
  const joined = pairs.filter(({ comparison }) => comparison.verdict === 'joined');
  for (const {
    traces: [a, b],
  } of joined.sort((x, y) => y.comparison.points - x.comparison.points)) {
    const [left, right] = [groupOf.get(a.id) ?? [a], groupOf.get(b.id) ?? [b]];
    if (left === right || !areOnePaper(left, right)) continue;
    left.push(...right);
    for (const { id } of right) groupOf.set(id, left);
  }
  const order = new Map(traces.map(({ id }, index) => [id, index]));
  const groups = [...new Set(groupOf.values())].map((group) =>
    group.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
  );
  return { groups, pairsOf: indexPairs(pairs) };
}

function comparePair(a: Trace | undefined, b: Trace | undefined): readonly Pair[] {
  if (!a || !b) return [];
  const comparison = compareTraces(a, b);
  return comparison.verdict === 'none' ? [] : [{ traces: [a, b], comparison }];
}

function areOnePaper(left: readonly Trace[], right: readonly Trace[]): boolean {
  return left.every((a) => right.every((b) => compareTraces(a, b).objections.length === 0));
}

function indexPairs(pairs: readonly Pair[]): ReadonlyMap<string, readonly Pair[]> {
  const index = new Map<string, Pair[]>();
  for (const pair of pairs) {
    for (const { id } of pair.traces) {
      const list = index.get(id);
      if (list) list.push(pair);
      else index.set(id, [pair]);
    }
  }
  return index;
}
