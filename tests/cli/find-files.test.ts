import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/cli/find-files.js';
import { UsageError } from '../../src/config.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-files-'));
  const files = ['in/b.pdf', 'in/a/c.DOCX', 'in/a/old.doc', 'in/a/~$c.docx', 'in/.hidden/d.pdf', 'in/.e.pdf'];
  for (const path of [...files, 'in/b.pdf.truth.json', 'in/notes.txt', 'out/secret.pdf', 'named.xyz']) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
  await symlink(join(folder, 'in'), join(folder, 'in/a/loop'));
  await symlink(join(folder, 'out'), join(folder, 'in/away'));
  await symlink(join(folder, 'out/secret.pdf'), join(folder, 'in/secret.pdf'));
  await symlink(join(folder, 'in/b.pdf'), join(folder, 'in/a/inside.pdf'));
  await symlink(join(folder, 'nowhere'), join(folder, 'in/broken.pdf'));
});
afterAll(() => rm(folder, { recursive: true }));

async function find(...inputs: string[]): Promise<{ paths: readonly string[]; notRead: readonly string[] }> {
  const { paths, notRead } = await findFiles(inputs.map((input) => `${folder}/${input}`));
  const shorten = (path: string): string => path.slice(folder.length + 1);
  return { paths: paths.map(shorten), notRead: notRead.map(shorten) };
}

describe('findFiles', () => {
  it('walks folders in order; hidden files, links that lead out, loops and broken links are passed over', async () => {
    expect(await find('in')).toEqual({
      paths: ['in/a/c.DOCX', 'in/a/inside.pdf', 'in/a/old.doc', 'in/b.pdf'],
      notRead: ['in/notes.txt'],
    });
  });

  it('takes named files whatever they are called, each once', async () => {
    expect((await find('named.xyz', './in/../named.xyz', 'in/b.pdf', 'in/a')).paths).toEqual([
      'in/a/c.DOCX',
      'in/a/old.doc',
      'in/b.pdf',
      'named.xyz',
    ]);
  });

  it('refuses what does not exist', async () => {
    await expect(findFiles(['nowhere/at/all.pdf'])).rejects.toThrow(UsageError);
  });
});
