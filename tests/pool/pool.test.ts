import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { openPool, type Pool } from '../../src/pool.js';

const failures: string[] = [];
const app = {
  process: async (id: string) => {
    if (id === 'broken') throw new TypeError('no such thing');
    return { kind: 'record', id, record: 'large', document: 'large', stagesRun: [] };
  },
  fail: async (id: string, code: string, stage: string, message: string, hint: string) => {
    failures.push([id, code, stage, message, hint].join('|'));
    return { kind: 'failure', id, failure: { code }, stagesRun: [stage] };
  },
} as unknown as App;

const SETTINGS = { store: 'nowhere', threads: 2, timeoutSeconds: 1, memoryMegabytes: 64 };
const THREAD = new URL('./pretend-thread.mjs', import.meta.url);

describe('a pool with threads', () => {
  let pool: Pool;
  beforeAll(async () => {
    pool = await openPool(app, SETTINGS, THREAD);
  });
  afterAll(() => pool.close());

  it('gives what the threads say', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `id${index}`);
    const done = await Promise.all(ids.map((id) => pool.process(id)));
    expect(done).toEqual(ids.map((id) => ({ id, kind: 'record', stagesRun: ['pdf'] })));
  });

  it('ends what takes too long, as a failure of that document alone', async () => {
    const [slow, other] = await Promise.all([pool.process('slow'), pool.process('other')]);
    expect([slow.kind, other.kind]).toEqual(['failure', 'record']);
    expect(failures).toContainEqual(
      expect.stringMatching(/^slow\|timeout\|process\|.* 1 seconds?\|.*--timeout/),
    );
    expect((await pool.process('after')).kind).toBe('record');
  });

  it('counts no time that a document waits for its turn', async () => {
    const done = await Promise.all(['slow', 'slow', 'slow', 'patient'].map((id) => pool.process(id)));
    expect(done.at(-1)).toMatchObject({ id: 'patient', kind: 'record' });
  });

  it('ends what takes too much memory', async () => {
    const generous = await openPool(app, { ...SETTINGS, timeoutSeconds: 30 }, THREAD);
    expect((await generous.process('large')).kind).toBe('failure');
    expect(failures).toContainEqual(
      expect.stringMatching(/^large\|out-of-memory\|process\|.*64 MB.*\|.*--memory/),
    );
    expect((await generous.process('after')).kind).toBe('record');
    await generous.close();
  });

  it('throws what is no fault of the file, and goes on', async () => {
    await expect(pool.process('broken')).rejects.toThrow('no such thing');
    await expect(pool.process('exits')).rejects.toThrow();
    expect((await pool.process('after')).kind).toBe('record');
  });
});

describe('a pool without threads', () => {
  it('does the work itself, and passes on what is thrown', async () => {
    const pool = await openPool(app, { ...SETTINGS, threads: 0 }, THREAD);
    expect(await pool.process('a')).toEqual({ id: 'a', kind: 'record', stagesRun: [] });
    await expect(pool.process('broken')).rejects.toThrow('no such thing');
    expect(await pool.process('b')).toMatchObject({ id: 'b' });
    await pool.close();
  });
});
