/** What a schema cannot see: entries that point to nothing, and names that are not one entry's alone. */
import type { Body, Names, Programme } from '../model/registry.js';
import { splitWords } from '../text/phrases.js';
import { type Entries, parseSources } from './parse.js';
import type { Problem } from './problem.js';
import { type RegistrySources, readSources } from './sources.js';
import { createSpeller, type Spellings } from './spellings.js';

interface Named {
  readonly id: string;
  readonly names: Names;
  readonly acronyms: readonly string[];
  /** Names and acronyms that others may bear too. */
  readonly shared: readonly string[];
}

/** A name as the phrase search sees it: 'Côte d'Ivoire' and 'cote d-ivoire' fold alike. */
function foldName(name: string): string {
  return splitWords(name)
    .map((word) => word.folded)
    .join(' ');
}

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

function checkIds(file: string, ids: readonly string[]): readonly Problem[] {
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((entry) => ({ file, entry, field: 'id', message: 'another entry has the same id' }));
}

function checkKnown(
  file: string,
  entry: string,
  field: string,
  ids: readonly string[],
  known: ReadonlySet<string>,
): readonly Problem[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({ file, entry, field, message: `nothing in the registry has the id '${id}'` }));
}

function checkBody(body: Body, states: ReadonlySet<string>, bodies: ReadonlySet<string>): readonly Problem[] {
  const file = 'bodies.json';
  return [
    ...checkKnown(file, body.id, 'parent', body.parent === null ? [] : [body.parent], bodies),
    ...checkKnown(file, body.id, 'state', body.state === null ? [] : [body.state], states),
    ...checkKnown(file, body.id, 'members', body.members, states),
  ];
}

function checkProgramme(programme: Programme, parties: ReadonlySet<string>): readonly Problem[] {
  const file = 'programmes.json';
  const own = new Set([...Object.values(programme.names).flat(), ...programme.acronyms]);
  const strangers = programme.ambiguous.filter((name) => !own.has(name));
  const problems: Problem[] = strangers.map((name) => ({
    file,
    entry: programme.id,
    field: 'ambiguous',
    message: `'${name}' is neither a name nor an acronym of the entry`,
  }));
  if (programme.ambiguous.length > 0 && programme.context.length === 0) {
    const message = 'an entry with ambiguous names needs words that tell it';
    problems.push({ file, entry: programme.id, field: 'context', message });
  }
  return [
    ...problems,
    ...checkKnown(file, programme.id, 'providers', programme.providers, parties),
    ...checkKnown(file, programme.id, 'funders', programme.funders, parties),
  ];
}

interface Claim {
  readonly entry: string;
  readonly field: string;
  readonly name: string;
  readonly shared: boolean;
}

function claimNames(named: Named, spell: (names: readonly string[]) => readonly string[]): readonly Claim[] {
  const shared = new Set(spell(named.shared).map(foldName));
  const claims = Object.entries(named.names).flatMap(([tag, names]) =>
    (tag === 'en' ? spell(names) : names).map((name) => ({ field: `names.${tag}`, name })),
  );
  return [...claims, ...named.acronyms.map((name) => ({ field: 'acronyms', name }))].map((claim) => ({
    ...claim,
    entry: named.id,
    shared: shared.has(foldName(claim.name)),
  }));
}

/** One problem for each name that two entries of a file bear and that is not ambiguous in both. */
function checkNames(file: string, list: readonly Named[], spellings: Spellings): readonly Problem[] {
  const spell = createSpeller(spellings);
  const first = new Map<string, Claim>();
  const problems: Problem[] = [];
  for (const claim of list.flatMap((named) => claimNames(named, spell))) {
    const key = foldName(claim.name);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, claim);
    else if (earlier.entry !== claim.entry && !(earlier.shared && claim.shared)) {
      const message = `'${claim.name}' is also a name of '${earlier.entry}'`;
      problems.push({ file, entry: claim.entry, field: claim.field, message });
    }
  }
  return problems;
}

/** The words and the marks that tell two names apart: 'Korea, Republic of' is not 'Korea (Republic of)'. */
function formOf(name: string): string {
  return name
    .split(/([(),（）])/u)
    .map((part) => (/^[(),（）]$/u.test(part) ? part : foldName(part)))
    .join('');
}

/** Names that the phrase search takes for one, of which the second says nothing, and names without words. */
function checkWording(file: string, entry: string, names: Names): readonly Problem[] {
  return Object.entries(names).flatMap(([tag, list]) => {
    const forms = list.map(formOf);
    return list.flatMap((name, index) => {
      const problem = { file, entry, field: `names.${tag}` };
      if (foldName(name) === '') return { ...problem, message: `'${name}' has no words` };
      if (forms.indexOf(formOf(name)) === index) return [];
      return { ...problem, message: `'${name}' stands there already` };
    });
  });
}

function checkDocuments({ documents, series, places }: Entries): readonly Problem[] {
  const seriesIds = new Set(series.map(({ id }) => id));
  const keys = new Set(documents.map(({ key }) => key));
  const named = documents.flatMap((document) => [document.key, ...document.aliases]);
  return [
    ...checkIds('documents.json', named),
    ...documents.flatMap((document) =>
      checkKnown(
        'documents.json',
        document.key,
        'series',
        document.series === null ? [] : [document.series],
        seriesIds,
      ),
    ),
    ...documents.flatMap(({ key, names }) => checkWording('documents.json', key, names)),
    ...places.flatMap((place) => checkKnown('places.json', place.role, 'document', [place.document], keys)),
  ];
}

function checkStates({ states, spellings }: Entries): readonly Problem[] {
  const file = 'states.json';
  const named = states.map((state) => ({ ...state, acronyms: [], shared: [] }));
  return [
    ...checkIds(file, idsOf(states)),
    ...checkNames(file, named, spellings),
    ...states.flatMap(({ id, names }) => checkWording(file, id, names)),
  ];
}

function checkBodies({ states, bodies, spellings }: Entries): readonly Problem[] {
  const file = 'bodies.json';
  const stateIds = new Set(idsOf(states));
  const bodyIds = new Set(idsOf(bodies));
  const named = bodies.map((body) => ({ ...body, shared: [] }));
  return [
    ...checkIds(file, idsOf(bodies)),
    ...bodies.flatMap((body) => checkBody(body, stateIds, bodyIds)),
    ...checkNames(file, named, spellings),
    ...bodies.flatMap(({ id, names }) => checkWording(file, id, names)),
  ];
}

function checkProgrammes({ states, bodies, programmes, spellings }: Entries): readonly Problem[] {
  const file = 'programmes.json';
  const parties = new Set([...idsOf(states), ...idsOf(bodies)]);
  const named = programmes.map((programme) => ({ ...programme, shared: programme.ambiguous }));
  return [
    ...checkIds(file, idsOf(programmes)),
    ...programmes.flatMap((programme) => checkProgramme(programme, parties)),
    ...checkNames(file, named, spellings),
    ...programmes.flatMap(({ id, names }) => checkWording(file, id, names)),
  ];
}

/**
 * All that is wrong in the registry's files, by file: entries that are not as their schema says, that point to
 * nothing, or that bear a name which must be another's alone. Empty when all is well.
 */
export function checkRegistry(sources: RegistrySources = readSources()): readonly Problem[] {
  const { entries, problems } = parseSources(sources);
  return [
    ...problems,
    ...checkStates(entries),
    ...checkBodies(entries),
    ...checkProgrammes(entries),
    ...checkDocuments(entries),
    ...checkIds('series.json', idsOf(entries.series)),
  ];
}
