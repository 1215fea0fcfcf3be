import type { Command } from 'commander';
import { GRACE_SECONDS, type Listener, openWorker } from '../../workers/submissions.js';
import { type App, createApp } from '../app.js';
import { type Flags, readSettings, type Settings, UsageError } from '../config.js';
import { openOcr } from '../ocr/open.js';
import { openPool } from '../pool.js';
import { openQueue, type SubmissionQueue } from '../queue.js';
import { createFileStore } from '../store/file-store.js';
import { EXIT, type ExitStatus } from './exit.js';
import { followQueue } from './follow-queue.js';
import { addVoiceOptions, settingOption } from './options.js';
import { reportOutcome } from './report-outcome.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';
import { writeFromStore } from './write-from-store.js';

const HELP = `
Takes submissions from the queue until it is stopped; run as many workers as you like, on all machines that
see the store. With --drain it ends when nothing is left in the queue, and writes the results into OUT;
without, write them at any time with 'rapporteur export'.

To stop: Ctrl-C or SIGTERM. What has begun is finished if it takes no longer than ${GRACE_SECONDS} seconds, else given back
to the queue; a second signal ends the worker at once. Of a worker that is killed, others take the work over
within some ten seconds.

Examples:
  $ rapporteur work                                one document at a time for each core
  $ rapporteur work --concurrency 2 --drain
  $ REDIS_URL=redis://queue:6379 rapporteur work --out results

Exit status: 0 all done, or stopped when asked; 1 done, some files failed (--drain); 2 wrong usage;
3 no Redis, or something is not done although the queue is drained (--drain).`;

interface WorkFlags extends Flags, VoiceFlags {
  readonly concurrency?: string;
  readonly drain?: boolean;
}

export function define(command: Command): void {
  command
    .option(
      '--concurrency <number>',
      'documents at a time, each in a thread (default: number of cores; RAPPORTEUR_THREADS)',
    )
    .option('--drain', 'end when nothing is left, and write the results')
    .addOption(settingOption('out', 'folder'))
    .addOption(settingOption('store', 'folder'))
    .addOption(settingOption('ocr', 'pages'))
    .addOption(settingOption('redis', 'url'))
    .addOption(settingOption('timeout', 'seconds'))
    .addOption(settingOption('memory', 'megabytes'));
  addVoiceOptions(command)
    .addHelpText('after', HELP)
    .action(async (flags: WorkFlags) => {
      process.exitCode = await work(flags, readSettings(flags), createVoice(flags));
    });
}

async function work(flags: WorkFlags, settings: Settings, voice: Voice): Promise<ExitStatus> {
  const started = new Date();
  const threads = readConcurrency(flags.concurrency) ?? Math.max(1, settings.threads);
  const drain = flags.drain ?? false;
  const app = createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
  const queue = await openQueue(settings.redisUrl, settings.store, 'endless');
  const pool = await openPool(app, { ...settings, threads });
  const tally = createTally();
  const worker = openWorker(queue, pool, threads, tally);
  const stopped = stopOnSignal();
  voice.say(`working on ${settings.store}, ${threads} at a time${drain ? '' : '; Ctrl-C stops'}`);
  const empty = await followQueue(queue, voice, drain, stopped);
  const closed = await worker.stop();
  const status =
    drain && empty
      ? await writeDrained(app, queue, settings.out, { started, ...tally }, voice)
      : reportStopped(tally, drain, voice);
  await queue.close();
  return closed ? status : process.exit(status);
}

function readConcurrency(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= 64) return value;
  throw new UsageError(`--concurrency must be a whole number from 1 to 64, not '${text}'`);
}

/** What this worker has done; other workers of the queue have tallies of their own. */
interface Tally extends Listener {
  attempted: number;
  failed: Listener['failed'];
  readonly stagesRun: Record<string, number>;
}

function createTally(): Tally {
  const stagesRun: Record<string, number> = {};
  let lastTrouble = '';
  const tally: Tally = {
    attempted: 0,
    stagesRun,
    done(done) {
      tally.attempted += 1;
      for (const stage of done.stagesRun) stagesRun[stage] = (stagesRun[stage] ?? 0) + 1;
    },
    failed(id, reason, final) {
      if (final) tally.attempted += 1;
      process.stderr.write(`${final ? 'given up' : 'to be tried again'}: ${id}: ${reason}\n`);
    },
    trouble({ message }) {
      if (message !== lastTrouble) process.stderr.write(`trouble with the queue: ${message}\n`);
      lastTrouble = message;
    },
  };
  return tally;
}

/** Aborted by the first signal; the second ends the process. */
function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.broken);
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return controller.signal;
}

async function writeDrained(
  app: App,
  queue: SubmissionQueue,
  out: string,
  { started, attempted, stagesRun }: Pick<Tally, 'attempted' | 'stagesRun'> & { readonly started: Date },
  voice: Voice,
): Promise<ExitStatus> {
  const facts = { command: 'work', started, attempted, stagesRun };
  const { outcome, undone } = await writeFromStore(app, out, facts, await queue.failures());
  const status = reportOutcome(outcome, voice);
  if (undone === 0) return status;
  process.stderr.write(`not done, and not in the queue: ${undone}; 'rapporteur submit' the files again\n`);
  return EXIT.broken;
}

function reportStopped({ attempted, stagesRun }: Tally, drain: boolean, voice: Voice): ExitStatus {
  voice.say(`stopped; this worker has processed ${attempted}. Write the results with 'rapporteur export'.`);
  voice.report({ command: 'work', attempted, stagesRun });
  return drain ? EXIT.broken : EXIT.done;
}
