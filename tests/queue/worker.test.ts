import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, inject, it as single } from 'vitest';
import { openYard, until, type Yard } from './factory.js';

const WORKER_FILE = fileURLToPath(new URL('odd-worker.mjs', import.meta.url));
const NOTHING = { waiting: 0, active: 0, delayed: 0, failed: 0 };

const it = single.extend<{ yard: Yard }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures a fixture needs from its pattern
  yard: async ({}, use) => {
    const yard = await openYard(inject('redisUrl'));
    await use(yard);
    await yard.close();
  },
});

describe('workers', { concurrent: true, timeout: 40_000 }, () => {
  it('do each submission once, two at a time in two workers', async ({ yard, expect }) => {
    const ids = await yard.submit(...new Array(12).fill('none'));
    await yard.work(2);
    await yard.work(2);
    await until(() => yard.done.length === 12, 20);
    expect([...(await yard.begun())].sort()).toEqual([...ids].sort());
    expect(await yard.queue.counts()).toEqual(NOTHING);
  });

  it('keep the lock of a document that takes longer than the lock lasts', async ({ yard, expect }) => {
    const [id] = await yard.submit('busy');
    await yard.work(1);
    await yard.work(1);
    await until(() => yard.done.length === 1, 30);
    expect(await yard.begun()).toEqual([id]);
    expect(yard.troubles).toEqual([]);
  });

  it('take over from one that was killed, within some ten seconds', async ({ yard, expect }) => {
    const [id] = await yard.submit('hang-once');
    const victim = spawn(process.execPath, [WORKER_FILE, inject('redisUrl'), yard.store], {
      stdio: 'inherit',
    });
    await until(async () => (await yard.begun()).length === 1, 20);
    victim.kill('SIGKILL');
    const killed = Date.now();
    await yard.work(1);
    await until(() => yard.done.length === 1, 20);
    expect(Date.now() - killed).toBeLessThan(12_000);
    expect(await yard.begun()).toEqual([id, id]);
    expect(await yard.queue.counts()).toEqual(NOTHING);
  });

  it('end a document that never ends, and do the others', async ({ yard, expect }) => {
    const ids = await yard.submit('none', 'loop', 'none', 'none', 'hang', 'none');
    await yard.work(2, 2);
    await until(() => yard.done.length === 6, 25);
    const outcome = await yard.app.peek(ids[1] ?? '');
    expect(outcome).toMatchObject({ kind: 'failure', failure: { code: 'timeout', attempts: 1 } });
    expect(await yard.queue.counts()).toEqual(NOTHING);
  });

  it('try thrice what breaks through no fault of the file, and say why it was given up', async ({
    yard,
    expect,
  }) => {
    const [once, always] = await yard.submit('throw-once', 'throw', 'none');
    await yard.work(1);
    await until(async () => (await yard.queue.counts()).failed === 1, 20);
    expect(yard.done).toHaveLength(2);
    expect(await yard.queue.failures()).toEqual([{ id: always, reason: 'the disk is full', attempts: 3 }]);
    const begun = await yard.begun();
    expect(begun.filter((id) => id === always)).toHaveLength(3);
    expect(begun.filter((id) => id === once)).toHaveLength(2);
  });

  it('try anew what was given up, when it is submitted again', async ({ yard, expect }) => {
    const ids = await yard.submit('throw');
    await yard.work(1);
    await until(async () => (await yard.queue.counts()).failed === 1, 20);
    expect(await yard.queue.enqueue(yard.app, ids)).toEqual({ added: 1, queued: 0, upToDate: 0 });
    await until(async () => (await yard.queue.counts()).failed === 1, 20);
    expect(await yard.begun()).toHaveLength(6);
  });

  it('finish what they have begun when told to stop, and begin no more', async ({ yard, expect }) => {
    const ids = await yard.submit('busy', 'none');
    const worker = await yard.work(1);
    await until(async () => (await yard.begun()).length === 1, 20);
    await worker.stop(20);
    expect(yard.done).toEqual([ids[0]]);
    expect(await yard.queue.counts()).toEqual({ ...NOTHING, waiting: 1 });
  });

  it('give back what takes longer than their grace, and the next does it', async ({ yard, expect }) => {
    const ids = await yard.submit('hang-once');
    const worker = await yard.work(1);
    await until(async () => (await yard.begun()).length === 1, 20);
    await worker.stop(0.2);
    expect(await yard.queue.counts()).toEqual({ ...NOTHING, waiting: 1 });
    await yard.work(1);
    await until(() => yard.done.length === 1, 20);
    expect(yard.done).toEqual(ids);
  });
});
