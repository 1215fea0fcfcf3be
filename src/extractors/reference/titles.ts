/**
 * Documents named in words: names that the registry holds, and descriptions put together from an ordinal,
 * a year, an author and a noun: 'the 2013, 2015 and 2021 reports of the GGE', "the Group's 2021 report".
 */
import type { DocumentName } from '../../model/mention.js';
import { type Atom, hasSense, senseOf } from './atoms.js';
import { readCountedMonth, readSameYear } from './dates.js';
import { findMark, isMark, type Parsed } from './labels.js';
import {
  describe,
  type Features,
  isAllLowerCase,
  isIndefinite,
  isLooseModifier,
  isOfAnother,
  isOfOthers,
  isOwnedBefore,
  readOwner,
} from './owners.js';
import {
  BOTH_GROUPS,
  isAnothers,
  isPairOfYear,
  isPartOfTitle,
  isRestOfNoun,
  isSeveral,
  readListedOrdinal,
  skipCount,
  skipLatinName,
} from './unspaced.js';

const NOTHING: Features = { ordinals: [], years: [], authors: [] };
const LATEST = -1;

function yearOf(atom: Atom | undefined): string | null {
  return atom?.kind === 'integer' && /^(?:19|20)\d\d$/u.test(atom.text) ? atom.text : null;
}

function merge(a: Features, b: Features): Features {
  return {
    ordinals: [...a.ordinals, ...b.ordinals],
    years: [...a.years, ...b.years],
    authors: [...new Set([...a.authors, ...b.authors])],
  };
}

function featureOf(atom: Atom | undefined): Features | null {
  const year = yearOf(atom);
  if (year !== null) return { ...NOTHING, years: [year] };
  const ordinal = senseOf(atom, 'ordinal');
  if (ordinal) return { ...NOTHING, ordinals: [ordinal.value] };
  if (hasSense(atom, 'latest')) return { ...NOTHING, ordinals: [LATEST] };
  const relative = senseOf(atom, 'relativeYear');
  if (relative) return { ...NOTHING, years: [relative.value] };
  const author = senseOf(atom, 'author');
  if (author) return { ...NOTHING, authors: [author.id] };
  return hasSense(atom, 'modifier') ? NOTHING : null;
}

/** '2019–2021' before an author or after it: the Group's mandate, not the report's year. */
function isMandate(atoms: readonly Atom[], at: number): boolean {
  return yearOf(atoms[at]) !== null && hasSense(atoms[at + 1], 'range') && yearOf(atoms[at + 2]) !== null;
}

/** An author with its mandate: 'oewg' of 2019–2021 is `oewg-2019`. */
function withMandate(author: string, from: string | undefined): string {
  return author.includes('-') || from === undefined ? author : `${author}-${from}`;
}

function skipMandate(atoms: readonly Atom[], at: number, author: string | null): Parsed<string | null> {
  const open = isMark(atoms[at], '(') ? at + 1 : at;
  if (author === null || !isMandate(atoms, open)) return { value: author, next: at };
  const close = open > at && isMark(atoms[open + 3], ')') ? open + 4 : open + 3;
  return { value: withMandate(author, atoms[open]?.text), next: close };
}

/** Ordinals, years, authors and adjectives before the noun, in any order, with ',' and 'and' between years. */
export function readBefore(atoms: readonly Atom[], at: number): Parsed<Features> {
  let features = NOTHING;
  let next = at;
  for (;;) {
    const feature = readFeature(atoms, next);
    if (feature) features = merge(features, feature.value);
    const between = next > at ? skipBetween(atoms, next) : next;
    const after = feature?.next ?? skipCount(atoms, between, features);
    if (!feature && after > between && isPairOfYear(atoms[between], features) && !isRestOfNoun(atoms, at))
      features = { ...features, authors: BOTH_GROUPS };
    if (after === next) return { value: features, next };
    next = after;
  }
}

/** One ordinal, date, author or adjective; an author with its mandate. */
function readFeature(atoms: readonly Atom[], at: number): Parsed<Features> | null {
  const listed = readListedOrdinal(atoms, at);
  if (listed) return { value: { ...NOTHING, ordinals: [listed.value] }, next: listed.next };
  if (isMandate(atoms, at)) {
    const from = hasSense(atoms[at + 3], 'article') ? at + 4 : at + 3;
    const author = senseOf(atoms[from], 'author');
    if (!author) return null;
    return { value: { ...NOTHING, authors: [withMandate(author.id, atoms[at]?.text)] }, next: from + 1 };
  }
  const date = readMonth(atoms, at);
  if (date) return date;
  const feature = featureOf(atoms[at]);
  if (!feature) return null;
  const named = feature.authors.length > 0 ? skipLatinName(atoms, at + 1) : at + 1;
  const mandate = skipMandate(atoms, named, feature.authors[0] ?? null);
  return {
    value: mandate.value === null ? feature : { ...feature, authors: [mandate.value] },
    next: mandate.next,
  };
}

/** 'July 2023', '28 July 2023', 'julio de 2023': `2023-07`. 'July' alone: `--07`, the last July before the submission. */
function readMonth(atoms: readonly Atom[], at: number): Parsed<Features> | null {
  const counted = readCountedMonth(atoms, at) ?? readSameYear(atoms, at);
  if (counted) return { ...counted, value: { ...NOTHING, years: [counted.value] } };
  const from = atoms[at]?.kind === 'integer' ? at + 1 : at;
  const month = senseOf(atoms[from], 'month');
  if (!month) return null;
  const linked = hasSense(atoms[from + 1], 'genitive') && yearOf(atoms[from + 2]) !== null ? 1 : 0;
  const year = yearOf(atoms[from + 1 + linked]);
  const recent = `--${String(month.value).padStart(2, '0')}`;
  const dated = year === null ? recent : year + recent.slice(1);
  return { value: { ...NOTHING, years: [dated] }, next: year === null ? from + 1 : from + 2 + linked };
}

/** What joins features: "'s", ',' and 'and' between like ones, 'the'. */
function skipBetween(atoms: readonly Atom[], at: number): number {
  if (isPossessive(atoms, at)) return at + 2;
  if (isListed(atoms, at)) {
    const from = hasSense(atoms[at + 1], 'list') ? at + 2 : at + 1;
    return hasSense(atoms[from], 'link') && !hasSense(atoms[from], 'article', 'definite') ? from + 1 : from;
  }
  return hasSense(atoms[at], 'article', 'definite') ? at + 1 : at;
}

/** "'s" after a year or an author. */
function isPossessive(atoms: readonly Atom[], at: number): boolean {
  return isMark(atoms[at], "'", '’') && atoms[at + 1]?.text === 's';
}

/** ',' or 'and' between two years, ordinals or authors: 'the 2013, 2015 and 2021 reports', 'GGE and OEWG reports'. */
function isListed(atoms: readonly Atom[], at: number): boolean {
  if (!isMark(atoms[at], ',') && !hasSense(atoms[at], 'list')) return false;
  const from = hasSense(atoms[at + 1], 'list') ? at + 2 : at + 1;
  const after = hasSense(atoms[from], 'link', 'genitive') ? atoms[from + 1] : atoms[from];
  const following = hasSense(after, 'article', 'definite') ? atoms[at + 2] : after;
  const like = (atom: Atom | undefined): boolean =>
    yearOf(atom) !== null || hasSense(atom, 'ordinal', 'author');
  const before = hasSense(atoms[at - 1], 'article') ? atoms[at - 2] : atoms[at - 1];
  return like(before) && like(following);
}

/** 'of the 2021 GGE', 'by the Open-ended Working Group 2021–2025', 'of 2021', ', adopted in July 2023'. */
export function readAfter(atoms: readonly Atom[], at: number): Parsed<Features> {
  let features = NOTHING;
  let next = at;
  for (;;) {
    const linked =
      isMark(atoms[next], ',') && hasSense(atoms[next + 1], 'link') ? next + 1 : skipAcronym(atoms, next);
    const years = readBracketedYears(atoms, next);
    if (years) return { value: merge(features, years.value), next: years.next };
    const linkless = needsNoLink(atoms, next, features);
    if (!hasSense(atoms[linked], 'link') && !linkless) return { value: features, next };
    let from = linkless ? next : linked + 1;
    if (hasSense(atoms[from], 'article', 'definite')) from += 1;
    const read = readBefore(atoms, from);
    if (read.next === from || (isEmpty(read.value) && !hasSense(atoms[from], 'following')))
      return { value: features, next };
    features = merge(features, read.value);
    next = endsWithArticle(atoms, from, read.next) ? read.next - 1 : read.next;
  }
}

/** 'de 2021 las': the article is of what follows. */
function endsWithArticle(atoms: readonly Atom[], from: number, next: number): boolean {
  const last = atoms[next - 1];
  return next - 1 > from && hasSense(last, 'definite', 'article') && featureOf(last) === null;
}

/** What tells of a document right after its noun or its author: an author, 'шестой Группы', '2021 года'. */
function needsNoLink(atoms: readonly Atom[], at: number, { authors }: Features): boolean {
  const atom = atoms[at];
  if (hasSense(atom, 'ordinal', 'latest') && hasSense(atoms[at + 1], 'author')) return true;
  if (hasSense(atom, 'author', 'following', 'relativeYear')) return true;
  if (yearOf(atom) === null) return false;
  return authors.length > 0 || hasSense(atoms[at + 1], 'yearWord') || isOfAuthor(atoms, at + 1);
}

/** 'du GEG' after 'rapport 2015'. */
function isOfAuthor(atoms: readonly Atom[], at: number): boolean {
  const from = hasSense(atoms[at + 1], 'article', 'definite') ? at + 2 : at + 1;
  return hasSense(atoms[at], 'link') && hasSense(atoms[from], 'author');
}

/** '(2010, 2013 and 2015)' after an author or a noun: years of reports. */
function readBracketedYears(atoms: readonly Atom[], at: number): Parsed<Features> | null {
  if (!isMark(atoms[at], '(')) return null;
  const read = readBefore(atoms, at + 1);
  const only = read.value.years.length > 0 && read.value.authors.length + read.value.ordinals.length === 0;
  return only && isMark(atoms[read.next], ')') ? { value: read.value, next: read.next + 1 } : null;
}

/** '(APR)' after the noun that it abbreviates; with quotation marks it defines a term and is left for later. */
function skipAcronym(atoms: readonly Atom[], at: number): number {
  if (!isMark(atoms[at], '(')) return at;
  const close = findMark(atoms, at, 8, ')');
  const inner = atoms.slice(at + 1, Math.max(close, at + 1));
  const plain = inner.every((atom) => hasSense(atom, 'noun', 'article', 'definite', 'see'));
  return plain && inner.some((atom) => hasSense(atom, 'noun')) ? close + 1 : at;
}

/** The author after the noun is the report's; one before it then only says whose series it is. */
function mergeAround(before: Features, after: Features): Features {
  const merged = merge(before, after);
  return after.authors.length > 0 ? { ...merged, authors: after.authors.slice(0, 1) } : merged;
}

function isEmpty(features: Features): boolean {
  return features.authors.length === 0 && features.years.length === 0 && features.ordinals.length === 0;
}

/**
 * A bare 'report' says nothing; a noun of a series ('annual progress report') may stand alone. 'The second report' may
 * be of a series that was cited.
 */
function isTelling(noun: string, features: Features): boolean {
  if (noun === 'annual-progress-report') return true;
  const ordinals = features.ordinals.filter((ordinal) => ordinal !== LATEST);
  return (
    (noun === 'report' || noun === 'final-report') &&
    features.authors.length + features.years.length + ordinals.length > 0
  );
}

/** 'the 2015 GGE', where the group stands for its report. */
export function readAuthorYear(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  const { value, next } = readBefore(atoms, at);
  const both = value.authors.length === 1 && value.years.length === 1 && value.ordinals.length === 0;
  return both && !hasSense(atoms[next], 'noun') ? { value: describe('report', value), next } : null;
}

/** 'the first two annual progress reports', 'les deux premiers rapports annuels'. */
function readFirstFew(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  const pair = [atoms[at], atoms[at + 1]];
  const few = pair.flatMap((atom) => senseOf(atom, 'cardinal')?.value ?? [])[0] ?? 0;
  const noun = senseOf(atoms[at + 2], 'noun');
  const first = pair.some((atom) => senseOf(atom, 'ordinal')?.value === 1);
  if (!first || few < 2 || few > 9 || noun?.id !== 'annual-progress-report') return null;
  const ordinals = Array.from({ length: few }, (_, i) => i + 1);
  return { value: describe(noun.id, { ...NOTHING, ordinals }), next: at + 3 };
}

/** An author before the noun in a language whose authors follow theirs: the verb's subject in اعتمد الفريق العامل تقريره. */
function acts(atom: Atom | undefined): boolean {
  return hasSense(atom, 'author') && hasSense(atom, 'following');
}

/** A description: features, noun, features. 'Reports' without telling which are none in particular. */
export function readDescribed(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  if (acts(atoms[at]) || isLooseModifier(atoms, at) || isSeveral(atoms, at)) return null;
  const few = readFirstFew(atoms, at);
  if (few) return few;
  const before = readBefore(atoms, at);
  const noun = senseOf(atoms[before.next], 'noun');
  if (noun === undefined) return null;
  const after = readAfter(atoms, before.next + 1);
  const owner = readOwner(atoms, at, after.next, mergeAround(before.value, after.value));
  if (owner === null) return null;
  const features = owner.value;
  const told = features.ordinals.length + features.authors.length > 0 || features.years.length > 1;
  if (isIndefinite(atoms[at - 1]) && !told) return null;
  if (isOwnedBefore(atoms, at, features) || isOfAnother(atoms, after.next, features)) return null;
  if (!isTelling(noun.id, features)) return null;
  if (features.authors.length === 0 && isAnothers(atoms, at, atoms[before.next])) return null;
  const described = describe(noun.id, features);
  const next = owner.next > before.next + 1 ? owner.next : skipAcronym(atoms, owner.next);
  return { value: noun.plural && described.length === 1 ? [] : described, next };
}

/** A name that the registry holds, with its author before or after: "the Working Group's first annual progress report". */
export function readTitle(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  if (acts(atoms[at]) || isLooseModifier(atoms, at)) return null;
  const from = hasSense(atoms[at], 'title') ? at : readBefore(atoms, at).next;
  const plain = isAllLowerCase(atoms[from]?.text ?? '');
  const keys = (atoms[from]?.senses ?? []).flatMap((sense) =>
    sense.kind === 'title' && !(plain && sense.cased) ? [sense.key] : [],
  );
  if (keys.length === 0 || isPartOfTitle(atoms, from) || isOfOthers(atoms, from)) return null;
  const after = readAfter(atoms, from + 1);
  const next = after.value.authors.length > 0 ? after.next : from + 1;
  return { value: [{ kind: 'title', keys: [...new Set(keys)] }], next: skipAcronym(atoms, next) };
}
