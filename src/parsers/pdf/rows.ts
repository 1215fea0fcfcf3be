/** Words of a page as rows: what stands side by side, with spaces and raised marks made out. */
import { widestJoint } from './east-asian.js';
import { fromLeft, mode, type Row, type Word } from './geometry.js';
import { isRightToLeft } from './pieces.js';
import { orderMixed } from './reading-order.js';

/** Gaps of at least this part of the type size are spaces, where the file's text has none. */
const SPACE = 0.16;
const MARK_SIZE = 0.8;
const MARK_RISE = 0.15;

interface OpenRow {
  /** The band that a word must share to stand in the row: that of its largest type. */
  top: number;
  bottom: number;
  size: number;
  readonly words: Word[];
}

/** The band in which a line of this type has its ink, roughly from cap height to baseline. */
function topOf(word: Word): number {
  return word.baseline - 0.72 * word.size;
}

function bottomOf(word: Word): number {
  return word.baseline + 0.08 * word.size;
}

function middleOf(word: Word): number {
  return (topOf(word) + bottomOf(word)) / 2;
}

/** Marks may be raised so far that only a quarter of them is beside the line; those of notes in tall Arabic fonts, less. */
function leastShare(row: OpenRow, word: Word): number {
  if (Math.min(row.size, word.size) > MARK_SIZE * Math.max(row.size, word.size)) return 0.5;
  const raised = row.size < word.size ? row.words : [word];
  return raised.every(({ text }) => /^(?:\d{1,3}|[*†‡§]{1,3})$/u.test(text)) ? 0.1 : 0.25;
}

function fits(row: OpenRow, word: Word): boolean {
  const top = topOf(word);
  const bottom = bottomOf(word);
  const shared = Math.min(row.bottom, bottom) - Math.max(row.top, top);
  return shared >= leastShare(row, word) * Math.min(bottom - top, row.bottom - row.top);
}

function addTo(row: OpenRow, word: Word): void {
  row.words.push(word);
  if (word.size <= row.size) return;
  row.top = topOf(word);
  row.bottom = bottomOf(word);
  row.size = word.size;
}

/** The last of the rows that a word may still stand in. */
const LAST_ROWS = 4;

function findRow(rows: readonly OpenRow[], word: Word): OpenRow | null {
  for (let at = rows.length - 1; at >= Math.max(0, rows.length - LAST_ROWS); at -= 1) {
    const row = rows[at];
    if (row && fits(row, word)) return row;
  }
  return null;
}

/** Rows from top to bottom, words in each as they were drawn. */
function gatherRows(words: readonly Word[]): readonly OpenRow[] {
  const rows: OpenRow[] = [];
  for (const word of words.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = findRow(rows, word);
    if (row) addTo(row, word);
    else rows.push({ top: topOf(word), bottom: bottomOf(word), size: word.size, words: [word] });
  }
  return rows;
}

/** In parts of the type size: how far a second drawing of the same letters lies off, which only makes them bolder. */
const DOUBLE = 0.12;

function isDouble(word: Word, first: Word | undefined): boolean {
  if (!first) return false;
  const most = DOUBLE * first.size;
  const isNear = Math.abs(word.x - first.x) < most && Math.abs(word.baseline - first.baseline) < most;
  return isNear && word.text === first.text && word.width > most;
}

/** Words that a file draws twice, a little apart, to make them bold or to give them a shadow, stand once. */
function dropDoubles(words: readonly Word[]): readonly Word[] {
  const ordered = fromLeft(words);
  const isAgain = (word: Word, at: number) =>
    isDouble(word, ordered[at - 1]) || isDouble(word, ordered[at - 2]) || isDouble(word, ordered[at - 3]);
  return ordered.some(isAgain) ? ordered.filter((word, at) => !isAgain(word, at)) : words;
}

/** From left to right, or as the row's directions ask. */
function orderWords(words: readonly Word[], mirror: number | null): readonly Word[] {
  const isMixed = mirror !== null || words.some((word) => isRightToLeft(word.text));
  return isMixed ? orderMixed(words, mirror) : fromLeft(words);
}

/** The size that most of a row's characters have. */
export function mainSize(words: readonly Word[]): number {
  const [first] = words;
  if (first && words.every(({ size }) => size === first.size)) return Math.round(first.size / 0.1) * 0.1;
  return (
    mode(
      words.map((word) => [word.size, word.text.length] as const),
      0.1,
    ) ?? 0
  );
}

/** The baseline of the row's main type. */
export function mainBaseline(words: readonly Word[], size: number): number {
  const [first] = words;
  const isEven = ({ size: own, baseline }: Word) =>
    Math.abs(own - size) < 0.3 && baseline === first?.baseline;
  if (first && words.every(isEven)) return Math.round(first.baseline / 0.1) * 0.1;
  const main = words.filter((word) => Math.abs(word.size - size) < 0.3);
  return (
    mode(
      main.map((word) => [word.baseline, word.text.length] as const),
      0.1,
    ) ??
    words[0]?.baseline ??
    0
  );
}

function gapBetween(before: Word, word: Word): number {
  return before.x < word.x ? word.x - (before.x + before.width) : before.x - (word.x + word.width);
}

/** Settles for each word whether a space stands before it, and whether it is raised above the row's line. */
function settle(words: readonly Word[]): readonly Word[] {
  let size = mainSize(words);
  for (const word of words) if (word.text.length > 3) size = Math.max(size, word.size);
  const baseline = mainBaseline(words, size);
  return words.map((word, at) => {
    const before = words[at - 1];
    const isSmall = word.size <= MARK_SIZE * size && baseline - word.baseline >= MARK_RISE * size;
    const isTight = word.glued && before !== undefined && isJoined(before, word);
    const glued = word.shownX === undefined ? word.glued && isTight : word.glued;
    const raised = word.raised || isSmall;
    return glued === word.glued && raised === word.raised ? word : { ...word, raised, glued };
  });
}

/** Is the gap between two words too narrow for a space? */
function isJoined(before: Word, word: Word): boolean {
  const joint = widestJoint(before.text.slice(-1), word.text.charAt(0));
  return gapBetween(before, word) < Math.max(SPACE, joint) * Math.min(before.size, word.size);
}

function isLetter(word: Word | undefined): boolean {
  return word !== undefined && word.text.length <= 2 && /^\p{L}$/u.test(word.text);
}

/** Past the last of the single letters from `start` on; a hyphen between two of them is one. */
function endOfLetters(words: readonly Word[], start: number): number {
  let end = start;
  while (isLetter(words[end]) || (end > start && words[end]?.text === '-' && isLetter(words[end + 1])))
    end += 1;
  return end;
}

/** 'C O U R T E S Y  C O P Y' is two words: five or more single letters, with wider gaps between words. */
function joinSpaced(words: readonly Word[]): readonly Word[] {
  let joined: Word[] | null = null;
  for (let start = 0; start < words.length; start += 1) {
    const end = endOfLetters(words, start);
    if (end - start >= 5) {
      joined ??= [...words];
      glueLetters(joined, start, end);
    }
    start = Math.max(start, end);
  }
  return joined ?? words;
}

function glueLetters(words: Word[], start: number, end: number): void {
  const gapAt = (at: number) => gapBetween(words[at - 1] as Word, words[at] as Word);
  const positions = Array.from({ length: end - start - 1 }, (_, at) => start + 1 + at);
  const usual = positions.map(gapAt).toSorted((a, b) => a - b)[Math.floor(positions.length / 2)] ?? 0;
  for (const at of positions) {
    if (gapAt(at) <= 1.7 * usual + 0.5) words[at] = { ...(words[at] as Word), glued: true };
  }
}

/**
 * A page's words as rows from top to bottom, each in order of reading. `mirror` is the page's width where it is
 * read from right to left.
 */
export function buildRows(words: readonly Word[], mirror: number | null = null): readonly Row[] {
  const rows = gatherRows(words).map((row) => joinSpaced(settle(orderWords(dropDoubles(row.words), mirror))));
  return rows.filter((row) => row.length > 0);
}
