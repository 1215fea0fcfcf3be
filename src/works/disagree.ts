/** Where the versions of a work tell different things. */
import type { Trace, TracedMention } from './trace.js';
import type { Disagreement, Work } from './work.js';

/**
 * What some versions have and others lack: targets and registered programmes, by paragraph where all versions number
 * their paragraphs alike, then dates and submitters. What a version of another language has no words for is listed too.
 */
export function listDisagreements(versions: readonly Trace[]): readonly Disagreement[] {
  return [
    ...disagreeOn('submitters', versions, ({ submitters }) => [[submitters.join(', '), null]]),
    ...disagreeOn('date', versions, ({ date }) => (date === null ? [] : [[date, null]])),
    ...disagreeOnMentions('reference', versions),
    ...disagreeOnMentions('programme', versions),
  ];
}

export function countTargets(versions: readonly Trace[]): Work['targets'] {
  if (versions.length < 2) return null;
  const all = new Set(versions.flatMap(({ targets }) => [...targets.keys()]));
  const inEach = [...all].filter((target) => versions.every(({ targets }) => targets.has(target))).length;
  return { all: all.size, inEach };
}

function disagreeOnMentions(
  about: TracedMention['about'],
  versions: readonly Trace[],
): readonly Disagreement[] {
  const hasPlaces = isNumberedAlike(versions);
  return disagreeOn(about, versions, ({ mentions }) =>
    mentions
      .filter((mention) => mention.about === about)
      .map(({ key, place }) => [key, hasPlaces ? place : null] as const),
  );
}

function isNumberedAlike(versions: readonly Trace[]): boolean {
  const numberings = versions.map(({ paragraphs }) => [...paragraphs.keys()].sort().join());
  return new Set(numberings).size === 1;
}

type Valued = readonly [value: string, place: string | null];

function disagreeOn(
  about: Disagreement['about'],
  versions: readonly Trace[],
  valuesOf: (version: Trace) => readonly Valued[],
): readonly Disagreement[] {
  const holders = new Map<string, { readonly valued: Valued; readonly ids: Set<string> }>();
  for (const version of versions) {
    for (const valued of valuesOf(version)) {
      const key = valued.join(' ');
      const holder = holders.get(key) ?? { valued, ids: new Set<string>() };
      holder.ids.add(version.id);
      holders.set(key, holder);
    }
  }
  const ids = versions.map(({ id }) => id);
  return [...holders.values()]
    .filter((holder) => holder.ids.size < ids.length)
    .map(({ valued: [value, place], ids: held }) => ({
      about,
      value,
      place,
      in: ids.filter((id) => held.has(id)),
      notIn: ids.filter((id) => !held.has(id)),
    }));
}
