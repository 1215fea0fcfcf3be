/** The composition root: store, registry, packs and pipeline, joined into the one job that all callers do. */
import { createHash } from 'node:crypto';
import { type DecisionLog, openDecisions } from './decision-log.js';
import type { Decision } from './decisions/decision.js';
import { createLayer, type Layer } from './decisions/lay.js';
import { BARE_BLOCK, type Block, type MediaType } from './model/document.js';
import { type Failure, type FailureCode, FileError, mayPass } from './model/failure.js';
import type { Recipe, SubmissionRecord } from './model/record.js';
import type { OcrSetup } from './ocr/open.js';
import { sniffMediaType } from './parsers/sniff.js';
import { isRushed, type Processed, processSubmission, recipeOf } from './pipeline.js';
import { placeOf } from './record/place.js';
import { hashOf, openLedger } from './stages.js';
import type { Store } from './store/store.js';
import {
  type Data,
  type Entry,
  type KeptOutcome,
  openWorkplace,
  readJson,
  recipeKey,
  recipeToday,
  recordKey,
  type Submitted,
  type Workplace,
  wordsKey,
  writeJson,
} from './workplace.js';

export type { Submitted } from './workplace.js';

/** The content of `documents/<id>.json`. */
export interface ParsedDocumentFile {
  readonly id: string;
  readonly source: SubmissionRecord['source'];
  readonly language: string;
  readonly blocks: readonly Block[];
}

export type Outcome =
  | {
      readonly kind: 'record';
      readonly id: string;
      readonly record: SubmissionRecord;
      readonly document: ParsedDocumentFile;
      /** Empty when all was kept. */
      readonly stagesRun: readonly string[];
    }
  | {
      readonly kind: 'failure';
      readonly id: string;
      readonly failure: Failure;
      readonly stagesRun: readonly string[];
    };

export interface App {
  readonly store: Store;
  /** Null: no page is read by OCR. */
  readonly ocr: OcrSetup | null;
  /** The version of every part, today. */
  readonly versions: Recipe;
  /** Keeps the bytes and notes the path; again is no harm. */
  add(path: string, bytes: Uint8Array): Promise<Submitted>;
  /** The whole job for one submission. A file at fault gives a failure; @throws for everything else. */
  process(id: string): Promise<Outcome>;
  /** What is kept under today's recipe, without doing work. */
  peek(id: string): Promise<Outcome | undefined>;
  /**
   * The recipe that a record of it has today: of registry and packs, the part that can touch it, told by the words that
   * it holds. Where these are not known (never read by today's parser), the versions of all.
   */
  recipeOf(id: string): Promise<Recipe>;
  /** Notes a failure that only the caller can see: a time limit, a lack of memory. */
  fail(id: string, code: FailureCode, stage: string, message: string, hint: string): Promise<Outcome>;
  /** The entries of the registry that differ between two of its versions in recipes: `programmes/pacson`. */
  changedEntries(from: string, to: string): Promise<readonly string[]>;
  /** What people said; read and written apart from what was extracted. */
  readonly decisions: DecisionLog;
  /** Lays all decisions over records. */
  layer(): Promise<Layer>;
  /** By id, each with the paths that still lead to it; without those whose files were replaced by others. */
  submissions(): AsyncIterable<Submitted>;
}

function sniffOrNull(bytes: Uint8Array): MediaType | null {
  try {
    return sniffMediaType(bytes);
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** The bodies of records keep their key order: `source.path` comes first, as in CONTRACT. */
function withPath(entry: Entry, kept: KeptOutcome, stagesRun: readonly string[]): Outcome {
  const { id } = entry;
  const path = entry.paths[0] ?? '';
  if (kept.kind === 'failure') return { kind: 'failure', id, failure: { path, ...kept.failure }, stagesRun };
  const source = { path, ...kept.body.source };
  const record: SubmissionRecord = { ...kept.body, source };
  const document = { id, source, language: record.submission.language, blocks: kept.blocks };
  return { kind: 'record', id, record, document, stagesRun };
}

async function addSubmission({ store }: Workplace, path: string, bytes: Uint8Array): Promise<Submitted> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = sha256.slice(0, 16);
  const known = await readJson<Entry>(store, `submission/${id}.json`);
  const paths = [...new Set([...(known?.paths ?? []), path])].sort();
  const entry: Entry = { id, sha256, bytes: bytes.length, paths, mediaType: sniffOrNull(bytes) };
  if (!known) await store.put(`source/${sha256}`, bytes);
  if (paths.length !== known?.paths.length) await writeJson(store, `submission/${id}.json`, entry);
  await notePath(store, path, id);
  return entry;
}

/** Keeps which bytes were found last under a path: `path/<hash>.json`. */
async function notePath(store: Store, path: string, id: string): Promise<void> {
  const key = pathKey(path);
  if ((await readJson<string>(store, key)) !== id) await writeJson(store, key, id);
}

function pathKey(path: string): string {
  return `path/${hashOf(path)}.json`;
}

async function peekOutcome(place: Workplace, id: string): Promise<Outcome | undefined> {
  const entry = await place.entry(id);
  const kept = await readJson<KeptOutcome>(place.store, recordKey(id, await recipeToday(place, entry)));
  return kept && withPath(entry, kept, []);
}

async function noteFailure(
  place: Workplace,
  entry: Entry,
  stage: string,
  error: FileError,
): Promise<Outcome> {
  const key = recordKey(entry.id, await recipeToday(place, entry));
  const before = await readJson<KeptOutcome>(place.store, key);
  const attempts = before?.kind === 'failure' ? before.failure.attempts + 1 : 1;
  const { code, message, hint } = error;
  const kept: KeptOutcome = {
    kind: 'failure',
    failure: { sha256: entry.sha256, stage, code, message, hint, attempts },
  };
  await writeJson(place.store, key, kept);
  return withPath(entry, kept, [stage]);
}

async function runStages(place: Workplace, entry: Entry): Promise<Outcome> {
  const bytes = await place.store.get(`source/${entry.sha256}`);
  if (!bytes) throw new Error(`the store has lost the bytes of submission ${entry.id}`);
  const ledger = openLedger(place.store);
  try {
    const mediaType = sniffMediaType(bytes);
    const source = { id: entry.id, sha256: entry.sha256, bytes, mediaType };
    const ocr = place.ocr && { ...place.ocr, signal: AbortSignal.timeout(place.ocr.seconds * 1000) };
    const processed = await processSubmission(source, place.parts(), place.versions, ledger, ocr);
    const kept = await keepRecord(place, mediaType, processed, ledger.keys);
    return withPath(entry, kept, [...ledger.ran, 'record']);
  } catch (error) {
    if (error instanceof FileError) return noteFailure(place, entry, 'parse', error);
    throw error;
  } finally {
    await place.ocr?.engine.rest();
  }
}

/** The record itself comes before what leads to it. */
async function keepRecord(
  { store, versions }: Workplace,
  mediaType: MediaType,
  { body, document, words, reach }: Processed,
  stages: readonly string[],
): Promise<KeptOutcome> {
  const { id } = body;
  const kept: KeptOutcome = { kind: 'record', body, blocks: document.blocks, stages };
  await writeJson(store, recordKey(id, body.recipe), kept);
  await writeJson(store, `reach/${reach.registry.version}.json`, reach.registry.entries);
  await writeJson(store, wordsKey(id, mediaType, versions), words);
  await writeJson(store, recipeKey(id, recipeOf(mediaType, versions)), body.recipe);
  return kept;
}

/** Done, and for good: a failure that may pass is tried again, and a record that lacks what time did not suffice for. */
export function isSettled(outcome: Outcome | undefined): outcome is Outcome {
  if (outcome === undefined) return false;
  return outcome.kind === 'failure' ? !mayPass(outcome.failure.code) : !isRushed(outcome.record);
}

async function* listSubmissions({ store }: Workplace): AsyncIterable<Submitted> {
  for await (const key of store.list('submission/')) {
    const entry = await readJson<Entry>(store, key);
    if (!entry) continue;
    const owners = await Promise.all(entry.paths.map((path) => readJson<string>(store, pathKey(path))));
    const paths = entry.paths.filter((_, index) => owners[index] === entry.id);
    if (paths.length > 0) yield { ...entry, paths };
  }
}

async function listChangedEntries(store: Store, from: string, to: string): Promise<readonly string[]> {
  const [before, after] = await Promise.all(
    [from, to].map((version) => readJson<Record<string, string>>(store, `reach/${version}.json`)),
  );
  if (!before || !after) return [];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).sort();
}

function openLayer(events: readonly Decision[], { registry }: Workplace): Layer {
  const programmes = new Map(registry.programmes.map((programme) => [programme.id, programme]));
  return createLayer(events, {
    placeOf: (block, spot) => placeOf({ ...BARE_BLOCK, ...block }, spot),
    findProgramme: (id) => programmes.get(id),
  });
}

/** Joins the parts. Registry and packs are compiled when the first submission is processed. */
export function createApp({
  store,
  ocr = null,
  ...data
}: Data & {
  readonly store: Store;
  readonly ocr?: OcrSetup | null;
}): App {
  const place = openWorkplace(store, ocr, data);
  const decisions = openDecisions(store);
  const peek = (id: string): Promise<Outcome | undefined> => peekOutcome(place, id);
  return {
    store,
    ocr,
    versions: place.versions,
    add: (path, bytes) => addSubmission(place, path, bytes),
    peek,
    recipeOf: async (id) => recipeToday(place, await place.entry(id)),
    process: async (id) => {
      const kept = await peek(id);
      if (isSettled(kept)) return kept;
      return runStages(place, await place.entry(id));
    },
    fail: async (id, code, stage, message, hint) =>
      noteFailure(place, await place.entry(id), stage, new FileError(code, message, hint)),
    changedEntries: (from, to) => listChangedEntries(store, from, to),
    decisions,
    layer: async () => openLayer(await decisions.list(), place),
    submissions: () => listSubmissions(place),
  };
}
