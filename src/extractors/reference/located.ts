/** Parts with their document: 'para. 46 of A/78/265', 'A/78/265, para. 46', "the second APR's recommendation 46". */
import type { Role } from '../../model/language.js';
import { type Atom, hasSense, isFusedArticle, senseOf } from './atoms.js';
import type { Found } from './bare.js';
import { readCountedMonth, readDate } from './dates.js';
import { type NamedDocument, readDocument } from './documents.js';
import { findMark, isCyrillicAcronym, isCyrillicName, isMark, type Parsed, readLabels } from './labels.js';
import { combine, type Locator, makeLocator, readLocator, readOne } from './locators.js';
import { textOf } from './symbol-names.js';
import { readAuthorYear } from './titles.js';

function found(document: NamedDocument, locator: Locator | null): Found {
  return { ...document, locator: locator ?? document.locator };
}

/** After a part: ', contained in the', 'of', "of the"; gives where the document may begin. */
function skipLink(atoms: readonly Atom[], at: number): number | null {
  const comma = isMark(atoms[at], ',') ? at + 1 : at;
  if (!hasSense(atoms[comma], 'link') || hasSense(atoms[comma], 'role')) return null;
  if (comma > at && hasSense(atoms[comma], 'article')) return null;
  return hasSense(atoms[comma + 1], 'link') && atoms[comma + 2]?.spaced === false ? comma + 2 : comma + 1;
}

function skipDeterminer(atoms: readonly Atom[], at: number): number {
  return hasSense(atoms[at], 'article', 'definite', 'possessive') ? at + 1 : at;
}

function longer<T>(a: Parsed<T> | null, b: Parsed<T> | null): Parsed<T> | null {
  return a !== null && (b === null || a.next >= b.next) ? a : b;
}

/**
 * The document straight after a part, as languages with cases have it: 'пункт 46 второго доклада', 'пункт 5 того же
 * документа A/75/816', 'пункт 45 доклада'.
 */
function readJuxtaposed(atoms: readonly Atom[], at: number): Parsed<NamedDocument> | null {
  const skips = hasSense(atoms[at], 'possessive') || isFusedArticle(atoms[at]);
  const document = readDocument(atoms, skips ? at + 1 : at) ?? readPointed(atoms, at);
  const name = document?.value.documents[0];
  const loose = name?.kind === 'ibid' || (name?.kind === 'anaphor' && name.strength === 'definite');
  if (loose) return null;
  return document ?? readCased(atoms, at);
}

/** A document that names itself after a word that points: 'того же документа A/75/816'. */
function readPointed(atoms: readonly Atom[], at: number): Parsed<NamedDocument> | null {
  return hasSense(atoms[at], 'demonstrative', 'proximal') ? readDocument(atoms, at + 1) : null;
}

/** 'доклада' after a part: where no article can say so, the noun alone is 'the report', unless more is told of it. */
function readCased(atoms: readonly Atom[], at: number): Parsed<NamedDocument> | null {
  const noun = senseOf(atoms[at], 'noun');
  const after = atoms[at + 1];
  const comma = isMark(after, ',') ? atoms[at + 2] : after;
  const told =
    hasSense(after, 'own', 'foreign', 'author', 'organ', 'noun', 'ordinal', 'latest', 'modifier') ||
    hasSense(comma, 'restrictive', 'specifying', 'see', 'entitled');
  const owned = told || isCyrillicName(after) || isCyrillicAcronym(after);
  if (!noun || noun.plural || !isCyrillic(atoms[at]) || owned) return null;
  return {
    value: {
      documents: [{ kind: 'anaphor', noun: noun.id, strength: 'definite', pick: 'one' }],
      locator: null,
      symbol: null,
      title: atoms[at]?.text ?? null,
    },
    next: at + 1,
  };
}

function isCyrillic(atom: Atom | undefined): boolean {
  return /^\p{Script=Cyrillic}/u.test(atom?.text ?? '');
}

/** 'the 2015 GGE' after a part: the group stands for its report. */
function readGroup(atoms: readonly Atom[], at: number): Parsed<NamedDocument> | null {
  const read = readAuthorYear(atoms, at);
  if (!read) return null;
  return {
    value: { documents: read.value, locator: null, symbol: null, title: textOf(atoms, at, read.next) },
    next: read.next,
  };
}

/**
 * The document after a link, with its determiner if that is what points back: 'of that report', or fused with the
 * link: 'du rapport', 'dudit rapport'.
 */
function readLinked(atoms: readonly Atom[], at: number): Parsed<NamedDocument> | null {
  const fused = hasSense(atoms[at - 1], 'link') && hasSense(atoms[at - 1], 'definite', 'demonstrative');
  const direct = longer(readDocument(atoms, at), fused ? readDocument(atoms, at - 1) : null);
  const after = skipDeterminer(atoms, at);
  const named = (after > at ? readDocument(atoms, after) : null) ?? (direct ? null : readGroup(atoms, after));
  if (!direct) return named ?? readPointed(atoms, at);
  return named && named.next >= direct.next ? named : direct;
}

/** ', second APR', ', A/78/265' straight after a part, when no part of its own follows. */
function readApposed(atoms: readonly Atom[], at: number): Parsed<NamedDocument> | null {
  if (!isMark(atoms[at], ',')) return null;
  const from = hasSense(atoms[at + 1], 'definite') ? at + 2 : at + 1;
  const document = readDocument(atoms, from);
  const kind = document?.value.documents[0]?.kind;
  if (from > at + 1 && kind === 'title') return null;
  if (!document || (kind !== 'symbol' && kind !== 'title' && kind !== 'described')) return null;
  return readTrailing(atoms, document.next) || document.value.locator ? null : document;
}

/** How many parts with nouns of their own may wait for the document that the last of them names. */
const DEEPEST_SHARE = 4;

/** 'paragraph 43' before 'and paragraph 48 of A/78/265': a reference of its own to the same document. */
function readShared(
  atoms: readonly Atom[],
  { value, next }: Parsed<Locator>,
  depth: number,
): Parsed<Found> | null {
  const comma = isMark(atoms[next], ',') ? next + 1 : next;
  if (!hasSense(atoms[comma], 'list')) return null;
  const linked = hasSense(atoms[comma + 1], 'link') ? comma + 2 : comma + 1;
  const from = skipDeterminer(atoms, linked);
  const further = readOne(atoms, from) ? readLocated(atoms, from, depth + 1) : null;
  return further && { value: { ...further.value, locator: value, symbol: null, title: null }, next };
}

/** ', in particular subparagraphs (c) and (f)' after a paragraph and its document: the parts that are meant. */
function withParticular(atoms: readonly Atom[], read: Parsed<Found> | null): Parsed<Found> | null {
  const outer = read?.value.locator;
  if (!read || outer?.role !== 'paragraph' || !/^\d+$/u.test(outer.keys.join(' '))) return read;
  const comma = isMark(atoms[read.next], ',') ? read.next + 1 : read.next;
  if (!hasSense(atoms[comma], 'at') || hasSense(atoms[comma], 'link')) return read;
  const inner = withoutDocument(atoms, readOne(atoms, skipDeterminer(atoms, comma + 1)));
  const nested = inner?.value.role === 'sub-paragraph' ? combine(outer, inner.value) : null;
  return inner && nested ? { value: { ...read.value, locator: nested }, next: inner.next } : read;
}

/** 'para. 46 of A/78/265', 'recommendation 46 of the second annual progress report'. */
export function readLocated(atoms: readonly Atom[], at: number, depth = 0): Parsed<Found> | null {
  return withParticular(atoms, readWithDocument(atoms, at, depth));
}

function readWithDocument(atoms: readonly Atom[], at: number, depth: number): Parsed<Found> | null {
  const locator = readLocator(atoms, at);
  if (!locator) return null;
  const shared = depth < DEEPEST_SHARE ? readShared(atoms, locator, depth) : null;
  if (shared) return shared;
  const from = isMark(atoms[locator.next], '(') ? locator.next + 1 : skipLink(atoms, locator.next);
  const document =
    from === null
      ? (readApposed(atoms, locator.next) ?? readJuxtaposed(atoms, locator.next))
      : readLinked(atoms, from);
  if (document === null) return null;
  if (from === null) return { value: found(document.value, locator.value), next: document.next };
  const bracketed = isMark(atoms[from - 1], '(');
  if (bracketed && !isMark(atoms[document.next], ')')) return null;
  return { value: found(document.value, locator.value), next: bracketed ? document.next + 1 : document.next };
}

/** What may stand between a document and its part. */
const OPENERS = [',', '(', ':', '[', '–', '—'];

/**
 * The part after a document: ', para. 46', '(see para. 46)', "'s recommendation 46", ', at para. 46', 'at [64]'. Words
 * that need a document after them ('the Compact annexed to it') are none.
 */
function readTrailing(atoms: readonly Atom[], document: number): Parsed<Locator> | null {
  const at = skipQuote(atoms, skipYear(atoms, document));
  const open = isMark(atoms[at], '(', '[') && !hasSense(atoms[at + 1], 'opCit');
  const possessive = isMark(atoms[at], "'", '’') && atoms[at + 1]?.text === 's';
  const noted = isMark(atoms[at], '(') ? skipOpCit(atoms, at) : at;
  const begin = possessive ? at + 2 : noted > at ? noted : isMark(atoms[at], ...OPENERS) ? at + 1 : at;
  const cited = skipOpCit(atoms, begin);
  const from = skipAt(atoms, cited);
  if (senseOf(atoms[from], 'role')?.id === 'annex' && hasSense(atoms[from], 'link')) return null;
  const whole = readLocated(atoms, from) ? null : withoutDocument(atoms, readLocator(atoms, from, true));
  const locator = whole ?? readSingle(atoms, from) ?? readSquare(atoms, at) ?? readPinpoint(atoms, from);
  if (!locator || hasSense(atoms[locator.next], 'own')) return null;
  if (!open) return locator;
  return isMark(atoms[locator.next], ')', ']') ? { ...locator, next: locator.next + 1 } : null;
}

/** 'see', 'at', 'in' before a part, with its dot. */
function skipAt(atoms: readonly Atom[], at: number): number {
  if (!hasSense(atoms[at], 'at')) return at;
  const next = isMark(atoms[at + 1], '.') ? at + 2 : at + 1;
  const determined = hasSense(atoms[next], 'definite', 'article') && hasSense(atoms[next + 1], 'role');
  return determined && atoms[at - 1]?.kind !== 'mark' ? next + 1 : next;
}

/** The first part alone, when those after it are of the next document: 'A/75/816, para. 38, and annex I to A/76/135'. */
function readSingle(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  return withoutDocument(atoms, readOne(atoms, at));
}

/** Parts that no document of their own follows. */
function withoutDocument(atoms: readonly Atom[], read: Parsed<Locator> | null): Parsed<Locator> | null {
  const link = read && skipLink(atoms, read.next);
  if (!read) return null;
  const document = link === null ? readJuxtaposed(atoms, read.next) : readLinked(atoms, link);
  return document === null ? read : null;
}

/** The mark that closes a title: 《联合国宪章》第二条. */
function skipQuote(atoms: readonly Atom[], at: number): number {
  return isMark(atoms[at], '》') ? at + 1 : at;
}

/** '(2015)' after the symbol of a report. */
function skipYear(atoms: readonly Atom[], at: number): number {
  const date = isMark(atoms[at], '(') ? readCountedMonth(atoms, at + 1) : null;
  if (date && isMark(atoms[date.next], ')')) return date.next + 1;
  const close = atoms[at + 2]?.text === '年' ? at + 3 : at + 2;
  const year =
    isMark(atoms[at], '(') && /^(?:19|20)\d\d$/u.test(atoms[at + 1]?.text ?? '') && isMark(atoms[close], ')');
  return year ? close + 1 : at;
}

/** ', op. cit.,', '(supra note 10),', ', op. cit. (note 2),'. */
function skipOpCit(atoms: readonly Atom[], at: number): number {
  let next = at;
  if (hasSense(atoms[next], 'opCit')) next += isMark(atoms[next + 1], '.') ? 2 : 1;
  if (isMark(atoms[next], '(') && hasSense(atoms[next + 1], 'opCit'))
    next = findMark(atoms, next, 6, ')') + 1 || next;
  return next > at && isMark(atoms[next], ',') ? next + 1 : next;
}

/** ', at 71 (f)' after a symbol: a paragraph without its noun. */
function readPinpoint(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  if (!hasSense(atoms[at - 1], 'at') || !isMark(atoms[at - 2], ',')) return null;
  const labels = readLabels(atoms, at, { plural: false, roman: false, letters: false, counted: false });
  const counts = labels === null || atoms[labels.next]?.kind === 'word' || labels.value.some(isYear);
  if (counts) return null;
  return { value: { role: 'paragraph', labels: labels.value, keys: labels.value }, next: labels.next };
}

function isYear(label: string): boolean {
  return /^(?:19|20)\d\d$/u.test(label);
}

/** 'A/75/816 at [64]', the style of law reviews. */
function readSquare(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const open = isMark(atoms[at], '[') ? at : at + 1;
  const label = atoms[open + 1];
  if (!isMark(atoms[open], '[') || label?.kind !== 'integer' || !isMark(atoms[open + 2], ']')) return null;
  return { value: { role: 'paragraph', labels: [label.text], keys: [label.text] }, next: open + 3 };
}

/**
 * The part after the bracket that the symbol stands in: 'a report of the High Commissioner (A/HRC/27/37), paras. 14 and
 * 15', 提案（A/AC.292/2025/1）第8段.
 */
function readAfterBracket(atoms: readonly Atom[], at: number, next: number): Parsed<Locator> | null {
  const enclosed = isMark(atoms[at - 1], '(') && isMark(atoms[next], ')');
  const goesOn = hasSense(atoms[next + 1], 'number') || isMark(atoms[next + 1], ',');
  return enclosed && goesOn ? readTrailing(atoms, next + 1) : null;
}

/** 'resolution 75/240 of the General Assembly, of 31 December 2020, paragraph 1': the part after the date. */
function readDated(atoms: readonly Atom[], { value, next }: Parsed<NamedDocument>): Parsed<Locator> | null {
  const numbered = value.documents.length === 1 && value.documents[0]?.kind === 'number';
  const date = numbered ? readDate(atoms, next) : null;
  return date && isMark(atoms[date.next], ',', '(') ? readTrailing(atoms, date.next) : null;
}

/**
 * 'and 3 of resolution 77/37' after 'paragraphs 1 of resolution 75/240': a part whose plural noun stands before the part
 * before it.
 */
export function readFurther(atoms: readonly Atom[], at: number, role: Role): Parsed<Found> | null {
  const comma = isMark(atoms[at], ',') ? at + 1 : at;
  const from = comma + 1;
  if (!hasSense(atoms[comma], 'list') || atoms[from]?.kind !== 'integer') return null;
  const labels = readLabels(atoms, from, { plural: true, roman: false, letters: false, counted: false });
  const link = labels && skipLink(atoms, labels.next);
  const document = labels && link !== null ? readLinked(atoms, link) : null;
  if (!labels || !document) return null;
  return { value: found(document.value, makeLocator(role, labels.value)), next: document.next };
}

export function readDocumentFirst(atoms: readonly Atom[], at: number): Parsed<Found> | null {
  const document = readDocument(atoms, at);
  if (!document) return null;
  const trailing = document.value.locator
    ? null
    : (readTrailing(atoms, document.next) ??
      readAfterBracket(atoms, at, document.next) ??
      readDated(atoms, document));
  const value = found(document.value, trailing?.value ?? null);
  return withParticular(atoms, { value, next: trailing?.next ?? document.next });
}
