import type { Command } from 'commander';
import { type App, createApp } from '../app.js';
import { type Flags, readSettings, type Settings, UsageError } from '../config.js';
import { openOcr } from '../ocr/open.js';
import { createFileStore } from '../store/file-store.js';
import { addChoiceOptions, checkChoice, formatStale } from './choose-stale.js';
import { EXIT, type ExitStatus } from './exit.js';
import { type Choice, countStale, findStale, type StaleResult } from './find-stale.js';
import { formatEnqueued } from './format-enqueued.js';
import { addProcessingOptions, addVoiceOptions, settingOption } from './options.js';
import { processFiles } from './process-files.js';
import { type KnownResult, readKnownResults } from './read-results.js';
import { reportOutcome } from './report-outcome.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';
import { type Work, writeResults } from './write-results.js';

const HELP = `
A record is stale when a part of its recipe has another version today. Only the stages that changed are run; the
others are read back from the store. Without options, all that is stale in OUT is done again. The results become a run
that is not current yet: 'compare' says what changed, 'publish' makes it current.

Examples:
  $ rapporteur stale                               what is stale, by stage, version and language
  $ rapporteur reprocess && rapporteur compare
  $ rapporteur reprocess --stage reference         records whose extractor of references has changed
  $ rapporteur reprocess --stage programme --older-than 7
  $ rapporteur reprocess --language en --kind joint
  $ rapporteur reprocess --mentions A/78/265       records that refer to it
  $ rapporteur reprocess --failed                  try the failures again, perhaps with a longer --timeout
  $ rapporteur reprocess --id 3f9c0d5e --publish   make the results current at once
  $ rapporteur reprocess --queue                   let the workers do it (see 'rapporteur work'), then again without

Exit status: 0 all done; 1 done, some files failed; 2 wrong usage; 3 the work could not go on.`;

interface ReprocessFlags extends Flags, VoiceFlags, Choice {
  readonly dryRun?: boolean;
  readonly queue?: boolean;
  readonly publish?: boolean;
}

export function define(command: Command): void {
  addChoiceOptions(command)
    .option('--dry-run', 'say what is stale and do nothing')
    .option('--queue', 'enqueue what is stale instead of doing it here')
    .option('--publish', 'make the results current, without a look at them')
    .addOption(settingOption('redis', 'url'))
    .addOption(settingOption('out', 'folder'));
  addVoiceOptions(addProcessingOptions(command))
    .addHelpText('after', HELP)
    .action(async (flags: ReprocessFlags) => {
      process.exitCode = await reprocess(flags, readSettings(flags), createVoice(flags));
    });
}

async function reprocess(flags: ReprocessFlags, settings: Settings, voice: Voice): Promise<ExitStatus> {
  const started = new Date();
  const app = createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
  checkChoice(app, flags);
  const known = await readKnownResults(settings.out);
  if (known.length === 0)
    throw new UsageError(`there are no results in ${settings.out}/: begin with 'rapporteur run'`);
  const stale = await findStale(app, known, flags);
  voice.say(formatStale(stale, known.length));
  if (flags.dryRun) {
    voice.report({
      known: known.length,
      counts: countStale(stale),
      stale: stale.map(({ known: { id, path }, parts }) => ({ id, path, parts })),
    });
    return EXIT.done;
  }
  if (flags.queue) return enqueueStale(app, stale, settings, voice);
  const processed = await processFiles(
    app,
    stale.map((result) => result.known),
    settings,
    voice,
  );
  const work = {
    command: 'reprocess',
    started,
    inputs: [],
    notRead: 0,
    ...describeKnown(known),
    ...processed,
  };
  const outcome = await writeResults(app, settings.out, work, { pending: !flags.publish });
  return reportOutcome(outcome, voice);
}

async function enqueueStale(
  app: App,
  stale: readonly StaleResult[],
  { redisUrl, store }: Settings,
  voice: Voice,
): Promise<ExitStatus> {
  const { openQueue } = await import('../queue.js');
  const queue = await openQueue(redisUrl, store);
  try {
    const enqueued = await queue.enqueue(
      app,
      stale.map(({ known }) => known.id),
    );
    voice.say(formatEnqueued(stale.length, enqueued));
    voice.report({ stale: stale.length, ...enqueued });
    return EXIT.done;
  } finally {
    await queue.close();
  }
}

/** The files of the output folder, as if a run had found them. */
function describeKnown(known: readonly KnownResult[]): Pick<Work, 'files' | 'ids' | 'unread' | 'earlier'> {
  const earlier = new Map(known.map((result) => [result.id, result]));
  return { files: earlier, ids: new Map(known.map(({ id, path }) => [path, id])), unread: [], earlier };
}
