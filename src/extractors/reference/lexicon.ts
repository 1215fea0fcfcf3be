/** The words of a language pack and the registry's titles, compiled into one index with their senses. */
import type { ReferencePack } from '../../languages/reference-pack.js';
import { createVocabulary, type Vocabulary } from '../../text/mend-words.js';
import { compilePhrases, type Phrase, type PhraseIndex } from '../../text/phrases.js';
import { mergesWith } from '../../text/prefixes.js';

/** What a phrase of the pack can be. A phrase may have several senses: 'to' links and makes ranges. */
export type Sense =
  /** `dotted`: an abbreviation that is another word without its dot, as French 'par.' is. */
  | { readonly kind: 'role'; readonly id: string; readonly plural: boolean; readonly dotted: boolean }
  | { readonly kind: 'noun'; readonly id: string; readonly plural: boolean }
  | { readonly kind: 'organ'; readonly id: string }
  | { readonly kind: 'author'; readonly id: string }
  /** `cased`: the registry writes the name with a capital letter. */
  | { readonly kind: 'title'; readonly key: string; readonly cased: boolean }
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'cardinal'; readonly value: number }
  | { readonly kind: 'month'; readonly value: number }
  | { readonly kind: 'relativeYear'; readonly value: string }
  | { readonly kind: 'pronoun'; readonly pick: Pick; readonly count: number | null }
  /** Of a sub-item ('ج' is `c`), of a part of a resolution ('باء' is `B`). */
  | { readonly kind: 'letter'; readonly value: string }
  | { readonly kind: 'partLetter'; readonly value: string }
  | { readonly kind: SimpleSense };

/** Which of several documents a pronoun stands for. */
export type Pick = 'first' | 'second' | 'third' | 'last' | 'all';

export type SimpleSense =
  | 'ibid'
  | 'link'
  | 'article'
  | 'genitive'
  | 'demonstrative'
  | 'demonstrativeAfter'
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
  | 'one'
  | 'operativePart'
  | 'latest'
  | 'sameYear'
  | 'several'
  | 'modifier'
  | 'own'
  | 'restrictive'
  | 'restrictiveBefore'
  | 'specifying'
  | 'entitled'
  | 'opCit'
  | 'foreign'
  | 'namely'
  | 'see'
  | 'following'
  | 'session'
  | 'whole'
  | 'preamble'
  | 'verb'
  | 'alone'
  | 'lead';

/** What a phrase of the index is, and the letters before it that are words of their own ('وب' in وبالقرار). */
export interface Entry {
  readonly sense: Sense;
  readonly prefix: string;
  /** The last letter of the prefix and the first of the article are one: لل. */
  readonly merged: boolean;
  /** The article is one word with it: a noun with it may point back. */
  readonly fused: boolean;
}

export interface Lexicon {
  readonly phrases: PhraseIndex<Entry>;
  /** The words of all phrases, for mending damaged ones. */
  readonly vocabulary: Vocabulary;
  /** Marks with a sense ('§', dashes), and acronyms that numbers stick to ('OP12'). */
  readonly marks: ReadonlyMap<string, readonly Sense[]>;
  /** What each letter of a prefix means by itself: و is 'and'. */
  readonly prefixes: ReadonlyMap<string, readonly Sense[]>;
  /** What a word without a sense begins with when it tells its noun from others: التقرير الفني. */
  readonly article: string;
  /** What a word ends with before a noun that is a word by itself, where no spaces part them. */
  readonly leads: readonly string[];
  /** Nouns of parts that are one letter and stand right after a number: 条, 段. */
  readonly classifiers: ReadonlyMap<string, readonly Sense[]>;
  /** Endings of ordinals written in figures: го in '43-го'. */
  readonly endings: ReadonlySet<string>;
}

const SIMPLE: readonly (readonly [keyof ReferencePack, SimpleSense])[] = [
  ['ibid', 'ibid'],
  ['links', 'link'],
  ['articles', 'article'],
  ['genitives', 'genitive'],
  ['demonstratives', 'demonstrative'],
  ['demonstrativesAfter', 'demonstrativeAfter'],
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
  ['ones', 'one'],
  ['operativePart', 'operativePart'],
  ['latest', 'latest'],
  ['sameYear', 'sameYear'],
  ['several', 'several'],
  ['modifiers', 'modifier'],
  ['own', 'own'],
  ['restrictive', 'restrictive'],
  ['restrictiveBefore', 'restrictiveBefore'],
  ['specifying', 'specifying'],
  ['entitled', 'entitled'],
  ['opCit', 'opCit'],
  ['foreign', 'foreign'],
  ['namely', 'namely'],
  ['see', 'see'],
  ['sessions', 'session'],
  ['wholes', 'whole'],
  ['preamble', 'preamble'],
  ['verbs', 'verb'],
  ['ordinalsAlone', 'alone'],
];

/** What may follow its noun without a link, in languages whose adjectives do. */
const FOLLOWING: readonly Sense['kind'][] = ['ordinal', 'latest', 'modifier', 'author'];

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
    yield { text, value: { kind: 'month', value: (index % 12) + 1 }, caseSensitive: true };
  for (const pick of ['first', 'second', 'last', 'all'] as const)
    for (const text of pack.pronouns[pick])
      yield phrase(text, { kind: 'pronoun', pick, count: countOf(text, pack) });
  for (const text of pack.pronouns.both) yield phrase(text, { kind: 'pronoun', pick: 'all', count: 2 });
  for (const kind of ['ordinal', 'cardinal'] as const)
    for (const [value, words] of Object.entries(pack[`${kind}s`]))
      for (const text of words) yield phrase(text, { kind, value: Number(value) });
}

function* letterPhrases(pack: ReferencePack): Generator<Phrase<Sense>> {
  for (const [index, text] of pack.letters.entries())
    yield { text, value: { kind: 'letter', value: letterAt('a', index) } };
  for (const [index, text] of pack.partLetters.entries())
    yield { text, value: { kind: 'partLetter', value: letterAt('A', index) } };
}

function letterAt(first: 'a' | 'A', index: number): string {
  return String.fromCodePoint((first.codePointAt(0) ?? 0) + index);
}

/** The number among a pronoun's words: 3 in 'all three'. */
function countOf(text: string, { cardinals }: ReferencePack): number | null {
  const words = /\p{Script=Han}/u.test(text) ? [...text] : text.split(' ');
  const found = Object.entries(cardinals).find(([, forms]) => forms.some((form) => words.includes(form)));
  return found && Number(found[0]) > 1 ? Number(found[0]) : null;
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
    ({ text, value }): Phrase<Sense> =>
      phrase(text, { kind: 'title', key: value, cased: text !== text.toLowerCase() }),
  );
  const basic = basicPhrases(pack);
  const all = [...basic, ...named];
  return {
    phrases: compilePhrases(withPrefixes(pack, all)),
    vocabulary: createVocabulary(all.map(({ text }) => text)),
    marks: collectMarks(all),
    article: pack.fusedArticle,
    leads: pack.leads,
    classifiers: new Map(
      basic.flatMap(({ text, value }) =>
        value.kind === 'role' && /^\p{Script=Han}$/u.test(text) ? [[text, [value]]] : [],
      ),
    ),
    endings: new Set(pack.endings),
    prefixes: new Map(
      pack.prefixes.map((letter) => [
        letter,
        basic.flatMap(({ text, value }) => (text === letter && value.kind !== 'letter' ? [value] : [])),
      ]),
    ),
  };
}

function basicPhrases(pack: ReferencePack): readonly Phrase<Sense>[] {
  const phrases = [
    ...formPhrases(pack, 'roles'),
    ...formPhrases(pack, 'nouns'),
    ...tablePhrases(pack),
    ...letterPhrases(pack),
    ...simplePhrases(pack),
  ];
  if (!pack.adjectivesFollow) return phrases;
  const following = phrases.filter(({ value }) => FOLLOWING.includes(value.kind));
  return [...phrases, ...following.map(({ text }) => ({ text, value: { kind: 'following' as const } }))];
}

/** Each phrase also with the letters that may be written together with its first word. */
function withPrefixes(
  { prefixes, fusedArticle }: ReferencePack,
  phrases: readonly Phrase<Sense>[],
): readonly Phrase<Entry>[] {
  return phrases.flatMap((plain) => {
    const fused = fusedArticle !== '' && plain.value.kind === 'noun' && plain.text.startsWith(fusedArticle);
    const letter = plain.text.length === 1;
    return (letter ? [''] : ['', ...prefixes]).map((prefix) => {
      const merged = mergesWith(prefix, plain.text, fusedArticle);
      return {
        ...plain,
        text: prefix + (merged ? plain.text.slice(1) : plain.text),
        value: { sense: plain.value, prefix, merged, fused },
      };
    });
  });
}
