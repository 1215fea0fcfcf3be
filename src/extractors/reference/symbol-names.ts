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

/** After what joins a list, ', ' or ' and ', or null. */
function skipJoint(atoms: readonly Atom[], at: number): number | null {
  const comma = isMark(atoms[at], ',') ? at + 1 : at;
  const next = hasSense(atoms[comma], 'list') ? comma + 1 : comma;
  return next > at ? next : null;
}

/** How many addenda a range may span. */
const MOST_ADDENDA = 30;

/** 'Add.1', 'Corr.1': the same symbol with another ending. */
function readEnding(atoms: readonly Atom[], at: number, key: string): Parsed<string> | null {
  const ending = /^(?:Add|Amend|Corr|Rev)$/u.exec(atoms[at]?.text ?? '')?.[0];
  const number = isMark(atoms[at + 1], '.') ? atoms[at + 2] : undefined;
  if (ending === undefined || number?.kind !== 'integer') return null;
  const base = key.replace(new RegExp(`/${ending}\\.\\d+$`, 'u'), '');
  return { value: `${base}/${ending}.${number.text}`, next: at + 3 };
}

/** '47' after 'A/C.3/57/SR.39,': another meeting; a number of something else has its word after it. */
function readMeeting(atoms: readonly Atom[], at: number, key: string): Parsed<string> | null {
  const series = /^.*\/(?:SR|PV)\.(?=\d+$)/u.exec(key)?.[0];
  const [number, after] = [atoms[at], atoms[at + 1]];
  if (series === undefined || number?.kind !== 'integer' || !/^\d{1,3}$/u.test(number.text)) return null;
  const ends = after === undefined || isMark(after, ',', ';', '.', ')') || hasSense(after, 'list');
  return ends ? { value: series + number.text, next: at + 1 } : null;
}

/** 'Add.1-7', 'Add.1 to 3': every addendum from the first number on; 'Add.1 and 2': each by itself. */
function readAddenda(atoms: readonly Atom[], at: number, key: string): Parsed<readonly string[]> | null {
  const [, base, first] = /^(.*\/Add\.)(\d+)$/u.exec(key) ?? [];
  const range = hasSense(atoms[at], 'range');
  const from = range ? at + 1 : skipJoint(atoms, at);
  if (base === undefined || from === null) return null;
  const repeated = atoms[from]?.text === 'Add' && isMark(atoms[from + 1], '.') ? from + 2 : from;
  const [number, after] = [atoms[repeated], atoms[repeated + 1]];
  const last = number?.kind === 'integer' ? Number(number.text) : 0;
  const ends = after === undefined || after.kind === 'mark' || after.senses.length > 0;
  if (last <= Number(first) || last - Number(first) > MOST_ADDENDA || !(ends || range)) return null;
  const begin = range ? Number(first) + 1 : last;
  const numbers = Array.from({ length: last - begin + 1 }, (_, i) => begin + i);
  return { value: numbers.map((each) => `${base}${each}`), next: repeated + 1 };
}

/** 'B' after 'A/RES/31/6 A and': another part, further on in the alphabet. */
function readPartLetter(atoms: readonly Atom[], at: number, key: string): Parsed<string> | null {
  const [, base, last] = /^(.*\/RES\/.*\d)([A-Z])$/u.exec(key) ?? [];
  const letter = /^[B-HJ-Z]$/u.exec(atoms[at]?.text ?? '')?.[0];
  if (base === undefined || last === undefined || letter === undefined || letter <= last) return null;
  return { value: base + letter, next: at + 1 };
}

/** 'to D' after 'A/RES/3419 A': every part from the next letter on. */
function readLetterRange(atoms: readonly Atom[], at: number, key: string): Parsed<readonly string[]> | null {
  const last = hasSense(atoms[at], 'range') ? readPartLetter(atoms, at + 1, key) : null;
  if (!last) return null;
  const [from, to] = [key, last.value].map((each) => each.charCodeAt(each.length - 1)) as [number, number];
  const letters = Array.from({ length: to - from }, (_, i) => String.fromCharCode(from + i + 1));
  return { value: letters.map((letter) => key.slice(0, -1) + letter), next: last.next };
}

/** What goes on after a symbol and leaves out what it shares with it: 'and Add.1', ', 47', 'and B', 'to D'. */
function readEllipsis(atoms: readonly Atom[], at: number, key: string): Parsed<readonly string[]> | null {
  const from = skipJoint(atoms, at);
  if (from === null) return readLetterRange(atoms, at, key);
  const read =
    readEnding(atoms, from, key) ?? readMeeting(atoms, from, key) ?? readPartLetter(atoms, from, key);
  return read && { value: [read.value], next: read.next };
}

export function readSymbolWithEllipsis(
  atoms: readonly Atom[],
  at: number,
): Parsed<readonly DocumentName[]> | null {
  const atom = atoms[at];
  if (atom?.kind !== 'symbol' || atom.symbol === null) return null;
  const first = readSymbol(atoms, at);
  if (!first) return null;
  const names: DocumentName[] = [first.value];
  let next = first.next;
  for (;;) {
    const last = names.at(-1);
    const lastKey = last?.kind === 'symbol' ? last.key : atom.symbol.key;
    const further = readAddenda(atoms, next, lastKey) ?? readEllipsis(atoms, next, atom.symbol.key);
    if (!further) return { value: names, next };
    names.push(...further.value.map((key): DocumentName => ({ kind: 'symbol', key, un: true })));
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

/** A/68/98、A/70/174和A/76/135号文件: a list whose noun comes last. */
export function readCountedList(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  const list = readSymbolList(atoms, at);
  return list && skipCounted(atoms, list.next) > list.next ? list : null;
}
