import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentFile, FAILURES_FILE, RECORDS_FILE, type Result } from '../exports/outputs.js';
import type { Failure } from '../model/failure.js';
import type { Recipe, SubmissionRecord } from '../model/record.js';
import type { FileOfRun } from './add-files.js';

/** What the output folder knows of one file, by an earlier run. */
export interface KnownResult extends FileOfRun {
  readonly language: string | null;
  /** Null for failures, which have none. */
  readonly recipe: Recipe | null;
  /** The result as it stands in the folder. */
  read(): Promise<Result>;
}

/** Reads which files the output folder knows; empty when nothing was ever written there. */
export async function readKnownResults(out: string): Promise<readonly KnownResult[]> {
  const records = await readLines(join(out, RECORDS_FILE));
  const failures = await readLines(join(out, FAILURES_FILE));
  return [...records.map((line) => knowRecord(out, line)), ...failures.map(knowFailure)];
}

/** The line is kept as bytes and read anew when needed, so that thousands of records need not stand in memory. */
function knowRecord(out: string, line: Uint8Array): KnownResult {
  const { id, source, submission, recipe } = parseLine<SubmissionRecord>(line);
  return {
    id,
    path: source.path,
    sha256: source.sha256,
    language: submission.language,
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
  return { id: sha256.slice(0, 16), path, sha256, language: null, recipe: null, read };
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
