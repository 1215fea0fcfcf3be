import { readFileSync } from 'node:fs';

export const REGISTRY_FILES = [
  'states.json',
  'bodies.json',
  'programmes.json',
  'documents.json',
  'series.json',
  'places.json',
  'not-programmes.json',
  'spellings.json',
] as const;
export type RegistryFile = (typeof REGISTRY_FILES)[number];

/** The text of each file. */
export type RegistrySources = Readonly<Record<RegistryFile, string>>;

/** The registry's files as they stand beside this module. */
export function readSources(): RegistrySources {
  const read = (file: RegistryFile) => readFileSync(new URL(`./${file}`, import.meta.url), 'utf8');
  return Object.fromEntries(REGISTRY_FILES.map((file) => [file, read(file)])) as RegistrySources;
}
