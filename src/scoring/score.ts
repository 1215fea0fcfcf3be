import type { SubmissionRecord } from '../model/record.js';
import type { Wholes } from './count-providers.js';
import { FIELDS, type Field, type FieldScore, scoreFields, scoreSubmitters } from './score-head.js';
import type { ExtractorScore } from './score-parts.js';
import { scoreProgrammes } from './score-programmes.js';
import { scoreReferences } from './score-references.js';
import { addTallies, divide, type Measures, measure, type Tally } from './tally.js';
import type { Truth } from './truth.js';

export const EXTRACTORS = [
  'submitters',
  'references',
  'programmes-named',
  'programmes-registered',
  'programmes-unregistered',
  'programmes-described',
] as const;
export type Extractor = (typeof EXTRACTORS)[number];

export interface FileScore {
  readonly path: string;
  readonly language: string;
  readonly extractors: Readonly<Record<Extractor, ExtractorScore>>;
  readonly fields: readonly FieldScore[];
}

export interface Summary {
  readonly files: number;
  readonly extractors: Readonly<Record<Extractor, { readonly tally: Tally; readonly measures: Measures }>>;
  /** Share of files whose field is right, null where no truth speaks of the field. */
  readonly fields: Readonly<Record<Field, number | null>>;
}

const NOTHING: Wholes = new Map();

/**
 * Compares a record with the truth of its file; without a record (a failure) all that is true is missed. `wholes` tells
 * what bodies are part of. Named programmes are counted together, and apart by whether the truth has an id.
 */
export function scoreFile(
  path: string,
  truth: Truth,
  record: SubmissionRecord | undefined,
  wholes: Wholes = NOTHING,
): FileScore {
  const programmes = record?.programmes ?? [];
  return {
    path,
    language: truth.language,
    extractors: {
      submitters: scoreSubmitters(truth, record?.submission),
      references: scoreReferences(truth, record?.references ?? []),
      ...scoreProgrammes(truth, programmes, wholes),
    },
    fields: scoreFields(truth, record?.submission),
  };
}

/** The counts of many files in one. */
export function summarize(scores: readonly FileScore[]): Summary {
  const tally = (extractor: Extractor): Summary['extractors'][Extractor] => {
    const sum = addTallies(scores.map((score) => score.extractors[extractor].tally));
    return { tally: sum, measures: measure(sum) };
  };
  const fields = scores.flatMap((score) => score.fields);
  return {
    files: scores.length,
    extractors: mapEach(EXTRACTORS, tally),
    fields: mapEach(FIELDS, (field) => shareRight(fields.filter((score) => score.field === field))),
  };
}

function shareRight(fields: readonly FieldScore[]): number | null {
  return divide(fields.filter(({ right }) => right).length, fields.length);
}

function mapEach<Key extends string, Value>(
  keys: readonly Key[],
  compute: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, compute(key)])) as Record<Key, Value>;
}
