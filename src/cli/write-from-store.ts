import type { App } from '../app.js';
import type { Failure } from '../model/failure.js';
import type { QueueFailure } from '../queue.js';
import type { AddedFiles, FileOfRun } from './add-files.js';
import { describeBreak } from './process-files.js';
import { readKnownResults } from './read-results.js';
import { type RunOutcome, type Work, writeResults } from './write-results.js';

export interface StoreOutcome {
  readonly outcome: RunOutcome;
  /** Submissions that have no result yet, and so are in none of the files. */
  readonly undone: number;
}

type Facts = Pick<Work, 'command' | 'started' | 'attempted' | 'stagesRun'>;

/**
 * Writes the output folder from all that the store holds, as a run over the same files would. What has no
 * result under today's recipe keeps the one that the folder has; what the queue has given up is a failure.
 */
export async function writeFromStore(
  app: App,
  out: string,
  facts: Facts,
  givenUp: readonly QueueFailure[] = [],
): Promise<StoreOutcome> {
  const known = await readKnownResults(out);
  const earlier = new Map(known.map((result) => [result.id, result]));
  const { undone, ...content } = await readStore(app, earlier, givenUp);
  const work = { ...facts, ...content, inputs: [], notRead: 0, earlier };
  return { outcome: await writeResults(app, out, work), undone };
}

interface StoreContent extends AddedFiles {
  readonly broken: ReadonlyMap<string, Failure>;
  readonly undone: number;
}

async function readStore(
  app: App,
  earlier: ReadonlyMap<string, unknown>,
  givenUp: readonly QueueFailure[],
): Promise<StoreContent> {
  const failures = new Map(givenUp.map((failure) => [failure.id, failure]));
  const files = new Map<string, FileOfRun>();
  const ids = new Map<string, string>();
  const broken = new Map<string, Failure>();
  let undone = 0;
  for await (const { id, sha256, paths } of app.submissions()) {
    const file = { id, sha256, path: paths[0] ?? '' };
    const failure = failures.get(id);
    const done = (await app.peek(id)) !== undefined;
    if (!done && failure) broken.set(id, describeGivenUp(file, failure));
    else if (!done && !earlier.has(id)) {
      undone += 1;
      continue;
    }
    files.set(id, file);
    for (const path of paths) ids.set(path, id);
  }
  return { files, ids, broken, unread: [], undone };
}

function describeGivenUp(file: FileOfRun, { reason, attempts }: QueueFailure): Failure {
  return { ...describeBreak(file, reason), attempts };
}
