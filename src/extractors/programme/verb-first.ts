/** Who gives in a language whose verbs come before those who act: نظمت اليابان دورة, دورة نظمتها اليابان. */
import { findPhrases } from '../../text/phrases.js';
import { findPartiesIn, type Lexicon } from './lexicon.js';
import { holds } from './passage.js';
import { givingVerbs } from './subjects.js';
import {
  type Actor,
  actorsIn,
  firstOf,
  lastOf,
  lettersOf,
  partiesFrom,
  type Surroundings,
} from './surroundings.js';

const STATE = /^[A-Z]{3}$/u;
/** Characters after a mention in which a relative clause begins, and after its verb in which the actor stands. */
const NEAR = 30;
const REACH = 70;

/** Whether nothing before the actor says that it receives or is a place: ل, من, في. */
function acts(text: string, actor: Actor, lexicon: Lexicon): boolean {
  const { notActing } = lexicon.pack.parties;
  const glued = /(?<=^|[^\p{L}])\p{L}$/u.exec(text.slice(0, actor.start))?.[0];
  const before = glued ?? lettersOf(text.slice(0, actor.start)).at(-1) ?? '';
  return !lexicon.words(notActing).has(before);
}

/** The first who acts in a text, and those in a row with it. */
function firstActing(text: string, at: Surroundings, lexicon: Lexicon): readonly string[] {
  const actor = actorsIn(text, at.self, lexicon).find((one) => acts(text, one, lexicon));
  if (actor === undefined) return [];
  const row = partiesFrom(text.slice(actor.start), at.self, lexicon);
  return row.length > 0 ? row : [actor.id];
}

/** Whose organ a text names by an adjective: الوكالة الوطنية الفرنسية. */
function byAdjective(text: string, lexicon: Lexicon): readonly string[] {
  const first = findPartiesIn(text, lexicon).find(({ value }) => value.adjective);
  return first === undefined ? [] : [first.value.id];
}

/** In the relative clause after the mention: التي نظمتها المملكة الأردنية الهاشمية. */
function givenAfter(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const near = at.after.split(/[.؛;]/u)[0] ?? '';
  const verbs = findPhrases(lexicon.phrases(lexicon.pack.described.passives), near);
  const first = verbs[0];
  if (first === undefined || first.start > NEAR) return [];
  const last = verbs.findLast(({ start }) => start < first.end + NEAR) ?? first;
  const rest = near.slice(last.end, last.end + REACH).split('،')[0] ?? '';
  const named = firstActing(rest, at, lexicon);
  if (named.length > 0) return named;
  const adjective = byAdjective(rest, lexicon);
  return adjective.length > 0 || !holds(rest, lexicon.phrases(lexicon.pack.parties.organs))
    ? adjective
    : own(at);
}

function own(at: Surroundings): readonly string[] {
  return at.self !== null && STATE.test(at.self) ? [at.self] : [];
}

/** Between the verb and the mention; the submitter where the sentence names nobody. */
function givenBefore(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { described, relations } = lexicon.pack;
  const lists = [givingVerbs(lexicon), described.nominalisations];
  const verb = lists
    .flatMap((list) => lastOf(at.before, lexicon.phrases(list)) ?? [])
    .reduce<{ start: number; end: number } | null>((a, b) => (a === null || b.end > a.end ? b : a), null);
  if (verb === null) return [];
  const between = firstActing(at.before.slice(verb.end), at, lexicon);
  if (between.length > 0) return between;
  const received = lastOf(at.before, lexicon.phrases(relations.benefits));
  if (received !== null) return [];
  const before = actorsIn(at.before.slice(0, verb.start), at.self, lexicon).filter((one) =>
    acts(at.before, one, lexicon),
  );
  const subject = before.at(-1);
  return subject === undefined ? own(at) : [subject.id];
}

/** 'ولألمانيا على مشروع': thanks to somebody for it. */
function thankedFor(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const last = actorsIn(at.before, at.self, lexicon).at(-1);
  if (last === undefined || last.id === at.self) return [];
  return /^ على (?:ال)?\p{L}*$/u.test(at.before.slice(last.end)) ? [last.id] : [];
}

/** Who is to act in a proposal: the actor in the clause that 'that' opens, or to whom it is proposed. */
export function proposedOf(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { uncased, parties, relations } = lexicon.pack;
  const verb = lastOf(at.before, lexicon.phrases(parties.proposing));
  const that = lastOf(at.before, lexicon.phrases(uncased?.proposals ?? []));
  if (that === null) return [];
  const clause = firstActing(at.before.slice(that.end), at, lexicon);
  if (clause.length > 0) return clause;
  const asked = actorsIn(at.before.slice(verb?.end ?? 0, that.start), null, lexicon).filter(
    (one) => one.id !== at.self,
  );
  if (asked.length > 0) return asked.slice(0, 1).map((one) => one.id);
  const hosted = firstOf(at.before.slice(that.end), lexicon.phrases(relations.hosts));
  return hosted === null ? [] : own(at);
}

/** What a heading says of a whole section: برامج تقدمها دولة قطر. */
function givenInSection(at: Surroundings, lexicon: Lexicon): readonly string[] {
  if (!holds(at.heading, lexicon.phrases(givingVerbs(lexicon)))) return [];
  const named = actorsIn(at.heading, at.self, lexicon);
  return named.length > 0 ? named.slice(0, 1).map((one) => one.id) : own(at);
}

/** Whether the submitter receives or takes part, and gives nothing. */
function isReceived(at: Surroundings, lexicon: Lexicon): boolean {
  const { relations } = lexicon.pack;
  return [relations.benefits, relations.participates].some((list) => holds(at.before, lexicon.phrases(list)));
}

/**
 * Those who give a mention by the verb before it or in the clause after it; what only its section says counts last.
 * Nobody where the pack has no such language.
 */
export function ownersByVerb(at: Surroundings, lexicon: Lexicon): readonly string[] {
  if (lexicon.pack.uncased === undefined) return [];
  const after = givenAfter(at, lexicon);
  if (after.length > 0) return after;
  const thanked = thankedFor(at, lexicon);
  if (thanked.length > 0) return thanked;
  if (at.draft.programme !== null) return givenBeforeByName(at, lexicon);
  const before = givenBefore(at, lexicon);
  if (before.length > 0) return before;
  return isReceived(at, lexicon) ? [] : givenInSection(at, lexicon);
}

/** Of a registered programme only who is named beside it. */
function givenBeforeByName(at: Surroundings, lexicon: Lexicon): readonly string[] {
  return isReceived(at, lexicon) ? [] : givenBefore(at, lexicon).filter((id) => id !== at.self);
}
