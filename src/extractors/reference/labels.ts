/** Lists and ranges of labels: '43–45', '3, 5–7 (a) and 12', '(a) to (k)'. */
import { type Atom, hasSense } from './atoms.js';
import { isHan, isMark, type Label, type LabelOptions, type Parsed, readLabel, readSubs } from './label.js';

export {
  findMark,
  isCyrillicAcronym,
  isCyrillicName,
  isHan,
  isMark,
  isNumberWord,
  type Parsed,
  toLatin,
} from './label.js';

const LONGEST_RANGE = 150;
/** A list that goes on and on cites nothing. */
const MOST_LABELS = 1000;

function print({ number, subs }: Label): string {
  return number + subs.map((sub) => `(${sub})`).join('');
}

/** 'c' to 'f' as letters, when both are single letters in order. */
function letterRange(from: string, to: string): readonly string[] {
  const first = from.codePointAt(0) ?? 0;
  const last = to.codePointAt(0) ?? 0;
  if (from.length !== 1 || to.length !== 1 || last <= first || last - first > 25) return [from, to];
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}

/** '43' to '45' gives 43, 44, 45; '13(a)' to '(k)' or '13(k)' gives 13(a) … 13(k); what does not count up gives both ends. */
function expand(from: Label, to: Label): readonly Label[] {
  const sub = to.subs.at(-1);
  const sameNumber = to.number === '' || to.number === from.number;
  if (sameNumber && from.subs.length === 1 && sub !== undefined)
    return letterRange(from.subs[0] ?? '', sub).map((letter) => ({ number: from.number, subs: [letter] }));
  const first = Number(from.number);
  const last = Number(to.number);
  if (!Number.isInteger(first) || !Number.isInteger(last) || last <= first || last - first > LONGEST_RANGE)
    return [from, to];
  const middle = Array.from({ length: last - first - 1 }, (_, i) => ({
    number: String(first + i + 1),
    subs: [],
  }));
  return [from, ...middle, to];
}

/** '54' to '56' gives 54, 55, 56; null for what is no number, and for what does not count up. */
export function expandLabels(from: string, to: string): readonly string[] | null {
  const [first, last] = [Number(from), Number(to)];
  if (!Number.isInteger(first) || !Number.isInteger(last) || last <= first || last - first > LONGEST_RANGE)
    return null;
  return expand({ number: from, subs: [] }, { number: to, subs: [] }).map(print);
}

/** The label after a range word or a connector; '(d)' takes the number of the label before it. */
function readFollowing(
  atoms: readonly Atom[],
  at: number,
  before: Label,
  options: LabelOptions,
): Parsed<Label> | null {
  const label = readLabel(atoms, at, options);
  if (label && (label.value.number !== '' || before.number === '')) return label;
  if (label && before.subs.length > 0) return { ...label, value: { ...label.value, number: before.number } };
  if (label || before.subs.length === 0) return label;
  const subs = readSubs(atoms, at);
  return subs.value.length > 0
    ? { value: { number: before.number, subs: subs.value }, next: subs.next }
    : null;
}

/** ', ' or 'and' or ', and' before another label. */
function skipConnector(atoms: readonly Atom[], at: number): number | null {
  const comma = isMark(atoms[at], ',', ';', '、', '،') ? at + 1 : at;
  const listed = hasSense(atoms[comma], 'list') && !isMark(atoms[comma + 1], ')');
  const next = listed ? comma + 1 : comma;
  return next > at ? next : null;
}

/** After a singular role word a further label counts only where nothing can be counted by it. */
function mayContinue(atoms: readonly Atom[], next: number, options: LabelOptions): boolean {
  const after = atoms[next];
  return (
    options.plural ||
    after === undefined ||
    after.kind === 'mark' ||
    isHan(after) ||
    hasSense(after, 'link', 'own', 'list', 'range')
  );
}

/** 'n.º' in 'artigo 2.º, n.º 4' numbers a paragraph, where a language has one word for both. */
function opensPart(atom: Atom | undefined): boolean {
  return hasSense(atom, 'number') && hasSense(atom, 'role');
}

/** 段 before 至第 or 至: 第54段至第57段, 第54段至57段. */
function countsOn(atoms: readonly Atom[], at: number): boolean {
  const further = hasSense(atoms[at + 2], 'number') || atoms[at + 2]?.kind === 'integer';
  return hasSense(atoms[at], 'role') && hasSense(atoms[at + 1], 'range') && further;
}

/**
 * A label, a range or a list, printed in normal form, in order. Letters go on with the number before them, also after a
 * singular noun: 'пункт 88 a) и b) доклада'.
 * '3, 5–7 (a) and 12' gives 3, 5, 6, 7(a), 12.
 */
export function readLabels(
  atoms: readonly Atom[],
  at: number,
  options: LabelOptions,
): Parsed<readonly string[]> | null {
  const first = readLabel(atoms, at, options);
  if (!first) return null;
  const labels: Label[] = [first.value];
  let next = first.next;
  while (labels.length < MOST_LABELS) {
    const before = labels.at(-1) ?? first.value;
    if (options.counted && countsOn(atoms, next)) next += 1;
    const range = hasSense(atoms[next], 'range') ? readFollowing(atoms, next + 1, before, options) : null;
    if (range) {
      labels.splice(-1, 1, ...expand(before, range.value));
      next = range.next;
      continue;
    }
    const connector = skipConnector(atoms, next);
    const further = connector === null ? null : readFollowing(atoms, connector, before, options);
    if (!further || opensPart(atoms[connector ?? next])) break;
    const lettered = further.value.subs.length > 0 && atoms[connector ?? next]?.kind !== 'integer';
    if (!lettered && !mayContinue(atoms, further.next, options)) break;
    labels.push(further.value);
    next = further.next;
  }
  return { value: labels.map(print), next };
}
