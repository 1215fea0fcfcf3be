import {
  type LinkScore,
  type LinkSummary,
  MISSES,
  type Miss,
  type MissedLink,
} from '../scoring/score-links.js';
import { divide } from '../scoring/tally.js';
import { type Column, formatTable } from './format-table.js';

const COLUMNS: readonly Column[] = [
  { name: 'file', limit: 48 },
  { name: 'links', align: 'right' },
  { name: 'found', align: 'right' },
  { name: 'recall', align: 'right' },
];

/** What became of a link that was not found, for people. */
const REASONS: Readonly<Record<Miss, string>> = {
  unread: 'its words stand in no reference',
  unresolved: 'its words were read, and have no target',
  'other-target': 'its words were read as another document',
  'letter-not-printed': 'the printed words leave out the letter of the linked part',
};

/** The table of `score --links`: a line for each file, the sum, and how many were missed for which reason. */
export function formatLinkSummary(files: readonly LinkScore[], summary: LinkSummary): string {
  const rows = files.map(({ path, links, missed }) => formatRow(path, links, links - missed.length));
  const reasons = MISSES.filter((why) => summary.missed[why] > 0);
  return [
    formatTable(COLUMNS, [...rows, [], formatRow('all', summary.links, summary.found)]),
    '',
    ...reasons.map((why) => `missed ${summary.missed[why]}: ${REASONS[why]} (${why})`),
  ].join('\n');
}

function formatRow(path: string, links: number, found: number): readonly string[] {
  return [path, String(links), String(found), divide(found, links)?.toFixed(3) ?? '-'];
}

/** Each link that was not found, file by file; empty where all were found. */
export function formatLinkMisses(files: readonly LinkScore[]): string {
  return files
    .filter(({ missed }) => missed.length > 0)
    .map(({ path, missed }) => [`\n${path}`, ...missed.map(formatMiss)].join('\n'))
    .join('\n');
}

function formatMiss({ quote, symbol, part, why, targets }: MissedLink): string {
  const read = targets.length > 0 ? `; read as ${targets.join(', ')}` : '';
  return `  ${why.padEnd(18)}  '${quote}' -> ${symbol} (${part}${read})`;
}
