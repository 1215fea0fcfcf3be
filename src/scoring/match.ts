export interface Pair<A, B> {
  readonly truth: A;
  readonly found: B;
}

export interface Matching<A, B> {
  readonly pairs: readonly Pair<A, B>[];
  readonly missed: readonly A[];
  readonly extra: readonly B[];
}

/**
 * Pairs what is true with what was found, each at most once: the best pair first, equal ones in the order of
 * the page. `weigh` says how well two agree; 0 means not at all.
 */
export function matchOneToOne<A, B>(
  truths: readonly A[],
  founds: readonly B[],
  weigh: (truth: A, found: B) => number,
): Matching<A, B> {
  const candidates = truths.flatMap((truth) =>
    founds.map((found) => ({ truth, found, weight: weigh(truth, found) })),
  );
  const [takenTruths, takenFounds] = [new Set<A>(), new Set<B>()];
  const pairs: Pair<A, B>[] = [];
  for (const { truth, found, weight } of candidates.sort((a, b) => b.weight - a.weight)) {
    if (weight <= 0 || takenTruths.has(truth) || takenFounds.has(found)) continue;
    takenTruths.add(truth);
    takenFounds.add(found);
    pairs.push({ truth, found });
  }
  return {
    pairs,
    missed: truths.filter((truth) => !takenTruths.has(truth)),
    extra: founds.filter((found) => !takenFounds.has(found)),
  };
}
