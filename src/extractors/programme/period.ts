/** Since when, until when: the years that stand beside a mention. */
import type { Period } from '../../model/mention.js';
import { foldWord } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { cellsOf, type Surroundings } from './surroundings.js';

const NEAR = 100;
const YEAR = '(?:19|20)\\p{Nd}{2}';
const YEARS = new RegExp(
  `(?<![\\p{L}\\p{Nd}/])(${YEAR})(?:( ?[-–—] ?| \\p{L}{2,10} )(${YEAR}))?(?![\\p{Nd}/])`,
  'gu',
);
const WORDS_BEFORE = /(?:\p{L}+ ){1,4}$/u;

interface Years {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string | null;
  /** The words before the first year, folded, at most four. */
  readonly lead: string;
  readonly joint: string;
}

function readYears(text: string): readonly Years[] {
  return [...text.matchAll(YEARS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    from: match[1] ?? '',
    to: match[3] ?? null,
    lead: foldWord(WORDS_BEFORE.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? ''),
    joint: (match[2] ?? '').trim(),
  }));
}

/** The cue that ends right before the year, months aside: 'since March 2016' has 'since'. */
function cueOf(lead: string, cues: readonly string[], months: readonly string[]): string | null {
  const month = months.find((word) => lead.endsWith(`${word} `)) ?? '';
  const rest = month === '' ? lead : lead.slice(0, -month.length - 1);
  return cues.find((cue) => rest === `${cue} ` || rest.endsWith(` ${cue} `)) ?? null;
}

function periodOf(text: string, years: Years, bare: boolean, lexicon: Lexicon): Period | null {
  const { from, to, in: during, between, rangeWords, months } = lexicon.pack.period;
  const lead = (cues: readonly string[]) => cueOf(years.lead, cues, months);
  const quoteFrom = (cue: string) => {
    const start = Math.max(0, foldWord(text.slice(0, years.start)).lastIndexOf(cue));
    return text.slice(start, years.end);
  };
  if (years.to !== null) {
    const dashed = /^[-–—]$/u.test(years.joint);
    if (!dashed && !rangeWords.includes(years.joint)) return null;
    const cue = lead([...between, ...from]);
    if (cue === null && !dashed) return null;
    return {
      from: years.from,
      to: years.to,
      quote: cue === null ? text.slice(years.start, years.end) : quoteFrom(cue),
    };
  }
  const begins = lead(from);
  if (begins !== null) return { from: years.from, to: null, quote: quoteFrom(begins) };
  const ends = lead(to);
  if (ends !== null) return { from: null, to: years.from, quote: quoteFrom(ends) };
  const at = lead(during);
  if (at !== null) return { from: years.from, to: years.from, quote: quoteFrom(at) };
  return bare ? { from: years.from, to: years.from, quote: text.slice(years.start, years.end) } : null;
}

function firstPeriod(text: string, bare: boolean, lexicon: Lexicon): Period | null {
  for (const years of readYears(text)) {
    const period = periodOf(text, years, bare, lexicon);
    if (period !== null) return period;
  }
  return null;
}

/**
 * The period that is said of a mention: in its row's column, after it, before it, in that order; years as printed.
 * Years without a word of time before them ('the 2021 report') count in cells only.
 *
 * @example 'CyberEast, which ran from 2019 to 2022' // { from: '2019', to: '2022', quote: 'from 2019 to 2022' }
 */
export function findPeriod(at: Surroundings, lexicon: Lexicon): Period | null {
  for (const cell of cellsOf(at.row, 'period', lexicon)) {
    const period = firstPeriod(cell.text, true, lexicon);
    if (period !== null) return period;
  }
  const own = at.passage.text.slice(at.draft.start, at.draft.end);
  return (
    firstPeriod(own, false, lexicon) ??
    firstPeriod(at.after.slice(0, NEAR), false, lexicon) ??
    firstPeriod(at.before.slice(-NEAR), false, lexicon)
  );
}
