import type { Command } from 'commander';
import { type Flags, readSettings, UsageError } from '../config.js';
import { listRuns, publishRun, RunError, type RunState } from '../runs.js';
import { EXIT } from './exit.js';
import { formatTable } from './format-table.js';
import { addVoiceOptions, settingOption } from './options.js';
import { createVoice, type VoiceFlags } from './voice.js';

const HELP = `
Makes a run of 'reprocess' current, at one stroke: whoever reads OUT has the old results or the new ones, never both.

Examples:
  $ rapporteur publish              the newest run that is not current yet
  $ rapporteur publish 0003
  $ rapporteur publish --list       all runs`;

interface PublishFlags extends Flags, VoiceFlags {
  readonly list?: boolean;
}

export function define(command: Command): void {
  command
    .argument('[run]', 'number of the run')
    .option('--list', 'list the runs and publish none')
    .addOption(settingOption('out', 'folder'));
  addVoiceOptions(command).addHelpText('after', HELP).action(publish);
}

async function publish(id: string | undefined, flags: PublishFlags): Promise<void> {
  const voice = createVoice(flags);
  const { out } = readSettings(flags);
  process.exitCode = EXIT.done;
  if (flags.list) {
    const runs = await listRuns(out);
    voice.say(formatRuns(runs));
    return voice.report({ runs });
  }
  const run = await publishRun(out, new Date(), id).catch(explainRunError);
  voice.say(`run ${run.id} is current${run.previous === null ? '' : `; before it was ${run.previous}`}`);
  voice.report({ current: run.id, previous: run.previous });
}

function formatRuns(runs: readonly RunState[]): string {
  return formatTable(
    [{ name: 'run' }, { name: 'status' }, { name: 'made' }, { name: 'published' }],
    runs.map(({ id, status, made, published }) => [id, status, made, published ?? '']),
  );
}

export function explainRunError(error: unknown): never {
  throw error instanceof RunError ? new UsageError(error.message) : error;
}
