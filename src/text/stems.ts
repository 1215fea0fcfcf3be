/** Words without their endings, by the Porter stemmers of the natural library. */
import { createRequire } from 'node:module';
import type { Stemmer } from './phrases.js';

/** Languages with a stemmer; Arabic and Chinese have none. */
export const STEMMED_LANGUAGES = ['en', 'es', 'fr', 'pt', 'ru'] as const;
export type StemmedLanguage = (typeof STEMMED_LANGUAGES)[number];

const MOST_KEPT = 50_000;
/** The stemmers' patterns take time that grows with the square of a word's length. */
const LONGEST_WORD = 60;
/** The end of a Russian adjective whose й has lost its mark: 'цифровои'. */
const UNMARKED = /([еиоы])и$/u;
const require = createRequire(import.meta.url);

/** The library's root costs most of a second to load: each stemmer is taken from its own file. */
function load(language: StemmedLanguage): Stemmer {
  const file = language === 'en' ? 'porter_stemmer' : `porter_stemmer_${language}`;
  const stemmer: { stem(word: string): string } = require(`natural/lib/natural/stemmers/${file}.js`);
  if (language === 'ru') return (word) => stemmer.stem(word.replace(UNMARKED, '$1й'));
  return (word) => stemmer.stem(word);
}

/**
 * The stemmer of a language, or null where there is none. It takes words in lower case without diacritics, and keeps
 * what it has stemmed once. `stemmerOf('en')?.('fellowships')` gives 'fellowship'.
 */
export function stemmerOf(language: string): Stemmer | null {
  const known = STEMMED_LANGUAGES.find((tag) => tag === language);
  if (!known) return null;
  const stem = load(known);
  const stems = new Map<string, string>();
  return (word) => {
    const kept = stems.get(word) ?? (word.length > LONGEST_WORD ? word : stem(word));
    if (stems.size < MOST_KEPT) stems.set(word, kept);
    return kept;
  };
}
