/** Offerings that have no name: what they are, in running prose. */
import type { ProgrammeKind } from '../../model/registry.js';
import type { Lexicon } from './lexicon.js';
import { type Offering, rangeOfOffering, readOffering } from './offering.js';
import { type Draft, holds, overlaps, type Passage, type Range } from './passage.js';

/** How concrete a description must be beside an offer verb. */
const CONCRETE = 3;

function wordsOf(passage: Passage, offering: Offering): readonly string[] {
  return passage.words.slice(offering.first, offering.last + 1).map((word) => word.key);
}

function some(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.some((word) => set.has(word));
}

/** Kind of a described offering: of its noun; help in drafting or setting up something is technical assistance. */
export function kindOfOffering(passage: Passage, offering: Offering, lexicon: Lexicon): ProgrammeKind {
  const { noun } = offering;
  const words = passage.words.slice(offering.first, offering.last + 1);
  const before = passage.words.slice(offering.first, offering.at).map((word) => word.key);
  if (noun.kind !== 'programme') return noun.kind;
  const better = before
    .map((key) => lexicon.heads.get(key) ?? lexicon.plurals.get(key))
    .findLast((head) => head !== undefined && head.kind !== 'programme');
  const after = passage.text.slice(words[offering.at - offering.first]?.end, words.at(-1)?.end);
  if (holds(after, lexicon.phrases(lexicon.pack.described.assistance)) && better?.kind !== 'training') {
    return 'technical-assistance';
  }
  return better?.kind ?? noun.kind;
}

/** How much a description says: how long or how many, for whom, where, how often. */
function concreteness(passage: Passage, offering: Offering, lexicon: Lexicon): number {
  const { described, regions } = lexicon.pack;
  const words = wordsOf(passage, offering);
  const left = words.slice(0, offering.at - offering.first);
  const text = passage.text.slice(passage.words[offering.at]?.end, passage.words[offering.last]?.end);
  const around = passage.text.slice(
    passage.words[offering.first]?.start,
    passage.words[offering.last + 3]?.end ?? passage.text.length,
  );
  const measured = some(left, lexicon.words(described.quantities)) || left.some((key) => /^\d/u.test(key));
  return [
    measured ? 2 : 0,
    holds(around, lexicon.phrases(described.frequencies)) ? 2 : 0,
    holds(text, lexicon.phrases(described.audiences)) ? 1 : 0,
    some(words.slice(left.length + 1), lexicon.words(described.topicPrepositions)) ? 1 : 0,
    holds(text, lexicon.regions) || Object.keys(regions).length === 0 ? 1 : 0,
    /\p{Lu}|\d/u.test(text) ? 1 : 0,
    !offering.plural && isIntroducedAnew(passage, offering, lexicon) ? 1 : 0,
  ].reduce((sum, points) => sum + points, 0);
}

/** 'a two-week course': an article that introduces something. */
function isIntroducedAnew(passage: Passage, offering: Offering, lexicon: Lexicon): boolean {
  return lexicon.words(lexicon.pack.indefinite).has(passage.words[offering.first - 1]?.key ?? '');
}

/** 'the training courses', 'such programmes': something known or anything. */
function isDefinite(passage: Passage, offering: Offering, lexicon: Lexicon): boolean {
  const { definite } = lexicon.pack.described;
  return lexicon.words(definite).has(passage.words[offering.first - 1]?.key ?? '');
}

/** A generic noun says too little without complements: 'programmes', 'support'. */
function isBare(passage: Passage, offering: Offering): boolean {
  return offering.last === offering.at && offering.first === offering.at && passage.words.length > 0;
}

/** The draft of a described offering, at its shortest span. */
export function draftOffering(
  passage: Passage,
  offering: Offering,
  confidence: number,
  rule: string,
  lexicon: Lexicon,
): Draft {
  return {
    ...rangeOfOffering(passage, offering),
    status: 'described',
    programme: null,
    name: null,
    kind: kindOfOffering(passage, offering, lexicon),
    confidence,
    rule,
    aliases: [],
  };
}

function isConcrete(passage: Passage, offering: Offering, sentence: Range, lexicon: Lexicon): boolean {
  if (isBare(passage, offering) || isDefinite(passage, offering, lexicon)) return false;
  if (offering.noun.plain && offering.noun.kind === 'technical-assistance') return false;
  const start = passage.words[offering.first]?.start ?? 0;
  const before = passage.text.slice(sentence.start, start);
  if (
    !holds(before, lexicon.phrases(lexicon.pack.described.offerVerbs)) &&
    !isOwn(passage, offering, lexicon)
  ) {
    return false;
  }
  return concreteness(passage, offering, lexicon) >= CONCRETE;
}

/** 'our annual exercise for …' is offered without a verb. */
function isOwn(passage: Passage, offering: Offering, lexicon: Lexicon): boolean {
  return lexicon.words(lexicon.pack.selfPossessives).has(passage.words[offering.first - 1]?.key ?? '');
}

/** Whether the sentence says what should be, not what is. */
export function isGeneral(text: string, lexicon: Lexicon): boolean {
  return holds(text, lexicon.phrases(lexicon.pack.described.general));
}

/**
 * The offerings that the prose of a passage describes. `taken` holds the named mentions: what they cover, and what
 * only says of them what they are ('PaCSON, a network of …'), is left out. Precision first: without an offer verb
 * and something concrete (length, number, audience, place) nothing is found.
 */
export function findDescribed(passage: Passage, taken: readonly Range[], lexicon: Lexicon): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of passage.sentences) {
    if (isGeneral(passage.text.slice(sentence.start, sentence.end), lexicon)) continue;
    for (let at = 0; at < passage.words.length; at += 1) {
      const word = passage.words[at];
      if (word === undefined || word.start < sentence.start || word.end > sentence.end) continue;
      const offering = readOffering(passage, at, lexicon);
      if (offering === null || !isConcrete(passage, offering, sentence, lexicon)) continue;
      const draft = draftOffering(passage, offering, 0.6, 'offer', lexicon);
      if (taken.some((other) => overlaps(other, draft) || isApposed(passage, other, draft, lexicon)))
        continue;
      drafts.push(draft);
      at = offering.last;
    }
  }
  return drafts;
}

/** Whether the description says what a named programme is: 'X, a network of …', 'X is a two-week course'. */
function isApposed(passage: Passage, named: Range, draft: Range, lexicon: Lexicon): boolean {
  if (draft.start < named.end) return false;
  const between = passage.text.slice(named.end, draft.start).toLowerCase();
  const words = between.match(/\p{L}+/gu) ?? [];
  const { copulas } = lexicon.pack.described;
  return (
    words.length <= 4 &&
    /^["”’)]* ?(?:[,–-] )?/u.test(between) &&
    (words.length < 2 || copulas.includes(words[0] ?? ''))
  );
}
