import type { Span } from '../model/mention.js';
import { findPhrases } from '../text/phrases.js';
import { isGroup, type NameMatch, type Party, readNameList } from './names.js';
import type { Passage } from './passage.js';
import { onlyWords, type Phrases, type Wording } from './wording.js';

/**
 * How a document tells who submits it, from the strongest: on whose behalf it speaks; a byline or title that
 * names its author; the formula of a note verbale; a letterhead; a line that is a name; a running header; a
 * signature; sentences in which a State speaks of itself.
 */
export const WITNESS_KINDS = [
  'behalf',
  'byline',
  'formula',
  'letterhead',
  'name-line',
  'margin',
  'signature',
  'self',
] as const;
export type WitnessKind = (typeof WITNESS_KINDS)[number];

/** A party with the words that name it. */
export interface Placed {
  readonly party: Party;
  readonly span: Span;
}

export interface Witness {
  readonly kind: WitnessKind;
  readonly parties: readonly Placed[];
  /** Members of a group, on whose behalf it speaks. */
  readonly members: readonly Placed[];
  /** For `behalf`: who speaks in the name of `parties`, where the same words tell it. */
  readonly speakers: readonly Placed[];
}

/** Between 'the European Union' and 'its 27 member States' stand no more characters than this. */
const LONGEST_WAY_TO_MEMBERS = 20;

/** The end of a sentence, or of a line that does not announce the next ('the following States:'). */
const END_OF_SENTENCE = /(?<=[\p{L}\p{Nd}\p{M})”"]{2})[.!?](?=\s)|[。！？]|(?<![:;,：；，、])\n/u;

/** The offset at which the sentence that holds `from` ends. */
export function endOfSentence(text: string, from: number): number {
  const length = text.slice(from).search(END_OF_SENTENCE);
  return length < 0 ? text.length : from + length;
}

/** Names with their places; a name that runs over blocks has none and is left out. */
export function placeNames(passage: Passage, names: readonly NameMatch[]): readonly Placed[] {
  return names.flatMap(({ party, start, end }) => {
    const span = passage.place(start, end);
    return span === null ? [] : [{ party, span }];
  });
}

/** The place of 'member States' just before or after a group's name, or null. */
function findMemberWords(passage: Passage, group: NameMatch, wording: Wording): Span | null {
  for (const { start, end } of findPhrases(wording.memberStates, passage.text)) {
    const [from, to] = start >= group.end ? [group.end, start] : [end, group.start];
    if (to < from || to - from > LONGEST_WAY_TO_MEMBERS) continue;
    const gap = passage.text.slice(from, to).replace(/\p{Nd}+/gu, ' ');
    if (onlyWords(gap, wording.listWords) && !/[.!?]/u.test(gap)) return passage.place(start, end);
  }
  return null;
}

/** The States named after a group's name in the same sentence: its members, or a list that a mark opens. */
function findNamedMembers(passage: Passage, group: NameMatch, wording: Wording): readonly NameMatch[] {
  const end = endOfSentence(passage.text, group.end);
  const later = passage.names.filter(
    (name) => name.start >= group.end && name.end <= end && name.party.type === 'state',
  );
  const { members } = group.party;
  if (members.length > 0) return later.filter(({ party }) => members.includes(party.id));
  const opener = openList(passage, group.end, wording);
  return opener === null
    ? []
    : (readNameList(passage.text, passage.names, opener, wording.listWords)?.names ?? []);
}

/** Members as they are named; or, where only 'its member States' stands there, all that the registry knows. */
function readMembers(
  passage: Passage,
  group: NameMatch,
  byId: ReadonlyMap<string, Party>,
  wording: Wording,
): readonly Placed[] {
  const named = findNamedMembers(passage, group, wording);
  if (named.length > 0) return placeNames(passage, named);
  const span = findMemberWords(passage, group, wording);
  if (span === null) return [];
  return group.party.members.flatMap((id) => {
    const party = byId.get(id);
    return party === undefined ? [] : [{ party, span }];
  });
}

/** The offset after 'namely', 'the following States:' or a colon or bracket, in the sentence that holds `from`. */
export function openList(passage: Passage, from: number, wording: Wording): number | null {
  const sentence = passage.text.slice(from, endOfSentence(passage.text, from));
  const mark = sentence.search(/[:(：（]/u);
  const phrase = lastEnd(wording.listOpeners, sentence);
  if (mark < 0 && phrase === null) return null;
  return from + (mark < 0 ? (phrase ?? 0) : mark + 1);
}

function lastEnd(phrases: Phrases, text: string): number | null {
  return findPhrases(phrases, text).at(-1)?.end ?? null;
}

/** Names without those that a bracket or colon lists as a group's members: 'the Nordic countries (Denmark, …)'. */
function withoutMembers(
  passage: Passage,
  names: readonly NameMatch[],
  groups: readonly NameMatch[],
): readonly NameMatch[] {
  const listed = (name: NameMatch, group: NameMatch) =>
    group.end <= name.start &&
    group.party.members.includes(name.party.id) &&
    /[(:（：]/u.test(passage.text.slice(group.end, name.start));
  return names.filter((name) => !groups.some((group) => listed(name, group)));
}

/** The parties that are named from `from` on, with the members of groups among them; null when none is. */
export function readParties(
  passage: Passage,
  from: number,
  byId: ReadonlyMap<string, Party>,
  wording: Wording,
): Pick<Witness, 'parties' | 'members'> | null {
  const list = readNameList(passage.text, passage.names, from, wording.listWords);
  if (list === null) return null;
  const groups = list.names.filter(({ party }) => isGroup(party));
  const members = groups.flatMap((group) => readMembers(passage, group, byId, wording));
  const parties = placeNames(passage, withoutMembers(passage, list.names, groups));
  return parties.length > 0 ? { parties, members } : null;
}
