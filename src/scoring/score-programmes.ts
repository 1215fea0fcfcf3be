import type { ProgrammeMentionRecord, ProgrammeRecord } from '../model/record.js';
import { countProviders, type ProviderCount, type Wholes } from './count-providers.js';
import { type Matching, matchOneToOne, type Pair } from './match.js';
import { type Difference, type ExtractorScore, isOptional, isWellPlaced, saysPlace } from './score-parts.js';
import { NO_TALLY, type Tally } from './tally.js';
import type { Truth } from './truth.js';
import { shareOfLonger } from './words.js';

type TrueProgramme = Truth['programmes'][number];
type Status = TrueProgramme['status'];

interface FoundProgramme {
  readonly programme: ProgrammeRecord;
  readonly mention: ProgrammeMentionRecord;
}

/** How many of the words of the longer quote must be common: names are short and fixed, descriptions are not. */
const ENOUGH: Readonly<Record<Status, (share: number) => boolean>> = {
  named: (share) => share > 0.5,
  described: (share) => share >= 0.4,
};

type ProgrammePair = Pair<TrueProgramme, FoundProgramme>;
type ProgrammeMatching = Matching<TrueProgramme, FoundProgramme>;

type ProgrammeScores = Readonly<
  Record<
    'programmes-named' | 'programmes-registered' | 'programmes-unregistered' | 'programmes-described',
    ExtractorScore
  >
>;

/**
 * A programme counts as found when a mention of the same status has enough words in common with it and, where
 * the truth has an id, that id. Named ones are matched together and then parted.
 */
export function scoreProgrammes(
  truth: Truth,
  programmes: readonly ProgrammeRecord[],
  wholes: Wholes,
): ProgrammeScores {
  const named = matchStatus(truth, programmes, 'named');
  return {
    'programmes-named': scoreMatching(named, wholes),
    'programmes-registered': scoreMatching(takeRegistered(named, true), wholes),
    'programmes-unregistered': scoreMatching(takeRegistered(named, false), wholes),
    'programmes-described': scoreMatching(matchStatus(truth, programmes, 'described'), wholes),
  };
}

function matchStatus(
  truth: Truth,
  programmes: readonly ProgrammeRecord[],
  status: Status,
): ProgrammeMatching {
  const truths = truth.programmes.filter((programme) => programme.status === status);
  const matching = matchOneToOne(truths, listFound(programmes, status), weighProgramme);
  return { ...matching, extra: matching.extra.filter(({ mention }) => !isOptional(mention.quote, truth)) };
}

function takeRegistered({ pairs, missed, extra }: ProgrammeMatching, registered: boolean): ProgrammeMatching {
  return {
    pairs: pairs.filter((pair) => (pair.truth.id !== null) === registered),
    missed: missed.filter(({ id }) => (id !== null) === registered),
    extra: extra.filter(({ programme }) => programme.registered === registered),
  };
}

function scoreMatching({ pairs, missed, extra }: ProgrammeMatching, wholes: Wholes): ExtractorScore {
  const placed = pairs.filter((pair) => saysPlace(pair.truth));
  return {
    tally: {
      ...NO_TALLY,
      matched: pairs.length,
      missed: missed.length,
      extra: extra.length,
      exact: pairs.filter((pair) => pair.truth.quote === pair.found.mention.quote).length,
      placed: placed.length,
      wellPlaced: placed.filter((pair) => isWellPlaced(pair.truth, pair.found.mention.at)).length,
      rightKind: pairs.filter((pair) => pair.truth.kind === pair.found.programme.kind).length,
      ...tallyProviders(pairs, wholes),
      ...tallyMoods(pairs),
    },
    missed: missed.map(describeTrue),
    extra: extra.map(describeFound),
    unlike: pairs.flatMap((pair) => describeUnlike(pair, wholes)),
  };
}

/** The registry may know of more providers than the page names: of registered programmes only what lacks is wrong. */
function compareProviders({ truth, found: { programme } }: ProgrammePair, wholes: Wholes): ProviderCount {
  const count = countProviders(truth.providers, programme.providers, wholes);
  return programme.registered ? { ...count, extra: 0 } : count;
}

function tallyProviders(pairs: readonly ProgrammePair[], wholes: Wholes): Partial<Tally> {
  const counts = pairs.map((pair) => compareProviders(pair, wholes));
  const sum = (part: keyof ProviderCount) => counts.reduce((total, count) => total + count[part], 0);
  return { rightProviders: sum('right'), missedProviders: sum('missed'), extraProviders: sum('extra') };
}

function tallyMoods(pairs: readonly ProgrammePair[]): Partial<Tally> {
  const modal = pairs.filter(({ truth }) => truth.modality !== undefined);
  const related = pairs.filter(({ truth }) => truth.relation !== undefined);
  return {
    modal: modal.length,
    rightModality: modal.filter(({ truth, found }) => truth.modality === found.mention.modality).length,
    related: related.length,
    rightRelation: related.filter(({ truth, found }) => truth.relation === found.mention.relation).length,
  };
}

function describeUnlike(pair: ProgrammePair, wholes: Wholes): readonly Difference[] {
  const { truth, found } = pair;
  const { missed, extra } = compareProviders(pair, wholes);
  const { quote, at } = found.mention;
  const differ = (field: string, said: string, wanted: string): Difference => ({
    quote,
    says: `${field} ${said || 'none'} (true: ${wanted || 'none'})`,
    paragraph: at.paragraph,
    footnote: at.footnote,
  });
  const { modality, relation } = { ...found.mention, ...pickSaid(truth) };
  return [
    ...(missed + extra > 0
      ? [differ('providers', listIds(found.programme.providers), listIds(truth.providers))]
      : []),
    ...(truth.kind === found.programme.kind ? [] : [differ('kind', found.programme.kind, truth.kind)]),
    ...(modality === found.mention.modality ? [] : [differ('modality', found.mention.modality, modality)]),
    ...(relation === found.mention.relation ? [] : [differ('relation', found.mention.relation, relation)]),
  ];
}

function pickSaid({
  modality,
  relation,
}: TrueProgramme): Partial<Pick<ProgrammeMentionRecord, 'modality' | 'relation'>> {
  return { ...(modality && { modality }), ...(relation && { relation }) };
}

function listIds(ids: readonly string[]): string {
  return ids.join(',');
}

function listFound(programmes: readonly ProgrammeRecord[], status: Status): readonly FoundProgramme[] {
  return programmes.flatMap((programme) =>
    programme.mentions
      .filter((mention) => mention.status === status)
      .map((mention) => ({ programme, mention })),
  );
}

function weighProgramme(truth: TrueProgramme, { programme, mention }: FoundProgramme): number {
  if (truth.id !== null && truth.id !== programme.id) return 0;
  const share = shareOfLonger(truth.quote, mention.quote);
  if (!ENOUGH[truth.status](share)) return 0;
  return isWellPlaced(truth, mention.at) ? share + 1 : share;
}

function describeTrue({ quote, kind, id, paragraph, footnote }: TrueProgramme): Difference {
  return { quote, says: nameKind(kind, id), paragraph: paragraph ?? null, footnote: footnote ?? null };
}

function describeFound({ programme, mention }: FoundProgramme): Difference {
  const { paragraph, footnote } = mention.at;
  return { quote: mention.quote, says: nameKind(programme.kind, programme.id), paragraph, footnote };
}

function nameKind(kind: string, id: string | null): string {
  return id === null ? kind : `${kind} ${id}`;
}
