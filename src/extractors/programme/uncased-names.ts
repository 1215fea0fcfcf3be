/**
 * Names without quotation marks in a script that has no capitals: a head noun made definite by its article or by the
 * noun it governs, with words that no other of its kind has: صندوق الصمود الرقمي, الملتقى الإقليمي للثقة الرقمية.
 */

import { isTopic } from './concreteness.js';
import { type GluedHead, type GluedWord, gluedHeadAt, knownWords, readGlued } from './glued.js';
import { isOfSubject, type Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { type Draft, holds, overlaps, type Passage, sentenceAt } from './passage.js';
import { endsBefore, isIn } from './uncased-ends.js';

/** Letters that begin no part of a name: with, like. */
const INSTRUMENT = /^[بك]$/u;
/** Endings of adjectives and of accusatives, and the beginning of participles. */
const ADJECTIVE = /^م|(?:ي|ية|ا|ه)$/u;
const LONGEST = 12;
const FEWEST_WORDS = 3;
/** Words after the head among which one must be definite. */
const NEAR = 2;
/** Characters after a name in which a verb says who gives it. */
const AFTER = 60;

/** Index of the name's last word: up to a verb, a mark or a relative, and to no letter that governs nothing. */
function endOf(passage: Passage, words: readonly GluedWord[], at: number, lexicon: Lexicon): number {
  let last = at;
  while (
    last - at < LONGEST &&
    !endsBefore(passage, words, last + 1, lexicon) &&
    !isIn(words[last + 1], [lexicon.pack.described.leftStops], lexicon) &&
    !(words[last + 1]?.letter === true && INSTRUMENT.test(words[last + 1]?.text ?? ''))
  )
    last += 1;
  while (
    last > at &&
    (words[last]?.letter === true || isIn(words[last], [lexicon.pack.described.prepositions], lexicon))
  )
    last -= 1;
  return last;
}

/** Whether the head is one of its kind: with the article and agreeing adjectives, or governing a definite noun. */
function isDefinite(words: readonly GluedWord[], at: number, last: number, lexicon: Lexicon): boolean {
  const [head, next] = [words[at], words[at + 1]];
  if (head === undefined || next === undefined || at === last) return false;
  const prepositions = lexicon.words(lexicon.pack.described.prepositions);
  if (head.definite) return next.definite;
  if (next.letter || prepositions.has(next.key)) return false;
  if (isProperNoun(next, words[at + 2], words[at + 3], lexicon)) return true;
  return words.slice(at + 1, Math.min(at + NEAR, last) + 1).some((word) => word.definite);
}

/** A noun that no list holds and that is no adjective, before what it is for: مركز شنقيط للتكوين. */
function isProperNoun(
  word: GluedWord,
  purpose: GluedWord | undefined,
  aim: GluedWord | undefined,
  lexicon: Lexicon,
): boolean {
  if (purpose?.text !== lexicon.pack.fusedArticle.slice(1) || aim?.definite !== true) return false;
  return isParticular(word, lexicon) && !ADJECTIVE.test(word.key) && !knownWords(lexicon).has(word.key);
}

/** A word that says which one it is: neither of the subject nor of any programme. */
function isParticular(word: GluedWord, lexicon: Lexicon): boolean {
  const { genericWords, described } = lexicon.pack;
  if (word.letter || isIn(word, [genericWords], lexicon) || isIn(word, [described.prepositions], lexicon))
    return false;
  return !isSubject(word, lexicon) && !isTopic(lexicon, word.key.replace(/^ال/u, ''));
}

function isSubject(word: GluedWord, lexicon: Lexicon): boolean {
  return isOfSubject(lexicon, word.text) || isOfSubject(lexicon, word.key);
}

/** What a name may be called later: its head with a word that no other has, زمالة الدوحة of زمالة الدوحة للدبلوماسية. */
export function shortNames(words: readonly GluedWord[], lexicon: Lexicon): readonly string[] {
  const [head, second, third] = words;
  if (head === undefined || second === undefined || third === undefined || !isParticular(second, lexicon))
    return [];
  return [`${head.text} ${second.text}`];
}

/** A State's own centre is an organization. */
function isOrgan(head: GluedHead, words: readonly GluedWord[], lexicon: Lexicon): boolean {
  const { nationalWords, operationalWords } = lexicon.pack;
  return (
    head.noun.body === true &&
    (words.some((word) => isIn(word, [nationalWords], lexicon)) ||
      isIn(
        words.find((word) => !word.letter),
        [operationalWords],
        lexicon,
      ))
  );
}

/** Whether the sentence says that somebody gives it or takes part, or a relative clause after it does. */
function isSpokenOf(passage: Passage, start: number, end: number, lexicon: Lexicon): boolean {
  const sentence = sentenceAt(passage, start);
  const { offerVerbs, nominalisations, passives } = lexicon.pack.described;
  const before = passage.text.slice(sentence.start, start);
  const after = passage.text.slice(end, Math.min(sentence.end, end + AFTER));
  const told = [passives, ...Object.values(lexicon.pack.modalities)];
  const cues = [
    offerVerbs,
    nominalisations,
    lexicon.pack.relations.participates,
    lexicon.pack.parties.framework,
  ];
  return (
    cues.some((list) => holds(before, lexicon.phrases(list))) ||
    told.some((list) => holds(after, lexicon.phrases(list)))
  );
}

function nameAt(passage: Passage, words: readonly GluedWord[], at: number, lexicon: Lexicon): Draft | null {
  const head = gluedHeadAt(words, at, lexicon);
  const word = words[at];
  if (head === null || word === undefined || head.plural || head.owned || head.noun.plain) return null;
  if (head.length > 1 || isExcluded(passage, word) || passage.parties.some((party) => overlaps(party, word)))
    return null;
  const last = endOf(passage, words, at, lexicon);
  const own = words.slice(at + 1, last + 1);
  if (last - at + 1 < FEWEST_WORDS || !isDefinite(words, at, last, lexicon) || isOrgan(head, own, lexicon))
    return null;
  if (isIn(own[0], [lexicon.pack.uncased?.pointersAfter ?? []], lexicon)) return null;
  const pointed = isIn(words[at - 1], [lexicon.pack.uncased?.pointersBefore ?? []], lexicon);
  if (pointed || !own.some((one) => isParticular(one, lexicon))) return null;
  const purpose = own.some((one) => one.text === lexicon.pack.fusedArticle.slice(1));
  const given = purpose && isIn(words[at - 1], [lexicon.pack.relations.provides], lexicon);
  if (!given && !own.some((one) => isSubject(one, lexicon))) return null;
  const [start, end] = [word.start, words[last]?.end ?? word.end];
  if (!isSpokenOf(passage, start, end, lexicon)) return null;
  return draftOf(passage, start, end, words, at, head, lexicon);
}

function draftOf(
  passage: Passage,
  start: number,
  end: number,
  words: readonly GluedWord[],
  at: number,
  head: GluedHead,
  lexicon: Lexicon,
): Draft {
  const second = head.noun.generic ? gluedHeadAt(words, at + 1, lexicon) : null;
  const kind =
    second === null || second.noun.kind === 'technical-assistance' ? head.noun.kind : second.noun.kind;
  const rest = { status: 'named', programme: null, confidence: 0.6, rule: 'built' } as const;
  return {
    start,
    end,
    name: passage.text.slice(start, end),
    kind,
    aliases: shortNames(words.slice(at), lexicon),
    ...rest,
  };
}

/** The names of a passage that are built on a head noun. */
export function findUncasedNames(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  if (lexicon.pack.uncased === undefined || passage.block.kind === 'heading') return [];
  const words = readGlued(passage.text, lexicon);
  const drafts: Draft[] = [];
  for (const [at] of words.entries()) {
    const draft = nameAt(passage, words, at, lexicon);
    if (draft !== null && !drafts.some((other) => overlaps(other, draft))) drafts.push(draft);
  }
  return drafts;
}
