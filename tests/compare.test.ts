import { describe, expect, test } from 'vitest';
import { type Change, compareRecords } from '../src/compare.js';
import type { SubmissionRecord } from '../src/model/record.js';
import { sampleRecord } from './exports/sample.js';

const before = sampleRecord();
const [first, second, third] = before.references;
const [pacson] = before.programmes;
if (!first || !second || !third || !pacson) throw new Error('no sample');

const brief = ({ kind, part, rule, quote, before, after }: Change) => [
  kind,
  part,
  rule,
  quote,
  before,
  after,
];

describe('compareRecords', () => {
  test('the same records: nothing', () => {
    expect(compareRecords([before], [before])).toEqual({
      documents: { both: 1, changed: 0, onlyBefore: [], onlyAfter: [] },
      recipes: {},
      counts: [],
      changes: [],
    });
  });

  test.each<[string, Partial<SubmissionRecord>, unknown[]]>([
    [
      'lost',
      { references: [first, second] },
      ['lost', 'references', 'ambiguous', 'that report', 'ambiguous', null],
    ],
    [
      'changed target',
      { references: [{ ...first, targets: ['A/1/1'] }, second, third] },
      ['changed', 'references', 'title', first.quote, 'A/78/265#46', 'A/1/1'],
    ],
    [
      'changed words',
      {
        references: [
          { ...first, quote: 'recommendation 46', at: { ...first.at, end: first.at.start + 17 } },
          second,
          third,
        ],
      },
      [
        'changed',
        'references',
        'title',
        'recommendation 46',
        `'${first.quote}' A/78/265#46`,
        "'recommendation 46' A/78/265#46",
      ],
    ],
    [
      'changed kind of programme',
      { programmes: [{ ...pacson, kind: 'forum' }] },
      [
        'changed',
        'programmes',
        'named',
        '=Fiji hosts PaCSON, "the network"',
        'pacson network named existing hosts by AUS,FJI',
        'pacson forum named existing hosts by AUS,FJI',
      ],
    ],
    [
      'title',
      { submission: { ...before.submission, title: null } },
      ['lost', 'head', 'title', 'Views of Fiji', 'Views of Fiji', null],
    ],
    [
      'another parse of the same words',
      { references: before.references.map((each) => ({ ...each, at: { ...each.at, block: 'x9' } })) },
      [],
    ],
  ])('%s', (_, changes, expected) => {
    const { changes: found } = compareRecords([before], [sampleRecord(changes)]);
    expect(found.map(brief)).toEqual(expected.length > 0 ? [expected] : []);
  });

  test('gained is lost the other way round, and counted by language and rule', () => {
    const poor = sampleRecord({ references: [] });
    const { counts } = compareRecords([poor], [before]);
    expect(counts).toEqual([
      { part: 'references', language: 'en', rule: 'ambiguous', gained: 1, lost: 0, changed: 0 },
      { part: 'references', language: 'en', rule: 'antecedent', gained: 1, lost: 0, changed: 0 },
      { part: 'references', language: 'en', rule: 'title', gained: 1, lost: 0, changed: 0 },
    ]);
    expect(compareRecords([before], [poor]).counts.map(({ lost }) => lost)).toEqual([1, 1, 1]);
  });

  test('tells other recipes, and documents of one side alone', () => {
    const other = sampleRecord({ id: 'bbbbbbbbbbbbbbbb', source: { ...before.source, path: 'in/x.pdf' } });
    const after = sampleRecord({ recipe: { pdf: '2', registry: 'a' } });
    const { documents, recipes } = compareRecords([before, other], [after]);
    expect(documents).toEqual({ both: 1, changed: 0, onlyBefore: ['in/x.pdf'], onlyAfter: [] });
    expect(recipes).toEqual({ 'pdf: 1 → 2': 1, registry: 1 });
  });

  test('a replaced file is compared under its path, and decisions are set aside', () => {
    const { submission, programmes, references } = before;
    const replaced = sampleRecord({
      id: 'bbbbbbbbbbbbbbbb',
      references: [],
      extracted: { submission, programmes, references },
      decided: { applied: [], conflicts: [], contradictions: [], notes: [] },
    });
    expect(compareRecords([before], [replaced]).changes).toEqual([]);
  });
});
