import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { languagesVersion, listLanguages, loadLanguages } from '../../src/languages/load.js';

const made: string[] = [];
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true });
});

/** A copy of the packs that a test may spoil. */
async function copyPacks(): Promise<{ readonly folder: URL; readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'packs-'));
  made.push(path);
  await cp('src/languages/en', join(path, 'en'), { recursive: true });
  return { path, folder: pathToFileURL(`${path}/`) };
}

describe('language packs', () => {
  test('every folder is a pack with the same topics', () => {
    expect(listLanguages()).toContain('en');
    expect([...loadLanguages().packs.keys()]).toEqual(listLanguages());
  });

  test('the version is that of the content', async () => {
    const { folder, path } = await copyPacks();
    const before = languagesVersion(folder);
    const file = join(path, 'en', 'reference.json');
    const pack = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...pack, ibid: [...pack.ibid, 'idem'] }));
    expect(languagesVersion(folder)).not.toBe(before);
    expect(loadLanguages(folder).version).toBe(languagesVersion(folder));
  });

  test.each([
    ['a missing field', { ibid: undefined }],
    ['a field that nobody knows', { colour: ['red'] }],
    ['a wrong value', { months: 'January' }],
  ])('%s names the pack and the field', async (_, change) => {
    const { folder, path } = await copyPacks();
    const file = join(path, 'en', 'reference.json');
    const pack = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...pack, ...change }));
    const field = Object.keys(change)[0] ?? '';
    expect(() => loadLanguages(folder)).toThrow(new RegExp(`en/reference\\.json[\\s\\S]*${field}`, 'u'));
  });
});
