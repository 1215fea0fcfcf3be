/** Tables of programmes: the column that names them, and what the other columns of the row say. */
import { foldWord } from '../../text/phrases.js';
import { kindOfOffering } from './described.js';
import type { Lexicon } from './lexicon.js';
import { isTitleCase } from './lists.js';
import { offeringNounAt, readOffering } from './offering.js';
import { type Draft, holds, overlaps, type Passage, type Range } from './passage.js';
import { isCoined } from './words.js';

const LONGEST_NAME = 14;

function headerKey(header: string): string {
  return foldWord(header)
    .replace(/[^\p{L}\p{Nd}/() ]/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim();
}

/** Which column of the pack's table words the cell stands in. */
export type Column = 'name' | 'provider' | 'funder' | 'beneficiary' | 'period' | 'contents' | 'kind';

/** The column that the cell's header tells; null without a header or for other columns. */
export function columnOf(passage: Passage, lexicon: Lexicon): Column | null {
  const header = passage.block.cell?.header;
  if (header === null || header === undefined) return null;
  const key = headerKey(header);
  const columns: readonly Column[] = [
    'name',
    'provider',
    'funder',
    'beneficiary',
    'period',
    'contents',
    'kind',
  ];
  const exact = columns.find((column) => lexicon.words(lexicon.pack.table[column]).has(key));
  const { provider, funder, period } = lexicon.pack.table;
  if (exact !== undefined) return exact;
  if (holds(key, lexicon.phrases(funder))) return 'funder';
  if (holds(key, lexicon.phrases(provider))) return 'provider';
  return holds(key, lexicon.phrases(period)) ? 'period' : null;
}

/** For each cell, the other cells of its row. */
export type Rows = ReadonlyMap<Passage, readonly Passage[]>;

/** The rows of all tables. */
export function readRows(passages: readonly Passage[]): Rows {
  const rows = new Map<string, Passage[]>();
  for (const passage of passages) {
    const { cell } = passage.block;
    if (cell === null) continue;
    const key = `${cell.table}/${cell.row}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [passage]);
    else row.push(passage);
  }
  const cells = [...rows.values()].flatMap((row) =>
    row.map((passage) => [passage, row.filter((other) => other !== passage)] as const),
  );
  return new Map(cells);
}

/** Whether it is the first column of the row whose header says that programmes stand there. */
function isNameCell(passage: Passage, row: readonly Passage[], lexicon: Lexicon): boolean {
  if (columnOf(passage, lexicon) !== 'name') return false;
  const column = passage.block.cell?.column ?? 0;
  return !row.some(
    (other) => columnOf(other, lexicon) === 'name' && (other.block.cell?.column ?? 0) < column,
  );
}

/** Whether the cell describes what the column of names leaves open: '–'. */
export function describesNameless(passage: Passage, row: readonly Passage[], lexicon: Lexicon): boolean {
  if (columnOf(passage, lexicon) !== 'contents') return false;
  const names = row.filter((other) => columnOf(other, lexicon) === 'name');
  return names.length > 0 && names.every((name) => name.words.length === 0);
}

function nameRange(passage: Passage): Range {
  const end = passage.text.search(/ \(|[;:\n]| [–—] /u);
  return { start: 0, end: (end > 0 ? passage.text.slice(0, end) : passage.text).trimEnd().length };
}

function nameCell(passage: Passage, lexicon: Lexicon): Draft {
  const range = nameRange(passage);
  const nouns = passage.words.map((_, i) => offeringNounAt(passage, i, lexicon)?.noun);
  const noun =
    nouns.findLast((found) => found !== undefined && !found.generic) ?? nouns.find((found) => found);
  const name = passage.text.slice(range.start, range.end);
  return {
    ...range,
    status: 'named',
    programme: null,
    name,
    kind: noun?.kind ?? 'programme',
    confidence: 0.8,
    rule: 'table',
    aliases: [],
  };
}

function describeCell(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  const offering = passage.words
    .map((_, at) => readOffering(passage, at, lexicon))
    .find((found) => found !== null);
  if (offering === undefined || offering === null || passage.words.length < 2) return [];
  if (lexicon.words(lexicon.pack.described.definite).has(passage.words[0]?.key ?? '')) return [];
  const whole = { ...offering, first: 0 };
  const start = passage.words[0]?.start ?? 0;
  const end = passage.words[offering.last]?.end ?? passage.text.length;
  const kind = kindOfOffering(passage, whole, lexicon);
  return [
    {
      start,
      end,
      status: 'described',
      programme: null,
      name: null,
      kind,
      confidence: 0.7,
      rule: 'table',
      aliases: [],
    },
  ];
}

function isOwnCoinage(word: string, lexicon: Lexicon): boolean {
  return isCoined(word) && !lexicon.pack.commonAcronyms.includes(word);
}

/** The name that a cell of the column of names begins with; nothing elsewhere, or where the cell describes. */
export function nameOfCell(passage: Passage, row: readonly Passage[], lexicon: Lexicon): readonly Draft[] {
  if (passage.words.length === 0 || passage.words.length > LONGEST_NAME) return [];
  if (!isNameCell(passage, row, lexicon)) return [];
  const first = passage.words[0]?.text ?? '';
  const named = isTitleCase(passage, nameRange(passage), lexicon) || isOwnCoinage(first, lexicon);
  return named ? [nameCell(passage, lexicon)] : [];
}

/**
 * What a cell describes: in the column of names, or of contents where the name is open. Nothing where a named mention,
 * in `taken`, begins the cell.
 */
export function readCell(
  passage: Passage,
  row: readonly Passage[],
  taken: readonly Range[],
  lexicon: Lexicon,
): readonly Draft[] {
  if (passage.words.length === 0) return [];
  if (describesNameless(passage, row, lexicon)) return describeCell(passage, lexicon);
  if (!isNameCell(passage, row, lexicon)) return [];
  const range = nameRange(passage);
  return taken.some((other) => overlaps(other, range)) ? [] : describeCell(passage, lexicon);
}
