/** A document as words in reading order, to find again the words of a decision. */
import type { Block } from '../model/document.js';
import { splitWords } from '../text/phrases.js';

/** A block as `documents/<id>.json` has it. */
export type ReadBlock = Pick<Block, 'id' | 'text'> & Partial<Block>;

export interface FlowWord {
  /** Folded. */
  readonly key: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

export interface Flow {
  readonly blocks: readonly ReadBlock[];
  /** Body, footnotes and margins, each in reading order; words of different streams are no neighbours. */
  readonly streams: readonly (readonly FlowWord[])[];
}

/** A place with the words of a quote: `[start, end)` in the text of a block. */
export interface FoundPlace {
  readonly block: ReadBlock;
  readonly start: number;
  readonly end: number;
  readonly around: Surroundings;
}

/** Up to ten words on either side, and how many of them stand in the same block. */
export interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly inside: { readonly before: number; readonly after: number };
}

const NEIGHBOURS = 10;
const MARGINS: ReadonlySet<string> = new Set(['header', 'footer', 'page-number']);

function streamOf({ kind = 'paragraph' }: ReadBlock): 0 | 1 | 2 {
  if (kind === 'footnote') return 1;
  return MARGINS.has(kind) ? 2 : 0;
}

export function readFlow(blocks: readonly ReadBlock[]): Flow {
  const streams: [FlowWord[], FlowWord[], FlowWord[]] = [[], [], []];
  for (const [index, block] of blocks.entries()) {
    for (const { folded, start, end } of splitWords(block.text))
      streams[streamOf(block)].push({ key: folded, block: index, start, end });
  }
  return { blocks, streams };
}

/** What stands between two words, so that PDF and DOCX agree: dashes and quotation marks of one kind, no spaces. */
function reduceGap(gap: string): string {
  return gap
    .replace(/\s+/gu, '')
    .replace(/[‐‑‒–—]/gu, '-')
    .replace(/[‘’“”"«»]/gu, "'");
}

interface Wanted {
  readonly keys: readonly string[];
  /** The first and the last word as written. */
  readonly first: string;
  readonly last: string;
  readonly gaps: readonly string[];
  readonly opening: string;
  readonly closing: string;
}

function compileQuote(quote: string): Wanted | null {
  const words = splitWords(quote);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  return {
    keys: words.map(({ folded }) => folded),
    first: quote.slice(first.start, first.end),
    last: quote.slice(last.start, last.end),
    gaps: words.slice(1).map((word, index) => reduceGap(quote.slice(words[index]?.end ?? 0, word.start))),
    opening: quote.slice(0, first.start),
    closing: quote.slice(last.end),
  };
}

const ARABIC = /^\p{Script=Arabic}/u;

/**
 * Whether words of a stream are those of a quote. Arabic words are written together with small ones before and after
 * them, which a quote leaves out: 'التوصية' stands in 'بالتوصية'.
 */
function fitsAt(stream: readonly FlowWord[], at: number, wanted: Wanted, text: string): boolean {
  const last = wanted.keys.length - 1;
  if (stream[at]?.key !== wanted.keys[0] && !ARABIC.test(wanted.first)) return false;
  return wanted.keys.every((key, index) => {
    const word = stream[at + index];
    if (!word || word.block !== stream[at]?.block) return false;
    const isWhole = word.key === key;
    const written = text.slice(word.start, word.end);
    const isPart =
      ARABIC.test(key) &&
      ((index === 0 && (last === 0 ? written.includes(wanted.first) : written.endsWith(wanted.first))) ||
        (index === last && last > 0 && written.startsWith(wanted.last)));
    if (!isWhole && !isPart) return false;
    const before = stream[at + index - 1];
    return index === 0 || reduceGap(text.slice(before?.end ?? 0, word.start)) === wanted.gaps[index - 1];
  });
}

/** `[start, end)` of the quote inside the words of the stream from `at` on. */
function spanAt(
  stream: readonly FlowWord[],
  at: number,
  wanted: Wanted,
  text: string,
): readonly [number, number] {
  const [head, tail] = [stream[at], stream[at + wanted.keys.length - 1]];
  if (!head || !tail) return [0, 0];
  if (head.key === wanted.keys[0] && tail.key === wanted.keys.at(-1)) return [head.start, tail.end];
  if (head === tail) {
    const start = head.start + text.slice(head.start, head.end).lastIndexOf(wanted.first);
    return [start, start + wanted.first.length];
  }
  const start = head.key === wanted.keys[0] ? head.start : head.end - wanted.first.length;
  const end = tail.key === wanted.keys.at(-1) ? tail.end : tail.start + wanted.last.length;
  return [start, end];
}

/** Brackets and quotation marks around the quote belong to the place where the text has them. */
function widen(
  text: string,
  start: number,
  end: number,
  { opening, closing }: Wanted,
): readonly [number, number] {
  const from = text.slice(0, start).endsWith(opening) ? start - opening.length : start;
  let to = end;
  while (to - end < closing.length && text[to] === closing[to - end]) to += 1;
  return [from, to];
}

function lookAround(stream: readonly FlowWord[], at: number, next: number): Surroundings {
  const before = stream.slice(Math.max(0, at - NEIGHBOURS), at);
  const after = stream.slice(next, next + NEIGHBOURS);
  const countInside = (words: readonly FlowWord[]): number =>
    words.filter(({ block }) => block === stream[at]?.block).length;
  return {
    before: before.map(({ key }) => key),
    after: after.map(({ key }) => key),
    inside: { before: countInside(before), after: countInside(after) },
  };
}

/** All places with the words of `quote`, in reading order; case and the kind of dashes and quotation marks do not count. */
export function findPlaces({ blocks, streams }: Flow, quote: string): readonly FoundPlace[] {
  const wanted = compileQuote(quote);
  if (!wanted) return [];
  return streams.flatMap((stream) =>
    stream.flatMap((word, at): readonly FoundPlace[] => {
      const block = blocks[word.block];
      if (!block || !fitsAt(stream, at, wanted, block.text)) return [];
      const next = at + wanted.keys.length;
      const [start, end] = widen(block.text, ...spanAt(stream, at, wanted, block.text), wanted);
      return [{ block, start, end, around: lookAround(stream, at, next) }];
    }),
  );
}

/** Length of the longest row of words that both have in this order, be others between them. */
function countCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [index, other] of b.entries()) {
      const through = word === other ? (row[index] ?? 0) + 1 : 0;
      next.push(Math.max(through, row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** How well the words around a place are those of the surroundings: 1 for all of them; 1 where there are none at all. */
export function weighPlace(place: Surroundings, wanted: Surroundings): number {
  const total = wanted.before.length + wanted.after.length;
  if (total === 0) return place.before.length + place.after.length === 0 ? 1 : 0;
  return (countCommon(wanted.before, place.before) + countCommon(wanted.after, place.after)) / total;
}

function countRun(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((word, index) => word !== b[index]);
  return end < 0 ? a.length : end;
}

/** So many of the words right beside the quote must be there still. */
const LEAST_RUN = 2;

/**
 * Whether a place is where the surroundings were taken, as far as they can tell: of the words in the same paragraph at
 * least half are there, and so are two of those right beside the quote.
 */
export function isSamePassage(place: Surroundings, { before, after, inside }: Surroundings): boolean {
  const run = countRun(before.toReversed(), place.before.toReversed()) + countRun(after, place.after);
  const own = inside.before + inside.after;
  const common =
    countCommon(inside.before > 0 ? before.slice(-inside.before) : [], place.before) +
    countCommon(after.slice(0, inside.after), place.after);
  return run >= Math.min(LEAST_RUN, before.length + after.length) && common * 2 >= own;
}
