/**
 * Numbers that scanning or copying has damaged: digits that go on after a space ('44/8 2', 'para. 4 6'), letters of the
 * shape of digits ('7S/240'), strokes read as letters ('75l240'). None is taken for the number that its beginning makes.
 */
import { type Atom, hasSense } from './atoms.js';
import { isMark } from './marks.js';

export interface BrokenNumber {
  /** What the number may be. Empty when nothing mends it. */
  readonly guesses: readonly string[];
  readonly next: number;
  /** It counts through all sessions, so that a year in brackets may follow. */
  readonly isSerial: boolean;
}

const YEAR = /^(?:19|20)\d\d$/u;
const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', S: '5', B: '8' };
const DAMAGED_PAIR = /^[\dOolISB]{1,3}[/lI][\dOolISB]{1,4}$/u;
/** A letter among the digits that is the shape of none. */
const BEYOND_REPAIR = /^\d{1,3}\/\d{1,3}\p{L}\d{1,2}$/u;
const DAMAGED_SERIAL = /^[\dOolISB]{3,4}$/u;
const LONGEST_RUN = 9;
const LAST_SESSION = 85;

function isNumber(atom: Atom | undefined): boolean {
  return atom?.kind === 'integer' || atom?.kind === 'pair';
}

/** A day before its month, as in '75/240 31 December' and '62/17 5 de diciembre'. */
function isDay(atoms: readonly Atom[], at: number): boolean {
  const linked = hasSense(atoms[at + 1], 'link') ? at + 2 : at + 1;
  return hasSense(atoms[linked], 'month');
}

/** Whether the digits at `at` go on after a space: '44/8 2'. A year or a day that follows is another number. */
export function goesOn(atoms: readonly Atom[], at: number): boolean {
  const rest = atoms[at + 1];
  if (!isNumber(atoms[at]) || !isNumber(rest) || rest?.spaced !== true) return false;
  return !YEAR.test(rest.text) && !isDay(atoms, at + 1);
}

/** Whether digits that follow a symbol after a space may belong to it: no day before its month. */
export function goesOnAfter(atoms: readonly Atom[], symbol: number): boolean {
  return !isDay(atoms, symbol + 1);
}

function toDigits(text: string): string {
  return [...text].map((char) => DIGITS[char] ?? char).join('');
}

/** '75l240' with each 'l' as the stroke; '7S/240' has its own. */
function pairsOf(run: string): readonly string[] {
  const strokes = run.includes('/') ? [run.indexOf('/')] : [...run.matchAll(/[lI]/gu)].map((m) => m.index);
  return strokes
    .filter((at) => at > 0 && at < run.length - 1)
    .map((at) => `${toDigits(run.slice(0, at))}/${toDigits(run.slice(at + 1))}`);
}

function isPair(text: string): boolean {
  return /^\d+\/\d+$/u.test(text);
}

/** The atoms from `at` on that no space parts, without marks at the end. */
function readRun(atoms: readonly Atom[], at: number): { readonly text: string; readonly next: number } {
  let next = at + 1;
  while (next < at + LONGEST_RUN && atoms[next]?.spaced === false && !isMark(atoms[next], '(', ')'))
    next += 1;
  while (next > at + 1 && atoms[next - 1]?.kind === 'mark') next -= 1;
  const run = atoms.slice(at, next);
  return { text: run.map((atom) => atom.text).join(''), next };
}

/** '7S/240', '75l240', '75/24O', 'l540'. */
function readShapes(atoms: readonly Atom[], at: number): BrokenNumber | null {
  if (atoms[at]?.kind === 'mark' || atoms[at]?.kind === 'symbol') return null;
  const { text, next } = readRun(atoms, at);
  if (next === at + 1) return null;
  if (BEYOND_REPAIR.test(text)) return { guesses: pairsOf(text).filter(isPair), next, isSerial: false };
  if (!/\d/u.test(text) || !/[OolIS]|B./u.test(text)) return null;
  if (DAMAGED_SERIAL.test(text) && isMark(atoms[next], '('))
    return { guesses: [toDigits(text)], next, isSerial: true };
  return DAMAGED_PAIR.test(text) ? { guesses: pairsOf(text), next, isSerial: false } : null;
}

/** '75/ 240', '75 /240': in text from right to left the parts may have changed places. */
function readApart(atoms: readonly Atom[], at: number): BrokenNumber | null {
  const [first, stroke, second] = [atoms[at], atoms[at + 1], atoms[at + 2]];
  if (first?.kind !== 'integer' || second?.kind !== 'integer' || !isMark(stroke, '/')) return null;
  if (!/^\d{1,3}$/u.test(first.text) || !/^\d{1,3}$/u.test(second.text)) return null;
  const orders = [`${first.text}/${second.text}`, `${second.text}/${first.text}`];
  const guesses = Number(second.text) > LAST_SESSION ? orders.slice(0, 1) : orders;
  return { guesses, next: at + 3, isSerial: false };
}

/** '44/8 2', '7 5/240', and '2 341' before its year. */
function readSpaced(atoms: readonly Atom[], at: number): BrokenNumber | null {
  const [first, rest] = [atoms[at], atoms[at + 1]];
  if (!first || !rest || !goesOn(atoms, at)) return null;
  const joined = first.text + rest.text;
  const next = goesOn(atoms, at + 1) ? at + 3 : at + 2;
  if (next === at + 3 || (first.kind === 'pair' && rest.kind === 'pair'))
    return { guesses: [], next, isSerial: false };
  if (first.kind === 'pair') return { guesses: [joined, first.text], next, isSerial: false };
  return { guesses: [joined], next, isSerial: rest.kind === 'integer' };
}

/** The damaged number at `at`, or null where what stands there is sound or no number. */
export function readBrokenNumber(atoms: readonly Atom[], at: number): BrokenNumber | null {
  return readSpaced(atoms, at) ?? readApart(atoms, at) ?? readShapes(atoms, at);
}
