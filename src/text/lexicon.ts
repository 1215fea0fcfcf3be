/** English words as a dictionary has them, inflected forms too: those of the lexicon of natural's tagger. */
import { createRequire } from 'node:module';

const FILE = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
/** The tagger's sign for prepositions. */
const PREPOSITION = 'IN';

type Lexicon = Readonly<Record<string, readonly string[]>>;
let lexicon: Lexicon | null = null;

/** Read at the first question, which takes some 20 ms. */
function tagsOf(word: string): readonly string[] | null {
  lexicon ??= createRequire(import.meta.url)(FILE) as Lexicon;
  return Object.hasOwn(lexicon, word) ? (lexicon[word] ?? null) : null;
}

/** Two words that make a compound, as 'open' and 'ended' do, and 'under' and 'standing' do not. */
function areCompound(head: string, tail: string): boolean {
  if (head === 'non') return true;
  const tags = head.length > 3 ? tagsOf(head) : null;
  return tags !== null && !tags.includes(PREPOSITION) && tagsOf(tail) !== null;
}

/**
 * Are two parts, in lower case, one English word that a line's end cut in two? Not where they may be words of their own
 * with a hyphen between them: lexicons have such words in both spellings.
 *
 * @example isCutWord('inter', 'national') // true
 * @example isCutWord('open', 'ended') // false
 */
export function isCutWord(head: string, tail: string): boolean {
  return tagsOf(head + tail) !== null && !areCompound(head, tail);
}
