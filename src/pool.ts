import type { App } from './app.js';
import type { OcrMode } from './model/ocr.js';

/** What a thread tells of a submission that it has done; record and failure are in the store. */
export interface Done {
  readonly id: string;
  readonly kind: 'record' | 'failure';
  /** Empty when all stages were kept. */
  readonly stagesRun: readonly string[];
}

/** What a thread is asked to do: process the submission `id` of the store in the folder `store`. */
export interface Task {
  readonly store: string;
  readonly id: string;
  /** What the settings of the run say of OCR. */
  readonly ocr: OcrMode;
  readonly timeoutSeconds: number;
}

export interface PoolSettings {
  /** Folder of the store; each thread opens it for itself. */
  readonly store: string;
  /** 0: no threads and no limits, the work is done in the calling thread. */
  readonly threads: number;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
}

/** Warm threads that process submissions, so that the main thread stays free. */
export interface Pool {
  /**
   * Processes one submission; calls beyond the number of threads wait their turn. A document that takes too
   * long or too much memory ends its thread, and becomes a failure. @throws what is no fault of the file.
   */
  process(id: string): Promise<Done>;
  close(): Promise<void>;
}

const THREAD_FILE = new URL('../workers/thread.js', import.meta.url);

/**
 * The pool's library loads the thread's file by `require`, and by `import` where that fails. A thread that is
 * ended during a `require` of a module takes the whole process with it (seen on Node 20.20): let it fail at once.
 */
const WITHOUT_REQUIRE_OF_MODULES = '--no-experimental-require-module';

/** Opens the pool; the threads start with the first work. `threadFile` is there for tests. */
export async function openPool(app: App, settings: PoolSettings, threadFile = THREAD_FILE): Promise<Pool> {
  if (settings.threads === 0) return openWithoutThreads(app);
  const { Piscina } = await import('piscina');
  const threads = new Piscina<Task, Done>({
    filename: threadFile.href,
    minThreads: 1,
    maxThreads: settings.threads,
    idleTimeout: 10_000,
    execArgv: [WITHOUT_REQUIRE_OF_MODULES],
    resourceLimits: { maxOldGenerationSizeMb: settings.memoryMegabytes },
  });
  threads.on('error', ignoreIdleThread);
  const inTurn = limitConcurrency(settings.threads);
  return {
    process: (id) =>
      inTurn(() => processInThread(app, settings, id, (task, options) => threads.run(task, options))),
    close: () => threads.destroy(),
  };
}

/** A thread that breaks while it has nothing to do spoils no document; the pool starts another one. */
function ignoreIdleThread(): void {}

function openWithoutThreads(app: App): Pool {
  const inTurn = limitConcurrency(1);
  return {
    process: (id) => inTurn(async () => summarize(await app.process(id))),
    close: async () => undefined,
  };
}

type RunTask = (task: Task, options: { signal: AbortSignal }) => Promise<Done>;

async function processInThread(app: App, settings: PoolSettings, id: string, run: RunTask): Promise<Done> {
  const signal = AbortSignal.timeout(settings.timeoutSeconds * 1000);
  try {
    const { store, timeoutSeconds } = settings;
    return await run({ store, id, ocr: app.ocr?.mode ?? 'never', timeoutSeconds }, { signal });
  } catch (error) {
    if (signal.aborted) return summarize(await failForTime(app, settings, id));
    if (isOutOfMemory(error)) return summarize(await failForMemory(app, settings, id));
    throw error;
  }
}

function failForTime(app: App, { timeoutSeconds }: PoolSettings, id: string): ReturnType<App['fail']> {
  const message = `the document was not done after ${timeoutSeconds} seconds`;
  return app.fail(id, 'timeout', 'process', message, 'Try again with a longer --timeout, or split the file.');
}

function failForMemory(app: App, { memoryMegabytes }: PoolSettings, id: string): ReturnType<App['fail']> {
  const message = `the document needs more than ${memoryMegabytes} MB of memory`;
  return app.fail(
    id,
    'out-of-memory',
    'process',
    message,
    'Try again with a larger --memory, or split the file.',
  );
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** The part of an outcome that is small enough to pass between threads. */
export function summarize({ id, kind, stagesRun }: Done): Done {
  return { id, kind, stagesRun };
}

/** Lets at most `slots` works run at once; the others wait in the order of their calls. */
function limitConcurrency(slots: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let free = slots;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
