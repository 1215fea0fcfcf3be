/**
 * Offerings without a name in a script that has spaces but no capitals, where verbs come first and adjectives follow
 * their noun: نظمت الوزارة دورة تدريبية للقضاة في الأدلة الرقمية.
 */
import type { ProgrammeKind } from '../../model/registry.js';
import { isTopic } from './concreteness.js';
import { isGeneral } from './described.js';
import { type GluedHead, type GluedWord, gluedHeadAt, readGlued } from './glued.js';
import { isOfSubject, type Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { type Draft, holds, overlaps, type Passage, type Range, sentenceAt } from './passage.js';
import { endsBefore, isIn, isYear } from './uncased-ends.js';
import { follows } from './words.js';

const LONGEST = 18;
/** Words of a noun phrase in which a better kind may stand, or a relative begin. */
const NEAR = 3;
const FEWEST_WORDS = 3;
const LONG = 6;
/** Points of an offering that a verb gives; of one in a list or a cell, and of many of a sort. */
const ENOUGH = 2;
const ENOUGH_LISTED = 1;
const ENOUGH_OF_MANY = 3;
/** A purpose whose noun no list holds: لصياغة. */
const PURPOSE = /^ل(?!جن|بن|ق|غ|وائح|دى|ذ|ك|ي|ا)\p{L}{4,}$/u;
/** Kinds whose noun may govern what they are about. */
const GOVERNING: readonly ProgrammeKind[] = [
  'training',
  'exercise',
  'fellowship',
  'assessment',
  'mentoring',
  'technical-assistance',
];
/** Kinds of what may only happen once. */
const MEETINGS: readonly ProgrammeKind[] = ['conference', 'forum'];

interface Offer {
  readonly words: readonly GluedWord[];
  readonly head: GluedHead;
  /** Indices of its head, and of its first and last words. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
}

function isNumber(word: GluedWord | undefined, lexicon: Lexicon): boolean {
  const { numbers, quantities } = lexicon.pack.described;
  if (word === undefined || isYear(word)) return false;
  return /^\p{Nd}+$/u.test(word.text) || isIn(word, [numbers, quantities], lexicon);
}

function canEnd(word: GluedWord | undefined, lexicon: Lexicon): boolean {
  const { described, conjunctions } = lexicon.pack;
  return word !== undefined && !word.letter && !isIn(word, [described.prepositions, conjunctions], lexicon);
}

function endOf(
  passage: Passage,
  words: readonly GluedWord[],
  at: number,
  head: GluedHead,
  lexicon: Lexicon,
): number {
  let last = at + head.length - 1;
  const first = last;
  while (last - first < LONGEST && !endsBefore(passage, words, last + 1, lexicon)) last += 1;
  while (last > first && !canEnd(words[last], lexicon)) last -= 1;
  return last;
}

/** Index of the last word of 'التي تقدمها لمهندسينا' after word `last`, up to the next mark; `last` without it. */
function endOfRelative(words: readonly GluedWord[], last: number, lexicon: Lexicon): number {
  const { relatives, passives, offerVerbs } = lexicon.pack.described;
  if (!isIn(words[last + 1], [relatives], lexicon)) return last;
  if (!isIn(words[last + 2], [passives, offerVerbs], lexicon)) return last;
  let end = last + 2;
  while (end - last < LONGEST && words[end + 1] !== undefined && follows(words[end + 1] as GluedWord))
    end += 1;
  return end;
}

function readOffer(
  passage: Passage,
  words: readonly GluedWord[],
  at: number,
  lexicon: Lexicon,
): Offer | null {
  const head = gluedHeadAt(words, at, lexicon);
  const word = words[at];
  if (head === null || word === undefined) return null;
  let first = at;
  while (first > 0 && isNumber(words[first - 1], lexicon) && follows(words[first] as GluedWord)) first -= 1;
  const end = endOf(passage, words, at, head, lexicon);
  const last = word.definite ? endOfRelative(words, end, lexicon) : end;
  if (word.definite && last === end) return null;
  return { words, head, at, first, last };
}

/** Kind of the noun, or of a better one right after it: برنامج زمالة, برنامجا تدريبيا. */
function kindOf({ words, head, at }: Offer, lexicon: Lexicon): ProgrammeKind {
  if (head.noun.kind !== 'programme') return head.noun.kind;
  const better = words
    .slice(at + 1, at + 1 + NEAR)
    .map((_, i) => gluedHeadAt(words, at + 1 + i, lexicon)?.noun.kind)
    .find((kind) => kind !== undefined && kind !== 'programme' && kind !== 'technical-assistance');
  return better ?? head.noun.kind;
}

/** What tells the offering from any other: subject, audience, number, length. */
function pointsOf(passage: Passage, offer: Offer, lexicon: Lexicon): number {
  const { words, at, first, last, head } = offer;
  const { described } = lexicon.pack;
  const rest = words.slice(at + head.length, last + 1);
  const text = passage.text.slice(words[at]?.start, words[last]?.end);
  const points = [
    rest.some((word) => isIn(word, [described.topicPrepositions], lexicon) || PURPOSE.test(word.text)),
    holds(text, lexicon.phrases(described.audiences)),
    rest.some(
      (word) =>
        isOfSubject(lexicon, word.text) ||
        isOfSubject(lexicon, word.key) ||
        isTopic(lexicon, word.key.replace(/^ال/u, '')),
    ),
    first < at || rest.some((word) => isNumber(word, lexicon) || isIn(word, [described.durations], lexicon)),
    rest.some((word) => isIn(word, [described.frequencies], lexicon)),
    rest.length >= LONG && !head.plural,
    isGivenAfter(offer, lexicon),
  ];
  return points.filter((point) => point).length;
}

/** Whether a relative clause says who gives it: الذي أنجزه البنك الدولي. */
function isGivenAfter({ words, last }: Offer, lexicon: Lexicon): boolean {
  const { relatives, passives } = lexicon.pack.described;
  return isIn(words[last + 1], [relatives], lexicon) && isIn(words[last + 2], [passives], lexicon);
}

/** What governs the offering: the words before it in its sentence, or what introduces its list. */
function isGoverned(passage: Passage, offer: Offer, introduction: string, lexicon: Lexicon): boolean {
  const start = offer.words[offer.first]?.start ?? 0;
  const end = offer.words[offer.last]?.end ?? start;
  const sentence = sentenceAt(passage, start);
  const { offerVerbs, nominalisations, passives } = lexicon.pack.described;
  const lead = `${introduction} ${passage.text.slice(sentence.start, start).split(/[;؛]/u).at(-1) ?? ''}`;
  const after = passage.text.slice(end, sentence.end).split(/[.;؛]/u)[0]?.slice(0, 60) ?? '';
  return (
    offer.words[offer.at]?.definite === true ||
    isGivenAfter(offer, lexicon) ||
    [offerVerbs, nominalisations].some((list) => holds(lead, lexicon.phrases(list))) ||
    holds(after, lexicon.phrases(passives))
  );
}

/** A meeting is an offering where it recurs, is planned or proposed; one that was held only happened. */
function isMereEvent(passage: Passage, offer: Offer, lexicon: Lexicon): boolean {
  if (!MEETINGS.includes(offer.head.noun.kind)) return false;
  const sentence = sentenceAt(passage, offer.words[offer.at]?.start ?? 0);
  const { described, modalities } = lexicon.pack;
  const text = passage.text.slice(sentence.start, sentence.end);
  return ![described.frequencies, modalities.planned, modalities.proposed].some((list) =>
    holds(text, lexicon.phrases(list)),
  );
}

/** A State's own centre is an organization, as long as it is not wished for or still to come. */
function isOrgan(passage: Passage, { words, head, at, last }: Offer, lexicon: Lexicon): boolean {
  const { nationalWords, modalities } = lexicon.pack;
  const national = words.slice(at + 1, last + 1).some((word) => isIn(word, [nationalWords], lexicon));
  if (head.noun.body !== true || !national) return false;
  const { start, end } = sentenceAt(passage, words[at]?.start ?? 0);
  const text = passage.text.slice(start, end);
  const { planned, proposed, requested } = modalities;
  return ![planned, proposed, requested].some((list) => holds(text, lexicon.phrases(list)));
}

/** Whether the noun stands for anything of its sort or for something told before: 'such programmes', 'which is a …'. */
function isUntold(offer: Offer, lexicon: Lexicon): boolean {
  const { words, first, at, last, head } = offer;
  const { described, uncased, connectors } = lexicon.pack;
  const before = words[first - 1];
  if (
    isIn(before, [uncased?.pointersBefore ?? [], described.copulas, connectors, described.leftStops], lexicon)
  )
    return true;
  const beside = before !== undefined && follows(words[first] as GluedWord) && !before.definite;
  if (beside && gluedHeadAt(words, first - 1, lexicon) !== null) return true;
  if (isIn(words[at + head.length], [uncased?.pointersAfter ?? []], lexicon)) return true;
  return last - first + 1 < FEWEST_WORDS;
}

/** How much must tell it from others: more where it is one of many, less where a clause says who gives it. */
function pointsNeeded({ words, at, first, head }: Offer, lexicon: Lexicon): number {
  if (words[at]?.definite === true) return ENOUGH_LISTED;
  const many = head.plural && first === at;
  const generic = isIn(words[at + head.length], [lexicon.pack.genericWords], lexicon);
  return many ? ENOUGH_OF_MANY + (generic ? 1 : 0) : ENOUGH;
}

/** Kinds of which a definite noun after them makes a name or an organization: مركز العمليات, but not دورة تحليل التهديدات. */
function isOfSomething({ words, head, at }: Offer): boolean {
  const next = words[at + head.length];
  if (words[at]?.definite === true || next === undefined || !follows(next)) return false;
  if (head.noun.plain && head.noun.generic)
    return next.letter || !/ي(?:ة|ا)?$/u.test(next.key) || next.definite;
  return next.definite && !GOVERNING.includes(head.noun.kind);
}

function offerAt(
  passage: Passage,
  words: readonly GluedWord[],
  at: number,
  introduction: string,
  lexicon: Lexicon,
): Offer | null {
  const offer = readOffer(passage, words, at, lexicon);
  const word = words[at];
  if (offer === null || word === undefined || isExcluded(passage, word) || isUntold(offer, lexicon))
    return null;
  if (isOrgan(passage, offer, lexicon) || isOfSomething(offer)) return null;
  if (passage.parties.some((party) => overlaps(party, word) && party.end > word.end)) return null;
  const sentence = sentenceAt(passage, word.start);
  if (isGeneral(passage.text.slice(sentence.start, sentence.end), lexicon)) return null;
  if (isMereEvent(passage, offer, lexicon) || !isGoverned(passage, offer, introduction, lexicon)) return null;
  return pointsOf(passage, offer, lexicon) >= pointsNeeded(offer, lexicon) ? offer : null;
}

function draftOf(offer: Offer, confidence: number, lexicon: Lexicon): Draft {
  const start = offer.words[offer.first]?.start ?? 0;
  const end = offer.words[offer.last]?.end ?? start;
  const rest = { programme: null, name: null, aliases: [], rule: 'uncased-offer' } as const;
  return { start, end, status: 'described', kind: kindOf(offer, lexicon), confidence, ...rest };
}

/** What a named programme is said to be is no other one: 'X, وهو برنامج …', or what its own words hold. */
function isTaken(draft: Draft, taken: readonly Range[]): boolean {
  return taken.some((other) => overlaps(other, draft));
}

/** The offering, cut before a named mention that it runs into; null when nothing is left of it. */
function cutBefore(offer: Offer, taken: readonly Range[], lexicon: Lexicon): Offer | null {
  const { words, at, first } = offer;
  const start = words[first]?.start ?? 0;
  const named = taken.find(
    (range) => range.start > (words[at]?.end ?? 0) && range.start < (words[offer.last]?.end ?? 0),
  );
  if (named === undefined || start > named.start) return offer;
  let last = offer.last;
  while (last > at && ((words[last]?.end ?? 0) > named.start || !canEnd(words[last], lexicon))) last -= 1;
  return last - first + 1 < FEWEST_WORDS ? null : { ...offer, last };
}

/** The offering that an announced item or a cell begins with, whatever governs it. */
export function readUncasedLead(
  passage: Passage,
  taken: readonly Range[],
  lexicon: Lexicon,
): readonly Draft[] {
  const words = readGlued(passage.text, lexicon);
  for (let at = 0; at < Math.min(NEAR + 1, words.length); at += 1) {
    const offer = readOffer(passage, words, at, lexicon);
    if (offer === null || isExcluded(passage, words[at] as GluedWord)) continue;
    if (offer.last === offer.at || pointsOf(passage, offer, lexicon) < ENOUGH_LISTED) return [];
    const cut = cutBefore(offer, taken, lexicon);
    const draft = cut === null ? null : draftOf(cut, 0.7, lexicon);
    return draft === null || isTaken(draft, taken) ? [] : [draft];
  }
  return [];
}

/** The offerings that the prose of a passage describes; `introduction` is the sentence that introduces its list, or ''. */
export function findUncasedOffers(
  passage: Passage,
  introduction: string,
  taken: readonly Range[],
  lexicon: Lexicon,
): readonly Draft[] {
  const words = readGlued(passage.text, lexicon);
  const drafts: Draft[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const whole = offerAt(passage, words, at, introduction, lexicon);
    const offer = whole === null ? null : cutBefore(whole, taken, lexicon);
    if (offer === null) continue;
    const draft = draftOf(offer, 0.6, lexicon);
    if (isTaken(draft, taken)) continue;
    drafts.push(draft);
    at = offer.last;
  }
  return drafts;
}
