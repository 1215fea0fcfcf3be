/** A second reader as a witness: does the text that mammoth finds stand in our blocks? */
import mammoth from 'mammoth';
import type { BlockDraft } from '../numbering.js';

/** Fewer letters than these may be lost to different ideas of what is text. */
const TOLERATED = 10;

type Counts = Map<string, number>;

function countLetters(texts: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const text of texts) {
    for (const letter of text.normalize('NFKC').match(/\p{L}/gu) ?? [])
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

/** How many letters of `texts` are not in `others`, order aside. */
export function countMissing(texts: readonly string[], others: readonly string[]): number {
  const there = countLetters(others);
  let missing = 0;
  for (const [letter, count] of countLetters(texts)) missing += Math.max(0, count - (there.get(letter) ?? 0));
  return missing <= TOLERATED ? 0 : missing;
}

/**
 * How many letters of the body mammoth reads that are neither in the blocks nor among the texts left out on
 * purpose (`hidden`); 0 when all is there, null when mammoth cannot read the file. Mammoth reads no
 * automatic numbers, notes, headers or footers.
 */
export async function countUnread(
  bytes: Uint8Array,
  drafts: readonly BlockDraft[],
  hidden: readonly string[],
): Promise<number | null> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const body = drafts.filter(({ kind }) => !['footnote', 'header', 'footer', 'page-number'].includes(kind));
    return countMissing([value], [...body.flatMap(({ text, label }) => [text, label ?? '']), ...hidden]);
  } catch {
    return null;
  }
}
