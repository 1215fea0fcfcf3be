import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ended, rapporteur } from '../cli/spawn.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/dev/', import.meta.url));
const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const FILES = ['fiji.en.pdf', 'fiji.en.docx', 'ghana-columns.en.pdf', 'malta-short.en.pdf'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-commands-'));
  await mkdir(join(folder, 'in'));
  for (const name of FILES) await copyFile(join(FIXTURES, name), join(folder, 'in', name));
  await copyFile(join(FIXTURES, 'fiji.en.pdf'), join(folder, 'in', 'the-same.pdf'));
  await writeFile(join(folder, 'in', 'torn.pdf'), '%PDF-1.7\nnothing more');
});
afterAll(() => rm(folder, { recursive: true }));

const call = (...args: readonly string[]): Promise<Ended> =>
  rapporteur(folder, args, { REDIS_URL: inject('redisUrl') });

/** The files of an output folder with their contents, but for the store and the one that has a clock. */
async function readOutput(out: string): Promise<Readonly<Record<string, string>>> {
  const files = await readdir(join(folder, out), { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => !path.includes('.store') && !path.endsWith('run.json'));
  const entries = paths.map(async (path) => [
    path.slice(join(folder, out).length),
    await readFile(path, 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

describe('submit and work', { timeout: 60_000 }, () => {
  it('give the same files as run, byte for byte, with two workers', async () => {
    const ran = await call('run', 'in', '--out', 'ran');
    expect(ran.status).toBe(1);
    const submitted = await call('submit', 'in', '--out', 'queued');
    expect(submitted).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('5 submissions: 5 enqueued'),
    });
    const work = ['work', '--drain', '--concurrency', '1', '--out', 'queued'];
    const workers = await Promise.all([call(...work), call(...work)]);
    expect(workers.map(({ status }) => status)).toEqual([1, 1]);
    const queued = await readOutput('queued');
    expect(Object.keys(queued)).toHaveLength(7 + 4);
    expect(queued).toEqual(await readOutput('ran'));
  });

  it('enqueue nothing that is done', async () => {
    const again = await call('submit', 'in', '--out', 'queued', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ submissions: 5, added: 0, queued: 0, upToDate: 5 });
  });

  it('write again what the store holds, when asked', async () => {
    const exported = await call('export', '--store', 'queued/.store', '--out', 'copy');
    expect(exported.status).toBe(1);
    expect(await readOutput('copy')).toEqual(await readOutput('ran'));
  });

  it('are counted by status, with reasons', async () => {
    const status = await call('status', '--out', 'queued', '--json');
    expect(JSON.parse(status.stdout)).toMatchObject({
      store: { submissions: 5, records: 4, failures: 1, undone: 0 },
      queue: { waiting: 0, active: 0, delayed: 0, failed: 0 },
      failures: [{ path: 'in/torn.pdf', code: 'corrupt' }],
      givenUp: [],
    });
  });

  it('put only the newest bytes of a path into the results', async () => {
    await mkdir(join(folder, 'late'));
    const path = join(folder, 'late', 'a.pdf');
    await copyFile(join(FIXTURES, 'fiji.en.pdf'), path);
    await call('submit', 'late', '--out', 'replaced');
    await copyFile(join(FIXTURES, 'malta-short.en.pdf'), path);
    await call('submit', 'late', '--out', 'replaced');
    const worked = await call('work', '--drain', '--out', 'replaced', '--json');
    expect(JSON.parse(worked.stdout)).toMatchObject({ command: 'work', counts: { files: 1, records: 1 } });
    await call('run', 'late', '--out', 'late-ran');
    expect(await readOutput('replaced')).toEqual(await readOutput('late-ran'));
  });

  it('hand what is stale to the workers with reprocess --queue', async () => {
    const file = join(folder, 'queued', 'records.jsonl');
    const lines = await readFile(file, 'utf8');
    await rm(join(folder, 'queued', '.store', 'record'), { recursive: true });
    const asked = await call('reprocess', '--queue', '--out', 'queued', '--json');
    expect(JSON.parse(asked.stdout)).toMatchObject({ stale: 5, added: 5 });
    await call('work', '--drain', '--out', 'queued');
    expect(await readFile(file, 'utf8')).toBe(lines);
  });
});

describe('a worker that runs on', { timeout: 30_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends well by %s', async (signal) => {
    const env = { PATH: process.env.PATH, REDIS_URL: inject('redisUrl') };
    const worker = spawn(process.execPath, [MAIN, 'work', '--out', 'quiet'], { cwd: folder, env });
    let text = '';
    worker.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (text.includes('Ctrl-C stops')) worker.kill(signal);
      text = text.replace('Ctrl-C stops', '');
    });
    const [status] = await once(worker, 'close');
    expect(status).toBe(0);
    expect(text).toContain('stopped; this worker has processed 0.');
  });
});

describe('without Redis', () => {
  it.each([['submit', 'in'], ['work'], ['status'], ['work', '--drain']])(
    '%s says so and ends with status 3',
    async (...args) => {
      const ended = await rapporteur(folder, args, { REDIS_URL: 'redis://127.0.0.1:1' });
      expect(ended.status).toBe(3);
      expect(ended.stderr).toMatch(
        /^error: Cannot reach Redis at redis:\/\/127\.0\.0\.1:1 .*needs no Redis\.\n$/,
      );
    },
    5000,
  );
});

it('wrong concurrency is wrong usage', async () => {
  const ended = await call('work', '--concurrency', '0');
  expect(ended).toMatchObject({ status: 2, stderr: expect.stringContaining('--concurrency must be') });
});
