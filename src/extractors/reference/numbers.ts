/**
 * Resolutions and decisions by number: 'General Assembly resolution 75/240 of 31 December 2020',
 * 'resolutions 31/6 A and B', 'resolution 2690 (2023)', 'resolution 3363 (XXX)', 'decision 1/CP.21'.
 */
import type { DocumentName } from '../../model/mention.js';
import { type Atom, hasSense, isPlural, senseOf } from './atoms.js';
import { readDate, skipDateBefore } from './dates.js';
import { findMark, isMark, type Parsed, toLatin } from './labels.js';

type NumberName = Extract<DocumentName, { kind: 'number' }>;

interface Item {
  readonly numbers: readonly string[];
  readonly year: string | null;
}

const MOST_ITEMS = 500;
/** Sessions that give numbers like '75/240': from the thirty-first on; the last that may be cited. */
const LAST_OLD_SESSION = 30;
const LAST_SESSION = 85;

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

function readPair(atoms: readonly Atom[], at: number): Parsed<Item> | null {
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
function readSerial(atoms: readonly Atom[], at: number, organ: string | null): Parsed<Item> | null {
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
  const alone = organ === 'sc' || (atom.text.length === 4 && !/^(?:19|20)\d\d$/u.test(atom.text));
  const after = atoms[at + 1];
  const counts = after?.kind === 'word' && !after.spaced && !hasSense(after, 'counter');
  if (!alone || counts || isMark(atoms[at + 1], '(')) return null;
  const date = readDate(atoms, at + 1);
  return { value: { numbers: [atom.text], year: date?.value ?? null }, next: date?.next ?? at + 1 };
}

function readItem(atoms: readonly Atom[], at: number, organ: string | null): Parsed<Item> | null {
  return readPair(atoms, at) ?? readHyphenPair(atoms, at) ?? readSerial(atoms, at, organ);
}

function skipSeparator(atoms: readonly Atom[], at: number): number | null {
  const comma = isMark(atoms[at], ',', ';') ? at + 1 : at;
  const next = hasSense(atoms[comma], 'list') ? comma + 1 : comma;
  return next > at ? next : null;
}

function readItems(atoms: readonly Atom[], at: number, organ: string | null): Parsed<readonly Item[]> | null {
  const first = readItem(atoms, at, organ);
  if (!first) return null;
  const items = [first.value];
  let next = first.next;
  while (items.length < MOST_ITEMS) {
    const from = skipSeparator(atoms, next);
    const item = from === null ? null : readItem(atoms, from, organ);
    if (!item) break;
    items.push(item.value);
    next = item.next;
  }
  return { value: items, next };
}

/** 'of the General Assembly', ', of the Security Council' after the number. */
function readOrganAfter(atoms: readonly Atom[], at: number): Parsed<string> | null {
  const direct = senseOf(atoms[at], 'organ');
  if (direct) return { value: direct.id, next: at + 1 };
  let next = at;
  if (isMark(atoms[next], ',')) next += 1;
  if (!hasSense(atoms[next], 'link')) return null;
  next += 1;
  if (hasSense(atoms[next], 'article', 'definite')) next += 1;
  if (hasSense(atoms[next], 'modifier')) next += 1;
  const organ = senseOf(atoms[next], 'organ');
  return organ ? { value: organ.id, next: next + 1 } : null;
}

/** ':' or ', namely' between a noun and its numbers. */
function skipNamely(atoms: readonly Atom[], at: number): number {
  const comma = isMark(atoms[at], ',') ? at + 1 : at;
  if (hasSense(atoms[comma], 'namely')) return isMark(atoms[comma + 1], ':') ? comma + 2 : comma + 1;
  return isMark(atoms[at], ':') ? at + 1 : at;
}

/** 'General Assembly resolution', 'UNSC Res.', 'resolution': the organ, the noun and where the numbers begin. */
function readHead(atoms: readonly Atom[], at: number): Parsed<NumberHead> | null {
  const organ = senseOf(atoms[at], 'organ')?.id ?? null;
  let next = organ === null ? at : at + 1;
  if (organ !== null && isMark(atoms[next], "'", '’')) next += 2;
  const noun = senseOf(atoms[next], 'noun')?.id;
  if (noun !== 'resolution' && noun !== 'decision') return null;
  next += 1;
  const between = organ === null ? readOrganAfter(atoms, next) : null;
  if (between) next = between.next;
  if (isMark(atoms[next], '.')) next += 1;
  if (hasSense(atoms[next], 'number')) next += isMark(atoms[next + 1], '.', 'º', '°') ? 2 : 1;
  next = skipNamely(atoms, next);
  if (isMark(atoms[next], '(') && readItem(atoms, next + 1, organ)) next += 1;
  return { value: { organ: organ ?? between?.value ?? null, noun }, next };
}

/**
 * Resolutions or decisions by number, one name for each, in order.
 * 'resolutions 31/6 A and B' gives numbers `31/6A` and `31/6B`. Numbers of other organizations' organs
 * (ITU, OAS) are read too, with their organ, so that nobody takes them for the Assembly's.
 */
export function readNumbered(atoms: readonly Atom[], at: number): Parsed<readonly NumberName[]> | null {
  const head = readHead(atoms, at);
  if (!head) return null;
  const items = readItems(atoms, head.next, head.value.organ);
  if (!items) return readTitled(atoms, head);
  const closed =
    isMark(atoms[head.next - 1], '(') && isMark(atoms[items.next], ')') ? items.next + 1 : items.next;
  const after = head.value.organ === null ? readOrganAfter(atoms, closed) : null;
  const organ = head.value.organ ?? after?.value ?? null;
  return { value: nameItems(items.value, { noun: head.value.noun, organ }), next: after?.next ?? closed };
}

const LONGEST_TITLE = 30;

/** 'resolution on a programme of action (77/37)': the number in brackets after what it is about. */
function readTitled(
  atoms: readonly Atom[],
  { value, next }: Parsed<NumberHead>,
): Parsed<readonly NumberName[]> | null {
  if (!hasSense(atoms[next], 'link', 'entitled', 'specifying')) return null;
  const open = findMark(atoms, next, LONGEST_TITLE, '(', '.', ';', ':');
  const others = atoms.slice(next, Math.max(open, next)).some((atom) => hasSense(atom, 'noun', 'role'));
  const pair = atoms[open + 1];
  if (open < 0 || others || !isMark(atoms[open], '(') || pair?.kind !== 'pair') return null;
  const item = readPair(atoms, open + 1);
  if (!item || !isMark(atoms[item.next], ')')) return null;
  return { value: nameItems([item.value], value), next: item.next + 1 };
}

/** '75/240', '2341 (2017)' alone, after a resolution in the same block: the noun is left out. '24/7' is none. */
export function readLoneNumber(atoms: readonly Atom[], at: number): Parsed<readonly NumberName[]> | null {
  const [session = 0, serial = 0] = (atoms[at]?.text ?? '').split('/').map(Number);
  const paired = atoms[at]?.kind === 'pair' && session > LAST_OLD_SESSION && session <= LAST_SESSION;
  const led = hasSense(atoms[at - 1], 'definite', 'article', 'list');
  const item = paired && led && session !== serial ? readPair(atoms, at) : null;
  const serialled = atoms[at]?.kind === 'integer' ? readSerial(atoms, at, null) : null;
  const dated = serialled?.value.numbers.every((number) => /\(\d{4}\)$/u.test(number)) ? serialled : null;
  const read = item ?? dated;
  const counted = read && atoms[read.next]?.kind === 'word' && !atoms[read.next]?.spaced;
  if (!read || counted || isMark(atoms[read.next], '%', '/')) return null;
  return { value: nameItems([read.value], { noun: 'resolution', organ: null }), next: read.next };
}

/** Numbers before their noun: 大会第53/70号、第73/27号和第75/240号决议. */
export function readNumberedLast(atoms: readonly Atom[], at: number): Parsed<readonly NumberName[]> | null {
  const organ = senseOf(atoms[at], 'organ')?.id ?? null;
  const items: Item[] = [];
  let next = organ === null ? at : at + 1;
  for (;;) {
    const from = skipDateBefore(atoms, next);
    const numbered = hasSense(atoms[from], 'number');
    const item = readItem(atoms, numbered ? from + 1 : from, organ);
    if (!item || !(numbered || hasSense(atoms[item.next], 'counter'))) return null;
    items.push(item.value);
    const counted = hasSense(atoms[item.next], 'counter') ? item.next + 1 : item.next;
    const noun = senseOf(atoms[counted], 'noun')?.id;
    if (noun === 'resolution' || noun === 'decision')
      return { value: nameItems(items, { noun, organ }), next: counted + 1 };
    const further = skipSeparator(atoms, counted);
    if (further === null || items.length >= MOST_ITEMS) return null;
    next = further;
  }
}

/** What a heading says of the numbers below it: 'General Assembly resolutions'. */
export interface NumberHead {
  readonly organ: string | null;
  readonly noun: 'resolution' | 'decision';
}

function nameItems(items: readonly Item[], { noun, organ }: NumberHead): readonly NumberName[] {
  return items.flatMap(({ numbers, year }) =>
    numbers.map((number): NumberName => ({ kind: 'number', noun, number, organ, year })),
  );
}

function pluralNoun(atom: Atom | undefined): 'resolution' | 'decision' | null {
  const noun = senseOf(atom, 'noun');
  const plural = isPlural(atom);
  return plural && (noun?.id === 'resolution' || noun?.id === 'decision') ? noun.id : null;
}

/** A heading or a line that ends with 'General Assembly resolutions [and decisions]', and a colon at most. */
export function readNumberHead(atoms: readonly Atom[]): NumberHead | null {
  const end = isMark(atoms.at(-1), ':') ? atoms.length - 1 : atoms.length;
  const both = hasSense(atoms[end - 2], 'list') && pluralNoun(atoms[end - 3]) !== null;
  const at = both ? end - 3 : end - 1;
  const noun = pluralNoun(atoms[at]);
  return noun && { organ: senseOf(atoms[at - 1], 'organ')?.id ?? null, noun };
}

/** A footnote that is nothing but numbers of the Security Council: '1325 (2000), 1820 (2008) and 1888 (2009).' */
export function isNumberList(atoms: readonly Atom[]): boolean {
  const items = readItems(atoms, 0, null);
  const end = items && isMark(atoms[items.next], '.') ? items.next + 1 : items?.next;
  return (
    items !== null &&
    end === atoms.length &&
    items.value.every(({ numbers }) => /\(\d{4}\)$/u.test(numbers[0] ?? ''))
  );
}

/** Numbers at the beginning of a cell or an item below such a heading: '77/177; 78/233; 79/218'. */
export function readGoverned(atoms: readonly Atom[], head: NumberHead): Parsed<readonly NumberName[]> | null {
  const items = readItems(atoms, 0, head.organ);
  return items && { value: nameItems(items.value, head), next: items.next };
}
