/** Tells digits that stand for others by the dates and symbols that they make: '64 de diciembre de 5353', 'A/01/598'. */
import { withPlainDigits } from '../../text/digits.js';
import MONTHS from '../../text/months.json' with { type: 'json' };

const { source: _, ...BY_LANGUAGE } = MONTHS;
const NAMES: ReadonlySet<string> = new Set(Object.values(BY_LANGUAGE).flatMap((names) => names.split(' ')));

/** Words between a day, a month and a year: 'de', 'del', 'of', and the first of a month in French. */
const BETWEEN = /^(?:de|del|of|do|the)$/u;
const DAY = /^(\d{1,2})(?:er|st|nd|rd|th|º|\.º)?$/u;
const YEAR = /^\d{4}$/u;
const LAST_DAY = 31;
const LAST_MONTH = 12;
/** Documents speak of treaties of past centuries, and of goals of this one. */
const YEARS = { first: 1600, last: 2150 } as const;

/** Years and days of dates in Chinese; years in brackets; sessions in symbols. */
const CHINESE = /(?<!\d)(?:(?<year>\d{4})\s?年|(?<month>\d{1,2})\s?月|(?<day>\d{1,2})\s?日)/gu;
const BRACKETED = /\((\d{4})\)/gu;
const SESSION = /(?<![\p{L}\p{Nd}])A\/(?:[A-Z]+(?:\.\d)?\/)?(\d\d)\/\d/gu;

function isYear(digits: string): boolean {
  return Number(digits) >= YEARS.first && Number(digits) <= YEARS.last;
}

function isUpTo(most: number, digits: string): boolean {
  return Number(digits) >= 1 && Number(digits) <= most;
}

/** The next word in a direction that is not one of those between the parts of a date. */
function neighbour(words: readonly string[], at: number, step: -1 | 1): string {
  const next = words[at + step] ?? '';
  return BETWEEN.test(next) ? (words[at + 2 * step] ?? '') : next;
}

/** Of the days and years beside names of months: can they be? */
function checkNamedMonths(text: string): readonly boolean[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+|\d+(?:er|st|nd|rd|th|º)?/gu) ?? [];
  return words.flatMap((word, at) => {
    if (!NAMES.has(word)) return [];
    const day = DAY.exec(neighbour(words, at, -1))?.[1];
    const after = neighbour(words, at, 1);
    const year = YEAR.test(after) ? after : undefined;
    return [
      ...(day === undefined ? [] : [isUpTo(LAST_DAY, day)]),
      ...(year === undefined ? [] : [isYear(year)]),
    ];
  });
}

function checkChinese(text: string): readonly boolean[] {
  return [...text.matchAll(CHINESE)].map(({ groups: { year, month, day } = {} }) => {
    if (year !== undefined) return isYear(year);
    return month === undefined ? isUpTo(LAST_DAY, day ?? '') : isUpTo(LAST_MONTH, month);
  });
}

/** The fewest that make a case: one or two are slips of the pen. */
const FEWEST_FALSE = 3;

/**
 * Do the digits of a text make dates and symbols that cannot be: days after the 31st, years far from ours, sessions of the
 * General Assembly that begin with a nought? One in two at least, and three or more.
 *
 * @example hasFalseDates('de 64 de diciembre de 5353, y el informe A/01/598, de 4 de agosto de 5356') // true
 */
export function hasFalseDates(text: string): boolean {
  const plain = withPlainDigits(text);
  const checks = [
    ...checkNamedMonths(plain),
    ...checkChinese(plain),
    ...[...plain.matchAll(BRACKETED)].map(([, year = '']) => isYear(year)),
    ...[...plain.matchAll(SESSION)].map(([, session = '']) => !session.startsWith('0')),
  ];
  const wrong = checks.filter((isPossible) => !isPossible).length;
  return wrong >= FEWEST_FALSE && 2 * wrong >= checks.length;
}
