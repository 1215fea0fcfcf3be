import { setTimeout as sleep } from 'node:timers/promises';
import type { QueueCounts, SubmissionQueue } from '../queue.js';
import { NO_PROGRESS } from './progress.js';
import type { Voice } from './voice.js';

const POLL_MILLISECONDS = 300;

/** What workers still have to do. */
export function countLeft({ waiting, active, delayed }: QueueCounts): number {
  return waiting + active + delayed;
}

/**
 * Shows how far the queue has come, by whatever worker, until `stopped`; with `drain`, until nothing is left.
 * Gives true when nothing was left at the end.
 */
export async function followQueue(
  queue: Pick<SubmissionQueue, 'counts'>,
  voice: Voice,
  drain: boolean,
  stopped: AbortSignal,
): Promise<boolean> {
  const halt = new Promise<null>((resolve) => stopped.addEventListener('abort', () => resolve(null)));
  let progress = NO_PROGRESS;
  let left = 0;
  try {
    while (!stopped.aborted) {
      const counts = await Promise.race([queue.counts(), halt]);
      if (!counts) break;
      const now = countLeft(counts);
      if (now > left) {
        progress.stop();
        progress = voice.progress(now, 'done');
      }
      for (let done = now; done < left; done += 1) progress.advance();
      left = now;
      if (left === 0 && drain) return true;
      await Promise.race([sleep(POLL_MILLISECONDS), halt]);
    }
    return left === 0;
  } finally {
    progress.stop();
  }
}
