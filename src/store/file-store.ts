import type { Dirent } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkKey, checkPrefix, type Store } from './store.js';
import { writeWhole } from './write-whole.js';

/** A store of plain files under `folder`: the key is the path. Many processes may use one folder at once. */
export function createFileStore(folder: string): Store {
  const pathOf = (key: string): string => join(folder, ...checkKey(key).split('/'));
  return {
    async get(key) {
      return orAbsent(readFile(pathOf(key)), undefined);
    },
    async has(key) {
      return (await orAbsent(stat(pathOf(key)), undefined))?.isFile() ?? false;
    },
    async put(key, bytes) {
      await writeWhole(pathOf(key), bytes);
    },
    async delete(key) {
      await orAbsent(rm(pathOf(key)), undefined);
    },
    list: (prefix) => listKeys(folder, prefix),
  };
}

/** A folder, or what lies under a file, is no kept value. */
const ABSENCES: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ERR_FS_EISDIR']);

async function* listKeys(folder: string, prefix: string): AsyncGenerator<string> {
  const parent = checkPrefix(prefix).slice(0, prefix.lastIndexOf('/') + 1);
  for await (const key of walk(folder, parent, prefix)) if (key.startsWith(prefix)) yield key;
}

async function* walk(folder: string, parent: string, prefix: string): AsyncGenerator<string> {
  const names = await orAbsent(readdir(join(folder, parent), { withFileTypes: true }), []);
  for (const key of names.filter(isFinished).map(nameOf).sort()) {
    const path = parent + key;
    if (!path.startsWith(prefix) && !prefix.startsWith(path)) continue;
    if (key.endsWith('/')) yield* walk(folder, path, prefix);
    else yield path;
  }
}

/** The slash takes part in the order, so that folders and files come in the order of whole keys. */
function nameOf(entry: Dirent): string {
  return entry.isDirectory() ? `${entry.name}/` : entry.name;
}

function isFinished(entry: Dirent): boolean {
  return !entry.name.startsWith('.');
}

async function orAbsent<Value, Absent>(value: Promise<Value>, absent: Absent): Promise<Value | Absent> {
  try {
    return await value;
  } catch (error) {
    if (isAbsence(error)) return absent;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENCES.has(String(error.code));
}
