/** Nouns in a script without spaces: whether the letters before one are words of their own, or part of its name. */
import { type Atom, hasSense, senseOf } from './atoms.js';
import { isHan, isMark, type Parsed } from './labels.js';
import type { Features } from './owners.js';

/** Words that belong to no longer name, whatever noun follows. */
const LOOSE = ['lead', 'at', 'see', 'link', 'list', 'range', 'namely', 'number', 'demonstrative'] as const;
const TELLING = ['modifier', 'latest', 'ordinal', 'relativeYear', 'author', 'possessive', 'pronoun'] as const;
/** Before 的 these say which document is meant, and not whose: 7月的报告. */
const BEFORE_OF = ['modifier', 'author', 'relativeYear', 'latest', 'lead'] as const;
/** A noun of more letters is a name by itself: 年度进展报告. */
const LONGEST_PLAIN = 4;

/** 份 after a number; alone it may be part of any word, as 国 and 家 are of 国家. */
function isMeasure(atoms: readonly Atom[], at: number): boolean {
  const counted = atoms[at - 1]?.kind === 'integer' || hasSense(atoms[at - 1], 'cardinal');
  return counted && hasSense(atoms[at], 'measure');
}

/**
 * Whether the Han noun that begins at `at`, or its year, is the end of a longer one, or owned by somebody: 评估报告,
 * 世界银行的报告, 《东盟宪章》. False where a mark or a word like 根据 stands before.
 */
export function isRestOfNoun(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  if (before?.kind !== 'word') return false;
  if (isOpen(atoms, at)) return true;
  if (hasSense(before, 'article')) return !hasSense(atoms[at - 2], ...BEFORE_OF) && !isMeasure(atoms, at - 2);
  return !hasSense(before, ...LOOSE, ...TELLING) && !isMeasure(atoms, at - 1);
}

/** The same for a noun that may be a name: 国际电联年度进展报告 is not ours, 秘书处注意到的年度进展报告 is. */
export function isAnothers(atoms: readonly Atom[], from: number, noun: Atom | undefined): boolean {
  const before = atoms[from - 1];
  if (!isHan(noun)) return false;
  if ((noun?.text.length ?? 0) <= LONGEST_PLAIN) return isRestOfNoun(atoms, from);
  return hasSense(before, 'organ', 'foreign') || isLatin(before);
}

function isLatin(atom: Atom | undefined): boolean {
  return atom?.kind === 'word' && /^\p{Script=Latin}/u.test(atom.text);
}

/** Whether the name at `at` is only part of a longer title in marks: 《独联体网络犯罪公约》, 《联合国宪章》释义 not. */
export function isPartOfTitle(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  if (!isHan(atoms[at])) return false;
  const after = isMark(atoms[at + 1], '》', '〉') ? at + 2 : at + 1;
  const further = hasSense(atoms[after], 'number', 'ordinal') ? after + 1 : after;
  const protocol = [after, further, further + 1, further + 2].some(
    (i) =>
      atoms[i]?.senses.some((sense) => sense.kind === 'noun' && sense.id === 'protocol') === true &&
      reaches(atoms, after, i),
  );
  const opened = before?.kind === 'word' && !hasSense(before, ...TELLING) && isOpen(atoms, at);
  return protocol || opened;
}

/** Nothing but words stands between. */
function reaches(atoms: readonly Atom[], from: number, to: number): boolean {
  return atoms
    .slice(from, to)
    .every((atom) => atom.kind === 'word' && !hasSense(atom, 'list', 'link', 'role'));
}

const LONGEST_OPENING = 6;

/** Whether 《 stands before, and no 》 after it. */
function isOpen(atoms: readonly Atom[], at: number): boolean {
  const opening = atoms.slice(Math.max(0, at - LONGEST_OPENING), at);
  return (
    opening.findLastIndex((atom) => atom.text === '《') > opening.findLastIndex((atom) => atom.text === '》')
  );
}

/** 各份 and 四份 before 专家组报告: reports of which nobody says which ones. */
export function isSeveral(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  const ordinal = hasSense(atoms[at - 3], 'number');
  const counted =
    !ordinal && hasSense(before, 'measure') && (senseOf(atoms[at - 2], 'cardinal')?.value ?? 0) > 1;
  const all = senseOf(before, 'pronoun')?.pick === 'all';
  return isHan(before) && (counted || all || hasSense(before, 'several'));
}

/** 四份 in 2010年、2013年、2015年和2021年的四份报告, where it counts what was told; 那份 in 2021年的那份报告. */
export function skipCount(
  atoms: readonly Atom[],
  at: number,
  { ordinals, years, authors }: Features,
): number {
  const pronoun = senseOf(atoms[at], 'pronoun');
  const told = Math.max(ordinals.length, years.length, authors.length);
  const pair = years.length === 1 && authors.length + ordinals.length === 0 && pronoun?.count === 2;
  if (isHan(atoms[at]) && pronoun?.pick === 'all' && pair && hasSense(atoms[at + 1], 'noun', 'modifier'))
    return at + 1;
  const pointed = hasSense(atoms[at], 'demonstrative') && hasSense(atoms[at + 1], 'noun');
  if (isHan(atoms[at]) && pointed && years.length > 0) return at + 1;
  return isHan(atoms[at]) && pronoun?.pick === 'all' && told > 1 && pronoun.count === told ? at + 1 : at;
}

/** Each may have reported in a year; in the order of 2021. */
export const BOTH_GROUPS: readonly string[] = ['oewg', 'gge'];

/** 两份 in 2021年的两份报告, where no author is told. */
export function isPairOfYear(atom: Atom | undefined, { years, authors, ordinals }: Features): boolean {
  const pair = senseOf(atom, 'pronoun')?.count === 2;
  return pair && years.length === 1 && authors.length + ordinals.length === 0;
}

/** （GGE） after 政府专家组. */
export function skipLatinName(atoms: readonly Atom[], at: number): number {
  const named = isHan(atoms[at - 1]) && isMark(atoms[at], '(') && isLatin(atoms[at + 1]);
  return named && isMark(atoms[at + 2], ')') ? at + 3 : at;
}

/** 第一 in 第一、第二和第三份: an ordinal whose counting word stands after the last. */
export function readListedOrdinal(atoms: readonly Atom[], at: number): Parsed<number> | null {
  const value = senseOf(atoms[at + 1], 'cardinal')?.value;
  const listed = isMark(atoms[at + 2], ',') || hasSense(atoms[at + 2], 'list');
  if (!hasSense(atoms[at], 'number') || value === undefined) return null;
  if (senseOf(atoms[at + 2], 'noun')?.id === 'annual-progress-report') return { value, next: at + 2 };
  if (!listed) return null;
  return hasSense(atoms[at + 3], 'ordinal', 'number') ? { value, next: at + 3 } : null;
}
