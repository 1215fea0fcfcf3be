/** Symbols and numbers that are damaged in print: what the registry and the rest of the submission make of them. */
import type { DocumentName, ReferenceMention } from '../model/mention.js';
import type { Library } from './library.js';
import { known, type Meaning, unknown } from './meaning.js';
import { type OrganContext, readNumber } from './numbers.js';
import type { Situation } from './situation.js';

/** How sure a mended symbol is. */
const DAMAGED = 0.8;

/**
 * A damaged symbol or number means what the one of its guesses says that the registry knows, or that the submission
 * prints undamaged elsewhere: 'A/78/2 65' is `A/78/265`.
 */
export function resolveBroken(
  { guesses }: Extract<DocumentName, { kind: 'broken' }>,
  { library, printed, organs }: Situation,
): Meaning {
  const keys = guesses.flatMap((name) =>
    name.kind === 'symbol' ? [name.key] : readNumber(name, organs, library).keys,
  );
  const standing = [...new Set(keys)].filter((key) => library.document(key) ?? printed.has(key));
  const [only, further] = standing;
  if (only === undefined || further !== undefined) return unknown('its symbol or number is damaged in print');
  return known([library.document(only)?.key ?? only], 'symbol', DAMAGED);
}

/** The documents that mentions name by symbols and clear numbers, wherever they stand. */
export function printedDocuments(
  mentions: readonly ReferenceMention[],
  organs: (mention: ReferenceMention) => OrganContext,
  library: Library,
): ReadonlySet<string> {
  const keys = mentions.flatMap((mention) =>
    mention.documents.flatMap((name) => {
      if (name.kind === 'symbol') return [name.key];
      const read = name.kind === 'number' ? readNumber(name, organs(mention), library).keys : [];
      return read.length === 1 ? read : [];
    }),
  );
  return new Set(keys);
}
