import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { type Flags, readSettings, type Settings, UsageError } from '../config.js';
import { type Candidate, gatherCandidates } from '../exports/candidates.js';
import { insertProgramme } from '../registry/add.js';
import { checkRegistry } from '../registry/load.js';
import { formatProblem } from '../registry/problem.js';
import { readSources } from '../registry/sources.js';
import { writeWhole } from '../store/write-whole.js';
import { EXIT } from './exit.js';
import { addProcessingOptions, addVoiceOptions, settingOption } from './options.js';
import { readSubmissions } from './read-submissions.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';

const HELP = `
Makes a candidate of 'registry candidates' an entry of the registry, with its spellings as names, for you to look over.
After that 'rapporteur stale' says which records it touches: those of documents that hold one of its names.

Examples:
  $ rapporteur registry add candidate:pacific-cyber-hub submissions
  $ rapporteur registry add candidate:pacific-cyber-hub submissions --as pacific-hub --kind network`;

/** In a clone the source is changed, and the next build takes it over. */
const IN_CLONE = 'src/registry/programmes.json';
const BESIDE_CODE = fileURLToPath(new URL('../registry/programmes.json', import.meta.url));

interface AddFlags extends Flags, VoiceFlags {
  readonly as?: string;
  readonly kind?: string;
  readonly file?: string;
}

export function defineAdd(command: Command): void {
  const add = command
    .command('add')
    .description('make a candidate an entry of the registry')
    .argument('<candidate>', 'its id: candidate:…')
    .argument('<path...>', 'submissions that name it, and folders of them')
    .option('--as <id>', 'id of the entry (default: that of the candidate)')
    .option('--kind <kind>', 'kind of programme (default: as in most submissions)')
    .option('--file <file>', `the list of programmes (default: ${IN_CLONE}, else that beside the code)`)
    .addOption(settingOption('out', 'folder'));
  addVoiceOptions(addProcessingOptions(add))
    .addHelpText('after', HELP)
    .action(async (id: string, paths: string[], flags: AddFlags) => {
      await addCandidate(id, paths, flags, readSettings(flags), createVoice(flags));
      process.exitCode = EXIT.done;
    });
}

async function addCandidate(
  id: string,
  paths: readonly string[],
  flags: AddFlags,
  settings: Settings,
  voice: Voice,
): Promise<void> {
  const read = await readSubmissions(paths, settings, voice);
  const candidates = gatherCandidates(
    read.map(({ record, document }) => ({ record, blocks: document.blocks })),
  );
  const candidate = candidates.find((each) => each.id === id || each.also.includes(id));
  if (!candidate)
    throw new UsageError(`no submission there names '${id}': see 'rapporteur registry candidates'`);
  const file = flags.file ?? (existsSync(IN_CLONE) ? IN_CLONE : BESIDE_CODE);
  const entry = describeEntry(candidate, flags);
  const text = insert(await readFile(file, 'utf8'), entry);
  await writeWhole(file, text);
  voice.say(`${entry.id} is in ${file}: ${entry.names.join(' | ')}`);
  voice.report({ file, entry });
}

type Entry = Parameters<typeof insertProgramme>[1];

function describeEntry(
  { id, names, kind, providers, languages, submissions, submitters }: Candidate,
  flags: AddFlags,
): Entry {
  return {
    id: flags.as ?? id.replace('candidate:', ''),
    kind: flags.kind ?? kind,
    language: languages.includes('en') ? 'en' : (languages[0] ?? 'en'),
    names,
    providers,
    source: `named by ${submissions} ${submissions === 1 ? 'submission' : 'submissions'} of ${submitters.join(', ')}`,
  };
}

/** @throws UsageError when the registry would not be sound with the entry */
function insert(text: string, entry: Entry): string {
  const after = insertOrExplain(text, entry);
  const sources = readSources();
  const before = new Set(checkRegistry({ ...sources, 'programmes.json': text }).map(formatProblem));
  const problems = checkRegistry({ ...sources, 'programmes.json': after }).map(formatProblem);
  const added = problems.filter((problem) => !before.has(problem));
  if (added.length > 0) throw new UsageError(`the entry is not sound:\n${added.join('\n')}`);
  return after;
}

function insertOrExplain(text: string, entry: Entry): string {
  try {
    return insertProgramme(text, entry);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
