/** The symbol that stands after a title or a number and belongs to it: 'the second report (A/78/265)'. */
import type { DocumentName } from '../../model/mention.js';
import { type Atom, hasSense } from './atoms.js';
import { isMark, type Parsed } from './labels.js';
import { combine, type Locator, readLocator } from './locators.js';
import { readSymbolList, readSymbolWithEllipsis, skipCounted, textOf } from './symbol-names.js';

export interface NamedDocument {
  readonly documents: readonly DocumentName[];
  /** A part named inside the brackets: 'the second report (A/78/265, para. 46)'. */
  readonly locator: Locator | null;
  readonly symbol: string | null;
  readonly title: string | null;
}

const LONGEST_TITLE = 40;

function isResolutionKey(name: DocumentName): boolean {
  if (name.kind === 'broken') return name.guesses.some(isResolutionKey);
  return name.kind === 'symbol' && /(?:^|\/)(?:RES|DEC)[./]/u.test(name.key);
}

/** Words of a long title up to its '(A/…)', or the position itself where something else begins. */
function skipTitleWords(atoms: readonly Atom[], at: number): number {
  const goesOn = hasSense(atoms[at], 'link', 'entitled') || isMark(atoms[at], ',', '“', '"', '»', '”');
  if (!goesOn && !isMark(atoms[at], '(')) return at;
  for (let i = at; i < Math.min(atoms.length, at + LONGEST_TITLE); i += 1) {
    const atom = atoms[i];
    if (isMark(atom, '(') && startsSymbol(atoms, i + 1)) return i;
    if (hasSense(atom, 'see') && atoms[i + 1]?.kind === 'symbol' && holdsTitle(atoms.slice(at, i))) return i;
    if (hasSense(atom, 'noun', 'role', 'ibid', 'title') || atom?.kind === 'symbol' || atom?.kind === 'pair')
      return at;
    if (isMark(atom, '.', ';', ':', '(', ')')) return at;
  }
  return at;
}

/** A title is printed among the words, or announced by them; other words may lead to another document. */
function holdsTitle(atoms: readonly Atom[]): boolean {
  return atoms.some((atom) => hasSense(atom, 'entitled') || isMark(atom, '“', '”', '"', '«', '»'));
}

/** The mark that closes a title, and 的报告 after it: 《数字合作路线图》（A/74/821）, 《我们的共同议程》的报告（A/75/982）. */
function skipTitleEnd(atoms: readonly Atom[], at: number): number {
  if (isMark(atoms[at], '»', '”', '"')) return at + 1;
  if (!isMark(atoms[at], '》')) return at;
  const linked = hasSense(atoms[at + 1], 'article', 'link') ? at + 2 : at + 1;
  return hasSense(atoms[linked], 'noun') && isMark(atoms[linked + 1], '(') ? linked + 1 : at + 1;
}

function startsSymbol(atoms: readonly Atom[], at: number): boolean {
  return atoms[skipSee(atoms, at)]?.kind === 'symbol';
}

function skipSee(atoms: readonly Atom[], at: number): number {
  let next = at;
  while (hasSense(atoms[next], 'see', 'noun', 'definite', 'organ') || isMark(atoms[next], '.')) next += 1;
  return next;
}

/** ', contained in document', or nothing, before a symbol. */
function skipContained(atoms: readonly Atom[], at: number): number | null {
  const comma = isMark(atoms[at], ',') ? at + 1 : at;
  const linked = hasSense(atoms[comma], 'link', 'namely') ? comma + 1 : comma;
  const from = skipSee(atoms, linked);
  return atoms[from]?.kind === 'symbol' ? from : null;
}

/** ', 2013 (A/68/98) and 2015 (A/70/174)' after 'the reports of 2010 (A/65/201)'. */
function readYears(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> {
  const documents: DocumentName[] = [];
  let next = at;
  for (;;) {
    const comma = isMark(atoms[next], ',') ? next + 1 : next;
    const listed = hasSense(atoms[comma], 'list') ? comma + 1 : comma;
    const year = listed > next && hasSense(atoms[listed], 'link') ? listed + 1 : listed;
    const symbol = readSymbolWithEllipsis(atoms, year + 2);
    const fits =
      year > next && /^(?:19|20)\d\d$/u.test(atoms[year]?.text ?? '') && isMark(atoms[year + 1], '(');
    if (!fits || !symbol || !isMark(atoms[symbol.next], ')')) break;
    documents.push(...symbol.value);
    next = symbol.next + 1;
  }
  return { value: documents, next };
}

function skipComma(atoms: readonly Atom[], at: number): number {
  return isMark(atoms[at], ',') ? at + 1 : at;
}

/** 'issued as A/65/201 and A/70/174': symbols that could each stand alone are references of their own. */
function isSeveral(atoms: readonly Atom[], from: number, next: number): boolean {
  return atoms.slice(from, next).filter((atom) => atom.kind === 'symbol').length > 1;
}

/** 'resolution 2341 (2017), resolution A/RES/78/16': a symbol of something else, of another number. */
function isAlien(names: readonly DocumentName[], symbols: readonly DocumentName[], noun: string): boolean {
  const ofResolution = noun === 'resolution' || noun === 'decision';
  if (ofResolution !== symbols.some(isResolutionKey) && noun !== 'document') return true;
  const holds = (number: string): boolean =>
    symbols.some((symbol) => symbol.kind === 'symbol' && symbol.key.includes(`/${number}`));
  return names.some((name) => name.kind === 'number' && !holds(name.number));
}

/** （A/75/816，附件一）第56段: the paragraph after the bracket is of the annex in it. */
function readInAnnex(atoms: readonly Atom[], annex: Locator, at: number): Parsed<Locator> | null {
  const inner = annex.role === 'annex' && hasSense(atoms[at], 'number') ? readLocator(atoms, at) : null;
  const value = inner && combine(annex, inner.value);
  return value && { value, next: inner.next };
}

/** Where the bracket of a symbol may stand: right after a number, and past the words of a title. */
function skipToBracket(atoms: readonly Atom[], { value, next }: Parsed<NamedDocument>, noun: string): number {
  if (noun === 'resolution' || noun === 'decision') return next;
  return skipTitleWords(atoms, value.documents.length > 0 ? skipTitleEnd(atoms, next) : next);
}

/** The symbol that follows a title or a number, with its locator: they are one mention. */
export function readFollowingSymbol(
  atoms: readonly Atom[],
  read: Parsed<NamedDocument>,
  noun: string,
): Parsed<NamedDocument> {
  const bracket = skipToBracket(atoms, read, noun);
  const bracketed = isMark(atoms[bracket], '(') && startsSymbol(atoms, bracket + 1);
  const from = bracketed
    ? skipSee(atoms, bracket + 1)
    : (skipContained(atoms, read.next) ?? skipContained(atoms, bracket));
  const symbols = from === null ? null : readSymbolList(atoms, from);
  if (from === null || !symbols) return read;
  if (isAlien(read.value.documents, symbols.value, noun)) return read;
  if (!bracketed && isSeveral(atoms, from, symbols.next)) return read;
  const whole = skipCounted(atoms, symbols.next);
  const locator = bracketed ? readLocator(atoms, skipComma(atoms, whole)) : null;
  const end = locator?.next ?? whole;
  if (bracketed && !isMark(atoms[end], ')')) return read;
  const nested = locator && readInAnnex(atoms, locator.value, end + 1);
  const further = bracketed && !locator ? readYears(atoms, end + 1) : { value: [], next: end };
  const value = {
    documents: [...symbols.value, ...further.value],
    locator: nested?.value ?? locator?.value ?? null,
    symbol: textOf(atoms, from, symbols.next),
    title: read.value.title,
  };
  if (nested) return { value, next: nested.next };
  return { value, next: bracketed && further.next === end ? end + 1 : further.next };
}
