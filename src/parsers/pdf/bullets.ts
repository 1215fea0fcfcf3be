/** Bullets that are drawn as shapes, as web browsers do: read as the signs that they look like. */
import type { Dot, Row, Word } from './geometry.js';

/** The farthest that a bullet stands before its text, in parts of the type size. */
const REACH = 2.5;
/** More than this is a drawing. */
const MOST_DOTS = 500;

/** Stands before the word, about as high as its small letters. */
function isBefore(dot: Dot, word: Word): boolean {
  const gap = word.x - (dot.x + dot.width);
  const middle = dot.y + dot.height / 2;
  return (
    gap > 0 && gap < REACH * word.size && middle < word.baseline && middle > word.baseline - 0.8 * word.size
  );
}

/** Does no other word of the row stand where the bullet is, or between it and the word? */
function isFree(dot: Dot, word: Word, row: Row): boolean {
  return row.every((other) => other === word || other.x >= word.x || other.x + other.width < dot.x);
}

function toWord(dot: Dot, word: Word): Word {
  const { x, y, width, height, isFilled } = dot;
  const text = isFilled ? '•' : '◦';
  const shownX = word.shownX === undefined ? {} : { shownX: word.shownX + (word.x - x) + word.width - width };
  return {
    ...word,
    text,
    x,
    y,
    width,
    height,
    bold: false,
    italic: false,
    glued: false,
    raised: false,
    ...shownX,
  };
}

/** Puts a sign before each word that a dot stands before. */
export function addBullets(rows: readonly Row[], dots: readonly Dot[]): readonly Row[] {
  if (dots.length === 0 || dots.length > MOST_DOTS) return rows;
  return rows.map((row) =>
    row.flatMap((word) => {
      const dot = dots.find((candidate) => isBefore(candidate, word) && isFree(candidate, word, row));
      return dot ? [toWord(dot, word), { ...word, glued: false }] : [word];
    }),
  );
}
