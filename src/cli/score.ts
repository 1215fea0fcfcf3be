import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type App, createApp } from '../app.js';
import { type Flags, readSettings, type Settings, UsageError } from '../config.js';
import { openOcr } from '../ocr/open.js';
import { findUnderFloors, readFloors } from '../scoring/floors.js';
import { type FileScore, type Summary, scoreFile, summarize } from '../scoring/score.js';
import { readTruth, ScoringError } from '../scoring/truth.js';
import { createFileStore } from '../store/file-store.js';
import { addFiles } from './add-files.js';
import { EXIT, type ExitStatus } from './exit.js';
import { findFiles } from './find-files.js';
import { formatDifferences, formatSummaries } from './format-score.js';
import { addProcessingOptions, addVoiceOptions, settingOption } from './options.js';
import { findUndone, processFiles } from './process-files.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';

const HELP = `
Each FILE in PATH that has a FILE.truth.json beside it is processed, and its record is compared with the truth.
A reference is right when a true one has the same targets and words in common; a programme when status and
more than half of the words agree (0.4 for described ones) and, where the truth has an id, the id.

Examples:
  $ rapporteur score fixtures/dev
  $ rapporteur score fixtures/dev --misses           list what was missed, and what was found and is not true
  $ rapporteur score fixtures/test --floor fixtures/floors.json
  $ rapporteur score fixtures/test --json

A floor file: { "en": { "extractors": { "references": { "precision": 0.9, "recall": 0.9 } }, "fields": { "title": 0.9 } } }

Exit status: 0 measured; 1 a file failed, or a measure lies under its floor; 2 wrong usage or truth file.`;

interface ScoreFlags extends Flags, VoiceFlags {
  readonly misses?: boolean;
  readonly floor?: string;
}

export function define(command: Command): void {
  command
    .argument('<path...>', 'folders of submissions with their truth')
    .option('--misses', 'list each difference between truth and record')
    .option('--floor <file>', 'fail when a measure lies under its floor in this file')
    .addOption(settingOption('out', 'folder'));
  addVoiceOptions(addProcessingOptions(command))
    .addHelpText('after', HELP)
    .action(async (paths: string[], flags: ScoreFlags) => {
      process.exitCode = await score(paths, flags, readSettings(flags), createVoice(flags)).catch(explain);
    });
}

async function score(
  inputs: readonly string[],
  flags: ScoreFlags,
  settings: Settings,
  voice: Voice,
): Promise<ExitStatus> {
  const floors = flags.floor === undefined ? undefined : readFloors(await readText(flags.floor), flags.floor);
  const scores = await scorePaths(await findTruths(inputs), settings, voice);
  const under = floors ? findUnderFloors(scores.files, floors) : [];
  const summaries = summarizeByLanguage(scores.files);
  voice.say(formatSummaries(summaries));
  if (flags.misses) voice.say(formatDifferences(scores.files));
  for (const path of scores.failed)
    voice.say(`failed: ${path} gave no record; all of its truth counts as missed`);
  for (const text of under) voice.say(`under its floor: ${text}`);
  voice.report({ summaries, files: scores.files, failed: scores.failed, underFloors: under });
  return scores.failed.length + under.length > 0 ? EXIT.failures : EXIT.done;
}

/** The submissions that have a truth file beside them. */
async function findTruths(inputs: readonly string[]): Promise<readonly string[]> {
  const { paths } = await findFiles(inputs);
  const known = paths.filter((path) => existsSync(path + TRUTH_ENDING));
  if (known.length === 0)
    throw new UsageError(`no file in ${inputs.join(', ')} has a FILE${TRUTH_ENDING} beside it`);
  return known;
}

const TRUTH_ENDING = '.truth.json';

interface Scores {
  readonly files: readonly FileScore[];
  /** Paths of files that gave no record. */
  readonly failed: readonly string[];
}

async function scorePaths(paths: readonly string[], settings: Settings, voice: Voice): Promise<Scores> {
  const app = createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
  const { files, ids } = await addFiles(app, paths);
  await processFiles(app, await findUndone(app, files.values()), settings, voice);
  const scored = await Promise.all(paths.map((path) => scorePath(app, path, ids.get(path))));
  return {
    files: scored.map(({ file }) => file),
    failed: scored.filter(({ failed }) => failed).map(({ file }) => file.path),
  };
}

async function scorePath(
  app: App,
  path: string,
  id: string | undefined,
): Promise<{ readonly file: FileScore; readonly failed: boolean }> {
  const truth = readTruth(await readText(path + TRUTH_ENDING), path + TRUTH_ENDING);
  const outcome = id === undefined ? undefined : await app.peek(id);
  const record = outcome?.kind === 'record' ? outcome.record : undefined;
  return { file: scoreFile(path, truth, record), failed: record === undefined };
}

/** The sums of each language, and of all. */
function summarizeByLanguage(files: readonly FileScore[]): Readonly<Record<string, Summary>> {
  const languages = [...new Set(files.map(({ language }) => language))].sort();
  const each = languages.map(
    (tag) => [tag, summarize(files.filter(({ language }) => language === tag))] as const,
  );
  return Object.fromEntries([...each, ['all', summarize(files)]]);
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : error}`);
  });
}

function explain(error: unknown): never {
  throw error instanceof ScoringError ? new UsageError(error.message) : error;
}
