import { SingleBar } from 'cli-progress';

/** Shows how far long work has come. */
export interface Progress {
  /** One more is done. */
  advance(): void;
  stop(): void;
}

export const NO_PROGRESS: Progress = { advance: () => undefined, stop: () => undefined };

/** A terminal or a file that lines are written to. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * A bar on a terminal; elsewhere plain lines: the first when something is done, then one for every
 * twentieth of the whole, and never two within a second but for the last.
 */
export function showProgress(
  screen: NodeJS.WriteStream,
  total: number,
  label: string,
  now: () => number = Date.now,
): Progress {
  if (total === 0) return NO_PROGRESS;
  return screen.isTTY ? showBar(screen, total, label) : showLines(screen, total, label, now);
}

function showBar(stream: NodeJS.WriteStream, total: number, label: string): Progress {
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total}, {eta_formatted} left`,
    stream,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  bar.start(total, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}

export function showLines(screen: Screen, total: number, label: string, now: () => number): Progress {
  let done = 0;
  let next = 1;
  let quietUntil = 0;
  return {
    advance() {
      done += 1;
      const due = done >= next && now() >= quietUntil;
      if (!due && done !== total) return;
      screen.write(`${label}: ${done} of ${total}\n`);
      next = done + total / 20;
      quietUntil = now() + 1000;
    },
    stop: () => undefined,
  };
}
