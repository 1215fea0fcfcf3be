import type { Command } from 'commander';
import { type Flags, readSettings } from '../config.js';
import { type Candidate, gatherCandidates } from '../exports/candidates.js';
import { findProseHits } from '../exports/prose-hits.js';
import { checkRegistry, loadRegistry } from '../registry/load.js';
import { formatProblem } from '../registry/problem.js';
import { EXIT } from './exit.js';
import { addProcessingOptions, addVoiceOptions, settingOption } from './options.js';
import { readSubmissions } from './read-submissions.js';
import { defineAdd } from './registry-add.js';
import { createVoice, type VoiceFlags } from './voice.js';

const CHECK_HELP = `
With --prose, the submissions of a folder are read too, and each place is listed where a programme's name stands
without its capitals: such a name may belong into the entry's list of ambiguous names.

Examples:
  $ rapporteur registry check
  $ rapporteur registry check --prose submissions

Exit status: 0 the lists are sound; 1 they have faults, each named with its entry.`;

const CANDIDATES_HELP = `
Programmes that submissions name and the registry does not know, those of most submissions first, each with its
spellings and one context a submission. The id is the same in each submission and spelling.

Examples:
  $ rapporteur registry candidates submissions
  $ rapporteur registry candidates submissions --first 30
  $ rapporteur registry candidates submissions --json > candidates.json`;

interface CheckFlags extends Flags, VoiceFlags {
  readonly prose?: string;
}

interface CandidatesFlags extends Flags, VoiceFlags {
  readonly first?: string;
}

/** Contexts shown of a candidate; all of them with --json. */
const SHOWN_CONTEXTS = 3;

export function define(command: Command): void {
  const check = command
    .command('check')
    .description('validate the lists of documents, programmes, bodies, States')
    .option('--prose <folder>', 'list names of programmes that the prose of these submissions uses too')
    .addOption(settingOption('out', 'folder'));
  addVoiceOptions(addProcessingOptions(check)).addHelpText('after', CHECK_HELP).action(runCheck);
  const candidates = command
    .command('candidates')
    .description('list programmes that submissions name and the registry does not know')
    .argument('<path...>', 'submissions, and folders of them')
    .option('--first <number>', 'list no more than so many')
    .addOption(settingOption('out', 'folder'));
  addVoiceOptions(addProcessingOptions(candidates))
    .addHelpText('after', CANDIDATES_HELP)
    .action(runCandidates);
  defineAdd(command);
}

async function runCheck(flags: CheckFlags): Promise<void> {
  const problems = checkRegistry();
  const voice = createVoice(flags);
  voice.say(problems.length === 0 ? 'the registry is sound' : problems.map(formatProblem).join('\n'));
  process.exitCode = problems.length === 0 ? EXIT.done : EXIT.failures;
  if (flags.prose === undefined) return voice.report({ problems });
  const read = await readSubmissions([flags.prose], readSettings(flags), voice);
  const documents = read.map(({ record, document }) => ({
    path: record.source.path,
    blocks: document.blocks,
  }));
  const prose = findProseHits(loadRegistry().programmes, documents);
  voice.say(`${prose.length} places where a name stands without its capitals`);
  for (const { programme, alias, path, text } of prose)
    voice.say(`  ${programme} '${alias}': ${text} (${path})`);
  voice.report({ problems, prose });
}

async function runCandidates(paths: string[], flags: CandidatesFlags): Promise<void> {
  const voice = createVoice(flags);
  const read = await readSubmissions(paths, readSettings(flags), voice);
  const all = gatherCandidates(read.map(({ record, document }) => ({ record, blocks: document.blocks })));
  const first = Number(flags.first ?? all.length);
  const candidates = all.slice(0, Number.isNaN(first) ? all.length : first);
  voice.say(`${all.length} candidates in ${read.length} submissions`);
  for (const candidate of candidates) voice.say(formatCandidate(candidate));
  voice.report({ submissions: read.length, candidates });
}

function formatCandidate(candidate: Candidate): string {
  const { id, names, kind, providers, submitters, submissions, mentions, contexts } = candidate;
  const by = providers.length > 0 ? `, by ${providers.join(', ')}` : '';
  return [
    `\n${id}`,
    `  ${names.join(' | ')}`,
    `  ${kind}${by}; ${mentions} mentions in ${submissions} submissions of ${submitters.join(', ')}`,
    ...contexts.slice(0, SHOWN_CONTEXTS).map(({ text, path }) => `    ${text} (${path})`),
  ].join('\n');
}
