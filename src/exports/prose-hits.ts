/** Names of the registry that ordinary prose uses too. */
import type { Block } from '../model/document.js';
import type { Programme } from '../model/registry.js';
import { compilePhrases, findPhrases } from '../text/phrases.js';

export interface ProseHit {
  readonly programme: string;
  readonly alias: string;
  readonly path: string;
  readonly paragraph: string | null;
  readonly text: string;
}

const AROUND = 50;

function aliasesOf(programme: Programme): readonly string[] {
  const ambiguous = new Set(programme.ambiguous);
  const all = [...Object.values(programme.names).flat(), ...programme.acronyms];
  return all.filter((alias) => !ambiguous.has(alias) && /\p{Lu}/u.test(alias));
}

/** Whether no capital is left of those that the name has; the first letter of a sentence is not looked at. */
function lacksCapitals(text: string, alias: string): boolean {
  if (/\p{Lu}/u.test(text.slice(1))) return false;
  return /\p{Lu}/u.test(alias.slice(1)) || /^\p{Ll}/u.test(text);
}

/**
 * Where a name that counts without any context stands without one of its capitals, as in prose: 'national cyber drill'
 * for an exercise of that name. Each is to be looked at: it may be the name after all, or belong into `ambiguous`.
 */
export function findProseHits(
  programmes: readonly Programme[],
  documents: readonly { readonly path: string; readonly blocks: readonly Block[] }[],
): readonly ProseHit[] {
  const aliases = compilePhrases(
    programmes.flatMap((programme) =>
      aliasesOf(programme).map((text) => ({ text, value: { programme: programme.id, alias: text } })),
    ),
  );
  return documents.flatMap(({ path, blocks }) =>
    blocks.flatMap(({ text, paragraph }) =>
      findPhrases(aliases, text)
        .filter((match) => lacksCapitals(match.text, match.value.alias))
        .map(({ value, start, end }) => ({
          ...value,
          path,
          paragraph,
          text: text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/gu, ' '),
        })),
    ),
  );
}
