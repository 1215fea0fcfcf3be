/** Brackets in a row that is read from right to left. */
import type { Word } from './geometry.js';

export const POINT = /^[.,;:!?\u060C\u061B\u061F]+$/u;
export const BRACKET = /^[()[\]{}«»‹›]$/u;

const OPENING: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '«»', '‹›'].flatMap(([open = '', close = '']) => [
    [open, open],
    [close, open],
  ]),
);
const CLOSING: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '«»', '‹›'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, close],
  ]),
);

/**
 * Files write brackets from right to left as they look or as they are meant: where they stand tells them apart.
 * An opening one has its space before it, a closing one behind it.
 */
export function settleBrackets(words: readonly Word[]): readonly Word[] {
  let open = 0;
  return words.map((word, at) => {
    if (!BRACKET.test(word.text)) return word;
    const next = words[at + 1];
    const hasAfter = next?.glued === true && !POINT.test(next.text);
    const isOpening = word.glued === hasAfter ? open === 0 : hasAfter;
    open = Math.max(0, open + (isOpening ? 1 : -1));
    return { ...word, text: (isOpening ? OPENING : CLOSING).get(word.text) ?? word.text };
  });
}
