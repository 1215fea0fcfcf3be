import { createHash } from 'node:crypto';
import type { Names, Registry } from '../model/registry.js';
import { type Entries, parseSources } from './parse.js';
import { RegistryError } from './problem.js';
import { type RegistrySources, readSources } from './sources.js';
import { createSpeller } from './spellings.js';

export { checkRegistry } from './check.js';
export { formatProblem } from './problem.js';

/** Hash of what the entries say; layout of the files does not count. */
function hashContent(entries: Entries): string {
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16);
}

function assembleRegistry({ spellings, ...lists }: Entries, version: string): Registry {
  const spell = createSpeller(spellings);
  const spellNames = <T extends { readonly names: Names }>(list: readonly T[]) =>
    list.map((entry) => {
      const { en, ...others } = entry.names;
      return en ? { ...entry, names: { en: spell(en), ...others } } : entry;
    });
  return {
    ...lists,
    bodies: spellNames(lists.bodies),
    programmes: spellNames(lists.programmes).map((entry) => ({
      ...entry,
      ambiguous: spell(entry.ambiguous),
    })),
    documents: spellNames(lists.documents),
    notProgrammes: spell(lists.notProgrammes),
    version,
  };
}

/**
 * The curated lists, with English names in British and American spelling. What entries say of one another is
 * left to `checkRegistry`.
 * `sources`: the texts of the JSON files, when they are not those beside this module.
 * Throws RegistryError, which names the faulty entries and fields, when a file is not as its schema says.
 */
export function loadRegistry(sources: RegistrySources = readSources()): Registry {
  const { entries, problems } = parseSources(sources);
  if (problems.length > 0) throw new RegistryError(problems);
  return assembleRegistry(entries, hashContent(entries));
}
