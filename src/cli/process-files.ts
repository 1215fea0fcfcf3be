import { type App, isSettled } from '../app.js';
import type { Failure } from '../model/failure.js';
import { openPool, type Pool, type PoolSettings } from '../pool.js';
import type { FileOfRun } from './add-files.js';
import type { Voice } from './voice.js';

export interface Processed {
  /** How many submissions were processed, be it with success or without. */
  readonly attempted: number;
  /** How many times each stage ran. */
  readonly stagesRun: Readonly<Record<string, number>>;
  /** What went wrong through no fault of the file, by id. Not kept in the store: the next run tries again. */
  readonly broken: ReadonlyMap<string, Failure>;
}

/** The submissions of which nothing is kept under today's recipe, or only a failure that may pass. */
export async function findUndone(app: App, files: Iterable<FileOfRun>): Promise<readonly FileOfRun[]> {
  const undone: FileOfRun[] = [];
  for (const file of files) if (!isSettled(await app.peek(file.id))) undone.push(file);
  return undone;
}

/** Processes submissions in threads, no more of them than there is work. One that breaks never stops the others. */
export async function processFiles(
  app: App,
  files: readonly FileOfRun[],
  settings: PoolSettings,
  voice: Voice,
): Promise<Processed> {
  if (files.length === 0) return { attempted: 0, stagesRun: {}, broken: new Map() };
  const progress = voice.progress(files.length, 'processing');
  const pool = await openPool(app, { ...settings, threads: Math.min(settings.threads, files.length) });
  try {
    const outcomes = await Promise.all(
      files.map(async (file) => {
        const outcome = await processFile(pool, file);
        progress.advance();
        return outcome;
      }),
    );
    return collect(outcomes);
  } finally {
    progress.stop();
    await pool.close();
  }
}

interface OneProcessed {
  readonly id: string;
  readonly stagesRun: readonly string[];
  readonly broken?: Failure;
}

async function processFile(pool: Pool, file: FileOfRun): Promise<OneProcessed> {
  try {
    return await pool.process(file.id);
  } catch (error) {
    return { id: file.id, stagesRun: [], broken: describeBreak(file, error) };
  }
}

function collect(outcomes: readonly OneProcessed[]): Processed {
  const stagesRun: Record<string, number> = {};
  for (const stage of outcomes.flatMap((outcome) => outcome.stagesRun))
    stagesRun[stage] = (stagesRun[stage] ?? 0) + 1;
  const broken = outcomes.flatMap(({ id, broken }) => (broken ? [[id, broken] as const] : []));
  return { attempted: outcomes.length, stagesRun, broken: new Map(broken) };
}

export function describeBreak({ path, sha256 }: FileOfRun, error: unknown): Failure {
  return {
    path,
    sha256,
    stage: 'process',
    code: 'internal',
    message: error instanceof Error ? error.message : String(error),
    hint: 'The software or the machine is at fault, not the file. The next run tries again; please report it.',
    attempts: 1,
  };
}
