/** Which submissions to compare: those that share something rare, so that the work grows with their number alone. */
import type { Trace } from './trace.js';

/** A key that more submissions share tells nothing of them: of those, each is compared with the next in order only. */
const RARE = 24;
/** How many keys of a kind a submission has. */
const KEYS = 24;

/** Pairs of places in `traces`, the smaller first, each once, in order. */
export function pairUp(traces: readonly Trace[]): readonly (readonly [number, number])[] {
  const groups = new Map<string, number[]>();
  for (const [index, trace] of traces.entries()) {
    for (const key of keysOf(trace)) {
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
  }
  const pairs = new Set<number>();
  for (const group of groups.values()) {
    const reach = group.length > RARE ? 1 : group.length;
    for (const [place, first] of group.entries()) {
      for (const second of group.slice(place + 1, place + 1 + reach))
        pairs.add(first * traces.length + second);
    }
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / traces.length), pair % traces.length] as const);
}

function keysOf({ runs, steps, submitters, date }: Trace): readonly string[] {
  const who = submitters.join(' ');
  return [
    ...Array.from(runs.subarray(0, KEYS), (hash) => `run ${hash}`),
    ...Array.from(steps.subarray(0, KEYS), (hash) => `step ${hash}`),
    ...(who === ''
      ? []
      : [`who ${who}`, `who ${who} ${date?.slice(0, 4)}`, `who ${who} ${date?.slice(0, 7)}`]),
  ];
}
