import type { Command } from 'commander';
import { createApp } from '../app.js';
import { type Flags, readSettings, type Settings } from '../config.js';
import { openOcr } from '../ocr/open.js';
import { createFileStore } from '../store/file-store.js';
import type { ExitStatus } from './exit.js';
import { addVoiceOptions, settingOption } from './options.js';
import { reportOutcome } from './report-outcome.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';
import { writeFromStore } from './write-from-store.js';

const HELP = `
Writes the output folder from all that the store holds, without doing work: after workers that run on, or into
a second folder. 'work --drain' and 'run' do so by themselves.

Examples:
  $ rapporteur export
  $ rapporteur export --store output/.store --out copy

Exit status: 0 all files have records; 1 some are failures; 2 wrong usage; 3 the files could not be written.`;

export function define(command: Command): void {
  command
    .addOption(settingOption('out', 'folder'))
    .addOption(settingOption('store', 'folder'))
    .addOption(settingOption('ocr', 'pages'));
  addVoiceOptions(command)
    .addHelpText('after', HELP)
    .action(async (flags: Flags & VoiceFlags) => {
      process.exitCode = await exportResults(readSettings(flags), createVoice(flags));
    });
}

async function exportResults(settings: Settings, voice: Voice): Promise<ExitStatus> {
  const app = createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
  const facts = { command: 'export', started: new Date(), attempted: 0, stagesRun: {} };
  const { outcome, undone } = await writeFromStore(app, settings.out, facts);
  const status = reportOutcome(outcome, voice);
  if (undone > 0) voice.say(`not written, because not done yet: ${undone}; see 'rapporteur status'`);
  return status;
}
