import { open, readFile } from 'node:fs/promises';
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

/** Reads which files the output folder knows, without their records; empty when nothing was ever written there. */
export async function readKnownResults(out: string): Promise<readonly KnownResult[]> {
  const [records, failures] = await Promise.all([
    readLines(join(out, RECORDS_FILE), (line, place) => knowRecord(out, JSON.parse(line), place)),
    readLines(join(out, FAILURES_FILE), (line) => knowFailure(JSON.parse(line))),
  ]);
  return [...records, ...failures];
}

function knowRecord(out: string, record: SubmissionRecord, place: LinePlace): KnownResult {
  return {
    id: record.id,
    path: record.source.path,
    sha256: record.source.sha256,
    language: record.submission.language,
    recipe: record.recipe,
    read: async () => ({
      kind: 'record',
      record: JSON.parse(await readLine(join(out, RECORDS_FILE), place)) as SubmissionRecord,
      document: JSON.parse(await readFile(join(out, 'documents', `${record.id}.json`), 'utf8')) as DocumentFile,
    }),
  };
}

function knowFailure(failure: Failure): KnownResult {
  const { path, sha256 } = failure;
  const result: Result = { kind: 'failure', failure };
  return { id: sha256.slice(0, 16), path, sha256, language: null, recipe: null, read: async () => result };
}

interface LinePlace {
  readonly offset: number;
  readonly length: number;
}

/** Takes what is needed from each line of a file, so that thousands of records need not stand in memory. */
async function readLines<Value>(path: string, take: (line: string, place: LinePlace) => Value): Promise<Value[]> {
  const file = await open(path).catch(() => undefined);
  if (!file) return [];
  const values: Value[] = [];
  let offset = 0;
  for await (const line of file.readLines({ encoding: 'utf8' })) {
    const length = Buffer.byteLength(line);
    values.push(take(line, { offset, length }));
    offset += length + 1;
  }
  return values;
}

async function readLine(path: string, { offset, length }: LinePlace): Promise<string> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}
