/** Letters that are written together with the word after them, as Arabic و ('and') and ل ('to') are. */
import type { Phrase } from './phrases.js';

export interface Prefixes {
  /** Singly or in pairs: 'و', 'ول'. */
  readonly prefixes: readonly string[];
  /** The article where it is one word with its noun: 'ال'. Empty where no such article is. */
  readonly fusedArticle: string;
}

/** Whether the prefix's last letter and the article's first are one: ل before ال is written لل. */
export function mergesWith(prefix: string, text: string, fusedArticle: string): boolean {
  return fusedArticle !== '' && prefix.endsWith(fusedArticle.slice(1)) && text.startsWith(fusedArticle);
}

/**
 * The phrases with, besides, each of them behind each prefix. A match begins after the prefix: 'العراق' is found in
 * 'والعراق' at 1; a letter that prefix and article share belongs to the match: 'للعراق' is found whole.
 */
export function addPrefixes<T>(
  phrases: readonly Phrase<T>[],
  { prefixes, fusedArticle }: Prefixes,
): readonly Phrase<T>[] {
  const prefixed = prefixes.flatMap((prefix) =>
    phrases.map((phrase): Phrase<T> => {
      const merged = mergesWith(prefix, phrase.text, fusedArticle);
      return {
        ...phrase,
        text: prefix + (merged ? phrase.text.slice(1) : phrase.text),
        skip: prefix.length - (merged ? 1 : 0),
      };
    }),
  );
  return [...phrases, ...prefixed];
}
