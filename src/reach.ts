/** What of registry and language packs can touch a document: its versions in the document's recipe. */
import { createHash } from 'node:crypto';
import type { Languages } from './languages/load.js';
import { createPackNarrower, type NarrowedPack } from './languages/narrow.js';
import type { Registry } from './model/registry.js';
import { createNarrower, type Narrowed } from './registry/narrow.js';
import { createHolds, type Holds } from './text/held-words.js';

/** The index that is kept of each document. */
export interface WordsOfDocument {
  /** BCP 47, or 'und'. */
  readonly language: string;
  /** Other languages, of passages: BCP 47. */
  readonly quoted?: readonly string[];
  /** As `indexWords` gives them. */
  readonly words: readonly string[];
}

export interface Reach {
  readonly registry: Narrowed;
  /** The version of the part of the language's pack. */
  readonly languages: string;
  /** The same, by topic of the pack. */
  readonly topics: NarrowedPack;
}

const NO_PACK: NarrowedPack = { head: 'none', reference: 'none', programme: 'none' };

/** Registry and packs are compiled when the first document is asked for. */
export function createReach(registry: Registry, languages: Languages): (words: WordsOfDocument) => Reach {
  let narrowRegistry: ReturnType<typeof createNarrower> | undefined;
  const packs = new Map<string, (holds: Holds) => NarrowedPack>();
  const narrowPack = (language: string, holds: Holds): NarrowedPack => {
    const pack = languages.packs.get(language);
    if (!pack) return NO_PACK;
    const narrow = packs.get(language) ?? createPackNarrower(pack);
    packs.set(language, narrow);
    return narrow(holds);
  };
  return ({ language, quoted = [], words }) => {
    const holds = createHolds(words, language);
    const inQuotes = quoted.map((other) => createHolds(words, other));
    narrowRegistry ??= createNarrower(registry);
    const own = narrowPack(language, holds);
    const others = quoted.map((other, at) => narrowPack(other, inQuotes[at] ?? holds).reference);
    const topics = { ...own, reference: [own.reference, ...others].join('-') };
    const digest = createHash('sha256').update(JSON.stringify(Object.entries(topics)));
    return {
      registry: narrowRegistry((needle) => holds(needle) || inQuotes.some((held) => held(needle))),
      topics,
      languages: digest.digest('hex').slice(0, 16),
    };
  };
}
