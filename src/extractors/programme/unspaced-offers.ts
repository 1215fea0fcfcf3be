/**
 * Offerings in the prose of a script without spaces: those that tell for whom they are (面向教师的培训班), and the objects of
 * verbs of giving (举办南亚应急小组联合推演), which are names where a word of their own stands before the subject.
 */
import type { ProgrammeKind } from '../../model/registry.js';
import { findPhrases } from '../../text/phrases.js';
import { isGeneral } from './described.js';
import type { Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { type Draft, holds, overlaps, type Passage, type Range, sentenceAt } from './passage.js';
import { describes, draftOf, endOfPhrase, type Head, LONGEST_PHRASE, MARK } from './unspaced.js';

const SHORTEST_OFFER = 4;
const SHORTEST_OBJECT = 5;
/** Letters before the subject of a name: 湄公 in 湄公网络靶场平台. */
const LONGEST_OWN = 8;
/** Kinds whose objects may be names without quotation marks. */
const NAMED_KINDS: readonly ProgrammeKind[] = [
  'centre',
  'platform',
  'network',
  'fund',
  'portal',
  'programme',
];
/** Kinds that are told apart by more than when they take place. */
const LOOSE_KINDS: readonly ProgrammeKind[] = ['programme', 'technical-assistance', 'assessment'];

/** Where the noun phrase begins that an opening leads to: after 的, or after 举办的 where only that makes an offering. */
function linkAfter(
  passage: Passage,
  from: number,
  links: readonly string[],
  lexicon: Lexicon,
): number | null {
  const rest = passage.text.slice(from, from + LONGEST_PHRASE);
  const mark = rest.search(MARK);
  const link = findPhrases(lexicon.phrases(links), mark < 0 ? rest : rest.slice(0, mark))[0];
  return link === undefined ? null : from + link.end;
}

function phrasesAfter(
  passage: Passage,
  openings: readonly string[],
  links: readonly string[],
  lexicon: Lexicon,
): readonly Draft[] {
  const verbs = findPhrases(lexicon.phrases(lexicon.pack.unspaced?.offers ?? []), passage.text);
  return findPhrases(lexicon.phrases(openings), passage.text).flatMap((opening) => {
    if (verbs.some((verb) => overlaps(verb, opening))) return [];
    const from = linkAfter(passage, opening.end, links, lexicon);
    const head = from === null ? null : endOfPhrase(passage, from, lexicon);
    if (head === null || from === null || head.end - from < SHORTEST_OFFER) return [];
    return [draftOf(passage, { start: opening.start, end: head.end }, head.noun, null, 'for-whom')];
  });
}

/** Past 了, 一所, 三期 before the object of a verb. */
function skipCount(text: string, from: number, lexicon: Lexicon): number {
  const { aspects = [], numerals = [], counters = [] } = lexicon.pack.unspaced ?? {};
  const begins = (at: number, words: readonly string[]): boolean =>
    words.some((word) => text.startsWith(word, at));
  let at = begins(from, aspects) ? from + 1 : from;
  const counted = at;
  while (begins(at, numerals) || /\p{Nd}/u.test(text[at] ?? '')) at += 1;
  if (at === counted || !begins(at, counters)) return counted;
  return begins(at + 1, lexicon.pack.unspaced?.links ?? []) ? at + 2 : at + 1;
}

/** Whether its own words tell how long or often it is, how many there are, for whom, or on what. */
function isMeasured(text: string, lexicon: Lexicon): boolean {
  const { durations, audiences } = lexicon.pack.described;
  const lists = [durations, audiences, lexicon.pack.unspaced?.concrete ?? []];
  return /\p{Nd}/u.test(text) || lists.some((list) => holds(text, lexicon.phrases(list)));
}

/** Whether a word of its own stands before the subject: 湄公网络靶场平台, but not 区域网络平台. */
function isOwnName(text: string, head: Head, lexicon: Lexicon): boolean {
  const { subjects, genericWords, nationalWords, unspaced, described } = lexicon.pack;
  const at = Math.min(...subjects.map((word) => text.indexOf(word)).filter((index) => index >= 0));
  const own = text.slice(0, at);
  if (!Number.isFinite(at) || own.length < 2 || own.length > LONGEST_OWN) return false;
  if (!NAMED_KINDS.includes(head.noun.kind) || describes(text, lexicon)) return false;
  const plain = [...genericWords, ...nationalWords, ...described.audiences, ...(unspaced?.links ?? [])];
  return !plain.some((word) => own.includes(word));
}

/** Whether the sentence only proposes or asks for it. */
function isWished(passage: Passage, range: Range, lexicon: Lexicon): boolean {
  const { start } = sentenceAt(passage, range.start);
  const before = passage.text.slice(start, range.start);
  const { proposed, requested } = lexicon.pack.modalities;
  return [proposed, requested].some((list) => holds(before, lexicon.phrases(list)));
}

interface Opening {
  readonly from: number;
  /** A verb of setting up, whose object is one thing without more words. */
  readonly founds: boolean;
}

function objectOf(
  passage: Passage,
  { from, founds }: Opening,
  head: Head,
  lexicon: Lexicon,
): readonly Draft[] {
  const range = { start: from, end: head.end };
  const text = passage.text.slice(from, head.end);
  const vague = lexicon.pack.unspaced?.vague.some((word) => text.startsWith(word)) ?? true;
  if (text.length < SHORTEST_OBJECT || head.start === from || vague) return [];
  const local = { ...head, start: head.start - from, end: head.end - from };
  if (isOwnName(text, local, lexicon) && !isWished(passage, range, lexicon))
    return [{ ...draftOf(passage, range, head.noun, text, 'object'), confidence: 0.6 }];
  const sentence = sentenceAt(passage, from);
  const dated = /\p{Nd}/u.test(passage.text.slice(sentence.start, sentence.end));
  const told = founds || isMeasured(text, lexicon) || (dated && !LOOSE_KINDS.includes(head.noun.kind));
  return told ? [draftOf(passage, range, head.noun, null, 'object')] : [];
}

/** The objects of verbs of giving and taking part; each belongs to the nearest verb before it. */
function findObjects(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  const { offers = [], founders = [], makers = [], links = [] } = lexicon.pack.unspaced ?? {};
  const openings = findPhrases(lexicon.phrases([...offers, ...founders, ...makers]), passage.text)
    .map((verb) => ({
      from: skipCount(passage.text, verb.end, lexicon),
      founds: founders.includes(verb.text),
    }))
    .filter(({ from }) => !links.some((link) => passage.text.startsWith(link, from)));
  return openings.flatMap((opening, i) => {
    const head = endOfPhrase(passage, opening.from, lexicon);
    const next = openings[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    return head === null || next <= head.start ? [] : objectOf(passage, opening, head, lexicon);
  });
}

/** The offerings that the prose of a passage describes, without those that are said in general. */
export function findUnspacedOfferings(
  passage: Passage,
  taken: readonly Range[],
  lexicon: Lexicon,
): readonly Draft[] {
  const { unspaced, described } = lexicon.pack;
  if (unspaced === undefined) return [];
  const found = [
    ...phrasesAfter(passage, unspaced.openers, unspaced.links, lexicon),
    ...phrasesAfter(passage, unspaced.givers, unspaced.makers, lexicon),
    ...findObjects(passage, lexicon),
  ];
  return found.filter((draft, i) => {
    if (found.some((other, j) => j < i && overlaps(other, draft)) || isExcluded(passage, draft)) return false;
    const sentence = sentenceAt(passage, draft.start);
    const text = passage.text.slice(sentence.start, sentence.end);
    const offered = holds(text, lexicon.phrases(described.offerVerbs));
    const own = passage.text.slice(draft.start, draft.end);
    const national = lexicon.pack.nationalWords.some((word) => own.startsWith(word));
    return (
      offered && !national && !isGeneral(text, lexicon) && !taken.some((other) => overlaps(other, draft))
    );
  });
}

/** The names among them. */
export function findUnspacedNames(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  if (passage.block.kind === 'heading' || passage.block.kind === 'cell') return [];
  return findUnspacedOfferings(passage, [], lexicon).filter(({ status }) => status === 'named');
}
