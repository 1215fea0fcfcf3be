/** The numbers of resolutions and decisions one by one: '75/240', '31/6 A and B', '2690 (2023)', '3363 (XXX)'. */
import type { DocumentName, NumberedName } from '../../model/mention.js';
import { type Atom, hasSense, senseOf } from './atoms.js';
import { readDate } from './dates.js';
import { findMark, isMark, type Parsed, toLatin } from './label.js';
import { type BrokenNumber, readBrokenNumber } from './number-damage.js';

type NumberName = Extract<NumberedName, { kind: 'number' }>;

/** What stands before a number, or what a heading says of the numbers below it: 'General Assembly resolutions'. */
export interface NumberHead {
  readonly organ: string | null;
  readonly noun: 'resolution' | 'decision';
}

export interface Item {
  readonly numbers: readonly string[];
  readonly year: string | null;
  /** Damaged in print: `numbers` are guesses of what stands there. */
  readonly broken?: true;
}

function text(atoms: readonly Atom[], from: number, to: number): string {
  return atoms
    .slice(from, to)
    .map((atom) => atom.text)
    .join('');
}

const ROMAN_UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** 'XV' for the session of '1514 (د-15)': its number is Roman in every language's key. */
function oldSession(atoms: readonly Atom[], at: number, inner: string): string | null {
  const session = Number(/-(\d{1,2})$/u.exec(inner)?.[1] ?? 0);
  if (!hasSense(atoms[at], 'session') || session === 0) return null;
  return 'X'.repeat(Math.floor(session / 10)) + ROMAN_UNITS[session % 10];
}

/** '(2023)', '(XXX)', '(S-VII)', as part of the number. */
function readSession(atoms: readonly Atom[], at: number): Parsed<string> | null {
  if (!isMark(atoms[at], '(')) return null;
  const close = findMark(atoms, at, 5, ')');
  if (close < 0) return null;
  const inner = text(atoms, at + 1, close);
  const fits = /^(?:19|20)\d\d$/u.test(inner) || /^(?:(?:ES|S)-)?[IVXL]{1,7}$/u.test(inner);
  const session = fits ? inner : oldSession(atoms, at + 1, inner);
  return session === null ? null : { value: `(${session})`, next: close + 1 };
}

/** '50/80 А' in Cyrillic type: the letter of a part where no word follows, or it would be one ('А также'). */
function cyrillicLetter(atoms: readonly Atom[], at: number): string | null {
  const letter = /^[АВСЕ]$/u.exec(atoms[at]?.text ?? '')?.[0];
  const after = atoms[at + 1];
  const ends = after === undefined || after.kind === 'mark' || hasSense(after, 'list', 'range', 'organ');
  return letter !== undefined && ends ? toLatin(letter) : null;
}

/** The letters of parts: 'A', 'A and B', 'A to D'. A lone 'A' before a word is an article. */
function readLetters(atoms: readonly Atom[], at: number): Parsed<readonly string[]> {
  const letterAt = (i: number): string | null =>
    senseOf(atoms[i], 'partLetter')?.value ??
    /^[A-HJ-Z]$/u.exec(atoms[i]?.text ?? '')?.[0] ??
    cyrillicLetter(atoms, i);
  const first = letterAt(at);
  if (first === null) return { value: [], next: at };
  const letters = [first];
  let next = at + 1;
  for (
    let to = letterAt(next + 1);
    to !== null && hasSense(atoms[next], 'list', 'range');
    to = letterAt(next + 1)
  ) {
    const ranged = hasSense(atoms[next], 'range');
    const from = letters.at(-1)?.codePointAt(0) ?? 0;
    for (let code = ranged ? from + 1 : (to.codePointAt(0) ?? 0); code <= (to.codePointAt(0) ?? 0); code += 1)
      letters.push(String.fromCodePoint(code));
    next += 2;
  }
  return { value: letters, next };
}

export function readPair(atoms: readonly Atom[], at: number): Parsed<Item> | null {
  const atom = atoms[at];
  if (atom?.kind !== 'pair') return null;
  const letters = readLetters(atoms, at + 1);
  const numbers =
    letters.value.length === 0 ? [atom.text] : letters.value.map((letter) => atom.text + letter);
  const date = readDate(atoms, letters.next);
  return { value: { numbers, year: date?.value ?? null }, next: date?.next ?? letters.next };
}

/** '75-240' after 'resolution', as addresses of web pages print it. */
function readHyphenPair(atoms: readonly Atom[], at: number): Parsed<Item> | null {
  const [first, dash, second] = [atoms[at], atoms[at + 1], atoms[at + 2]];
  if (first?.kind !== 'integer' || second?.kind !== 'integer' || !isMark(dash, '-')) return null;
  if (dash?.spaced || second.spaced || !/^\d{2}$/u.test(first.text) || !/^\d{1,3}$/u.test(second.text))
    return null;
  if (Number(second.text) === Number(first.text) + 1) return null;
  return { value: { numbers: [`${first.text}/${second.text}`], year: null }, next: at + 3 };
}

/** '2690 (2023)', '217 A (III)', '2719': a number that counts through all sessions. */
export function readSerial(atoms: readonly Atom[], at: number, organ: string | null): Parsed<Item> | null {
  const atom = atoms[at];
  if (atom?.kind !== 'integer' || !/^\d{1,4}$/u.test(atom.text)) return null;
  const letters = readLetters(atoms, at + 1);
  const session = readSession(atoms, letters.next);
  if (session) {
    const numbers = (letters.value.length === 0 ? [''] : letters.value).map(
      (l) => atom.text + l + session.value,
    );
    const date = readDate(atoms, session.next);
    return {
      value: { numbers, year: /\d{4}/u.exec(session.value)?.[0] ?? date?.value ?? null },
      next: date?.next ?? session.next,
    };
  }
  const alone =
    organ === 'sc' || organ === 'council' || (atom.text.length === 4 && !/^(?:19|20)\d\d$/u.test(atom.text));
  const after = atoms[at + 1];
  const counts = after?.kind === 'word' && !after.spaced && !hasSense(after, 'counter', 'list');
  if (!alone || counts || isMark(atoms[at + 1], '(')) return null;
  const date = readDate(atoms, at + 1);
  return { value: { numbers: [atom.text], year: date?.value ?? null }, next: date?.next ?? at + 1 };
}

function readBroken(atoms: readonly Atom[], { guesses, next, isSerial }: BrokenNumber): Parsed<Item> {
  const session = isSerial ? readSession(atoms, next) : null;
  const numbers = session ? guesses.map((guess) => guess + session.value) : guesses;
  const end = session?.next ?? next;
  const date = readDate(atoms, end);
  return { value: { numbers, year: date?.value ?? null, broken: true }, next: date?.next ?? end };
}

export function readItem(atoms: readonly Atom[], at: number, organ: string | null): Parsed<Item> | null {
  const broken = readBrokenNumber(atoms, at);
  if (broken) return readBroken(atoms, broken);
  return readPair(atoms, at) ?? readHyphenPair(atoms, at) ?? readSerial(atoms, at, organ);
}

/** The documents that items name under a noun, in order; damaged ones as their guesses. */
export function nameItems(items: readonly Item[], { noun, organ }: NumberHead): readonly DocumentName[] {
  return items.flatMap(({ numbers, year, broken }): readonly DocumentName[] => {
    const names = numbers.map((number): NumberName => ({ kind: 'number', noun, number, organ, year }));
    return broken ? [{ kind: 'broken', noun, guesses: names }] : names;
  });
}
