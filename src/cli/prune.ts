import type { Command } from 'commander';
import { createApp } from '../app.js';
import { type Flags, readSettings, type Settings, UsageError } from '../config.js';
import type { Recipe } from '../model/record.js';
import { openOcr } from '../ocr/open.js';
import { pruneStore } from '../prune.js';
import { folderOfRun, KEPT_RUNS, listRuns, pruneRuns } from '../runs.js';
import { createFileStore } from '../store/file-store.js';
import { EXIT, type ExitStatus } from './exit.js';
import { addVoiceOptions, settingOption } from './options.js';
import { readKnownResults } from './read-results.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';

const HELP = `
Removes old runs, and of the store what nothing refers to any more: records of recipes that are neither today's nor
those of a run that is kept, and the stages' results that went into these alone. Kept are the current run, those
that were current before it (${KEPT_RUNS}, or --keep), and newer ones that wait for 'publish'. Files and decisions
always stay. Not while workers or another command write.`;

interface PruneFlags extends Flags, VoiceFlags {
  readonly keep?: string;
}

export function define(command: Command): void {
  command
    .option('--keep <number>', `former runs to keep (default: ${KEPT_RUNS})`)
    .addOption(settingOption('out', 'folder'))
    .addOption(settingOption('store', 'folder'))
    .addOption(settingOption('ocr', 'pages'));
  addVoiceOptions(command)
    .addHelpText('after', HELP)
    .action(async (flags: PruneFlags) => {
      const keep = Number(flags.keep ?? KEPT_RUNS);
      if (!Number.isInteger(keep) || keep < 0) throw new UsageError('--keep must be a whole number');
      process.exitCode = await prune(keep, readSettings(flags), createVoice(flags));
    });
}

async function prune(keep: number, settings: Settings, voice: Voice): Promise<ExitStatus> {
  const app = createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
  const runs = await pruneRuns(settings.out, keep);
  const recipes = new Map<string, readonly Recipe[]>();
  const add = (id: string, recipe: Recipe | null): void => {
    if (recipe) recipes.set(id, [...(recipes.get(id) ?? []), recipe]);
  };
  for await (const { id } of app.submissions()) add(id, await app.recipeOf(id));
  const folders = (await listRuns(settings.out)).map(({ id }) => folderOfRun(settings.out, id));
  for (const folder of [settings.out, ...folders])
    for (const { id, recipe } of await readKnownResults(folder)) add(id, recipe);
  const store = await pruneStore(app.store, recipes);
  voice.say(
    `removed: ${runs.length} runs, ${store.records} records and ${store.stages} results of stages in the store`,
  );
  voice.report({ runs, store });
  return EXIT.done;
}
