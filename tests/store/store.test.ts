import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileStore } from '../../src/store/file-store.js';
import { createMemoryStore } from '../../src/store/memory-store.js';
import { openDraft, writeWhole } from '../../src/store/write-whole.js';
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
    await expect(createFileStore(root).put('a/b', new Uint8Array())).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});

describe('openDraft', () => {
  it('leaves the old file as it was until the draft is finished', async () => {
    const path = join(await mkdtemp(join(folder, 'case-')), 'x.txt');
    await writeWhole(path, 'old');
    const draft = await openDraft(path);
    await draft.append('ne');
    expect(await readFile(path, 'utf8')).toBe('old');
    await draft.append('w');
    await draft.finish();
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('leaves nothing behind when discarded', async () => {
    const root = await mkdtemp(join(folder, 'case-'));
    await writeWhole(join(root, 'x.txt'), 'old');
    const draft = await openDraft(join(root, 'x.txt'));
    await draft.append('new');
    await draft.discard();
    expect(await readdir(root)).toEqual(['x.txt']);
    expect(await readFile(join(root, 'x.txt'), 'utf8')).toBe('old');
  });
});
