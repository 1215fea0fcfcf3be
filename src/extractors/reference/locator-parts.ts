/** Parts of a document and how nested ones become one: an annex with its paragraphs, an article with its own. */
import type { Role } from '../../model/language.js';

export interface Locator {
  readonly role: Role;
  /** As printed, in normal form: '46', '13(c)'. */
  readonly labels: readonly string[];
  /** As they stand in target keys: '46', 'PP5', 'annex.II'. */
  readonly keys: readonly string[];
}

/** Paragraphs are cited by number alone; these roles carry their own prefix in keys. */
const PREFIXES: Partial<Record<Role, string>> = {
  'preambular-paragraph': 'PP',
  annex: 'annex',
  section: 'sect',
  chapter: 'chap',
  article: 'art',
  footnote: 'fn',
  principle: 'principle',
};
function keyOf(role: Role, label: string): string {
  const prefix = PREFIXES[role];
  if (prefix === undefined) return label;
  if (role === 'article') return `art.${label.replace(/^(\d+)\.(\d+)$/u, '$1($2)')}`;
  return role === 'preambular-paragraph' ? `PP${label}` : label === '' ? prefix : `${prefix}.${label}`;
}

export function makeLocator(role: Role, labels: readonly string[]): Locator {
  const keys = labels.length === 0 ? [keyOf(role, '')] : labels.map((label) => keyOf(role, label));
  return { role, labels, keys };
}

/**
 * Nested parts make one locator: a section or chapter before a paragraph is dropped, since paragraphs are
 * numbered through; an annex keeps its name ('annex.3'); an article takes its paragraph ('art.63(5)').
 */
export function combine(outer: Locator, inner: Locator): Locator | null {
  if (inner.role === 'annex') return null;
  if (outer.role === 'annex' && outer.keys.length === 1 && PREFIXES[inner.role] !== undefined)
    return { ...inner, keys: inner.keys.map((key) => `${outer.keys[0]}.${key}`) };
  if (inner.role === 'section' || inner.role === 'chapter') return null;
  if (outer.role === 'section' || outer.role === 'chapter') return withinAnnex(outer, inner);
  if (outer.role === 'footnote') return inner;
  if (outer.role === 'annex' && outer.keys.length === 1)
    return { ...inner, keys: inner.labels.map((label) => `${outer.keys[0]}.${label}`) };
  if (outer.role === 'article' && outer.keys.length === 1 && inner.role === 'paragraph')
    return { ...inner, keys: inner.labels.map((label) => `${outer.keys[0]}${paragraphKey(label)}`) };
  if (inner.role === 'sub-paragraph' && outer.labels.length === 1)
    return {
      ...outer,
      labels: inner.labels.map((l) => `${outer.labels[0]}${bracket(l)}`),
      keys: inner.labels.map((l) => `${outer.keys[0]}${bracket(l)}`),
    };
  return null;
}

/** 'annex, section II, para. 3': paragraphs are numbered through the annex, so that its name is kept. */
function withinAnnex(section: Locator, inner: Locator): Locator {
  const annex = /^annex(?=\.)(?:\.[A-Z]+|\.\d+)?(?=\.(?:sect|chap)\.)/u.exec(section.keys[0] ?? '')?.[0];
  if (annex === undefined || PREFIXES[inner.role] !== undefined) return inner;
  return { ...inner, keys: inner.labels.map((label) => `${annex}.${label}`) };
}

/** '(4)' of '4', '(1)(a)' of '1(a)': the paragraph of an article in its key. */
export function paragraphKey(label: string): string {
  return label.replace(/^([^(]+)/u, '($1)');
}

function bracket(label: string): string {
  return label.startsWith('(') ? label : `(${label})`;
}

/** 第二条第一款和第七款: a further paragraph is one of the same article. */
function joinParagraphs(first: Locator, second: Locator): Locator | null {
  const [article] = /^art\.\d+(?=\(\d+\)$)/u.exec(first.keys.at(-1) ?? '') ?? [];
  if (article === undefined || second.role !== 'paragraph') return null;
  return {
    role: first.role,
    labels: [...first.labels, ...second.labels],
    keys: [...first.keys, ...second.labels.map((label) => `${article}(${label})`)],
  };
}

/** 第2条第4款 before 第33条: a paragraph that has its article already. */
function isWithin({ role, keys }: Locator): boolean {
  return role === 'paragraph' && keys.some((key) => key.startsWith('art.'));
}

export function join(first: Locator, second: Locator, nested: boolean, linked: boolean): Locator {
  const combined = nested
    ? linked
      ? combine(second, first)
      : (combine(first, second) ?? (isWithin(first) ? null : combine(second, first)))
    : null;
  return (
    combined ??
    joinParagraphs(first, second) ?? {
      role: first.role,
      labels: [...first.labels, ...second.labels],
      keys: [...first.keys, ...second.keys],
    }
  );
}
