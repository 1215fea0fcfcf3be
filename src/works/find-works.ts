/** Which submissions are versions of one work. */

import type { MediaType } from '../model/document.js';
import { compareTraces } from './compare.js';
import { countTargets, listDisagreements } from './disagree.js';
import { type Joined, joinTraces, type Pair } from './join.js';
import type { Trace } from './trace.js';
import type { Bond, Suspect, Version, Work } from './work.js';

/**
 * Finds the works of a set of submissions: a paper as PDF and as DOCX, with its translations and revisions. The order
 * of `traces` decides between equals only. The time grows with their number, not with its square.
 */
export function findWorks(traces: readonly Trace[]): readonly Work[] {
  const joined = joinTraces(traces);
  return joined.groups.map((group) => describeWork(rankVersions(group), joined));
}

const PDF: MediaType = 'application/pdf';

/** The main version first: an original before translations, the whole before the partial, the newer, the PDF with its pages. */
function rankVersions(group: readonly Trace[]): readonly Trace[] {
  const ranks: readonly ((a: Trace, b: Trace) => number)[] = [
    (a, b) => Number(a.translation !== null) - Number(b.translation !== null),
    (a, b) => Number(b.isComplete) - Number(a.isComplete),
    (a, b) => compareTexts(b.date ?? '', a.date ?? ''),
    (a, b) => Number(b.mediaType === PDF) - Number(a.mediaType === PDF),
  ];
  return [...group].sort((a, b) => ranks.map((rank) => rank(a, b)).find((order) => order !== 0) ?? 0);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function describeWork(versions: readonly Trace[], { pairsOf }: Joined): Work {
  const ids = new Set(versions.map(({ id }) => id));
  const pairs = [...new Set(versions.flatMap(({ id }) => pairsOf.get(id) ?? []))];
  const isWithin = ({ traces }: Pair): boolean => traces.every(({ id }) => ids.has(id));
  return {
    work: versions[0]?.id ?? '',
    versions: versions.map((version, index) => describeVersion(version, index, versions[0])),
    evidence: pairs.filter(isWithin).map(describeBond),
    targets: countTargets(versions),
    disagreements: listDisagreements(versions),
    candidates: pairs.filter((pair) => !isWithin(pair)).map((pair) => describeSuspect(pair, ids)),
  };
}

function describeVersion(trace: Trace, index: number, main: Trace | undefined): Version {
  const { id: submission, language, date, mediaType, paths } = trace;
  const is = main === undefined || main === trace ? 'main' : compareTraces(main, trace).relation;
  return { submission, version: index + 1, is, language, date, mediaType, paths };
}

function describeBond({ traces: [a, b], comparison: { relation, reasons } }: Pair): Bond {
  return { submissions: [a.id, b.id], relation, reasons };
}

function describeSuspect({ traces: [a, b], comparison }: Pair, ids: ReadonlySet<string>): Suspect {
  const { relation, reasons, objections } = comparison;
  const [beside, other] = ids.has(a.id) ? [a.id, b.id] : [b.id, a.id];
  return { submission: other, beside, relation, reasons, objections };
}
