import type { Block } from '../model/document.js';
import { findPhrases } from '../text/phrases.js';
import { readBehalf } from './behalf.js';
import { isGroup, isState, type NameMatch, type Parties, readNameList } from './names.js';
import { type Passage, readPassage } from './passage.js';
import { endOfSentence, type Placed, placeNames, readParties, type Witness } from './witness.js';
import { countWords, has, opens, type Wording } from './wording.js';

/** An author presents itself within the first blocks of the body. */
const BLOCKS_OF_OPENING = 8;
const BLOCKS_OF_FIRST_WORDS = 3;
const MOST_WORDS_TO_VERB = 2;
const MOST_WORDS_TO_VIEWS = 6;
const MOST_WORDS_TO_SPEAK = 14;

interface Sentence {
  readonly start: number;
  readonly end: number;
}

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfSentence(text, start);
    sentences.push({ start, end });
    start = end + 1;
  }
  return sentences;
}

/** The passage as far as one sentence goes; offsets stay those of the passage. */
function cut(passage: Passage, { start, end }: Sentence): Passage {
  return {
    ...passage,
    text: passage.text.slice(0, end),
    names: passage.names.filter((name) => name.start >= start && name.end <= end),
  };
}

/** 'The Permanent Mission of Fiji to the United Nations presents its compliments to …': the subject's names. */
function readFormula(
  passage: Passage,
  sentence: Sentence,
  parties: Parties,
  wording: Wording,
): readonly Witness[] {
  const formula = findPhrases(wording.formulas, passage.text.slice(sentence.start, sentence.end))[0];
  if (formula === undefined) return [];
  const subject = { start: sentence.start, end: sentence.start + formula.start };
  const part = cut(passage, subject);
  const text = part.text.slice(subject.start);
  const first = part.names.find(({ party }) => isState(party) || isGroup(party));
  if (first === undefined || !(has(wording.missions, text) || has(wording.letterheads, text))) return [];
  const named = readParties(part, first.start, parties.byId, wording);
  return named === null ? [] : [{ kind: 'formula', speakers: [], ...named }];
}

/**
 * Whether 'on behalf of' at `start` speaks for the author: it opens the sentence of an 'I' or 'we', or follows
 * one closely, and the sentence is not about the statement of others ('aligns itself with the statement …').
 */
function speaksForAuthor(text: string, sentence: Sentence, start: number, wording: Wording): boolean {
  const whole = text.slice(sentence.start, sentence.end);
  if (has(wording.alignWith, whole)) return false;
  const before = text.slice(sentence.start, start);
  if (!/[\p{L}\p{Nd}]/u.test(before)) return has(wording.selfWords, whole);
  const self = findPhrases(wording.selfWords, before)[0];
  if (self === undefined || countWords(before.slice(self.end)) > MOST_WORDS_TO_SPEAK) return false;
  return !has(wording.othersDocuments, before);
}

function readOpening(passage: Passage, parties: Parties, wording: Wording): readonly Witness[] {
  return sentencesOf(passage.text).flatMap((sentence) => {
    const part = cut(passage, sentence);
    const allows = (start: number) =>
      start >= sentence.start && speaksForAuthor(part.text, sentence, start, wording);
    return [
      ...readFormula(passage, sentence, parties, wording),
      ...readBehalf(part, parties, wording, allows),
      ...readSelfSubmission(part, sentence, parties, wording),
    ];
  });
}

/** 'This working paper is submitted by Fiji', 'This paper sets out the views of Fiji': the document tells of itself. */
function readSelfSubmission(
  passage: Passage,
  sentence: Sentence,
  parties: Parties,
  wording: Wording,
): readonly Witness[] {
  const text = passage.text.slice(sentence.start);
  const self = opens(wording.thisDocument, text);
  if (self === null) return [];
  const stated = (start: number) =>
    countWords(text.slice(self, start)) <= MOST_WORDS_TO_VIEWS &&
    has(wording.statingVerbs, text.slice(self, start));
  const bylines = findPhrases(wording.nounBylines, text).filter(({ start }) => stated(start));
  return [...findPhrases(wording.submittedBy, text), ...bylines].flatMap(({ end }) => {
    const named = readParties(passage, sentence.start + end, parties.byId, wording);
    return named === null ? [] : [{ kind: 'byline' as const, speakers: [], ...named }];
  });
}

/** The parties that a sentence begins with and says 'welcomes' or the like of. */
function readSelfSentence(
  passage: Passage,
  sentence: Sentence,
  parties: Parties,
  wording: Wording,
): Witness | null {
  const part = cut(passage, sentence);
  const list = readNameList(part.text, part.names, sentence.start, wording.listWords);
  if (list === null || !list.names.every(({ party }) => isState(party) || isGroup(party))) return null;
  const verb = findPhrases(wording.selfVerbs, part.text.slice(list.end))[0];
  if (
    verb === undefined ||
    countWords(part.text.slice(list.end, list.end + verb.start)) > MOST_WORDS_TO_VERB
  ) {
    return null;
  }
  const named = readParties(part, sentence.start, parties.byId, wording);
  return named && { kind: 'self', speakers: [], parties: named.parties, members: [] };
}

function keyOf({ parties }: Witness): string {
  return parties.map(({ party }) => party.id).join(' ');
}

/**
 * The author that speaks of itself in the third person ('Fiji welcomes …'): twice at least, or in the first
 * blocks, and more than twice as often as any other.
 */
function readSelf(body: readonly Block[], parties: Parties, wording: Wording): readonly Witness[] {
  const tally = new Map<string, { witness: Witness; weight: number }>();
  body.forEach((block, i) => {
    const passage = readPassage([block], parties);
    if (passage.names.length === 0) return;
    for (const sentence of sentencesOf(passage.text)) {
      const witness = readSelfSentence(passage, sentence, parties, wording);
      if (witness === null) continue;
      const known = tally.get(keyOf(witness));
      const weight = (known?.weight ?? 0) + (i < BLOCKS_OF_FIRST_WORDS ? 2 : 1);
      tally.set(keyOf(witness), { witness: known?.witness ?? witness, weight });
    }
  });
  const [first, second] = [...tally.values()].sort((a, b) => b.weight - a.weight);
  if (first === undefined || first.weight < 2 || (second?.weight ?? 0) * 2 >= first.weight) return [];
  return [first.witness];
}

/** What the body's sentences tell of the document's authors. */
export function readProse(body: readonly Block[], parties: Parties, wording: Wording): readonly Witness[] {
  const opening = readOpening(readPassage(body.slice(0, BLOCKS_OF_OPENING), parties), parties, wording);
  return [...opening, ...readSelf(body, parties, wording)];
}

/** The States of a sentence with `align`: those before it; or, where none is, those listed after it. */
function readAligning(
  passage: Passage,
  align: { start: number; end: number },
  wording: Wording,
): readonly NameMatch[] {
  const sentence = sentencesOf(passage.text).find(({ end }) => end >= align.end);
  const before = passage.names.filter(
    ({ start, end, party }) => start >= (sentence?.start ?? 0) && end <= align.start && isState(party),
  );
  if (before.length > 0) return before;
  return readNameList(passage.text, passage.names, align.end, wording.listWords)?.names ?? [];
}

/**
 * The States that 'align themselves with this statement'. Who aligns with a statement of others is no party to
 * this one.
 */
export function readAligned(blocks: readonly Block[], parties: Parties, wording: Wording): readonly Placed[] {
  return blocks.flatMap((block) => {
    if (!has(wording.alignWithThis, block.text)) return [];
    const passage = readPassage([block], parties);
    return findPhrases(wording.alignWithThis, passage.text).flatMap((align) =>
      placeNames(passage, readAligning(passage, align, wording)),
    );
  });
}
