/** What stands around a mention: the words by which it is told who offers it, and in which mood. */
import { findPhrases, type PhraseMatch } from '../../text/phrases.js';
import { findPartiesIn, type Lexicon, type Party, type PhraseSet } from './lexicon.js';
import { lastSentence } from './lists.js';
import { type Draft, overlaps, type Passage, type Range, sentenceAt } from './passage.js';
import { columnOf } from './tables.js';

/** A mention's sentence in two halves, and the passages beside it that speak of it too. */
export interface Surroundings {
  readonly passage: Passage;
  readonly draft: Draft;
  /** From the beginning of the sentence to the mention. For a list item, what introduces the list stands before it. */
  readonly before: string;
  readonly after: string;
  /** What introduces the list that the mention stands in. */
  readonly introduction: Passage | null;
  /** The text of the heading of its section; empty without one. */
  readonly heading: string;
  /** Bodies of which the section speaks, for lists that name none. */
  readonly topic: readonly string[];
  /** The other cells of its row. */
  readonly row: readonly Passage[];
  /** The only submitter, when there is exactly one. */
  readonly self: string | null;
}

/** The surroundings of a draft in its passage. */
export function readSurroundings(
  passage: Passage,
  draft: Draft,
  beside: {
    introduction: Passage | null;
    heading: string;
    topic: readonly string[];
    row: readonly Passage[];
    self: string | null;
  },
): Surroundings {
  const sentence = sentenceAt(passage, draft.start);
  const lead = passage.text.slice(sentence.start, draft.start);
  const opening = sentence.start === (passage.sentences[0]?.start ?? 0);
  const introduction = opening && beside.introduction !== null ? `${lastSentence(beside.introduction)} ` : '';
  return {
    ...beside,
    passage,
    draft,
    before: introduction + lead,
    after: passage.text.slice(draft.end, Math.max(sentence.end, draft.end)),
  };
}

/** The last place in the text where one of the phrases stands; null when none does. */
export function lastOf(text: string, phrases: PhraseSet): PhraseMatch<string> | null {
  return findPhrases(phrases, text).at(-1) ?? null;
}

/** The first place in the text where one of the phrases stands; null when none does. */
export function firstOf(text: string, phrases: PhraseSet): PhraseMatch<string> | null {
  return findPhrases(phrases, text)[0] ?? null;
}

/** The ids of States and bodies that follow one another from the beginning of the text: 'Japan, Australia and the OAS'. */
export function partiesFrom(text: string, self: string | null, lexicon: Lexicon): readonly string[] {
  const glue = lexicon.words(lexicon.pack.parties.glue);
  const ids: string[] = [];
  let end = 0;
  for (const party of actorsIn(text, self, lexicon)) {
    const between = text.slice(end, party.start);
    if (/[.;:()]/u.test(between)) break;
    const words = between.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
    if (words.some((word) => !glue.has(word))) break;
    if (ids.length > 0 && /^,\s*$/u.test(between) && /^\p{Ll}/u.test(text.slice(party.start))) break;
    ids.push(party.id);
    end = party.end;
  }
  return ids;
}

/** The words of a text in small letters, marks and digits aside. */
export function lettersOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** A State, body or the submitter itself ('we') at a place in the text. */
export interface Actor {
  readonly id: string;
  readonly isState: boolean;
  readonly start: number;
  readonly end: number;
}

function isActing(match: PhraseMatch<Party>): boolean {
  return !match.value.adjective && match.value.type !== 'group';
}

/** Whether nothing but 'of the' stands between: 'le Gouvernement du Japon' is not the submitter's. */
function isOwnedBy(between: string, lexicon: Lexicon): boolean {
  const [first, ...rest] = lettersOf(between);
  const { ownerConnectors, articles, parties } = lexicon.pack;
  const genitive = parties.genitives.includes(first ?? '');
  const acts = [parties.by, parties.notActing].some((list) => lexicon.words(list).has(first ?? ''));
  const owns = genitive || (lexicon.words(ownerConnectors).has(first ?? '') && !acts);
  return owns && !/[.,;:]/u.test(between) && rest.every((word) => lexicon.words(articles).has(word));
}

/** All States and bodies that the text names, and 'we' and 'our country' where there is one submitter. */
export function actorsIn(text: string, self: string | null, lexicon: Lexicon): readonly Actor[] {
  const named = findPartiesIn(text, lexicon)
    .filter(isActing)
    .map(({ value, start, end }) => ({ id: value.id, isState: value.type === 'state', start, end }));
  if (self === null) return named;
  const { self: pronouns, parties } = lexicon.pack;
  const own = findPhrases(lexicon.phrases(pronouns), text);
  const organs = findPhrases(lexicon.phrases(parties.organs), text).filter(
    (organ) => !named.some((party) => isOwnedBy(text.slice(organ.end, party.start), lexicon)),
  );
  const isNamed = (one: Range) =>
    lexicon.pack.uncased !== undefined && named.some((other) => overlaps(one, other));
  const meant = [...own, ...organs]
    .filter((one) => !isNamed(one))
    .map(({ start, end }) => ({ id: self, isState: true, start, end }));
  return [...named, ...meant].sort((a, b) => a.start - b.start);
}

/** The text of the row's cells that stand in one column. */
export function cellsOf(row: readonly Passage[], column: string, lexicon: Lexicon): readonly Passage[] {
  return row.filter((cell) => columnOf(cell, lexicon) === column);
}
