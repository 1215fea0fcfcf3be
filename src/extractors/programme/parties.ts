/** Who provides, who funds, and for whom a programme is, from the words around its mention. */

import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { type Actor, actorsIn, cellsOf, lastOf, partiesFrom, type Surroundings } from './surroundings.js';

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

/** The last State or body before the verb that acts in its own right: not 'from Kenya', 'for Fiji'. */
function subjectBefore(before: string, verb: number, at: Surroundings, lexicon: Lexicon): Actor | null {
  const { notActing, glue } = lexicon.pack.parties;
  const acting = actorsIn(before.slice(0, verb), at.self, lexicon).filter((actor) => {
    const words =
      before
        .slice(0, actor.start)
        .toLowerCase()
        .match(/[\p{L}\p{M}]+/gu) ?? [];
    const last = words.findLast((word) => !glue.includes(word));
    const direct = words.at(-1);
    return !lexicon.words(notActing).has(direct === last ? (last ?? '') : (words.at(-2) ?? ''));
  });
  return acting.at(-1) ?? null;
}

function subjectOf(cues: readonly string[], at: Surroundings, lexicon: Lexicon): string | null {
  const verb = lastOf(at.before, lexicon.phrases(cues));
  if (verb === null) return null;
  return subjectBefore(at.before, verb.start, at, lexicon)?.id ?? null;
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

/** Parties inside the mention: before its head they give it, after 'for', 'from', 'of' they receive it. */
function inside(
  at: Surroundings,
  lexicon: Lexicon,
): { givers: readonly string[]; receivers: readonly string[] } {
  const text = at.passage.text.slice(at.draft.start, at.draft.end);
  const own = findPhrases(lexicon.phrases(lexicon.pack.selfPossessives), text);
  const givers: string[] = own.length > 0 && at.self !== null ? [at.self] : [];
  const receivers: string[] = [];
  let receiving = false;
  for (const actor of actorsIn(text, null, lexicon)) {
    const word = text
      .slice(0, actor.start)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.findLast((key) => !lexicon.words(lexicon.pack.parties.glue).has(key) || key === 'of');
    receiving = receiving || (word !== undefined && lexicon.words(lexicon.pack.parties.notActing).has(word));
    (receiving ? receivers : givers).push(actor.id);
  }
  return { givers, receivers };
}

function inColumn(column: string, at: Surroundings, lexicon: Lexicon): readonly string[] {
  return cellsOf(at.row, column, lexicon).flatMap((cell) =>
    actorsIn(cell.text, at.self, lexicon).map((actor) => actor.id),
  );
}

function findProviders(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { parties, relations } = lexicon.pack;
  const after = nearAfter(at);
  const direct = unique([
    ...inside(at, lexicon).givers,
    ...ownerBefore(at, lexicon),
    ...ownerAfter(at, lexicon),
    ...afterCues(after, parties.by, at, lexicon),
    ...afterCues(at.before, parties.by, at, lexicon),
    ...inColumn('provider', at, lexicon),
  ]);
  const acting = subjectOf([...relations.provides, ...relations.hosts], at, lexicon);
  const found = direct.length > 0 || acting === null ? direct : [acting];
  const partners = afterCues(`${at.before} ${after}`, parties.together, at, lexicon);
  return unique([...found, ...(found.length > 0 ? partners : [])]);
}

/** Providers with the body that they are part of, where the section speaks of it: 'oas' beside 'cicte'. */
function withParents(ids: readonly string[], topic: readonly string[], lexicon: Lexicon): readonly string[] {
  return unique(
    ids.flatMap((id) => {
      const parent = lexicon.parents.get(id);
      return parent !== undefined && topic.includes(parent) ? [parent, id] : [id];
    }),
  );
}

function findFunders(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { parties, relations } = lexicon.pack;
  const acting = subjectOf(relations.funds, at, lexicon);
  return unique([
    ...afterCues(nearAfter(at), parties.fundedBy, at, lexicon),
    ...afterCues(at.before, parties.fundedBy, at, lexicon),
    ...inColumn('funder', at, lexicon),
    ...(acting === null ? [] : [acting]),
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

/**
 * Providers, funders, beneficiaries and regions of a mention, as ids of the registry. Only what its sentence, its row
 * or what introduces its list says; for an offering in a list that names nobody, the bodies of which the section speaks.
 */
export function findParties(at: Surroundings, lexicon: Lexicon): Parties {
  const found = findProviders(at, lexicon);
  const funders = findFunders(at, lexicon);
  const listed = at.introduction !== null && found.length === 0 ? at.topic : found;
  const providers = withParents(listed, at.topic, lexicon);
  return {
    providers: providers.filter((id) => !funders.includes(id) || found.includes(id)),
    funders,
    beneficiaries: findBeneficiaries(at, lexicon).filter((id) => !providers.includes(id)),
    regions: findRegions(at, lexicon),
  };
}
