/** Who provides, who funds, and for whom a programme is, from the words around its mention. */

import { findPhrases } from '../../text/phrases.js';
import { benefactorsOf } from './benefactors.js';
import { ownersInCases } from './cases.js';
import { partiesInside } from './inside.js';
import { labelOf } from './labels.js';
import { findPartiesIn, kindOfWord, type Lexicon } from './lexicon.js';
import { holds, sentenceAt } from './passage.js';
import { ownAtLevel, ownerMeant } from './scope.js';
import {
  givingVerbs,
  partiesAfterCues,
  subjectsAfter,
  subjectsOf,
  subjectsOfOwnVerb,
  subjectsOfSharedVerb,
} from './subjects.js';
import { actorsIn, cellsOf, firstOf, lastOf, partiesFrom, type Surroundings } from './surroundings.js';
import { giversOfHeading, isWished, submitterUnsaid } from './unsaid.js';
import { ownersUnspaced } from './unspaced-parties.js';
import { ownersByVerb } from './verb-first.js';
import { readWords } from './words.js';

export interface Parties {
  readonly providers: readonly string[];
  readonly funders: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly regions: readonly string[];
}

/** Characters between a mention and the words that tell of it. */
const NEAR = 90;

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** The text after a mention up to where another subject follows: ', et la Corée, par la KISA, un voyage'. */
function clauseAfter(at: Surroundings, lexicon: Lexicon): string {
  const near = nearAfter(at, lexicon);
  const conjunctions = lexicon.words(lexicon.pack.conjunctions);
  for (const comma of near.matchAll(/, (\p{L}+) /gu))
    if (conjunctions.has(comma[1] ?? '')) return near.slice(0, comma.index);
  return near;
}

/** The text after a mention as far as it still speaks of it. */
function nearAfter(at: Surroundings, lexicon: Lexicon): string {
  const near = at.after.split(/[;；]/u)[0]?.slice(0, NEAR * 2) ?? '';
  if (lexicon.pack.unspaced === undefined) return near;
  return near.slice(0, firstOf(near, lexicon.phrases(lexicon.pack.parties.proposing))?.start);
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
  const after = at.after.slice(lengthOfHead(at.after, lexicon));
  const words = /^ ?\(?\)? ?(\p{L}+) /u.exec(after);
  if (words === null || !lexicon.words(ownerConnectors).has(words[1] ?? '')) return [];
  return partiesFrom(after.slice(words[0].length), at.self, lexicon);
}

/** Length of the head noun that follows a name: ' project' in 'LEICA project of the European Union'. */
function lengthOfHead(after: string, lexicon: Lexicon): number {
  const word = /^ (\p{Ll}+)(?= )/u.exec(after);
  return word !== null && kindOfWord(lexicon, word[1] ?? '') !== null ? word[0].length : 0;
}

/** The parties of a column's cells; a part that names an organ of no State ('Ministry of Health') means the submitter. */
function inColumn(column: string, at: Surroundings, lexicon: Lexicon): readonly string[] {
  const parts = cellsOf(at.row, column, lexicon).flatMap((cell) => cell.text.split(/[;；\n]/u));
  return parts.flatMap((part) => partiesOfPart(part, at, lexicon));
}

function partiesOfPart(part: string, at: Surroundings, lexicon: Lexicon): readonly string[] {
  const named = actorsIn(part, at.self, lexicon).map((actor) => actor.id);
  if (named.length > 0) return named;
  const organs = lexicon.words(lexicon.pack.organizationNouns);
  const ends = lexicon.pack.unspaced === undefined ? [] : lexicon.pack.parties.organNouns;
  const isOrgan =
    readWords(part).some((word) => organs.has(word.key)) || ends.some((noun) => part.trim().endsWith(noun));
  if (!isOrgan) return [];
  const foreign = findPartiesIn(part, lexicon).find(({ value }) => value.type === 'state');
  if (foreign !== undefined) return [foreign.value.id];
  return at.self === null ? [] : [at.self];
}

/** Those who give it by the words right beside it, surest first. */
function directProviders(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { parties } = lexicon.pack;
  return [
    ...partiesInside(at, lexicon).givers,
    ...ownerBefore(at, lexicon),
    ...ownersUnspaced(at, lexicon),
    ...ownerMeant(at, lexicon),
    ...ownerAfter(at, lexicon),
    ...partiesAfterCues(clauseAfter(at, lexicon), parties.by, at, lexicon),
    ...subjectsAfter(at, lexicon),
    ...inColumn('provider', at, lexicon),
    ...inLabel(at),
    ...subjectsOfOwnVerb(at, lexicon),
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
  const hosting = proposedUnder(at, lexicon);
  if (hosting.length > 0) return hosting;
  const sharing = subjectsOfSharedVerb(at, lexicon);
  if (sharing.length > 0) return sharing;
  const acting = subjectsOf(givingVerbs(lexicon), at, lexicon);
  if (acting.length > 0) return acting;
  const framework = partiesAfterCues(at.before, parties.framework, at, lexicon);
  if (framework.length > 0 || at.draft.programme !== null) return framework;
  const proposing = isProposedOfOthers(at, lexicon) ? [] : subjectsOf(parties.proposing, at, lexicon);
  if (proposing.length > 0) return proposing;
  const fronted = frontedBefore(at, lexicon);
  if (fronted.length > 0) return fronted;
  const level = ownAtLevel(at, lexicon);
  return level.length > 0 ? level : giversOfHeading(at, lexicon);
}

/** Who opens the sentence of an offering in the passive voice: 'Par le Japon est tenu un cours', 'Avec l'OIF, … a eu lieu'. */
function frontedBefore(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { by } = lexicon.pack.parties;
  const cue = firstOf(at.before, lexicon.phrases(by));
  if (cue === null || cue.start > 0) return at.introduction === null ? partnersBefore(at, lexicon) : [];
  const partners = partiesAfterCues(at.before, lexicon.pack.parties.together, at, lexicon);
  return [...partiesFrom(at.before.slice(cue.end), at.self, lexicon), ...partners];
}

/** 'предлагает учредить под эгидой ООН фонд': whoever proposes it, the body under which it is to stand gives it. */
function proposedUnder(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { inflection, modalities, parties } = lexicon.pack;
  if (inflection === undefined || at.draft.programme !== null) return [];
  const verb = lastOf(at.before, lexicon.phrases(modalities.proposed));
  return verb === null ? [] : partiesAfterCues(at.before.slice(verb.end), parties.framework, at, lexicon);
}

/** 'proposes that the Secretariat organize', 'supports the proposal for a portal': somebody else acts. */
function isProposedOfOthers(at: Surroundings, lexicon: Lexicon): boolean {
  const { proposing, clauses } = lexicon.pack.parties;
  const verb = lastOf(at.before, lexicon.phrases(proposing));
  if (verb === null) return false;
  const between = at.before.slice(verb.end);
  return [clauses, lexicon.pack.modalities.proposed].some((list) => holds(between, lexicon.phrases(list)));
}

function findProviders(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { parties } = lexicon.pack;
  const direct = directProviders(at, lexicon);
  const acting = direct.length > 0 ? [] : actingProviders(at, lexicon);
  const partners = partiesAfterCues(clauseAfter(at, lexicon), parties.together, at, lexicon);
  const found = [...direct, ...acting];
  return unique([...found, ...(found.length > 0 ? [...partners, ...partnersBefore(at, lexicon)] : [])]);
}

/** Partners that open the item or the sentence of a mention: 'with Canada, a table-top module'. */
function partnersBefore(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { together, besides } = lexicon.pack.parties;
  const { start } = sentenceAt(at.passage, at.draft.start);
  const lead = at.passage.text.slice(start, at.draft.start);
  const cues = [together, besides].flatMap((list) => firstOf(lead, lexicon.phrases(list)) ?? []);
  const cue = cues.find((each) => /^(?:\p{L}+, )?$/u.test(lead.slice(0, each.start)));
  if (cue === undefined) return [];
  return partiesFrom(lead.slice(cue.end), at.self, lexicon);
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
    ...partiesAfterCues(nearAfter(at, lexicon), parties.fundedBy, at, lexicon),
    ...partiesAfterCues(at.before, parties.fundedBy, at, lexicon),
    ...inColumn('funder', at, lexicon),
    ...subjectsOf(relations.funds, at, lexicon),
  ]);
}

function findBeneficiaries(at: Surroundings, lexicon: Lexicon): readonly string[] {
  return unique([
    ...partiesInside(at, lexicon).receivers,
    ...partiesAfterCues(nearAfter(at, lexicon), lexicon.pack.parties.beneficiary, at, lexicon),
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
  const told = findProviders(at, lexicon);
  const byVerb = told.length > 0 ? told : ownersByVerb(at, lexicon);
  const found = byVerb.length > 0 ? byVerb : ownersInCases(at, lexicon);
  const silent = found.length === 0 && at.draft.status === 'described' && isImpersonal(at, lexicon);
  const wished = silent && isWished(`${at.before} ${at.after}`, lexicon);
  const listed = silent && !wished ? at.topic : found;
  const unsaid = listed.length === 0 && at.introduction === null ? submitterUnsaid(at, lexicon) : [];
  const providers = withParents([...listed, ...unsaid], at, lexicon);
  return {
    providers,
    funders: findFunders(at, lexicon),
    beneficiaries: findBeneficiaries(at, lexicon).filter((id) => !providers.includes(id)),
    regions: findRegions(at, lexicon),
  };
}
