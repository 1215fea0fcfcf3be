import type { Command } from 'commander';
import { type Flags, readSettings, type Settings, UsageError } from '../config.js';
import { loadRegistry } from '../registry/load.js';
import { readWholes } from '../registry/wholes.js';
import { findUnderFloors, readFloors } from '../scoring/floors.js';
import { type FileScore, type Summary, scoreFile, summarize } from '../scoring/score.js';
import { type LinkScore, readLinks, scoreLinks, summarizeLinks } from '../scoring/score-links.js';
import { readTruth, ScoringError } from '../scoring/truth.js';
import { EXIT, type ExitStatus } from './exit.js';
import { formatLinkMisses, formatLinkSummary } from './format-links.js';
import { formatDifferences, formatSummaries } from './format-score.js';
import { type MeasuredFile, readMeasuredFiles, readText } from './measured-files.js';
import { addProcessingOptions, addVoiceOptions, settingOption } from './options.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';

const HELP = `
Each FILE in PATH that has a FILE.truth.json beside it is processed, and its record is compared with the truth.
A reference is right when a true one has the same targets and words in common; a programme when status and
more than half of the words agree (0.4 for described ones) and, where the truth has an id, the id.

With --links, each FILE that has a FILE.links.json beside it is measured by the references that its own author
linked: [{ "quote": "75/240", "symbol": "A/RES/75/240", "part": "document" }] (or "footnotes", "endnotes"). Links say
nothing of what was not linked: they measure recall alone.

Examples:
  $ rapporteur score fixtures/dev
  $ rapporteur score fixtures/dev --misses           list what was missed, and what was found and is not true
  $ rapporteur score fixtures/test --floor fixtures/floors.json
  $ rapporteur score fixtures/test --json
  $ rapporteur score reports --links --misses        list the links that were not found, and why

A floor file: { "en": { "extractors": { "references": { "precision": 0.9, "recall": 0.9 } }, "fields": { "title": 0.9 } } }

Exit status: 0 measured; 1 a file failed, or a measure lies under its floor; 2 wrong usage or truth file.`;

interface ScoreFlags extends Flags, VoiceFlags {
  readonly misses?: boolean;
  readonly floor?: string;
  readonly links?: boolean;
}

export function define(command: Command): void {
  command
    .argument('<path...>', 'folders of submissions with their truth')
    .option('--misses', 'list each difference between truth and record')
    .option('--floor <file>', 'fail when a measure lies under its floor in this file')
    .option('--links', 'measure by the links that the authors of the files set')
    .addOption(settingOption('out', 'folder'));
  addVoiceOptions(addProcessingOptions(command))
    .addHelpText('after', HELP)
    .action(async (paths: string[], flags: ScoreFlags) => {
      const measure = flags.links ? measureLinks : measureTruth;
      process.exitCode = await measure(paths, flags, readSettings(flags), createVoice(flags)).catch(explain);
    });
}

async function measureTruth(
  inputs: readonly string[],
  flags: ScoreFlags,
  settings: Settings,
  voice: Voice,
): Promise<ExitStatus> {
  const floors = flags.floor === undefined ? undefined : readFloors(await readText(flags.floor), flags.floor);
  const measured = await readMeasuredFiles(inputs, '.truth.json', settings, voice);
  const wholes = readWholes(loadRegistry());
  const files = measured.map(({ path, beside, record }) =>
    scoreFile(path, readTruth(beside.text, beside.path), record, wholes),
  );
  const failed = listFailed(measured);
  const under = floors ? findUnderFloors(files, floors) : [];
  const summaries = summarizeByLanguage(files);
  voice.say(formatSummaries(summaries));
  if (flags.misses) voice.say(formatDifferences(files));
  for (const path of failed) voice.say(`failed: ${path} gave no record; all of its truth counts as missed`);
  for (const text of under) voice.say(`under its floor: ${text}`);
  voice.report({ summaries, files, failed, underFloors: under });
  return failed.length + under.length > 0 ? EXIT.failures : EXIT.done;
}

async function measureLinks(
  inputs: readonly string[],
  flags: ScoreFlags,
  settings: Settings,
  voice: Voice,
): Promise<ExitStatus> {
  if (flags.floor !== undefined)
    throw new UsageError('--floor is for truth files; leave it out with --links');
  const measured = await readMeasuredFiles(inputs, '.links.json', settings, voice);
  const files: readonly LinkScore[] = measured.map(({ path, beside, record }) =>
    scoreLinks(path, readLinks(beside.text, beside.path), record),
  );
  const failed = listFailed(measured);
  const summary = summarizeLinks(files);
  voice.say(formatLinkSummary(files, summary));
  if (flags.misses) voice.say(formatLinkMisses(files));
  for (const path of failed) voice.say(`failed: ${path} gave no record; all of its links count as missed`);
  voice.report({ summary, files, failed });
  return failed.length > 0 ? EXIT.failures : EXIT.done;
}

function listFailed(measured: readonly MeasuredFile[]): readonly string[] {
  return measured.filter(({ record }) => record === undefined).map(({ path }) => path);
}

/** The sums of each language, and of all. */
function summarizeByLanguage(files: readonly FileScore[]): Readonly<Record<string, Summary>> {
  const languages = [...new Set(files.map(({ language }) => language))].sort();
  const each = languages.map(
    (tag) => [tag, summarize(files.filter(({ language }) => language === tag))] as const,
  );
  return Object.fromEntries([...each, ['all', summarize(files)]]);
}

function explain(error: unknown): never {
  throw error instanceof ScoringError ? new UsageError(error.message) : error;
}
