import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProblems } from '../../src/exports/check-record.js';
import { formatCsv } from '../../src/exports/csv.js';
import { formatRecordSchema } from '../../src/exports/json-schema.js';
import { type Result, writeOutputs } from '../../src/exports/outputs.js';
import type { Failure } from '../../src/model/failure.js';
import { BLOCKS, placeOf, sampleDocument, sampleRecord } from './sample.js';

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'rapporteur-exports-'));
});
afterAll(() => rm(parent, { recursive: true }));

const failure: Failure = {
  path: 'in/bad.pdf',
  sha256: 'ab'.repeat(32),
  stage: 'parse',
  code: 'corrupt',
  message: 'the file is damaged',
  hint: 'Ask for it again.',
  attempts: 1,
};
const sample = (): Result => ({
  kind: 'record',
  record: sampleRecord(),
  document: sampleDocument(),
});

/** With enough text to be known again. */
function longDocument(record: ReturnType<typeof sampleRecord>): ReturnType<typeof sampleDocument> {
  const text = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const document = sampleDocument(record);
  return {
    ...document,
    blocks: [...document.blocks, { id: 'b4', kind: 'paragraph', text, label: null, paragraph: null }],
  };
}

async function write(
  results: Iterable<Result>,
): Promise<{ folder: string; read(name: string): Promise<string> }> {
  const folder = await mkdtemp(join(parent, 'case-'));
  await writeOutputs(folder, results);
  return { folder, read: (name) => readFile(join(folder, name), 'utf8') };
}

describe('formatCsv', () => {
  const format = (text: string | number | boolean | null): string =>
    formatCsv<null>([['a', () => text]], [null], false).slice(0, -2);

  it.each([
    ['=1+1', "'=1+1"],
    ['+41', "'+41"],
    ['-5 dB', "'-5 dB"],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['a=b', 'a=b'],
    ['plain, with comma', '"plain, with comma"'],
    ['a "quoted" word', '"a ""quoted"" word"'],
    ['two\nlines', '"two\nlines"'],
    [0.97, '0.97'],
    [-1, '-1'],
    [0, '0'],
    [true, 'yes'],
    [false, 'no'],
    [null, ''],
    ['', ''],
  ])('%j becomes %j', (value, expected) => {
    expect(format(value)).toBe(expected);
  });

  it('writes a header when asked', () => {
    expect(formatCsv<{ x: number }>([['x', (row) => row.x]], [{ x: 1 }], true)).toBe('x\r\n1\r\n');
  });
});

describe('findProblems', () => {
  it('finds none in a sound record', () => {
    expect(findProblems(sampleRecord(), BLOCKS)).toEqual([]);
  });

  it('finds a quote that does not stand at its place', () => {
    const record = sampleRecord();
    const [first] = record.references;
    if (first) first.quote = 'recommendation 47';
    expect(findProblems(record, BLOCKS)).toEqual([
      expect.stringContaining("r1: the quote is 'recommendation 47'"),
    ]);
  });

  it('finds quotes of date, submitter and programme too', () => {
    const record = sampleRecord({});
    if (record.submission.date) record.submission.date.at = placeOf('b1', 'Fiji');
    for (const submitter of record.submission.submitters.slice(0, 1)) submitter.quote = null;
    for (const mention of record.programmes.flatMap(({ mentions }) => mentions)) {
      mention.at = { ...mention.at, block: 'b9' };
    }
    expect(findProblems(record, BLOCKS)).toEqual([
      expect.stringMatching(/^date: /),
      expect.stringMatching(/^FJI: /),
      'p1: there is no block b9',
    ]);
  });

  it('finds a wrong shape', () => {
    expect(findProblems(sampleRecord({ id: 'xyz' }), BLOCKS)).toEqual([expect.stringMatching(/^id: /)]);
  });
});

describe('writeOutputs', () => {
  it('writes one line a record and one a failure', async () => {
    const { read, folder } = await write([sample(), { kind: 'failure', failure }]);
    expect(JSON.parse(await read('records.jsonl'))).toEqual(sampleRecord());
    expect(JSON.parse(await read('failures.jsonl'))).toEqual(failure);
    expect(JSON.parse(await read('documents/3f9c0d5e8a7b6c21.json'))).toEqual(sampleDocument());
    expect((await readdir(folder)).sort()).toEqual([
      'annotations.jsonl',
      'documents',
      'failures.jsonl',
      'programmes.csv',
      'records.jsonl',
      'references.csv',
      'submissions.csv',
      'works.jsonl',
    ]);
  });

  it('gives each target of a reference its row, and one row to a reference without any', async () => {
    const { read } = await write([sample()]);
    const [header, ...rows] = (await read('references.csv')).split('\r\n');
    expect(header?.startsWith('\uFEFFsubmission,path,submitters,date,language,mention,quote,target,')).toBe(
      true,
    );
    expect(rows.map((row) => row.split(',').slice(5, 12))).toEqual([
      [
        'r1',
        'recommendation 46 of the second annual progress report',
        'A/78/265#46',
        'A/78/265',
        '46',
        'known',
        'title',
      ],
      ['r2', 'paras. 43–44 of that report', 'A/78/265#43', 'A/78/265', '43', 'known', 'antecedent'],
      ['r2', 'paras. 43–44 of that report', 'A/78/265#44', 'A/78/265', '44', 'known', 'antecedent'],
      ['r3', 'that report', '', '', '', 'ambiguous', ''],
      [],
    ]);
    expect(rows[3]).toContain('A/78/265; A/77/275');
  });

  it('lets each target count once in a work, whichever versions have it', async () => {
    const [twin, other] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'].map((id, index): Result => {
      const source = {
        ...sampleRecord().source,
        path: `in/${id}.pdf`,
        mediaType: index === 0 ? 'docx' : 'pdf',
      };
      const submission = { ...sampleRecord().submission, ...(index === 1 && { date: null }) };
      const record = sampleRecord({ id, source, submission });
      return {
        kind: 'record',
        record,
        document: longDocument(record),
        paths: [source.path, `again/${id}.pdf`],
      };
    });
    if (!twin || !other) throw new Error('there are two');
    const { read } = await write([
      { ...sample(), document: longDocument(sampleRecord()) } as Result,
      twin,
      other,
    ]);
    const rows = (await read('references.csv'))
      .split('\r\n')
      .slice(1, -1)
      .map((row) => row.split(','));
    expect(rows.filter((row) => row.at(-1) === 'yes').map((row) => [row[0], row[7]])).toEqual([
      ['3f9c0d5e8a7b6c21', 'A/78/265#46'],
      ['3f9c0d5e8a7b6c21', 'A/78/265#43'],
      ['3f9c0d5e8a7b6c21', 'A/78/265#44'],
    ]);
    const works = (await read('works.jsonl'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(works.map(({ versions }) => versions.map(({ is }: { is: string }) => is))).toEqual([
      ['main', 'copy', 'copy'],
    ]);
    expect(await read('submissions.csv')).toContain(',3f9c0d5e8a7b6c21,2,copy,again/aaaaaaaaaaaaaaaa.pdf');
    expect((await read('programmes.csv')).match(/,yes\r\n/g)).toHaveLength(1);
  });

  it('escapes what a spreadsheet would run', async () => {
    const { read } = await write([sample()]);
    expect(await read('programmes.csv')).toContain(`"'=Fiji hosts PaCSON, ""the network"""`);
    expect(await read('submissions.csv')).toContain('FJI,Fiji,,WSM,3,2,1,1,2,,something odd,');
  });

  it('writes an unsound record as a failure, and goes on', async () => {
    const bad = { ...sampleRecord(), references: [{ ...sampleRecord().references[0], quote: 'x' }] };
    const unsound = { ...sample(), record: bad } as Result;
    const { read } = await write([unsound, { kind: 'failure', failure }]);
    expect(await read('records.jsonl')).toBe('');
    const [first, second] = (await read('failures.jsonl'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ path: 'in/fiji.pdf', code: 'internal', stage: 'record' });
    expect(second).toEqual(failure);
  });

  it('takes away the documents of earlier runs, and no other file', async () => {
    const folder = await mkdtemp(join(parent, 'case-'));
    await mkdir(join(folder, 'documents'));
    await writeFile(join(folder, 'documents', '0123456789abcdef.json'), '{}');
    await writeFile(join(folder, 'documents', 'notes.json'), '{}');
    await writeOutputs(folder, [sample()]);
    expect((await readdir(join(folder, 'documents'))).sort()).toEqual([
      '3f9c0d5e8a7b6c21.json',
      'notes.json',
    ]);
  });

  it('leaves the old files as they were when the results break off', async () => {
    const { folder, read } = await write([sample()]);
    function* broken(): Generator<Result> {
      yield { kind: 'failure', failure };
      throw new Error('store is gone');
    }
    await expect(writeOutputs(folder, broken())).rejects.toThrow('store is gone');
    expect(JSON.parse(await read('records.jsonl'))).toEqual(sampleRecord());
    expect(await read('failures.jsonl')).toBe('');
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('schema/record.schema.json', () => {
  it('is made from the schema in code (npm run schema)', async () => {
    const published = await readFile(new URL('../../schema/record.schema.json', import.meta.url), 'utf8');
    expect(published).toBe(formatRecordSchema());
  });
});
