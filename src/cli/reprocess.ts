import type { Command } from 'commander';
import { type App, createApp } from '../app.js';
import { type Flags, readSettings, type Settings, UsageError } from '../config.js';
import { openOcr } from '../ocr/open.js';
import { createFileStore } from '../store/file-store.js';
import { EXIT, type ExitStatus } from './exit.js';
import { type Choice, findStale, type StaleResult } from './find-stale.js';
import { formatEnqueued } from './format-enqueued.js';
import { formatTable } from './format-table.js';
import { addProcessingOptions, addVoiceOptions, settingOption } from './options.js';
import { processFiles } from './process-files.js';
import { type KnownResult, readKnownResults } from './read-results.js';
import { reportOutcome } from './report-outcome.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';
import { type Work, writeResults } from './write-results.js';

const HELP = `
A record is stale when a part of its recipe has another version today. Only the stages that changed are run; the
others are read back from the store. Without options, all that is stale in OUT is done again.

Examples:
  $ rapporteur reprocess --dry-run                 what is stale, and by which stage
  $ rapporteur reprocess
  $ rapporteur reprocess --stage reference         records whose extractor of references has changed
  $ rapporteur reprocess --language en
  $ rapporteur reprocess --failed                  try the failures again, perhaps with a longer --timeout
  $ rapporteur reprocess --id 3f9c0d5e
  $ rapporteur reprocess --queue                   let the workers do it: see 'rapporteur work'

Exit status: 0 all done; 1 done, some files failed; 2 wrong usage; 3 the work could not go on.`;

interface ReprocessFlags extends Flags, VoiceFlags, Choice {
  readonly dryRun?: boolean;
  readonly queue?: boolean;
}

export function define(command: Command): void {
  command
    .option('--stage <name>', 'only records whose recipe has changed in this part')
    .option('--language <tag>', 'only records in this language')
    .option('--failed', 'only failures that may pass: of an older recipe, for want of time or memory')
    .option('--id <id>', 'only this record; the beginning of the id is enough')
    .option('--dry-run', 'say what is stale and do nothing')
    .option('--queue', 'enqueue what is stale instead of doing it here')
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
  checkStage(app, flags.stage);
  const known = await readKnownResults(settings.out);
  if (known.length === 0)
    throw new UsageError(`there are no results in ${settings.out}/: begin with 'rapporteur run'`);
  const stale = await findStale(app, known, flags);
  voice.say(formatStale(stale, known.length));
  if (flags.dryRun) {
    voice.report({
      known: known.length,
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
  return reportOutcome(await writeResults(app, settings.out, work), voice);
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

function checkStage(app: App, stage: string | undefined): void {
  const parts = Object.keys(app.versions);
  if (stage === undefined || parts.includes(stage)) return;
  throw new UsageError(`there is no stage '${stage}'; the recipe has: ${parts.join(', ')}`);
}

/** The files of the output folder, as if a run had found them. */
function describeKnown(known: readonly KnownResult[]): Pick<Work, 'files' | 'ids' | 'unread' | 'earlier'> {
  const earlier = new Map(known.map((result) => [result.id, result]));
  return { files: earlier, ids: new Map(known.map(({ id, path }) => [path, id])), unread: [], earlier };
}

function formatStale(stale: readonly StaleResult[], known: number): string {
  if (stale.length === 0) return `nothing is stale among ${known} results`;
  const parts = [...new Set(stale.flatMap((result) => result.parts))].sort();
  const rows = parts.map((part) => [
    part,
    String(stale.filter((result) => result.parts.includes(part)).length),
  ]);
  const others = stale.filter((result) => result.parts.length === 0).length;
  const table = formatTable(
    [{ name: 'stale by' }, { name: 'results', align: 'right' }],
    [...rows, ...(others > 0 ? [['(failures and lost results)', String(others)]] : [])],
  );
  return `${table}\n${stale.length} of ${known} results are stale`;
}
