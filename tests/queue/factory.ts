import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../src/app.js';
import { openPool } from '../../src/pool.js';
import { openQueue, type SubmissionQueue } from '../../src/queue.js';
import { createFileStore } from '../../src/store/file-store.js';
import { openWorker, type SubmissionWorker } from '../../workers/submissions.js';

/** What `odd-thread.mjs` can do with a submission. */
export type Oddity = 'none' | 'hang' | 'hang-once' | 'loop' | 'busy' | 'throw' | 'throw-once';

/** A store and its queue in a folder of their own, and what the workers in this process tell. */
export interface Yard {
  readonly store: string;
  readonly app: App;
  readonly queue: SubmissionQueue;
  readonly done: string[];
  readonly troubles: string[];
  /** Adds and enqueues one submission for each oddity; gives their ids. */
  submit(...oddities: readonly Oddity[]): Promise<readonly string[]>;
  /** The ids that were begun, each as often as it was. */
  begun(): Promise<readonly string[]>;
  work(threads: number, timeoutSeconds?: number): Promise<SubmissionWorker>;
  close(): Promise<void>;
}

export async function openYard(redisUrl: string): Promise<Yard> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-queue-'));
  const store = join(folder, 'store');
  const app = createApp({ store: createFileStore(store) });
  const queue = await openQueue(new URL(redisUrl), store, 'endless');
  const [done, troubles, workers] = [[] as string[], [] as string[], [] as SubmissionWorker[]];
  await mkdir(join(folder, 'odd'));
  return {
    store,
    app,
    queue,
    done,
    troubles,
    async submit(...oddities) {
      const ids = await Promise.all(oddities.map((oddity, index) => addOdd(app, folder, oddity, index)));
      await queue.enqueue(app, ids);
      return ids;
    },
    async begun() {
      const text = await readFile(join(folder, 'begun'), 'utf8').catch(() => '');
      return text.split('\n').slice(0, -1);
    },
    async work(threads, timeoutSeconds = 60) {
      const settings = { store, threads, timeoutSeconds, memoryMegabytes: 256 };
      const pool = await openPool(app, settings, new URL('odd-thread.mjs', import.meta.url));
      const worker = openWorker(queue, pool, threads, {
        done: ({ id }) => done.push(id),
        failed: () => undefined,
        trouble: ({ message }) => troubles.push(message),
      });
      workers.push(worker);
      return worker;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop(0)));
      await queue.close();
      await rm(folder, { recursive: true, maxRetries: 3 });
    },
  };
}

async function addOdd(app: App, folder: string, oddity: Oddity, index: number): Promise<string> {
  const { id } = await app.add(`${index}-${oddity}.pdf`, Buffer.from(`${index} ${oddity}`));
  await writeFile(join(folder, 'odd', id), oddity);
  return id;
}

/** Waits until `condition` holds, looking often. @throws Error after `seconds`. */
export async function until(condition: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`it did not come about within ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
