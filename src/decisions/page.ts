/** A document's blocks as the layers look at them. */
import type { Place } from '../model/record.js';
import type { ReadBlock } from './flow.js';
import type { Spot } from './rulings.js';

export interface Page {
  quote(spot: Spot): string;
  placeOf(spot: Spot): Place;
  /** In reading order. */
  compare(a: Spot, b: Spot): number;
}

/** `placeOf` gives paragraph, page and boxes of the words `[start, end)` of a block. */
export function openPage(
  blocks: readonly ReadBlock[],
  placeOf: (block: ReadBlock, spot: Spot) => Place,
): Page {
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  const blockOf = (id: string): ReadBlock => {
    const block = blocks[order.get(id) ?? -1];
    if (!block) throw new RangeError(`there is no block ${id}`);
    return block;
  };
  return {
    quote: ({ block, start, end }) => blockOf(block).text.slice(start, end),
    placeOf: (spot) => placeOf(blockOf(spot.block), spot),
    compare: (a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.start - b.start,
  };
}
