import { describe, expect, it } from 'vitest';
import { followQueue } from '../../src/cli/follow-queue.js';
import { formatEnqueued } from '../../src/cli/format-enqueued.js';
import type { Progress } from '../../src/cli/progress.js';
import { formatStatus, type Status } from '../../src/cli/status.js';
import type { Voice } from '../../src/cli/voice.js';
import type { QueueCounts } from '../../src/queue.js';

const NONE: QueueCounts = { waiting: 0, active: 0, delayed: 0, failed: 0 };

/** A voice that notes each bar, and how far it came. */
function listen(): Voice & { readonly bars: { total: number; done: number }[] } {
  const bars: { total: number; done: number }[] = [];
  const progress = (total: number): Progress => {
    const bar = { total, done: 0 };
    bars.push(bar);
    return {
      advance: () => {
        bar.done += 1;
      },
      stop: () => undefined,
    };
  };
  return { bars, progress, say: () => undefined, report: () => undefined };
}

/** A queue that is, at each look, as the next of `looks` says. */
function pretendQueue(...looks: readonly Partial<QueueCounts>[]): { counts(): Promise<QueueCounts> } {
  const rest = [...looks];
  return { counts: async () => ({ ...NONE, ...rest.shift() }) };
}

describe('following the queue', () => {
  it('ends when nothing is left, and counts what any worker has done', async () => {
    const voice = listen();
    const queue = pretendQueue({ waiting: 4, active: 1 }, { waiting: 1, active: 1 }, { delayed: 1 });
    expect(await followQueue(queue, voice, true, new AbortController().signal)).toBe(true);
    expect(voice.bars).toEqual([{ total: 5, done: 5 }]);
  });

  it('begins a new bar when more has come', async () => {
    const voice = listen();
    const queue = pretendQueue({ waiting: 2 }, { waiting: 1 }, { waiting: 7 });
    await followQueue(queue, voice, true, new AbortController().signal);
    expect(voice.bars).toEqual([
      { total: 2, done: 1 },
      { total: 7, done: 7 },
    ]);
  });

  it('ends when told to, though the queue does not answer', async () => {
    const controller = new AbortController();
    const silent = { counts: () => new Promise<QueueCounts>(() => undefined) };
    setTimeout(() => controller.abort(), 50);
    await followQueue(silent, listen(), false, controller.signal);
    expect(controller.signal.aborted).toBe(true);
  });

  it('tells that something is left', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    expect(await followQueue(pretendQueue({ active: 1 }), listen(), true, controller.signal)).toBe(false);
  });
});

describe('what submit says', () => {
  it.each([
    [1, { added: 1, queued: 0, upToDate: 0 }, '1 submission: 1 enqueued\nNext: '],
    [
      9,
      { added: 2, queued: 3, upToDate: 4 },
      '9 submissions: 2 enqueued, 3 in the queue already, 4 up to date\n',
    ],
    [2, { added: 0, queued: 0, upToDate: 2 }, '2 submissions: 0 enqueued, 2 up to date'],
  ])('of %i: %o', (total, enqueued, text) => {
    expect(formatEnqueued(total, enqueued).startsWith(text)).toBe(true);
    expect(formatEnqueued(total, enqueued).includes('Next:')).toBe(enqueued.added + enqueued.queued > 0);
  });
});

describe('what status says', () => {
  const status: Status = {
    store: { submissions: 3, records: 1, failures: 1, undone: 1 },
    queue: { ...NONE, active: 1 },
    failures: [
      {
        path: 'in/torn.pdf',
        sha256: '',
        stage: 'parse',
        code: 'corrupt',
        message: 'torn',
        hint: 'h',
        attempts: 1,
      },
    ],
    givenUp: [],
  };

  it('names files at fault, with the reason', () => {
    expect(formatStatus(status)).toMatch(/failed.* in\/torn\.pdf: torn \(corrupt\)/);
  });

  it('gives no advice while the rest is in the queue', () => {
    expect(formatStatus(status)).not.toContain('rapporteur submit');
  });

  it('tells how to go on when something is neither done nor in the queue', () => {
    expect(formatStatus({ ...status, queue: NONE })).toContain("'rapporteur submit' the files again");
  });

  it('names work that was given up', () => {
    const givenUp = [{ id: '1', path: 'in/a.pdf', reason: 'the disk is full', attempts: 3 }];
    expect(formatStatus({ ...status, givenUp })).toMatch(/given up.* in\/a\.pdf: the disk is full/);
  });
});
