/**
 * Resolutions and decisions by number: 'General Assembly resolution 75/240 of 31 December 2020',
 * 'resolutions 31/6 A and B', 'resolution 2690 (2023)', 'resolution 3363 (XXX)', 'decision 1/CP.21'.
 */
import type { DocumentName } from '../../model/mention.js';
import { type Atom, hasSense, isPlural, senseOf } from './atoms.js';
import { readDate } from './dates.js';
import { findMark, isMark, type Parsed } from './labels.js';
import { type Item, type NumberHead, nameItems, readItem, readPair, readSerial } from './number-items.js';

export type { NumberHead } from './number-items.js';

export const MOST_ITEMS = 500;
/** Sessions that give numbers like '75/240': from the thirty-first on; the last that may be cited. */
const LAST_OLD_SESSION = 30;
const LAST_SESSION = 85;

export function skipSeparator(atoms: readonly Atom[], at: number): number | null {
  const comma = isMark(atoms[at], ',', ';') ? at + 1 : at;
  const next = hasSense(atoms[comma], 'list') ? comma + 1 : comma;
  return next > at ? next : null;
}

/** 'n.º' before a further number of a list; 'no' alone is a word of its own ('y no 75/240'). */
function skipListedNumber(atoms: readonly Atom[], at: number): number {
  if (!hasSense(atoms[at], 'number')) return at;
  const marked = isMark(atoms[at + 1], '.', 'º', '°');
  const plain = /^\p{L}{1,2}$/u.test(atoms[at]?.text ?? '') && !hasSense(atoms[at], 'role');
  return marked ? at + 2 : plain ? at : at + 1;
}

function readItems(atoms: readonly Atom[], at: number, organ: string | null): Parsed<readonly Item[]> | null {
  const first = readItem(atoms, at, organ);
  if (!first) return null;
  const items = [first.value];
  let next = first.next;
  while (items.length < MOST_ITEMS) {
    const from = skipSeparator(atoms, next);
    const item = from === null ? null : readItem(atoms, skipListedNumber(atoms, from), organ);
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

/** The 'Dec.' of 'Assembly/AU/Dec.749(XXXIII)', a symbol of the African Union. */
function isInForeignSymbol(atoms: readonly Atom[], at: number): boolean {
  return isMark(atoms[at - 1], '/') && !atoms[at]?.spaced;
}

/** 'anual', 'de consenso' between the noun and its number, where adjectives follow their noun. */
function skipModifiers(atoms: readonly Atom[], at: number): number {
  let next = at;
  const adjective = atoms[next]?.kind === 'word' && atoms[next]?.senses.length === 0;
  if (adjective && atoms[next + 1]?.kind === 'pair') return next + 1;
  for (;;) {
    const linked = hasSense(atoms[next], 'genitive') ? next + 1 : next;
    if (!hasSense(atoms[linked], 'modifier') || hasSense(atoms[linked], 'organ', 'noun', 'number'))
      return next;
    next = linked + 1;
  }
}

/**
 * 'резолюция Совета 38/7': which council it is its number tells. Two small numbers are of the Human Rights Council; a
 * year in front or in brackets says the rest.
 */
function readCouncil(atoms: readonly Atom[], at: number): Parsed<string | null> | null {
  const [word, after] = [atoms[at], atoms[at + 1]];
  const named = hasSense(word, 'modifier') && /^\p{Lu}\p{Script=Cyrillic}/u.test(word?.text ?? '');
  if (!named || !(after?.kind === 'pair' || after?.kind === 'integer')) return null;
  const small = after.kind === 'pair' && Number(after.text.split('/')[0]) < 100;
  return { value: small ? 'hrc' : null, next: at + 1 };
}

/** 'резолюция от 31 декабря 2020 года № 75/240': a date between the noun and its number. */
function skipDate(atoms: readonly Atom[], at: number): number {
  const date = hasSense(atoms[at], 'link') ? readDate(atoms, at) : null;
  const numbered = date && (hasSense(atoms[date.next], 'number') || atoms[date.next]?.kind === 'pair');
  return numbered ? date.next : at;
}

/** 'City Council resolution 13/20', 'EU Council decision 2019/797'; a year in brackets is the Security Council's. */
function isCouncilOfOthers(atoms: readonly Atom[], at: number, numberAt: number): boolean {
  const [before, word] = [atoms[at - 1], atoms[at]];
  const named = before?.kind === 'word' && /^\p{Lu}/u.test(before.text) && word?.spaced === true;
  if (senseOf(word, 'organ')?.id !== 'council' || !named || hasSense(before, 'list', 'at', 'link'))
    return false;
  const [number = ''] = readItem(atoms, numberAt, 'council')?.value.numbers ?? [];
  return !/\(\d{4}\)$/u.test(number);
}

/** 'UNGA 75/240', 'UNSC 1540 (2004)': the noun is left out after an acronym of the Assembly or the Council. */
function readAcronymHead(atoms: readonly Atom[], at: number): Parsed<NumberHead> | null {
  const organ = senseOf(atoms[at], 'organ')?.id;
  const written = /^UN(?:GA|SC|HRC)$/u.test(atoms[at]?.text ?? '');
  if (organ === undefined || !written) return null;
  const item = readItem(atoms, at + 1, organ);
  const [number = ''] = item?.value.numbers ?? [];
  const fits =
    organ === 'sc'
      ? /^(?!(?:19|20)\d\d$)\d{3,4}(?:\(\d{4}\))?$/u.test(number)
      : /^\d{2}\/\d{1,3}[A-Z]?$/u.test(number);
  return fits ? { value: { organ, noun: 'resolution' }, next: at + 1 } : null;
}

/** 'General Assembly resolution', 'UNSC Res.', 'resolution': the organ, the noun and where the numbers begin. */
function readHead(atoms: readonly Atom[], at: number): Parsed<NumberHead> | null {
  const organ = senseOf(atoms[at], 'organ')?.id ?? null;
  let next = organ === null ? at : at + 1;
  if (organ !== null && isMark(atoms[next], "'", '’')) next += 2;
  const acronym = readAcronymHead(atoms, at);
  if (acronym) return acronym;
  const noun = senseOf(atoms[next], 'noun')?.id;
  if ((noun !== 'resolution' && noun !== 'decision') || isInForeignSymbol(atoms, next)) return null;
  next += isMark(atoms[next + 1], '.') ? 2 : 1;
  const council = organ === null ? readCouncil(atoms, next) : null;
  next = council?.next ?? skipModifiers(atoms, next);
  const between = organ === null ? readOrganAfter(atoms, next) : null;
  if (between) next = between.next;
  if (isMark(atoms[next], '.')) next += 1;
  next = skipDate(atoms, next);
  while (hasSense(atoms[next], 'number')) next += isMark(atoms[next + 1], '.', 'º', '°') ? 2 : 1;
  next = skipNamely(atoms, next);
  if (isMark(atoms[next], '(') && readItem(atoms, next + 1, organ)) next += 1;
  const told = isCouncilOfOthers(atoms, at, next) ? 'other' : organ;
  return { value: { organ: told ?? between?.value ?? council?.value ?? null, noun }, next };
}

/**
 * Resolutions or decisions by number, one name for each, in order.
 * 'resolutions 31/6 A and B' gives numbers `31/6A` and `31/6B`. Numbers of other organizations' organs
 * (ITU, OAS) are read too, with their organ, so that nobody takes them for the Assembly's.
 */
export function readNumbered(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  const head = readHead(atoms, at);
  if (!head) return null;
  const items = readItems(atoms, head.next, head.value.organ);
  if (!items) return readTitled(atoms, head);
  const closed =
    isMark(atoms[head.next - 1], '(') && isMark(atoms[items.next], ')') ? items.next + 1 : items.next;
  const after = head.value.organ === null ? readOrganAfter(atoms, closed) : null;
  const organ = head.value.organ ?? after?.value ?? null;
  const next = hasSense(atoms[closed], 'counter') ? closed + 1 : (after?.next ?? closed);
  return { value: nameItems(items.value, { noun: head.value.noun, organ }), next };
}

const LONGEST_TITLE = 30;

/** 'resolution on a programme of action (77/37)': the number in brackets after what it is about. */
function readTitled(
  atoms: readonly Atom[],
  { value, next }: Parsed<NumberHead>,
): Parsed<readonly DocumentName[]> | null {
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
export function readLoneNumber(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  const [session = 0, serial = 0] = (atoms[at]?.text ?? '').split('/').map(Number);
  const paired = atoms[at]?.kind === 'pair' && session > LAST_OLD_SESSION && session <= LAST_SESSION;
  const led = hasSense(atoms[at - 1], 'definite', 'article', 'list');
  const item = paired && led && session !== serial ? readPair(atoms, at) : null;
  const counts = hasSense(atoms[at - 1], 'number') || hasSense(atoms[at - 2], 'number');
  const serialled = atoms[at]?.kind === 'integer' && !counts ? readSerial(atoms, at, null) : null;
  const dated = serialled?.value.numbers.every((number) => /\(\d{4}\)$/u.test(number)) ? serialled : null;
  const read = item ?? dated;
  const counted = read && atoms[read.next]?.kind === 'word' && !atoms[read.next]?.spaced;
  if (!read || counted || isMark(atoms[read.next], '%', '/')) return null;
  return { value: nameItems([read.value], { noun: 'resolution', organ: null }), next: read.next };
}

function nounOf(atom: Atom | undefined): 'resolution' | 'decision' | null {
  const noun = senseOf(atom, 'noun');
  return noun?.id === 'resolution' || noun?.id === 'decision' ? noun.id : null;
}

/**
 * A heading or a line that ends with 'General Assembly resolutions [and decisions]', and a colon at most; of one
 * resolution, a line of nothing else: 'Security Council resolution'.
 */
export function readNumberHead(atoms: readonly Atom[]): NumberHead | null {
  const end = isMark(atoms.at(-1), ':') ? atoms.length - 1 : atoms.length;
  const both =
    hasSense(atoms[end - 2], 'list') && isPlural(atoms[end - 3]) && nounOf(atoms[end - 3]) !== null;
  const at = both ? end - 3 : end - 1;
  const noun = nounOf(atoms[at]);
  const organ = senseOf(atoms[at - 1], 'organ')?.id ?? null;
  const whole = organ !== null && at === 1;
  return noun && (isPlural(atoms[at]) || whole) ? { organ, noun } : null;
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
export function readGoverned(
  atoms: readonly Atom[],
  head: NumberHead,
): Parsed<readonly DocumentName[]> | null {
  const items = readItems(atoms, 0, head.organ);
  return items && { value: nameItems(items.value, head), next: items.next };
}
