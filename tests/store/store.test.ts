import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileStore } from '../../src/store/file-store.js';
import { createMemoryStore } from '../../src/store/memory-store.js';
import { writeWhole } from '../../src/store/write-whole.js';
import { describeStore } from './contract.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-store-'));
});
afterAll(() => rm(folder, { recursive: true }));

describeStore('memory store', async () => createMemoryStore());
describeStore('file store', async () => createFileStore(await mkdtemp(join(folder, 'case-'))));

describe('file store', () => {
  it('passes over files that were never finished', async () => {
    const root = await mkdtemp(join(folder, 'case-'));
    await mkdir(join(root, 'a'));
    await writeFile(join(root, 'a', '.b.123.tmp'), 'half');
    const keys: string[] = [];
    for await (const key of createFileStore(root).list('a/')) keys.push(key);
    expect(keys).toEqual([]);
  });

  it('throws what is no absence', async () => {
    const root = await mkdtemp(join(folder, 'case-'));
    await writeFile(join(root, 'a'), 'a file where a folder should be');
    await expect(createFileStore(root).put('a/b', new Uint8Array())).rejects.toThrow('ENOTDIR');
  });
});

describe('writeWhole', () => {
  it('leaves the old file as it was, and nothing else, when the content fails', async () => {
    const root = await mkdtemp(join(folder, 'case-'));
    await writeWhole(join(root, 'x.txt'), 'old');
    async function* broken(): AsyncGenerator<string> {
      yield 'new';
      throw new Error('no more');
    }
    await expect(writeWhole(join(root, 'x.txt'), broken())).rejects.toThrow('no more');
    expect(await readdir(root)).toEqual(['x.txt']);
    expect(await readFile(join(root, 'x.txt'), 'utf8')).toBe('old');
  });
});
