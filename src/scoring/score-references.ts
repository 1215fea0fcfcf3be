import type { ReferenceRecord } from '../model/record.js';
import { matchOneToOne } from './match.js';
import { type Difference, type ExtractorScore, isOptional, isWellPlaced, saysPlace } from './score-parts.js';
import { NO_TALLY } from './tally.js';
import type { Truth } from './truth.js';
import { shareOfShorter } from './words.js';

type TrueReference = Truth['references'][number];

/**
 * A reference counts as found when a mention has the same targets and words in common with it. What was found
 * and left open (ambiguous, unknown) is neither right nor wrong: it publishes no target.
 */
export function scoreReferences(truth: Truth, references: readonly ReferenceRecord[]): ExtractorScore {
  const published = references.filter(({ targets }) => targets.length > 0);
  const matching = matchOneToOne(truth.references, published, weighReference);
  const { pairs, missed } = matching;
  const extra = matching.extra.filter(({ quote }) => !isOptional(quote, truth));
  const placed = pairs.filter((pair) => saysPlace(pair.truth));
  return {
    tally: {
      ...NO_TALLY,
      matched: pairs.length,
      missed: missed.length,
      extra: extra.length,
      exact: pairs.filter((pair) => pair.truth.quote === pair.found.quote).length,
      placed: placed.length,
      wellPlaced: placed.filter((pair) => isWellPlaced(pair.truth, pair.found.at)).length,
      wrongTarget: matchOneToOne(missed, extra, weighPlace).pairs.filter(isWrong).length,
      open: references.length - published.length,
    },
    missed: missed.map(describeTrue),
    extra: extra.map(describeFound),
    unlike: [],
  };
}

/** A target that the truth has not, nor as the document of one of its targets: to say less than the page is not wrong. */
function isWrong({
  truth,
  found,
}: {
  readonly truth: TrueReference;
  readonly found: ReferenceRecord;
}): boolean {
  return found.targets.some(
    (target) => !truth.targets.some((each) => each === target || each.startsWith(`${target}#`)),
  );
}

function weighReference(truth: TrueReference, found: ReferenceRecord): number {
  return haveSame(truth.targets, found.targets) ? weighPlace(truth, found) : 0;
}

/** Words in common, and one more for the same place. */
function weighPlace(truth: TrueReference, found: ReferenceRecord): number {
  const overlap = shareOfShorter(truth.quote, found.quote);
  return overlap > 0 && isWellPlaced(truth, found.at) ? overlap + 1 : overlap;
}

function haveSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');
}

function describeTrue({ quote, targets, paragraph, footnote }: TrueReference): Difference {
  return { quote, says: targets.join(' '), paragraph: paragraph ?? null, footnote: footnote ?? null };
}

function describeFound({ quote, targets, at }: ReferenceRecord): Difference {
  return { quote, says: targets.join(' '), paragraph: at.paragraph, footnote: at.footnote };
}
