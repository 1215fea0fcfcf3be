/** A worker process with the threads of `odd-thread.mjs`: node odd-worker.mjs URL STORE */
import { createApp } from '../../dist/src/app.js';
import { openPool } from '../../dist/src/pool.js';
import { openQueue } from '../../dist/src/queue.js';
import { createFileStore } from '../../dist/src/store/file-store.js';
import { openWorker } from '../../dist/workers/submissions.js';

const [url = '', store = ''] = process.argv.slice(2);
const settings = { store, threads: 1, timeoutSeconds: 60, memoryMegabytes: 256 };
const app = createApp({ store: createFileStore(store) });
const pool = await openPool(app, settings, new URL('odd-thread.mjs', import.meta.url));
const silent = { done: () => undefined, failed: () => undefined, trouble: () => undefined };
openWorker(await openQueue(new URL(url), store, 'endless'), pool, 1, silent);
