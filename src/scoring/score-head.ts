import type { SubmissionRecord, SubmitterRecord } from '../model/record.js';
import type { Difference, ExtractorScore } from './score-parts.js';
import { NO_TALLY } from './tally.js';
import type { Truth } from './truth.js';

type Submission = SubmissionRecord['submission'];

/** What the head of a submission says, compared as a whole: right or wrong. */
export const FIELDS = ['title', 'date', 'kind', 'language', 'translation', 'onBehalfOf', 'aligned'] as const;
export type Field = (typeof FIELDS)[number];

/** A field that the truth speaks of; `said` is what the record says. */
export interface FieldScore {
  readonly field: Field;
  readonly right: boolean;
  readonly truth: string | null;
  readonly said: string | null;
}

/** `submission` is undefined for a file that gave no record. */
export function scoreSubmitters(truth: Truth, submission: Submission | undefined): ExtractorScore {
  const fold = (id: string): string => id.toLowerCase();
  const found = new Set(idsOf(submission, 'submitter').map(fold));
  const expected = new Set(truth.submitters.map(fold));
  const missed = [...expected].filter((id) => !found.has(id));
  const extra = [...found].filter((id) => !expected.has(id));
  const matched = expected.size - missed.length;
  return {
    tally: { ...NO_TALLY, matched, missed: missed.length, extra: extra.length },
    missed: missed.map(describeId),
    extra: extra.map(describeId),
    unlike: [],
  };
}

export function scoreFields(truth: Truth, submission: Submission | undefined): readonly FieldScore[] {
  return FIELDS.flatMap((field) => {
    const expected = FIELD_OF_TRUTH[field](truth);
    if (expected === undefined) return [];
    const said = submission ? FIELD_OF_SUBMISSION[field](submission) : null;
    return [{ field, right: submission !== undefined && agree(expected, said), truth: expected, said }];
  });
}

const FIELD_OF_TRUTH: Readonly<Record<Field, (truth: Truth) => string | null | undefined>> = {
  title: (truth) => truth.title,
  date: (truth) => truth.date,
  kind: (truth) => truth.kind,
  language: (truth) => truth.language,
  translation: (truth) => truth.translation,
  onBehalfOf: (truth) => joinIds(truth.onBehalfOf),
  aligned: (truth) => joinIds(truth.aligned),
};

const FIELD_OF_SUBMISSION: Readonly<Record<Field, (submission: Submission) => string | null>> = {
  title: (submission) => submission.title,
  date: (submission) => submission.date?.value ?? null,
  kind: (submission) => submission.kind,
  language: (submission) => submission.language,
  translation: (submission) => submission.translation,
  onBehalfOf: (submission) => joinIds(idsOf(submission, 'on-behalf-of')) ?? null,
  aligned: (submission) => joinIds(idsOf(submission, 'aligned')) ?? null,
};

/** White space is folded. */
function agree(truth: string | null, said: string | null): boolean {
  if (truth === null || said === null) return truth === said;
  const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  return fold(truth) === fold(said);
}

function idsOf(submission: Submission | undefined, role: SubmitterRecord['role']): readonly string[] {
  return (submission?.submitters ?? []).filter((submitter) => submitter.role === role).map(({ id }) => id);
}

/** Ids without their case and order, as one text. */
function joinIds(ids: readonly string[] | undefined): string | undefined {
  return ids && [...new Set(ids.map((id) => id.toLowerCase()))].sort().join(' ');
}

function describeId(id: string): Difference {
  return { quote: id.toUpperCase(), says: 'submitter', paragraph: null, footnote: null };
}
