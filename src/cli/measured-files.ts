import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createApp } from '../app.js';
import { type Settings, UsageError } from '../config.js';
import type { SubmissionRecord } from '../model/record.js';
import { openOcr } from '../ocr/open.js';
import { createFileStore } from '../store/file-store.js';
import { addFiles } from './add-files.js';
import { findFiles } from './find-files.js';
import { findUndone, processFiles } from './process-files.js';
import type { Voice } from './voice.js';

/** A submission, the text that stands beside it to measure it by, and its record unless it gave none. */
export interface MeasuredFile {
  readonly path: string;
  readonly beside: { readonly path: string; readonly text: string };
  readonly record: SubmissionRecord | undefined;
}

/**
 * Processes the submissions that have a file of that ending beside them ('fiji.pdf', 'fiji.pdf.truth.json').
 * @throws UsageError when there is none
 */
export async function readMeasuredFiles(
  inputs: readonly string[],
  ending: string,
  settings: Settings,
  voice: Voice,
): Promise<readonly MeasuredFile[]> {
  const paths = (await findFiles(inputs)).paths.filter((path) => existsSync(path + ending));
  if (paths.length === 0)
    throw new UsageError(`no file in ${inputs.join(', ')} has a FILE${ending} beside it`);
  const app = createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
  const { files, ids } = await addFiles(app, paths);
  await processFiles(app, await findUndone(app, files.values()), settings, voice);
  return Promise.all(
    paths.map(async (path) => {
      const id = ids.get(path);
      const outcome = id === undefined ? undefined : await app.peek(id);
      const beside = { path: path + ending, text: await readText(path + ending) };
      return { path, beside, record: outcome?.kind === 'record' ? outcome.record : undefined };
    }),
  );
}

/** @throws UsageError when there is no such file */
export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : error}`);
  });
}
