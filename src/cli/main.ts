#!/usr/bin/env node
/** The command line. Only the command that was chosen is loaded, so that help comes at once. */
import { Command, CommanderError } from 'commander';
import { UnreachableError, UsageError } from '../config.js';
import { EXIT, type ExitStatus } from './exit.js';
import { VERSION } from './version.js';

/** The file of a command adds arguments, options, help and action to it. */
interface CommandFile {
  define(command: Command): void;
}

interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<CommandFile>;
}

const COMMANDS: readonly CommandEntry[] = [
  { name: 'run', summary: 'turn submissions into records, in one process', load: () => import('./run.js') },
  { name: 'submit', summary: 'enqueue submissions for workers', load: () => import('./submit.js') },
  { name: 'work', summary: 'process what is in the queue', load: () => import('./work.js') },
  {
    name: 'status',
    summary: 'see what is done, waiting and failed',
    load: () => import('./status.js'),
  },
  { name: 'export', summary: 'write the results from the store', load: () => import('./export.js') },
  { name: 'stale', summary: 'see which results are not up to date', load: () => import('./stale.js') },
  { name: 'reprocess', summary: 'bring stale records up to date', load: () => import('./reprocess.js') },
  { name: 'compare', summary: 'see what another run changes', load: () => import('./compare.js') },
  { name: 'publish', summary: 'make a run current', load: () => import('./publish.js') },
  { name: 'rollback', summary: 'go back to the run before', load: () => import('./rollback.js') },
  { name: 'prune', summary: 'remove old runs and what only they used', load: () => import('./prune.js') },
  {
    name: 'decisions',
    summary: 'import and export what analysts decided',
    load: () => import('./decisions.js'),
  },
  { name: 'score', summary: 'measure against hand-made truth', load: () => import('./score.js') },
  {
    name: 'inspect',
    summary: 'see how a file was read and what was found',
    load: () => import('./inspect.js'),
  },
  {
    name: 'registry',
    summary: 'validate the curated lists; list what they lack',
    load: () => import('./registry.js'),
  },
  { name: 'doctor', summary: 'see what is installed and reachable', load: () => import('./doctor.js') },
];

const HELP = `
Examples:
  $ rapporteur run submissions/               process a folder, results in output/
  $ rapporteur run fiji.pdf --out fiji        process one file
  $ rapporteur submit submissions/            the same through a queue on Redis, then 'rapporteur work'
  $ rapporteur help run                       options, settings and examples of a command

Exit status:
  0  all done
  1  done, but some files failed (see failures.jsonl)
  2  wrong usage or setting
  3  the run itself could not go on`;

async function buildProgram(words: readonly string[]): Promise<Command> {
  const program = new Command('rapporteur')
    .description('Turns submissions of States to the United Nations (PDF, DOCX) into records.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', HELP)
    .showSuggestionAfterError()
    .exitOverride();
  for (const { name, summary, load } of COMMANDS) {
    const command = program.command(name).description(summary).exitOverride();
    if (words.includes(name)) (await load()).define(command);
  }
  return program;
}

function explainError(error: unknown): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError || error instanceof UnreachableError) {
    process.stderr.write(`error: ${error.message}\n`);
    return error instanceof UsageError ? EXIT.usage : EXIT.broken;
  }
  process.stderr.write(`error: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  return EXIT.broken;
}

/** A reader that has seen enough ('| head') closes the pipe: no error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.broken);
});

try {
  const words = process.argv.slice(2);
  const program = await buildProgram(words);
  if (words.length === 0) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  process.exitCode = explainError(error);
}
