import type { App } from '../app.js';
import { type Result, writeOutputs } from '../exports/outputs.js';
import { type RunCounts, type RunReport, writeRunFile } from '../exports/run-file.js';
import { isWarning } from '../exports/tables.js';
import type { Failure } from '../model/failure.js';
import { beginRun, finishRun, folderOfRun, KEPT_RUNS, pruneRuns, publishRun, readCurrent } from '../runs.js';
import type { AddedFiles, FileOfRun } from './add-files.js';
import type { Processed } from './process-files.js';
import { VERSION } from './version.js';

/** What a command has done, before its results are written. */
export interface Work extends AddedFiles, Processed {
  readonly command: string;
  readonly started: Date;
  readonly inputs: readonly string[];
  readonly notRead: number;
  /** Results of an earlier run, by id, for what is not to be done again. */
  readonly earlier?: ReadonlyMap<string, { read(): Promise<Result> }>;
}

/** A line of the table that a command ends with. */
export interface FileLine {
  readonly path: string;
  readonly failed: boolean;
  readonly pages: number | null;
  readonly references: number;
  readonly programmeMentions: number;
  readonly warnings: number;
}

export interface RunOutcome {
  readonly out: string;
  /** The run that holds the results and is not current yet; null: they are the current ones. */
  readonly pending: string | null;
  readonly report: RunReport;
  readonly lines: readonly FileLine[];
  readonly failures: readonly Failure[];
}

/**
 * Writes results from what is kept in the store, and says what went into them: into the output folder, or, where runs
 * were published in it, as a run that becomes current when it is whole. With `pending` it waits for 'publish'.
 */
export async function writeResults(
  app: App,
  out: string,
  work: Work,
  { pending = false }: { readonly pending?: boolean } = {},
): Promise<RunOutcome> {
  if (!pending && (await readCurrent(out)) === null) return writeInto(app, out, out, work);
  const id = await beginRun(out);
  const outcome = await writeInto(app, folderOfRun(out, id), out, work);
  await finishRun(out, id, new Date());
  if (pending) return { ...outcome, pending: id };
  await publishRun(out, new Date(), id);
  await pruneRuns(out, KEPT_RUNS);
  return outcome;
}

async function writeInto(app: App, folder: string, out: string, work: Work): Promise<RunOutcome> {
  const lines: FileLine[] = [];
  const failures: Failure[] = [];
  await writeOutputs(folder, layDecisions(app, readResults(app, work)), (result) => {
    lines.push(describeResult(result));
    if (result.kind === 'failure') failures.push(result.failure);
  });
  const report = createReport(app, work, countLines(lines, work));
  await writeRunFile(folder, report);
  return { out, pending: null, report, lines, failures };
}

async function* readResults(app: App, work: Work): AsyncGenerator<Result> {
  const entries: readonly (FileOfRun | Failure)[] = [...work.files.values(), ...work.unread];
  const paths = groupPaths(work);
  for (const entry of [...entries].sort((a, b) => compare(a.path, b.path))) {
    if ('id' in entry) yield await readResult(app, entry, work, paths.get(entry.id) ?? []);
    else yield { kind: 'failure', failure: entry };
  }
}

/** Decisions are laid over the results as they are written; the results themselves stay as they were. */
async function* layDecisions(app: App, results: AsyncIterable<Result>): AsyncGenerator<Result> {
  const lay = await app.layer();
  for await (const result of results) {
    if (result.kind === 'failure') yield result;
    else yield { ...result, record: lay(result.record, result.document.blocks) };
  }
}

/** All paths of the same bytes, by their id. */
function groupPaths({ ids }: AddedFiles): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [path, id] of ids) groups.set(id, [...(groups.get(id) ?? []), path]);
  return groups;
}

/** The kept result, under the path that the file has in this run, with the others of the same bytes. */
async function readResult(
  app: App,
  { id, path }: FileOfRun,
  { broken, earlier }: Work,
  paths: readonly string[],
): Promise<Result> {
  const failure = broken.get(id);
  if (failure) return { kind: 'failure', failure };
  const result = (await app.peek(id)) ?? (await earlier?.get(id)?.read());
  if (!result) throw new Error(`the store has no result of ${path} (${id}) any more`);
  if (result.kind === 'failure') return { kind: 'failure', failure: { ...result.failure, path } };
  const source = { ...result.record.source, path };
  const [record, document] = [
    { ...result.record, source },
    { ...result.document, source },
  ];
  return { kind: 'record', record, document, paths };
}

function describeResult(result: Result): FileLine {
  if (result.kind === 'failure') {
    return {
      path: result.failure.path,
      failed: true,
      pages: null,
      references: 0,
      programmeMentions: 0,
      warnings: 0,
    };
  }
  const { source, references, programmes, messages } = result.record;
  return {
    path: source.path,
    failed: false,
    pages: source.pages,
    references: references.length,
    programmeMentions: programmes.flatMap(({ mentions }) => mentions).length,
    warnings: messages.filter(isWarning).length,
  };
}

function countLines(lines: readonly FileLine[], work: Work): RunCounts {
  const sum = (countOf: (line: FileLine) => number): number =>
    lines.reduce((total, line) => total + countOf(line), 0);
  const failures = lines.filter(({ failed }) => failed).length;
  return {
    files: lines.length + countDuplicates(work),
    records: lines.length - failures,
    failures,
    upToDate: work.files.size - work.attempted,
    notRead: work.notRead,
    duplicates: countDuplicates(work),
    references: sum(({ references }) => references),
    programmeMentions: sum(({ programmeMentions }) => programmeMentions),
    warnings: sum(({ warnings }) => warnings),
  };
}

function countDuplicates({ ids, files }: AddedFiles): number {
  return ids.size - files.size;
}

function createReport(app: App, work: Work, counts: RunCounts): RunReport {
  const finished = new Date();
  return {
    command: work.command,
    started: work.started.toISOString(),
    finished: finished.toISOString(),
    seconds: (finished.getTime() - work.started.getTime()) / 1000,
    inputs: work.inputs,
    counts,
    stagesRun: work.stagesRun,
    recipe: app.versions,
    versions: { rapporteur: VERSION, node: process.versions.node },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
