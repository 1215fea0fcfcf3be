import { type App, isSettled } from '../app.js';
import type { Recipe } from '../model/record.js';
import type { KnownResult } from './read-results.js';

/** What to do again of what is stale; several say the same of a file that all of them must hold for. */
export interface Choice {
  /** A part of the recipe that has changed: 'reference'. */
  readonly stage?: string | undefined;
  /** Language of the record: 'en'. */
  readonly language?: string | undefined;
  /** The beginning of an id. */
  readonly id?: string | undefined;
  /** Failures: of an older recipe, or for a reason that may pass (time, memory). */
  readonly failed?: boolean | undefined;
}

export interface StaleResult {
  readonly known: KnownResult;
  /** The parts of the recipe that have changed; empty for failures. */
  readonly parts: readonly string[];
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
    const parts = result.recipe ? listStaleParts(result.recipe, app.versions) : [];
    if (choice.stage !== undefined && !parts.includes(choice.stage)) continue;
    if (parts.length > 0 || !isSettled(await app.peek(result.id))) stale.push({ known: result, parts });
  }
  return stale;
}

function isChosen({ id, language, recipe }: KnownResult, choice: Choice): boolean {
  return (
    (choice.id === undefined || id.startsWith(choice.id)) &&
    (choice.language === undefined || language === choice.language) &&
    (!choice.failed || recipe === null)
  );
}
