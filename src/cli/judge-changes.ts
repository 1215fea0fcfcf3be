/** Whether a change is for the better, as far as truth files tell. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Change, Comparison } from '../compare.js';
import { UsageError } from '../config.js';
import type { SubmissionRecord } from '../model/record.js';
import { loadRegistry } from '../registry/load.js';
import { readWholes } from '../registry/wholes.js';
import { type FileScore, type Summary, scoreFile, summarize } from '../scoring/score.js';
import { readTruth, ScoringError, type Truth } from '../scoring/truth.js';
import { readText } from './measured-files.js';

export type Verdict = 'better' | 'worse' | null;

export interface JudgedChange extends Change {
  /** Null where no truth tells. */
  readonly verdict: Verdict;
}

export interface JudgedComparison extends Omit<Comparison, 'changes'> {
  readonly changes: readonly JudgedChange[];
  /** Null where no submission has its truth. */
  readonly truth: {
    readonly files: number;
    readonly better: number;
    readonly worse: number;
    readonly before: Summary;
    readonly after: Summary;
  } | null;
}

interface Scored {
  readonly before: FileScore;
  readonly after: FileScore;
}

/** `folder`: where the truth files lie, when they are not beside the submissions. */
export async function judgeChanges(
  comparison: Comparison,
  before: readonly SubmissionRecord[],
  after: readonly SubmissionRecord[],
  folder: string | undefined,
): Promise<JudgedComparison> {
  const scored = await scoreBoth(before, after, folder);
  const changes = comparison.changes.map((change) => ({
    ...change,
    verdict: judge(change, scored.get(change.path)),
  }));
  const count = (verdict: Verdict): number => changes.filter((change) => change.verdict === verdict).length;
  const scores = [...scored.values()];
  const truth = {
    files: scores.length,
    better: count('better'),
    worse: count('worse'),
    before: summarize(scores.map((each) => each.before)),
    after: summarize(scores.map((each) => each.after)),
  };
  return { ...comparison, changes, truth: scores.length > 0 ? truth : null };
}

async function scoreBoth(
  before: readonly SubmissionRecord[],
  after: readonly SubmissionRecord[],
  folder: string | undefined,
): Promise<ReadonlyMap<string, Scored>> {
  const wholes = readWholes(loadRegistry());
  const former = new Map(
    before.flatMap(
      (record) =>
        [
          [record.id, record],
          [record.source.path, record],
        ] as const,
    ),
  );
  const scored = new Map<string, Scored>();
  for (const record of after) {
    const { path } = record.source;
    const old = former.get(record.id) ?? former.get(path);
    const truth = old && (await findTruth(path, folder));
    if (!truth) continue;
    scored.set(path, {
      before: scoreFile(path, truth, old, wholes),
      after: scoreFile(path, truth, record, wholes),
    });
  }
  return scored;
}

async function findTruth(path: string, folder: string | undefined): Promise<Truth | undefined> {
  const file = `${folder === undefined ? path : join(folder, basename(path))}.truth.json`;
  if (!existsSync(file)) return undefined;
  try {
    return readTruth(await readText(file), file);
  } catch (error) {
    throw error instanceof ScoringError ? new UsageError(error.message) : error;
  }
}

/** Wrong before and not after is better. What was true and is missed now is worse, and so on. */
function judge(change: Change, scored: Scored | undefined): Verdict {
  if (!scored) return null;
  if (change.part === 'head') return judgeField(change, scored);
  const [before, after] = [scored.before, scored.after].map((score) => countErrors(change, score));
  if (before === after || before === undefined || after === undefined) return null;
  return after < before ? 'better' : 'worse';
}

/** Errors that speak of the words of a change, missed ones and wrong ones. */
function countErrors({ part, quote, paragraph }: Change, { extractors }: FileScore): number {
  const parts =
    part === 'references'
      ? [extractors.references]
      : [extractors['programmes-named'], extractors['programmes-described']];
  return parts
    .flatMap(({ missed, extra }) => [...missed, ...extra])
    .filter(
      (error) =>
        error.paragraph === paragraph && (error.quote.includes(quote) || quote.includes(error.quote)),
    ).length;
}

function judgeField({ rule }: Change, { before, after }: Scored): Verdict {
  const [old, now] = [before, after].map(({ fields }) => fields.find(({ field }) => field === rule)?.right);
  if (old === now || old === undefined || now === undefined) return null;
  return now ? 'better' : 'worse';
}
