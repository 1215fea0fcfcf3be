import type { BodyType, Registry } from '../model/registry.js';
import { compilePhrases, findPhrases, type Phrase, type PhraseIndex } from '../text/phrases.js';
import { addPrefixes, type Prefixes } from '../text/prefixes.js';
import { onlyWords } from './wording.js';

/** A State or body that may submit. */
export interface Party {
  /** ISO 3166-1 alpha-3, or the body's registry id. */
  readonly id: string;
  readonly name: string;
  /** `state`, or the body's type. */
  readonly type: 'state' | BodyType;
  /** ISO 3166-1 alpha-3 of a group's members, as far as the registry knows. */
  readonly members: readonly string[];
}

/** A party named at `[start, end)` of a text. */
export interface NameMatch {
  readonly party: Party;
  readonly start: number;
  readonly end: number;
}

/** The parties of one language, and all by id. */
export interface Parties {
  /** Null for words in which a name only seems to stand. */
  readonly index: PhraseIndex<Party | null>;
  readonly byId: ReadonlyMap<string, Party>;
}

function listStates(registry: Registry): readonly Party[] {
  return registry.states.map(({ id, names }) => ({
    id,
    name: names.en?.[0] ?? id,
    type: 'state',
    members: [],
  }));
}

/** A national agency stands for its State: the State is the party. */
function listBodies(registry: Registry, states: ReadonlyMap<string, Party>): ReadonlyMap<string, Party> {
  const bodies = registry.bodies.map(({ id, names, type, members, state }): [string, Party] => {
    const own: Party = { id, name: Object.values(names)[0]?.[0] ?? id, type, members };
    return [id, (type === 'national-agency' && state !== null ? states.get(state) : undefined) ?? own];
  });
  return new Map(bodies);
}

/**
 * The names by which States and bodies sign in one language, compiled once for each registry and language.
 * Adjectives ('Fijian') are no names, nor are names within one of `notNames` (发展中国家).
 */
export function compileParties(
  registry: Registry,
  language: string,
  notNames: readonly string[] = [],
  prefixes: Prefixes = { prefixes: [], fusedArticle: '' },
): Parties {
  const states = new Map(listStates(registry).map((state) => [state.id, state]));
  const bodies = listBodies(registry, states);
  const phrases: Phrase<Party | null>[] = notNames.map((text) => ({ text, value: null }));
  const add = (party: Party | undefined, texts: readonly string[] | undefined, caseSensitive: boolean) => {
    if (party === undefined) return;
    for (const text of texts ?? []) phrases.push({ text, value: party, caseSensitive });
  };
  for (const { id, names } of registry.states) add(states.get(id), names[language], false);
  for (const { id, names, acronyms } of registry.bodies) {
    add(bodies.get(id), names[language], false);
    add(bodies.get(id), acronyms, true);
  }
  return { index: compilePhrases(addPrefixes(phrases, prefixes)), byId: new Map([...bodies, ...states]) };
}

/** 'turkey' is a word, 'Turkey' and 'the Gambia' are names; scripts without case always pass. */
function isWrittenAsName(text: string): boolean {
  return /\p{Lu}|\p{Lo}/u.test(text);
}

/**
 * The States and bodies named in `text`, in order. A name of several parties is left out: a guess is a defect.
 * @example findNames(parties, 'the Republic of Fiji and Samoa') // FJI at [4, 20), WSM at [25, 30)
 */
export function findNames(parties: Parties, text: string): readonly NameMatch[] {
  const found = findPhrases(parties.index, text).filter((match) => isWrittenAsName(match.text));
  return found
    .filter(({ start, value }, i) => {
      const [before, after] = [found[i - 1], found[i + 1]];
      return before?.start !== start && (after?.start !== start || after.value?.id === value?.id);
    })
    .flatMap(({ value, start, end }) => (value === null ? [] : [{ party: value, start, end }]));
}

/** Names that follow one another, from an offset on. */
export interface NameList {
  readonly names: readonly NameMatch[];
  /** The offset after the last name. */
  readonly end: number;
}

/**
 * The list of names that begins at `from`: only words of `fillers` ('and', 'the Government of') and marks may
 * stand before and between its names, and no end of a sentence between them. Null when no name stands there.
 */
export function readNameList(
  text: string,
  names: readonly NameMatch[],
  from: number,
  fillers: ReadonlySet<string>,
): NameList | null {
  const list: NameMatch[] = [];
  let end = from;
  for (const name of names) {
    if (name.start < from) continue;
    const gap = text.slice(end, name.start);
    if (/[.!?]\s|[。！？]/u.test(gap) || !onlyWords(gap, fillers)) break;
    list.push(name);
    end = name.end;
  }
  return list.length > 0 ? { names: list, end } : null;
}

/** True for groups of States and regional organizations, which speak for their members. */
export function isGroup(party: Party): boolean {
  return party.type === 'group' || party.type === 'regional';
}

export function isState(party: Party): boolean {
  return party.type === 'state';
}
