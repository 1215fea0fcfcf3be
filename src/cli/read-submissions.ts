import { createApp, type Outcome } from '../app.js';
import { type Settings, UsageError } from '../config.js';
import { openOcr } from '../ocr/open.js';
import { createFileStore } from '../store/file-store.js';
import { addFiles } from './add-files.js';
import { findFiles } from './find-files.js';
import { findUndone, processFiles } from './process-files.js';
import type { Voice } from './voice.js';

export type ReadOutcome = Extract<Outcome, { readonly kind: 'record' }>;

/** Processes what is not done and gives the records with their documents, by path. @throws UsageError without any file */
export async function readSubmissions(
  inputs: readonly string[],
  settings: Settings,
  voice: Voice,
): Promise<readonly ReadOutcome[]> {
  const { paths } = await findFiles(inputs);
  if (paths.length === 0) throw new UsageError(`there is no submission in ${inputs.join(', ')}`);
  const app = createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
  const { files } = await addFiles(app, paths);
  await processFiles(app, await findUndone(app, files.values()), settings, voice);
  const outcomes = await Promise.all([...files.keys()].map((id) => app.peek(id)));
  return outcomes.flatMap((outcome) => (outcome?.kind === 'record' ? [outcome] : []));
}
