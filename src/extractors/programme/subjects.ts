/** Who acts in the sentence of a mention. */
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { endsWithOrgan, organAtEnd, organAtStart } from './organs.js';
import { holds } from './passage.js';
import { meantBefore } from './scope.js';
import {
  type Actor,
  actorsIn,
  firstOf,
  lastOf,
  lettersOf,
  partiesFrom,
  type Surroundings,
} from './surroundings.js';
import { lastVerb, partnersWithin, subjectsUnspaced } from './unspaced-parties.js';

/** Letters of the auxiliaries before a verb: 'has been '. */
const LONGEST_AUXILIARY = 12;
const GIVING = new WeakMap<object, readonly string[]>();

/** All verbs by which somebody gives, made once. */
export function givingVerbs({ pack: { relations } }: Lexicon): readonly string[] {
  const made = GIVING.get(relations) ?? [...relations.provides, ...relations.hosts, ...relations.funds];
  GIVING.set(relations, made);
  return made;
}

/** The parties after each of the cues: 'funded by Japan and Australia'. */
export function partiesAfterCues(
  text: string,
  cues: readonly string[],
  at: Surroundings,
  lexicon: Lexicon,
): readonly string[] {
  return findPhrases(lexicon.phrases(cues), text).flatMap((cue) => {
    const rest = text.slice(cue.end);
    const named = partiesFrom(rest, at.self, lexicon);
    return named.length > 0 ? named : organAtStart(rest, at.self, lexicon);
  });
}

/**
 * The single submitter when an organ that no registry knows acts before the verb at `verbStart`: 'The Communications
 * Authority runs'. Nothing when a State or body is named before it.
 */
function organBefore(at: Surroundings, verbStart: number, lexicon: Lexicon): readonly string[] {
  if (at.self === null) return [];
  const lead = at.before.slice(0, verbStart);
  if (actorsIn(lead, at.self, lexicon).some((actor) => actor.id !== at.self)) return [];
  return organAtEnd(lead, at.self, lexicon);
}

/** Whether the actor stands in its own right before a verb: not 'from Kenya', 'for the Government of Fiji'. */
function isSubject(before: string, actor: Actor, lexicon: Lexicon): boolean {
  const { notActing, glue, genitives } = lexicon.pack.parties;
  if (/[\p{Nd},] (?:\p{Ll}+ )?$/u.test(before.slice(0, actor.start))) return true;
  const words = lettersOf(before.slice(0, actor.start));
  const last = words.findLast((word) => genitives.includes(word) || !glue.includes(word)) ?? '';
  const owned = genitives.includes(last) && glue.includes(words[words.lastIndexOf(last) - 1] ?? '');
  if (genitives.includes(last) && endsWithOrgan(before.slice(0, actor.start), lexicon)) return true;
  return owned || !lexicon.words(notActing).has(last);
}

/** The actors that act before a verb, one or a row of them: 'Slovenia, France and Montenegro opened'. */
function subjectsBefore(before: string, at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { glue } = lexicon.pack.parties;
  const actors = actorsIn(before, at.self, lexicon).filter((actor) => isSubject(before, actor, lexicon));
  let first = actors.length - 1;
  for (; first > 0; first -= 1) {
    const between = before.slice(actors[first - 1]?.end, actors[first]?.start);
    if (/[.;:()]/u.test(between) || lettersOf(between).some((word) => !glue.includes(word))) break;
  }
  return actors.slice(Math.max(0, first)).map((actor) => actor.id);
}

/** Whether a clause opens between the last actor and the verb: 'Fiji proposes that the Secretariat organize'. */
function isInOtherClause(before: string, at: Surroundings, lexicon: Lexicon): boolean {
  const last = actorsIn(before, at.self, lexicon).at(-1);
  return last !== undefined && holds(before.slice(last.end), lexicon.phrases(lexicon.pack.parties.clauses));
}

/** A verb that has its subject in its ending: 'ofrecemos'. */
function speaksOfSelf(verb: string, lexicon: Lexicon): boolean {
  return lexicon.pack.dropsSubject && holds(verb, lexicon.phrases(lexicon.pack.self));
}

/** Who acts by one of the verbs before the mention, with those named between verb and mention: 'runs with Japan a'. */
export function subjectsOf(verbs: readonly string[], at: Surroundings, lexicon: Lexicon): readonly string[] {
  if (lexicon.pack.unspaced !== undefined) return subjectsOfUnspaced(verbs, at, lexicon);
  const verb = lastOf(at.before, lexicon.phrases(verbs));
  if (verb === null) return [];
  if (at.self !== null && speaksOfSelf(verb.text, lexicon)) return [at.self];
  const named = subjectsBefore(at.before.slice(0, verb.start), at, lexicon);
  const organ = named.length > 0 ? named : organBefore(at, verb.start, lexicon);
  const subjects = organ.length > 0 ? organ : meantBefore(at, verb.start, lexicon);
  if (isInOtherClause(at.before.slice(0, verb.start), at, lexicon)) return [];
  const { together, besides } = lexicon.pack.parties;
  const rest = at.before.slice(verb.end);
  const clauses = lexicon.words(lexicon.pack.parties.clauses);
  if (
    lettersOf(rest)
      .slice(0, 2)
      .some((word) => clauses.has(word))
  )
    return [];
  const partners = [together, besides].flatMap((cues) => partiesAfterCues(rest, cues, at, lexicon));
  if (subjects.length === 0) return [];
  const cased = lexicon.pack.inflection !== undefined;
  const beside = cased ? partiesAfterCues(at.before.slice(0, verb.start), together, at, lexicon) : [];
  return [...subjects, ...beside, ...partners];
}

/** The same where no spaces part words. */
function subjectsOfUnspaced(verbs: readonly string[], at: Surroundings, lexicon: Lexicon): readonly string[] {
  const verb = lastVerb(at.before, verbs, lexicon);
  if (verb === null) return [];
  const lead = at.before.slice(0, verb.start);
  if (isInOtherClause(lead, at, lexicon)) return [];
  const subjects = subjectsUnspaced(lead, at, lexicon);
  const clause = lead.split(/[。；;：:，,\n]/u).at(-1) ?? '';
  const partners = partnersWithin(clause, at.self, lexicon);
  return subjects.length === 0 ? [] : [...new Set([...subjects, ...partners])];
}

function afterWord(text: string, word: string): string {
  return text.slice(text.toLowerCase().indexOf(word) + word.length);
}

/** Who acts in the relative clause after the mention: ', which Australia has held in Suva'. */
export function subjectsAfter(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { parties } = lexicon.pack;
  const [first, ...rest] = lettersOf(at.after);
  if (first !== undefined && rest[0] !== undefined && lexicon.words(parties.by).has(first))
    return lexicon.words(parties.relatives).has(rest[0])
      ? partiesFrom(afterWord(at.after, rest[0]), at.self, lexicon)
      : [];
  if (first === undefined || rest.length === 0 || !lexicon.words(parties.relatives).has(first)) return [];
  const clause = afterWord(at.after, first);
  const verb = firstOf(clause, lexicon.phrases(givingVerbs(lexicon)));
  return verb === null ? [] : partiesFrom(clause.slice(0, verb.start), at.self, lexicon);
}

/** How far after ', and' the subject that shares the verb before it begins. */
const LONGEST_OPENING = 12;

/** Who gives by the verb of the clause before: '…, et la République de Corée, par la KISA, un voyage d'étude'. */
export function subjectsOfSharedVerb(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const conjunctions = lexicon.words(lexicon.pack.conjunctions);
  const opening = [...at.before.matchAll(/[,;] (\p{L}+) /gu)].findLast(({ 1: word }) =>
    conjunctions.has(word ?? ''),
  );
  if (opening === undefined) return [];
  const verbs = lexicon.phrases(givingVerbs(lexicon));
  const clause = at.before.slice(opening.index + opening[0].length);
  if (!holds(at.before.slice(0, opening.index), verbs) || holds(clause, verbs)) return [];
  const actors = actorsIn(clause, at.self, lexicon);
  const [first] = actors;
  const last = actors.at(-1);
  const beside = first !== undefined && first.start <= LONGEST_OPENING && last !== undefined;
  return beside && /^[, ]*(?:\p{L}+[’']? ?)?$/u.test(clause.slice(last.end))
    ? actors.map(({ id }) => id)
    : [];
}

/** Who acts where the mention itself begins with its verb: 'L'Allemagne a formé douze juges'. */
export function subjectsOfOwnVerb(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const own = at.passage.text.slice(at.draft.start, at.draft.end);
  const { described } = lexicon.pack;
  const verbs = [described.teaching, described.sending, described.gifts];
  const begins = verbs.some(
    (list) => (firstOf(own, lexicon.phrases(list))?.start ?? Infinity) <= LONGEST_AUXILIARY,
  );
  if (!begins) return [];
  const { glue, auxiliaries } = lexicon.pack.parties;
  const last = actorsIn(at.before, at.self, lexicon).at(-1);
  const between = last === undefined ? [] : lettersOf(at.before.slice(last.end));
  const beside = between.every((word) => [...glue, ...auxiliaries].includes(word));
  const named = beside ? subjectsBefore(at.before, at, lexicon) : [];
  return named.length > 0 ? named : organAtEnd(at.before, at.self, lexicon);
}
