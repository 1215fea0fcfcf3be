import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Files that are being written bear this ending and begin with a dot; readers pass them over. */
export const UNFINISHED = '.tmp';

/** A file that comes into being chunk by chunk; it stands under its name only after `finish`. */
export interface Draft {
  append(chunk: Uint8Array | string): Promise<void>;
  /** What was appended up to now, in chunks of any size. */
  read(): AsyncIterable<Uint8Array>;
  /** Flushes to the disk and puts the file in its place. */
  finish(): Promise<void>;
  /** Leaves whatever stood under the name as it was. */
  discard(): Promise<void>;
}

/** Opens a draft in the folder of `path`, which is made when it lacks. */
export async function openDraft(path: string): Promise<Draft> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}${UNFINISHED}`);
  const file = await open(unfinished, 'wx');
  return {
    append: (chunk) => file.writeFile(chunk),
    read: () => createReadStream(unfinished),
    async finish() {
      await file.datasync();
      await file.close();
      await rename(unfinished, path);
    },
    async discard() {
      await file.close().catch(() => undefined);
      await rm(unfinished, { force: true });
    },
  };
}

/** Writes a file whole or not at all. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = await openDraft(path);
  try {
    await draft.append(content);
    await draft.finish();
  } catch (error) {
    await draft.discard();
    throw error;
  }
}
