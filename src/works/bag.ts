/** Things with how often each occurs. */
export type Bag = ReadonlyMap<string, number>;

export function addTo(bag: Map<string, number>, key: string): void {
  bag.set(key, (bag.get(key) ?? 0) + 1);
}

export function bagOf(keys: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const key of keys) addTo(bag, key);
  return bag;
}

export function sizeOf(bag: Bag): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0);
}

/** How many two bags have in common: the smaller count of each thing. */
export function countShared(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  return shared;
}
