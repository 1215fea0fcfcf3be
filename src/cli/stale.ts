import type { Command } from 'commander';
import { createApp } from '../app.js';
import { type Flags, readSettings, type Settings } from '../config.js';
import { openOcr } from '../ocr/open.js';
import { createFileStore } from '../store/file-store.js';
import { addChoiceOptions, checkChoice, explainRegistry, formatStale } from './choose-stale.js';
import { EXIT, type ExitStatus } from './exit.js';
import { type Choice, countStale, findStale } from './find-stale.js';
import { addVoiceOptions, settingOption } from './options.js';
import { readKnownResults } from './read-results.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';

const HELP = `
Says which results would come out of other parts today than those that they were made with, by stage, version and
language. A changed entry of the registry or phrase of a language pack makes stale only the records of documents that
can hold one of its words: which entries these are is told too.

Examples:
  $ rapporteur stale
  $ rapporteur stale --language fr --json`;

/** So many entries of the registry are told. */
const MOST_ENTRIES = 20;

export function define(command: Command): void {
  addChoiceOptions(command)
    .addOption(settingOption('out', 'folder'))
    .addOption(settingOption('store', 'folder'))
    .addOption(settingOption('ocr', 'pages'));
  addVoiceOptions(command)
    .addHelpText('after', HELP)
    .action(async (flags: Flags & VoiceFlags & Choice) => {
      process.exitCode = await tellStale(flags, readSettings(flags), createVoice(flags));
    });
}

async function tellStale(choice: Choice, settings: Settings, voice: Voice): Promise<ExitStatus> {
  const app = createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
  checkChoice(app, choice);
  const known = await readKnownResults(settings.out);
  const stale = await findStale(app, known, choice);
  const entries = await explainRegistry(app, stale);
  voice.say(formatStale(stale, known.length));
  const told = Object.entries(entries).sort(([, a], [, b]) => b - a);
  for (const [entry, count] of told.slice(0, MOST_ENTRIES))
    voice.say(`  registry: ${entry} has changed, and ${count} of them can hold its words`);
  voice.report({
    known: known.length,
    counts: countStale(stale),
    entries,
    stale: stale.map(({ known: { id, path }, parts }) => ({ id, path, parts })),
  });
  return EXIT.done;
}
