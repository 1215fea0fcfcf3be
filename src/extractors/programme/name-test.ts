/** Whether a capitalised noun phrase is the name of a programme, and of which kind. */
import type { HeadNoun } from '../../languages/programme-pack.js';
import type { ProgrammeKind } from '../../model/registry.js';
import type { RunHead } from './chains.js';
import { isOfSubject, kindOfWord, type Lexicon } from './lexicon.js';
import { holds, overlaps, type Passage, type Range, sentenceAt } from './passage.js';
import type { Word } from './words.js';

/** A name by the indices of its words: from `first` to `last`, its head noun at `head`. */
export interface NameParts {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** The first word of the row of capitalised words that the head noun ends. */
  readonly headStart: number;
  /** A word of the subject stands in it: 'Cyber'. */
  readonly hasSubject: boolean;
}

/** The kind of a named programme: that of its head noun, or of a better word before it ('Fellowship Programme'). */
export function kindOfName(
  words: readonly Word[],
  parts: NameParts,
  noun: HeadNoun,
  lexicon: Lexicon,
): ProgrammeKind {
  if (!noun.generic) return noun.kind;
  const beside = lexicon.pack.headsFirst
    ? words.slice(parts.head + 1, parts.last + 1)
    : words.slice(parts.first, parts.head).toReversed();
  for (const { key } of beside) {
    const head = lexicon.heads.get(key) ?? (lexicon.pack.headsFirst ? lexicon.plurals.get(key) : undefined);
    if (head !== undefined && !head.generic && !head.weak && head.kind !== 'technical-assistance')
      return head.kind;
  }
  return kindOfWord(lexicon, words[parts.head]?.key ?? '') ?? noun.kind;
}

function inParty(passage: Passage, word: Word): boolean {
  return passage.parties.some((party) => overlaps(party, word));
}

/** Whether a word says which one it is: not 'National', 'Training', nor a State or body alone. */
function isParticular(passage: Passage, word: Word, lexicon: Lexicon): boolean {
  const { genericWords, connectors } = lexicon.pack;
  if (word.numeric || kindOfWord(lexicon, word.key) !== null) return false;
  if (lexicon.words(genericWords).has(word.key) || lexicon.words(connectors).has(word.key)) return false;
  return !inParty(passage, word);
}

/** Whether a phrase that stands for a body, process or document of another sort covers the word. */
export function isExcluded(passage: Passage, range: Range): boolean {
  return passage.excluded.some((match) => overlaps(match, range));
}

function isPartOfParty(passage: Passage, head: Word): boolean {
  return passage.parties.some((party) => !party.value.adjective && overlaps(party, head));
}

/** Whether what the sentence says of it is that others may come: then it is more than an organ of its State. */
function isOffered(passage: Passage, offset: number, lexicon: Lexicon): boolean {
  const { start, end } = sentenceAt(passage, offset);
  return holds(passage.text.slice(start, end), lexicon.phrases(lexicon.pack.offeredCues));
}

/** The words of a name that say what its head is: those before it from `first` on, or those after it where heads come first. */
function wordsBeside(passage: Passage, parts: NameParts, first: number, lexicon: Lexicon): readonly Word[] {
  return lexicon.pack.headsFirst
    ? passage.words.slice(parts.head + 1, parts.last + 1)
    : passage.words.slice(first, parts.head);
}

/** 'National Cyber Security Centre', 'Security Operations Centre', 'Fiji Cyber Centre': organs of a State. */
function isOrgan(passage: Passage, parts: NameParts, lexicon: Lexicon): boolean {
  const { nationalWords, operationalWords } = lexicon.pack;
  const run = wordsBeside(passage, parts, parts.headStart, lexicon);
  if (run.some((word) => lexicon.words(operationalWords).has(word.key))) return true;
  const own = run.some((word) => lexicon.words(nationalWords).has(word.key) || isOfState(passage, word));
  return own && !isOffered(passage, run[0]?.start ?? 0, lexicon);
}

function isOfState(passage: Passage, word: Word): boolean {
  return passage.parties.some((party) => party.value.type === 'state' && overlaps(party, word));
}

/** 'Vienna International Centre': neither a subject, nor a purpose, nor a sort of programme in its name. */
function isPlace(passage: Passage, parts: NameParts, lexicon: Lexicon): boolean {
  const tie = passage.words[parts.head + 1]?.key ?? '';
  const purpose = parts.last > parts.head && !lexicon.words(lexicon.pack.ownerConnectors).has(tie);
  if (parts.hasSubject || purpose) return false;
  const run = wordsBeside(passage, parts, parts.first, lexicon);
  return !run.some((word) => kindOfWord(lexicon, word.key) !== null);
}

/** 'a Regional Cyber Centre' is one of its sort; 'a Blue Pacific Cyber Centre' has a name. */
function isAnyOne(passage: Passage, parts: NameParts, lexicon: Lexicon): boolean {
  const before = passage.words[parts.first - 1]?.key ?? '';
  if (!lexicon.words(lexicon.pack.indefinite).has(before)) return false;
  const words = passage.words.slice(parts.first, parts.last + 1);
  return !words.some((word) => isParticular(passage, word, lexicon) && !isOfSubject(lexicon, word.key));
}

/** 'hosted by the Cyber Hub', 'at the Judicial Training Centre': who gives something, or where. */
function isMereHost(passage: Passage, parts: NameParts, lexicon: Lexicon): boolean {
  const { articles, described, parties } = lexicon.pack;
  const last = passage.words[parts.first - 1];
  const before = lexicon.words(articles).has(last?.key ?? '') ? passage.words[parts.first - 2] : last;
  const key = before?.key ?? '';
  return key === parties.by[0] || (!parts.hasSubject && lexicon.words(described.placePrepositions).has(key));
}

/** Whether the phrase is the name of a programme: particular, no body, no process, no organ of a State. */
export function isName(passage: Passage, parts: NameParts, head: RunHead, lexicon: Lexicon): boolean {
  const headWord = passage.words[parts.head];
  if (headWord === undefined || parts.first === parts.last) return false;
  const { noun } = head;
  if (head.plural && (noun.generic || noun.weak || noun.body)) return false;
  if (noun.weak && !parts.hasSubject) return false;
  if (isExcluded(passage, headWord) || isPartOfParty(passage, headWord)) return false;
  if (noun.body && (isPlace(passage, parts, lexicon) || isOrgan(passage, parts, lexicon))) return false;
  if (isAnyOne(passage, parts, lexicon) || (noun.kind === 'centre' && isMereHost(passage, parts, lexicon)))
    return false;
  const words = passage.words.slice(parts.first, parts.last + 1);
  return words.some((word) => isParticular(passage, word, lexicon));
}
