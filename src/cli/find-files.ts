import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { UsageError } from '../config.js';

export interface FoundFiles {
  /** Paths as given, or given folder and path inside it, with '/' between names; in order, each once. */
  readonly paths: readonly string[];
  /** Files of the folders that are no submissions by their name. */
  readonly notRead: readonly string[];
}

/** Office documents of other kinds are tried too, so that their senders learn from the failure what to do. */
const DOCUMENT_NAME = /\.(?:pdf|docx|doc|odt|rtf)$/i;

/** Also the lock files of office programs: '~$fiji.docx'. */
const HIDDEN_NAME = /^(?:\.|~\$)/;

/** What may lie beside a document to measure it by. */
const COMPANION_NAME = /\.(?:truth|links)\.json$/i;

/**
 * The files to process: those named, whatever they are called, and the documents of folders and their
 * sub-folders. Hidden files and folders, and truth files, are passed over; links inside folders are followed only to files
 * inside the same folder. @throws UsageError for a path that does not exist.
 */
export async function findFiles(inputs: readonly string[]): Promise<FoundFiles> {
  const [paths, notRead] = [new Set<string>(), new Set<string>()];
  for (const input of inputs) {
    const entry = await stat(input).catch(() => undefined);
    if (!entry) throw new UsageError(`there is no file or folder '${input}'`);
    if (!entry.isDirectory()) paths.add(tidy(input));
    else for (const path of await walk(input)) (DOCUMENT_NAME.test(path) ? paths : notRead).add(tidy(path));
  }
  return { paths: [...paths].sort(), notRead: [...notRead].sort() };
}

async function walk(folder: string, root?: string): Promise<readonly string[]> {
  const top = root ?? (await realpath(folder));
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = entries
    .filter(({ name }) => !HIDDEN_NAME.test(name) && !COMPANION_NAME.test(name))
    .map((entry) => listEntry(join(folder, entry.name), entry, top));
  return (await Promise.all(lists)).flat();
}

async function listEntry(path: string, entry: Dirent, root: string): Promise<readonly string[]> {
  if (entry.isDirectory()) return walk(path, root);
  if (entry.isSymbolicLink()) return (await isFileInside(path, root)) ? [path] : [];
  return entry.isFile() ? [path] : [];
}

/** Links to folders are not followed: what lies inside the root is found anyway, and loops cannot arise. */
async function isFileInside(path: string, root: string): Promise<boolean> {
  const target = await realpath(path).catch(() => undefined);
  if (!target?.startsWith(root + sep)) return false;
  return (await stat(target)).isFile();
}

function tidy(path: string): string {
  return join(path).split(sep).join('/');
}
