import type { Command } from 'commander';
import { createApp } from '../app.js';
import { type Flags, readSettings, type Settings, UsageError } from '../config.js';
import { openOcr } from '../ocr/open.js';
import { createFileStore } from '../store/file-store.js';
import { addFiles } from './add-files.js';
import type { ExitStatus } from './exit.js';
import { findFiles } from './find-files.js';
import { addProcessingOptions, addVoiceOptions, settingOption } from './options.js';
import { findUndone, processFiles } from './process-files.js';
import { reportOutcome } from './report-outcome.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';
import { writeResults } from './write-results.js';

const HELP = `
PATH is a file, or a folder that is walked with its sub-folders. Of a folder, PDF and DOCX files are read;
DOC, ODT and RTF files are reported as failures, other files are counted. Files that are named are always tried.
What is already done with the same recipe is not done again.

Examples:
  $ rapporteur run submissions/
  $ rapporteur run submissions/ late/fiji.pdf --out results
  $ rapporteur run submissions/ --json > run-report.json
  $ RAPPORTEUR_THREADS=2 rapporteur run submissions/

Results:
  OUT/records.jsonl       one record a line
  OUT/submissions.csv, references.csv, programmes.csv   for spreadsheets
  OUT/works.jsonl         which files are one paper: copies, translations, revisions
  OUT/annotations.jsonl   the mentions as W3C Web Annotations
  OUT/documents/          the submissions as parsed
  OUT/failures.jsonl      files that gave no record, why, and what to do
  OUT/run.json            what this run did

Exit status: 0 all done; 1 done, some files failed; 2 wrong usage; 3 the run could not go on.`;

export function define(command: Command): void {
  command.argument('<path...>', 'files and folders of submissions').addOption(settingOption('out', 'folder'));
  addVoiceOptions(addProcessingOptions(command))
    .addHelpText('after', HELP)
    .action(async (paths: string[], flags: Flags & VoiceFlags) => {
      process.exitCode = await run(paths, readSettings(flags), createVoice(flags));
    });
}

async function run(inputs: readonly string[], settings: Settings, voice: Voice): Promise<ExitStatus> {
  const started = new Date();
  const { paths, notRead } = await findFiles(inputs);
  if (paths.length === 0) throw new UsageError(`there is no PDF or DOCX file in ${inputs.join(', ')}`);
  const app = createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
  const added = await addFiles(app, paths);
  const undone = await findUndone(app, added.files.values());
  const processed = await processFiles(app, undone, settings, voice);
  const work = { command: 'run', started, inputs, notRead: notRead.length, ...added, ...processed };
  return reportOutcome(await writeResults(app, settings.out, work), voice);
}
