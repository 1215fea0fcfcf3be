import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Block } from '../model/document.js';
import type { Failure } from '../model/failure.js';
import type { SubmissionRecord } from '../model/record.js';
import { splitLines } from '../store/split-lines.js';
import { type Draft, openDraft, writeWhole } from '../store/write-whole.js';
import { findWorks } from '../works/find-works.js';
import { shareOut } from '../works/share-out.js';
import { type Trace, traceOf } from '../works/trace.js';
import { listAnnotations } from './annotations.js';
import { findProblems } from './check-record.js';
import { BYTE_ORDER_MARK, type Columns, formatCsv } from './csv.js';
import {
  listProgrammeRows,
  listReferenceRows,
  PROGRAMME_COLUMNS,
  REFERENCE_COLUMNS,
  SUBMISSION_COLUMNS,
} from './tables.js';

/** What became of one submission: a record with the document that it quotes, or a failure. */
export type Result =
  | {
      readonly kind: 'record';
      readonly record: SubmissionRecord;
      readonly document: DocumentFile;
      /** All paths under which these bytes were found, where there are others than the record's. */
      readonly paths?: readonly string[];
    }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** The content of `documents/<id>.json`. */
export interface DocumentFile {
  readonly id: string;
  readonly source: SubmissionRecord['source'];
  readonly blocks: readonly Pick<Block, 'id' | 'kind' | 'text' | 'label' | 'paragraph'>[];
}

export const RECORDS_FILE = 'records.jsonl';
export const FAILURES_FILE = 'failures.jsonl';
const WORKS_FILE = 'works.jsonl';
const DOCUMENTS_FOLDER = 'documents';

/**
 * Writes the files of the output folder, all but `run.json`, and takes away documents of earlier runs that no
 * result speaks of. Each file is written whole or not at all. A record that is not sound is written as a
 * failure `internal` in its place. `results` come in the order of their paths, one by one, so that thousands
 * need not stand in memory; each is handed to `written` as it went into the files.
 */
export async function writeOutputs(
  folder: string,
  results: AsyncIterable<Result> | Iterable<Result>,
  written: (result: Result) => void = () => undefined,
): Promise<void> {
  const files = await openFiles(folder);
  try {
    const traces: Trace[] = [];
    for await (const given of results) {
      const result = replaceUnsound(given);
      await appendResult(folder, files, result);
      if (result.kind === 'record') traces.push(traceOf(result.record, result.document.blocks, result.paths));
      written(result);
    }
    await appendTables(files, traces);
    for (const draft of Object.values(files)) await draft.finish();
    await removeOtherDocuments(join(folder, DOCUMENTS_FOLDER), new Set(traces.map(({ id }) => id)));
  } catch (error) {
    await Promise.all(Object.values(files).map((draft) => draft.discard()));
    throw error;
  }
}

interface Files {
  readonly records: Draft;
  readonly annotations: Draft;
  readonly failures: Draft;
  readonly works: Draft;
  readonly submissions: Draft;
  readonly references: Draft;
  readonly programmes: Draft;
}

async function openFiles(folder: string): Promise<Files> {
  return {
    records: await openDraft(join(folder, RECORDS_FILE)),
    annotations: await openDraft(join(folder, 'annotations.jsonl')),
    failures: await openDraft(join(folder, FAILURES_FILE)),
    works: await openDraft(join(folder, WORKS_FILE)),
    submissions: await openTable(join(folder, 'submissions.csv'), SUBMISSION_COLUMNS),
    references: await openTable(join(folder, 'references.csv'), REFERENCE_COLUMNS),
    programmes: await openTable(join(folder, 'programmes.csv'), PROGRAMME_COLUMNS),
  };
}

async function openTable<Row>(path: string, columns: Columns<Row>): Promise<Draft> {
  const draft = await openDraft(path);
  await draft.append(BYTE_ORDER_MARK + formatCsv(columns, [], true));
  return draft;
}

async function appendResult(folder: string, files: Files, result: Result): Promise<void> {
  if (result.kind === 'failure') return files.failures.append(formatLine(result.failure));
  const { record, document } = result;
  await writeWhole(join(folder, DOCUMENTS_FOLDER, `${record.id}.json`), formatLine(document));
  await files.records.append(formatLine(record));
  await files.annotations.append(listAnnotations(record, document.blocks).map(formatLine).join(''));
}

/** The works, and the tables, whose rows say what counts in them: from the records as they were just written. */
async function appendTables(files: Files, traces: readonly Trace[]): Promise<void> {
  const works = findWorks(traces);
  for (const work of works) await files.works.append(formatLine(work));
  const shares = shareOut(works, traces);
  for await (const line of splitLines(files.records.read())) {
    const record = JSON.parse(new TextDecoder().decode(line)) as SubmissionRecord;
    const share = shares.get(record.id);
    if (!share) throw new Error(`submission ${record.id} is in no work`);
    const row = { record, share };
    await files.submissions.append(formatCsv(SUBMISSION_COLUMNS, [row], false));
    await files.references.append(formatCsv(REFERENCE_COLUMNS, listReferenceRows(row), false));
    await files.programmes.append(formatCsv(PROGRAMME_COLUMNS, listProgrammeRows(row), false));
  }
}

function replaceUnsound(result: Result): Result {
  if (result.kind === 'failure') return result;
  const problems = findProblems(result.record, result.document.blocks);
  if (problems.length === 0) return result;
  const { path, sha256 } = result.record.source;
  const failure: Failure = {
    path,
    sha256,
    stage: 'record',
    code: 'internal',
    message: `the record is not sound: ${problems.slice(0, 3).join('; ')}`,
    hint: 'This is a defect of the software, not of the file. Please report it with this message.',
    attempts: 1,
  };
  return { kind: 'failure', failure };
}

function formatLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

async function removeOtherDocuments(folder: string, ids: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const stale = names.filter((name) => DOCUMENT_NAME.test(name) && !ids.has(name.slice(0, -'.json'.length)));
  await Promise.all(stale.map((name) => rm(join(folder, name))));
}

const DOCUMENT_NAME = /^[0-9a-f]{16}\.json$/;
