/**
 * One document, or a list under one noun, as it is named: by symbol, number, title, description, 'ibid.'
 * or 'that report'; with the symbol in brackets that follows a title.
 */
import type { DocumentName } from '../../model/mention.js';
import { type Atom, hasSense, isFusedArticle, isPlural, senseOf } from './atoms.js';
import { endsPhrase, readEllipsis, readOrdinalAlone } from './ellipsis.js';
import { type NamedDocument, readFollowingSymbol } from './following-symbol.js';
import { isHan, isMark, type Parsed } from './labels.js';
import type { Pick } from './lexicon.js';
import { readLocator } from './locators.js';
import { readNumberedLast } from './numbered-last.js';
import { readNumbered } from './numbers.js';
import { describe } from './owners.js';
import {
  readCountedList,
  readSymbolList,
  readSymbolWithEllipsis,
  skipCounted,
  skipSecondName,
  textOf,
} from './symbol-names.js';
import { readDescribed, readTitle } from './titles.js';
import { isRestOfNoun } from './unspaced.js';

type Reader = (atoms: readonly Atom[], at: number) => Parsed<NamedDocument> | null;

/** '[General Assembly] [resolution] A/RES/75/240', 'documents A/68/98 and A/70/174', 'A/C.1/75/L.4 and Add.1'. */
const readSymbols: Reader = (atoms, at) => {
  let from = hasSense(atoms[at], 'organ') ? at + 1 : at;
  const noun = senseOf(atoms[from], 'noun');
  if (noun) from += isMark(atoms[from + 1], '.') ? 2 : 1;
  else from = at;
  if (noun && hasSense(atoms[from], 'organ')) from += 1;
  if (noun && hasSense(atoms[from], 'number')) from += isMark(atoms[from + 1], '.', 'º', '°') ? 2 : 1;
  const list = readCountedList(atoms, from);
  const listed = noun?.id !== 'document' && isPlural(atoms[from - 1]);
  const read = list ?? (listed ? readSymbolList : readSymbolWithEllipsis)(atoms, from);
  if (!read) return null;
  const next = skipCounted(atoms, skipSecondName(atoms, read.next));
  return {
    value: { documents: read.value, locator: null, symbol: textOf(atoms, from, next), title: null },
    next,
  };
};

/** The number as printed; of a damaged one the likeliest. */
function numberOf(name: DocumentName): string {
  const sound = name.kind === 'broken' ? name.guesses[0] : name;
  return sound?.kind === 'number' ? sound.number : '';
}

const readNumber: Reader = (atoms, at) => {
  const read = readNumbered(atoms, at) ?? readNumberedLast(atoms, at);
  return (
    read && {
      value: {
        documents: read.value,
        locator: null,
        symbol: read.value.map(numberOf).join(', '),
        title: null,
      },
      next: read.next,
    }
  );
};

/** 'the report of the Secretary-General entitled “Roadmap …”': where a name follows, the document is that one. */
function readEntitled(
  atoms: readonly Atom[],
  { value: [name], next }: Parsed<readonly DocumentName[]>,
): Parsed<readonly DocumentName[]> | null {
  const comma = isMark(atoms[next], ',') ? next + 1 : next;
  if (name?.kind !== 'described' || !hasSense(atoms[comma], 'entitled')) return null;
  const quoted = isMark(atoms[comma + 1], '"', '“', '«', '„');
  const title = readTitle(atoms, quoted ? comma + 2 : comma + 1);
  return (
    title && {
      ...title,
      next: quoted && isMark(atoms[title.next], '"', '”', '»', '“') ? title.next + 1 : title.next,
    }
  );
}

const readWords: Reader = (atoms, at) => {
  const title = readTitle(atoms, at);
  const described = readDescribed(atoms, at);
  const named = described && described.next > (title?.next ?? at) ? described : (title ?? described);
  const read = (named && (readEntitled(atoms, named) ?? named)) ?? readEllipsis(atoms, at);
  if (!read) return null;
  return {
    value: { documents: read.value, locator: null, symbol: null, title: textOf(atoms, at, read.next) },
    next: skipBracketedNumber(atoms, read.next, read.value),
  };
};

/** '(General Assembly resolution 79/1)' after a name: another name of the same document, unless that has another number. */
function skipBracketedNumber(atoms: readonly Atom[], at: number, names: readonly DocumentName[]): number {
  const open = isMark(atoms[at], '》') ? at + 1 : at;
  const from = isFusedArticle(atoms[open + 1]) ? open + 2 : open + 1;
  const read = isMark(atoms[open], '(') ? (readNumbered(atoms, from) ?? readNumberedLast(atoms, from)) : null;
  const [number, further] = read?.value ?? [];
  if (!read || !number || further || !isMark(atoms[read.next], ')')) return at;
  const keys = names.flatMap((name) => (name.kind === 'title' ? name.keys : []));
  const bears = (key: string): boolean =>
    !key.includes('/RES/') || (number.kind === 'number' && key.endsWith(`/${number.number}`));
  return keys.length === 0 || keys.some(bears) ? read.next + 1 : at;
}

/** After 'stresses that resolution 76/19' the noun names its document: 'that' does not point back. */
function namesItself(atoms: readonly Atom[], at: number): boolean {
  return [readSymbols, readNumber, readWords].some((reader) => (reader(atoms, at)?.next ?? at) > at + 1);
}

/** 'This last resolution', where 'last' follows: هذا القرار الأخير is the one of those before that was named last. */
function isLast(atoms: readonly Atom[], at: number, after: number): boolean {
  return (
    hasSense(atoms[at], 'proximal', 'demonstrative') &&
    hasSense(atoms[after], 'latest') &&
    hasSense(atoms[after], 'following')
  );
}

/** 'that report', 'the same resolution', 'the report'. The determiner belongs to the words. */
const readAnaphor: Reader = (atoms, at) => {
  const strength = hasSense(atoms[at], 'demonstrative', 'proximal')
    ? 'demonstrative'
    : hasSense(atoms[at], 'definite', 'possessive')
      ? 'definite'
      : null;
  if (strength === null) return readLoneNoun(atoms, at);
  let next = at + 1;
  while (hasSense(atoms[next], 'modifier') || isFusedArticle(atoms[next])) next += 1;
  const noun = senseOf(atoms[next], 'noun');
  if (!noun || noun.plural) return null;
  if (strength === 'definite' && hasSense(atoms[at - 1], 'restrictiveBefore')) return null;
  const stressed = hasSense(atoms[next + 1], 'demonstrativeAfter');
  const last = isLast(atoms, at, next + 1);
  const pointed = stressed ? 'demonstrative' : strength;
  const authored = !stressed && strength === 'demonstrative' ? readAuthored(atoms, next) : null;
  if (authored === null && namesItself(atoms, next)) return null;
  const pick = last ? 'last' : 'one';
  const document: DocumentName = { kind: 'anaphor', noun: noun.id, strength: pointed, pick };
  const end = authored ?? (stressed || last ? next + 2 : next + 1);
  return {
    value: { documents: [document], locator: null, symbol: null, title: textOf(atoms, at, end) },
    next: end,
  };
};

/** After 'that': 'report of the Working Group', where the author tells nothing that 'that report' does not. */
function readAuthored(atoms: readonly Atom[], at: number): number | null {
  const described = readDescribed(atoms, at);
  const [name] = described?.value ?? [];
  const authored =
    name?.kind === 'described' && name.author !== null && name.year === null && name.ordinal === null;
  return described && authored && described.next > at + 1 ? described.next : null;
}

/** 报告第45段, 《宪章》第五十一条: without articles, a noun with its part right after it points back. */
const readLoneNoun: Reader = (atoms, at) => {
  const noun = senseOf(atoms[at], 'noun');
  const next = isMark(atoms[at + 1], '》') ? at + 2 : at + 1;
  const told = hasSense(atoms[next], 'number') || (isHan(atoms[at]) && hasSense(atoms[next], 'role'));
  const titled = noun?.id !== 'report' && isMark(atoms[at - 1], '《') && next > at + 1;
  if (!noun || !(titled || (told && readLocator(atoms, next) !== null))) return null;
  const document: DocumentName =
    isHan(atoms[at]) && isRestOfNoun(atoms, at)
      ? { kind: 'unread', noun: noun.id }
      : { kind: 'anaphor', noun: noun.id, strength: 'definite', pick: 'one', lone: true };
  return {
    value: { documents: [document], locator: null, symbol: null, title: atoms[at]?.text ?? null },
    next: at + 1,
  };
};

function pointBack(
  noun: string,
  pick: Pick,
  next: number,
  count: number | null = null,
  strength: 'demonstrative' | 'definite' = 'demonstrative',
): Parsed<NamedDocument> {
  const document: DocumentName = {
    ...{ kind: 'anaphor', noun, strength, pick },
    ...(count === null ? {} : { count }),
  };
  return { value: { documents: [document], locator: null, symbol: null, title: null }, next };
}

/** Alone 'обе' may be anything that comes in pairs. */
function isCyrillic(atom: Atom | undefined): boolean {
  return /^\p{Script=Cyrillic}/u.test(atom?.text ?? '');
}

/** 'Both matter', 'paragraph 5 of both'; not 'the two reports both say', where it goes with what stands before. */
function standsAlone(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  if (isCyrillic(atoms[at])) return false;
  const ends = atoms[at + 1] === undefined || isMark(atoms[at + 1], '.', ';');
  return before?.kind !== 'word' ? !isMark(before, ')') : ends || before.senses.length > 0;
}

/** 'both annual progress reports', 'its annual progress reports', 'the three annual progress reports'. */
const readSeries = (atoms: readonly Atom[], at: number, after: number): Parsed<NamedDocument> | null => {
  const noun = senseOf(atoms[after], 'noun')?.id;
  if (noun !== 'annual-progress-report' || !isPlural(atoms[after])) return null;
  const pronoun = senseOf(atoms[at], 'pronoun');
  if (pronoun?.pick === 'all' && pronoun.count === 2) return pointBack(noun, 'all', after + 1, 2);
  if (hasSense(atoms[at], 'possessive')) return pointBack(noun, 'all', after + 1, null, 'definite');
  const count = hasSense(atoms[at - 1], 'number') ? 0 : (senseOf(atoms[at], 'cardinal')?.value ?? 0);
  return count > 1 ? pointBack(noun, 'all', after + 1, count) : null;
};

/** 'les deux premiers rapports annuels': the first ones of a counted series. */
function readFirstOfSeries(atoms: readonly Atom[], at: number): Parsed<NamedDocument> | null {
  const count = senseOf(atoms[at], 'pronoun')?.count ?? 0;
  const first = senseOf(atoms[at + 1], 'ordinal')?.value === 1;
  const noun = senseOf(atoms[at + 2], 'noun');
  if (count < 2 || !first || noun?.id !== 'annual-progress-report' || !isPlural(atoms[at + 2])) return null;
  const ordinals = Array.from({ length: count }, (_, i) => i + 1);
  const documents = describe(noun.id, { ordinals, years: [], authors: [] });
  return {
    value: { documents, locator: null, symbol: null, title: textOf(atoms, at, at + 3) },
    next: at + 3,
  };
}

/** 'the latter', 'the former report', 'both reports', 'these resolutions'; after 'оба' the noun is singular. */
const readPronoun: Reader = (atoms, at) => {
  const pronoun = senseOf(atoms[at], 'pronoun');
  const after = isFusedArticle(atoms[at + 1]) ? at + 2 : at + 1;
  const noun = senseOf(atoms[after], 'noun');
  const several = isPlural(atoms[after]) || pronoun?.count === 2;
  if (pronoun && noun && (pronoun.pick !== 'all' || (several && !namesItself(atoms, after))))
    return pointBack(noun.id, pronoun.pick, after + 1, pronoun.count);
  const series = readSeries(atoms, at, after);
  if (series) return series;
  const authored = hasSense(atoms[at], 'author') && isHan(atoms[at]) ? readPronoun(atoms, at + 1) : null;
  if (authored) return authored;
  const few = readFirstOfSeries(atoms, at);
  if (few) return few;
  const alone = pronoun?.pick === 'all' ? null : readOrdinalAlone(atoms, at);
  if (alone) return pointBack(alone.noun, alone.pick, alone.next);
  const both = pronoun?.count === 2 && endsPhrase(atoms, at + 1) && standsAlone(atoms, at);
  if (pronoun && both) return pointBack('document', 'all', at + 1, 2);
  return pronoun && pronoun.pick !== 'all' ? pointBack('document', pronoun.pick, at + 1) : null;
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

function nounOf(name: DocumentName | undefined): string {
  if (name?.kind === 'number') return name.noun;
  if (name?.kind === 'broken') return name.noun ?? 'document';
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
      name?.kind === 'symbol' || name?.kind === 'ibid' || (name?.kind === 'broken' && name.noun === null)
        ? read
        : readFollowingSymbol(atoms, read, nounOf(name));
    if (whole.value.documents.length > 0 && (best === null || whole.next > best.next)) best = whole;
  }
  return best;
}

export type { NamedDocument } from './following-symbol.js';
