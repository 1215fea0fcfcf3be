/** From the texts of the JSON files to entries; each fault is reported with its file, entry and field. */
import { z } from 'zod';
import type { Body, FixedPlace, Programme, RegisteredDocument, Series, State } from '../model/registry.js';
import type { Problem } from './problem.js';
import {
  bodySchema,
  documentSchema,
  notProgrammeSchema,
  placeSchema,
  programmeSchema,
  seriesSchema,
  spellingSchema,
  stateSchema,
} from './schema.js';
import type { RegistryFile, RegistrySources } from './sources.js';

export interface Entries {
  readonly states: readonly State[];
  readonly bodies: readonly Body[];
  readonly programmes: readonly Programme[];
  readonly documents: readonly RegisteredDocument[];
  readonly series: readonly Series[];
  readonly places: readonly FixedPlace[];
  readonly notProgrammes: readonly string[];
  readonly spellings: readonly (readonly string[])[];
}

function nameEntry(entry: unknown, index: number): string {
  const found = z.union([z.object({ id: z.string() }), z.object({ key: z.string() })]).safeParse(entry);
  if (!found.success) return `#${index + 1}`;
  return 'id' in found.data ? found.data.id : found.data.key;
}

function readJson(file: string, text: string, problems: Problem[]): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
    problems.push({ file, entry: '', field: '', message: 'the file must hold a list' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ file, entry: '', field: '', message: `not JSON: ${reason}` });
  }
  return [];
}

function parseList<T>(file: string, text: string, schema: z.ZodType<T>, problems: Problem[]): readonly T[] {
  const entries: T[] = [];
  for (const [index, value] of readJson(file, text, problems).entries()) {
    const parsed = schema.safeParse(value);
    if (parsed.success) entries.push(parsed.data);
    else
      for (const issue of parsed.error.issues) {
        problems.push({
          file,
          entry: nameEntry(value, index),
          field: issue.path.join('.'),
          message: issue.message,
        });
      }
  }
  return entries;
}

/** Parses all files. Faulty entries are left out of `entries` and told in `problems`. */
export function parseSources(sources: RegistrySources): { entries: Entries; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const list = <T>(file: RegistryFile, schema: z.ZodType<T>) =>
    parseList(file, sources[file], schema, problems);
  const entries: Entries = {
    states: list('states.json', stateSchema),
    bodies: list('bodies.json', bodySchema),
    programmes: list('programmes.json', programmeSchema),
    documents: list('documents.json', documentSchema),
    series: list('series.json', seriesSchema),
    places: list('places.json', placeSchema),
    notProgrammes: list('not-programmes.json', notProgrammeSchema),
    spellings: list('spellings.json', spellingSchema),
  };
  return { entries, problems };
}
