/**
 * Words that scanning or copying has damaged, mended where a vocabulary says what they are: 'rec ommendation',
 * 'dccision', 'resoluti0n'. Words that the vocabulary does not hold stay as they are printed.
 */
import { foldWord } from './phrases.js';

export interface Vocabulary {
  /** Folded words. */
  readonly words: ReadonlySet<string>;
  /** Words as written, by their shape; null where several words have it. */
  readonly shapes: ReadonlyMap<string, string | null>;
}

export interface MendedText {
  readonly text: string;
  /** The offset in the printed text of an offset in the mended one, UTF-16. */
  readonly origin: (at: number) => number;
}

/** A word of the text, or several that are one, and what it is. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const TOKEN = /[\p{L}\p{M}\p{Nd}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Arabic}]/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;
const VOWEL = /[aeiouyаеиоуыэюявкся]/u;
const APOSTROPHE = /['’]/u;
/** A word of fewer letters is joined only from pieces that are no words themselves. */
const SHORTEST = 6;
const SHORTEST_ACRONYM = 4;
const SHORTEST_SHAPE = 5;
const MOST_PIECES = 4;
const LONGEST_WORD = 30;
/** Letters and signs that scanners take for one another, each as one of them. */
const SHAPES: Readonly<Record<string, string>> = {
  ...{ '1': 'l', i: 'l', '0': 'o', '5': 's', '8': 'b', e: 'c', h: 'b' },
  ...{ '3': 'з', и: 'н', е: 'с', о: 'o' },
};

function shapeOf(folded: string): string {
  const signs = folded.replaceAll('rn', 'm');
  return [...signs].map((char) => SHAPES[char] ?? char).join('');
}

/** The vocabulary of phrases. */
export function createVocabulary(phrases: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  const shapes = new Map<string, string | null>();
  for (const phrase of phrases)
    for (const [word] of phrase.matchAll(TOKEN)) {
      const folded = foldWord(word);
      if (UNSPACED.test(word) || words.has(folded)) continue;
      words.add(folded);
      const shape = shapeOf(word.toLowerCase());
      shapes.set(shape, shapes.has(shape) ? null : word);
    }
  return { words, shapes };
}

/** A piece in small letters without a vowel is no word: 't' and 'he', 'th' and 'e'. */
function isNoWord(piece: string): boolean {
  return LETTERS.test(piece) && piece === piece.toLowerCase() && !VOWEL.test(foldWord(piece));
}

/** 'вторым и': a word and a vowel after it, which is a word of many languages. */
function isAffixed([first, last]: readonly Token[], words: Vocabulary['words']): boolean {
  const known = words.has(foldWord(first?.text ?? ''));
  return known && last?.text.length === 1 && VOWEL.test(foldWord(last.text));
}

function mayBeOne(pieces: readonly Token[], { words }: Vocabulary): boolean {
  const joined = pieces.map(({ text }) => text).join('');
  const folded = foldWord(joined);
  if (!words.has(folded) || !LETTERS.test(joined)) return false;
  const inside = pieces.slice(1).map(({ text }) => text);
  if (folded.length === 1 || isAffixed(pieces, words)) return false;
  const capitals = joined === joined.toUpperCase();
  if (!capitals && inside.some((text) => text !== text.toLowerCase())) return false;
  return folded.length >= (capitals ? SHORTEST_ACRONYM : SHORTEST)
    ? inside.some((text) => !words.has(foldWord(text)))
    : pieces.some(({ text }) => isNoWord(text));
}

/** The most pieces from `from` on, each one space after the other, that make one word. */
function joinAt(tokens: readonly Token[], from: number, printed: string, vocabulary: Vocabulary): number {
  let best = 0;
  const start = tokens[from]?.start ?? 0;
  for (let to = from + 1; to < Math.min(tokens.length, from + MOST_PIECES); to += 1) {
    const [before, token] = [tokens[to - 1], tokens[to]];
    if (!before || !token || token.start !== before.end + 1 || printed[before.end] !== ' ') break;
    if (APOSTROPHE.test(printed[token.end] ?? '')) break;
    if (token.end - start > LONGEST_WORD) break;
    if (mayBeOne(tokens.slice(from, to + 1), vocabulary)) best = to - from + 1;
  }
  return best;
}

/** The word of that shape, when the printed one is none: 'dccision', 'resoluti0n', 'thc'. */
function reshape(word: string, { words, shapes }: Vocabulary): string | null {
  const folded = foldWord(word);
  if (words.has(folded) || !/\p{L}{2}/u.test(word) || /^\d/u.test(word)) return null;
  if (folded.length < SHORTEST_SHAPE && (folded.length < 3 || !isNoWord(word))) return null;
  const meant = shapes.get(shapeOf(word.toLowerCase())) ?? null;
  if (meant === null || Math.abs(meant.length - word.length) > 2) return null;
  return /^\p{Lu}/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}

function findEdits(printed: string, vocabulary: Vocabulary): readonly Edit[] {
  const tokens = [...printed.matchAll(TOKEN)].map(
    (match): Token => ({ start: match.index, end: match.index + match[0].length, text: match[0] }),
  );
  const edits: Edit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const joined = joinAt(tokens, at, printed, vocabulary);
    const pieces = tokens.slice(at, at + Math.max(joined, 1));
    const to = joined > 0 ? pieces.map(({ text }) => text).join('') : reshape(token.text, vocabulary);
    if (to !== null) edits.push({ start: token.start, end: pieces.at(-1)?.end ?? token.end, to });
    at += pieces.length;
  }
  return edits;
}

/**
 * The text with its damaged words mended, and where each of its places stands in the printed one. Linear in the length
 * of the text; most texts come back as they are.
 * With 'recommendation' in the vocabulary, 'in rec ommendation 46' gives 'in recommendation 46'.
 */
export function mendWords(printed: string, vocabulary: Vocabulary): MendedText {
  const edits = findEdits(printed, vocabulary);
  if (edits.length === 0) return { text: printed, origin: (at) => at };
  const pieces: string[] = [];
  const origins: number[] = [];
  let from = 0;
  for (const { start, end, to } of edits) {
    for (let at = from; at < start; at += 1) origins.push(at);
    for (let at = 0; at < to.length; at += 1) origins.push(Math.min(start + at, end - 1));
    pieces.push(printed.slice(from, start), to);
    from = end;
  }
  for (let at = from; at <= printed.length; at += 1) origins.push(at);
  pieces.push(printed.slice(from));
  return { text: pieces.join(''), origin: (at) => origins[at] ?? printed.length };
}
