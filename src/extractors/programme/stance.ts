/** In which mood a submission speaks of a programme, and what the submitter has to do with it. */

import { MODALITIES, type Modality, type Relation } from '../../model/mention.js';
import type { ProgrammeKind } from '../../model/registry.js';
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { organAtEnd } from './organs.js';
import { isPastEvent, modalityInRow } from './over.js';
import { holds } from './passage.js';
import { actorsIn, firstOf, lastOf, lettersOf, type Surroundings } from './surroundings.js';

export interface Stance {
  readonly modality: Modality;
  readonly relation: Relation;
  /** Said not to be: 'we do not yet have'. */
  readonly negated: boolean;
}

const RELATIONS = ['provides', 'hosts', 'funds', 'benefits', 'participates'] as const;
/** Characters between a cue and the mention that it speaks of. */
const NEAR_BEFORE = 120;
const NEAR_AFTER = 45;
const CLAUSE = /[，。；,;]/u;

const TAUGHT: ReadonlySet<ProgrammeKind> = new Set(['training', 'exercise', 'mentoring', 'fellowship']);

interface Cue<T> {
  readonly value: T;
  readonly distance: number;
  readonly start: number;
  readonly end: number;
}

function nearest<T>(cues: readonly Cue<T>[]): Cue<T> | null {
  return cues.reduce<Cue<T> | null>(
    (best, cue) => (best === null || cue.distance < best.distance ? cue : best),
    null,
  );
}

function cueBefore<T>(text: string, value: T, phrases: readonly string[], lexicon: Lexicon): Cue<T>[] {
  const found = lastOf(text, lexicon.phrases(phrases));
  return found === null
    ? []
    : [{ value, distance: text.length - found.end, start: found.start, end: found.end }];
}

function cueAfter<T>(text: string, value: T, phrases: readonly string[], lexicon: Lexicon): Cue<T>[] {
  const found = firstOf(text, lexicon.phrases(phrases));
  return found === null ? [] : [{ value, distance: found.start, start: found.start, end: found.end }];
}

/** Words that may stand between a mention and the verb that speaks of it: 'the Drill, which has been'. */
function onlyLinks(between: string, lexicon: Lexicon): boolean {
  if (lexicon.pack.unspaced !== undefined) return true;
  const { auxiliaries, relatives } = lexicon.pack.parties;
  const links = [auxiliaries, relatives].map((list) => lexicon.words(list));
  const words = lettersOf(between);
  return !/[:;(]/u.test(between) && words.every((word) => links.some((list) => list.has(word)));
}

/**
 * A cue after a mention speaks of it; of a registered one, which exists and of which much is said, only when nothing but
 * auxiliaries stands between. Who requests stands before.
 */
function modalityAfter(at: Surroundings, value: Modality, lexicon: Lexicon): Cue<Modality>[] {
  if (value === 'requested') return [];
  const near = at.after.slice(0, NEAR_AFTER);
  const wished = lexicon.pack.unspaced !== undefined && value === 'proposed';
  const after = wished ? (near.split(CLAUSE)[0] ?? '') : near;
  const cues = cueAfter(after, value, lexicon.pack.modalities[value], lexicon);
  return cues.filter((cue) => at.draft.programme === null || onlyLinks(after.slice(0, cue.start), lexicon));
}

/** What somebody will attend or join exists: 'will send observers to the Savannah Shield exercise'. */
function isOfOthers(at: Surroundings, cue: Cue<Modality>, before: string, lexicon: Lexicon): boolean {
  if (cue.value !== 'planned' || at.draft.status === 'described') return false;
  const { relations } = lexicon.pack;
  return [relations.participates, relations.benefits].some((verbs) => {
    const verb = lastOf(before, lexicon.phrases(verbs));
    return verb !== null && verb.start > cue.start;
  });
}

/** What an organ of the State 'proposes' to learners is on offer: 'Le CIRT propose un stage'. */
function isOffer(at: Surroundings, cue: Cue<Modality>, before: string, lexicon: Lexicon): boolean {
  if (cue.value !== 'proposed' || !TAUGHT.has(at.draft.kind)) return false;
  const { provides } = lexicon.pack.relations;
  const gives = provides.includes(before.slice(cue.start, cue.end).toLowerCase());
  return gives && organAtEnd(before.slice(0, cue.start), at.self, lexicon).length > 0;
}

/** 'has been' says nothing at the beginning of another cue, or right before it: 'has been suggested'. */
function isAuxiliary<T>(cue: Cue<T>, others: readonly Cue<T>[]): boolean {
  if (cue.value !== 'existing') return false;
  return others.some(({ start, end }) => start >= cue.start && start - cue.end <= 1 && end > cue.end);
}

/** What goes on after it was set up. */
const LASTING: readonly ProgrammeKind[] = ['centre', 'platform', 'network', 'fund', 'portal', 'coordination'];

/** 2023年9月，中方主办了…, 2021年11月，…在阿拉木图举行: what somebody did at a time, where no spaces part words. */
function isOver(at: Surroundings, lexicon: Lexicon): boolean {
  const { unspaced } = lexicon.pack;
  if (unspaced === undefined || at.draft.programme !== null || LASTING.includes(at.draft.kind)) return false;
  const dated = /\p{Nd}{4}/u.test(at.before) || holds(at.before, lexicon.phrases(unspaced.pastTimes));
  const did = lastOf(at.before, lexicon.phrases(unspaced.past));
  const own = at.passage.text.slice(at.draft.start, at.draft.end);
  const clause = at.after.split(CLAUSE)[0] ?? '';
  const took = unspaced.held.some((word) => clause.endsWith(word));
  return dated && (did !== null || took || holds(own, lexicon.phrases(unspaced.past)));
}

function findModality(at: Surroundings, lexicon: Lexicon): Modality {
  const before = at.before.slice(-NEAR_BEFORE);
  const leading = MODALITIES.flatMap((value) =>
    cueBefore<Modality>(before, value, lexicon.pack.modalities[value], lexicon),
  ).filter((cue) => !isOfOthers(at, cue, before, lexicon) && !isOffer(at, cue, before, lexicon));
  const following = MODALITIES.flatMap((value) => modalityAfter(at, value, lexicon));
  const told = [leading, following].flatMap((cues) => cues.filter((cue) => !isAuxiliary(cue, cues)));
  const modality = nearest<Modality>(told)?.value;
  if (modality !== undefined && modality !== 'existing') return modality;
  const over = modality === undefined && (isOver(at, lexicon) || isPast(at, lexicon));
  return modalityInRow(at, lexicon) ?? (over || isPastEvent(at, lexicon) ? 'ended' : 'existing');
}

/** Kinds of what is over when it was given on a date. */
const HELD: readonly ProgrammeKind[] = ['training', 'exercise', 'assessment', 'technical-assistance'];
const YEAR = /(?<![\p{Nd}/])(?:(?:19|20)\p{Nd}{2}|[١٢][٩٠][٠-٩]{2})(?![\p{Nd}/])/u;

/** Where verbs come first: whether a verb in the past gives an offering without a name, with its date beside it. */
function isPast(at: Surroundings, lexicon: Lexicon): boolean {
  const { uncased, described, period } = lexicon.pack;
  if (uncased === undefined || at.draft.status !== 'described' || !HELD.includes(at.draft.kind)) return false;
  const text = `${at.before.slice(-NEAR_BEFORE)} | ${at.after.slice(0, NEAR_BEFORE)}`;
  const dated = YEAR.test(text) || holds(text, lexicon.phrases(period.months));
  const recurs = holds(text, lexicon.phrases(described.frequencies));
  return dated && !recurs && holds(text, lexicon.phrases(uncased.past));
}

/** Whether the last actor before the cue is the submitter. */
function actsItself(at: Surroundings, cue: Cue<Relation>, lexicon: Lexicon): boolean {
  if (at.self === null)
    return findPhrases(lexicon.phrases(lexicon.pack.self), at.before.slice(0, cue.start)).length > 0;
  const actors = actorsIn(at.before.slice(0, cue.start), at.self, lexicon);
  const since = at.before.slice(actors.at(-1)?.end ?? cue.start, cue.start);
  if (holds(since, lexicon.phrases(lexicon.pack.parties.clauses))) return false;
  return actors.length === 0 ? at.introduction !== null : actors.at(-1)?.id === at.self;
}

/** 'hosted by Fiji' after a mention, in a paper of Fiji. */
function passiveRelation(at: Surroundings, lexicon: Lexicon): Relation | null {
  if (at.self === null) return null;
  const near = at.after.slice(0, NEAR_BEFORE);
  const actor = actorsIn(near, at.self, lexicon)[0];
  if (actor?.id !== at.self) return null;
  const cues = (['hosts', 'funds', 'provides'] as const).flatMap((value) =>
    cueAfter(near.slice(0, actor.start), value, lexicon.pack.relations[value], lexicon),
  );
  return nearest<Relation>(cues)?.value ?? null;
}

function findRelation(
  at: Surroundings,
  providers: readonly string[],
  modality: Modality,
  lexicon: Lexicon,
): Relation {
  const cues = RELATIONS.flatMap((value) =>
    cueBefore<Relation>(at.before, value, lexicon.pack.relations[value], lexicon),
  );
  const cue = nearest(cues);
  if (cue !== null && actsItself(at, cue, lexicon)) return cue.value;
  const passive = passiveRelation(at, lexicon);
  if (passive !== null) return passive;
  const own = at.self !== null && providers.includes(at.self) && modality !== 'proposed';
  return own ? 'provides' : 'mentions';
}

/** Whether another clause of a language of cases begins: 'не хватает экспертов, и мы заинтересованы в …'. */
function opensClause(text: string, { pack, words }: Lexicon): boolean {
  if (pack.inflection === undefined) return false;
  const parts = text.split(/[,;] /u).slice(1);
  return text.includes(';') || parts.some((part) => words(pack.conjunctions).has(lettersOf(part)[0] ?? ''));
}

function isNegated(at: Surroundings, lexicon: Lexicon): boolean {
  const before = at.before.slice(-NEAR_BEFORE);
  const found = lastOf(before, lexicon.phrases(lexicon.pack.negations));
  return found !== null && !opensClause(before.slice(found.end), lexicon);
}

/** The mood and relation of a mention. Whoever acts is looked for before the verb; nobody named, or a request, gives
 * `mentions`. */
export function findStance(at: Surroundings, providers: readonly string[], lexicon: Lexicon): Stance {
  const negated = isNegated(at, lexicon);
  const modality = findModality(at, lexicon);
  const silent = negated || modality === 'requested';
  return {
    modality,
    relation: silent ? 'mentions' : findRelation(at, providers, modality, lexicon),
    negated,
  };
}
