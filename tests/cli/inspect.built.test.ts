import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rapporteur } from './spawn.js';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/dev/${name}`, import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-inspect-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('rapporteur inspect', () => {
  it('shows a PDF with its pages', async () => {
    const { status, stdout } = await rapporteur(folder, ['inspect', fixture('fiji.en.pdf')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /\d+ blocks, \d+ references, \d+ programmes\nlook at output\/inspect\/fiji\.en\.pdf\/index\.html/,
    );
    const files = await readdir(join(folder, 'output/inspect/fiji.en.pdf'));
    expect(files.sort()).toEqual(['index.html', 'page-1.png', 'page-2.png']);
  });

  it('shows one page', async () => {
    const args = ['inspect', fixture('fiji.en.pdf'), '--page', '2', '--out', 'look', '--json'];
    const { status, stdout } = await rapporteur(folder, args);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ pictures: ['look/page-2.png'] });
    expect(await readdir(join(folder, 'look'))).toHaveLength(2);
  });

  it('shows a DOCX file without pictures', async () => {
    expect((await rapporteur(folder, ['inspect', fixture('fiji.en.docx'), '--out', 'docx'])).status).toBe(0);
    expect(await readdir(join(folder, 'docx'))).toEqual(['index.html']);
    expect(await readFile(join(folder, 'docx/index.html'), 'utf8')).toContain('PaCSON');
  });

  it.each([
    ['a page that is not there', ['fiji.en.pdf', '--page', '3'], 2, 'has 2 pages'],
    ['pages of a file that has none', ['fiji.en.docx', '--page', '1'], 2, 'leave out --page'],
    ['a page that is no number', ['fiji.en.pdf', '--page', 'two'], 2, 'whole number'],
    ['a file that is not there', ['none.pdf'], 2, 'cannot read the file'],
  ])('refuses %s', async (_name, [file = '', ...more], expected, says) => {
    const { status, stderr } = await rapporteur(folder, ['inspect', fixture(file), ...more]);
    expect([status, stderr]).toEqual([expected, expect.stringContaining(says)]);
  });

  it('says why a file cannot be read', async () => {
    await writeFile(join(folder, 'empty.pdf'), '');
    const { status, stdout } = await rapporteur(folder, ['inspect', 'empty.pdf']);
    expect([status, stdout]).toEqual([1, expect.stringContaining('(empty)')]);
  });

  it('teaches', async () => {
    const { stdout } = await rapporteur(folder, ['help', 'inspect']);
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain('--page');
  });
});
