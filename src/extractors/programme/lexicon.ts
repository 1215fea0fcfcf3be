/** The registry and a language's pack, compiled once for searching. */
import type { HeadNoun, ProgrammePack } from '../../languages/programme-pack.js';
import type { BodyType, Programme, ProgrammeKind, Registry } from '../../model/registry.js';
import {
  compilePhrases,
  findPhrases,
  foldWord,
  type Phrase,
  type PhraseIndex,
  type PhraseMatch,
} from '../../text/phrases.js';
import { addPrefixes } from '../../text/prefixes.js';
import { stemmerOf } from '../../text/stems.js';
import { keyOf } from './words.js';

/** A State or body as providers, funders and beneficiaries name it. */
export interface Party {
  readonly id: string;
  readonly parent: string | null;
  readonly type: BodyType | 'state';
  /** A State's adjective ('Fijian') tells whose something is, and acts in no sentence. */
  readonly adjective: boolean;
}

/** One name of a registered programme. */
export interface ProgrammeName {
  readonly programme: Programme;
  readonly ambiguous: boolean;
}

/** Sets of words and phrases of the pack, each found as whole words. */
export type PhraseSet = PhraseIndex<string>;

export interface Lexicon {
  readonly pack: ProgrammePack;
  readonly programmes: PhraseIndex<ProgrammeName>;
  readonly parties: PhraseIndex<Party>;
  /** Names that are no programmes, though they look like one. */
  readonly excluded: PhraseIndex<true>;
  /** For each ambiguous programme: what must stand nearby. */
  readonly contexts: ReadonlyMap<string, PhraseSet>;
  readonly regions: PhraseIndex<string>;
  readonly heads: ReadonlyMap<string, HeadNoun>;
  /** The head nouns as phrases, for scripts without spaces. */
  readonly headPhrases: PhraseIndex<HeadNoun>;
  readonly plurals: ReadonlyMap<string, HeadNoun>;
  /** For a body that is part of another: the id of that one. */
  readonly parents: ReadonlyMap<string, string>;
  /** For a national agency: the State whose it is. */
  readonly states: ReadonlyMap<string, string>;
  /** Ids of registered programmes that are organizations too. */
  readonly organizations: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  /** A list of the pack as a set of its folded entries, made once. */
  words(list: readonly string[]): ReadonlySet<string>;
  /** A list of the pack as an index for `findPhrases`, made once. */
  phrases(list: readonly string[]): PhraseSet;
}

/** Stands for no party: left out wherever parties are looked for. */
const NOBODY: Party = { id: '', parent: null, type: 'group', adjective: false };

/** The parties that a text names. */
export function findPartiesIn(text: string, lexicon: Lexicon): readonly PhraseMatch<Party>[] {
  return findPhrases(lexicon.parties, text).filter(({ value }) => value !== NOBODY);
}

const SINGLE_WORD = /^[\p{L}\p{M}\p{Nd}+@.-]+$/u;

function allNames(names: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.values(names).flat();
}

function* programmePhrases(registry: Registry): Generator<Phrase<ProgrammeName>> {
  for (const programme of registry.programmes) {
    const ambiguous = new Set(programme.ambiguous);
    for (const text of allNames(programme.names)) {
      const value = { programme, ambiguous: ambiguous.has(text) };
      yield { text, value, caseSensitive: SINGLE_WORD.test(text) };
    }
    for (const text of programme.acronyms) {
      yield { text, value: { programme, ambiguous: ambiguous.has(text) }, caseSensitive: true };
    }
  }
}

function* partyPhrases(registry: Registry): Generator<Phrase<Party>> {
  for (const body of registry.bodies) {
    const value: Party = { id: body.id, parent: body.parent, type: body.type, adjective: false };
    for (const text of allNames(body.names)) yield { text, value, caseSensitive: SINGLE_WORD.test(text) };
    for (const text of body.acronyms) yield { text, value, caseSensitive: true };
  }
  for (const state of registry.states) {
    const value: Party = { id: state.id, parent: null, type: 'state', adjective: false };
    for (const text of allNames(state.names)) yield { text, value, caseSensitive: SINGLE_WORD.test(text) };
    for (const text of allNames(state.adjectives)) {
      yield { text, value: { ...value, adjective: true }, caseSensitive: true };
    }
  }
}

/** Phrases of nobody, which keep names from being found in them. */
function notParties(pack: ProgrammePack): readonly Phrase<Party>[] {
  return pack.parties.notParties.map((text) => ({ text, value: NOBODY }));
}

function* excludedPhrases(registry: Registry, pack: ProgrammePack): Generator<Phrase<true>> {
  for (const text of [...registry.notProgrammes, ...pack.notNames]) yield { text, value: true };
  for (const document of registry.documents) {
    for (const text of allNames(document.names)) yield { text, value: true };
  }
}

function contextOf(programme: Programme): PhraseSet {
  return compilePhrases(
    programme.context.map((text) => ({ text, value: text, caseSensitive: /^\p{Lu}+$/u.test(text) })),
  );
}

function headIndex(pack: ProgrammePack, forms: 'forms' | 'plurals'): ReadonlyMap<string, HeadNoun> {
  return new Map(pack.heads.flatMap((head) => head[forms].map((form) => [foldWord(form), head] as const)));
}

/** Makes a value of each list once, however often it is asked for. */
function remember<T>(make: (list: readonly string[]) => T): (list: readonly string[]) => T {
  const made = new WeakMap<readonly string[], T>();
  return (list) => {
    const value = made.get(list) ?? make(list);
    made.set(list, value);
    return value;
  };
}

/** Words of the pack, in a language of glued prefixes behind each of them too: ونظمت, للقضاة. */
function withPrefixes(list: readonly string[], pack: ProgrammePack): readonly Phrase<string>[] {
  const phrases = list.map((text) => ({ text, value: text }));
  return pack.uncased === undefined ? phrases : addPrefixes(phrases, pack);
}

/** Compiles what the extractor looks for. Slow (all names of the registry): done once, not for each document. */
export function compileLexicon(registry: Registry, pack: ProgrammePack): Lexicon {
  return {
    pack,
    programmes: compilePhrases(
      addPrefixes([...programmePhrases(registry)], pack),
      stemmerOf(pack.language) ?? undefined,
    ),
    parties: compilePhrases(addPrefixes([...partyPhrases(registry), ...notParties(pack)], pack)),
    excluded: compilePhrases(addPrefixes([...excludedPhrases(registry, pack)], pack)),
    contexts: new Map(registry.programmes.map((programme) => [programme.id, contextOf(programme)])),
    regions: compilePhrases(
      Object.entries(pack.regions).flatMap(([value, texts]) => texts.map((text) => ({ text, value }))),
    ),
    heads: headIndex(pack, 'forms'),
    headPhrases: compilePhrases(pack.heads.flatMap((value) => value.forms.map((text) => ({ text, value })))),
    plurals: headIndex(pack, 'plurals'),
    parents: new Map(
      registry.bodies.flatMap((body) => (body.parent === null ? [] : [[body.id, body.parent] as const])),
    ),
    states: new Map(
      registry.bodies.flatMap((body) => (body.state === null ? [] : [[body.id, body.state] as const])),
    ),
    organizations: new Set(
      registry.programmes.filter((programme) => programme.organization).map((programme) => programme.id),
    ),
    abbreviations: new Set(pack.abbreviations),
    words: remember((list) => new Set(list.map(keyOf))),
    phrases: remember((list) => compilePhrases(withPrefixes(list, pack))),
  };
}

/** The kind of programme that a head noun makes: 'Drill' is an exercise. Null for other words. */
export function kindOfWord(lexicon: Lexicon, key: string): ProgrammeKind | null {
  return (lexicon.heads.get(key) ?? lexicon.plurals.get(key))?.kind ?? null;
}

/** Whether a word is of the subject by its beginning or that of one of its parts: 'cybersecurity', 'K-Cyber'. */
export function isOfSubject(lexicon: Lexicon, key: string): boolean {
  const parts = key.split(/[-–/]/u);
  return lexicon.pack.subjects.some((subject) => parts.some((part) => part.startsWith(subject)));
}
