/** Lines: words set on one baseline, as far as one column goes. */
import { type Frame, type Line, type Row, unite, type Word } from './geometry.js';
import { mainBaseline, mainSize } from './rows.js';

function hasLetters(word: Word): boolean {
  return /[\p{L}\p{Nd}]/u.test(word.text) && !word.raised;
}

function isPlain(words: readonly Word[]): boolean {
  return words.every((word) => !word.bold && !word.italic);
}

/** Those that tell the line's style. */
function tellingWords(words: readonly Word[]): readonly Word[] {
  const lettered = words.filter(hasLetters);
  return lettered.length > 0 ? lettered : words;
}

/** `words` must not be empty. */
export function makeLine(page: number, words: readonly Word[]): Line {
  const box = unite(words);
  const size = mainSize(words);
  const told = isPlain(words) ? null : tellingWords(words);
  return {
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    page,
    words,
    right: box.x + box.width,
    baseline: mainBaseline(words, size),
    size,
    bold: told?.every((word) => word.bold) ?? false,
    italic: told?.every((word) => word.italic) ?? false,
  };
}

/** The text of a line as printed; a tab stands for a gap that is wider than any space. */
export function lineText({ words, size }: Pick<Line, 'words' | 'size'>): string {
  let text = '';
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before && !word.glued) text += word.x - before.x - before.width > 0.9 * size ? '\t' : ' ';
    text += word.text;
  });
  return text;
}

/** The place of a row's only wide gap, far wider than its spaces: what stands after it is set apart. */
function widestGap(row: Row): number | null {
  const gapBefore = (word: Word, at: number) => word.x - (row[at - 1]?.x ?? 0) - (row[at - 1]?.width ?? 0);
  let widest = Number.NEGATIVE_INFINITY;
  let place = 0;
  row.forEach((word, at) => {
    const gap = gapBefore(word, at);
    if (at === 0 || gap <= widest) return;
    widest = gap;
    place = at;
  });
  if (widest < 4 * (row[0]?.size ?? 0)) return null;
  const isOther = (gap: number) => gap !== widest && gap > widest / 3;
  return row.some((word, at) => at > 0 && isOther(gapBefore(word, at))) ? null : place;
}

/** 'United Nations … A/78/265': two lines in one row. A label and its text stay together. */
export function makeLines(page: number, row: Row): readonly Line[] {
  const at = row.length > 1 ? widestGap(row) : null;
  const isLabel =
    at !== null && at <= 2 && row.slice(0, at).reduce((sum, word) => sum + word.text.length, 0) <= 6;
  if (at === null || isLabel) return [makeLine(page, row)];
  return [makeLine(page, row.slice(0, at)), makeLine(page, row.slice(at))];
}

/** A row cut at its wide gaps: the parts of a running head, left, middle and right. */
export function splitRow(page: number, row: Row): readonly Line[] {
  const parts: Word[][] = [];
  row.forEach((word, at) => {
    const before = row[at - 1];
    const gap = before ? Math.abs(word.x - before.x) - (word.x > before.x ? before.width : word.width) : 0;
    if (!before || gap > 2.5 * word.size) parts.push([word]);
    else parts.at(-1)?.push(word);
  });
  return parts.map((words) => makeLine(page, words));
}

/** Clearly centred, or nearly as wide as its column and centred to the point. */
export function isCentred(line: Line, frame: Frame): boolean {
  const left = line.x - frame.left;
  const miss = Math.abs(left - (frame.right - line.right));
  return (
    (left > 1.5 * line.size && miss < 0.06 * (frame.right - frame.left)) ||
    (left > 0.4 * line.size && miss < 3)
  );
}
