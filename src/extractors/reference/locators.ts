/**
 * Parts of a document: 'para. 46', 'OP 12', 'section V, para. 12', 'the fifth preambular paragraph',
 * 'annex II, paras. 5 and 6', 'article 63, paragraph 5'.
 */
import { readArticles } from './articles.js';
import { type Atom, hasSense } from './atoms.js';
import { expandLabels, isHan, isMark, type Parsed } from './labels.js';
import { combine, join, type Locator, makeLocator } from './locator-parts.js';
import { readOne } from './parts.js';

export { combine, type Locator, makeLocator } from './locator-parts.js';
export { readOne } from './parts.js';

const MOST_PARTS = 50;

/** What may stand between two parts: ',', 'and', 'of the', nothing. */
function skipBetween(atoms: readonly Atom[], at: number): number {
  let next = isMark(atoms[at], ',') ? at + 1 : at;
  const listed = hasSense(atoms[next], 'list');
  if (listed || (hasSense(atoms[next], 'link') && !hasSense(atoms[next], 'role'))) next += 1;
  if (listed && hasSense(atoms[next], 'link')) next += 1;
  if (hasSense(atoms[next], 'article', 'definite') && next > at) next += 1;
  return next;
}

/** 'and paragraph 48', 'y al párrafo 48' after another part: a reference of its own. 'PP5 and PP7' is one. */
function isAnother(atoms: readonly Atom[], at: number): boolean {
  const noun = atoms[at];
  return noun?.kind === 'word' && !isHan(noun) && !/^\p{Lu}{2,}s?$/u.test(noun.text);
}

/** 'from paragraph 54 to paragraph 56': the noun of the first stands before the last too. */
function readRange(atoms: readonly Atom[], { value, next }: Parsed<Locator>): Parsed<Locator> | null {
  const last =
    hasSense(atoms[next], 'range') && hasSense(atoms[next + 1], 'role') ? readOne(atoms, next + 1) : null;
  if (last?.value.role !== value.role || value.labels.length !== 1 || last.value.labels.length !== 1)
    return null;
  const labels = expandLabels(value.labels[0] ?? '', last.value.labels[0] ?? '');
  return labels && { value: makeLocator(value.role, labels), next: last.next };
}

/**
 * One part or several that belong together, from `at` on. With `whole`, parts with nouns of their own are one locator
 * too: ', para. 38 and annex I' after a symbol.
 * 'section V, para. 12' gives role paragraph, key `12`; 'paragraph 3 of the annex' gives `annex.3`.
 */
export function readLocator(atoms: readonly Atom[], at: number, whole = false): Parsed<Locator> | null {
  const articles = readArticles(atoms, at);
  if (articles) return articles;
  let read = readOne(atoms, at);
  for (let parts = 1; read && parts < MOST_PARTS; parts += 1) {
    const range = readRange(atoms, read);
    if (range) return range;
    const from: number = skipBetween(atoms, read.next);
    const further: Parsed<Locator> | null = readOne(atoms, from);
    if (!further) return read;
    const comma: number = isMark(atoms[read.next], ',') ? read.next + 1 : read.next;
    const listed = hasSense(atoms[comma], 'list');
    if (listed && !whole && isAnother(atoms, from)) return read;
    const linked = !listed && hasSense(atoms[comma], 'link') && !hasSense(atoms[comma], 'role');
    if (
      linked &&
      further.value.role !== 'annex' &&
      further.value.role !== 'article' &&
      !combine(further.value, read.value)
    )
      return read;
    read = { value: join(read.value, further.value, !listed, linked), next: further.next };
  }
  return read;
}
