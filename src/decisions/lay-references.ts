import type { ReferenceRecord } from '../model/record.js';
import { type Matched, matchRulings } from './match.js';
import type { Page } from './page.js';
import type { Ruling } from './rulings.js';

export interface Laid<T> {
  readonly items: readonly T[];
  /** The mention that each ruling speaks of, by its id; null where nothing is left or was found. */
  readonly ids: ReadonlyMap<Ruling, string | null>;
}

/** The references as people decided them, in reading order. */
export function layReferences(
  references: readonly ReferenceRecord[],
  rulings: readonly Ruling[],
  page: Page,
): Laid<ReferenceRecord> {
  const matched = matchRulings(rulings, references);
  const untouched = references.filter((reference) => matched.every(({ item }) => item !== reference));
  const decided = matched.map((each, index) => ({ ...each, reference: decide(each, index, page) }));
  const items = [...untouched, ...decided.flatMap(({ reference }) => (reference ? [reference] : []))];
  const ids = new Map(decided.map(({ ruling, reference }) => [ruling, reference?.id ?? null] as const));
  return { items: items.sort((a, b) => page.compare(a.at, b.at)), ids };
}

function decide(
  { ruling, item }: Matched<ReferenceRecord>,
  index: number,
  page: Page,
): ReferenceRecord | null {
  if (ruling.rejected) return null;
  const { set, span } = ruling;
  const targets = [...(set.targets ?? item?.targets ?? [])];
  const same = item && JSON.stringify(item.targets) === JSON.stringify(targets);
  return {
    id: item?.id ?? `d${index + 1}`,
    quote: page.quote(span),
    written: set.written ?? item?.written ?? { role: null, labels: [], symbol: null, title: null },
    targets,
    resolution: same ? item.resolution : { status: targets.length > 0 ? 'known' : 'unknown', by: null },
    confidence: 1,
    at: page.placeOf(span),
    decided: { state: ruling.state, decisions: ruling.said.map(({ id }) => id) },
  };
}
