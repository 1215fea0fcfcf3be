/** Where the phrase of an offering or a name ends in a script without capitals, whose verbs come first. */
import { type GluedWord, gluedHeadAt } from './glued.js';
import type { Lexicon } from './lexicon.js';
import type { Passage } from './passage.js';
import { follows } from './words.js';

const YEAR = /^(?:19|20)\p{Nd}{2}$/u;
const YEAR_OTHER = /^[٠-٩]{4}$/u;

/** Whether the word stands in one of the lists of the pack. */
export function isIn(
  word: GluedWord | undefined,
  lists: readonly (readonly string[])[],
  lexicon: Lexicon,
): boolean {
  return word !== undefined && lists.some((list) => lexicon.words(list).has(word.key));
}

/** A year in figures of either kind. */
export function isYear(word: GluedWord | undefined): boolean {
  return YEAR.test(word?.text ?? '') || YEAR_OTHER.test(word?.text ?? '');
}

/** Whether a date or a year begins at word `at`: في عام 2023, عام 2023. */
function isDate(words: readonly GluedWord[], at: number, lexicon: Lexicon): boolean {
  const cues = lexicon.words(lexicon.pack.period.in);
  const [word, next, after] = words.slice(at, at + 3);
  if (word === undefined || !cues.has(word.key)) return isYear(word);
  return isYear(next) || (next !== undefined && cues.has(next.key) && isYear(after));
}

/** Whether 'in' and the name of a State begin there, which tell where, not what. */
function isPlace(passage: Passage, words: readonly GluedWord[], at: number, lexicon: Lexicon): boolean {
  const next = words[at + 1];
  if (next === undefined || !isIn(words[at], [lexicon.pack.placeConnectors], lexicon)) return false;
  return passage.parties.some(({ start, value }) => start === next.start && value.type === 'state');
}

function isVerb(word: GluedWord | undefined, lexicon: Lexicon): boolean {
  const { relations, described, modalities } = lexicon.pack;
  return isIn(
    word,
    [relations.provides, relations.hosts, relations.benefits, described.passives, modalities.planned],
    lexicon,
  );
}

/** Whether the phrase ends before word `at`. */
export function endsBefore(
  passage: Passage,
  words: readonly GluedWord[],
  at: number,
  lexicon: Lexicon,
): boolean {
  const word = words[at];
  if (word === undefined || !follows(word)) return true;
  if (isDate(words, at, lexicon) || isPlace(passage, words, at, lexicon)) return true;
  const { rightStops, relatives } = lexicon.pack.described;
  if (isIn(word, [rightStops, relatives], lexicon) || (isVerb(word, lexicon) && !isOfHead(words, at)))
    return true;
  if (isObject(words, at, lexicon)) return true;
  if (!word.letter || !lexicon.words(lexicon.pack.conjunctions).has(word.key)) return false;
  const next = words[at + 1];
  return (
    isIn(
      next,
      [rightStops, lexicon.pack.described.prepositions, lexicon.pack.described.nominalisations],
      lexicon,
    ) ||
    isVerb(next, lexicon) ||
    (next?.definite === false && gluedHeadAt(words, at + 1, lexicon) !== null)
  );
}

/** Whether a head noun stands there as the object of a verb: the accusative تدريبا, where an adjective has no head before it. */
function isObject(words: readonly GluedWord[], at: number, lexicon: Lexicon): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word === undefined || !word.key.endsWith('ا') || before?.key.endsWith('ا') === true) return false;
  const head = gluedHeadAt(words, at, lexicon);
  return head !== null && !head.owned && !head.noun.plain;
}

/** A word of the lists of verbs that a preposition governs is none: لعقد. */
function isOfHead(words: readonly GluedWord[], at: number): boolean {
  const before = words[at - 1];
  return before?.letter === true && before.text !== 'و' && before.text !== 'ف';
}
