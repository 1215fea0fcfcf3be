import type { HeadPack } from '../languages/head-pack.js';
import { withPlainDigits } from '../text/digits.js';
import { foldWord } from '../text/phrases.js';

type DatePack = HeadPack['dates'];

/** The ways of writing a date in one language, compiled once. */
export interface DateForms {
  readonly patterns: readonly RegExp[];
  readonly months: ReadonlyMap<string, number>;
  /** Years and days in words: 二〇二五, 三. */
  readonly years: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, number>;
  readonly rangeBefore: RegExp;
  readonly rangeAfter: RegExp;
}

/** A date written at `[start, end)`. */
export interface DateMatch {
  /** ISO 8601: '2023-11-15', '2023-11'; null when day and month cannot be told apart, or no such day exists. */
  readonly value: string | null;
  readonly start: number;
  readonly end: number;
}

const NOT_INSIDE_WORD = '(?<![\\p{Nd}/.-]|(?!\\p{Script=Han})\\p{L})';
/** Han letters may follow a date without a space: 12日于纽约. */
const NOT_BEFORE_WORD = '(?!(?!\\p{Script=Han})[\\p{L}\\p{Nd}]|[/.-]\\p{Nd})';
const YEAR = '(?<year>(?:19|20)\\d{2})';

const NUMERIC: readonly RegExp[] = [
  new RegExp(`${NOT_INSIDE_WORD}${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})${NOT_BEFORE_WORD}`, 'gu'),
  new RegExp(
    `${NOT_INSIDE_WORD}(?<one>\\d{1,2})(?<mark>[./-]) ?(?<two>\\d{1,2})\\k<mark> ?${YEAR}${NOT_BEFORE_WORD}`,
    'gu',
  ),
];

function alternatives(texts: readonly string[]): string {
  const longestFirst = [...texts].sort((a, b) => b.length - a.length);
  return longestFirst.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
}

function writeOrder(order: DatePack['orders'][number], pack: DatePack): RegExp {
  const month = `(?<name>${alternatives(Object.keys(pack.months))})\\.?`;
  const days = ['\\d{1,2}', ...Object.keys(pack.days).sort((a, b) => b.length - a.length)].join('|');
  const day = `(?<day>${days})(?: ?(?:${alternatives(pack.ordinals)}))?`;
  const link = pack.links.length > 0 ? `(?: (?:${alternatives(pack.links)}))?` : '';
  const between = `${link},? ?`;
  const number = `(?<year>${['(?:19|20)\\d{2}', ...Object.keys(pack.years)].join('|')})`;
  const year = pack.yearWords.length > 0 ? `${number}(?: ?(?:${alternatives(pack.yearWords)}))?` : number;
  const bodies = {
    dmy: `(?:${day}${between})?${month}${between}${year}`,
    mdy: `${month} ?${day}${between}${year}`,
    ymd: `${year},? ?${month} ?${day}`,
    ym: `${year},? ?${month}`,
  };
  return new RegExp(`${NOT_INSIDE_WORD}${bodies[order]}${NOT_BEFORE_WORD}`, 'giu');
}

/** Compiles a pack's months and orders. Each pattern is linear: its parts cannot match the same text twice. */
export function compileDateForms(pack: DatePack): DateForms {
  const months = new Map(Object.entries(pack.months).map(([name, number]) => [foldWord(name), number]));
  const unspaced = pack.rangeLinks.filter((link) => /^\p{Script=Han}/u.test(link));
  const dash = `(?: ?[-–—] ?| (?:${alternatives(pack.rangeLinks)}) |${alternatives(unspaced) || '(?!)'})`;
  const month = alternatives(Object.keys(pack.months));
  return {
    patterns: [...pack.orders.map((order) => writeOrder(order, pack)), ...NUMERIC],
    months,
    years: new Map(Object.entries(pack.years)),
    days: new Map(Object.entries(pack.days)),
    rangeBefore: new RegExp(`(?:\\d(?:${alternatives(pack.ordinals)})?|${month})${dash}$`, 'iu'),
    rangeAfter: new RegExp(`^${dash}(?:\\d|${month})`, 'iu'),
  };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function writeDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= days ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** '05/11/2023' is two days; '15/11/2023' and '11/11/2023' are one. */
function readNumeric(year: number, one: number, two: number): string | null {
  const dayFirst = writeDay(year, two, one);
  const monthFirst = writeDay(year, one, two);
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
  return dayFirst === monthFirst ? dayFirst : null;
}

function readValue(groups: Record<string, string | undefined>, forms: DateForms): string | null {
  const year = forms.years.get(groups.year ?? '') ?? Number(groups.year);
  if (groups.one !== undefined) return readNumeric(year, Number(groups.one), Number(groups.two));
  const month = groups.name === undefined ? Number(groups.month) : forms.months.get(foldWord(groups.name));
  if (month === undefined) return null;
  return groups.day === undefined
    ? `${year}-${pad(month)}`
    : writeDay(year, month, forms.days.get(groups.day) ?? Number(groups.day));
}

function isRange(text: string, { start, end }: DateMatch, forms: DateForms): boolean {
  return (
    forms.rangeBefore.test(text.slice(Math.max(0, start - 20), start)) ||
    forms.rangeAfter.test(text.slice(end))
  );
}

/**
 * The single days and months that `text` names, in order. The ends of a range ('24-28 July 2023') are left
 * out, and so are years alone.
 * @example findDates('New York, 15th November 2023', forms) // [{ value: '2023-11-15', start: 10, end: 28 }]
 */
export function findDates(printed: string, forms: DateForms): readonly DateMatch[] {
  const text = withPlainDigits(printed);
  const found = forms.patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      value: readValue(match.groups ?? {}, forms),
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = found.filter((date, i) => found.every((other, j) => j === i || !covers(other, date, j < i)));
  return apart.filter((date) => !isRange(text, date, forms));
}

/** True when `one` overlaps `two` and is the longer, or as long and earlier in order. */
function covers(one: DateMatch, two: DateMatch, earlier: boolean): boolean {
  if (one.end <= two.start || two.end <= one.start) return false;
  const difference = one.end - one.start - (two.end - two.start);
  return difference > 0 || (difference === 0 && earlier);
}
