import type { ChangeKind } from '../compare.js';
import type { JudgedChange, JudgedComparison } from './judge-changes.js';

/** So many changes of each kind are listed, unless all are asked for. */
const LISTED = 10;

/** A summary in Markdown: counts by extractor, language and rule, measures where truth is known, and the changes. */
export function formatComparison(comparison: JudgedComparison, all: boolean): string {
  return [
    formatDocuments(comparison),
    formatCounts(comparison),
    formatTruth(comparison),
    ...(['lost', 'changed', 'gained'] as const).map((kind) => formatChanges(comparison.changes, kind, all)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function formatDocuments({ documents, recipes }: JudgedComparison): string {
  const { both, changed, onlyBefore, onlyAfter } = documents;
  const others = [
    ...(onlyBefore.length > 0 ? [`${onlyBefore.length} only before`] : []),
    ...(onlyAfter.length > 0 ? [`${onlyAfter.length} only after`] : []),
  ];
  const steps = Object.entries(recipes).map(([step, count]) => `- ${step} (${count} documents)`);
  const heading = [`${changed} of ${both} documents changed`, ...others].join('; ');
  return [`### ${heading}`, ...(steps.length > 0 ? ['', ...steps] : [])].join('\n');
}

function formatCounts({ counts }: JudgedComparison): string {
  if (counts.length === 0) return '';
  const rows = counts.map(
    ({ part, language, rule, gained, lost, changed }) =>
      `| ${part} | ${language} | ${rule} | ${gained} | ${lost} | ${changed} |`,
  );
  return [
    '| part | language | rule | gained | lost | changed |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function formatTruth({ truth }: JudgedComparison): string {
  if (!truth) return '';
  const { before, after } = truth;
  const rows = Object.entries(after.extractors).map(([extractor, { measures }]) => {
    const old = before.extractors[extractor as keyof typeof before.extractors].measures;
    return `| ${extractor} | ${percent(old.f1)} | ${percent(measures.f1)} |`;
  });
  return [
    `Against the truth of ${truth.files} documents: ${truth.better} changes are better, ${truth.worse} worse.`,
    '',
    '| extractor | F1 before | F1 after |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function percent(value: number | null): string {
  return value === null ? '' : value.toFixed(3);
}

const TITLES: Readonly<Record<ChangeKind, string>> = { lost: 'Lost', changed: 'Changed', gained: 'Gained' };

function formatChanges(changes: readonly JudgedChange[], kind: ChangeKind, all: boolean): string {
  const own = changes.filter((change) => change.kind === kind);
  if (own.length === 0) return '';
  const shown = all ? own : own.slice(0, LISTED);
  const rest = own.length - shown.length;
  return [
    `#### ${TITLES[kind]} (${own.length})`,
    '',
    ...shown.map(formatChange),
    ...(rest > 0 ? [`- … and ${rest} more`] : []),
  ].join('\n');
}

function formatChange({ path, paragraph, quote, before, after, rule, verdict }: JudgedChange): string {
  const place = paragraph === null ? path : `${path}, para. ${paragraph}`;
  const says = [before, after]
    .filter((each) => each !== null)
    .map(code)
    .join(' → ');
  return `- ${verdict === null ? '' : `**${verdict}** `}${code(quote)}: ${says} (${rule}; ${place})`;
}

/** Words of submissions are shown as they are, not as Markdown. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('\n', ' ')}\``;
}
