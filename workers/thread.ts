/** Runs in a worker thread of `src/pool.ts`: processes one submission after the other, off the main thread. */
import { type App, createApp } from '../src/app.js';
import { openOcr } from '../src/ocr/open.js';
import { type Done, summarize, type Task } from '../src/pool.js';
import { createFileStore } from '../src/store/file-store.js';

const apps = new Map<string, App>();

export default async function processSubmission({ store, id, ...settings }: Task): Promise<Done> {
  const app = apps.get(store) ?? createApp({ store: createFileStore(store), ocr: openOcr(settings) });
  apps.set(store, app);
  return summarize(await app.process(id));
}
