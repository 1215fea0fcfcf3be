import type { ProgrammeMentionRecord, ProgrammeRecord } from '../model/record.js';
import { matchOneToOne, type Pair } from './match.js';
import { type Difference, type ExtractorScore, isOptional, isWellPlaced, saysPlace } from './score-parts.js';
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

/**
 * A programme counts as found when a mention of the same status has enough words in common with it and, where
 * the truth has an id, that id.
 */
export function scoreProgrammes(
  truth: Truth,
  programmes: readonly ProgrammeRecord[],
  status: Status,
): ExtractorScore {
  const truths = truth.programmes.filter((programme) => programme.status === status);
  const { pairs, missed, extra } = matchOneToOne(truths, listFound(programmes, status), weighProgramme);
  const counted = extra.filter(({ mention }) => !isOptional(mention.quote, truth));
  const placed = pairs.filter((pair) => saysPlace(pair.truth));
  const provided = pairs.filter((pair) => pair.truth.providers.length > 0);
  return {
    tally: {
      matched: pairs.length,
      missed: missed.length,
      extra: counted.length,
      exact: pairs.filter((pair) => pair.truth.quote === pair.found.mention.quote).length,
      placed: placed.length,
      wellPlaced: placed.filter((pair) => isWellPlaced(pair.truth, pair.found.mention.at)).length,
      rightKind: pairs.filter((pair) => pair.truth.kind === pair.found.programme.kind).length,
      provided: provided.length,
      rightProviders: provided.filter(hasProviders).length,
      wrongTarget: 0,
      open: 0,
    },
    missed: missed.map(describeTrue),
    extra: counted.map(describeFound),
  };
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

/** The registry may know of more providers than the page names. Ids are compared without their case. */
function hasProviders({ truth, found }: Pair<TrueProgramme, FoundProgramme>): boolean {
  const providers = new Set(found.programme.providers.map((id) => id.toLowerCase()));
  return truth.providers.every((id) => providers.has(id.toLowerCase()));
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
