/** Words that stand before a number in references: 'resolution 75/240', 'párr. 46', 'пункт 5'. Data, with its source. */
import WORDS from './numbered-words.json' with { type: 'json' };

const NOUNS: ReadonlySet<string> = new Set(Object.values(WORDS.nouns).flat());
const ABBREVIATIONS: ReadonlySet<string> = new Set(Object.values(WORDS.abbreviations).flat());
const PREFIXES: ReadonlySet<string> = new Set(WORDS.prefixes);

/** Is it a noun that takes a number, in any case and number of its language? `word` is in lower case. */
export function isNumberedNoun(word: string): boolean {
  return NOUNS.has(word);
}

/** Does it make other words when it is set before one: 'sub' in 'subparagraph', 'под' in 'подпункт'? */
export function isPrefix(word: string): boolean {
  return PREFIXES.has(word);
}

const LAST_WORD = /^[^\p{L}\p{Nd}]*(\p{L}+)(\.?)$/u;

/**
 * Does a word, as printed, wait for a number: a noun that takes one, or an abbreviation of such a noun with its dot?
 *
 * @example asksForNumber('(para.') // true
 * @example asksForNumber('report.') // false
 */
export function asksForNumber(word: string): boolean {
  const [, letters = '', dot = ''] = LAST_WORD.exec(word) ?? [];
  const lower = letters.toLowerCase();
  if (lower === '') return /^(?:№|[Nn][°º])$/u.test(word);
  return dot === '.' ? ABBREVIATIONS.has(lower) : NOUNS.has(lower);
}
