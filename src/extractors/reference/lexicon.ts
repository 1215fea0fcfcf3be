/** The words of a language pack and the registry's titles, compiled into one index with their senses. */
import type { ReferencePack } from '../../languages/reference-pack.js';
import { compilePhrases, type Phrase, type PhraseIndex } from '../../text/phrases.js';

/** What a phrase of the pack can be. A phrase may have several senses: 'to' links and makes ranges. */
export type Sense =
  /** `dotted`: an abbreviation that is another word without its dot, as French 'par.' is. */
  | { readonly kind: 'role'; readonly id: string; readonly plural: boolean; readonly dotted: boolean }
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
  | 'counter'
  | 'measure'
  | 'yearWord'
  | 'operativePart'
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

export interface Lexicon {
  readonly phrases: PhraseIndex<Sense>;
  /** Marks with a sense ('§', dashes), and acronyms that numbers stick to ('OP12'). */
  readonly marks: ReadonlyMap<string, readonly Sense[]>;
}

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
  ['counters', 'counter'],
  ['measures', 'measure'],
  ['yearWords', 'yearWord'],
  ['operativePart', 'operativePart'],
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
  const sense = (id: string, plural: boolean, text: string): Sense =>
    kind === 'role' ? { kind, id, plural, dotted: text.endsWith('.') } : { kind, id, plural };
  for (const [id, { singular, plural }] of Object.entries(pack[group])) {
    for (const text of singular) yield phrase(text, sense(id, false, text));
    for (const text of plural) yield phrase(text, sense(id, true, text));
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
  const phrases = [...withPrefixes(pack, basicPhrases(pack)), ...named];
  return { phrases: compilePhrases(phrases), marks: collectMarks(phrases) };
}

function basicPhrases(pack: ReferencePack): readonly Phrase<Sense>[] {
  return [
    ...formPhrases(pack, 'roles'),
    ...formPhrases(pack, 'nouns'),
    ...tablePhrases(pack),
    ...simplePhrases(pack),
  ];
}

/** Arabic ل before the article ال is written لل. */
const ARTICLE = /^ال/u;

/** Each phrase also with the letters that may be written together with its first word. */
function withPrefixes(
  { prefixes }: ReferencePack,
  phrases: readonly Phrase<Sense>[],
): readonly Phrase<Sense>[] {
  const prefixed = phrases.flatMap(({ text, value }) =>
    prefixes.map((prefix) => {
      const merged = prefix.endsWith('ل') && ARTICLE.test(text) ? text.slice(1) : text;
      return { text: prefix + merged, value };
    }),
  );
  return [...phrases, ...prefixed];
}
