/** Dates beside the numbers of resolutions, which belong to no number. */
import { type Atom, hasSense } from './atoms.js';
import { isMark, type Parsed } from './labels.js';

/** '31 December 2020', '8th of December 1989', 'December 8, 1989', '4 декабря 1998 г.' after 'of' or ',': the year. */
export function readDate(atoms: readonly Atom[], at: number): Parsed<string> | null {
  let next = at;
  while (
    next < at + 3 &&
    (hasSense(atoms[next], 'link') || isMark(atoms[next], ',') || atoms[next]?.text === 'dated')
  )
    next += 1;
  const window = atoms.slice(next, next + 6);
  const month = window.findIndex((atom) => hasSense(atom, 'month'));
  if (month < 0 || month > 3) return null;
  const year = window.findIndex(
    (atom, i) => i > month && i <= month + 3 && /^(?:19|20)\d\d$/u.test(atom.text),
  );
  return year < 0 ? null : { value: window[year]?.text ?? '', next: skipYearWord(atoms, next + year + 1) };
}

/** 'года', 'г.' after a year. */
function skipYearWord(atoms: readonly Atom[], at: number): number {
  if (!hasSense(atoms[at], 'yearWord')) return at;
  const after = atoms[at + 2];
  return isMark(atoms[at + 1], '.') && (after?.kind === 'mark' || hasSense(after, 'list')) ? at + 2 : at + 1;
}

/** 1998年12月4日, 1998年12月, 1998年 before a number, with 的 after it. */
export function skipDateBefore(atoms: readonly Atom[], at: number): number {
  const units = ['年', '月', '日'];
  const missing = units.findIndex(
    (unit, i) => atoms[at + 2 * i]?.kind !== 'integer' || atoms[at + 2 * i + 1]?.text !== unit,
  );
  const next = at + 2 * (missing < 0 ? units.length : missing);
  return next > at && hasSense(atoms[next], 'article') ? next + 1 : next;
}

/** 2023年7月, 2023年7月28日: `2023-07`. */
export function readCountedMonth(atoms: readonly Atom[], at: number): Parsed<string> | null {
  const month = atoms[at + 2];
  const dated = /^(?:19|20)\d\d$/u.test(atoms[at]?.text ?? '') && atoms[at + 1]?.text === '年';
  if (!dated || month?.kind !== 'integer' || atoms[at + 3]?.text !== '月') return null;
  const next = atoms[at + 5]?.text === '日' ? at + 6 : at + 4;
  return { value: `${atoms[at]?.text}-${month.text.padStart(2, '0')}`, next };
}

const YEAR_REACH = 60;

/** 同年 after 2021年: the year named last before it. */
export function readSameYear(atoms: readonly Atom[], at: number): Parsed<string> | null {
  if (!hasSense(atoms[at], 'sameYear')) return null;
  const before = atoms.slice(Math.max(0, at - YEAR_REACH), at);
  const year = before.findLast((atom) => atom.kind === 'integer' && /^(?:19|20)\d\d$/u.test(atom.text));
  return year ? { value: year.text, next: at + 1 } : null;
}
