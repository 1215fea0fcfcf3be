/** The queue of submissions to process, on Redis: how work gets in, and what stands in it. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { type Job, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { type App, isSettled } from './app.js';
import { UnreachableError } from './config.js';
import type { Recipe } from './model/record.js';

export const QUEUE_NAME = 'submissions';

/** All that a job carries: bytes, recipe and result are in the store. */
export interface Payload {
  readonly id: string;
}

/**
 * How often a job is tried that ends with an ordinary error: the fault is ours or the machine's, and may pass.
 * The second try comes after 1 s, the third after 2 s more. A file at fault gives a result, not an error.
 */
const ATTEMPTS = 3;
/** So many of the jobs that were given up are kept, the newest, to tell why. */
const KEPT_FAILURES = 1000;
const JOB_OPTIONS = {
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: 1000 },
  /** What is done stands in the store; a job that stayed here would keep its submission from coming again. */
  removeOnComplete: true,
  removeOnFail: { count: KEPT_FAILURES },
} as const;

/** So many jobs are looked up and added at once: few round trips, and no more in memory. */
const CHUNK = 500;
/** Milliseconds within which a server must answer at first. */
const REACH_LIMIT = 2500;

/** How many of the submissions that were asked for are where. */
export interface Enqueued {
  /** Now in the queue, and was not before. */
  readonly added: number;
  /** Was waiting or being processed already. */
  readonly queued: number;
  /** Has a result under today's recipe. */
  readonly upToDate: number;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  /** Waits for another try after an error. */
  readonly delayed: number;
  /** Given up. */
  readonly failed: number;
}

/** A job that was given up: no result is in the store, and `submit` enqueues it anew. */
export interface QueueFailure {
  readonly id: string;
  readonly reason: string;
  readonly attempts: number;
}

export interface SubmissionQueue {
  readonly connection: Redis;
  /** Begins the names of all keys of this queue. */
  readonly prefix: string;
  /** Enqueues the submissions `ids` as far as they are not done; the same work is never in the queue twice. */
  enqueue(app: App, ids: Iterable<string>): Promise<Enqueued>;
  counts(): Promise<QueueCounts>;
  /** The newest first. */
  failures(): Promise<readonly QueueFailure[]>;
  close(): Promise<void>;
}

/**
 * `brief`: a command of a server that went away fails after some ten seconds. `endless`: it waits until the
 * server is back, as workers do.
 */
export type Patience = 'brief' | 'endless';

/**
 * The queue of one store: each store has its own, so that workers never meet ids that their store lacks.
 * `store` is its folder; all machines that share a folder must see it under the same path.
 * @throws UnreachableError when no server answers within some seconds.
 */
export async function openQueue(
  url: URL,
  store: string,
  patience: Patience = 'brief',
): Promise<SubmissionQueue> {
  const connection = await reachRedis(url, patience);
  const prefix = `rapporteur:${hash(resolve(store))}`;
  const queue = new Queue<Payload>(QUEUE_NAME, { connection, prefix, defaultJobOptions: JOB_OPTIONS });
  queue.on('error', () => undefined);
  return {
    connection,
    prefix,
    enqueue: (app, ids) => enqueue(queue, app, ids),
    counts: () => count(queue),
    failures: () => listFailures(queue),
    async close() {
      await queue.close();
      connection.disconnect();
    },
  };
}

/** `3f9c0d5e8a7b6c21-77ac0b12d3e4`: the same for the same source and recipe. BullMQ forbids ':' and digits alone. */
export function jobIdOf(id: string, recipe: Recipe): string {
  return `${id}-${hash(JSON.stringify(Object.entries(recipe).sort()))}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

async function reachRedis(url: URL, patience: Patience): Promise<Redis> {
  let reached = false;
  let trouble: Error | undefined;
  const redis = new Redis(url.href, {
    lazyConnect: true,
    connectTimeout: REACH_LIMIT,
    disconnectTimeout: 100,
    maxRetriesPerRequest: patience === 'endless' ? null : 10,
    retryStrategy: (times) => (reached ? Math.min(times * 200, 2000) : null),
  });
  redis.on('error', (error) => {
    trouble ??= error;
  });
  try {
    await withinLimit(redis.connect().then(() => redis.ping()));
    reached = true;
    return redis;
  } catch (error) {
    redis.disconnect();
    throw new UnreachableError(explain(url, trouble ?? error), { cause: error });
  }
}

/** A server may take the connection and never say a word. */
function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${REACH_LIMIT} ms`)), REACH_LIMIT);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Says nothing of the password that the address may hold. */
function explain({ protocol, host }: URL, error: unknown): string {
  const reason = error instanceof Error && error.message ? ` (${error.message})` : '';
  return (
    `Cannot reach Redis at ${protocol}//${host}${reason}. Start redis-server, or set REDIS_URL. ` +
    '`rapporteur run` needs no Redis.'
  );
}

async function enqueue(queue: Queue<Payload>, app: App, ids: Iterable<string>): Promise<Enqueued> {
  const sum = { added: 0, queued: 0, upToDate: 0 };
  for (const chunk of chunksOf(new Set(ids), CHUNK)) {
    const undone: string[] = [];
    for (const id of chunk) if (!isSettled(await app.peek(id))) undone.push(id);
    const added = await addMissing(queue, undone, app.versions);
    sum.added += added;
    sum.queued += undone.length - added;
    sum.upToDate += chunk.length - undone.length;
  }
  return sum;
}

function* chunksOf<Value>(values: Iterable<Value>, size: number): Generator<readonly Value[]> {
  let chunk: Value[] = [];
  for (const value of values) {
    chunk.push(value);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Adds those that are not in the queue; a job under the same id would be passed over without a word. */
async function addMissing(queue: Queue<Payload>, ids: readonly string[], recipe: Recipe): Promise<number> {
  const free = await Promise.all(ids.map((id) => isFree(queue, jobIdOf(id, recipe))));
  const missing = ids.filter((_, index) => free[index]);
  await queue.addBulk(
    missing.map((id) => ({ name: 'process', data: { id }, opts: { jobId: jobIdOf(id, recipe) } })),
  );
  return missing.length;
}

/**
 * Takes a job away that was given up, so that it can come anew, with all its attempts. Another who does the
 * same at the same time takes away a job that waits at most, and adds it again.
 */
async function isFree(queue: Queue<Payload>, jobId: string): Promise<boolean> {
  const job = await queue.getJob(jobId);
  if (!job) return true;
  if (!job.finishedOn) return false;
  return job.remove().then(
    () => true,
    () => false,
  );
}

async function count(queue: Queue<Payload>): Promise<QueueCounts> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
  const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return { waiting: waiting + prioritized, active, delayed, failed };
}

async function listFailures(queue: Queue<Payload>): Promise<readonly QueueFailure[]> {
  const jobs: readonly (Job<Payload> | undefined)[] = await queue.getFailed(0, KEPT_FAILURES - 1);
  return jobs.flatMap((job) =>
    job ? [{ id: job.data.id, reason: job.failedReason ?? 'unknown', attempts: job.attemptsMade }] : [],
  );
}
