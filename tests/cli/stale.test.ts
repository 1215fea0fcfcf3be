import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { findStale } from '../../src/cli/find-stale.js';
import { readKnownResults } from '../../src/cli/read-results.js';
import { writeOutputs } from '../../src/exports/outputs.js';
import type { FailureCode } from '../../src/model/failure.js';
import { sampleDocument, sampleRecord } from '../exports/sample.js';

let out: string;
const first = sampleRecord({ recipe: { pdf: '1', reference: '1' } });
const second = sampleRecord({
  id: 'aaaaaaaaaaaaaaaa',
  source: { ...first.source, path: 'in/\u2028samoa.pdf' },
  submission: { ...first.submission, language: 'fr' },
  recipe: { pdf: '1', reference: '2' },
});
const failure = {
  path: 'in/x.pdf',
  sha256: 'bb'.repeat(32),
  stage: 'parse',
  code: 'timeout',
  message: 'm',
  hint: 'h',
  attempts: 1,
} as const;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'rapporteur-stale-'));
  const records = [first, second].map(
    (record) => ({ kind: 'record', record, document: sampleDocument(record) }) as const,
  );
  await writeOutputs(out, [...records, { kind: 'failure', failure }]);
});
afterAll(() => rm(out, { recursive: true }));

/** An app whose recipe is `versions`, and whose store holds results for `kept`; 'bb…' is a failure of `code`. */
function pretendApp(versions: App['versions'], kept: readonly string[], code: FailureCode): App {
  const result = (id: string): unknown =>
    id.startsWith('b')
      ? { kind: 'failure', id, failure: { ...failure, code } }
      : { kind: 'record', id, record: first };
  const peek = async (id: string): Promise<unknown> => (kept.includes(id) ? result(id) : undefined);
  const recipeOf = async (): Promise<App['versions']> => versions;
  return { versions, peek, recipeOf } as unknown as App;
}

describe('readKnownResults', () => {
  it('reads what a run wrote, records and failures', async () => {
    const known = await readKnownResults(out);
    expect(known.map(({ id, path, language }) => [id, path, language])).toEqual([
      [first.id, 'in/fiji.pdf', 'en'],
      [second.id, 'in/\u2028samoa.pdf', 'fr'],
      ['bbbbbbbbbbbbbbbb', 'in/x.pdf', null],
    ]);
    expect(await known[1]?.read()).toEqual({
      kind: 'record',
      record: second,
      document: sampleDocument(second),
    });
    expect(await known[2]?.read()).toEqual({ kind: 'failure', failure });
  });

  it('knows nothing of a folder where nothing was written', async () => {
    expect(await readKnownResults(join(out, 'nowhere'))).toEqual([]);
  });

  it('does not take a broken file for an empty one', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'rapporteur-stale-'));
    await writeFile(join(broken, 'records.jsonl'), '{"id":');
    await expect(readKnownResults(broken)).rejects.toThrow(SyntaxError);
    await rm(broken, { recursive: true });
  });
});

describe('findStale', () => {
  const all = [first.id, second.id, 'bbbbbbbbbbbbbbbb'];
  const today = { pdf: '1', reference: '2' };
  const find = async (
    choice: object,
    versions = today,
    kept: readonly string[] = all,
    code: FailureCode = 'corrupt',
  ): Promise<unknown[]> => {
    const stale = await findStale(pretendApp(versions, kept, code), await readKnownResults(out), choice);
    return stale.map(({ known, parts }) => [known.id.slice(0, 2), ...parts]);
  };

  it.each([
    ['a changed part', {}, today, all, [['3f', 'reference']]],
    ['a part that has gone back', {}, { pdf: '1', reference: '1' }, all, [['aa', 'reference']]],
    [
      'a part that is gone',
      {},
      { reference: '2' },
      all,
      [
        ['3f', 'pdf', 'reference'],
        ['aa', 'pdf'],
      ],
    ],
    ['a lost result', {}, today, [second.id, 'bbbbbbbbbbbbbbbb'], [['3f', 'reference']]],
    ['a failure of an older recipe', {}, today, [first.id, second.id], [['3f', 'reference'], ['bb']]],
    ['failures alone', { failed: true }, today, [first.id, second.id], [['bb']]],
    ['no failure that cannot pass', { failed: true }, today, all, []],
    [
      'one stage',
      { stage: 'pdf' },
      { pdf: '2', reference: '2' },
      [],
      [
        ['3f', 'pdf', 'reference'],
        ['aa', 'pdf'],
      ],
    ],
    ['another stage', { stage: 'reference' }, { pdf: '2', reference: '2' }, [], [['3f', 'pdf', 'reference']]],
    ['one language', { language: 'fr' }, { pdf: '2', reference: '2' }, [], [['aa', 'pdf']]],
    ['one id', { id: '3f9c' }, { pdf: '2', reference: '2' }, [], [['3f', 'pdf', 'reference']]],
  ])('finds %s', async (_, choice, versions, kept, expected) => {
    expect(await find(choice, versions as typeof today, kept)).toEqual(expected);
  });

  it('finds failures of today that may pass', async () => {
    expect(await find({ failed: true }, today, all, 'timeout')).toEqual([['bb']]);
  });
});
