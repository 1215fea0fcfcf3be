/** Documents whose noun is left out: 'the second one', 'celui de 2021'. */

import type { DocumentName } from '../../model/mention.js';
import { type Atom, hasSense, isPlural, senseOf } from './atoms.js';
import { isHan, isMark, type Parsed } from './labels.js';
import type { Pick } from './lexicon.js';
import { describe } from './owners.js';
import { readAfter, readBefore } from './titles.js';

/** How far before 'celui de 2021' the noun that it stands for may be, in atoms. */
const NOUN_REACH = 40;

/** 'the second one', 'the 2021 one', 'celui de 2021': another document of the series that was cited. */
export function readEllipsis(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  if (hasSense(atoms[at], 'one')) return readOneFirst(atoms, at);
  const counted = readCountedOn(atoms, at) ?? readCountedHan(atoms, at);
  if (counted) return counted;
  const before = readBefore(atoms, at);
  if (before.next === at || !hasSense(atoms[before.next], 'one')) return null;
  const described = describe('document', before.value);
  const [name] = described;
  const telling = name !== undefined && (name.year !== null || name.ordinal !== null);
  return telling ? { value: described, next: before.next + 1 } : null;
}

/** 'celui de 2021', 'ceux de 2010 et de 2013', 'celui du Groupe de travail', after a report in the same sentence. */
function readOneFirst(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  if (hasSense(atoms[at], 'definite', 'article') && !hasSense(atoms[at + 1], 'genitive')) return null;
  const after = readAfter(atoms, at + 1);
  const { years, ordinals, authors } = after.value;
  if (years.length + authors.length === 0 || ordinals.length > 0 || !followsReport(atoms, at)) return null;
  const described = describe(authors.length > 0 ? 'report' : 'document', after.value);
  const several = atoms.slice(at, after.next).some((atom) => hasSense(atom, 'list'));
  if (authors.length > 0 && several && described.length === 1) return null;
  const next = hasSense(atoms[after.next - 1], 'definite') ? after.next - 1 : after.next;
  return { value: described, next };
}

/** 'El informe de la UIT': of somebody who is no author of the reports that are known. */
function isOfOthers(atoms: readonly Atom[], at: number): boolean {
  const owner = atoms[hasSense(atoms[at + 1], 'article', 'definite') ? at + 2 : at + 1];
  const named = hasSense(atoms[at], 'genitive') && /^\p{Lu}/u.test(owner?.text ?? '');
  return named && !hasSense(owner, 'author', 'modifier', 'month');
}

/** The noun of documents that stands nearest before in the same sentence, and its place. */
function nounBefore(atoms: readonly Atom[], at: number): { readonly id: string; readonly at: number } | null {
  for (let i = at - 1; i >= Math.max(0, at - NOUN_REACH); i -= 1) {
    if (isMark(atoms[i], '.') && !hasSense(atoms[i - 1], 'role', 'noun', 'number')) return null;
    const noun = senseOf(atoms[i], 'noun')?.id ?? (isReportTitle(atoms[i]) ? 'report' : undefined);
    if (noun !== undefined) return { id: noun, at: i };
  }
  return null;
}

/** A name of the registry that is no resolution's and no treaty's. */
function isReportTitle(atom: Atom | undefined): boolean {
  const key = senseOf(atom, 'title')?.key;
  return key !== undefined && /^\p{Lu}/u.test(key) && !/\/(?:RES|DEC)\//u.test(key);
}

function followsReport(atoms: readonly Atom[], at: number): boolean {
  const noun = nounBefore(atoms, at);
  return noun?.id.endsWith('report') === true && !isOfOthers(atoms, noun.at + 1);
}

/** 'and the second, in paragraph 35' after 'the first annual progress report': the next of those that are counted. */
function readCountedOn(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  const ordinal = senseOf(atoms[at], 'ordinal');
  const listed = hasSense(atoms[at - 1], 'definite') && hasSense(atoms[at - 2], 'list');
  const from = hasSense(atoms[at + 2], 'at') ? at + 3 : at + 2;
  if (!ordinal || !listed || !isMark(atoms[at + 1], ',', '(') || !hasSense(atoms[from], 'role')) return null;
  const noun = nounBefore(atoms, at);
  if (noun?.id !== 'annual-progress-report' || isPlural(atoms[noun.at])) return null;
  if (!hasSense(atoms[noun.at - 1], 'ordinal')) return null;
  const features = { ordinals: [ordinal.value], years: [], authors: [] };
  return { value: describe(noun.id, features), next: at + 1 };
}

/** 第二份第5段 after 第一份年度进展报告: the counting word stands for the report. */
function readCountedHan(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  const ordinal = senseOf(atoms[at], 'ordinal');
  if (!ordinal || !isHan(atoms[at]) || !/^\p{Script=Han}{3,}$/u.test(atoms[at]?.text ?? '')) return null;
  const next = atoms[at + 1];
  if (hasSense(next, 'noun', 'author', 'list') || senseOf(next, 'role')?.id === 'recommendation') return null;
  const noun = nounBefore(atoms, at);
  if (noun?.id !== 'annual-progress-report' || !hasSense(atoms[noun.at - 1], 'ordinal')) return null;
  const features = { ordinals: [ordinal.value], years: [], authors: [] };
  return { value: describe(noun.id, features), next: at + 1 };
}

const PICKS: readonly Pick[] = ['first', 'second', 'third'];
/** How far before 'el segundo' other things may have been counted ('dos talleres'), in atoms. */
const COUNT_REACH = 40;

function pickOf(atom: Atom | undefined): Pick | null {
  const ordinal = senseOf(atom, 'ordinal');
  if (ordinal) return PICKS[ordinal.value - 1] ?? null;
  return hasSense(atom, 'latest') ? 'last' : null;
}

/** A phrase ends here; or a verb follows, which has its object right after it: 'la primera insta a los Estados'. */
export function endsPhrase(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at];
  if (hasSense(atoms[at - 1], 'alone')) return true;
  if (next === undefined || isMark(next, ',', '.', ';', ':', ')', '(', '—', '–')) return true;
  if (hasSense(next, 'list') && !hasSense(next, 'ordinal')) return true;
  if (hasSense(next, 'verb')) return true;
  const plain = next.kind === 'word' && next.senses.length === 0 && /^\p{Ll}/u.test(next.text);
  return plain && hasSense(atoms[at + 1], 'definite', 'article') && !hasSense(atoms[at + 1], 'genitive');
}

/** 'Dos talleres: el primero', where others than documents are counted. */
function countsOthers(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - COUNT_REACH); i -= 1) {
    if ((senseOf(atoms[i], 'cardinal')?.value ?? 0) < 2) continue;
    return !hasSense(atoms[i + 1], 'noun', 'author', 'organ', 'ordinal', 'modifier');
  }
  return false;
}

/** 'primera de esas resoluciones', 'segundo de los informes citados': the noun that it is one of. */
function readWhole(atoms: readonly Atom[], at: number): Parsed<string> | null {
  if (!hasSense(atoms[at], 'genitive')) return null;
  const from = hasSense(atoms[at + 1], 'demonstrative', 'article', 'pronoun', 'proximal') ? at + 2 : at + 1;
  const noun = senseOf(atoms[from], 'noun');
  if (!noun || from === at + 1 || !isPlural(atoms[from])) return null;
  const pointed = hasSense(atoms[from - 1], 'demonstrative', 'pronoun');
  const after = hasSense(atoms[from + 1], 'demonstrative') ? from + 2 : from + 1;
  return pointed || after > from + 1 || endsPhrase(atoms, after) ? { value: noun.id, next: after } : null;
}

/**
 * 'párrafo 16 del primero', 'el segundo estableció …': the first, second, third or last of the documents before, its
 * noun left out; and 'la segunda de esas resoluciones'.
 */
export function readOrdinalAlone(
  atoms: readonly Atom[],
  at: number,
): { readonly noun: string; readonly pick: Pick; readonly next: number } | null {
  const pick = pickOf(atoms[at]);
  if (pick === null || !hasSense(atoms[at - 1], 'definite') || readCountedOn(atoms, at)) return null;
  const whole = readWhole(atoms, at + 1);
  if (whole) return { noun: whole.value, pick, next: whole.next };
  if (!endsPhrase(atoms, at + 1)) return null;
  const linked = hasSense(atoms[at - 1], 'link') || hasSense(atoms[at - 2], 'link');
  const before = atoms[at - 2];
  const begins = before === undefined || before.kind === 'mark' || hasSense(before, 'list');
  if (!linked && (pick === 'last' || !begins || countsOthers(atoms, at))) return null;
  return { noun: 'document', pick, next: at + 1 };
}
