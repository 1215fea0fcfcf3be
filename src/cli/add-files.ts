import { readFile } from 'node:fs/promises';
import type { App } from '../app.js';
import type { Failure } from '../model/failure.js';

/** A submission of the run, with the first of the paths under which it was found. */
export interface FileOfRun {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
}

export interface AddedFiles {
  /** By id. */
  readonly files: ReadonlyMap<string, FileOfRun>;
  /** The id of each path; files that are the same byte for byte share one. */
  readonly ids: ReadonlyMap<string, string>;
  /** Files that could not even be opened. */
  readonly unread: readonly Failure[];
}

/** Puts files into the store, in the order of `paths`. */
export async function addFiles(app: App, paths: readonly string[]): Promise<AddedFiles> {
  const files = new Map<string, FileOfRun>();
  const ids = new Map<string, string>();
  const unread: Failure[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch((error: unknown) => describeUnread(path, error));
    if (!(bytes instanceof Uint8Array)) {
      unread.push(bytes);
      continue;
    }
    const { id, sha256 } = await app.add(path, bytes);
    ids.set(path, id);
    if (!files.has(id)) files.set(id, { id, path, sha256 });
  }
  return { files, ids, unread };
}

function describeUnread(path: string, error: unknown): Failure {
  const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_FS_FILE_TOO_LARGE';
  return {
    path,
    sha256: '',
    stage: 'read',
    code: tooLarge ? 'too-large' : 'internal',
    message: `the file could not be opened: ${error instanceof Error ? error.message : error}`,
    hint: tooLarge ? 'Split the file.' : 'See whether the file is still there and may be read by you.',
    attempts: 1,
  };
}
