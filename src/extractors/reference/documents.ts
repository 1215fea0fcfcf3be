/**
 * One document, or a list under one noun, as it is named: by symbol, number, title, description, 'ibid.'
 * or 'that report'; with the symbol in brackets that follows a title.
 */
import type { DocumentName } from '../../model/mention.js';
import { type Atom, hasSense, senseOf } from './atoms.js';
import { isMark, type Parsed } from './labels.js';
import { type Locator, readLocator } from './locators.js';
import { readNumbered } from './numbers.js';
import { readDescribed, readTitle } from './titles.js';

export interface NamedDocument {
  readonly documents: readonly DocumentName[];
  /** A part named inside the brackets: 'the second report (A/78/265, para. 46)'. */
  readonly locator: Locator | null;
  readonly symbol: string | null;
  readonly title: string | null;
}

type Reader = (atoms: readonly Atom[], at: number) => Parsed<NamedDocument> | null;

const LONGEST_TITLE = 40;

function textOf(atoms: readonly Atom[], from: number, to: number): string {
  return atoms
    .slice(from, to)
    .map((atom, i) => (atom.spaced && i > 0 ? ` ${atom.text}` : atom.text))
    .join('');
}

function symbolName(atom: Atom): DocumentName {
  return { kind: 'symbol', key: atom.symbol?.key ?? '', un: atom.symbol?.un ?? false };
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

function readSymbolWithEllipsis(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  const atom = atoms[at];
  if (atom?.kind !== 'symbol' || atom.symbol === null) return null;
  const names = [symbolName(atom)];
  let next = at + 1;
  for (;;) {
    const further = readEllipsis(atoms, next, atom.symbol.key);
    if (!further) return { value: names, next };
    names.push(further.value);
    next = further.next;
  }
}

/** After a plural noun, symbols in a list: 'documents A/68/98, A/70/174 and A/76/135'. */
function readSymbolList(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
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

/** Two names of one document: 'A/71/67−E/2016/51'. The first is the key. */
function skipSecondName(atoms: readonly Atom[], at: number): number {
  return hasSense(atoms[at], 'range') && !atoms[at]?.spaced && atoms[at + 1]?.kind === 'symbol' ? at + 2 : at;
}

/** '[General Assembly] [resolution] A/RES/75/240', 'documents A/68/98 and A/70/174', 'A/C.1/75/L.4 and Add.1'. */
const readSymbols: Reader = (atoms, at) => {
  let from = hasSense(atoms[at], 'organ') ? at + 1 : at;
  const noun = senseOf(atoms[from], 'noun');
  if (noun) from += isMark(atoms[from + 1], '.') ? 2 : 1;
  else from = at;
  if (noun && hasSense(atoms[from], 'number')) from += isMark(atoms[from + 1], '.') ? 2 : 1;
  const read = noun?.plural ? readSymbolList(atoms, from) : readSymbolWithEllipsis(atoms, from);
  if (!read) return null;
  const next = skipSecondName(atoms, read.next);
  return {
    value: { documents: read.value, locator: null, symbol: textOf(atoms, from, next), title: null },
    next,
  };
};

const readNumber: Reader = (atoms, at) => {
  const read = readNumbered(atoms, at);
  return (
    read && {
      value: {
        documents: read.value,
        locator: null,
        symbol: read.value.map((name) => name.number).join(', '),
        title: null,
      },
      next: read.next,
    }
  );
};

const readWords: Reader = (atoms, at) => {
  const title = readTitle(atoms, at);
  const described = readDescribed(atoms, at);
  const read = described && described.next > (title?.next ?? at) ? described : (title ?? described);
  if (!read) return null;
  return {
    value: { documents: read.value, locator: null, symbol: null, title: textOf(atoms, at, read.next) },
    next: read.next,
  };
};

/** After 'stresses that resolution 76/19' the noun names its document: 'that' does not point back. */
function namesItself(atoms: readonly Atom[], at: number): boolean {
  return [readSymbols, readNumber, readWords].some((reader) => (reader(atoms, at)?.next ?? at) > at + 1);
}

/** 'that report', 'the same resolution', 'the report'. The determiner belongs to the words. */
const readAnaphor: Reader = (atoms, at) => {
  const strength = hasSense(atoms[at], 'demonstrative', 'proximal')
    ? 'demonstrative'
    : hasSense(atoms[at], 'definite')
      ? 'definite'
      : null;
  if (strength === null) return null;
  let next = at + 1;
  while (hasSense(atoms[next], 'modifier')) next += 1;
  const noun = senseOf(atoms[next], 'noun');
  if (!noun || noun.plural || namesItself(atoms, next)) return null;
  const document: DocumentName = { kind: 'anaphor', noun: noun.id, strength };
  return {
    value: { documents: [document], locator: null, symbol: null, title: textOf(atoms, at, next + 1) },
    next: next + 1,
  };
};

/** 'the latter', 'thereof'. */
const readPronoun: Reader = (atoms, at) => {
  if (!hasSense(atoms[at], 'pronoun')) return null;
  const document: DocumentName = { kind: 'anaphor', noun: 'document', strength: 'demonstrative' };
  return { value: { documents: [document], locator: null, symbol: null, title: null }, next: at + 1 };
};

const readIbid: Reader = (atoms, at) => {
  if (!hasSense(atoms[at], 'ibid')) return null;
  const next = isMark(atoms[at + 1], '.') ? at + 2 : at + 1;
  return { value: { documents: [{ kind: 'ibid' }], locator: null, symbol: null, title: null }, next };
};

/** A noun alone that its symbol follows: 'report (A/78/265)', 'the report contained in document A/75/816'. */
const readNoun: Reader = (atoms, at) => {
  const noun = senseOf(atoms[at], 'noun');
  if (!noun) return null;
  const bare = { documents: [], locator: null, symbol: null, title: atoms[at]?.text ?? null };
  const named = readFollowingSymbol(atoms, { value: bare, next: at + 1 }, noun.id);
  return named.value.documents.length > 0 ? named : null;
};

function isResolutionKey(name: DocumentName): boolean {
  return name.kind === 'symbol' && /(?:^|\/)(?:RES|DEC)[./]/u.test(name.key);
}

/** Words of a long title up to its '(A/…)', or the position itself where something else begins. */
function skipTitleWords(atoms: readonly Atom[], at: number): number {
  for (let i = at; i < Math.min(atoms.length, at + LONGEST_TITLE); i += 1) {
    const atom = atoms[i];
    if (isMark(atom, '(') && startsSymbol(atoms, i + 1)) return i;
    if (hasSense(atom, 'noun', 'role', 'ibid', 'title') || atom?.kind === 'symbol' || atom?.kind === 'pair')
      return at;
    if (isMark(atom, '.', ';', ':', '(', ')')) return at;
  }
  return at;
}

function startsSymbol(atoms: readonly Atom[], at: number): boolean {
  return atoms[skipSee(atoms, at)]?.kind === 'symbol';
}

function skipSee(atoms: readonly Atom[], at: number): number {
  let next = at;
  while (hasSense(atoms[next], 'see', 'noun', 'definite', 'organ') || isMark(atoms[next], '.')) next += 1;
  return next;
}

/** ', contained in document' before a symbol. */
function skipContained(atoms: readonly Atom[], at: number): number | null {
  const comma = isMark(atoms[at], ',') ? at + 1 : at;
  const linked = hasSense(atoms[comma], 'link') ? comma + 1 : comma;
  const from = skipSee(atoms, linked);
  const worded = linked > comma || from > linked || comma > at;
  return worded && from > at && atoms[from]?.kind === 'symbol' ? from : null;
}

/** The symbol that follows a title or a number, with its locator: they are one mention. */
function readFollowingSymbol(
  atoms: readonly Atom[],
  read: Parsed<NamedDocument>,
  noun: string,
): Parsed<NamedDocument> {
  const bracket = skipTitleWords(atoms, read.next);
  const bracketed = isMark(atoms[bracket], '(') && startsSymbol(atoms, bracket + 1);
  const from = bracketed ? skipSee(atoms, bracket + 1) : skipContained(atoms, read.next);
  const symbols = from === null ? null : readSymbolList(atoms, from);
  if (from === null || !symbols) return read;
  const ofResolution = noun === 'resolution' || noun === 'decision';
  if (ofResolution !== symbols.value.some(isResolutionKey) && noun !== 'document') return read;
  const comma = isMark(atoms[symbols.next], ',') ? symbols.next + 1 : symbols.next;
  const locator = bracketed ? readLocator(atoms, comma) : null;
  const end = locator?.next ?? symbols.next;
  if (bracketed && !isMark(atoms[end], ')')) return read;
  return {
    value: {
      documents: symbols.value,
      locator: locator?.value ?? null,
      symbol: textOf(atoms, from, symbols.next),
      title: read.value.title,
    },
    next: bracketed ? end + 1 : end,
  };
}

function nounOf(name: DocumentName | undefined): string {
  if (name?.kind === 'number') return name.noun;
  return name?.kind === 'described' || name?.kind === 'anaphor' ? name.noun : 'document';
}

const READERS: readonly Reader[] = [
  readIbid,
  readPronoun,
  readSymbols,
  readNumber,
  readWords,
  readNoun,
  readAnaphor,
];

/**
 * The document named from `at` on, or null. The longest reading wins.
 * 'second annual progress report (A/78/265)' gives one document, symbol `A/78/265`, with its title.
 */
export function readDocument(atoms: readonly Atom[], at: number): Parsed<NamedDocument> | null {
  let best: Parsed<NamedDocument> | null = null;
  for (const reader of READERS) {
    const read = reader(atoms, at);
    if (!read) continue;
    const name = read.value.documents[0];
    const whole =
      name?.kind === 'symbol' || name?.kind === 'ibid'
        ? read
        : readFollowingSymbol(atoms, read, nounOf(name));
    if (whole.value.documents.length > 0 && (best === null || whole.next > best.next)) best = whole;
  }
  return best;
}
