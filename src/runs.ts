/**
 * Runs: whole sets of results beside one another, of which one is current. A folder of results that was never
 * published into holds its files itself. From the first publication on they stand in `OUT/.runs/<number>/`, `OUT/.current`
 * points to one of these, and the names in OUT lead through `.current`: one rename changes all of them at once.
 */
import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { cp, lstat, mkdir, readdir, readFile, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './store/write-whole.js';

const RUNS = '.runs';
const CURRENT = '.current';
/** Stands in the folder of a run that is whole. */
const STATE_FILE = '.run.json';

/** So many runs that were current before are kept, unless said. */
export const KEPT_RUNS = 2;

export interface RunState {
  /** '0002'. */
  readonly id: string;
  /** Done and not looked at yet, current, or current before. */
  readonly status: 'pending' | 'current' | 'former';
  readonly made: string;
  readonly published: string | null;
  /** The run that was current before it. */
  readonly previous: string | null;
}

interface KeptState {
  readonly made: string;
  readonly published: string | null;
  readonly previous: string | null;
}

/** Wrong use of runs: there is none of that name, or nothing to go back to. */
export class RunError extends Error {
  override readonly name = 'RunError';
}

/** Called between the steps of a publication, each of which leaves the old or the new set; there is for tests. */
export type Step = (name: string) => void;

const silently: Step = () => undefined;

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EINVAL'))
      return null;
    throw error;
  }
}

/** The folder that holds the current results: OUT itself, or that of the current run, which stays as it is while others are published. */
export async function folderOfCurrent(out: string): Promise<string> {
  const current = await readCurrent(out);
  return current === null ? out : folderOfRun(out, current);
}

/** The folder of a run: `OUT/.runs/0002`. */
export function folderOfRun(out: string, id: string): string {
  return join(out, RUNS, id);
}

/** The id of the current run; null where OUT holds its files itself. */
export async function readCurrent(out: string): Promise<string | null> {
  const target = await orNull(readlink(join(out, CURRENT)));
  return target?.split('/').at(-1) ?? null;
}

async function readState(out: string, id: string): Promise<KeptState | null> {
  const text = await orNull(readFile(join(folderOfRun(out, id), STATE_FILE), 'utf8'));
  return text === null ? null : JSON.parse(text);
}

async function writeState(out: string, id: string, state: KeptState): Promise<void> {
  await writeWhole(join(folderOfRun(out, id), STATE_FILE), `${JSON.stringify(state)}\n`);
}

async function listNames(out: string): Promise<readonly string[]> {
  const names = (await orNull(readdir(join(out, RUNS)))) ?? [];
  return names.filter((name) => /^\d{4,}$/.test(name)).sort();
}

/** All whole runs, the oldest first. */
export async function listRuns(out: string): Promise<readonly RunState[]> {
  const current = await readCurrent(out);
  const runs: RunState[] = [];
  for (const id of await listNames(out)) {
    const state = await readState(out, id);
    if (!state) continue;
    const status = id === current ? 'current' : state.published === null ? 'pending' : 'former';
    runs.push({ id, status, ...state });
  }
  return runs;
}

/** A folder for the results of a new run; it counts only once `finishRun` was called. */
export async function beginRun(out: string): Promise<string> {
  await mkdir(join(out, RUNS), { recursive: true });
  for (let number = Number((await listNames(out)).at(-1) ?? '0') + 1; ; number += 1) {
    const id = String(number).padStart(4, '0');
    const made = await mkdir(folderOfRun(out, id)).catch((error: NodeJS.ErrnoException) => error);
    if (made === undefined) return id;
    if (made.code !== 'EEXIST') throw made;
  }
}

export async function finishRun(out: string, id: string, now: Date): Promise<void> {
  await writeState(out, id, { made: now.toISOString(), published: null, previous: null });
}

/** Puts a link in its place by one rename, whatever stood there. */
async function pointTo(target: string, path: string): Promise<void> {
  const draft = join(path, '..', `.${randomUUID()}.tmp`);
  await symlink(target, draft);
  await rename(draft, path);
}

const isHidden = ({ name }: Dirent): boolean => name.startsWith('.');

/**
 * Takes the files that OUT holds itself for a run of their own, and lets their names lead there. Whoever reads meanwhile
 * reads the same bytes by either way.
 */
async function takeOver(out: string, now: Date, step: Step): Promise<string> {
  const entries = (await readdir(out, { withFileTypes: true })).filter((entry) => !isHidden(entry));
  const id = await beginRun(out);
  for (const { name } of entries)
    await cp(join(out, name), join(folderOfRun(out, id), name), { recursive: true });
  await writeState(out, id, { made: now.toISOString(), published: now.toISOString(), previous: null });
  step('copied');
  await pointTo(`${RUNS}/${id}`, join(out, CURRENT));
  step('pointed');
  return id;
}

/**
 * Lets each name of a run be found in OUT. A folder cannot be replaced by a link at one stroke: it stays, and each file in
 * it becomes a link. Names that the current run has not lead nowhere until the run is current.
 */
async function linkNames(out: string, id: string, step: Step): Promise<void> {
  for (const entry of await readdir(folderOfRun(out, id), { withFileTypes: true })) {
    if (isHidden(entry)) continue;
    const { name } = entry;
    if (!entry.isDirectory()) await linkOnce(`${CURRENT}/${name}`, join(out, name), step);
    else {
      await mkdir(join(out, name), { recursive: true });
      for (const file of await readdir(join(folderOfRun(out, id), name)))
        await linkOnce(`../${CURRENT}/${name}/${file}`, join(out, name, file), step);
    }
  }
}

async function linkOnce(target: string, path: string, step: Step): Promise<void> {
  if ((await orNull(lstat(path)))?.isSymbolicLink()) return;
  await pointTo(target, path);
  step('linked');
}

/** Takes away the names that the current run has not. */
async function removeLoose(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (isHidden(entry)) continue;
    if (entry.isDirectory()) await removeLoose(path);
    else if (entry.isSymbolicLink() && (await orNull(stat(path))) === null) await rm(path);
  }
}

/**
 * Makes a run current: at one stroke, by the rename of one link. Without `id`, the newest pending one. Ended at any
 * step, it leaves the old run or the new one, whole; done again, it goes on.
 * @throws RunError when there is no such run
 */
export async function publishRun(
  out: string,
  now: Date,
  id?: string,
  step: Step = silently,
): Promise<RunState> {
  const runs = await listRuns(out);
  const chosen =
    id === undefined
      ? runs.findLast(({ status }) => status === 'pending')
      : runs.find((run) => run.id === id);
  if (!chosen) throw new RunError(id === undefined ? 'there is no run to publish' : `there is no run ${id}`);
  const known = await readCurrent(out);
  const previous = known ?? (await takeOver(out, now, step));
  await linkNames(out, previous, step);
  if (previous !== chosen.id) {
    await linkNames(out, chosen.id, step);
    await writeState(out, chosen.id, { made: chosen.made, published: now.toISOString(), previous });
    step('noted');
    await pointTo(`${RUNS}/${chosen.id}`, join(out, CURRENT));
    step('published');
  }
  await removeLoose(out);
  return { ...chosen, status: 'current', published: now.toISOString(), previous };
}

/** Makes the run current again that was so before. @throws RunError when there was none */
export async function rollbackRun(out: string): Promise<string> {
  const current = await readCurrent(out);
  const previous = current === null ? null : ((await readState(out, current))?.previous ?? null);
  if (previous === null || !(await readState(out, previous)))
    throw new RunError('there is no run to go back to: nothing was published, or it was pruned');
  await linkNames(out, previous, silently);
  await pointTo(`${RUNS}/${previous}`, join(out, CURRENT));
  await removeLoose(out);
  return previous;
}

/**
 * Removes runs: all but the current one, the `keep` that were current before it, and those that were made after it and
 * are not published yet; also what interrupted work has left. Gives the ids of the runs removed.
 */
export async function pruneRuns(out: string, keep: number): Promise<readonly string[]> {
  const runs = await listRuns(out);
  const current = runs.find(({ status }) => status === 'current');
  const kept = new Set<string>();
  for (let run = current; run && kept.size <= keep; run = runs.find(({ id }) => id === run?.previous)) {
    if (kept.has(run.id)) break;
    kept.add(run.id);
  }
  for (const { id, status, made } of runs)
    if (status === 'pending' && (!current || made >= current.made)) kept.add(id);
  const gone = (await listNames(out)).filter((id) => !kept.has(id));
  const names = (await orNull(readdir(join(out, RUNS)))) ?? [];
  for (const name of [...gone, ...names.filter((each) => each.startsWith('.'))])
    await rm(join(out, RUNS, name), { recursive: true, force: true });
  return gone;
}
