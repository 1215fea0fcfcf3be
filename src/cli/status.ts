import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import colors from 'picocolors';
import { type App, createApp, isSettled } from '../app.js';
import { type Flags, readSettings, type Settings } from '../config.js';
import type { Failure } from '../model/failure.js';
import { openOcr } from '../ocr/open.js';
import { openQueue, type QueueCounts, type QueueFailure, type SubmissionQueue } from '../queue.js';
import { createFileStore } from '../store/file-store.js';
import { EXIT } from './exit.js';
import { countLeft } from './follow-queue.js';
import { formatTable } from './format-table.js';
import { addVoiceOptions, settingOption } from './options.js';
import { createVoice, type VoiceFlags } from './voice.js';

const HELP = `
What is done is counted in the store, under today's recipe; what waits, in the queue.

Examples:
  $ rapporteur status
  $ rapporteur status --watch
  $ rapporteur status --json

Exit status: 0 whatever the counts are; 2 wrong usage; 3 no Redis.`;

const WATCH_MILLISECONDS = 1000;
/** More failures than this are counted. */
const MOST_FAILURES = 20;

export function define(command: Command): void {
  command
    .option('--watch', 'show it anew every second, until all is done or Ctrl-C')
    .addOption(settingOption('out', 'folder'))
    .addOption(settingOption('store', 'folder'))
    .addOption(settingOption('ocr', 'pages'))
    .addOption(settingOption('redis', 'url'));
  addVoiceOptions(command)
    .addHelpText('after', HELP)
    .action(async (flags: Flags & VoiceFlags & { readonly watch?: boolean }) => {
      await showStatus(readSettings(flags), flags, flags.watch ?? false);
      process.exitCode = EXIT.done;
    });
}

async function showStatus(settings: Settings, flags: VoiceFlags, watch: boolean): Promise<void> {
  const voice = createVoice(flags);
  const queue = await openQueue(settings.redisUrl, settings.store);
  const app = createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
  const read = readerOfStatus(app, queue);
  try {
    for (let shown = ''; ; await sleep(WATCH_MILLISECONDS)) {
      const status = await read();
      const text = formatStatus(status);
      if (text !== shown) voice.say(shown === '' ? text : `\n${text}`);
      shown = text;
      if (watch && countLeft(status.queue) > 0) continue;
      voice.report(status);
      return;
    }
  } finally {
    await queue.close();
  }
}

export interface Status {
  /** Submissions in the store, by what they have under today's recipe. */
  readonly store: {
    readonly submissions: number;
    readonly records: number;
    readonly failures: number;
    readonly undone: number;
  };
  readonly queue: QueueCounts;
  /** Files at fault. */
  readonly failures: readonly Failure[];
  /** Work that was given up, and of which there is no result. */
  readonly givenUp: readonly (QueueFailure & { readonly path: string })[];
}

/** Reads the status again and again; results that stand in the store for good are looked at once. */
function readerOfStatus(app: App, queue: SubmissionQueue): () => Promise<Status> {
  const settled = new Map<string, Failure | 'record'>();
  return async () => {
    const passing = new Map<string, Failure | 'record'>();
    const undone = new Map<string, string>();
    for await (const { id, paths } of app.submissions()) {
      if (settled.has(id)) continue;
      const outcome = await app.peek(id);
      const result = outcome?.kind === 'failure' ? outcome.failure : 'record';
      if (outcome) (isSettled(outcome) ? settled : passing).set(id, result);
      else undone.set(id, paths[0] ?? '');
    }
    const results = new Map([...settled, ...passing]);
    return describeStatus(results, undone, await queue.counts(), await queue.failures());
  };
}

function describeStatus(
  results: ReadonlyMap<string, Failure | 'record'>,
  undone: ReadonlyMap<string, string>,
  queue: QueueCounts,
  given: readonly QueueFailure[],
): Status {
  const failures = [...results.values()].filter((result) => result !== 'record');
  return {
    store: {
      submissions: results.size + undone.size,
      records: results.size - failures.length,
      failures: failures.length,
      undone: undone.size,
    },
    queue,
    failures,
    givenUp: given.flatMap((failure) => {
      const path = undone.get(failure.id);
      return path === undefined ? [] : [{ ...failure, path }];
    }),
  };
}

export function formatStatus({ store, queue, failures, givenUp }: Status): string {
  const rows: readonly (readonly [string, number])[] = [
    ['submissions', store.submissions],
    ['  with a record', store.records],
    ['  failed', store.failures],
    ['  not done', store.undone],
    ['queue: waiting', queue.waiting],
    ['  being processed', queue.active],
    ['  to be tried again', queue.delayed],
    ['  given up', givenUp.length],
  ];
  const table = formatTable(
    [{ name: 'what' }, { name: 'number', align: 'right' }],
    rows.map(([name, number]) => [name, String(number)]),
  );
  const lines = [
    ...failures.map(({ path, message, code }) => `${colors.red('failed')} ${path}: ${message} (${code})`),
    ...givenUp.map(({ path, reason }) => `${colors.red('given up')} ${path}: ${reason}`),
  ];
  const rest = lines.length - MOST_FAILURES;
  const more = rest > 0 ? [`and ${rest} more: see --json`] : [];
  return [table, ...lines.slice(0, MOST_FAILURES), ...more, ...advise(store.undone, queue)].join('\n');
}

function advise(undone: number, queue: QueueCounts): readonly string[] {
  if (undone <= countLeft(queue)) return [];
  return ["Not all that is not done is in the queue: 'rapporteur submit' the files again."];
}
