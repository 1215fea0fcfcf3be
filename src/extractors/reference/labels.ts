/**
 * Labels after a role word: '46', '13 (c) (ii)', '43–45', '3, 5–7 (a) and 12', '(a) to (k)', 'V', 'two'.
 * Each function takes the atoms and a position and gives what it read and the position after it, or null.
 */
import { type Atom, hasSense, senseOf } from './atoms.js';

export interface Parsed<T> {
  readonly value: T;
  readonly next: number;
}

/** A label split into number and sub-items: '13 (c)' is `{ number: '13', subs: ['c'] }`. */
interface Label {
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

const LONGEST_RANGE = 150;
/** A list that goes on and on cites nothing. */
const MOST_LABELS = 1000;
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

export function isMark(atom: Atom | undefined, ...texts: readonly string[]): boolean {
  return atom?.kind === 'mark' && texts.includes(atom.text);
}

/** A capitalised Cyrillic word: after a part, whose noun it is in the genitive ('пункт 6 Положения'). */
export function isCyrillicName(atom: Atom | undefined): boolean {
  return atom?.kind === 'word' && /^(?=\p{Script=Cyrillic})\p{Lu}\p{Ll}{2}/u.test(atom.text);
}

/** Written without spaces, so that no space tells where a word ends. */
export function isHan(atom: Atom | undefined): boolean {
  return atom?.kind === 'word' && /^\p{Script=Han}/u.test(atom.text);
}

/** The position of the next such mark after `at`, at most `reach` atoms on; -1 where there is none. */
export function findMark(
  atoms: readonly Atom[],
  at: number,
  reach: number,
  ...texts: readonly string[]
): number {
  for (let i = at + 1; i <= at + reach && i < atoms.length; i += 1) if (isMark(atoms[i], ...texts)) return i;
  return -1;
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
    if (isMark(atoms[i], '(', '（')) return true;
  }
  return false;
}

function readSubs(atoms: readonly Atom[], at: number): Parsed<readonly string[]> {
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
  if (isHan(after)) return hasSense(after, 'measure') && !(counted && hasSense(after, 'role'));
  if (!after.spaced && (after.kind === 'word' || isMark(after, '%', '°', '/', ':'))) return true;
  return hasSense(after, 'month') || isMark(after, '%');
}

function readInteger(atoms: readonly Atom[], at: number, counted: boolean): Parsed<Label> | null {
  const atom = atoms[at];
  if (atom?.kind !== 'integer' || atom.text.length > 9) return null;
  const letter = readGluedLetter(atoms, at + 1);
  if (letter) return { value: { number: atom.text, subs: [letter.value] }, next: letter.next };
  if (countsSomething(atoms, at, counted)) return null;
  const subs = readSubs(atoms, at + 1);
  return { value: { number: atom.text, subs: subs.value }, next: subs.next };
}

/** '13c', '13c)': a letter straight after the number. */
function readGluedLetter(atoms: readonly Atom[], at: number): Parsed<string> | null {
  const letter = atoms[at];
  if (!letter || letter.spaced || !/^[a-zа-я]$/u.test(letter.text)) return null;
  const closed = isMark(atoms[at + 1], ')') && !isEnclosed(atoms, at);
  if (!closed && (!/^[a-z]$/u.test(letter.text) || atoms[at + 1]?.spaced === false)) return null;
  return { value: toLatin(letter.text), next: closed ? at + 2 : at + 1 };
}

function readLetter(atoms: readonly Atom[], at: number): Parsed<Label> | null {
  const subs = readSubs(atoms, at);
  if (subs.value.length > 0) return { value: { number: '', subs: subs.value }, next: subs.next };
  const atom = atoms[at];
  const letter = senseOf(atom, 'letter')?.value ?? /^[a-kA-K]$/u.exec(atom?.text ?? '')?.[0];
  if (letter === undefined || atom?.kind !== 'word' || hasSense(atom, 'article', 'list', 'link')) return null;
  return { value: { number: '', subs: [letter.toLowerCase()] }, next: at + 1 };
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

function readLabel(atoms: readonly Atom[], from: number, options: LabelOptions): Parsed<Label> | null {
  const at = isNumberWord(atoms, from) ? from + 1 : from;
  return (
    readBracketed(atoms, at) ??
    readInteger(atoms, at, options.counted) ??
    (options.letters ? readLetter(atoms, at) : null) ??
    (options.roman ? readRoman(atoms, at) : null) ??
    readCardinal(atoms, at, options)
  );
}

function print({ number, subs }: Label): string {
  return number + subs.map((sub) => `(${sub})`).join('');
}

/** 'c' to 'f' as letters, when both are single letters in order. */
function letterRange(from: string, to: string): readonly string[] {
  const first = from.codePointAt(0) ?? 0;
  const last = to.codePointAt(0) ?? 0;
  if (from.length !== 1 || to.length !== 1 || last <= first || last - first > 25) return [from, to];
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}

/** '43' to '45' gives 43, 44, 45; '13(a)' to '(k)' or '13(k)' gives 13(a) … 13(k); what does not count up gives both ends. */
function expand(from: Label, to: Label): readonly Label[] {
  const sub = to.subs.at(-1);
  const sameNumber = to.number === '' || to.number === from.number;
  if (sameNumber && from.subs.length === 1 && sub !== undefined)
    return letterRange(from.subs[0] ?? '', sub).map((letter) => ({ number: from.number, subs: [letter] }));
  const first = Number(from.number);
  const last = Number(to.number);
  if (!Number.isInteger(first) || !Number.isInteger(last) || last <= first || last - first > LONGEST_RANGE)
    return [from, to];
  const middle = Array.from({ length: last - first - 1 }, (_, i) => ({
    number: String(first + i + 1),
    subs: [],
  }));
  return [from, ...middle, to];
}

/** '54' to '56' gives 54, 55, 56; null for what is no number, and for what does not count up. */
export function expandLabels(from: string, to: string): readonly string[] | null {
  const [first, last] = [Number(from), Number(to)];
  if (!Number.isInteger(first) || !Number.isInteger(last) || last <= first || last - first > LONGEST_RANGE)
    return null;
  return expand({ number: from, subs: [] }, { number: to, subs: [] }).map(print);
}

/** The label after a range word or a connector; '(d)' takes the number of the label before it. */
function readFollowing(
  atoms: readonly Atom[],
  at: number,
  before: Label,
  options: LabelOptions,
): Parsed<Label> | null {
  const label = readLabel(atoms, at, options);
  if (label) return label;
  if (before.subs.length === 0) return null;
  const subs = readSubs(atoms, at);
  return subs.value.length > 0
    ? { value: { number: before.number, subs: subs.value }, next: subs.next }
    : null;
}

/** ', ' or 'and' or ', and' before another label. */
function skipConnector(atoms: readonly Atom[], at: number): number | null {
  const comma = isMark(atoms[at], ',', ';', '、', '،') ? at + 1 : at;
  const listed = hasSense(atoms[comma], 'list') && !isMark(atoms[comma + 1], ')');
  const next = listed ? comma + 1 : comma;
  return next > at ? next : null;
}

/** After a singular role word a further label counts only where nothing can be counted by it. */
function mayContinue(atoms: readonly Atom[], next: number, options: LabelOptions): boolean {
  const after = atoms[next];
  return (
    options.plural ||
    after === undefined ||
    after.kind === 'mark' ||
    isHan(after) ||
    hasSense(after, 'link', 'own', 'list', 'range')
  );
}

/** 段 before 至第: 第54段至第57段. */
function countsOn(atoms: readonly Atom[], at: number): boolean {
  return hasSense(atoms[at], 'role') && hasSense(atoms[at + 1], 'range') && hasSense(atoms[at + 2], 'number');
}

/**
 * A label, a range or a list, printed in normal form, in order.
 * '3, 5–7 (a) and 12' gives 3, 5, 6, 7(a), 12.
 */
export function readLabels(
  atoms: readonly Atom[],
  at: number,
  options: LabelOptions,
): Parsed<readonly string[]> | null {
  const first = readLabel(atoms, at, options);
  if (!first) return null;
  const labels: Label[] = [first.value];
  let next = first.next;
  while (labels.length < MOST_LABELS) {
    const before = labels.at(-1) ?? first.value;
    if (options.counted && countsOn(atoms, next)) next += 1;
    const range = hasSense(atoms[next], 'range') ? readFollowing(atoms, next + 1, before, options) : null;
    if (range) {
      labels.splice(-1, 1, ...expand(before, range.value));
      next = range.next;
      continue;
    }
    const connector = skipConnector(atoms, next);
    const further = connector === null ? null : readFollowing(atoms, connector, before, options);
    if (!further || !mayContinue(atoms, further.next, options)) break;
    labels.push(further.value);
    next = further.next;
  }
  return { value: labels.map(print), next };
}
