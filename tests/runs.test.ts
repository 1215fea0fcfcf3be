import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  beginRun,
  finishRun,
  folderOfRun,
  listRuns,
  pruneRuns,
  publishRun,
  rollbackRun,
} from '../src/runs.js';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapporteur-runs-'));
});
afterAll(() => rm(root, { recursive: true }));

const NOW = new Date(Date.UTC(2026, 0, 1));

async function fill(folder: string, content: string, documents: readonly string[]): Promise<void> {
  await mkdir(join(folder, 'documents'), { recursive: true });
  await writeFile(join(folder, 'records.jsonl'), content);
  for (const name of documents) await writeFile(join(folder, 'documents', name), content);
}

/** A folder that a run has filled with set 'a', and a pending run with set 'b'. */
async function open(): Promise<string> {
  const out = await mkdtemp(join(root, 'out-'));
  await fill(out, 'a', ['1.json', '2.json']);
  await addRun(out, 'b', ['2.json', '3.json']);
  return out;
}

async function addRun(out: string, content: string, documents: readonly string[]): Promise<string> {
  const id = await beginRun(out);
  await fill(folderOfRun(out, id), content, documents);
  await finishRun(out, id, NOW);
  return id;
}

/** What a reader of OUT finds; names that lead nowhere are none. */
async function read(out: string): Promise<string> {
  const names = [
    'records.jsonl',
    ...(await readdir(join(out, 'documents'))).map((name) => `documents/${name}`),
  ];
  const contents = await Promise.all(
    names.map(async (name) => [name, await readFile(join(out, name), 'utf8').catch(() => null)] as const),
  );
  return contents
    .flatMap(([name, content]) => (content === null ? [] : [`${name}=${content}`]))
    .sort()
    .join(' ');
}

const A = 'documents/1.json=a documents/2.json=a records.jsonl=a';
const B = 'documents/2.json=b documents/3.json=b records.jsonl=b';

describe('runs', () => {
  test('are published, rolled back and published again', async () => {
    const out = await open();
    expect(await read(out)).toBe(A);
    expect(await publishRun(out, NOW)).toMatchObject({ id: '0001', previous: '0002' });
    expect(await read(out)).toBe(B);
    expect((await readdir(join(out, 'documents'))).sort()).toEqual(['2.json', '3.json']);
    expect(await rollbackRun(out)).toBe('0002');
    expect(await read(out)).toBe(A);
    await expect(rollbackRun(out)).rejects.toThrow(/no run to go back to/);
    await publishRun(out, NOW, '0001');
    expect(await read(out)).toBe(B);
  });

  test('an unfinished run is none', async () => {
    const out = await open();
    await fill(folderOfRun(out, await beginRun(out)), 'half', []);
    expect((await listRuns(out)).map(({ id, status }) => [id, status])).toEqual([['0001', 'pending']]);
    await expect(publishRun(out, NOW, '0002')).rejects.toThrow(/no run 0002/);
  });

  test('pruning keeps the current one, so many before it, and newer pending ones', async () => {
    const out = await open();
    await publishRun(out, NOW);
    await publishRun(out, NOW, await addRun(out, 'c', ['1.json']));
    await addRun(out, 'd', ['1.json']);
    expect((await listRuns(out)).map(({ id, status }) => `${id} ${status}`)).toEqual([
      '0001 former',
      '0002 former',
      '0003 current',
      '0004 pending',
    ]);
    expect(await pruneRuns(out, 1)).toEqual(['0002']);
    expect(await rollbackRun(out)).toBe('0001');
    expect(await read(out)).toBe(B);
  });

  test('ended at any step, the current set is whole, old or new, and publishing again finishes', async () => {
    const steps: string[] = [];
    await publishRun(await open(), NOW, undefined, (name) => steps.push(name));
    expect(steps.length).toBeGreaterThan(6);
    for (const [last] of steps.entries()) {
      const out = await open();
      let count = 0;
      const end = publishRun(out, NOW, '0001', () => {
        if (count++ === last) throw new Error('ended');
      });
      await expect(end).rejects.toThrow('ended');
      expect([A, B]).toContain(await read(out));
      await publishRun(out, NOW, '0001');
      expect(await read(out)).toBe(B);
    }
  });
});
