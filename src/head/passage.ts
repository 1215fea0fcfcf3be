import type { Block } from '../model/document.js';
import type { Span } from '../model/mention.js';
import { findNames, type NameMatch, type Parties } from './names.js';

/** Blocks that are read as one text, each on a line of its own. */
export interface Passage {
  readonly text: string;
  /** The names in it; none runs over a line. */
  readonly names: readonly NameMatch[];
  /** The place of `[start, end)` of the text in its block; null when it runs over blocks. */
  readonly place: (start: number, end: number) => Span | null;
}

/** In characters. An author presents itself at the start of a paragraph, and the cost of reading stays bounded. */
const LONGEST_PART = 2_500;

/** Joins the first part of each block to a passage and finds its names. */
export function readPassage(blocks: readonly Block[], parties: Parties): Passage {
  const starts: number[] = [];
  const names: NameMatch[] = [];
  let text = '';
  for (const block of blocks) {
    const offset = text.length;
    starts.push(offset);
    const part = block.text.slice(0, LONGEST_PART);
    for (const name of findNames(parties, part)) {
      names.push({ party: name.party, start: name.start + offset, end: name.end + offset });
    }
    text += `${part}\n`;
  }
  const place = (start: number, end: number): Span | null => {
    const i = starts.findLastIndex((offset) => offset <= start);
    const block = blocks[i];
    const offset = starts[i] ?? 0;
    if (block === undefined || end - offset > Math.min(block.text.length, LONGEST_PART)) return null;
    return { block: block.id, start: start - offset, end: end - offset };
  };
  return { text, names, place };
}
