import type { DocumentFile } from '../../src/exports/outputs.js';
import type { Place, SubmissionRecord } from '../../src/model/record.js';

export const BLOCKS = [
  { id: 'b1', text: 'Contribution from Fiji, 15 November 2023' },
  {
    id: 'b2',
    text: 'We recall recommendation 46 of the second annual progress report and paras. 43–44 of that report.',
  },
  { id: 'b3', text: '=Fiji hosts PaCSON, "the network".' },
] as const;

/** The place of `quote` in the block; the sample's quotes occur once each. */
export function placeOf(block: string, quote: string): Place {
  const start = BLOCKS.find(({ id }) => id === block)?.text.indexOf(quote) ?? -1;
  const end = start + quote.length;
  return { block, start, end, paragraph: block === 'b1' ? null : '5(a)', footnote: null, page: 1, boxes: [] };
}

function sampleSubmission(): SubmissionRecord['submission'] {
  return {
    title: 'Views of Fiji',
    language: 'en',
    translation: null,
    date: { value: '2023-11-15', quote: '15 November 2023', at: placeOf('b1', '15 November 2023') },
    kind: 'national',
    submitters: [
      { id: 'FJI', name: 'Fiji', type: 'state', role: 'submitter', quote: 'Fiji', at: placeOf('b1', 'Fiji') },
      { id: 'WSM', name: 'Samoa', type: 'state', role: 'aligned', quote: null, at: null },
    ],
  };
}

function sampleReferences(): SubmissionRecord['references'] {
  return [
    {
      id: 'r1',
      quote: 'recommendation 46 of the second annual progress report',
      written: {
        role: 'recommendation',
        labels: ['46'],
        symbol: null,
        title: 'second annual progress report',
      },
      targets: ['A/78/265#46'],
      resolution: { status: 'known', by: 'title' },
      confidence: 0.9,
      at: placeOf('b2', 'recommendation 46 of the second annual progress report'),
    },
    {
      id: 'r2',
      quote: 'paras. 43–44 of that report',
      written: { role: 'paragraph', labels: ['43', '44'], symbol: null, title: null },
      targets: ['A/78/265#43', 'A/78/265#44'],
      resolution: { status: 'known', by: 'antecedent' },
      confidence: 0.8,
      at: placeOf('b2', 'paras. 43–44 of that report'),
    },
    {
      id: 'r3',
      quote: 'that report',
      written: { role: null, labels: [], symbol: null, title: null },
      targets: [],
      resolution: {
        status: 'ambiguous',
        by: null,
        candidates: [
          { target: 'A/78/265', score: 0.5, why: 'named before' },
          { target: 'A/77/275', score: 0.4, why: 'same series' },
        ],
      },
      confidence: 0.5,
      at: placeOf('b2', 'that report'),
    },
  ];
}

function sampleProgrammes(): SubmissionRecord['programmes'] {
  return [
    {
      id: 'pacson',
      name: 'Pacific Cyber Security Operational Network',
      registered: true,
      kind: 'network',
      providers: ['AUS', 'FJI'],
      funders: [],
      beneficiaries: [],
      regions: ['pacific'],
      period: null,
      mentions: [
        {
          id: 'p1',
          quote: '=Fiji hosts PaCSON, "the network"',
          status: 'named',
          modality: 'existing',
          relation: 'hosts',
          confidence: 0.97,
          at: placeOf('b3', '=Fiji hosts PaCSON, "the network"'),
        },
      ],
    },
  ];
}

/** A sound record over `BLOCKS`: one known reference, a range, an ambiguous one; one programme. */
export function sampleRecord(changes: Partial<SubmissionRecord> = {}): SubmissionRecord {
  return {
    schema: 1,
    id: '3f9c0d5e8a7b6c21',
    source: {
      path: 'in/fiji.pdf',
      sha256: '3f9c0d5e8a7b6c21'.padEnd(64, '0'),
      mediaType: 'application/pdf',
      bytes: 43668,
      pages: 2,
    },
    status: 'complete',
    submission: sampleSubmission(),
    references: sampleReferences(),
    programmes: sampleProgrammes(),
    messages: [{ code: 'odd', level: 'warning', text: 'something odd' }],
    coverage: { pages: 2, read: 2, ocr: 0, unreadable: [] },
    recipe: { pdf: '1' },
    ...changes,
  };
}

export function sampleDocument({ id, source }: SubmissionRecord = sampleRecord()): DocumentFile {
  const facts = { kind: 'paragraph', label: null, paragraph: null } as const;
  return { id, source, blocks: BLOCKS.map((block) => ({ ...block, ...facts })) };
}
