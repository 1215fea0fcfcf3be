import { describe, expect, test } from 'vitest';
import { compilePhrases, findPhrases } from '../../src/text/phrases.js';
import { STEMMED_LANGUAGES, stemmerOf } from '../../src/text/stems.js';

const PAIRS: Readonly<Record<(typeof STEMMED_LANGUAGES)[number], readonly [string, string]>> = {
  en: ['fellowships', 'fellowship'],
  es: ['programas', 'programa'],
  fr: ['formations', 'formation'],
  pt: ['programas', 'programa'],
  ru: ['программы', 'программа'],
};

describe('stemmerOf', () => {
  test.each(STEMMED_LANGUAGES)('%s', (language) => {
    const stem = stemmerOf(language);
    const [inflected, plain] = PAIRS[language];
    expect(stem?.(inflected)).toBe(stem?.(plain));
    expect(stem?.(inflected)).toBe(stem?.(inflected));
  });

  test.each(['ar', 'zh', 'de', ''])('%s has none', (language) => expect(stemmerOf(language)).toBeNull());
});

test('phrases of two words and more are found with other endings; single words are not', () => {
  const stem = stemmerOf('en') ?? ((word: string) => word);
  const index = compilePhrases(
    [
      { text: 'Cyber Fellowship', value: 'a' },
      { text: 'Fellowship', value: 'b' },
    ],
    stem,
  );
  const found = findPhrases(index, 'Cyber Fellowships, a Fellowship, Fellowships');
  expect(found.map(({ value, text }) => `${value}:${text}`)).toEqual(['a:Cyber Fellowships', 'b:Fellowship']);
});
