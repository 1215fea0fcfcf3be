import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { UnreachableError } from '../../src/config.js';
import { jobIdOf, openQueue } from '../../src/queue.js';
import { openYard, type Yard } from './factory.js';

describe('the id of a job', () => {
  const recipe = { pdf: '1', reference: '2' };

  it('is the same for the same source and recipe, in whatever order', () => {
    expect(jobIdOf('3f9c0d5e8a7b6c21', recipe)).toBe(
      jobIdOf('3f9c0d5e8a7b6c21', { reference: '2', pdf: '1' }),
    );
  });

  it.each([
    ['another source', '1234567890123456', recipe],
    ['another version', '3f9c0d5e8a7b6c21', { ...recipe, pdf: '2' }],
    ['another part', '3f9c0d5e8a7b6c21', { ...recipe, ocr: '1' }],
  ])('is another for %s', (_, id, other) => {
    expect(jobIdOf(id, other)).not.toBe(jobIdOf('3f9c0d5e8a7b6c21', recipe));
  });

  it('is one that BullMQ takes: no colon, not digits alone', () => {
    expect(jobIdOf('1234567890123456', recipe)).toMatch(/^[0-9a-f]{16}-[0-9a-f]{12}$/);
  });
});

describe('enqueueing', () => {
  let yard: Yard;
  beforeAll(async () => {
    yard = await openYard(inject('redisUrl'));
  });
  afterAll(() => yard.close());

  const add = async (text: string): Promise<string> => (await yard.app.add(text, Buffer.from(text))).id;

  it('puts a submission in once, however often it is asked for', async () => {
    const ids = [await add('a'), await add('b')];
    expect(await yard.queue.enqueue(yard.app, [...ids, ...ids])).toEqual({
      added: 2,
      queued: 0,
      upToDate: 0,
    });
    expect(await yard.queue.enqueue(yard.app, ids)).toEqual({ added: 0, queued: 2, upToDate: 0 });
    expect(await yard.queue.counts()).toMatchObject({ waiting: 2 });
  });

  it('passes over what is done, but not failures that may pass', async () => {
    const [broken, slow] = [await add('c'), await add('d')];
    await yard.app.fail(broken, 'corrupt', 'parse', 'm', 'h');
    await yard.app.fail(slow, 'timeout', 'process', 'm', 'h');
    expect(await yard.queue.enqueue(yard.app, [broken, slow])).toEqual({ added: 1, queued: 0, upToDate: 1 });
  });

  it('takes more than one chunk', async () => {
    const ids = await Promise.all(Array.from({ length: 1100 }, (_, index) => add(`many ${index}`)));
    expect(await yard.queue.enqueue(yard.app, ids)).toEqual({ added: 1100, queued: 0, upToDate: 0 });
  });

  it('keeps the queues of two stores apart', async () => {
    const other = await openYard(inject('redisUrl'));
    expect(await other.queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
    await other.close();
  });
});

describe('a Redis that does not answer', () => {
  it('is told of at once when it refuses, without the password', async () => {
    const opened = openQueue(new URL('redis://user:secret@127.0.0.1:1'), 'x');
    await expect(opened).rejects.toThrow(
      /^Cannot reach Redis at redis:\/\/127\.0\.0\.1:1 \(.*ECONNREFUSED.*\)\. Start redis-server, or set REDIS_URL\. `rapporteur run` needs no Redis\.$/,
    );
    await expect(opened).rejects.toThrow(UnreachableError);
  }, 5000);

  it('is told of within five seconds when it is silent', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(openQueue(new URL(`redis://127.0.0.1:${port}`), 'x')).rejects.toThrow(/no answer within/);
    silent.close();
  }, 5000);
});
