/** Offerings that have no name: what they are, in running prose. */
import type { ProgrammeKind } from '../../model/registry.js';
import { findPhrases } from '../../text/phrases.js';
import { isConcrete, type Setting } from './concreteness.js';
import { labelOf } from './labels.js';
import type { Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { cutBefore, type Offering, rangeOfOffering, readOffering } from './offering.js';
import { covers, type Draft, holds, overlaps, type Passage, type Range, sentenceAt } from './passage.js';

/** Kind of a described offering: of its noun; help in drafting or setting up something is technical assistance. */
export function kindOfOffering(passage: Passage, offering: Offering, lexicon: Lexicon): ProgrammeKind {
  const { noun } = offering;
  const words = passage.words.slice(offering.first, offering.last + 1);
  if (noun.kind !== 'programme') return noun.kind;
  const beside = lexicon.pack.headsFirst
    ? passage.words.slice(offering.at + 1, offering.at + 3).toReversed()
    : passage.words.slice(offering.first, offering.at);
  const better = beside
    .map((word) => word.key)
    .map((key) => lexicon.heads.get(key) ?? lexicon.plurals.get(key))
    .findLast((head) => head !== undefined && head.kind !== 'programme');
  const after = passage.text.slice(words[offering.at - offering.first]?.end, words.at(-1)?.end);
  if (better === undefined && holds(after, lexicon.phrases(lexicon.pack.described.assistance))) {
    return 'technical-assistance';
  }
  return better?.kind ?? noun.kind;
}

/** 'such programmes', 'more training': anything of the sort, none that could be told apart. */
function isUntold(passage: Passage, offering: Offering, lexicon: Lexicon): boolean {
  const { definite, nominalisations } = lexicon.pack.described;
  const before = passage.words[offering.first - 1]?.key ?? '';
  if (lexicon.words(lexicon.pack.definiteArticles).has(before)) return false;
  const owner = passage.words[offering.first - 2]?.key ?? '';
  if (lexicon.words(lexicon.pack.ownerConnectors).has(before))
    return !lexicon.words(nominalisations).has(owner);
  return lexicon.words(definite).has(before);
}

/** Without a complement it takes a length or a rhythm to say enough: 'two-week course', not '41 courses'. */
function isBare(passage: Passage, offering: Offering, lexicon: Lexicon): boolean {
  if (offering.last > offering.at) return false;
  const { durations, frequencies } = lexicon.pack.described;
  const measures = [...durations, ...frequencies];
  return !passage.words
    .slice(offering.first, offering.at)
    .some((word) => word.key.split('-').some((part) => measures.includes(part)));
}

/** In a language of cases: 'обучение судей', and not 'подготовка кадров', which anybody may be. */
function isForSome(text: string, { pack, phrases }: Lexicon): boolean {
  if (pack.inflection === undefined) return false;
  const { audiences, generalAudiences } = pack.described;
  const anybody = findPhrases(phrases(generalAudiences), text);
  return findPhrases(phrases(audiences), text).some((one) => !anybody.some((other) => overlaps(other, one)));
}

/** 'support to States': help with nothing that could be told from any other help. */
function isVagueHelp(passage: Passage, offering: Offering, lexicon: Lexicon): boolean {
  if (!offering.noun.plain || !offering.noun.generic) return false;
  const { start, end } = rangeOfOffering(passage, offering);
  const text = passage.text.slice(start, end);
  const { assistanceObjects, audiences, topicPrepositions } = lexicon.pack.described;
  if (holds(text, lexicon.phrases(assistanceObjects)) || /^\p{Nd}/u.test(text)) return false;
  if (offering.noun.kind === 'training' && isForSome(text, lexicon)) return false;
  return !(holds(text, lexicon.phrases(audiences)) && holds(text, lexicon.phrases(topicPrepositions)));
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

/**
 * Whether the text says what should be, not what is. Behind a comma it may be a condition: ', should partners be found'.
 * Inside the words of a proposal it says nothing: 'призываем учредить фонд'.
 */
export function isGeneral(text: string, lexicon: Lexicon): boolean {
  const cues = findPhrases(lexicon.phrases(lexicon.pack.described.general), text).filter(
    (cue) => !text.slice(0, cue.start).trimEnd().endsWith(','),
  );
  if (cues.length === 0) return false;
  const proposals = findPhrases(lexicon.phrases(lexicon.pack.modalities.proposed), text);
  return cues.some((cue) => !proposals.some((one) => covers(one, cue) && !covers(cue, one)));
}

/** The part of a sentence between semicolons or colons that `offset` stands in. */
function clauseAround(passage: Passage, sentence: Range, offset: number): Range {
  const before = passage.text.slice(sentence.start, offset);
  const start = sentence.start + Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1;
  const after = passage.text.slice(offset, sentence.end).search(/[;:]/u);
  return { start, end: after < 0 ? sentence.end : offset + after };
}

function settingOf(passage: Passage, offering: Offering, introduction: string): Setting {
  const { start, end } = rangeOfOffering(passage, offering);
  const sentence = sentenceAt(passage, start);
  const clause = clauseAround(passage, sentence, start);
  return {
    labelled: labelOf(passage, start) !== null,
    lead: `${introduction} ${passage.text.slice(sentence.start, start)}`,
    clause: passage.text.slice(clause.start, clause.end),
    rest: passage.text.slice(end, Math.max(end, clause.end)),
  };
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
  if (whole === null || word === undefined || isExcluded(passage, word)) return null;
  const sentence = sentenceAt(passage, word.start);
  if (isProper(passage, at, sentence.start)) return null;
  const clause = clauseAround(passage, sentence, word.start);
  if (isGeneral(passage.text.slice(clause.start, clause.end), lexicon)) return null;
  const offering = cutBefore(passage, whole, taken, lexicon);
  if (isBare(passage, offering, lexicon) || isUntold(passage, offering, lexicon)) return null;
  if (isVagueHelp(passage, offering, lexicon)) return null;
  return isConcrete(passage, offering, settingOf(passage, offering, introduction), lexicon) ? offering : null;
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

/** Characters from 'within the framework of' to the name after it. */
const LONGEST_FRAMEWORK = 40;

/** 'Dans le cadre de GLACY+, une évaluation': what follows is another thing than the name. */
function isFramework(passage: Passage, named: Range, lexicon: Lexicon): boolean {
  const { framework } = lexicon.pack.parties;
  const lead = passage.text.slice(Math.max(0, named.start - LONGEST_FRAMEWORK), named.start);
  const cue = findPhrases(lexicon.phrases(framework), lead).at(-1);
  return cue !== undefined && lead.slice(cue.end).trim().split(' ').length <= 2;
}

/** Whether the description says what a named programme is: 'X, a network of …', 'X is a two-week course'. */
function isApposed(passage: Passage, named: Range, draft: Range, lexicon: Lexicon): boolean {
  if (draft.start < named.end || isFramework(passage, named, lexicon)) return false;
  const between = passage.text.slice(named.end, draft.start).toLowerCase();
  const words = between.match(/\p{L}+/gu) ?? [];
  const { copulas } = lexicon.pack.described;
  const articles = lexicon.pack.inflection === undefined ? 1 : 0;
  return (
    words.length <= 4 &&
    /^["”’)]* ?(?:[,–-] )?/u.test(between) &&
    (words.length <= articles || copulas.includes(words[0] ?? ''))
  );
}
