/** What the store keeps that nothing refers to any more. */
import type { Recipe } from './model/record.js';
import { canonical, hashOf } from './stages.js';
import type { Store } from './store/store.js';
import { type KeptOutcome, readJson } from './workplace.js';

export interface Pruned {
  readonly records: number;
  readonly stages: number;
  readonly others: number;
}

/**
 * Removes kept records whose recipe is none of `recipes` (by id: those of today and of the runs that are kept), and the
 * stages' results that none of the other records was made of. Files, paths, words and decisions stay.
 */
export async function pruneStore(
  store: Store,
  recipes: ReadonlyMap<string, readonly Recipe[]>,
): Promise<Pruned> {
  const wanted = new Set(
    [...recipes].flatMap(([id, list]) =>
      list.map((recipe) => `record/${id}/${hashOf(canonical(recipe))}.json`),
    ),
  );
  const stages = new Set<string>();
  const gone = { records: 0, stages: 0, others: 0 };
  for await (const key of store.list('record/')) {
    const kept = wanted.has(key) ? await readJson<KeptOutcome>(store, key) : undefined;
    if (kept?.kind === 'record') for (const stage of kept.stages ?? []) stages.add(stage);
    if (!kept) gone.records += await remove(store, key);
  }
  for await (const key of store.list('stage/')) if (!stages.has(key)) gone.stages += await remove(store, key);
  const reaches = new Set([...recipes.values()].flat().map(({ registry }) => `reach/${registry}.json`));
  for await (const key of store.list('reach/'))
    if (!reaches.has(key)) gone.others += await remove(store, key);
  return gone;
}

async function remove(store: Store, key: string): Promise<1> {
  await store.delete(key);
  return 1;
}
