import { EXTRACTORS, type FileScore, type Summary } from '../scoring/score.js';
import { FIELDS } from '../scoring/score-head.js';
import type { Difference } from '../scoring/score-parts.js';
import type { Measures, Tally } from '../scoring/tally.js';
import { type Column, formatTable } from './format-table.js';

const COLUMNS: readonly Column[] = [
  { name: 'language' },
  { name: 'extractor' },
  { name: 'right', align: 'right' },
  { name: 'missed', align: 'right' },
  { name: 'false', align: 'right' },
  { name: 'precision', align: 'right' },
  { name: 'recall', align: 'right' },
  { name: 'F1', align: 'right' },
  { name: 'exact', align: 'right' },
  { name: 'place', align: 'right' },
  { name: 'kind', align: 'right' },
  { name: 'providers', align: 'right' },
  { name: 'modality', align: 'right' },
  { name: 'wrong target', align: 'right' },
  { name: 'abstained', align: 'right' },
];

/** The table of `score`: a line for each language and extractor, then the fields of the head. */
export function formatSummaries(summaries: Readonly<Record<string, Summary>>): string {
  const entries = Object.entries(summaries);
  const shown = entries.length === 2 ? entries.slice(0, 1) : entries;
  const rows = shown.flatMap(([language, summary], index) => [
    ...(index > 0 ? [[]] : []),
    ...EXTRACTORS.map((extractor) => formatRow(language, extractor, summary.extractors[extractor])),
  ]);
  const fields = shown.map(([language, summary]) => formatFields(language, summary));
  return [formatTable(COLUMNS, rows), '', ...fields].join('\n');
}

function formatRow(
  language: string,
  extractor: string,
  { tally, measures }: { readonly tally: Tally; readonly measures: Measures },
): readonly string[] {
  const { precision, recall, f1, exact, place, kind, providers, modality, wrongTarget, abstention } =
    measures;
  const blank = (applies: boolean, value: number | null): string => (applies ? formatShare(value) : '');
  const isProgramme = extractor.startsWith('programmes');
  return [
    language,
    extractor,
    ...[tally.matched, tally.missed, tally.extra].map(String),
    ...[precision, recall, f1].map(formatShare),
    blank(extractor !== 'submitters', exact),
    blank(extractor !== 'submitters', place),
    blank(isProgramme, kind),
    blank(isProgramme, providers),
    blank(isProgramme, modality),
    blank(extractor === 'references', wrongTarget),
    blank(extractor === 'references', abstention),
  ];
}

function formatFields(language: string, { files, fields }: Summary): string {
  const shares = FIELDS.filter((field) => fields[field] !== null);
  return `${language}, ${files} files: ${shares.map((field) => `${field} ${formatShare(fields[field])}`).join(', ')}`;
}

function formatShare(share: number | null): string {
  return share === null ? '-' : share.toFixed(3);
}

/** What differs between truth and record, file by file; empty where all agree. Named programmes are listed by their parts. */
export function formatDifferences(files: readonly FileScore[]): string {
  return files
    .map((file) => ({ path: file.path, lines: listDifferences(file) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ path, lines }) => [`\n${path}`, ...lines].join('\n'))
    .join('\n');
}

function listDifferences({ extractors, fields }: FileScore): readonly string[] {
  return [
    ...fields
      .filter(({ right }) => !right)
      .map(({ field, truth, said }) => `  wrong   ${field}: ${said ?? 'none'} (true: ${truth ?? 'none'})`),
    ...EXTRACTORS.filter((extractor) => extractor !== 'programmes-named').flatMap((extractor) => [
      ...extractors[extractor].missed.map((difference) => formatDifference('missed', extractor, difference)),
      ...extractors[extractor].extra.map((difference) => formatDifference('false', extractor, difference)),
      ...extractors[extractor].unlike.map((difference) => formatDifference('unlike', extractor, difference)),
    ]),
  ];
}

function formatDifference(what: string, extractor: string, difference: Difference): string {
  const { quote, says, paragraph, footnote } = difference;
  const place =
    footnote !== null ? `, footnote ${footnote}` : paragraph !== null ? `, paragraph ${paragraph}` : '';
  return `  ${what.padEnd(6)}  ${extractor}: '${quote}' -> ${says}${place}`;
}
