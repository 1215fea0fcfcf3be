/** Who provides, who funds, and for whom a programme is, from the words around its mention. */

import { findPhrases } from '../../text/phrases.js';
import { benefactorsOf, organBefore } from './benefactors.js';
import { labelOf } from './labels.js';
import type { Lexicon } from './lexicon.js';
import { holds } from './passage.js';
import {
  type Actor,
  actorsIn,
  cellsOf,
  firstOf,
  lastOf,
  partiesFrom,
  type Surroundings,
} from './surroundings.js';

export interface Parties {
  readonly providers: readonly string[];
  readonly funders: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly regions: readonly string[];
}

const GIVING = new WeakMap<object, readonly string[]>();

/** Characters between a mention and the words that tell of it. */
const NEAR = 90;

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** The parties after each of the cues: 'funded by Japan and Australia'. */
function afterCues(
  text: string,
  cues: readonly string[],
  at: Surroundings,
  lexicon: Lexicon,
): readonly string[] {
  return findPhrases(lexicon.phrases(cues), text).flatMap((cue) =>
    partiesFrom(text.slice(cue.end), at.self, lexicon),
  );
}

/** The text after a mention as far as it still speaks of it. */
function nearAfter(at: Surroundings): string {
  return at.after.split(';')[0]?.slice(0, NEAR * 2) ?? '';
}

function lettersOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** Whether the actor stands in its own right before a verb: not 'from Kenya', 'for the Government of Fiji'. */
function isSubject(before: string, actor: Actor, lexicon: Lexicon): boolean {
  const { notActing, glue, genitives } = lexicon.pack.parties;
  if (lexicon.pack.unspaced !== undefined)
    return /(?:^|[，。；：,;:\s])$/u.test(before.slice(0, actor.start));
  const words = lettersOf(before.slice(0, actor.start));
  const last = words.findLast((word) => genitives.includes(word) || !glue.includes(word)) ?? '';
  const owned = genitives.includes(last) && glue.includes(words[words.lastIndexOf(last) - 1] ?? '');
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

/** Who acts by one of the verbs before the mention, with those named between verb and mention: 'runs with Japan a'. */
function subjectsOf(verbs: readonly string[], at: Surroundings, lexicon: Lexicon): readonly string[] {
  const verb = lastOf(at.before, lexicon.phrases(verbs));
  if (verb === null) return [];
  const named = subjectsBefore(at.before.slice(0, verb.start), at, lexicon);
  const subjects = named.length > 0 ? named : organBefore(at, verb.start, lexicon);
  if (isInOtherClause(at.before.slice(0, verb.start), at, lexicon)) return [];
  const { together, besides } = lexicon.pack.parties;
  const partners = afterCues(at.before.slice(verb.end), [...together, ...besides], at, lexicon);
  return subjects.length === 0 ? [] : [...subjects, ...partners];
}

/** Who acts in the relative clause after the mention: ', which Australia has held in Suva'. */
function subjectsAfter(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { parties } = lexicon.pack;
  const [first, ...rest] = lettersOf(at.after);
  if (first === undefined || rest.length === 0 || !lexicon.words(parties.relatives).has(first)) return [];
  const clause = at.after.slice(at.after.toLowerCase().indexOf(first) + first.length);
  const verb = firstOf(clause, lexicon.phrases(givingVerbs(lexicon)));
  return verb === null ? [] : partiesFrom(clause.slice(0, verb.start), at.self, lexicon);
}

/** Whose it is by the word before it: 'Australia’s', 'our', 'the OAS'. */
function ownerBefore(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const own = lastOf(at.before, lexicon.phrases(lexicon.pack.selfPossessives));
  if (at.self !== null && own !== null && at.before.slice(own.end).trim() === '') return [at.self];
  const last = actorsIn(at.before, at.self, lexicon).at(-1);
  if (last === undefined) return [];
  return /^['’]s? ?(?:\p{L}+ ?){0,2}$/u.test(at.before.slice(last.end)) ? [last.id] : [];
}

/** Whose it is by the words after it: 'of the OAS', 'by Japan'. */
function ownerAfter(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { ownerConnectors } = lexicon.pack;
  const words = /^ ?\(?\)? ?(\p{L}+) /u.exec(at.after);
  if (words === null || !lexicon.words(ownerConnectors).has(words[1] ?? '')) return [];
  return partiesFrom(at.after.slice(words[0].length), at.self, lexicon);
}

/**
 * Parties inside the mention: before its head they give it, after 'for', 'from', 'of' they receive it. A State in a name
 * ('Ukraine Cyber Programme') may do either, and tells nothing unless it is the submitter.
 */
function inside(
  at: Surroundings,
  lexicon: Lexicon,
): { givers: readonly string[]; receivers: readonly string[] } {
  const text = at.passage.text.slice(at.draft.start, at.draft.end);
  const own = findPhrases(lexicon.phrases(lexicon.pack.selfPossessives), text)[0];
  const ours = own !== undefined && at.self !== null ? [at.self] : [];
  const given = lexicon
    .words(lexicon.pack.parties.notActing)
    .has(lettersOf(text.slice(0, own?.start)).at(-1) ?? '');
  const givers: string[] = given ? [] : [...ours];
  const receivers: string[] = given ? [...ours] : [];
  let receiving = false;
  for (const actor of actorsIn(text, null, lexicon)) {
    if (actor.isState && actor.id !== at.self && at.draft.status === 'named') continue;
    receiving = receiving || isReceiver(text.slice(0, actor.start), actor, at, lexicon);
    if (receiving) receivers.push(actor.id);
    else if (lexicon.pack.unspaced === undefined) givers.push(actor.id);
  }
  return { givers, receivers };
}

/** Whether the word before a party makes it one that receives; without spaces the word may be the end of a longer row. */
function isReceiving(word: string, lexicon: Lexicon): boolean {
  const { notActing } = lexicon.pack.parties;
  if (lexicon.words(notActing).has(word)) return true;
  return lexicon.pack.unspaced !== undefined && notActing.some((ending) => word.endsWith(ending));
}

/**
 * Whether 'for', 'from' or 'of' before an actor says that it receives. Where heads come first, the body that closes a
 * name owns what it names: 'Programa de Ciberseguridad de la OEA'.
 */
function isReceiver(before: string, actor: Actor, at: Surroundings, lexicon: Lexicon): boolean {
  const { glue, genitives } = lexicon.pack.parties;
  const isTelling = (key: string) => genitives.includes(key) || !lexicon.words(glue).has(key);
  const word = lettersOf(before).findLast(isTelling) ?? '';
  const owns = lexicon.pack.headsFirst && at.draft.status === 'named' && !actor.isState;
  return isReceiving(word, lexicon) && !(owns && genitives.includes(word));
}

/** The parties of a column's cells; a cell that names an organ of no State ('Ministry of Health') means the submitter. */
function inColumn(column: string, at: Surroundings, lexicon: Lexicon): readonly string[] {
  const organs = lexicon.words(lexicon.pack.organizationNouns);
  return cellsOf(at.row, column, lexicon).flatMap((cell) => {
    const named = actorsIn(cell.text, at.self, lexicon).map((actor) => actor.id);
    const organ = cell.words.some((word) => organs.has(word.key));
    return named.length === 0 && organ && at.self !== null ? [at.self] : named;
  });
}

/** Those who give it by the words right beside it, surest first. */
function directProviders(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { parties } = lexicon.pack;
  return [
    ...inside(at, lexicon).givers,
    ...ownerBefore(at, lexicon),
    ...ownerAfter(at, lexicon),
    ...afterCues(nearAfter(at), parties.by, at, lexicon),
    ...subjectsAfter(at, lexicon),
    ...inColumn('provider', at, lexicon),
    ...inLabel(at),
  ];
}

/** The parties of the label before it: 'Japan: a course for …'. */
function inLabel(at: Surroundings): readonly string[] {
  return (labelOf(at.passage, at.draft.start) ?? []).map((party) => party.value.id);
}

/** Those who give by the verb before it; those who propose what has no name yet; those from whom it was received. */
function actingProviders(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { parties } = lexicon.pack;
  const received = benefactorsOf(at, lexicon);
  if (received.length > 0) return received;
  const acting =
    at.draft.rule === 'trained' ? teachersBefore(at, lexicon) : subjectsOf(givingVerbs(lexicon), at, lexicon);
  if (acting.length > 0 || at.draft.programme !== null) return acting;
  return isProposedOfOthers(at, lexicon) ? [] : subjectsOf(parties.proposing, at, lexicon);
}

/** Who stands right before a mention that begins with its verb: 'L'Allemagne a formé douze juges'; else the last subject. */
function teachersBefore(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { glue, auxiliaries } = lexicon.pack.parties;
  const last = actorsIn(at.before, at.self, lexicon).at(-1);
  const between = last === undefined ? [] : lettersOf(at.before.slice(last.end));
  const beside = last !== undefined && between.every((word) => [...glue, ...auxiliaries].includes(word));
  return beside ? subjectsBefore(at.before, at, lexicon) : subjectsOf(givingVerbs(lexicon), at, lexicon);
}

/** 'proposes that the Secretariat organize': somebody else acts. */
function isProposedOfOthers(at: Surroundings, lexicon: Lexicon): boolean {
  const { proposing, clauses } = lexicon.pack.parties;
  const verb = lastOf(at.before, lexicon.phrases(proposing));
  return verb !== null && holds(at.before.slice(verb.end), lexicon.phrases(clauses));
}

/** All verbs by which somebody gives, made once. */
function givingVerbs({ pack: { relations } }: Lexicon): readonly string[] {
  const made = GIVING.get(relations) ?? [...relations.provides, ...relations.hosts, ...relations.funds];
  GIVING.set(relations, made);
  return made;
}

function findProviders(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { parties } = lexicon.pack;
  const direct = directProviders(at, lexicon);
  const acting = direct.length > 0 ? [] : actingProviders(at, lexicon);
  const framework =
    direct.length + acting.length > 0 ? [] : afterCues(at.before, parties.framework, at, lexicon);
  const partners = afterCues(nearAfter(at), parties.together, at, lexicon);
  const found = [...direct, ...acting, ...framework];
  return unique([...found, ...(found.length > 0 ? partners : [])]);
}

/** Providers with what they are part of: 'oas' beside 'cicte' where the section speaks of it, the submitter beside its agency. */
function withParents(ids: readonly string[], at: Surroundings, lexicon: Lexicon): readonly string[] {
  return unique(
    ids.flatMap((id) => {
      const parent = lexicon.parents.get(id);
      const whole = parent !== undefined && at.topic.includes(parent) ? [parent] : [];
      const state = lexicon.states.get(id);
      return [...whole, ...(state !== undefined && state === at.self ? [state] : []), id];
    }),
  );
}

function findFunders(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { parties, relations } = lexicon.pack;
  return unique([
    ...afterCues(nearAfter(at), parties.fundedBy, at, lexicon),
    ...afterCues(at.before, parties.fundedBy, at, lexicon),
    ...inColumn('funder', at, lexicon),
    ...subjectsOf(relations.funds, at, lexicon),
  ]);
}

function findBeneficiaries(at: Surroundings, lexicon: Lexicon): readonly string[] {
  return unique([
    ...inside(at, lexicon).receivers,
    ...afterCues(nearAfter(at), lexicon.pack.parties.beneficiary, at, lexicon),
    ...inColumn('beneficiary', at, lexicon),
  ]);
}

function findRegions(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const text = at.passage.text.slice(at.draft.start, at.draft.end + NEAR / 2);
  return unique(findPhrases(lexicon.regions, text).map((match) => match.value));
}

/** Whether what introduces its list names nobody and says of nobody that he gives it. */
function isImpersonal(at: Surroundings, lexicon: Lexicon): boolean {
  if (at.introduction === null || at.introduction.parties.length > 0) return false;
  return !holds(at.introduction.text, lexicon.phrases(givingVerbs(lexicon)));
}

/**
 * Providers, funders, beneficiaries and regions of a mention, as ids of the registry. Only what its sentence, its row
 * or what introduces its list says; for an offering in a list that names nobody, the bodies of which the section speaks.
 */
export function findParties(at: Surroundings, lexicon: Lexicon): Parties {
  const found = findProviders(at, lexicon);
  const silent = found.length === 0 && at.draft.status === 'described' && isImpersonal(at, lexicon);
  const listed = silent ? at.topic : found;
  const providers = withParents(listed, at, lexicon);
  return {
    providers,
    funders: findFunders(at, lexicon),
    beneficiaries: findBeneficiaries(at, lexicon).filter((id) => !providers.includes(id)),
    regions: findRegions(at, lexicon),
  };
}
