import type { SubmissionRecord } from '../../src/model/record.js';
import { type Trace, traceOf } from '../../src/works/trace.js';
import { sampleRecord } from '../exports/sample.js';

export interface Paper {
  readonly id: string;
  readonly path?: string;
  readonly language?: string;
  readonly date?: string | null;
  readonly submitters?: readonly string[];
  readonly translation?: 'courtesy' | 'official' | null;
  readonly mediaType?: string;
  /** Numbered from 1. */
  readonly paragraphs: readonly string[];
  /** Target and paragraph. */
  readonly targets?: readonly (readonly [string, string | null])[];
  readonly otherPaths?: readonly string[];
}

const PDF = 'application/pdf';

export function recordOf(paper: Paper): SubmissionRecord {
  const record = sampleRecord();
  const [reference] = record.references;
  if (!reference) throw new Error('the sample has a reference');
  const { id, date = '2023-11-15', submitters = ['FJI'] } = paper;
  const at = { block: 'b1', start: 0, end: 1, footnote: null, page: null, boxes: [] };
  return {
    ...record,
    id,
    source: { ...record.source, path: paper.path ?? `in/${id}.pdf`, mediaType: paper.mediaType ?? PDF },
    submission: {
      ...record.submission,
      language: paper.language ?? 'en',
      translation: paper.translation ?? null,
      date: date === null ? null : { value: date, quote: 'd', at: { ...at, paragraph: null } },
      submitters: submitters.map((state) => ({
        id: state,
        name: state,
        type: 'state',
        role: 'submitter',
        quote: null,
        at: null,
      })),
    },
    references: (paper.targets ?? []).map(([target, paragraph]) => ({
      ...reference,
      targets: [target],
      at: { ...at, paragraph },
    })),
    programmes: [],
  };
}

export function paperTrace(paper: Paper): Trace {
  const blocks = paper.paragraphs.map((text, index) => ({
    id: `b${index + 1}`,
    kind: 'paragraph' as const,
    text,
    label: `${index + 1}.`,
    paragraph: `${index + 1}`,
  }));
  return traceOf(recordOf(paper), blocks, paper.otherPaths);
}
