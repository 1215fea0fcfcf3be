/** How much says that a phrase is a concrete offering: its own words, the verb that gives it, and what dates it. */
import type { ProgrammeKind } from '../../model/registry.js';
import { findPhrases } from '../../text/phrases.js';
import { isOfSubject, type Lexicon } from './lexicon.js';
import { type Offering, rangeOfOffering } from './offering.js';
import { holds, type Passage } from './passage.js';

/** Characters after an offering in which a passive verb speaks of it. */
const NEAR = 100;
/** Characters before an offering in which a rhythm is its own: 'accorde chaque année dix bourses'. */
const NEAR_BEFORE = 40;
/** Points of the phrase alone: the fewest beside a verb of giving, and without one. */
const FEWEST = 2;
const FEWEST_WITHOUT_VERB = 4;
/** Points of phrase, noun, verb and date together. */
const ENOUGH = 5;
const ENOUGH_WITHOUT_VERB = 6;
/** For a phrase that says little; without articles 'курс для судей' cannot be told from 'a course for judges'. */
const ENOUGH_OF_LITTLE = 6;
/** Words of a complement that is particular by its length alone, in a language without articles. */
const LONG_COMPLEMENT = 4;
/** Kinds that are always offered to somebody; a network or a project may be anything. */
const STRONG: ReadonlySet<ProgrammeKind> = new Set(['training', 'exercise', 'fellowship', 'mentoring']);
const DATE = /(?<![\p{L}\p{Nd}/])(?:19|20)\p{Nd}{2}(?![\p{Nd}/])/u;

/** Where an offering stands: what precedes it in its clause or introduces its list, and the clause itself. */
export interface Setting {
  /** A party stands before it with a colon: 'Japan: a course'. */
  readonly labelled: boolean;
  readonly lead: string;
  readonly clause: string;
  /** What the clause says after the offering. */
  readonly rest: string;
}

/** The words of an offering: those before its noun (or the adjectives after it), those after it, and the text of the latter. */
interface Phrase {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly whole: string;
  readonly complement: string;
  /** The word before the phrase: its article or verb. */
  readonly before: string;
}

/** How many words stand between a noun and its complement: they modify it as those before it do elsewhere. */
function countAdjectives(right: readonly string[], lexicon: Lexicon): number {
  const prepositions = lexicon.words(lexicon.pack.described.prepositions);
  return Math.max(
    0,
    right.findIndex((key) => prepositions.has(key)),
  );
}

function readPhrase(passage: Passage, offering: Offering, lexicon: Lexicon): Phrase {
  const { start, end } = rangeOfOffering(passage, offering);
  const words = passage.words.slice(offering.first, offering.last + 1).map((word) => word.key);
  const nounAt = offering.at - offering.first;
  const right = words.slice(nounAt + 1);
  const adjectives = lexicon.pack.headsFirst ? countAdjectives(right, lexicon) : 0;
  return {
    left: [...words.slice(0, nounAt), ...right.slice(0, adjectives)],
    right: right.slice(adjectives),
    whole: passage.text.slice(start, end),
    complement: passage.text.slice(passage.words[offering.at]?.end ?? end, end),
    before: passage.words[offering.first - 1]?.key ?? '',
  };
}

function some(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.some((word) => set.has(word));
}

function isMeasured(left: readonly string[], lexicon: Lexicon): boolean {
  const { quantities, frequencies } = lexicon.pack.described;
  return (
    [quantities, frequencies].some((list) => some(left, lexicon.words(list))) ||
    left.some((key) => /^\d/u.test(key))
  );
}

/** Whether a word tells what an offering may be about: 'malware', 'electoral'. */
export function isTopic(lexicon: Lexicon, key: string): boolean {
  return lexicon.pack.described.topics.some((topic) => key.startsWith(topic));
}

function count(points: readonly (number | false)[]): number {
  return points.reduce<number>((sum, point) => sum + (point === false ? 0 : point), 0);
}

/** What tells the offering from any other: about what, for whom. */
function substanceOf(phrase: Phrase, plural: boolean, lexicon: Lexicon): number {
  const { described, parties } = lexicon.pack;
  const told = lexicon.pack.inflection === undefined ? 0 : countAdjectives(phrase.right, lexicon);
  const [first = '', second = ''] = phrase.right.slice(told);
  const words = [...phrase.left, ...phrase.right];
  return count([
    (holds(phrase.complement, lexicon.phrases(described.audiences)) || first === parties.beneficiary[0]) && 1,
    lexicon.words(described.topicPrepositions).has(first) && 1,
    lexicon.words(described.relatives).has(second) && 2,
    lexicon.words(described.restrictives).has(first) && (plural ? 1 : 2),
    words.some((key) => isOfSubject(lexicon, key) || isTopic(lexicon, key)) && 1,
    lexicon.pack.inflection !== undefined &&
      phrase.right.length > 0 &&
      !lexicon.words(described.prepositions).has(phrase.right[0] ?? '') &&
      1,
    lexicon.pack.inflection !== undefined && phrase.right.length >= LONG_COMPLEMENT && 1,
    holds(phrase.whole, lexicon.phrases(described.assistanceObjects)) && 2,
  ]);
}

/** A name or a number stands in it, other than those of all: 'for Member States'. */
function isParticular(complement: string, lexicon: Lexicon): boolean {
  const general = findPhrases(lexicon.phrases(lexicon.pack.described.generalAudiences), complement);
  const rest = general.reduce((text, match) => text.replace(match.text, ''), complement);
  return /\p{Lu}|\d/u.test(rest);
}

/** What measures it: how many, how long, how often, where. */
function measuresOf(phrase: Phrase, offering: Offering, setting: Setting, lexicon: Lexicon): number {
  const { described, indefinite } = lexicon.pack;
  return count([
    isMeasured(phrase.left, lexicon) && 2,
    some([...phrase.left, ...phrase.right], lexicon.words(described.durations)) && 1,
    holds(`${phrase.whole}${setting.rest.slice(0, NEAR)}`, lexicon.phrases(described.frequencies)) && 2,
    holds(setting.lead.slice(-NEAR_BEFORE), lexicon.phrases(described.frequencies)) && 1,
    lexicon.words(indefinite).has(phrase.before) && !offering.plural && 1,
    some(phrase.right, lexicon.words(described.quantities)) && 1,
    (holds(phrase.complement, lexicon.regions) || isParticular(phrase.complement, lexicon)) && 1,
  ]);
}

/** 'la création d'un' right before a centre: one that is to be, and no organ that is there. */
function isSetUp(lead: string, lexicon: Lexicon): boolean {
  const noun = findPhrases(lexicon.phrases(lexicon.pack.described.nominalisations), lead).at(-1);
  const rest = noun === undefined ? '' : lead.slice(noun.end).trim();
  const opening = rest.split(' ')[0] ?? '';
  const again = new RegExp(`(?:^|, |,? \\p{L}+ )${opening.replace(/[^\p{L}'’]/gu, '')}$`, 'u');
  return opening !== '' && (rest === opening || rest.split(' ').length === 2 || again.test(rest));
}

/** What the noun itself says, or a better one before it: 'scholarship scheme'. */
function weightOfNoun({ noun }: Offering, { left }: Phrase, lead: string, lexicon: Lexicon): number {
  if (noun.body) return isSetUp(lead, lexicon) ? 1 : 0;
  const nouns = [noun, ...left.flatMap((key) => lexicon.heads.get(key) ?? [])];
  return nouns.some((one) => STRONG.has(one.kind)) ? 2 : 1;
}

/** How surely a verb or its noun gives or asks for the offering: 'hosts', 'the holding of', '… was delivered'. */
function weightOfVerb(phrase: Phrase, setting: Setting, lexicon: Lexicon): number {
  const { described, selfPossessives } = lexicon.pack;
  if (setting.labelled || lexicon.words(selfPossessives).has(phrase.before)) return 2;
  const before = [described.offerVerbs, described.nominalisations].some((list) =>
    holds(setting.lead, lexicon.phrases(list)),
  );
  const after = holds(setting.rest.slice(0, NEAR), lexicon.phrases(described.passives));
  const asked = holds(setting.lead, lexicon.phrases(lexicon.pack.modalities.requested));
  if (before || after) return (before && after) || asked ? 3 : 2;
  return holds(setting.lead, lexicon.phrases(described.weakVerbs)) ? 1 : 0;
}

/**
 * Whether the offering is concrete enough to be a mention. Its phrase must say something of its own; a verb of giving,
 * a date and the kind of its noun count beside it. A known thing ('the training courses') needs more.
 */
export function isConcrete(
  passage: Passage,
  offering: Offering,
  setting: Setting,
  lexicon: Lexicon,
): boolean {
  const phrase = readPhrase(passage, offering, lexicon);
  const substance = substanceOf(phrase, offering.plural, lexicon);
  const measures = measuresOf(phrase, offering, setting, lexicon);
  if (offering.noun.partitive && !holds(phrase.complement, lexicon.phrases(lexicon.pack.described.audiences)))
    return false;
  if (substance === 0 && !isMeasured(phrase.left, lexicon)) return false;
  const verb = weightOfVerb(phrase, setting, lexicon);
  const own = substance + measures;
  const { definiteArticles, described } = lexicon.pack;
  const known = [definiteArticles, described.possessives].some((list) =>
    lexicon.words(list).has(phrase.before),
  );
  const around = count([DATE.test(setting.clause) && 1, known && -1]);
  const total = own + weightOfNoun(offering, phrase, setting.lead, lexicon) + verb + around;
  if (verb === 0) return own >= FEWEST_WITHOUT_VERB && total >= ENOUGH_WITHOUT_VERB;
  const little = lexicon.pack.inflection === undefined ? ENOUGH_OF_LITTLE : ENOUGH;
  return total >= (own < FEWEST ? little : ENOUGH);
}
