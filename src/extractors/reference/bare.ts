/** Parts without their document ('recommendation 46', 'its paragraph 17') and words that point back to a part. */
import type { Role } from '../../model/language.js';
import type { DocumentName } from '../../model/mention.js';
import { type Atom, hasSense, senseOf } from './atoms.js';
import { endsPhrase } from './ellipsis.js';
import { isCyrillicName, isHan, isMark, type Parsed } from './labels.js';
import { combine, type Locator, readLocator, readOne } from './locators.js';

/** What one reading of the atoms gives. */
export interface Found {
  readonly documents: readonly DocumentName[];
  readonly locator: Locator | null;
  readonly symbol: string | null;
  readonly title: string | null;
}

/** Roles that may stand without a document: 'recommendation 46', 'OP 12'. */
const LONE_ROLES: readonly Role[] = [
  'paragraph',
  'operative-paragraph',
  'preambular-paragraph',
  'recommendation',
  'recommended-next-step',
  'norm',
];
/** Roles that may stand alone after a treaty, or after another annex, in the same sentence: 'Article 29', 'annex A'. */
const TREATY_ROLES: readonly Role[] = ['article', 'annex'];
/** Roles that a demonstrative may repeat: 'that recommendation'. */
const REPEATED_ROLES: readonly string[] = ['recommendation', 'recommended-next-step', 'paragraph', 'annex'];
/** Roles that a submission has of its own: 'this paragraph', 'the annex' are its own parts. */
const OWN_ROLES: readonly string[] = ['paragraph', 'annex'];
/** 'The report' may be the one that the submission contributes to. */
const REPORT_NOUNS: readonly string[] = ['report', 'final-report', 'annual-progress-report', 'note'];
const FOREIGN_REACH = 8;
/** 'la loi n° 2010/012 du 21 décembre 2010 relative à la cybersécurité' before its articles, in atoms. */
const LONGEST_LAW = 30;

/** 'la loi n° 2010/012, en ses articles 46 et 48', 'the Act, section 5'. */
function followsLaw(atoms: readonly Atom[], at: number): boolean {
  const opened = hasSense(atoms[at - 1], 'at', 'possessive') ? at - 2 : at - 1;
  const comma = hasSense(atoms[opened], 'at') ? opened - 1 : opened;
  if (!isMark(atoms[comma], ',')) return false;
  for (let i = comma - 1; i >= Math.max(0, comma - LONGEST_LAW); i -= 1) {
    if (hasSense(atoms[i], 'foreign')) return true;
    if (isMark(atoms[i], ';') || hasSense(atoms[i], 'title') || atoms[i]?.kind === 'symbol') return false;
  }
  return false;
}

/** 'Rapport des experts, par. 88': a noun of documents right before, of which nobody could read which one it is. */
function followsUnread(atoms: readonly Atom[], at: number): boolean {
  if (!isMark(atoms[at - 1], ',')) return false;
  for (let i = at - 2; i >= Math.max(0, at - FOREIGN_REACH); i -= 1) {
    const noun = senseOf(atoms[i], 'noun');
    if (noun) return REPORT_NOUNS.includes(noun.id) && !isHan(atoms[i]) && hasSense(atoms[i + 1], 'genitive');
    if (atoms[i]?.kind === 'mark' && !/^['’-]$/u.test(atoms[i]?.text ?? '')) return false;
    if (hasSense(atoms[i], 'title', 'role') || ['symbol', 'pair', 'integer'].includes(atoms[i]?.kind ?? ''))
      return false;
  }
  return false;
}

/** 'of the Cybersecurity Act' after a part, or before it: a national law. */
function isForeign(atoms: readonly Atom[], at: number, next: number): boolean {
  if (hasSense(atoms[next], 'own') || isPrecededByOwn(atoms, at)) return true;
  const pointed = hasSense(atoms[next], 'demonstrative', 'proximal', 'possessive') ? next + 1 : next;
  if (hasSense(atoms[pointed], 'foreign', 'own') || isCyrillicName(atoms[pointed])) return true;
  const comma = isMark(atoms[next], ',') ? next + 1 : next;
  if (hasSense(atoms[comma], 'link'))
    for (let i = comma + 1; i < Math.min(atoms.length, comma + FOREIGN_REACH); i += 1) {
      if (hasSense(atoms[i], 'foreign')) return true;
      if (isMark(atoms[i], '.', ';', ')', ',') || hasSense(atoms[i], 'possessive', 'list')) break;
    }
  return followsLaw(atoms, at);
}

/** 上文第2段, 《数据安全法》第36条: where the part stands last, what it is of stands right before. */
function isPrecededByOwn(atoms: readonly Atom[], at: number): boolean {
  if (!hasSense(atoms[at], 'number')) return false;
  const before = isMark(atoms[at - 1], '》') || hasSense(atoms[at - 1], 'at') ? at - 2 : at - 1;
  return hasSense(atoms[before], 'own', 'foreign');
}

/** 'See note 1 above, para. 45': of what that note cites, which is not what stands nearest. */
function isOfNote(atoms: readonly Atom[], at: number): boolean {
  let before = hasSense(atoms[at - 1], 'at') ? at - 2 : at - 1;
  if (!isMark(atoms[before], ',')) return false;
  before -= 1;
  if (hasSense(atoms[before], 'own') && !hasSense(atoms[before], 'opCit')) before -= 1;
  if (atoms[before]?.kind !== 'integer') return false;
  return hasSense(atoms[isMark(atoms[before - 1], '.') ? before - 2 : before - 1], 'opCit');
}

/** What an article of a national law says: nothing, but 'ibid.' after it is of that law. */
const OF_LAW: Found = {
  documents: [{ kind: 'unread', noun: 'law' }],
  locator: null,
  symbol: null,
  title: null,
};

/** What a part of a report says that could not be read. */
const OF_REPORT: Found = { ...OF_LAW, documents: [{ kind: 'unread', noun: 'report' }] };

/** 《数据安全法》第36条, 该提案第9段: the part is of what stands right before, which is no document that is known. */
function isOfLaw(atoms: readonly Atom[], at: number): boolean {
  if (!hasSense(atoms[at], 'number')) return false;
  const quoted = isMark(atoms[at - 1], '》');
  const before = atoms[quoted ? at - 2 : at - 1];
  const glued = isHan(before) && before?.senses.length === 0;
  return isHan(before) && (hasSense(before, 'foreign') || glued);
}

/** 'пункты 48–50 доклада', 'пунктом 46 вашего доклада': what it is of stands right after it, without a link. */
function isOwned(atoms: readonly Atom[], at: number): boolean {
  const noun = senseOf(atoms[at], 'noun');
  return (
    !isHan(atoms[at]) && (hasSense(atoms[at], 'possessive') || (noun !== undefined && noun.id !== 'treaty'))
  );
}

/** 'of the review', 'of that study': it has a document, which nobody could read. */
function isOfAnother(atoms: readonly Atom[], at: number): boolean {
  if (hasSense(atoms[at], 'whole') && atoms[at + 1]?.kind === 'word') return true;
  const fused = hasSense(atoms[at], 'definite') && atoms[at + 1]?.kind === 'word';
  return (
    hasSense(atoms[at], 'genitive') &&
    (fused || hasSense(atoms[at + 1], 'article', 'definite', 'demonstrative', 'proximal', 'possessive'))
  );
}

/** 'Закон № 187-ФЗ и пункт 2 его статьи 9': a law stands nearer than any document. */
function isAfterLaw(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_LAW); i -= 1) {
    if (hasSense(atoms[i], 'foreign')) return true;
    if (hasSense(atoms[i], 'title', 'noun') || atoms[i]?.kind === 'symbol') return false;
  }
  return false;
}

/** 'paragraphs 1 and 7 of its Article 2', 'пункт 7 его статьи 2': a part in a part that points back. */
function readWithinOwn(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const inner = readLocator(atoms, at);
  const from = inner?.next ?? at;
  const owner = hasSense(atoms[from], 'link') ? from + 1 : from;
  if (!inner || !hasSense(atoms[owner], 'possessive') || isAfterLaw(atoms, at)) return null;
  const outer = readLocator(atoms, owner + 1);
  const nested = outer && combine(outer.value, inner.value);
  return nested ? { value: nested, next: outer.next } : null;
}

/** 'subparagraph (c) of that paragraph': a part of the part that stands before. */
export function readSubOfRepeated(atoms: readonly Atom[], at: number): Parsed<Found> | null {
  const locator = readOne(atoms, at);
  if (locator?.value.role !== 'sub-paragraph' || locator.value.labels.length === 0) return null;
  const linked = hasSense(atoms[locator.next], 'link');
  const fused = linked && hasSense(atoms[locator.next], 'demonstrative');
  const from = linked && !fused ? locator.next + 1 : locator.next;
  const repeated = readRepeated(atoms, from) ?? readRepeated(atoms, from + 1);
  if (repeated?.value.documents.length !== 1) return null;
  return { value: { ...repeated.value, locator: locator.value }, next: repeated.next };
}

/** 该附件第3段: a part of the annex of the document before. */
function isPointedAnnex(atoms: readonly Atom[], at: number): boolean {
  const annex = senseOf(atoms[at + 1], 'role')?.id === 'annex';
  return (
    annex && isHan(atoms[at]) && hasSense(atoms[at], 'demonstrative') && hasSense(atoms[at + 2], 'number')
  );
}

/** A part without its document: 'recommendation 46'; 'its paragraph 17' points back. */
export function readBare(atoms: readonly Atom[], at: number): Parsed<Found> | null {
  const within = readWithinOwn(atoms, at);
  const annexed = isPointedAnnex(atoms, at);
  const possessive = within !== null || annexed || hasSense(atoms[at], 'possessive');
  const locator = within ?? readLocator(atoms, possessive ? at + 1 : at);
  const thereof = skipThereof(atoms, locator?.next ?? at);
  const pointed = possessive || (locator !== null && thereof > locator.next);
  const lone = pointed && !annexed && locator?.value.role === 'annex';
  if (!locator || (locator.value.labels.length === 0 && !lone)) return null;
  if (!pointed && ![...LONE_ROLES, ...TREATY_ROLES].includes(locator.value.role)) return null;
  const unread = pointed || !followsUnread(atoms, at) ? (isOfLaw(atoms, at) ? OF_LAW : null) : OF_REPORT;
  if (unread) return { value: { ...unread, locator: locator.value }, next: locator.next };
  if (isForeign(atoms, at, locator.next) || isOfNote(atoms, at)) return null;
  if (thereof === locator.next && isOfAnother(atoms, locator.next)) return null;
  if (!possessive && isOwned(atoms, locator.next)) return null;
  const document = documentOfBare(atoms, locator.next, pointed);
  return {
    value: { documents: [document], locator: locator.value, symbol: null, title: null },
    next: hasSense(atoms[locator.next], 'thereof') ? locator.next : thereof,
  };
}

function documentOfBare(atoms: readonly Atom[], next: number, pointed: boolean): DocumentName {
  const after = isMark(atoms[next], ',') ? next + 1 : next;
  return pointed || hasSense(atoms[after], 'thereof')
    ? { kind: 'anaphor', noun: 'document', strength: 'demonstrative', pick: 'one' }
    : { kind: 'bare' };
}

/** 'thereof', 'del mismo', 'de la misma' after a part: of the document before. */
function skipThereof(atoms: readonly Atom[], at: number): number {
  if (hasSense(atoms[at], 'thereof')) return at + 1;
  const same = hasSense(atoms[at], 'genitive') && hasSense(atoms[at + 1], 'demonstrative', 'proximal');
  return same && endsPhrase(atoms, at + 2) ? at + 2 : at;
}

/** 'that recommendation', 'the same paragraph', 'the recommendation', without a number. */
export function readRepeated(atoms: readonly Atom[], at: number): Parsed<Found> | null {
  const role = senseOf(atoms[at + 1], 'role');
  if (!role || role.plural || !REPEATED_ROLES.includes(role.id)) return null;
  if ((readOne(atoms, at + 1)?.value.labels.length ?? 0) > 0) return null;
  const demonstrative = hasSense(atoms[at], 'demonstrative');
  const weak = hasSense(atoms[at], 'proximal', 'definite') && !OWN_ROLES.includes(role.id);
  if (!demonstrative && (!weak || hasSense(atoms[at + 2], 'specifying', 'restrictive'))) return null;
  const strength = demonstrative || hasSense(atoms[at], 'proximal') ? 'demonstrative' : 'definite';
  const document: DocumentName = { kind: 'anaphor', noun: role.id, strength, pick: 'one' };
  return { value: { documents: [document], locator: null, symbol: null, title: null }, next: at + 2 };
}

/** The second of two reports, where the ordinal follows: التقرير الثاني. */
function isCounted(after: Atom | undefined): boolean {
  return hasSense(after, 'ordinal') && hasSense(after, 'following');
}

/** 'la Resolución MITIC núm. 218/2020': an acronym between the noun and a number, which only others' documents have. */
function isOfMinistry(atoms: readonly Atom[], at: number): boolean {
  const [acronym, number] = [atoms[at], atoms[at + 1]];
  const plain = acronym?.kind === 'word' && acronym.senses.length === 0 && /^\p{Lu}{2,}$/u.test(acronym.text);
  return plain && (hasSense(number, 'number') || number?.kind === 'integer' || number?.kind === 'pair');
}

/**
 * 'the report that the Secretariat prepares', 'this report on …': another report than the one before.
 * 'This document', 'the document' is the submission itself; 'the latter' alone may be anything.
 */
export function isRestricted(atoms: readonly Atom[], at: number, read: Parsed<Found>): boolean {
  const name = read.value.documents[0];
  if (name?.kind !== 'anaphor' || read.value.locator !== null) return false;
  if (name.pick !== 'one') return name.pick === 'all' && name.noun === 'document' && name.count !== 2;
  if (hasSense(atoms[at], 'demonstrative') || hasSense(atoms[read.next - 1], 'demonstrativeAfter'))
    return false;
  if (hasSense(atoms[at], 'possessive') || isCounted(atoms[read.next])) return true;
  if (name.noun === 'document' || isOfMinistry(atoms, read.next)) return true;
  const limits = REPORT_NOUNS.includes(name.noun)
    ? (['restrictive', 'own'] as const)
    : (['specifying', 'own'] as const);
  const dated = /^(?:19|20)\d\d$/u.test(atoms[read.next]?.text ?? '');
  return hasSense(atoms[dated ? read.next + 1 : read.next], ...limits);
}
