import { type App, isSettled } from '../app.js';
import type { Recipe } from '../model/record.js';
import type { KnownResult } from './read-results.js';

/** What to do again; several say the same of a file that all of them must hold for. */
export interface Choice {
  /** A part of the recipe that has changed: 'reference'. */
  readonly stage?: string | undefined;
  /** Language of the record: 'en'. */
  readonly language?: string | undefined;
  /** Kind of the submission: 'national'. */
  readonly kind?: string | undefined;
  /** The beginning of an id. */
  readonly id?: string | undefined;
  /** Failures: of an older recipe, or for a reason that may pass (time, memory). */
  readonly failed?: boolean | undefined;
  /** Records whose part `stage` is older than this version. */
  readonly olderThan?: string | undefined;
  /** Records that refer to this document or paragraph, or name this programme. */
  readonly mentions?: string | undefined;
}

export interface StaleResult {
  readonly known: KnownResult;
  /** The parts of the recipe that have changed; empty for failures. */
  readonly parts: readonly string[];
  /** Its recipe today. */
  readonly today: Recipe;
}

/** The parts of a record's recipe whose version is another one today. */
function listStaleParts(recipe: Recipe, today: Recipe): readonly string[] {
  return Object.keys(recipe)
    .filter((part) => recipe[part] !== today[part])
    .sort();
}

/** The results that may come out otherwise today, as far as they are chosen. */
export async function findStale(
  app: App,
  known: readonly KnownResult[],
  choice: Choice,
): Promise<readonly StaleResult[]> {
  const stale: StaleResult[] = [];
  for (const result of known.filter((candidate) => isChosen(candidate, choice))) {
    const today = result.recipe ? await app.recipeOf(result.id) : app.versions;
    const parts = result.recipe ? listStaleParts(result.recipe, today) : [];
    if (choice.stage !== undefined && !parts.includes(choice.stage)) continue;
    if (parts.length > 0 || !isSettled(await app.peek(result.id)))
      stale.push({ known: result, parts, today });
  }
  return stale;
}

function isChosen({ id, language, kind, mentions, recipe }: KnownResult, choice: Choice): boolean {
  return (
    (choice.id === undefined || id.startsWith(choice.id)) &&
    (choice.language === undefined || language === choice.language) &&
    (choice.kind === undefined || kind === choice.kind) &&
    (choice.mentions === undefined || mentions.some((each) => isUnder(each, choice.mentions ?? ''))) &&
    (choice.olderThan === undefined || isOlder(recipe?.[choice.stage ?? ''], choice.olderThan)) &&
    (!choice.failed || recipe === null)
  );
}

/** `A/78/265#46` is under `A/78/265`. */
function isUnder(mention: string, target: string): boolean {
  return mention === target || mention.startsWith(`${target}#`);
}

/** Versions of code are numbers; others have no order. */
function isOlder(version: string | undefined, limit: string): boolean {
  return version !== undefined && Number(version) < Number(limit);
}

/** How many results are stale by each part of the recipe, from which version to which, in which language. */
export interface StaleCount {
  readonly part: string;
  readonly language: string;
  readonly from: string;
  readonly to: string;
  readonly results: number;
}

export function countStale(stale: readonly StaleResult[]): readonly StaleCount[] {
  const counts = new Map<string, StaleCount>();
  for (const { known, parts, today } of stale) {
    for (const part of parts) {
      const isData = part === 'languages' || part === 'registry';
      const from = isData ? '' : (known.recipe?.[part] ?? '');
      const to = isData ? '' : (today[part] ?? '');
      const language = known.language ?? '';
      const key = JSON.stringify([part, language, from]);
      counts.set(key, { part, language, from, to, results: (counts.get(key)?.results ?? 0) + 1 });
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
