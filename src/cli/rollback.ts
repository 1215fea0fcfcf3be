import type { Command } from 'commander';
import { type Flags, readSettings } from '../config.js';
import { rollbackRun } from '../runs.js';
import { EXIT } from './exit.js';
import { addVoiceOptions, settingOption } from './options.js';
import { explainRunError } from './publish.js';
import { createVoice, type VoiceFlags } from './voice.js';

const HELP = `
Makes the results current again that were so before the last 'publish'. Nothing is lost: 'publish RUN' goes forward.`;

export function define(command: Command): void {
  command.addOption(settingOption('out', 'folder'));
  addVoiceOptions(command)
    .addHelpText('after', HELP)
    .action(async (flags: Flags & VoiceFlags) => {
      const voice = createVoice(flags);
      const current = await rollbackRun(readSettings(flags).out).catch(explainRunError);
      voice.say(`run ${current} is current again`);
      voice.report({ current });
      process.exitCode = EXIT.done;
    });
}
