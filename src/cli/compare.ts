import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type Comparison, compareRecords } from '../compare.js';
import { type Flags, readSettings, UsageError } from '../config.js';
import type { SubmissionRecord } from '../model/record.js';
import { folderOfCurrent, folderOfRun, listRuns } from '../runs.js';
import { EXIT } from './exit.js';
import { formatComparison } from './format-comparison.js';
import { judgeChanges } from './judge-changes.js';
import { addVoiceOptions, settingOption } from './options.js';
import { readRecords } from './read-results.js';
import { createVoice, type VoiceFlags } from './voice.js';

const HELP = `
A and B are numbers of runs, 'current', or folders of results; without them, what is current and the newest run that
waits for 'publish'. For each extractor, language and rule: mentions gained, lost and changed, with quotes and paragraphs.
Decisions are set aside. The text is Markdown, fit for a pull request. Where FILE.truth.json lies beside a submission (or in
--truth), each change is said to be better or worse, and the measures of both are given.

Examples:
  $ rapporteur compare
  $ rapporteur compare 0001 0002 --all > changes.md
  $ rapporteur compare old-results new-results --truth fixtures/dev --json`;

interface CompareFlags extends Flags, VoiceFlags {
  readonly truth?: string;
  readonly all?: boolean;
}

export function define(command: Command): void {
  command
    .argument('[a]', "the older side (default: 'current')")
    .argument('[b]', 'the newer side (default: the newest run that is not current yet)')
    .option('--truth <folder>', 'where truth files lie, by the names of the submissions')
    .option('--all', 'list every change, not only the first of each kind')
    .addOption(settingOption('out', 'folder'));
  addVoiceOptions(command).addHelpText('after', HELP).action(compare);
}

async function compare(a: string | undefined, b: string | undefined, flags: CompareFlags): Promise<void> {
  const voice = createVoice(flags);
  const { out } = readSettings(flags);
  const [before, after] = await Promise.all([
    readSide(out, a ?? 'current'),
    readSide(out, b ?? (await newestPending(out))),
  ]);
  const comparison: Comparison = compareRecords(before, after);
  const judged = await judgeChanges(comparison, before, after, flags.truth);
  voice.say(formatComparison(judged, flags.all ?? false));
  voice.report(judged);
  process.exitCode = EXIT.done;
}

async function newestPending(out: string): Promise<string> {
  const run = (await listRuns(out)).findLast(({ status }) => status === 'pending');
  if (run) return run.id;
  throw new UsageError(
    `no run in ${out}/ waits for 'publish': begin with 'rapporteur reprocess', or name two sides`,
  );
}

async function readSide(out: string, side: string): Promise<readonly SubmissionRecord[]> {
  if (side === 'current') return readRecords(await folderOfCurrent(out));
  const folder = folderOfRun(out, side);
  if (/^\d+$/.test(side) && existsSync(join(folder, 'records.jsonl'))) return readRecords(folder);
  return readRecords(await folderOfCurrent(side));
}
