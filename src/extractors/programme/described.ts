/** Offerings that have no name: what they are, in running prose. */
import type { ProgrammeKind } from '../../model/registry.js';
import type { Lexicon } from './lexicon.js';
import { cutBefore, type Offering, rangeOfOffering, readOffering } from './offering.js';
import { type Draft, holds, overlaps, type Passage, type Range, sentenceAt } from './passage.js';

/** How concrete a description must be beside an offer verb. */
const CONCRETE = 3;
/** Characters after an offering in which a passive verb speaks of it. */
const NEAR = 30;
/** Kinds that are always offered to somebody; a network or a project may be anything. */
const STRONG: ReadonlySet<ProgrammeKind> = new Set(['training', 'exercise', 'fellowship', 'mentoring']);

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

/** What of a description makes it concrete, one point each, and two for what says most. */
function concreteness(passage: Passage, offering: Offering, lexicon: Lexicon): number {
  const { described, indefinite } = lexicon.pack;
  const words = wordsOf(passage, offering);
  const left = words.slice(0, offering.at - offering.first);
  const right = words.slice(left.length + 1);
  const text = passage.text.slice(passage.words[offering.at]?.end, passage.words[offering.last]?.end);
  const around = passage.words.slice(offering.first, offering.last + 4);
  const spoken = passage.text.slice(around[0]?.start, around.at(-1)?.end);
  const strong = !offering.noun.generic && STRONG.has(offering.noun.kind);
  const before = passage.words[offering.first - 1]?.key ?? '';
  const verb = lexicon.words(indefinite).has(before) ? passage.words[offering.first - 2]?.key : before;
  return [
    lexicon.words(described.offerVerbs).has(verb ?? '') && !lexicon.heads.has(verb ?? '') && 1,
    (some(left, lexicon.words(described.quantities)) || left.some((key) => /^\d/u.test(key))) && 2,
    some(left, lexicon.words(described.durations)) && 1,
    holds(spoken, lexicon.phrases(described.frequencies)) && 2,
    lexicon.words(indefinite).has(before) && !offering.plural && (strong ? 2 : 1),
    holds(text, lexicon.phrases(described.audiences)) && 1,
    some(right.slice(0, 1), lexicon.words(described.topicPrepositions)) && 1,
    right.length > 1 && lexicon.words(described.relatives).has(right[1] ?? '') && 2,
    offering.noun.kind === 'technical-assistance' &&
      holds(text, lexicon.phrases(described.assistanceObjects)) &&
      3,
    (holds(text, lexicon.regions) || /\p{Lu}|\d/u.test(text)) && 1,
  ].reduce<number>((sum, points) => sum + (points === false ? 0 : points), 0);
}

/** 'the training courses', 'such programmes': something known or anything. */
function isDefinite(passage: Passage, offering: Offering, lexicon: Lexicon): boolean {
  const { definite } = lexicon.pack.described;
  return lexicon.words(definite).has(passage.words[offering.first - 1]?.key ?? '');
}

/** Without a complement it takes a measure to say enough: 'two-week course', not 'strategic training' or '41 courses'. */
function isBare(passage: Passage, offering: Offering, lexicon: Lexicon): boolean {
  if (offering.last > offering.at) return false;
  const left = passage.words.slice(offering.first, offering.at).filter((word) => !word.numeric);
  const { quantities, durations, frequencies } = lexicon.pack.described;
  return !left.some((word) =>
    [quantities, durations, frequencies].some((list) => lexicon.words(list).has(word.key)),
  );
}

/** 'support to States': help with nothing that could be told from any other help. */
function isVagueHelp(passage: Passage, offering: Offering, lexicon: Lexicon): boolean {
  if (!offering.noun.plain || offering.noun.kind !== 'technical-assistance') return false;
  const { start, end } = rangeOfOffering(passage, offering);
  const text = passage.text.slice(start, end);
  return !holds(text, lexicon.phrases(lexicon.pack.described.assistanceObjects)) && !/^\p{Nd}/u.test(text);
}

/** A capital inside a sentence: the noun belongs to a name of some other thing. */
export function isProper(passage: Passage, at: number, sentenceStart: number): boolean {
  const word = passage.words[at];
  return word?.capital === true && word.start > sentenceStart;
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

function isConcrete(passage: Passage, offering: Offering, lead: string, lexicon: Lexicon): boolean {
  if (isBare(passage, offering, lexicon) || isDefinite(passage, offering, lexicon)) return false;
  if (isVagueHelp(passage, offering, lexicon)) return false;
  const { end } = rangeOfOffering(passage, offering);
  const offered =
    holds(lead, lexicon.phrases(lexicon.pack.described.offerVerbs)) ||
    holds(passage.text.slice(end, end + NEAR), lexicon.phrases(lexicon.pack.described.passives));
  if (!offered && !isOwn(passage, offering, lexicon)) return false;
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

/** The part of a sentence between semicolons or colons that `offset` stands in. */
function clauseAround(passage: Passage, sentence: Range, offset: number): string {
  const before = passage.text.slice(sentence.start, offset);
  const start = sentence.start + Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1;
  const after = passage.text.slice(offset, sentence.end).search(/[;:]/u);
  return passage.text.slice(start, after < 0 ? sentence.end : offset + after);
}

/** The offering whose noun is word `at`, cut before named mentions; null when it is none, or said in general. */
function offeringAt(
  passage: Passage,
  at: number,
  introduction: string,
  taken: readonly Range[],
  lexicon: Lexicon,
): Offering | null {
  const whole = readOffering(passage, at, lexicon);
  const word = passage.words[at];
  if (whole === null || word === undefined) return null;
  const sentence = sentenceAt(passage, word.start);
  if (isProper(passage, at, sentence.start)) return null;
  if (isGeneral(clauseAround(passage, sentence, word.start), lexicon)) return null;
  const offering = cutBefore(passage, whole, taken, lexicon);
  const { start } = rangeOfOffering(passage, offering);
  const lead = `${introduction} ${passage.text.slice(sentence.start, start)}`;
  return isConcrete(passage, offering, lead, lexicon) ? offering : null;
}

/**
 * The offerings that the prose of a passage describes. `introduction` is the sentence that introduces its list, or ''.
 * `taken` holds the named mentions: what they cover, and what only says of them what they are ('PaCSON, a network
 * of …'), is left out. Precision first: without an offer verb and something concrete (length, number, audience,
 * place) nothing is found.
 */
export function findDescribed(
  passage: Passage,
  introduction: string,
  taken: readonly Range[],
  lexicon: Lexicon,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < passage.words.length; at += 1) {
    const offering = offeringAt(passage, at, introduction, taken, lexicon);
    if (offering === null) continue;
    const draft = draftOffering(passage, offering, 0.6, 'offer', lexicon);
    if (taken.some((other) => overlaps(other, draft) || isApposed(passage, other, draft, lexicon))) continue;
    drafts.push(draft);
    at = offering.last;
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
