/**
 * Which phrases a text can hold, told from an index of its words. The answer errs to one side alone: a phrase that
 * some extractor could find in the text is always held; one that is held need not stand there.
 */
import { type Stemmer, splitWords } from './phrases.js';
import { stemmerOf } from './stems.js';

/** A phrase made ready to be asked for. */
export interface Needle {
  /** Folded; a pair of Han characters that stand side by side is a word. */
  readonly words: readonly string[];
  /** An acronym alone stands as it is, without an ending: 'CERT' is not held by 'certain'. */
  readonly exact: boolean;
}

export type Holds = (needle: Needle) => boolean;

const HAN = /^\p{Script=Han}$/u;
const ACRONYM = /^\p{Script=Latin}*\p{Lu}\p{Script=Latin}*\p{Lu}\p{Script=Latin}*$/u;
const ARABIC = /^\p{Script=Arabic}/u;
const ARABIC_ARTICLE = 'ال';
/** Arabic words may have so many letters of others before them: و, ب, ال in وبالمركز. */
const MOST_LETTERS_BEFORE = 5;
/** Beginnings of words are told apart up to this length. */
const LONGEST_BEGINNING = 14;
/** Endings by which forms of a word differ are no longer than this, where no stemmer tells. */
const LONGEST_ENDING = 3;
const SHORTEST_BEGINNING = 4;

/**
 * The distinct words of some texts, folded and in order: what is kept of a document to tell which phrases it can hold.
 *
 * @example indexWords(['the Pacific hub', 'The Hub']) // ['hub', 'pacific', 'the']
 */
export function indexWords(texts: Iterable<string>): readonly string[] {
  const words = new Set<string>();
  for (const text of texts) {
    let before = '';
    for (const { folded } of splitWords(text)) {
      words.add(folded);
      const isHan = HAN.test(folded);
      if (isHan && before !== '') words.add(before + folded);
      before = isHan ? folded : '';
    }
  }
  return [...words].sort();
}

/** A phrase without words (a mark, an apostrophe) is held by every text. */
export function compileNeedle(phrase: string): Needle {
  const parts = splitWords(phrase);
  const pairs = parts.flatMap((part, index) => {
    const next = parts[index + 1];
    const isPair = next?.start === part.end && HAN.test(part.folded) && HAN.test(next.folded);
    return isPair ? [part.folded + next.folded] : [];
  });
  const words = [...new Set([...parts.map(({ folded }) => folded), ...pairs])];
  return { words: words.sort((a, b) => b.length - a.length), exact: ACRONYM.test(phrase) };
}

function addBeginnings(word: string, beginnings: Set<string>): void {
  const last = ARABIC.test(word) ? Math.min(MOST_LETTERS_BEFORE, word.length - 1) : 0;
  for (let from = 0; from <= last; from += 1) {
    const end = Math.min(word.length, from + LONGEST_BEGINNING);
    for (let to = from + 1; to <= end; to += 1) beginnings.add(word.slice(from, to));
  }
}

/** What must stand at the beginning of a word of the text for `word` to be held, whatever its ending. */
function beginningOf(word: string): string {
  const bare =
    word.startsWith(ARABIC_ARTICLE) && word.length > SHORTEST_BEGINNING
      ? word.slice(ARABIC_ARTICLE.length)
      : word;
  const length = Math.max(Math.min(SHORTEST_BEGINNING, bare.length), bare.length - LONGEST_ENDING);
  return bare.slice(0, Math.min(length, LONGEST_BEGINNING));
}

/** Stemmers remember what they have stemmed: the words of phrases are the same for every document. */
const stemmers = new Map<string, Stemmer | null>();

function rememberStemmer(language: string): Stemmer | null {
  const known = stemmers.get(language);
  if (known !== undefined) return known;
  const stemmer = stemmerOf(language);
  stemmers.set(language, stemmer);
  return stemmer;
}

/**
 * Tells of phrases whether a text can hold them. A word is held when a word of the text begins with it or as it does,
 * but for its ending, or has the same stem. `words`: as `indexWords` gives them; `language`: BCP 47.
 *
 * @example createHolds(['hubs', 'pacific'], 'en')(compileNeedle('Pacific Hub')) // true
 */
export function createHolds(words: readonly string[], language: string): Holds {
  const stem = rememberStemmer(language);
  const beginnings = new Set<string>();
  const stems = new Set<string>();
  for (const word of words) {
    addBeginnings(word, beginnings);
    if (stem) stems.add(stem(word));
  }
  const known = new Map<string, boolean>();
  const isHeld = (word: string): boolean => {
    const kept =
      known.get(word) ?? (beginnings.has(beginningOf(word)) || (stem ? stems.has(stem(word)) : false));
    known.set(word, kept);
    return kept;
  };
  const all = new Set(words);
  return (needle) => needle.words.every(needle.exact ? (word) => all.has(word) : isHeld);
}
