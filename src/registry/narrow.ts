/**
 * What of the registry can touch a document: the entries of which it can hold a name, and those that they name. A
 * change of any other entry leaves the document's record as it is.
 */
import { createHash } from 'node:crypto';
import type { Names, Registry } from '../model/registry.js';
import { compileNeedle, type Holds, type Needle } from '../text/held-words.js';

/** The version of that part, and what each entry in it says, by its name: `programmes/pacson`. */
export interface Narrowed {
  readonly version: string;
  readonly entries: Readonly<Record<string, string>>;
}

interface Alias {
  readonly text: string;
  readonly needle: Needle;
}

interface Entry {
  readonly name: string;
  readonly aliases: readonly Alias[];
  /** Hash of all that is said of it but its aliases; the first name of each language too, for it may be shown. */
  readonly content: string;
  /** Entries that it names. */
  readonly others: readonly string[];
}

interface Described {
  readonly names: Names;
  readonly acronyms?: readonly string[];
  readonly adjectives?: Names;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function compileAliases(texts: readonly string[]): readonly Alias[] {
  return [...new Set(texts)].map((text) => ({ text, needle: compileNeedle(text) }));
}

function compileEntry<T extends Described>(name: string, entry: T, others: readonly string[]): Entry {
  const { names, acronyms = [], adjectives = {}, ...content } = entry;
  const first = Object.entries(names).map(([tag, list]) => [tag, list[0]]);
  const texts = [...Object.values(names).flat(), ...acronyms, ...Object.values(adjectives).flat()];
  return { name, aliases: compileAliases(texts), content: hash(JSON.stringify([content, first])), others };
}

const stateOrBody = (id: string): string => (/^[A-Z]{3}$/.test(id) ? `states/${id}` : `bodies/${id}`);
const given = (...ids: readonly (string | null)[]): readonly string[] =>
  ids.flatMap((id) => (id === null ? [] : [stateOrBody(id)]));

function compileEntries({ states, bodies, programmes }: Registry): readonly Entry[] {
  return [
    ...states.map((state) => compileEntry(`states/${state.id}`, state, [])),
    ...bodies.map((body) =>
      compileEntry(`bodies/${body.id}`, body, given(body.parent, body.state, ...body.members)),
    ),
    ...programmes.map((programme) =>
      compileEntry(
        `programmes/${programme.id}`,
        programme,
        given(...programme.providers, ...programme.funders),
      ),
    ),
  ];
}

/** Documents are weighed against one another: whatever is said of one beside its names may touch every submission. */
function describeForAll({ documents, series, places }: Registry): Readonly<Record<string, string>> {
  return {
    documents: hash(JSON.stringify(documents.map(({ names: _, ...content }) => content))),
    series: hash(JSON.stringify(series)),
    places: hash(JSON.stringify(places)),
  };
}

/** Names alone: those of documents, and of what only looks like a programme. */
function compileNames({ documents, notProgrammes }: Registry): readonly Omit<Entry, 'content' | 'others'>[] {
  return [
    ...documents.map(({ key, names }) => ({
      name: `documents/${key}`,
      aliases: compileAliases(Object.values(names).flat()),
    })),
    { name: 'notProgrammes', aliases: compileAliases(notProgrammes) },
  ];
}

function heldTexts(aliases: readonly Alias[], holds: Holds): readonly string[] {
  return aliases.filter(({ needle }) => holds(needle)).map(({ text }) => text);
}

/** The entries of which a name is held, and all that they name, and so on. */
function reach(entries: ReadonlyMap<string, Entry>, holds: Holds): Record<string, string> {
  const reached: Record<string, string> = {};
  const visit = (name: string): void => {
    const entry = entries.get(name);
    if (!entry || name in reached) return;
    reached[name] = `${entry.content} ${heldTexts(entry.aliases, holds).join(' | ')}`;
    for (const other of entry.others) visit(other);
  };
  for (const { name, aliases } of entries.values())
    if (aliases.some(({ needle }) => holds(needle))) visit(name);
  return reached;
}

/** Compiles the registry; the result tells of a document, by the phrases that it can hold, what can touch it. */
export function createNarrower(registry: Registry): (holds: Holds) => Narrowed {
  const entries = new Map(compileEntries(registry).map((entry) => [entry.name, entry]));
  const forAll = describeForAll(registry);
  const named = compileNames(registry);
  return (holds) => {
    const names = named.flatMap(({ name, aliases }) => {
      const texts = heldTexts(aliases, holds);
      return texts.length > 0 ? [[name, texts.join(' | ')] as const] : [];
    });
    const all = { ...forAll, ...reach(entries, holds), ...Object.fromEntries(names) };
    const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
    return { version: hash(JSON.stringify(sorted)), entries: Object.fromEntries(sorted) };
  };
}
