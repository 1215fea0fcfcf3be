import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Files that are being written bear this ending and begin with a dot; readers pass them over. */
export const UNFINISHED = '.tmp';

/**
 * Writes a file whole or not at all: into a new file of the same folder, flushed to the disk, then renamed
 * over `path`. Makes the folder when it lacks. Chunks may come one by one, so that a long file need not
 * stand in memory.
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | string | Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}${UNFINISHED}`);
  try {
    await writeAll(unfinished, content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeAll(path: string, content: Parameters<typeof writeWhole>[1]): Promise<void> {
  const file = await open(path, 'wx');
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content);
    else for await (const chunk of content) await file.writeFile(chunk);
    await file.datasync();
  } finally {
    await file.close();
  }
}
