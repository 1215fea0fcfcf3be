/** In which mood a submission speaks of a programme, and what the submitter has to do with it. */
import { MODALITIES, type Modality, type Relation } from '../../model/mention.js';
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { holds } from './passage.js';
import { actorsIn, firstOf, lastOf, type Surroundings } from './surroundings.js';

export interface Stance {
  readonly modality: Modality;
  readonly relation: Relation;
  /** Said not to be: 'we do not yet have'. */
  readonly negated: boolean;
}

const RELATIONS = ['provides', 'hosts', 'funds', 'benefits', 'participates'] as const;
/** Characters between a cue and the mention that it speaks of. */
const NEAR_BEFORE = 90;
const NEAR_AFTER = 45;

interface Cue<T> {
  readonly value: T;
  readonly distance: number;
  readonly start: number;
}

function nearest<T>(cues: readonly Cue<T>[]): Cue<T> | null {
  return cues.reduce<Cue<T> | null>(
    (best, cue) => (best === null || cue.distance < best.distance ? cue : best),
    null,
  );
}

function cueBefore<T>(text: string, value: T, phrases: readonly string[], lexicon: Lexicon): Cue<T>[] {
  const found = lastOf(text, lexicon.phrases(phrases));
  return found === null ? [] : [{ value, distance: text.length - found.end, start: found.start }];
}

function cueAfter<T>(text: string, value: T, phrases: readonly string[], lexicon: Lexicon): Cue<T>[] {
  const found = firstOf(text, lexicon.phrases(phrases));
  return found === null ? [] : [{ value, distance: found.start, start: found.start }];
}

function findModality(at: Surroundings, lexicon: Lexicon): Modality {
  const before = at.before.slice(-NEAR_BEFORE);
  const after = at.after.slice(0, NEAR_AFTER);
  const cues = MODALITIES.flatMap((value) => [
    ...cueBefore(before, value, lexicon.pack.modalities[value], lexicon),
    ...cueAfter(after, value, lexicon.pack.modalities[value], lexicon),
  ]);
  return nearest<Modality>(cues)?.value ?? 'existing';
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

function isNegated(at: Surroundings, lexicon: Lexicon): boolean {
  const found = lastOf(at.before.slice(-NEAR_BEFORE), lexicon.phrases(lexicon.pack.negations));
  return found !== null;
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
