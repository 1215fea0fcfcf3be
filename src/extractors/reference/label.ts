/**
 * One label after a role word: '46', '13 (c) (ii)', '13c', 'V', 'II.B', 'two', '1er'.
 * Each function takes the atoms and a position and gives what it read and the position after it, or null.
 */
import { type Atom, hasSense, senseOf } from './atoms.js';
import { isHan, isMark } from './marks.js';
import { goesOn } from './number-damage.js';

export { findMark, isCyrillicAcronym, isCyrillicName, isHan, isMark } from './marks.js';

export interface Parsed<T> {
  readonly value: T;
  readonly next: number;
}

/** A label split into number and sub-items: '13 (c)' is `{ number: '13', subs: ['c'] }`. */
export interface Label {
  readonly number: string;
  readonly subs: readonly string[];
}

export interface LabelOptions {
  /** The role word was plural: 'paras.', so that a list is expected. */
  readonly plural: boolean;
  /** 'V', 'II.B' and 'A' are labels: sections, chapters, annexes. */
  readonly roman: boolean;
  /** '(c)' or 'c' alone is a label: norms, sub-paragraphs. */
  readonly letters: boolean;
  /** 第 stands before: a noun that counts may follow, which otherwise counts something else (建议46项措施). */
  readonly counted: boolean;
}

const ROMAN = /^[IVXL]{1,6}$/u;
const SUB = /^(?:[a-zа-я]{1,2}|[ivx]{1,5}|[A-Z]|\d{1,2})$/u;
/** Cyrillic letters printed for their Latin look-alikes: sub-items are lettered alike in all languages. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x' },
  ...{ А: 'A', В: 'B', С: 'C', Е: 'E', І: 'I', Х: 'X' },
};
/** Marks that may stand around a letter, and those that close them: '(c)', '«c»', '“c”'. */
const AROUND: Readonly<Record<string, string>> = { '(': ')', '«': '»', '“': '”', '"': '"', '„': '“' };

export function toLatin(letter: string): string {
  return LOOK_ALIKES[letter] ?? letter;
}

/** '(c)', or 'c)' straight after the number: the sub-item's text. */
function readSub(atoms: readonly Atom[], at: number): Parsed<string> | null {
  const opening = atoms[at]?.kind === 'mark' ? atoms[at]?.text : undefined;
  const closing = opening === undefined ? ')' : AROUND[opening];
  const open = opening !== undefined;
  const inner = atoms[open ? at + 1 : at];
  const close = atoms[open ? at + 2 : at + 1];
  const letter = senseOf(inner, 'letter')?.value ?? inner?.text;
  if (letter === undefined || closing === undefined || !isMark(close, closing) || !SUB.test(letter))
    return null;
  if (closing !== ')' && !/^\p{Ll}$/u.test(letter)) return null;
  if (!open && (!/^\p{Ll}$/u.test(letter) || isEnclosed(atoms, at))) return null;
  return { value: toLatin(letter), next: open ? at + 3 : at + 2 };
}

/** Whether a bracket that opened before is still open: in '(norm 13 h)' the bracket is not the letter's. */
function isEnclosed(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i -= 1) {
    if (isMark(atoms[i], ')', '）')) return false;
    if (isMark(atoms[i], '(', '（')) return !closesLater(atoms, at);
  }
  return false;
}

/** Whether letters with brackets of their own follow in an open bracket: 'b)' in '(par. 71 b) à g))'. */
function closesLater(atoms: readonly Atom[], at: number): boolean {
  let next = at;
  while (isMark(atoms[next + 1], ')') && /^\p{Ll}$/u.test(atoms[next]?.text ?? '')) {
    const after = next + 2;
    if (isMark(atoms[after], ')')) return true;
    next = hasSense(atoms[after], 'list', 'range') || isMark(atoms[after], ',') ? after + 1 : after;
    if (next === after) return false;
  }
  return false;
}

export function readSubs(atoms: readonly Atom[], at: number): Parsed<readonly string[]> {
  const subs: string[] = [];
  let next = at;
  for (let sub = readSub(atoms, next); sub; sub = readSub(atoms, next)) {
    if (subs.length > 0 && /^\d/u.test(sub.value) && sub.value.length > 1) break;
    subs.push(sub.value);
    next = sub.next;
  }
  return { value: subs, next };
}

/** An integer that counts or dates something ('12 States', '5 March', '46 %') is no label. */
function countsSomething(atoms: readonly Atom[], at: number, counted: boolean): boolean {
  const after = atoms[at + 1];
  if (after === undefined) return false;
  if (isHan(after)) return hasSense(after, 'measure') && !(counted && hasSense(after, 'role', 'counter'));
  if (!after.spaced && (after.kind === 'word' || isMark(after, '%', '°', '/', ':'))) return true;
  return hasSense(after, 'month') || isMark(after, '%');
}

function readInteger(atoms: readonly Atom[], at: number, counted: boolean): Parsed<Label> | null {
  const atom = atoms[at];
  if (atom?.kind !== 'integer' || atom.text.length > 9) return null;
  const letter = readGluedLetter(atoms, at + 1);
  if (letter) return { value: { number: atom.text, subs: [letter.value] }, next: letter.next };
  if (goesOn(atoms, at)) return readBrokenInteger(atoms, at);
  if (countsSomething(atoms, at, counted)) return null;
  const subs = readSubs(atoms, at + 1);
  return { value: { number: atom.text, subs: subs.value }, next: subs.next };
}

/** '4 6': kept with its space, so that nobody takes it for paragraph 4. */
function readBrokenInteger(atoms: readonly Atom[], at: number): Parsed<Label> {
  const subs = readSubs(atoms, at + 2);
  return {
    value: { number: `${atoms[at]?.text} ${atoms[at + 1]?.text}`, subs: subs.value },
    next: subs.next,
  };
}

/** '13c', '13c)': a letter straight after the number. */
function readGluedLetter(atoms: readonly Atom[], at: number): Parsed<string> | null {
  const letter = atoms[at];
  if (!letter || letter.spaced || !/^[a-zа-я]$/u.test(letter.text)) return null;
  const closed = isMark(atoms[at + 1], ')') && !isEnclosed(atoms, at);
  if (!closed && (!/^[a-z]$/u.test(letter.text) || atoms[at + 1]?.spaced === false)) return null;
  return { value: toLatin(letter.text), next: closed ? at + 2 : at + 1 };
}

/** 'd et h' after a noun: 'd' alone may be an elided word. */
function beginsLetters(atoms: readonly Atom[], at: number): boolean {
  const [list, next] = [atoms[at + 1], atoms[at + 2]];
  return hasSense(list, 'list') && !/['’]$/u.test(atoms[at]?.text ?? '') && /^[a-k]$/u.test(next?.text ?? '');
}

function readLetter(atoms: readonly Atom[], at: number): Parsed<Label> | null {
  const subs = readSubs(atoms, at);
  if (subs.value.length > 0) return { value: { number: '', subs: subs.value }, next: subs.next };
  const atom = atoms[at];
  const letter = senseOf(atom, 'letter')?.value ?? /^[a-kA-K]$/u.exec(atom?.text ?? '')?.[0];
  if (letter === undefined || atom?.kind !== 'word') return null;
  if (hasSense(atom, 'article', 'list', 'link') && !beginsLetters(atoms, at)) return null;
  return { value: { number: '', subs: [letter.toLowerCase()] }, next: at + 1 };
}

/** 'L. 2321-2', 'R. 122-5': articles of the parts of a French code. */
function isOfCode(atoms: readonly Atom[], at: number): boolean {
  const number = atoms[at + 2];
  return (
    /^[LRD]$/u.test(atoms[at]?.text ?? '') &&
    isMark(atoms[at + 1], '.', '*') &&
    number?.kind === 'integer' &&
    number.spaced
  );
}

/** 'V', 'II.B', '29A', 'A'. */
function readRoman(atoms: readonly Atom[], at: number): Parsed<Label> | null {
  const atom = atoms[at];
  const part = senseOf(atom, 'partLetter');
  if (part) return { value: { number: part.value, subs: [] }, next: at + 1 };
  const letters = [...(atom?.text ?? '')].map(toLatin).join('');
  if (atom?.kind !== 'word' || !(ROMAN.test(letters) || /^[A-Z]$/u.test(letters))) return null;
  const capital = atoms[at + 1]?.kind === 'word' && /^\p{Lu}/u.test(atoms[at + 1]?.text ?? '');
  if (letters === 'A' && capital && !hasSense(atoms[at + 1], 'link', 'list')) return null;
  if (isOfCode(atoms, at)) return null;
  const dotted =
    isMark(atoms[at + 1], '.') &&
    atoms[at + 2]?.spaced === false &&
    /^(?:[A-Z]|\d+)$/u.test(atoms[at + 2]?.text ?? '');
  const number = dotted ? `${letters}.${atoms[at + 2]?.text}` : letters;
  const subs = readSubs(atoms, at + (dotted ? 3 : 1));
  return { value: { number, subs: subs.value }, next: subs.next };
}

/** 'two', 'fifty-four'. Han numerals count only after 第, or as numbers of annexes: 一 is part of many words. */
function readCardinal(atoms: readonly Atom[], at: number, options: LabelOptions): Parsed<Label> | null {
  const sense = senseOf(atoms[at], 'cardinal');
  if (!sense || (isHan(atoms[at]) && !options.counted && !options.roman)) return null;
  const dashed = isMark(atoms[at + 1], '-', '‑') ? at + 2 : at + 1;
  const unit = senseOf(atoms[dashed], 'cardinal')?.value ?? 0;
  const composed = sense.value >= 20 && sense.value % 10 === 0 && unit > 0 && unit < 10;
  const value = composed ? sense.value + unit : sense.value;
  return { value: { number: String(value), subs: [] }, next: composed ? dashed + 1 : at + 1 };
}

/** 'No.', 'number'; not the capital of 'приложение С', which also is the word 'с'. */
export function isNumberWord(atoms: readonly Atom[], at: number): boolean {
  if (isMark(atoms[at + 1], ')')) return false;
  const capital = /^\p{Lu}$/u.test(atoms[at]?.text ?? '') && atoms[at + 1]?.kind !== 'integer';
  return hasSense(atoms[at], 'number') && !(capital && !isMark(atoms[at + 1], '.', 'º', '°'));
}

/** '(54)' where a number is expected: الفقرتان (54) و(56). */
function readBracketed(atoms: readonly Atom[], at: number): Parsed<Label> | null {
  const atom = atoms[at + 1];
  if (!isMark(atoms[at], '(') || atom?.kind !== 'integer' || !isMark(atoms[at + 2], ')')) return null;
  const subs = readSubs(atoms, at + 3);
  return { value: { number: atom.text, subs: subs.value }, next: subs.next };
}

/** 'paragraphe premier', 'par. 1er': an ordinal after its noun, at the end of the phrase. */
function readOrdinal(atoms: readonly Atom[], at: number): Parsed<Label> | null {
  const ordinal = senseOf(atoms[at], 'ordinal');
  const after = atoms[at + 1];
  const ends = after === undefined || after.kind === 'mark' || hasSense(after, 'link', 'list', 'range');
  return ordinal && ends ? { value: { number: String(ordinal.value), subs: [] }, next: at + 1 } : null;
}

export function readLabel(atoms: readonly Atom[], from: number, options: LabelOptions): Parsed<Label> | null {
  const at = isNumberWord(atoms, from) ? from + 1 : from;
  return (
    readBracketed(atoms, at) ??
    readInteger(atoms, at, options.counted) ??
    (options.letters ? readLetter(atoms, at) : null) ??
    (options.roman ? readRoman(atoms, at) : null) ??
    readCardinal(atoms, at, options) ??
    readOrdinal(atoms, at)
  );
}
