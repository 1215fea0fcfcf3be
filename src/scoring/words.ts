const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{Nd}])+/gu;

/**
 * The words of a quote, for comparing: letters and digits, case folded; each Chinese character is a word.
 *
 * @example listWords('Rec. 46 (A/78/265)') // ['rec', '46', 'a', '78', '265']
 */
export function listWords(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** How many words two texts share; a word that stands twice in both counts twice. */
function countCommonWords(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const rest = left.get(word) ?? 0;
    if (rest > 0) common += 1;
    left.set(word, rest - 1);
  }
  return common;
}

/** The words in common as a share of those of the longer text: 0 to 1. */
export function shareOfLonger(a: string, b: string): number {
  return share(a, b, Math.max);
}

/** The words in common as a share of those of the shorter text: 1 when it is contained in the other. */
export function shareOfShorter(a: string, b: string): number {
  return share(a, b, Math.min);
}

function share(a: string, b: string, pick: (x: number, y: number) => number): number {
  const [left, right] = [listWords(a), listWords(b)];
  const size = pick(left.length, right.length);
  return size === 0 ? 0 : countCommonWords(left, right) / size;
}
