/**
 * The lexer: a text as atoms. A phrase of the language pack is one atom with its senses; numbers, number
 * pairs and symbols are atoms of their own; everything else is a plain word or a mark.
 */
import { withPlainDigits } from '../../text/digits.js';
import { mendWords } from '../../text/mend-words.js';
import { findPhrases, type PhraseMatch } from '../../text/phrases.js';
import { findPrintedSymbols } from '../../text/symbol-damage.js';
import type { SymbolMatch } from '../../text/symbols.js';
import type { Entry, Lexicon, Sense } from './lexicon.js';

export type AtomKind = 'word' | 'integer' | 'pair' | 'symbol' | 'mark';

/** `[start, end)` are UTF-16 offsets in the block's text. */
export interface Atom {
  readonly kind: AtomKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly senses: readonly Sense[];
  readonly symbol: SymbolMatch | null;
  /** White space stands before it. */
  readonly spaced: boolean;
}

const TOKEN =
  /(?:(?:ES|S)-)?\d{1,4}\/(?:\d{1,4}|(?:CP|CMP|CMA)\.\d{1,3})(?![\d/])|\d+(?:\.\d+)*(?:bis|ter|quater|alt)?|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|[^\s]/gu;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly symbol: SymbolMatch | null;
  readonly senses: readonly Sense[];
}

/** The matches that begin at one place; without prefix, where the words can be read so. */
function groupMatches(matches: readonly PhraseMatch<Entry>[]): readonly (readonly PhraseMatch<Entry>[])[] {
  const groups: PhraseMatch<Entry>[][] = [];
  for (const match of matches) {
    const last = groups.at(-1);
    if (last?.[0]?.start === match.start) last.push(match);
    else groups.push([match]);
  }
  return groups.map((group) => {
    const shortest = Math.min(...group.map(({ value }) => value.prefix.length));
    return group.filter(({ value }) => value.prefix.length === shortest);
  });
}

/** The letters of a prefix are pieces of their own; an article that is one word with its noun is an empty one. */
function phrasePieces(matches: readonly PhraseMatch<Entry>[], prefixes: Lexicon['prefixes']): Piece[] {
  return groupMatches(matches).flatMap((group): readonly Piece[] => {
    const [first] = group;
    if (!first) return [];
    const { prefix, merged } = first.value;
    const start = first.start + prefix.length - (merged ? 1 : 0);
    const letters = Array.from(prefix, (letter, i): Piece => {
      const at = first.start + i;
      return { start: at, end: Math.min(at + 1, start), symbol: null, senses: prefixes.get(letter) ?? [] };
    });
    const article: Piece = { start, end: start, symbol: null, senses: [{ kind: 'definite' }] };
    const senses = group.map(({ value }) => value.sense);
    const whole: Piece = { start, end: first.end, symbol: null, senses };
    return [...letters, ...(group.some(({ value }) => value.fused) ? [article] : []), whole];
  });
}

/** Symbols and phrases in order; a phrase that touches a symbol gives way. */
function mergePieces(symbols: readonly SymbolMatch[], phrases: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = symbols.map((symbol) => ({ ...symbol, symbol, senses: [] }));
  let s = 0;
  for (const piece of phrases) {
    while ((symbols[s]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) s += 1;
    if ((symbols[s]?.start ?? Number.POSITIVE_INFINITY) >= piece.end) pieces.push(piece);
  }
  return pieces.sort((a, b) => a.start - b.start);
}

const ELIDED = /(?:^|[\s(])[ldLD]$/u;

/** The apostrophe of an elided word belongs to it: "de l'" in "de l'Assemblée". */
function withApostrophe(piece: Piece, text: string): Piece {
  const elided = piece.symbol === null && ELIDED.test(text.slice(Math.max(0, piece.end - 2), piece.end));
  const first = piece.end - piece.start === 1 && /[ldLD]/u.test(text[piece.start] ?? '');
  return (elided || first) && /['’]/u.test(text[piece.end] ?? '') ? { ...piece, end: piece.end + 1 } : piece;
}

/** 'par.' is a paragraph, 'par' is French for 'by': a sense that needs its dot goes where there is none. */
function withDot(piece: Piece, text: string): Piece {
  if (text[piece.end] === '.') return piece;
  return { ...piece, senses: piece.senses.filter((sense) => sense.kind !== 'role' || !sense.dotted) };
}

const NUMBERED = /第[\d零一二三四五六七八九十百]{1,6}$/u;
const LONGEST_NUMBER = 7;

/** 条 in 第19条约束: right after a number its first letter is the part's noun, whatever word it begins elsewhere. */
function withClassifier(piece: Piece, text: string, { classifiers }: Lexicon): Piece {
  const senses = classifiers.get(text[piece.start] ?? '');
  if (!senses || piece.end - piece.start < 2 || piece.senses.some(({ kind }) => kind === 'role'))
    return piece;
  const counted = NUMBERED.test(text.slice(Math.max(0, piece.start - LONGEST_NUMBER), piece.start));
  return counted ? { ...piece, end: piece.start + 1, senses } : piece;
}

function kindOf(text: string): AtomKind {
  if (/^\d+(?:\.\d+)*\p{L}*$/u.test(text)) return 'integer';
  if (text.includes('/') && text.length > 1) return 'pair';
  return /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark';
}

function makeAtom(text: string, start: number, end: number, piece: Piece | null): Atom {
  const slice = text.slice(start, end);
  const kind = piece?.symbol ? 'symbol' : piece && /\p{L}/u.test(slice) ? 'word' : kindOf(slice);
  const spaced = start > 0 && /\s/u.test(text[start - 1] ?? '');
  return {
    kind,
    start,
    end,
    text: slice,
    senses: piece?.senses ?? [],
    symbol: piece?.symbol ?? null,
    spaced,
  };
}

/** The text from `start` to `end`, where no phrase and no symbol stands, as plain atoms. */
function plainAtoms(text: string, start: number, end: number): readonly Atom[] {
  const found = [...text.slice(start, end).matchAll(TOKEN)];
  return found.map((m) => makeAtom(text, start + m.index, start + m.index + m[0].length, null));
}

/** Full-width marks, read as their plain fellows. */
const WIDE: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '［': '[',
  '］': ']',
  '،': ',',
  '؛': ';',
};

/** An adjective agrees with its noun in the article: التقرير الفني is another report than the one before. */
const AGREEING: readonly Sense[] = [{ kind: 'restrictive' }, { kind: 'specifying' }];

const LEAD: readonly Sense[] = [{ kind: 'lead' }];

function withMark(given: Atom, { marks, article, leads }: Lexicon): Atom {
  if (given.senses.length === 0 && given.kind === 'word' && leads.some((lead) => given.text.endsWith(lead)))
    return { ...given, senses: LEAD };
  if (article !== '' && given.senses.length === 0 && given.text.startsWith(article))
    return { ...given, senses: AGREEING };
  const wide = given.kind === 'mark' ? WIDE[given.text] : undefined;
  const atom = wide === undefined ? given : { ...given, text: wide };
  const senses = atom.senses.length === 0 ? marks.get(atom.text) : undefined;
  return senses ? { ...atom, senses } : atom;
}

/** '43-го', '5-й': the figure with its ending is one number, and an ordinal. */
function withEndings(atoms: readonly Atom[], endings: ReadonlySet<string>): readonly Atom[] {
  if (endings.size === 0) return atoms;
  const joined: Atom[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atoms[at];
    const ending = atoms[at + 2];
    if (!atom) continue;
    const ends =
      atom.kind === 'integer' &&
      ['-', '‑', '–'].includes(atoms[at + 1]?.text ?? '') &&
      [atoms[at + 1], ending].every((each) => each?.spaced === false) &&
      endings.has(ending?.text ?? '');
    const senses: readonly Sense[] = [{ kind: 'ordinal', value: Number(atom.text) }];
    joined.push(ends ? { ...atom, end: ending?.end ?? atom.end, senses } : atom);
    if (ends) at += 2;
  }
  return joined;
}

/**
 * The atoms of a text, from left to right, in time linear in its length.
 * 'paras. 43–45' gives word(role), mark '.', integer, mark(range), integer.
 */
export function readAtoms(printed: string, lexicon: Lexicon): readonly Atom[] {
  const { text, origin } = mendWords(withPlainDigits(printed), lexicon.vocabulary);
  const found = mergePieces(
    findPrintedSymbols(text),
    phrasePieces(findPhrases(lexicon.phrases, text), lexicon.prefixes),
  );
  const pieces = found.map((piece) =>
    withClassifier(withDot(withApostrophe(piece, text), text), text, lexicon),
  );
  const atoms: Atom[][] = [];
  let at = 0;
  for (const piece of pieces) {
    atoms.push([...plainAtoms(text, at, piece.start), makeAtom(text, piece.start, piece.end, piece)]);
    at = piece.end;
  }
  atoms.push([...plainAtoms(text, at, text.length)]);
  const all = atoms.flat().map((atom) => withMark(atom, lexicon));
  const ended = withEndings(all, lexicon.endings);
  if (text === printed) return ended;
  return ended.map((atom) => ({ ...atom, start: origin(atom.start), end: origin(atom.end) }));
}

/** The first sense of that kind, if the atom has one. */
export function senseOf<K extends Sense['kind']>(
  atom: Atom | undefined,
  kind: K,
): Extract<Sense, { kind: K }> | undefined {
  return atom?.senses.find((sense): sense is Extract<Sense, { kind: K }> => sense.kind === kind);
}

/** An article that is one word with its noun: nothing stands between a demonstrative and such a noun. */
export function isFusedArticle(atom: Atom | undefined): boolean {
  return atom?.text === '' && hasSense(atom, 'definite');
}

/** A noun in a plural form; where a language has none, its nouns stand for one and for many. */
export function isPlural(atom: Atom | undefined): boolean {
  return atom?.senses.some((sense) => sense.kind === 'noun' && sense.plural) ?? false;
}

export function hasSense(atom: Atom | undefined, ...kinds: readonly Sense['kind'][]): boolean {
  return atom?.senses.some((sense) => kinds.includes(sense.kind)) ?? false;
}
