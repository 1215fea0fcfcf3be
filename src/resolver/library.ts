/** The registry's documents, arranged for the resolver's questions. */
import type { RegisteredDocument, Registry, Series } from '../model/registry.js';

export interface Library {
  document(key: string): RegisteredDocument | undefined;
  series(document: RegisteredDocument): Series | undefined;
  /** The nouns that may stand for the document: 'report', 'annual-progress-report', 'document'. */
  nounsOf(key: string): readonly string[];
  byNoun(noun: string): readonly RegisteredDocument[];
  /** Documents of the series that a role of locators stands for, by date. */
  byRole(role: string): readonly RegisteredDocument[];
  /** Its place in a counted series, from 1. */
  ordinalOf(document: RegisteredDocument): number | null;
  readonly registry: Registry;
}

/** What a symbol's form tells of a document that the registry does not know. */
function nounsByForm(key: string): readonly string[] {
  if (/\/RES[/.]/u.test(key)) return ['resolution', 'document'];
  if (/\/DEC[/.]/u.test(key) || /^\d+\/C/u.test(key)) return ['decision', 'document'];
  if (/\/L\.\d/u.test(key)) return ['resolution', 'decision', 'document'];
  return /^[a-z]/u.test(key) ? ['document'] : ['report', 'document', 'note'];
}

function nounsByType(document: RegisteredDocument): readonly string[] {
  if (document.type === 'treaty')
    return document.nouns.length > 0 ? ['document'] : ['convention', 'document'];
  if (document.type === 'other' || document.type === 'letter') return ['document'];
  return [document.type, 'document'];
}

function byDate(a: RegisteredDocument, b: RegisteredDocument): number {
  return (a.date ?? '').localeCompare(b.date ?? '');
}

/** Builds the look-ups once for a registry. */
export function createLibrary(registry: Registry): Library {
  const documents = new Map<string, RegisteredDocument>();
  for (const document of registry.documents)
    for (const key of [document.key, ...document.aliases]) documents.set(key, document);
  const seriesById = new Map(registry.series.map((series) => [series.id, series]));
  const series = (document: RegisteredDocument): Series | undefined => seriesById.get(document.series ?? '');
  const nounsOf = (key: string): readonly string[] => {
    const document = documents.get(key);
    if (!document) return nounsByForm(key);
    return [...document.nouns, ...(series(document)?.nouns ?? []), ...nounsByType(document)];
  };
  const sorted = [...registry.documents].sort(byDate);
  const inSeries = (id: string): readonly RegisteredDocument[] =>
    sorted.filter((document) => document.series === id);
  return {
    registry,
    document: (key) => documents.get(key),
    series,
    nounsOf,
    byNoun: (noun) => sorted.filter((document) => nounsOf(document.key).includes(noun)),
    byRole: (role) => registry.series.filter((s) => s.roles.includes(role)).flatMap((s) => inSeries(s.id)),
    ordinalOf: (document) => {
      if (document.ordinal !== null || !series(document)?.counted) return document.ordinal;
      return inSeries(document.series ?? '').findIndex((d) => d.key === document.key) + 1;
    },
  };
}
