/** Which version of a work counts for what, so that nothing counts twice. */
import type { Trace, TracedMention } from './trace.js';
import type { Work } from './work.js';

/** What of one submission counts. */
export interface Share {
  readonly work: string;
  readonly version: number;
  readonly is: Work['versions'][number]['is'];
  readonly otherPaths: readonly string[];
  /** Targets that this version counts for. */
  readonly targets: ReadonlySet<string>;
  /** Registered programmes that this version counts for. */
  readonly programmes: ReadonlySet<string>;
}

/**
 * By id of submission. The main version counts for all that it holds, copies and translations for what none before them
 * holds, a text that was revised since for nothing.
 */
export function shareOut(works: readonly Work[], traces: readonly Trace[]): ReadonlyMap<string, Share> {
  const traceOf = new Map(traces.map((trace) => [trace.id, trace]));
  const shares = new Map<string, Share>();
  for (const { work, versions } of works) {
    const taken = { reference: new Set<string>(), programme: new Set<string>() };
    for (const { submission, version, is, paths } of versions) {
      const mentions = is === 'revision' ? [] : (traceOf.get(submission)?.mentions ?? []);
      const targets = take(mentions, 'reference', taken.reference);
      const programmes = take(mentions, 'programme', taken.programme);
      shares.set(submission, { work, version, is, otherPaths: paths.slice(1), targets, programmes });
    }
  }
  return shares;
}

/** What nobody has taken yet, which is taken then. */
function take(
  mentions: readonly TracedMention[],
  about: TracedMention['about'],
  taken: Set<string>,
): ReadonlySet<string> {
  const keys = mentions.filter((mention) => mention.about === about).map(({ key }) => key);
  const free = new Set(keys.filter((key) => !taken.has(key)));
  for (const key of free) taken.add(key);
  return free;
}
