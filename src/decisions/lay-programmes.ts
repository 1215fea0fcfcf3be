import type { ProgrammeMentionRecord, ProgrammeRecord } from '../model/record.js';
import type { Programme } from '../model/registry.js';
import { candidateId } from '../text/slug.js';
import type { MergeDecision, Values } from './decision.js';
import type { Laid } from './lay-references.js';
import { type Matched, matchRulings } from './match.js';
import type { Page } from './page.js';
import { type Ruling, SAME_SPOT, type Spot, shareOf } from './rulings.js';

type Entry = Omit<ProgrammeRecord, 'mentions'>;

interface Item extends ProgrammeMentionRecord {
  readonly entry: Entry;
  /** What was said of the programme itself. */
  readonly said: Values;
}

/** Mentions at a spot belong to another programme than the extractor thought. */
export interface Parted {
  readonly from: string;
  readonly spot: Spot;
  readonly into: { readonly id: string; readonly name: string };
}

export interface ProgrammeRulings {
  readonly rulings: readonly Ruling[];
  readonly parted: readonly Parted[];
  readonly merges: readonly MergeDecision[];
}

export type FindProgramme = (id: string) => Programme | undefined;

/** The programmes as people decided them: mentions first, then which of them are one. */
export function layProgrammes(
  programmes: readonly ProgrammeRecord[],
  { rulings, parted, merges }: ProgrammeRulings,
  page: Page,
  find: FindProgramme,
): Laid<ProgrammeRecord> {
  const items = programmes.flatMap(({ mentions, ...entry }) =>
    mentions.map((mention): Item => ({ ...mention, entry, said: {} })),
  );
  const matched = matchRulings(rulings, items);
  const untouched = items.filter((item) => matched.every((each) => each.item !== item));
  const decided = matched.map((each, index) => ({ ...each, laid: decide(each, index, page, find) }));
  const all = [...untouched, ...decided.flatMap(({ laid }) => (laid ? [laid] : []))]
    .map((item) => part(item, parted, find))
    .map((item) => merge(item, merges, find))
    .sort((a, b) => page.compare(a.at, b.at));
  const ids = new Map(decided.map(({ ruling, laid }) => [ruling, laid?.id ?? null] as const));
  return { items: gather(all), ids };
}

/** The entry of another programme, of the registry or of none. */
function entryOf(id: string, name: string, old: Entry | undefined, find: FindProgramme): Entry {
  const known = find(id);
  const {
    kind = 'programme',
    providers = [],
    funders = [],
    beneficiaries = [],
    regions = [],
    period = null,
  } = old ?? {};
  if (!known)
    return { id, name, registered: false, kind, providers, funders, beneficiaries, regions, period };
  return {
    id,
    name: Object.values(known.names)[0]?.[0] ?? name,
    registered: true,
    kind: known.kind,
    providers: [...known.providers],
    funders: [...known.funders],
    beneficiaries,
    regions: [...known.regions],
    period,
  };
}

function decide(
  { ruling, item }: Matched<Item>,
  index: number,
  page: Page,
  find: FindProgramme,
): Item | null {
  if (ruling.rejected) return null;
  const { set, span } = ruling;
  const quote = page.quote(span);
  const name = set.name ?? item?.entry.name ?? quote;
  const id = set.programme ?? item?.entry.id ?? candidateId(name);
  const entry = item && item.entry.id === id ? item.entry : entryOf(id, name, item?.entry, find);
  return {
    id: item?.id ?? `d${index + 1}`,
    quote,
    status: set.status ?? item?.status ?? 'named',
    modality: set.modality ?? item?.modality ?? 'existing',
    relation: set.relation ?? item?.relation ?? 'mentions',
    ...(item?.rule === undefined ? {} : { rule: item.rule }),
    confidence: 1,
    at: page.placeOf(span),
    decided: { state: ruling.state, decisions: ruling.said.map(({ id }) => id) },
    entry,
    said: set,
  };
}

function part(item: Item, parted: readonly Parted[], find: FindProgramme): Item {
  const into = parted.findLast(
    ({ from, spot }) => from === item.entry.id && shareOf(spot, item.at) > SAME_SPOT,
  )?.into;
  return into ? { ...item, entry: entryOf(into.id, into.name, item.entry, find) } : item;
}

function merge(item: Item, merges: readonly MergeDecision[], find: FindProgramme): Item {
  let { entry } = item;
  for (const { ids, into } of merges)
    if (ids.includes(entry.id) && entry.id !== into.id) entry = entryOf(into.id, into.name, entry, find);
  return entry === item.entry ? item : { ...item, entry };
}

/** One entry a programme, in the order of first mentions; the last word on a field of it counts. */
function gather(items: readonly Item[]): readonly ProgrammeRecord[] {
  const groups = new Map<string, readonly Item[]>();
  for (const item of items) groups.set(item.entry.id, [...(groups.get(item.entry.id) ?? []), item]);
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (!first) return [];
    const said: Values = Object.assign({}, ...group.map((item) => item.said));
    return [
      {
        ...first.entry,
        ...fieldsOf(said),
        mentions: group.map(({ entry: _, said: __, ...mention }) => mention),
      },
    ];
  });
}

function fieldsOf({
  name,
  kind,
  providers,
  funders,
  beneficiaries,
  regions,
  period,
}: Values): Partial<Entry> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(providers === undefined ? {} : { providers: [...providers] }),
    ...(funders === undefined ? {} : { funders: [...funders] }),
    ...(beneficiaries === undefined ? {} : { beneficiaries: [...beneficiaries] }),
    ...(regions === undefined ? {} : { regions: [...regions] }),
    ...(period === undefined ? {} : { period }),
  };
}
