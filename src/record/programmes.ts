/** Mentions of programmes gathered by programme: one entry each, in the order of their first mention. */
import type { ProgrammeMention } from '../model/mention.js';
import type { ProgrammeRecord } from '../model/record.js';
import type { Programme, Registry } from '../model/registry.js';
import { candidateId } from '../text/slug.js';

type Quote = (mention: ProgrammeMention) => string;
type Describe = (mention: ProgrammeMention, index: number) => ProgrammeRecord['mentions'][number];

/** The State whose organ a body is. */
type StateOf = (id: string) => string | null;

interface Numbered {
  readonly mention: ProgrammeMention;
  readonly index: number;
}

/** Registry id; for others an id made of the name, the same in every submission. */
function idOf(mention: ProgrammeMention, quote: Quote): string {
  return mention.programme ?? candidateId(mention.name ?? quote(mention));
}

function findStates(registry: Registry): StateOf {
  const states = new Map(registry.bodies.map(({ id, state }) => [id, state]));
  return (id) => states.get(id) ?? null;
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

/** What the registry holds of a programme counts before what the surroundings of a mention suggest. */
function parties(registered: readonly string[] | undefined, said: readonly (readonly string[])[]): string[] {
  return registered && registered.length > 0 ? [...registered] : union(said);
}

function gather(
  id: string,
  group: readonly Numbered[],
  entry: Programme | undefined,
  stateOf: StateOf,
  quote: Quote,
  describe: Describe,
): ProgrammeRecord {
  const mentions = group.map(({ mention }) => mention);
  const first = mentions[0] as ProgrammeMention;
  const given = parties(
    entry?.providers,
    mentions.map((mention) => mention.providers),
  );
  const providers = withStates(given, entry?.funders ?? [], stateOf);
  const period = mentions.find((mention) => mention.period !== null)?.period ?? null;
  return {
    id,
    name: Object.values(entry?.names ?? {})[0]?.[0] ?? first.name ?? quote(first),
    registered: entry !== undefined,
    kind: entry?.kind ?? first.programmeKind,
    providers,
    funders: parties(
      entry?.funders,
      mentions.map((mention) => mention.funders),
    ),
    beneficiaries: union(mentions.map((mention) => mention.beneficiaries)).filter(
      (id) => !providers.includes(id),
    ),
    regions: parties(
      entry?.regions,
      mentions.map((mention) => mention.regions),
    ),
    period: period && { ...period },
    mentions: group.map(({ mention, index }) => describe(mention, index)),
  };
}

/**
 * Providers, each organ of a State with that State: `KOR` beside `kisa`. An agency that carries out what
 * another body gives and pays for acts for that body, not for its State.
 */
function withStates(ids: readonly string[], funders: readonly string[], stateOf: StateOf): string[] {
  const forOthers = ids.some((id) => funders.includes(id));
  return union(ids.map((id) => (forOthers ? [id] : [id, stateOf(id) ?? id])));
}

/** Groups the mentions of one submission; `quote` and `describe` give the words and the record of a mention. */
export function gatherProgrammes(
  mentions: readonly ProgrammeMention[],
  registry: Registry,
  quote: Quote,
  describe: Describe,
): ProgrammeRecord[] {
  const groups = new Map<string, Numbered[]>();
  for (const [index, mention] of mentions.entries()) {
    const id = idOf(mention, quote);
    groups.set(id, [...(groups.get(id) ?? []), { mention, index }]);
  }
  const entries = new Map(registry.programmes.map((programme) => [programme.id, programme]));
  const stateOf = findStates(registry);
  return [...groups].map(([id, group]) => gather(id, group, entries.get(id), stateOf, quote, describe));
}
