import { NO_PROGRESS, type Progress, showProgress } from './progress.js';

/** How a command speaks. Results go to stdout, progress and complaints to stderr. */
export interface Voice {
  /** Prints for people; silent with `--json` and `--quiet`. */
  say(text: string): void;
  /** Prints the one JSON object of `--json`; silent without it. */
  report(value: unknown): void;
  progress(total: number, label: string): Progress;
}

export interface VoiceFlags {
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

export function createVoice({ json = false, quiet = false }: VoiceFlags): Voice {
  return {
    say(text) {
      if (!json && !quiet) process.stdout.write(`${text}\n`);
    },
    report(value) {
      if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    progress: (total, label) => (json || quiet ? NO_PROGRESS : showProgress(process.stderr, total, label)),
  };
}
