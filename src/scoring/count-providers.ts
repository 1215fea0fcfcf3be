/** Providers that were said against those that are true, id by id. */

/** For each body what it is directly part of: `cicte` of `oas`, `kisa` of `KOR`. */
export type Wholes = ReadonlyMap<string, string>;

export interface ProviderCount {
  readonly right: number;
  readonly missed: number;
  readonly extra: number;
}

/** Longer rows of parents are no longer the same provider in a narrower or wider sense. */
const GENERATIONS = 3;

function isPartOf(part: string, whole: string, wholes: Wholes): boolean {
  let at = wholes.get(part);
  for (let step = 0; step < GENERATIONS && at !== undefined; step += 1) {
    if (at === whole) return true;
    at = wholes.get(at);
  }
  return false;
}

/**
 * Counts ids: those in both, those that are true and were not said, and the reverse. A body beside the one, or the
 * State, that it is part of says the same provider twice and is not wrong; without what is true it does not replace it.
 *
 * @example countProviders(['kisa'], ['KOR', 'kisa'], new Map([['kisa', 'KOR']])) // { right: 1, missed: 0, extra: 0 }
 */
export function countProviders(
  truth: readonly string[],
  said: readonly string[],
  wholes: Wholes,
): ProviderCount {
  const [wanted, found] = [new Set(truth), new Set(said)];
  const isKin = (id: string) =>
    truth.some((each) => isPartOf(id, each, wholes) || isPartOf(each, id, wholes));
  const right = [...wanted].filter((id) => found.has(id)).length;
  const extra = [...found].filter((id) => !wanted.has(id) && !isKin(id)).length;
  return { right, missed: wanted.size - right, extra };
}
