/** A second reader as a witness: does the text that mammoth finds stand in our blocks? */
import mammoth from 'mammoth';
import type { BlockDraft } from '../numbering.js';
import type { Tally } from './story.js';

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

/** All that a block shows, its number and marks with it. */
function printBlock({ text, label, footnote, notes }: BlockDraft): string {
  return [label, footnote, text, ...notes.map((note) => note.label)].join(' ');
}

/**
 * How many letters that mammoth reads are neither in the blocks of the body nor left out on purpose;
 * 0 when all is there, null when mammoth cannot read the file. Mammoth reads no automatic numbers, and none of
 * the notes, whose blocks stand among `drafts`: their letters are therefore asked for as well.
 */
export async function countUnread(
  bytes: Uint8Array,
  drafts: readonly BlockDraft[],
  tally: Tally,
): Promise<number | null> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return countMissing(
      [value, ...tally.notes.map(printBlock)],
      [...drafts.map(printBlock), ...tally.hidden],
    );
  } catch {
    return null;
  }
}
