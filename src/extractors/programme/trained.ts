/** Training and help told by a verb: 'trained twelve judges in …', 'two experts were sent to our team'. */
import type { ProgrammeKind } from '../../model/registry.js';
import { findPhrases, type PhraseMatch } from '../../text/phrases.js';
import { isGeneral } from './described.js';
import type { Lexicon } from './lexicon.js';
import { readPhrase } from './offering.js';
import { type Draft, holds, overlaps, type Passage, type Range, sentenceAt, wordAt } from './passage.js';
import { follows } from './words.js';

/** Words between a number and the noun of people that it counts: 'two senior Kenyan forensic experts'. */
const LONGEST_COUNT = 6;
/** Words between those people and the verb of a passive. */
const LONGEST_SUBJECT = 12;
/** Words that tell who is taught what, or sent where. */
const FEWEST = 4;

interface People {
  /** Index of the number. */
  readonly first: number;
  /** Index of the noun. */
  readonly last: number;
}

function isNumber(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const word = passage.words[index];
  return word !== undefined && (word.numeric || lexicon.words(lexicon.pack.described.numbers).has(word.key));
}

/** The people counted from word `index`: 'twelve Dominican judges'; null when it counts none. */
function peopleAt(
  passage: Passage,
  index: number,
  nouns: readonly string[],
  lexicon: Lexicon,
): People | null {
  if (!isNumber(passage, index, lexicon)) return null;
  const people = lexicon.words(nouns);
  for (let last = index + 1; last <= index + LONGEST_COUNT; last += 1) {
    const word = passage.words[last];
    if (word === undefined || !follows(word)) return null;
    if (people.has(word.key)) return { first: index, last };
  }
  return null;
}

function draftOf(range: Range, kind: ProgrammeKind): Draft {
  const rest = { status: 'described', programme: null, name: null, aliases: [] } as const;
  return { ...range, ...rest, kind, confidence: 0.6, rule: 'trained' };
}

/** The people counted right after a verb: 'trained more than twelve judges'. */
function peopleAfter(
  passage: Passage,
  verb: PhraseMatch<string>,
  nouns: readonly string[],
  lexicon: Lexicon,
): People | null {
  const at = wordAt(passage, verb.end);
  const word = passage.words[at];
  return word !== undefined && follows(word) ? peopleAt(passage, at, nouns, lexicon) : null;
}

/** 'forty supervisors from Samoa' before 'were instructed': the people counted, nearest before the verb. */
function peopleBefore(
  passage: Passage,
  verb: PhraseMatch<string>,
  nouns: readonly string[],
  lexicon: Lexicon,
): People | null {
  const at = wordAt(passage, verb.start);
  const { start } = sentenceAt(passage, verb.start);
  for (let index = at - 1; index >= Math.max(0, at - LONGEST_SUBJECT); index -= 1) {
    const word = passage.words[index];
    if (word === undefined || word.start < start) return null;
    const people = peopleAt(passage, index, nouns, lexicon);
    if (people !== null && people.last < at) return people;
  }
  return null;
}

/** What a passive goes on with: 'in the oversight of mobile money'. */
function complementAfter(passage: Passage, verb: PhraseMatch<string>, lexicon: Lexicon): Range | null {
  const at = wordAt(passage, verb.end);
  const word = passage.words[at];
  if (word === undefined || !follows(word)) return null;
  return lexicon.words(lexicon.pack.described.prepositions).has(word.key)
    ? readPhrase(passage, at, 2, lexicon)
    : null;
}

function afterTeaching(passage: Passage, verb: PhraseMatch<string>, lexicon: Lexicon): readonly Draft[] {
  const people = peopleAfter(passage, verb, lexicon.pack.described.audiences, lexicon);
  const phrase = people === null ? null : readPhrase(passage, people.first, FEWEST, lexicon);
  if (phrase === null) return [];
  const topics = lexicon.phrases(lexicon.pack.described.topicPrepositions);
  return holds(passage.text.slice(phrase.start, phrase.end), topics)
    ? [draftOf({ start: verb.start, end: phrase.end }, 'training')]
    : [];
}

function beforeTaught(passage: Passage, verb: PhraseMatch<string>, lexicon: Lexicon): readonly Draft[] {
  const people = peopleBefore(passage, verb, lexicon.pack.described.audiences, lexicon);
  const start = passage.words[people?.first ?? -1]?.start;
  const rest = complementAfter(passage, verb, lexicon);
  return start === undefined || rest === null ? [] : [draftOf({ start, end: rest.end }, 'training')];
}

function afterSending(passage: Passage, verb: PhraseMatch<string>, lexicon: Lexicon): readonly Draft[] {
  const people = peopleAfter(passage, verb, lexicon.pack.described.helpers, lexicon);
  const phrase = people === null ? null : readPhrase(passage, people.first, FEWEST, lexicon);
  return phrase === null ? [] : [draftOf(phrase, 'technical-assistance')];
}

function beforeSent(passage: Passage, verb: PhraseMatch<string>, lexicon: Lexicon): readonly Draft[] {
  const people = peopleBefore(passage, verb, lexicon.pack.described.helpers, lexicon);
  const start = passage.words[people?.first ?? -1]?.start;
  const rest = complementAfter(passage, verb, lexicon);
  return start === undefined || rest === null
    ? []
    : [draftOf({ start, end: rest.end }, 'technical-assistance')];
}

/**
 * What a passage tells by a verb of teaching or sending and a number of people. `taken` holds the mentions found
 * already, which are left alone. Without a number or a complement nothing is found.
 */
export function findTrained(passage: Passage, taken: readonly Range[], lexicon: Lexicon): readonly Draft[] {
  const { teaching, taught, sending, sent } = lexicon.pack.described;
  const found = (verbs: readonly string[], read: Reader) =>
    findPhrases(lexicon.phrases(verbs), passage.text).flatMap((verb) => read(passage, verb, lexicon));
  return [
    ...found(teaching, afterTeaching),
    ...found(taught, beforeTaught),
    ...found(sending, afterSending),
    ...found(sent, beforeSent),
  ].filter((draft) => {
    const { start, end } = sentenceAt(passage, draft.start);
    return (
      !taken.some((other) => overlaps(other, draft)) && !isGeneral(passage.text.slice(start, end), lexicon)
    );
  });
}

type Reader = (passage: Passage, verb: PhraseMatch<string>, lexicon: Lexicon) => readonly Draft[];
