/** What another recipe changes: mentions gained, lost and changed between two sets of records. Pure. */

import { HEAD_FIELDS } from './decisions/decision.js';
import { withoutDecisions } from './decisions/lay.js';
import { readField } from './decisions/lay-head.js';
import type { Place, SubmissionRecord } from './model/record.js';

export type ChangeKind = 'gained' | 'lost' | 'changed';
export type ComparedPart = 'references' | 'programmes' | 'head';

export interface Change {
  readonly kind: ChangeKind;
  readonly part: ComparedPart;
  readonly language: string;
  /** What told it: `antecedent`, `registry`, `title`; of what was lost, the rule that had found it. */
  readonly rule: string;
  readonly path: string;
  readonly paragraph: string | null;
  readonly quote: string;
  /** Null on the side where it is not. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangeCount {
  readonly part: ComparedPart;
  readonly language: string;
  readonly rule: string;
  readonly gained: number;
  readonly lost: number;
  readonly changed: number;
}

export interface Comparison {
  readonly documents: {
    readonly both: number;
    /** Of these, how many have at least one change. */
    readonly changed: number;
    readonly onlyBefore: readonly string[];
    readonly onlyAfter: readonly string[];
  };
  /** Parts of recipes with other versions: `programme: 10 → 11`, each with its number of documents. */
  readonly recipes: Readonly<Record<string, number>>;
  readonly counts: readonly ChangeCount[];
  readonly changes: readonly Change[];
}

/** A mention as it is compared. */
interface Item {
  readonly quote: string;
  readonly at: Place;
  readonly rule: string;
  readonly says: string;
}

/**
 * Compares what was extracted (decisions set aside). Records are those of the same file, or of the file under the same
 * path; mentions are paired by place, by quote and paragraph, or by words in common.
 */
export function compareRecords(
  before: readonly SubmissionRecord[],
  after: readonly SubmissionRecord[],
): Comparison {
  const { pairs, onlyBefore, onlyAfter } = pairRecords(before, after);
  const changesOf = pairs.map(([a, b]) => compareRecord(withoutDecisions(a), withoutDecisions(b)));
  const changes = changesOf.flat();
  return {
    documents: {
      both: pairs.length,
      changed: changesOf.filter(({ length }) => length > 0).length,
      onlyBefore,
      onlyAfter,
    },
    recipes: countRecipes(pairs),
    counts: countChanges(changes),
    changes,
  };
}

type RecordPair = readonly [SubmissionRecord, SubmissionRecord];

function pairRecords(
  before: readonly SubmissionRecord[],
  after: readonly SubmissionRecord[],
): { pairs: readonly RecordPair[]; onlyBefore: readonly string[]; onlyAfter: readonly string[] } {
  const byId = new Map(after.map((record) => [record.id, record]));
  const byPath = new Map(after.map((record) => [record.source.path, record]));
  const pairs = before.flatMap((record): readonly RecordPair[] => {
    const other = byId.get(record.id) ?? byPath.get(record.source.path);
    return other ? [[record, other]] : [];
  });
  const taken = new Set<SubmissionRecord>(pairs.flat());
  const rest = (records: readonly SubmissionRecord[]): readonly string[] =>
    records.filter((record) => !taken.has(record)).map(({ source }) => source.path);
  return { pairs, onlyBefore: rest(before), onlyAfter: rest(after) };
}

function countRecipes(pairs: readonly RecordPair[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [a, b] of pairs) {
    for (const part of new Set([...Object.keys(a.recipe), ...Object.keys(b.recipe)])) {
      if (a.recipe[part] === b.recipe[part]) continue;
      const isData = part === 'languages' || part === 'registry';
      const step = isData ? part : `${part}: ${a.recipe[part] ?? 'none'} → ${b.recipe[part] ?? 'none'}`;
      counts[step] = (counts[step] ?? 0) + 1;
    }
  }
  return counts;
}

function listReferences({ references }: SubmissionRecord): readonly Item[] {
  return references.map(({ quote, at, targets, resolution: { by, status } }) => ({
    quote,
    at,
    rule: by ?? status,
    says: targets.length > 0 ? targets.join(' ') : status,
  }));
}

function listProgrammes({ programmes }: SubmissionRecord): readonly Item[] {
  return programmes.flatMap(({ id, kind, providers, funders, beneficiaries, mentions }) =>
    mentions.map(({ quote, at, status, modality, relation, rule }) => ({
      quote,
      at,
      rule: rule ?? status,
      says: [
        id,
        kind,
        status,
        modality,
        relation,
        ...(providers.length > 0 ? [`by ${providers.join(',')}`] : []),
        ...(funders.length > 0 ? [`paid by ${funders.join(',')}`] : []),
        ...(beneficiaries.length > 0 ? [`for ${beneficiaries.join(',')}`] : []),
      ].join(' '),
    })),
  );
}

function compareRecord(before: SubmissionRecord, after: SubmissionRecord): readonly Change[] {
  return [
    ...compareItems('references', listReferences(before), listReferences(after), after),
    ...compareItems('programmes', listProgrammes(before), listProgrammes(after), after),
    ...compareHeads(before, after),
  ];
}

function compareHeads(before: SubmissionRecord, after: SubmissionRecord): readonly Change[] {
  return HEAD_FIELDS.flatMap((field): readonly Change[] => {
    const [a, b] = [before, after].map(({ submission }) => describeField(submission, field));
    if (a === b) return [];
    const { source, submission } = after;
    const kind = a === null ? 'gained' : b === null ? 'lost' : 'changed';
    const quote = b ?? a ?? '';
    return [
      {
        kind,
        part: 'head',
        language: submission.language,
        rule: field,
        path: source.path,
        paragraph: null,
        quote,
        before: a ?? null,
        after: b ?? null,
      },
    ];
  });
}

function describeField(
  head: SubmissionRecord['submission'],
  field: (typeof HEAD_FIELDS)[number],
): string | null {
  if (field === 'submitters')
    return head.submitters.map(({ id, role }) => `${id} (${role})`).join(', ') || null;
  const value = readField(head, field);
  return typeof value === 'string' ? value : null;
}

/** How surely two mentions are the same one; 0: they are not. */
function weighPair(a: Item, b: Item): number {
  const sameQuote = a.quote === b.quote;
  const samePlace = a.at.block === b.at.block && a.at.start === b.at.start;
  const sameParagraph = a.at.paragraph === b.at.paragraph && a.at.footnote === b.at.footnote;
  if (sameQuote && samePlace) return 5 + (a.says === b.says ? 1 : 0);
  if (sameQuote && sameParagraph) return 4;
  const contains = a.quote.includes(b.quote) || b.quote.includes(a.quote);
  if (a.at.block === b.at.block && Math.min(a.at.end, b.at.end) > Math.max(a.at.start, b.at.start))
    return contains ? 3 : 2;
  return sameParagraph && contains ? 1 : 0;
}

function pairItems(before: readonly Item[], after: readonly Item[]): ReadonlyMap<Item, Item> {
  const weighed = before
    .flatMap((a) => after.map((b) => ({ a, b, weight: weighPair(a, b) })))
    .filter(({ weight }) => weight > 0)
    .sort((x, y) => y.weight - x.weight);
  const pairs = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const { a, b } of weighed) {
    if (pairs.has(a) || taken.has(b)) continue;
    pairs.set(a, b);
    taken.add(b);
  }
  return pairs;
}

function compareItems(
  part: ComparedPart,
  before: readonly Item[],
  after: readonly Item[],
  { source, submission }: SubmissionRecord,
): readonly Change[] {
  const pairs = pairItems(before, after);
  const found = new Set(pairs.values());
  const describe = (kind: ChangeKind, item: Item, a: string | null, b: string | null): Change => ({
    kind,
    part,
    language: submission.language,
    rule: item.rule,
    path: source.path,
    paragraph: item.at.paragraph,
    quote: item.quote,
    before: a,
    after: b,
  });
  const told = before.flatMap((a) => {
    const b = pairs.get(a);
    if (!b) return [describe('lost', a, a.says, null)];
    if (a.says === b.says && a.quote === b.quote) return [];
    return [describe('changed', b, sayWith(a, b), sayWith(b, a))];
  });
  return [...told, ...after.filter((b) => !found.has(b)).map((b) => describe('gained', b, null, b.says))];
}

/** What a mention says, with its words where those differ. */
function sayWith(item: Item, other: Item): string {
  return item.quote === other.quote ? item.says : `'${item.quote}' ${item.says}`;
}

function countChanges(changes: readonly Change[]): readonly ChangeCount[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = [change.part, change.language, change.rule].join('\0');
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const count = (group: readonly Change[], kind: ChangeKind): number =>
    group.filter((change) => change.kind === kind).length;
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const first = group[0];
      if (!first) return [];
      const { part, language, rule } = first;
      return [
        {
          part,
          language,
          rule,
          gained: count(group, 'gained'),
          lost: count(group, 'lost'),
          changed: count(group, 'changed'),
        },
      ];
    });
}
