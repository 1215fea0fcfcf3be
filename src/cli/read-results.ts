import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../config.js';
import { type DocumentFile, FAILURES_FILE, RECORDS_FILE, type Result } from '../exports/outputs.js';
import type { Failure } from '../model/failure.js';
import type { Recipe, SubmissionRecord } from '../model/record.js';
import { folderOfCurrent } from '../runs.js';
import type { FileOfRun } from './add-files.js';

/** What the output folder knows of one file, by an earlier run. */
export interface KnownResult extends FileOfRun {
  readonly language: string | null;
  /** Kind of submission: 'national', 'joint'. */
  readonly kind: string | null;
  /** Targets of its references, and ids of its programmes. */
  readonly mentions: readonly string[];
  /** Null for failures, which have none. */
  readonly recipe: Recipe | null;
  /** The result as it stands in the folder. */
  read(): Promise<Result>;
}

/** Reads which files the output folder knows; empty when nothing was ever written there. */
export async function readKnownResults(out: string): Promise<readonly KnownResult[]> {
  const folder = await folderOfCurrent(out);
  const records = await readLines(join(folder, RECORDS_FILE));
  const failures = await readLines(join(folder, FAILURES_FILE));
  return [...records.map((line) => knowRecord(folder, line)), ...failures.map(knowFailure)];
}

/** The line is kept as bytes and read anew when needed, so that thousands of records need not stand in memory. */
function knowRecord(out: string, line: Uint8Array): KnownResult {
  const record = parseLine<SubmissionRecord>(line);
  const { id, source, submission, recipe } = record;
  return {
    id,
    path: source.path,
    sha256: source.sha256,
    language: submission.language,
    kind: submission.kind,
    mentions: [
      ...record.references.flatMap(({ targets }) => targets),
      ...record.programmes.map((each) => each.id),
    ],
    recipe,
    async read() {
      const document = await readFile(join(out, 'documents', `${id}.json`));
      return {
        kind: 'record',
        record: parseLine<SubmissionRecord>(line),
        document: parseLine<DocumentFile>(document),
      };
    },
  };
}

function knowFailure(line: Uint8Array): KnownResult {
  const failure = parseLine<Failure>(line);
  const { path, sha256 } = failure;
  const read = async (): Promise<Result> => ({ kind: 'failure', failure });
  return {
    id: sha256.slice(0, 16),
    path,
    sha256,
    language: null,
    kind: null,
    mentions: [],
    recipe: null,
    read,
  };
}

async function readLines(path: string): Promise<readonly Uint8Array[]> {
  const bytes = await readFile(path).catch(() => new Uint8Array());
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(LINE_FEED, start);
    const end = newline < 0 ? bytes.length : newline;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

const LINE_FEED = 10;

/** Our own file, checked when it was written. */
function parseLine<Value>(line: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(line)) as Value;
}

/** All records of a folder of results. @throws UsageError when it has none */
export async function readRecords(folder: string): Promise<readonly SubmissionRecord[]> {
  const lines = await readLines(join(folder, RECORDS_FILE));
  if (lines.length === 0) throw new UsageError(`there are no records in ${folder}/`);
  return lines.map((line) => parseLine<SubmissionRecord>(line));
}
