/** One part of a document: 'para. 46', 'OP 12', 'the fifth preambular paragraph', 'annex II'. */
import type { Role } from '../../model/language.js';
import { type Atom, hasSense, senseOf } from './atoms.js';
import { isHan, isMark, isNumberWord, type Parsed, readLabels } from './labels.js';
import { combine, type Locator, makeLocator } from './locator-parts.js';

const ROMAN_ROLES: readonly Role[] = ['annex', 'section', 'chapter', 'article', 'principle'];
const LETTER_ROLES: readonly Role[] = ['norm', 'sub-paragraph', 'principle'];
/** Roles that locate without a label: 'the annex to resolution 70/1'. */
const LONE_ROLES: readonly Role[] = ['annex'];

/** 'No.', 'number', and the dot of an abbreviation. */
function skipNumberWord(atoms: readonly Atom[], at: number): number {
  const doubled = atoms[at - 1]?.kind === 'mark' && isMark(atoms[at], atoms[at - 1]?.text ?? '');
  let next = isMark(atoms[at], '.') || doubled ? at + 1 : at;
  if (isNumberWord(atoms, next)) next += isMark(atoms[next + 1], '.', 'º', '°') ? 2 : 1;
  return isMark(atoms[next], '#') ? next + 1 : next;
}

/** 'third and fourth preambular paragraphs', 'premier et troisième paragraphes': ordinals before a plural noun. */
function readOrdinalRoles(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const labels: string[] = [];
  let next = at;
  for (let ordinal = senseOf(atoms[next], 'ordinal'); ordinal; ordinal = senseOf(atoms[next], 'ordinal')) {
    labels.push(String(ordinal.value));
    next += 1;
    const role = senseOf(atoms[next], 'role');
    if (role?.plural && labels.length > 1)
      return { value: makeLocator(role.id as Role, labels), next: next + 1 };
    if (!isMark(atoms[next], ',') && !hasSense(atoms[next], 'list')) return null;
    next += isMark(atoms[next], ',') && hasSense(atoms[next + 1], 'list') ? 2 : 1;
    if (hasSense(atoms[next], 'definite')) next += 1;
  }
  return null;
}

/** The norms of responsible behaviour are (a) to (k); 'a twelfth norm' is none of them. */
const LAST_NORM = 11;

/** What an ordinal counts: norms and sub-items bear letters, so that the third norm is norm (c). */
function labelOf(role: Role, value: number): string | null {
  if (role !== 'norm') return String(value);
  return value <= LAST_NORM ? `(${String.fromCodePoint(96 + value)})` : null;
}

/** 'the fifth preambular paragraph', 'the forty-sixth paragraph'. */
function readOrdinalRole(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const cardinal = senseOf(atoms[at], 'cardinal')?.value ?? 0;
  const tens = cardinal >= 20 && cardinal % 10 === 0 ? cardinal : 0;
  const from = tens === 0 ? at : isMark(atoms[at + 1], '-', '‑') ? at + 2 : at + 1;
  const ordinal = senseOf(atoms[from], 'ordinal');
  if (tens > 0 && (ordinal?.value ?? 10) > 9) return null;
  const role = senseOf(atoms[from + 1], 'role');
  if (!ordinal || !role || role.plural) return null;
  const label = labelOf(role.id as Role, tens + ordinal.value);
  return label === null ? null : { value: makeLocator(role.id as Role, [label]), next: from + 2 };
}

/** 'paragraph (46)': a number in brackets, which is no sub-item. */
function opensNumber(atoms: readonly Atom[], at: number): boolean {
  return isMark(atoms[at], '(') && atoms[at + 1]?.kind === 'integer' && !isMark(atoms[at + 2], ')');
}

/** 段 after a number that its part stands before: 执行部分第1段. */
function isCounted(atom: Atom | undefined): boolean {
  return hasSense(atom, 'role') && isHan(atom);
}

/** 段, 条, 项: nouns of one letter, which only a number before them makes parts. */
function isClassifier(atom: Atom | undefined): boolean {
  return /^\p{Script=Han}$/u.test(atom?.text ?? '');
}

const ROMAN_NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** Roles whose Roman numerals stand in words elsewhere: 附件三 and المرفق الثالث are annex III. */
const HAN_ROMAN: readonly Role[] = ['annex', 'section', 'chapter'];

/** Labels as they are cited in other languages; `first` is the atom of the first label. */
function romanize(role: Role, labels: readonly string[], first: Atom | undefined): readonly string[] {
  if (!HAN_ROMAN.includes(role) || !(isHan(first) || hasSense(first, 'ordinal'))) return labels;
  return labels.map((label) => ROMAN_NUMERALS[Number(label) - 1] ?? label);
}

/** The number before its noun: 第46段, 第54至57段, and letters in brackets: (c)和(f)分段. */
function readNumberFirst(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const numbered = hasSense(atoms[at], 'number');
  if (!numbered && !isMark(atoms[at], '(')) return null;
  const labels = readLabels(atoms, at, { plural: true, roman: false, letters: true, counted: true });
  const nounAt = labels && hasSense(atoms[labels.next], 'counter') ? labels.next + 1 : (labels?.next ?? at);
  const noun = senseOf(atoms[nounAt], 'role');
  if (!labels || !noun || !(numbered || isCounted(atoms[nounAt]))) return null;
  const lettered = labels.value.some((label) => label.startsWith('('));
  const role = lettered && !numbered && noun.id === 'paragraph' ? 'sub-paragraph' : (noun.id as Role);
  if (lettered && !LETTER_ROLES.includes(role)) return null;
  const locator = makeLocator(role, romanize(role, labels.value, atoms[at + 1]));
  const next = nounAt + 1;
  return (
    withSubs(atoms, locator, next) ?? withArticleParagraphs(atoms, locator, next) ?? { value: locator, next }
  );
}

/** 第2条第3款 in a list of articles: the paragraph is of the article right before it, and of no other. */
function withArticleParagraphs(atoms: readonly Atom[], locator: Locator, at: number): Parsed<Locator> | null {
  const [article, further] = locator.keys.toReversed();
  if (locator.role !== 'article' || article === undefined || !hasSense(atoms[at], 'number')) return null;
  const inner = readNumberFirst(atoms, at);
  if (inner?.value.role !== 'paragraph') return null;
  const [first] = locator.labels.toReversed();
  const last = combine(makeLocator('article', [first ?? '']), inner.value);
  if (last === null) return null;
  if (further === undefined) return { value: last, next: inner.next };
  const value = {
    ...locator,
    labels: [...locator.labels.slice(0, -1), ...last.labels],
    keys: [...locator.keys.slice(0, -1), ...last.keys],
  };
  return { value, next: inner.next };
}

/** c项 in 第13段c项: a letter without brackets, with its own noun. */
function readBareLetter(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const letter = /^[a-k]$/u.exec(atoms[at]?.text ?? '')?.[0];
  const role = senseOf(atoms[at + 1], 'role')?.id;
  if (letter === undefined || (role !== 'sub-paragraph' && role !== 'paragraph')) return null;
  return { value: makeLocator('sub-paragraph', [`(${letter})`]), next: at + 2 };
}

/** 第56段(b)和(c): letters in brackets right after the noun, which is not repeated. */
function withSubs(atoms: readonly Atom[], locator: Locator, at: number): Parsed<Locator> | null {
  const bare = readBareLetter(atoms, at);
  if (locator.role === 'paragraph' && bare)
    return { ...bare, value: combine(locator, bare.value) ?? locator };
  if (locator.role !== 'paragraph' || !isMark(atoms[at], '(')) return null;
  const subs = readLabels(atoms, at, { plural: true, roman: false, letters: true, counted: false });
  const named = subs !== null && hasSense(atoms[subs.next], 'role');
  if (!subs || named || !subs.value.every((label) => /^\([a-z]{1,2}\)/u.test(label))) return null;
  const value = combine(locator, makeLocator('sub-paragraph', subs.value));
  return value && { value, next: subs.next };
}

/**
 * 'пункт 1 постановляющей части', 'premier paragraphe du dispositif', الفقرة 5 من الديباجة: the part's own role, said
 * after its number.
 */
function withHalf(atoms: readonly Atom[], { value, next }: Parsed<Locator>): Parsed<Locator> {
  const from = hasSense(atoms[next], 'link') ? next + 1 : next;
  const at = hasSense(atoms[from], 'definite', 'article', 'possessive') ? from + 1 : from;
  const paragraph = ['paragraph', 'point', 'sub-paragraph'].includes(value.role);
  if (paragraph && hasSense(atoms[at], 'operativePart'))
    return { value: { ...value, role: 'operative-paragraph' }, next: at + 1 };
  if (paragraph && hasSense(atoms[at], 'preamble'))
    return { value: makeLocator('preambular-paragraph', value.labels), next: at + 1 };
  return { value, next };
}

/** One part, without those that stand in a list with it. */
export function readOne(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const read = readPart(atoms, at);
  return read && withHalf(atoms, read);
}

/** 'del' in 'los párrafos del 43 al 45'. */
function skipFrom(atoms: readonly Atom[], at: number): number {
  const from = hasSense(atoms[at], 'genitive') && hasSense(atoms[at], 'definite');
  return from && atoms[at + 1]?.kind === 'integer' && hasSense(atoms[at + 2], 'range') ? at + 1 : at;
}

function readPart(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const sense = senseOf(atoms[at], 'role');
  if (!sense || isClassifier(atoms[at]))
    return readOrdinalRole(atoms, at) ?? readOrdinalRoles(atoms, at) ?? readNumberFirst(atoms, at);
  const role = sense.id as Role;
  const from = skipNumberWord(atoms, sense.plural ? skipFrom(atoms, at + 1) : at + 1);
  const counted = isNumberWord(atoms, from - 1) || isNumberWord(atoms, from);
  const bracketed = isMark(atoms[from], '[') || opensNumber(atoms, from) ? 1 : 0;
  const labels = readLabels(atoms, from + bracketed, {
    plural: sense.plural,
    roman: ROMAN_ROLES.includes(role),
    letters: LETTER_ROLES.includes(role),
    counted,
  });
  if (labels) {
    const closed =
      (bracketed && isMark(atoms[labels.next], ']', ')')) || (counted && isCounted(atoms[labels.next]))
        ? 1
        : 0;
    const printed = counted ? labels.value : romanize(role, labels.value, atoms[from]);
    return { value: makeLocator(role, printed), next: labels.next + closed };
  }
  return LONE_ROLES.includes(role) && !sense.plural ? { value: makeLocator(role, []), next: at + 1 } : null;
}
