import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordSchema } from '../../src/model/record.js';
import { rapporteur } from './spawn.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/dev/', import.meta.url));
let folder: string;

/** A folder of submissions: a PDF, a DOCX, the PDF once more, and files that cannot be read. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-cli-'));
  await mkdir(join(folder, 'in/sub'), { recursive: true });
  for (const name of ['fiji.en.pdf', 'fiji.en.pdf.truth.json', 'fiji.en.docx']) {
    await cp(join(FIXTURES, name), join(folder, 'in', name));
  }
  await cp(join(FIXTURES, 'fiji.en.pdf'), join(folder, 'in/sub/same.pdf'));
  await writeFile(join(folder, 'in/empty.pdf'), '');
  await writeFile(join(folder, 'in/damaged.pdf'), '%PDF-1.7\nnothing more');
  await writeFile(join(folder, 'in/old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await writeFile(join(folder, 'in/notes.txt'), 'notes');
  await mkdir(join(folder, 'good'));
  await cp(join(FIXTURES, 'fiji.en.docx'), join(folder, 'good/fiji.docx'));
});
afterAll(() => rm(folder, { recursive: true }));

const readOutput = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
const readLines = async (name: string): Promise<Record<string, unknown>[]> =>
  (await readOutput(name))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('rapporteur run', () => {
  it('makes records of what can be read, and failures of the rest', async () => {
    const { status, stdout, stderr } = await rapporteur(folder, ['run', 'in', '--threads', '2']);
    expect(status).toBe(1);
    expect(stderr).toContain('processing: 5 of 5');
    expect(stdout).toContain('6 files, 2 records, 3 failures');
    expect(stdout).toContain('1 file the same as another; 1 other file not read');
    expect(stdout).toMatch(/failed in\/empty\.pdf: .*\(empty\)\n {7}\w+/);
    const records = (await readLines('output/records.jsonl')).map((record) => recordSchema.parse(record));
    expect(records.map(({ source }) => source.path)).toEqual(['in/fiji.en.docx', 'in/fiji.en.pdf']);
    expect(records.every(({ references }) => references.length > 0)).toBe(true);
    expect((await readLines('output/failures.jsonl')).map(({ path, code }) => [path, code])).toEqual([
      ['in/damaged.pdf', 'corrupt'],
      ['in/empty.pdf', 'empty'],
      ['in/old.doc', 'unsupported-type'],
    ]);
    const ids = records.map(({ id }) => `${id}.json`).sort();
    expect((await readdir(join(folder, 'output/documents'))).sort()).toEqual(ids);
  });

  it('does nothing the second time, and says so', async () => {
    const before = await readOutput('output/records.jsonl');
    const { status, stdout, stderr } = await rapporteur(folder, ['run', 'in']);
    expect(status).toBe(1);
    expect(stdout).toContain('nothing to do: 5 files are up to date');
    expect(stderr).toBe('');
    expect(await readOutput('output/records.jsonl')).toBe(before);
    expect(JSON.parse(await readOutput('output/run.json'))).toMatchObject({
      stagesRun: {},
      counts: { upToDate: 5 },
    });
  });

  it('gives the same records in threads and without', async () => {
    const out = ['--out', 'without-threads', '--threads', '0'];
    expect((await rapporteur(folder, ['run', 'in', '--quiet', ...out])).status).toBe(1);
    expect(await readOutput('without-threads/records.jsonl')).toBe(await readOutput('output/records.jsonl'));
  });

  it('prints one JSON object with --json, and nothing else', async () => {
    const { status, stdout, stderr } = await rapporteur(folder, ['run', 'good', '--json', '--out', 'json']);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      out: 'json',
      command: 'run',
      inputs: ['good'],
      counts: { files: 1, records: 1, failures: 0, upToDate: 0 },
      stagesRun: { docx: 1, reference: 1, programme: 1 },
      failures: [],
    });
  });

  it('takes its settings from the environment', async () => {
    const environment = { RAPPORTEUR_OUT: 'elsewhere', RAPPORTEUR_STORE: 'kept' };
    const { status, stdout } = await rapporteur(folder, ['run', 'good', '--quiet'], environment);
    expect([status, stdout]).toEqual([0, '']);
    expect((await readdir(folder)).includes('kept')).toBe(true);
    expect((await readdir(join(folder, 'elsewhere'))).includes('.store')).toBe(false);
  });
});

describe('rapporteur reprocess', () => {
  it('finds nothing stale after a run', async () => {
    const { status, stdout } = await rapporteur(folder, ['reprocess', '--dry-run']);
    expect([status, stdout]).toEqual([0, 'nothing is stale among 5 results\n']);
  });

  it('brings what is stale up to date, stage by stage', async () => {
    const today = await readOutput('output/records.jsonl');
    const older = today.replace(/"reference":"[^"]*"/, '"reference":"0"');
    await writeFile(join(folder, 'output/records.jsonl'), older);
    const dry = await rapporteur(folder, ['reprocess', '--dry-run']);
    expect(dry.stdout).toMatch(/^reference +0 → \d+ +en +1$/m);
    expect((await rapporteur(folder, ['stale'])).stdout).toBe(dry.stdout);
    expect(await readOutput('output/records.jsonl')).toBe(older);
    const other = await rapporteur(folder, ['reprocess', '--stage', 'pdf', '--dry-run']);
    expect(other.stdout).toBe('nothing is stale among 5 results\n');
    const { stdout } = await rapporteur(folder, ['reprocess', '--stage', 'reference']);
    expect(stdout).toContain('1 of 5 results are stale');
    expect(stdout).toContain('Run 0001 is not current yet');
    expect(await readOutput('output/records.jsonl')).toBe(older);
    expect(await readOutput('output/.runs/0001/records.jsonl')).toBe(today);
  });

  it('compares the new run, publishes it, and goes back', async () => {
    const older = await readOutput('output/records.jsonl');
    const compared = await rapporteur(folder, ['compare']);
    expect([compared.status, compared.stderr]).toEqual([0, '']);
    expect(compared.stdout).toMatch(
      /^### 0 of 2 documents changed\n\n- reference: 0 → \d+ \(1 documents\)$/m,
    );
    expect((await rapporteur(folder, ['publish'])).stdout).toBe('run 0001 is current; before it was 0002\n');
    const today = await readOutput('output/.runs/0001/records.jsonl');
    expect(await readOutput('output/records.jsonl')).toBe(today);
    expect((await rapporteur(folder, ['rollback'])).stdout).toBe('run 0002 is current again\n');
    expect(await readOutput('output/records.jsonl')).toBe(older);
    expect((await rapporteur(folder, ['rollback'])).status).toBe(2);
    await rapporteur(folder, ['publish', '0001']);
    expect((await rapporteur(folder, ['stale'])).stdout).toBe('nothing is stale among 5 results\n');
    expect((await rapporteur(folder, ['prune', '--keep', '0'])).stdout).toContain('removed: 1 runs');
    expect(await readOutput('output/records.jsonl')).toBe(today);
    expect((await rapporteur(folder, ['run', 'in'])).stdout).toContain(
      'nothing to do: 5 files are up to date',
    );
    expect(await readOutput('output/records.jsonl')).toBe(today);
  });

  it('explains a stage that does not exist, and a folder without results', async () => {
    const { status, stderr } = await rapporteur(folder, ['reprocess', '--stage', 'magic']);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining("there is no stage 'magic'; the recipe has: pdf"),
    ]);
    expect(await rapporteur(folder, ['reprocess', '--out', 'in'])).toMatchObject({ status: 2 });
  });
});

describe('rapporteur score', () => {
  it('compares records with truth', async () => {
    const { status, stdout } = await rapporteur(folder, ['score', 'in', '--json']);
    expect(status).toBe(0);
    const { summaries, files } = JSON.parse(stdout);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['in/fiji.en.pdf']);
    expect(summaries.en.extractors.submitters.measures.f1).toBe(1);
    expect(Object.keys(summaries)).toEqual(['en', 'all']);
  });

  it('fails under a floor', async () => {
    await writeFile(
      join(folder, 'floors.json'),
      '{"en":{"extractors":{"references":{"precision":1},"programmes-named":{"wrong":1}}}}',
    );
    expect((await rapporteur(folder, ['score', 'in', '--floor', 'floors.json'])).status).toBe(2);
    await writeFile(join(folder, 'floors.json'), '{"en":{"fields":{"aligned":1}}}');
    const { status, stdout } = await rapporteur(folder, ['score', 'in', '--floor', 'floors.json']);
    expect(status).toBe(1);
    expect(stdout).toContain('under its floor: en: aligned is not measured, its floor is 1');
  });

  it('explains a truth file that is not as it should be', async () => {
    await mkdir(join(folder, 'wrong'));
    await cp(join(folder, 'good/fiji.docx'), join(folder, 'wrong/x.docx'));
    await writeFile(join(folder, 'wrong/x.docx.truth.json'), '{"file": "x.docx"}');
    const { status, stderr } = await rapporteur(folder, ['score', 'wrong']);
    expect(status).toBe(2);
    expect(stderr).toContain('error: wrong/x.docx.truth.json is not as it should be:\n  language:');
  });
});

describe('rapporteur score --links', () => {
  it('measures by the links that the authors set', async () => {
    await mkdir(join(folder, 'linked'));
    await cp(join(folder, 'good/fiji.docx'), join(folder, 'linked/fiji.docx'));
    const links = [
      { quote: 'A/78/265', symbol: 'A/78/265', part: 'document' },
      { quote: '53/70', symbol: 'A/RES/53/70Z', part: 'document' },
    ];
    await writeFile(join(folder, 'linked/fiji.docx.links.json'), JSON.stringify(links));
    const { status, stdout } = await rapporteur(folder, ['score', 'linked', '--links', '--misses']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/all +2 +1 +0\.500/u);
    expect(stdout).toContain("'53/70' -> A/RES/53/70Z (document");
    expect((await rapporteur(folder, ['score', 'good', '--links'])).stderr).toContain(
      'has a FILE.links.json',
    );
  });
});

describe('rapporteur', () => {
  it.each([
    [[], 0, 'Usage: rapporteur', ''],
    [['--help'], 0, 'Exit status:', ''],
    [['--version'], 0, '0.', ''],
    [['help', 'run'], 0, 'Usage: rapporteur run [options] <path...>', ''],
    [['reprocess', '--help'], 0, '--dry-run', ''],
    [['registry', 'check'], 0, 'the registry is sound', ''],
    [['rum'], 2, '', "unknown command 'rum'"],
    [['run'], 2, '', "missing required argument 'path'"],
    [['run', 'in', '--thread', '2'], 2, '', "unknown option '--thread'"],
    [['run', 'in', '--threads', 'two'], 2, '', '--threads must be a whole number'],
    [['run', 'nowhere'], 2, '', "there is no file or folder 'nowhere'"],
    [['run', 'floors.json/x'], 2, '', "there is no file or folder 'floors.json/x'"],
    [['score', 'good'], 2, '', 'has a FILE.truth.json beside it'],
    [['run', 'good', '--store', 'in/empty.pdf'], 3, '', 'error: '],
  ])('%j ends with %i', async (args, status, stdout, stderr) => {
    const ended = await rapporteur(folder, args);
    expect(ended.status).toBe(status);
    expect(ended.stdout).toContain(stdout);
    expect(ended.stderr).toContain(stderr);
  });

  it('examines the machine', async () => {
    const { status, stdout } = await rapporteur(folder, [
      'doctor',
      '--json',
      '--redis',
      'redis://127.0.0.1:1',
    ]);
    expect(status).toBe(0);
    const { findings } = JSON.parse(stdout);
    expect(findings).toContainEqual(expect.objectContaining({ name: 'store', good: true }));
    expect(findings).toContainEqual(expect.objectContaining({ name: 'Redis', good: false }));
  });

  it('shows its help at once', async () => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now();
      await rapporteur(folder, ['--help']);
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeLessThan(300);
  });
});
