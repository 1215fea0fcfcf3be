/** Articles of treaties in lists, one of them with its paragraph: 'Articles 2, paragraph 4, and 51 of the Charter'. */
import { type Atom, hasSense, senseOf } from './atoms.js';
import { type LabelOptions, readLabel } from './label.js';
import { isMark, type Parsed, readLabels } from './labels.js';
import { type Locator, makeLocator, paragraphKey } from './locator-parts.js';
import { readOne } from './parts.js';

/** A list that goes on and on cites nothing. */
const MOST_PARTS = 50;
const NUMBERS: LabelOptions = { plural: true, roman: false, letters: false, counted: false };

/** ', paragraph 4' or '(par. 4)' after an article. */
function readArticleParagraph(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  if (isMark(atoms[at], '(')) {
    const inner = readOne(atoms, at + 1);
    const whole = inner?.value.role === 'paragraph' && isMark(atoms[inner.next], ')');
    return whole ? { value: inner.value, next: inner.next + 1 } : null;
  }
  const role = isMark(atoms[at], ',') ? senseOf(atoms[at + 1], 'role') : undefined;
  if (role?.id !== 'paragraph' || role.plural) return null;
  const label = readLabel(atoms, isMark(atoms[at + 2], '.') ? at + 3 : at + 2, NUMBERS);
  return (
    label && {
      value: makeLocator('paragraph', [
        label.value.number + label.value.subs.map((sub) => `(${sub})`).join(''),
      ]),
      next: label.next,
    }
  );
}

/** ', and 51' after a part of an article: the next article of the list. */
function readNextArticles(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const comma = isMark(atoms[at], ',') ? at + 1 : at;
  const from = hasSense(atoms[comma], 'list') ? comma + 1 : comma;
  if (from === at || atoms[from]?.kind !== 'integer') return null;
  const labels = readLabels(atoms, from, NUMBERS);
  return labels && { value: makeLocator('article', labels.value), next: labels.next };
}

/** 'Articles 2, paragraph 4, and 51', 'art. 2 (par. 3) et 33': a paragraph of one article in a list of articles. */
export function readArticles(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const plural = senseOf(atoms[at], 'role')?.plural ?? false;
  let read = readOne(atoms, at);
  if (read?.value.role !== 'article') return null;
  for (let parts = 1; parts < MOST_PARTS; parts += 1) {
    const paragraph: Parsed<Locator> | null = readArticleParagraph(atoms, read.next);
    const last: string = read.value.keys.at(-1) ?? '';
    if (!paragraph || (!plural && !isMark(atoms[read.next], '('))) return parts === 1 ? null : read;
    const further: Parsed<Locator> | null = readNextArticles(atoms, paragraph.next);
    const paragraphs: readonly string[] = paragraph.value.labels.map((label) => last + paragraphKey(label));
    const keys: readonly string[] = [
      ...read.value.keys.slice(0, -1),
      ...paragraphs,
      ...(further?.value.keys ?? []),
    ];
    const value: Locator = { role: 'article', labels: keys.map((key) => key.replace('art.', '')), keys };
    read = { value, next: further?.next ?? paragraph.next };
    if (!further) return read;
  }
  return read;
}
