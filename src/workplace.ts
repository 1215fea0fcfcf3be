/** What stands where in the store, and which recipe a submission has today. */
import { type Languages, languagesVersion, loadLanguages } from './languages/load.js';
import type { Block, MediaType } from './model/document.js';
import type { Failure } from './model/failure.js';
import type { Recipe } from './model/record.js';
import type { Registry } from './model/registry.js';
import type { OcrSetup } from './ocr/open.js';
import {
  CODE_VERSIONS,
  narrowRecipe,
  type Parts,
  parserOf,
  prepareParts,
  recipeOf,
  versionOfOcr,
} from './pipeline.js';
import type { WordsOfDocument } from './reach.js';
import type { RecordBody } from './record/assemble.js';
import { loadRegistry } from './registry/load.js';
import { canonical, hashOf } from './stages.js';
import type { Store } from './store/store.js';

export interface Submitted {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  /** All paths under which these bytes came, in order. */
  readonly paths: readonly string[];
}

export interface Entry extends Submitted {
  readonly mediaType: MediaType | null;
}

/** What stands under `record/<id>/<hash of the document's recipe>.json`; `stages`: the keys of what it was made of. */
export type KeptOutcome =
  | {
      readonly kind: 'record';
      readonly body: RecordBody;
      readonly blocks: readonly Block[];
      readonly stages: readonly string[];
    }
  | { readonly kind: 'failure'; readonly failure: Omit<Failure, 'path'> };

export async function readJson<T>(store: Store, key: string): Promise<T | undefined> {
  const bytes = await store.get(key);
  return bytes && JSON.parse(Buffer.from(bytes).toString('utf8'));
}

export function writeJson(store: Store, key: string, value: unknown): Promise<void> {
  return store.put(key, Buffer.from(JSON.stringify(value), 'utf8'));
}

/** What the functions below share. */
export interface Workplace {
  readonly store: Store;
  readonly ocr: OcrSetup | null;
  readonly registry: Registry;
  readonly versions: Recipe;
  entry(id: string): Promise<Entry>;
  parts(): Parts;
}

/** The curated data, when it is not that beside the code. */
export interface Data {
  readonly registry?: Registry | undefined;
  readonly languages?: Languages | undefined;
}

export function openWorkplace(store: Store, ocr: OcrSetup | null, given: Data = {}): Workplace {
  const registry = given.registry ?? loadRegistry();
  const languages = given.languages?.version ?? languagesVersion();
  const data = { languages, registry: registry.version };
  const versions = { ...CODE_VERSIONS, ocr: versionOfOcr(ocr), ...data };
  let parts: Parts | undefined;
  return {
    store,
    ocr,
    registry,
    versions,
    entry: async (id) => {
      const entry = await readJson<Entry>(store, `submission/${id}.json`);
      if (!entry) throw new Error(`the store holds no submission ${id}`);
      return entry;
    },
    parts: () => {
      parts ??= prepareParts(registry, given.languages ?? loadLanguages());
      return parts;
    },
  };
}

export const recordKey = (id: string, recipe: Recipe): string =>
  `record/${id}/${hashOf(canonical(recipe))}.json`;

/** The versions of all parts that have a say in a submission. */
export function versionsFor({ versions }: Workplace, { mediaType }: Entry): Recipe {
  return mediaType ? recipeOf(mediaType, versions) : versions;
}

/** Under these keys stand the words that a submission holds, as a version of its parser read it, ... */
export function wordsKey(id: string, mediaType: MediaType, versions: Recipe): string {
  const parser = parserOf(mediaType);
  return `words/${id}/${hashOf(canonical({ [parser]: versions[parser] ?? '', ocr: versions.ocr ?? '' }))}.json`;
}

/** ... and, for a state of registry and packs, the recipe that follows from them. */
export function recipeKey(id: string, versions: Recipe): string {
  return `recipe/${id}/${hashOf(canonical(versions))}.json`;
}

export async function recipeToday(place: Workplace, entry: Entry): Promise<Recipe> {
  const { store } = place;
  const versions = versionsFor(place, entry);
  const key = recipeKey(entry.id, versions);
  const known = await readJson<Recipe>(store, key);
  if (known || !entry.mediaType) return known ?? versions;
  const words = await readJson<WordsOfDocument>(store, wordsKey(entry.id, entry.mediaType, versions));
  if (!words) return versions;
  const reach = place.parts().reach(words);
  const recipe = narrowRecipe(versions, reach);
  await writeJson(store, `reach/${reach.registry.version}.json`, reach.registry.entries);
  await writeJson(store, key, recipe);
  return recipe;
}
