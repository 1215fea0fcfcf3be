import type { Block } from '../model/document.js';
import type { SubmissionHead } from '../model/mention.js';
import { readDateLine } from './date-line.js';
import { type DateMatch, findDates } from './dates.js';
import type { Parts } from './front.js';
import type { LineKind } from './lines.js';
import { has, onlyWords, type Wording } from './wording.js';

type SubmissionDate = SubmissionHead['date'];

/** Lines at the end of which the submission's own date may stand: 'Views of Fiji, November 2023'. */
const DATED_LINES: ReadonlySet<LineKind> = new Set([
  'titled',
  'words',
  'byline',
  'person',
  'letterhead',
  'name',
  'subject',
]);

interface Dated {
  readonly block: Block;
  readonly date: DateMatch;
}

function collect(blocks: readonly Block[], read: (text: string) => DateMatch | null): readonly Dated[] {
  return blocks.flatMap((block) => {
    const date = read(block.text);
    return date === null || date.value === null ? [] : [{ block, date }];
  });
}

/** 'A/78/1 Distr.: General 18 October 2018': a date among masthead words and symbols. */
function readMasthead(text: string, wording: Wording): DateMatch | null {
  const [date, another] = findDates(text, wording.dateForms);
  if (date === undefined || another !== undefined) return null;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`
    .replace(/\S*\/\S*/gu, ' ')
    .replace(/\p{Nd}+/gu, ' ');
  return onlyWords(rest, wording.mastheadWords) ? date : null;
}

/** A date at the end of a line, set off by a comma, a dash or brackets, when the line tells of nothing else's date. */
function readTrailing(text: string, wording: Wording): DateMatch | null {
  const date = findDates(text, wording.dateForms).at(-1);
  if (date === undefined || /[\p{L}\p{Nd}]/u.test(text.slice(date.end))) return null;
  const before = text.slice(0, date.start).trimEnd();
  return /[,(–—|:，（：-]$/u.test(before) && !has(wording.elsewhere, before) ? date : null;
}

function readMargin(text: string, wording: Wording): DateMatch | null {
  const [date, another] = findDates(text, wording.dateForms);
  if (date === undefined || another !== undefined) return null;
  return has(wording.elsewhere, text.slice(0, date.start)) ? null : date;
}

/** The one date that all agree on: '2023-11' and '2023-11-15' agree on the latter. Null when they disagree. */
function agree(dates: readonly Dated[]): SubmissionDate {
  const byLength = [...dates].sort((a, b) => (b.date.value?.length ?? 0) - (a.date.value?.length ?? 0));
  const first = byLength[0];
  const value = first?.date.value;
  if (first === undefined || value === null || value === undefined) return null;
  if (!byLength.every(({ date }) => date.value !== null && value.startsWith(date.value))) return null;
  return { value, span: { block: first.block.id, start: first.date.start, end: first.date.end } };
}

/**
 * The date of the submission itself, or null: from a line of its own at the top, the masthead, the end of a
 * title or byline, the running header, or the lines by the signature, whichever comes first in this order.
 * Dates in the text are those of other things and never count; nor do the days of a session.
 */
export function readDate(parts: Parts, wording: Wording): SubmissionDate {
  const front = parts.front.map(({ block }) => block);
  const dated = parts.front.filter(({ kind }) => DATED_LINES.has(kind)).map(({ block }) => block);
  const tiers = [
    () => collect(front, (text) => readDateLine(text, wording)),
    () => collect(front, (text) => readMasthead(text, wording)),
    () => collect(dated, (text) => readTrailing(text, wording)),
    () => collect(parts.margins, (text) => readMargin(text, wording)),
    () => collect(parts.tail, (text) => readDateLine(text, wording)),
  ];
  for (const tier of tiers) {
    const found = tier();
    if (found.length > 0) return agree(found);
  }
  return null;
}
