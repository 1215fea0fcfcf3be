import colors from 'picocolors';
import type { RunCounts } from '../exports/run-file.js';
import type { Failure } from '../model/failure.js';
import { EXIT, type ExitStatus } from './exit.js';
import { type Column, formatTable } from './format-table.js';
import type { Voice } from './voice.js';
import type { FileLine, RunOutcome } from './write-results.js';

/** More files than this, and the table has its totals alone. */
const MOST_LINES = 40;
/** More failures than this are counted, and stand in `failures.jsonl`. */
const MOST_FAILURES = 20;

/** Says what a command has done, for people or as JSON, and how the process is to end. */
export function reportOutcome(outcome: RunOutcome, voice: Voice): ExitStatus {
  voice.say(formatOutcome(outcome));
  const { out, pending, report, failures } = outcome;
  voice.report({ out, ...(pending === null ? {} : { pending }), ...report, failures });
  return outcome.failures.length > 0 ? EXIT.failures : EXIT.done;
}

function formatOutcome({ out, pending, report, lines, failures }: RunOutcome): string {
  const { counts, seconds } = report;
  const parts = [
    formatLines(lines, counts),
    formatFailures(failures),
    formatRemarks(counts),
    `Results: ${out}/${pending === null ? '' : `.runs/${pending}/`} (records.jsonl, submissions.csv, references.csv, programmes.csv), ${seconds.toFixed(1)} s`,
    pending === null
      ? ''
      : `Run ${pending} is not current yet: see 'rapporteur compare', then 'rapporteur publish'`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const COLUMNS: readonly Column[] = [
  { name: 'file', limit: 60 },
  { name: 'pages', align: 'right' },
  { name: 'references', align: 'right' },
  { name: 'programmes', align: 'right' },
  { name: 'warnings', align: 'right' },
];

function formatLines(lines: readonly FileLine[], counts: RunCounts): string {
  const rows = lines.length > MOST_LINES ? [] : [...lines.map(formatLine), []];
  const total = [
    `${count(counts.files, 'file')}, ${count(counts.records, 'record')}, ${count(counts.failures, 'failure')}`,
    String(lines.reduce((sum, { pages }) => sum + (pages ?? 0), 0)),
    ...[counts.references, counts.programmeMentions, counts.warnings].map(String),
  ];
  return formatTable(COLUMNS, [...rows, total]);
}

function formatLine({
  path,
  failed,
  pages,
  references,
  programmeMentions,
  warnings,
}: FileLine): readonly string[] {
  if (failed) return [path, 'failed'];
  return [
    path,
    pages === null ? '-' : String(pages),
    ...[references, programmeMentions, warnings].map(String),
  ];
}

function formatFailures(failures: readonly Failure[]): string {
  const shown = failures
    .slice(0, MOST_FAILURES)
    .map(
      ({ path, code, message, hint }) =>
        `${colors.red('failed')} ${path}: ${message} (${code})\n       ${hint}`,
    );
  const rest = failures.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${count(rest, 'other failure')}: see failures.jsonl`] : [])].join(
    '\n',
  );
}

function formatRemarks({ files, upToDate, duplicates, notRead }: RunCounts): string {
  const unique = files - duplicates;
  const kept =
    upToDate === unique
      ? `nothing to do: ${upToDate === 1 ? '1 file is' : `${upToDate} files are`} up to date`
      : `${upToDate} up to date`;
  return [
    ...(upToDate > 0 ? [kept] : []),
    ...(duplicates > 0 ? [`${count(duplicates, 'file')} the same as another`] : []),
    ...(notRead > 0 ? [`${count(notRead, 'other file')} not read`] : []),
  ].join('; ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
