/** Documents named by symbols: one, a list, or one with other endings ('A/C.1/75/L.4 and Add.1'). */
import type { DocumentName, NumberedName } from '../../model/mention.js';
import { type Atom, hasSense } from './atoms.js';
import { isMark, type Parsed } from './labels.js';
import { goesOnAfter } from './number-damage.js';

/** The atoms' words as they stand, with single spaces. */
export function textOf(atoms: readonly Atom[], from: number, to: number): string {
  return atoms
    .slice(from, to)
    .filter((atom) => atom.text !== '')
    .map((atom, i) => (atom.spaced && i > 0 ? ` ${atom.text}` : atom.text))
    .join('');
}

function named(key: string): NumberedName {
  return { kind: 'symbol', key, un: true };
}

/** The symbol at `at`; what is damaged, or goes on after a space, as what it may say. */
function readSymbol(atoms: readonly Atom[], at: number): Parsed<DocumentName> | null {
  const symbol = atoms[at]?.symbol;
  if (!symbol) return null;
  const { key, un, guesses, rest } = symbol;
  if (guesses) return { value: { kind: 'broken', noun: null, guesses: guesses.map(named) }, next: at + 1 };
  if (!rest || !goesOnAfter(atoms, at)) return { value: { kind: 'symbol', key, un }, next: at + 1 };
  let next = at + 1;
  while (next < atoms.length && (atoms[next]?.start ?? 0) < rest.end) next += 1;
  const keys = rest.key === null ? [key] : [rest.key, key];
  return { value: { kind: 'broken', noun: null, guesses: keys.map(named) }, next };
}

/** 'and Add.1', ', Add.1 and Add.2' after a symbol: the same symbol with another ending. */
function readEllipsis(atoms: readonly Atom[], at: number, key: string): Parsed<DocumentName> | null {
  const comma = isMark(atoms[at], ',') ? at + 1 : at;
  const from = hasSense(atoms[comma], 'list') ? comma + 1 : comma;
  const part = atoms[from];
  const number = isMark(atoms[from + 1], '.') ? atoms[from + 2] : undefined;
  if (from === at || !/^(?:Add|Corr|Rev)$/u.test(part?.text ?? '') || number?.kind !== 'integer') return null;
  return { value: { kind: 'symbol', key: `${key}/${part?.text}.${number.text}`, un: true }, next: from + 3 };
}

export function readSymbolWithEllipsis(
  atoms: readonly Atom[],
  at: number,
): Parsed<readonly DocumentName[]> | null {
  const atom = atoms[at];
  if (atom?.kind !== 'symbol' || atom.symbol === null) return null;
  const first = readSymbol(atoms, at);
  if (!first) return null;
  const names = [first.value];
  let next = first.next;
  for (;;) {
    const further = readEllipsis(atoms, next, atom.symbol.key);
    if (!further) return { value: names, next };
    names.push(further.value);
    next = further.next;
  }
}

/** After a plural noun, symbols in a list: 'documents A/68/98, A/70/174 and A/76/135'. */
export function readSymbolList(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  let read = readSymbolWithEllipsis(atoms, at);
  while (read) {
    const comma: number = isMark(atoms[read.next], ',', ';') ? read.next + 1 : read.next;
    const from: number = hasSense(atoms[comma], 'list') ? comma + 1 : comma;
    const further = from > read.next ? readSymbolWithEllipsis(atoms, from) : null;
    if (!further) break;
    read = { value: [...read.value, ...further.value], next: further.next };
  }
  return read;
}

/** 号文件 after a symbol. */
export function skipCounted(atoms: readonly Atom[], at: number): number {
  return hasSense(atoms[at], 'counter') && hasSense(atoms[at + 1], 'noun') ? at + 2 : at;
}

/** Two names of one document: 'A/71/67−E/2016/51'. The first is the key. */
export function skipSecondName(atoms: readonly Atom[], at: number): number {
  return hasSense(atoms[at], 'range') && !atoms[at]?.spaced && atoms[at + 1]?.kind === 'symbol' ? at + 2 : at;
}
