/** Whose a described report is, where no author stands beside its noun. */
import type { DocumentName } from '../../model/mention.js';
import { type Atom, hasSense, senseOf } from './atoms.js';
import { isMark, type Parsed } from './labels.js';
import { isCyrillicAcronym } from './marks.js';

/** What stands before and after the noun of a report. */
export interface Features {
  readonly ordinals: readonly number[];
  readonly years: readonly string[];
  readonly authors: readonly string[];
}

/** 'le Groupe de travail, dans son rapport de 2021': how far before the possessive the author may stand, in atoms. */
const OWNER_REACH = 10;
/** How far before 'the same Group' its name may stand, in atoms. */
const AUTHOR_REACH = 120;

/** The author that acts in the same sentence, for 'son rapport de 2021'. */
function withOwner(atoms: readonly Atom[], at: number, features: Features): Features {
  const owned = hasSense(atoms[at - 1], 'possessive') && features.years.length > 0;
  if (!owned || features.authors.length > 0) return features;
  for (let i = at - 2; i >= Math.max(0, at - OWNER_REACH); i -= 1) {
    const author = senseOf(atoms[i], 'author');
    if (author) return { ...features, authors: [author.id] };
    if (isMark(atoms[i], '.', ';', ':')) break;
  }
  return features;
}

/** "The Ministry's annual report", "the CERT's progress report": the owner that stands before is none whose reports are known. */
export function isOwnedBefore(atoms: readonly Atom[], at: number, { ordinals, authors }: Features): boolean {
  if (authors.length > 0 || ordinals.length > 0 || atoms[at - 1]?.text !== 's') return false;
  return isMark(atoms[at - 2], "'", '’') && !hasSense(atoms[at - 3], 'author', 'organ');
}

/** 'le rapport de 2015 de la Banque mondiale', 'le rapport annuel 2022 de l'ANSSI': by somebody whose reports are not known. */
export function isOfAnother(atoms: readonly Atom[], at: number, { ordinals, authors }: Features): boolean {
  if (authors.length > 0) return false;
  const from = /^(?:19|20)\d\d$/u.test(atoms[at]?.text ?? '') ? at + 1 : at;
  if (!hasSense(atoms[from], 'genitive')) return false;
  const owner = atoms[hasSense(atoms[from + 1], 'article', 'definite') ? from + 2 : from + 1];
  const named = owner?.kind === 'word' && /^\p{Lu}/u.test(owner.text);
  const ours = ordinals.length > 0 && hasSense(owner, 'modifier');
  return named && !ours && !hasSense(owner, 'author', 'organ', 'noun', 'title', 'month');
}

/**
 * 'del mismo Grupo', 'of that Group' after a report: the author that was named last before it, or none where nobody
 * was. Null for other words.
 */
function readSameAuthor(atoms: readonly Atom[], at: number): Parsed<readonly string[]> | null {
  const pointing = hasSense(atoms[at + 1], 'demonstrative') ? at + 1 : at + 2;
  const group = atoms[pointing + 1];
  if (!hasSense(atoms[at], 'genitive') || !hasSense(atoms[pointing], 'demonstrative')) return null;
  const named = group?.kind === 'word' && /^\p{Lu}/u.test(group.text);
  if (!named || hasSense(group, 'author', 'organ', 'noun', 'role', 'title')) return null;
  const last = atoms.slice(Math.max(0, at - AUTHOR_REACH), at).findLast((atom) => hasSense(atom, 'author'));
  const author = senseOf(last, 'author');
  return { value: author ? [author.id] : [], next: pointing + 2 };
}

/**
 * What is told of a report, with its author where other words of the sentence tell it; `next` is where the report's own
 * words end. Null for a report of a group that nobody named.
 */
export function readOwner(
  atoms: readonly Atom[],
  at: number,
  next: number,
  features: Features,
): Parsed<Features> | null {
  const same = features.authors.length === 0 ? readSameAuthor(atoms, next) : null;
  if (same === null) return { value: withOwner(atoms, at, features), next };
  return same.value.length === 0 ? null : { value: { ...features, authors: same.value }, next: same.next };
}

/** 'pertinentes' in 'les recommandations pertinentes du deuxième rapport': an adjective of the noun before it. */
export function isLooseModifier(atoms: readonly Atom[], at: number): boolean {
  const [atom, next] = [atoms[at], atoms[at + 1]];
  if (!hasSense(atom, 'modifier') || hasSense(atom, 'ordinal', 'author', 'latest')) return false;
  return (
    !isMark(next, "'", '’') && hasSense(next, 'article', 'definite') && !hasSense(next, 'noun', 'author')
  );
}

type Described = Extract<DocumentName, { kind: 'described' }>;

/** The documents that a noun with its features names: one for each year, ordinal or author. */
export function describe(noun: string, { ordinals, years, authors }: Features): readonly Described[] {
  const one = (ordinal: number | null, year: string | null, author: string | null): Described => ({
    kind: 'described',
    noun,
    ordinal,
    year,
    author,
  });
  const [ordinal = null] = ordinals;
  const [year = null] = years;
  const [author = null] = authors;
  if (years.length > 1) return years.map((each) => one(ordinal, each, author));
  if (ordinals.length > 1) return ordinals.map((each) => one(each, year, author));
  if (authors.length > 1) return authors.map((each) => one(ordinal, year, each));
  return [one(ordinal, year, author)];
}

/** 'Устав ОДКБ': a name of one word, of an organization that is not the one the registry means. */
export function isOfOthers(atoms: readonly Atom[], at: number): boolean {
  return !atoms[at]?.text.includes(' ') && isCyrillicAcronym(atoms[at + 1]);
}

/** 'A convention on cybercrime is needed': no name, where the registry has a capital letter. */
export function isAllLowerCase(text: string): boolean {
  return text === text.toLowerCase() && text !== text.toUpperCase();
}

/** 'An annual progress report', 'a 2015 report': none in particular. */
export function isIndefinite(atom: Atom | undefined): boolean {
  return hasSense(atom, 'article') && !hasSense(atom, 'definite', 'genitive', 'link');
}
