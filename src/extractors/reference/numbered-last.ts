/** Resolutions and decisions whose numbers stand before their noun: 大会第53/70号、第73/27号和第75/240号决议. */
import type { DocumentName } from '../../model/mention.js';
import { type Atom, hasSense, senseOf } from './atoms.js';
import { skipDateBefore } from './dates.js';
import type { Parsed } from './labels.js';
import { type Item, nameItems, readItem } from './number-items.js';
import { MOST_ITEMS, skipSeparator } from './numbers.js';
import { isRestOfNoun } from './unspaced.js';

/** 第75/240号: one number, with its date before it; 号 may be left to the last of a list. */
function readBefore(atoms: readonly Atom[], at: number, organ: string | null): Parsed<Item> | null {
  const from = skipDateBefore(atoms, at);
  const item = readItem(atoms, hasSense(atoms[from], 'number') ? from + 1 : from, organ);
  if (!item) return null;
  return hasSense(atoms[item.next], 'counter') ? { ...item, next: item.next + 1 } : item;
}

/** A decision of somebody else: 内阁第118/2号决定. */
function isOthers(atoms: readonly Atom[], at: number, organ: string | null, noun: string): boolean {
  return noun === 'decision' && organ === null && isRestOfNoun(atoms, at);
}

/** Numbers before their noun, in a list under one noun; one of them says by 第 or 号 that it is a number. */
export function readNumberedLast(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  const organ = senseOf(atoms[at], 'organ')?.id ?? null;
  const begin = organ === null ? at : at + 1;
  const items: Item[] = [];
  let next = begin;
  for (;;) {
    const item = readBefore(atoms, next, organ);
    if (!item) return null;
    items.push(item.value);
    const count = senseOf(atoms[item.next], 'pronoun');
    const nounAt = items.length > 1 && count?.count === items.length ? item.next + 1 : item.next;
    const noun = senseOf(atoms[nounAt], 'noun')?.id;
    if (noun === 'resolution' || noun === 'decision') {
      const told = atoms.slice(begin, item.next).some((atom) => hasSense(atom, 'number', 'counter'));
      if (!told || isOthers(atoms, at, organ, noun)) return null;
      return { value: nameItems(items, { noun, organ }), next: nounAt + 1 };
    }
    const further = skipSeparator(atoms, item.next);
    if (further === null || items.length >= MOST_ITEMS) return null;
    next = further;
  }
}
