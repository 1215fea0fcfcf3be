/** From events to what holds: in the order of time, without what was taken back. */
import type { Decision } from './decision.js';

/** By time, then by id, so that the order is the same wherever the events came from. */
function compareEvents(a: Decision, b: Decision): number {
  const [left, right] = [Date.parse(a.when), Date.parse(b.when)];
  if (left !== right) return left - right;
  return a.id < b.id ? -1 : 1;
}

/**
 * The decisions that hold, in order; each once, however often it was imported. What was withdrawn is left out, unless
 * its withdrawal was withdrawn.
 */
export function replay(events: Iterable<Decision>): readonly Decision[] {
  const unique = [...new Map([...events].map((event) => [event.id, event])).values()].sort(compareEvents);
  const gone = new Set<string>();
  for (const event of unique.toReversed())
    if (event.action === 'withdraw' && !gone.has(event.id)) gone.add(event.decision);
  return unique.filter(({ id, action }) => action !== 'withdraw' && !gone.has(id));
}

/** Whether two people said different things without the later one knowing of the earlier. */
export function isUnaware(earlier: Decision, later: Decision): boolean {
  return earlier.who !== later.who && !later.supersedes.includes(earlier.id);
}
