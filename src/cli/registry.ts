import type { Command } from 'commander';
import { checkRegistry } from '../registry/load.js';
import { formatProblem } from '../registry/problem.js';
import { EXIT } from './exit.js';
import { addVoiceOptions } from './options.js';
import { createVoice, type VoiceFlags } from './voice.js';

const HELP = `
Examples:
  $ rapporteur registry check

Exit status: 0 the lists are sound; 1 they have faults, each named with its entry.`;

export function define(command: Command): void {
  const check = command
    .command('check')
    .description('validate the lists of documents, programmes, bodies, States');
  addVoiceOptions(check)
    .addHelpText('after', HELP)
    .action((flags: VoiceFlags) => {
      const problems = checkRegistry();
      const voice = createVoice(flags);
      voice.say(problems.length === 0 ? 'the registry is sound' : problems.map(formatProblem).join('\n'));
      voice.report({ problems });
      process.exitCode = problems.length === 0 ? EXIT.done : EXIT.failures;
    });
}
