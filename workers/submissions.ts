/** Takes submissions from the queue and hands them to the pool: a BullMQ worker, and nothing of the work itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, WaitingError, Worker } from 'bullmq';
import type { Done, Pool } from '../src/pool.js';
import { type Payload, QUEUE_NAME, type SubmissionQueue } from '../src/queue.js';

/**
 * A worker holds a lock on each of its jobs and renews it every 3 s. When a worker is killed, its locks end
 * within 6 s; every 2 s some worker looks for active jobs that it saw before and that have no lock, and puts
 * them back: after 8 s at most. Documents are processed in threads, so that renewal needs the main thread to
 * be free for an instant every 3 s, however long a document takes. A lock that is lost all the same costs a
 * second processing and no more, because results stand in the store under the hash of what they came from.
 * A job that is put back a third time has killed its workers, and is given up.
 */
const LOCKS = { lockDuration: 6000, stalledInterval: 2000, maxStalledCount: 2 } as const;

/** Seconds for which a worker that is told to stop goes on with what it has begun: fewer than containers give. */
export const GRACE_SECONDS = 8;

/** What a worker tells of its jobs. */
export interface Listener {
  done(done: Done): void;
  /** A try ended with an error; `final`: it was the last one. */
  failed(id: string, reason: string, final: boolean): void;
  /** Trouble with the server; the worker goes on trying. */
  trouble(error: Error): void;
}

export interface SubmissionWorker {
  /**
   * Takes no more jobs, waits `graceSeconds` for those that run, and gives the others back to the queue.
   * Closes the pool, since threads that go on with a job given back must end. Gives false when the server is
   * away, so that the worker could not take leave: its timers then keep the process alive until it is ended.
   */
  stop(graceSeconds?: number): Promise<boolean>;
}

/** Works until it is stopped. As many jobs run at once as the pool has threads. */
export function openWorker(
  queue: SubmissionQueue,
  pool: Pool,
  concurrency: number,
  listener: Listener,
): SubmissionWorker {
  const handBack = new AbortController();
  const { connection, prefix } = queue;
  const worker = new Worker<Payload, Done>(
    QUEUE_NAME,
    (job, token) => processJob(pool, job, token, handBack.signal),
    { connection, prefix, concurrency, ...LOCKS },
  );
  worker.on('completed', (_job, done) => listener.done(done));
  worker.on('failed', (job, error) => job && listener.failed(job.data.id, error.message, isGivenUp(job)));
  worker.on('error', (error) => listener.trouble(error));
  return { stop: (graceSeconds = GRACE_SECONDS) => stop(worker, pool, handBack, graceSeconds) };
}

async function processJob(
  pool: Pool,
  job: Job<Payload>,
  token: string | undefined,
  handBack: AbortSignal,
): Promise<Done> {
  try {
    return await pool.process(job.data.id);
  } catch (error) {
    if (!handBack.aborted) throw error;
    await job.moveToWait(token);
    throw new WaitingError();
  }
}

function isGivenUp({ attemptsMade, opts, finishedOn }: Job<Payload>): boolean {
  return finishedOn !== undefined || attemptsMade >= (opts.attempts ?? 1);
}

/** Seconds beyond the grace after which a worker that does not close is left as it is. */
const PATIENCE_SECONDS = 2;

async function stop(
  worker: Worker<Payload, Done>,
  pool: Pool,
  handBack: AbortController,
  graceSeconds: number,
): Promise<boolean> {
  const timer = setTimeout(() => {
    handBack.abort();
    void pool.close();
  }, graceSeconds * 1000);
  const limit = sleep((graceSeconds + PATIENCE_SECONDS) * 1000, false, { ref: false });
  const closed = await Promise.race([worker.close().then(() => true), limit]);
  clearTimeout(timer);
  await pool.close();
  return closed;
}
