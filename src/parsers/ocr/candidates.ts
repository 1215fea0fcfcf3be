/** Which languages a page is to be read in. */
import type { Ocr } from '../../model/ocr.js';
import { detectLanguage } from '../../text/language.js';

/** The languages that are read at once, for each script; in an unknown one they are tried in this order. */
const BY_SCRIPT: readonly (readonly string[])[] = [['en', 'fr', 'es'], ['ru', 'en'], ['ar'], ['zh', 'en']];

/**
 * What to read a page in whose language is known. English names and symbols stand in Russian and Chinese texts;
 * in Arabic ones, English beside Arabic spoils more words than it mends.
 */
function readingOf(language: string): readonly string[] {
  if (['en', 'fr', 'es'].includes(language)) return [language];
  return BY_SCRIPT.find(([first]) => first === language) ?? [];
}

/** The fewest letters by which a text tells the language of a page. */
const FEWEST_LETTERS = 100;

/** The language of what could be read of the file; null when that is not enough. */
export function languageOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const language = letters < FEWEST_LETTERS ? 'und' : detectLanguage(text);
  return readingOf(language).length > 0 ? language : null;
}

/**
 * The lists of languages to try on a page, best first. `known` is the language of the rest of the file; `said` is
 * what the file's properties say, which for English means nothing: programs write it unasked.
 *
 * @example listCandidates(null, 'ru-RU') // [['ru', 'en'], ['en', 'fr', 'es'], ['ar'], ['zh', 'en']]
 */
export function listCandidates(known: string | null, said: string | null): readonly (readonly string[])[] {
  const [tag = ''] = (said ?? '').toLowerCase().split(/[-_]/u);
  const hint = tag === 'en' ? [] : readingOf(tag);
  const first = known === null ? hint : readingOf(known);
  const others = BY_SCRIPT.filter((languages) => languages.join() !== first.join());
  return [first, ...others].filter((languages) => languages.length > 0);
}

/** Those whose main language the engine reads; all of them when it reads none, so that it says what it lacks. */
export function keepKnown(
  candidates: readonly (readonly string[])[],
  ocr: Ocr,
): readonly (readonly string[])[] {
  const known = candidates.filter(([main]) => main !== undefined && ocr.knows(main));
  return known.length > 0 ? known : candidates;
}
