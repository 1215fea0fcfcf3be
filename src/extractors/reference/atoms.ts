/**
 * The lexer: a text as atoms. A phrase of the language pack is one atom with its senses; numbers, number
 * pairs and symbols are atoms of their own; everything else is a plain word or a mark.
 */
import type { ReferencePack } from '../../languages/reference-pack.js';
import {
  compilePhrases,
  findPhrases,
  type Phrase,
  type PhraseIndex,
  type PhraseMatch,
} from '../../text/phrases.js';
import { findSymbols, type SymbolMatch } from '../../text/symbols.js';

/** What a phrase of the pack can be. A phrase may have several senses: 'to' links and makes ranges. */
export type Sense =
  | { readonly kind: 'role'; readonly id: string; readonly plural: boolean }
  | { readonly kind: 'noun'; readonly id: string; readonly plural: boolean }
  | { readonly kind: 'organ'; readonly id: string }
  | { readonly kind: 'author'; readonly id: string }
  | { readonly kind: 'title'; readonly key: string }
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'cardinal'; readonly value: number }
  | { readonly kind: 'month'; readonly value: number }
  | { readonly kind: 'relativeYear'; readonly value: string }
  | { readonly kind: 'pronoun'; readonly pick: 'first' | 'last' | 'all' }
  | { readonly kind: SimpleSense };

export type SimpleSense =
  | 'ibid'
  | 'link'
  | 'article'
  | 'genitive'
  | 'demonstrative'
  | 'proximal'
  | 'thereof'
  | 'at'
  | 'definite'
  | 'possessive'
  | 'list'
  | 'range'
  | 'number'
  | 'latest'
  | 'modifier'
  | 'own'
  | 'restrictive'
  | 'specifying'
  | 'entitled'
  | 'opCit'
  | 'foreign'
  | 'namely'
  | 'see';

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

export interface Lexicon {
  readonly phrases: PhraseIndex<Sense>;
  /** Marks with a sense ('§', dashes), and acronyms that numbers stick to ('OP12'). */
  readonly marks: ReadonlyMap<string, readonly Sense[]>;
}

const TOKEN =
  /(?:(?:ES|S)-)?\d{1,4}\/(?:\d{1,4}|(?:CP|CMP|CMA)\.\d{1,3})(?![\d/])|\d+(?:\.\d+)*(?:bis|ter|quater|alt)?|[\p{L}\p{M}]+|[^\s]/gu;
const SIMPLE: readonly (readonly [keyof ReferencePack, SimpleSense])[] = [
  ['ibid', 'ibid'],
  ['links', 'link'],
  ['articles', 'article'],
  ['genitives', 'genitive'],
  ['demonstratives', 'demonstrative'],
  ['proximals', 'proximal'],
  ['thereof', 'thereof'],
  ['at', 'at'],
  ['definites', 'definite'],
  ['possessives', 'possessive'],
  ['list', 'list'],
  ['range', 'range'],
  ['numbers', 'number'],
  ['latest', 'latest'],
  ['modifiers', 'modifier'],
  ['own', 'own'],
  ['restrictive', 'restrictive'],
  ['specifying', 'specifying'],
  ['entitled', 'entitled'],
  ['opCit', 'opCit'],
  ['foreign', 'foreign'],
  ['namely', 'namely'],
  ['see', 'see'],
];

const DASHES = ['-', '–', '—', '‑', '−'];

/** An acronym is matched with its case, or 'SC' would be found in 'sc.'. */
function isAcronym(text: string): boolean {
  return /^[\p{Lu}.]{2,5}s?$/u.test(text);
}

function phrase(text: string, value: Sense): Phrase<Sense> {
  return { text, value, caseSensitive: isAcronym(text) };
}

function* formPhrases(pack: ReferencePack, group: 'roles' | 'nouns'): Generator<Phrase<Sense>> {
  const kind = group === 'roles' ? 'role' : 'noun';
  for (const [id, { singular, plural }] of Object.entries(pack[group])) {
    for (const text of singular) yield phrase(text, { kind, id, plural: false });
    for (const text of plural) yield phrase(text, { kind, id, plural: true });
  }
}

function* tablePhrases(pack: ReferencePack): Generator<Phrase<Sense>> {
  for (const [id, words] of Object.entries(pack.organs))
    for (const text of words) yield phrase(text, { kind: 'organ', id });
  for (const [id, words] of Object.entries(pack.authors))
    for (const text of words) yield phrase(text, { kind: 'author', id });
  for (const [value, words] of Object.entries(pack.relativeYears))
    for (const text of words) yield phrase(text, { kind: 'relativeYear', value });
  for (const [index, text] of pack.months.entries())
    yield { text, value: { kind: 'month', value: index + 1 }, caseSensitive: true };
  for (const pick of ['first', 'last', 'all'] as const)
    for (const text of pack.pronouns[pick]) yield phrase(text, { kind: 'pronoun', pick });
  for (const kind of ['ordinal', 'cardinal'] as const)
    for (const [value, words] of Object.entries(pack[`${kind}s`]))
      for (const text of words) yield phrase(text, { kind, value: Number(value) });
}

function* simplePhrases(pack: ReferencePack): Generator<Phrase<Sense>> {
  for (const [field, kind] of SIMPLE)
    for (const text of pack[field] as readonly string[])
      yield { text, value: { kind }, caseSensitive: /^\p{Lu}/u.test(text) };
}

/** Phrases that are no whole words in the text: the index does not find them. */
function collectMarks(phrases: readonly Phrase<Sense>[]): ReadonlyMap<string, readonly Sense[]> {
  const marks = new Map<string, readonly Sense[]>(DASHES.map((dash) => [dash, [{ kind: 'range' }]]));
  for (const { text, value } of phrases)
    if (/^[^\p{L}\p{Nd}]$/u.test(text) || (value.kind === 'role' && isAcronym(text)))
      marks.set(text, [...(marks.get(text) ?? []), value]);
  return marks;
}

/** Compiles a pack and the titles that the registry knows into one index. */
export function compileLexicon(pack: ReferencePack, titles: Iterable<Phrase<string>>): Lexicon {
  const named = [...titles].map(
    ({ text, value }): Phrase<Sense> => phrase(text, { kind: 'title', key: value }),
  );
  const phrases = [
    ...formPhrases(pack, 'roles'),
    ...formPhrases(pack, 'nouns'),
    ...tablePhrases(pack),
    ...simplePhrases(pack),
    ...named,
  ];
  return { phrases: compilePhrases(phrases), marks: collectMarks(phrases) };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly symbol: SymbolMatch | null;
  readonly senses: readonly Sense[];
}

function phrasePieces(matches: readonly PhraseMatch<Sense>[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end, value } of matches) {
    const last = pieces.at(-1);
    if (last?.start === start) pieces[pieces.length - 1] = { ...last, senses: [...last.senses, value] };
    else pieces.push({ start, end, symbol: null, senses: [value] });
  }
  return pieces;
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

function withMark(atom: Atom, marks: Lexicon['marks']): Atom {
  const senses = atom.senses.length === 0 ? marks.get(atom.text) : undefined;
  return senses ? { ...atom, senses } : atom;
}

/**
 * The atoms of a text, from left to right, in time linear in its length.
 * 'paras. 43–45' gives word(role), mark '.', integer, mark(range), integer.
 */
export function readAtoms(text: string, lexicon: Lexicon): readonly Atom[] {
  const found = mergePieces(findSymbols(text), phrasePieces(findPhrases(lexicon.phrases, text)));
  const pieces = found.map((piece) => withApostrophe(piece, text));
  const atoms: Atom[][] = [];
  let at = 0;
  for (const piece of pieces) {
    atoms.push([...plainAtoms(text, at, piece.start), makeAtom(text, piece.start, piece.end, piece)]);
    at = piece.end;
  }
  atoms.push([...plainAtoms(text, at, text.length)]);
  return atoms.flat().map((atom) => withMark(atom, lexicon.marks));
}

/** The first sense of that kind, if the atom has one. */
export function senseOf<K extends Sense['kind']>(
  atom: Atom | undefined,
  kind: K,
): Extract<Sense, { kind: K }> | undefined {
  return atom?.senses.find((sense): sense is Extract<Sense, { kind: K }> => sense.kind === kind);
}

export function hasSense(atom: Atom | undefined, ...kinds: readonly Sense['kind'][]): boolean {
  return atom?.senses.some((sense) => kinds.includes(sense.kind)) ?? false;
}
