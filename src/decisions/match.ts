/** Which of the extractor's mentions a ruling speaks of. */
import type { Place } from '../model/record.js';
import { type Ruling, SAME_SPOT, type Spot, shareOf } from './rulings.js';

export interface Matched<T> {
  readonly ruling: Ruling;
  /** Undefined where the extractor found nothing there. */
  readonly item: T | undefined;
}

/** A mention that shares less is another one, inside the words that were spoken of or around them. */
function weigh(ruling: Ruling, at: Spot): number {
  const best = Math.max(...ruling.spots.map((spot) => shareOf(spot, at)));
  return best > SAME_SPOT ? best : 0;
}

/** Each mention is taken by one ruling at most, the best pair first. */
export function matchRulings<T extends { readonly at: Place }>(
  rulings: readonly Ruling[],
  items: readonly T[],
): readonly Matched<T>[] {
  const pairs = rulings
    .flatMap((ruling) => items.map((item) => ({ ruling, item, weight: weigh(ruling, item.at) })))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const byRuling = new Map<Ruling, T>();
  const taken = new Set<T>();
  for (const { ruling, item } of pairs) {
    if (byRuling.has(ruling) || taken.has(item)) continue;
    byRuling.set(ruling, item);
    taken.add(item);
  }
  return rulings.map((ruling) => ({ ruling, item: byRuling.get(ruling) }));
}
