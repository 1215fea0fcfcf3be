/** Words of a language that writes small words together with the next: وللقضاة is و, ل and القضاة. */
import type { HeadNoun, ProgrammePack } from '../../languages/programme-pack.js';
import type { Lexicon } from './lexicon.js';
import { keyOf, readWords, type Word } from './words.js';

/** A word without what is glued before it. */
export interface GluedWord extends Word {
  /** It has the article. */
  readonly definite: boolean;
  /** It is itself such a letter: و, ل. */
  readonly letter: boolean;
}

/** Letters after the article, where the word before it may be taken off though no list holds it. */
const FEWEST_LETTERS = 4;
/** Beginnings of words before which a ل is a word of its own. */
const PURPOSE = /^[تإأ]\p{L}{3,}/u;
const KNOWN = new WeakMap<ProgrammePack, ReadonlySet<string>>();

/** The single words of the pack by which a glued one is told: nouns of offers, verbs, audiences, numbers. */
export function knownWords(lexicon: Lexicon): ReadonlySet<string> {
  const { pack } = lexicon;
  const made = KNOWN.get(pack);
  if (made !== undefined) return made;
  const { described, relations, modalities, parties } = pack;
  const lists = [described, relations, modalities, parties].flatMap((group) => Object.values(group));
  const known = new Set([
    ...lists.flat().map((text) => keyOf(text.split(' ')[0] ?? '')),
    ...lexicon.heads.keys(),
    ...lexicon.plurals.keys(),
  ]);
  KNOWN.set(pack, known);
  return known;
}

/** How many letters before a word are words of their own, and what the word is without them. */
function unglue(word: Word, lexicon: Lexicon): { length: number; key: string; definite: boolean } {
  const { prefixes, fusedArticle } = lexicon.pack;
  const known = knownWords(lexicon);
  const whole = { length: 0, key: word.key, definite: word.text.startsWith(fusedArticle) };
  if (known.has(word.key) || whole.definite) return whole;
  for (const prefix of prefixes) {
    if (!word.text.startsWith(prefix)) continue;
    const rest = word.text.slice(prefix.length);
    const merged = fusedArticle.slice(1);
    if (prefix.endsWith(merged) && rest.startsWith(merged) && rest.length >= FEWEST_LETTERS)
      return { length: prefix.length, key: keyOf(fusedArticle[0] + rest), definite: true };
    const definite = rest.startsWith(fusedArticle) && rest.length >= FEWEST_LETTERS + fusedArticle.length;
    const purpose = prefix === merged && PURPOSE.test(rest);
    if (definite || purpose || known.has(keyOf(rest)))
      return { length: prefix.length, key: keyOf(rest), definite };
  }
  return whole;
}

/**
 * The words of a text, those that are glued before others apart; offsets are UTF-16 and a space is the gap behind a
 * glued one.
 *
 * @example
 * readGlued('وللقضاة', lexicon).map((word) => word.key) // ['و', 'ل', 'القضاة']: three words, of 1, 1 and 5 letters
 */
export function readGlued(text: string, lexicon: Lexicon): readonly GluedWord[] {
  return readWords(text).flatMap((word) => {
    const { length, key, definite } = unglue(word, lexicon);
    const letters = [...word.text.slice(0, length)].map((letter, i): GluedWord => {
      const start = word.start + i;
      const gap = i === 0 ? word.gap : ' ';
      const own = { text: letter, key: letter, bare: letter, start, end: start + 1, gap };
      return { ...word, ...own, definite: false, letter: true };
    });
    const start = word.start + length;
    const gap = length === 0 ? word.gap : ' ';
    return [...letters, { ...word, text: word.text.slice(length), key, start, gap, definite, letter: false }];
  });
}

/** A head noun as it stands: in the plural, or with a possessive after it. */
export interface GluedHead {
  readonly noun: HeadNoun;
  readonly plural: boolean;
  readonly owned: boolean;
  /** Words that it has: 'قاعدة بيانات' two. */
  readonly length: number;
}

function lookUp(key: string, lexicon: Lexicon): { noun: HeadNoun; plural: boolean } | null {
  const singular = lexicon.heads.get(key);
  const noun = singular ?? lexicon.plurals.get(key);
  return noun === undefined ? null : { noun, plural: singular === undefined };
}

/** The head noun that word `at` begins; null for other words. */
export function gluedHeadAt(words: readonly GluedWord[], at: number, lexicon: Lexicon): GluedHead | null {
  const word = words[at];
  if (word === undefined || word.letter) return null;
  const next = words[at + 1];
  const two = next === undefined ? null : lookUp(`${word.key} ${next.key}`, lexicon);
  if (two !== null) return { ...two, owned: false, length: 2 };
  const one = lookUp(word.key, lexicon);
  if (one !== null) return { ...one, owned: false, length: 1 };
  for (const suffix of lexicon.pack.uncased?.suffixes ?? []) {
    if (!word.key.endsWith(suffix)) continue;
    const base = word.key.slice(0, -suffix.length);
    const owned = lookUp(base, lexicon) ?? lookUp(base.replace(/ت$/u, 'ة'), lexicon);
    if (owned !== null && base.length > 2) return { ...owned, owned: true, length: 1 };
  }
  return null;
}
