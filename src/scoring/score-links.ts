import { z } from 'zod';
import type { SubmissionRecord } from '../model/record.js';
import { divide } from './tally.js';
import { readJson } from './truth.js';

const PARTS = ['document', 'footnotes', 'endnotes'] as const;
const linksSchema = z.array(
  z.object({ quote: z.string().min(1), symbol: z.string().min(1), part: z.enum(PARTS) }),
);

/** A reference that the author of a file linked: its words, the symbol of the link, the story it stands in. */
export type AuthorLink = z.infer<typeof linksSchema>[number];

/**
 * Why a link was not found: its words stand in no reference; the reference has no target; it has another one;
 * or the printed words leave the letter out ('78/250' linked to A/RES/78/250B), which no reader can supply.
 */
export const MISSES = ['unread', 'unresolved', 'other-target', 'letter-not-printed'] as const;
export type Miss = (typeof MISSES)[number];

export interface MissedLink extends AuthorLink {
  readonly why: Miss;
  /** The targets of the reference that holds the link's words. */
  readonly targets: readonly string[];
}

/** How a record compares with the links of its file. */
export interface LinkScore {
  readonly path: string;
  readonly links: number;
  readonly missed: readonly MissedLink[];
}

/** Reads the text of a `FILE.links.json` that is called `name`. @throws ScoringError */
export function readLinks(text: string, name: string): readonly AuthorLink[] {
  return readJson(text, name, linksSchema);
}

/** A link that the file repeats must be found as often: each target of a reference answers one link. */
export function scoreLinks(
  path: string,
  links: readonly AuthorLink[],
  record: SubmissionRecord | undefined,
): LinkScore {
  const free = (record?.references ?? []).map(({ quote, targets }) => ({
    quote,
    documents: targets.map(documentOf),
  }));
  const missed = links.filter((link) => {
    const wanted = listDocuments(link.symbol);
    const found = free.find(({ quote, documents }) => holdsWords(quote, link) && holdsAll(documents, wanted));
    for (const key of wanted) found?.documents.splice(findDocument(found.documents, key), 1);
    return !found;
  });
  return { path, links: links.length, missed: missed.map((link) => explainMiss(link, record)) };
}

export interface LinkSummary {
  readonly files: number;
  readonly links: number;
  readonly found: number;
  readonly recall: number | null;
  readonly missed: Readonly<Record<Miss, number>>;
}

export function summarizeLinks(scores: readonly LinkScore[]): LinkSummary {
  const links = scores.reduce((sum, score) => sum + score.links, 0);
  const missed = scores.flatMap((score) => score.missed);
  const count = (why: Miss): number => missed.filter((miss) => miss.why === why).length;
  const found = links - missed.length;
  return {
    files: scores.length,
    links,
    found,
    recall: divide(found, links),
    missed: {
      unread: count('unread'),
      unresolved: count('unresolved'),
      'other-target': count('other-target'),
      'letter-not-printed': count('letter-not-printed'),
    },
  };
}

function explainMiss(link: AuthorLink, record: SubmissionRecord | undefined): MissedLink {
  const near = (record?.references ?? []).filter(({ quote }) => holdsWords(quote, link));
  const targets = [...new Set(near.flatMap((reference) => reference.targets))];
  return { ...link, targets, why: classifyMiss(link, near.length > 0, targets.map(documentOf)) };
}

function classifyMiss({ symbol }: AuthorLink, isRead: boolean, documents: readonly string[]): Miss {
  if (!isRead) return 'unread';
  if (documents.length === 0) return 'unresolved';
  const key = keyOf(symbol);
  const whole = key.replace(LETTERS, '');
  return whole !== key && documents.includes(whole) ? 'letter-not-printed' : 'other-target';
}

/** The letters of a resolution in parts: the 'A-C' of A/RES/79/259A-C, the 'B' of A/RES/1721B(XVI). */
const LETTERS = /(?<=RES\/(?:\d+\/)?\d+)([A-Z])(?:-([A-Z]))?(?=$|\()/u;

/** 'A/RES/79/259A-B' is two documents. */
function listDocuments(symbol: string): readonly string[] {
  const key = keyOf(symbol);
  const [, first, last] = LETTERS.exec(key) ?? [];
  if (!first || !last) return [key];
  const count = last.charCodeAt(0) - first.charCodeAt(0) + 1;
  return Array.from({ length: count }, (_, at) =>
    key.replace(LETTERS, String.fromCharCode(first.charCodeAt(0) + at)),
  );
}

function holdsAll(documents: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((key) => findDocument(documents, key) >= 0);
}

/** The place of a document; a part with a letter answers a link to the whole ('42/37 C' linked to A/RES/42/37). */
function findDocument(documents: readonly string[], key: string): number {
  const exact = documents.indexOf(key);
  return exact >= 0 ? exact : documents.findIndex((document) => document.replace(LETTERS, '') === key);
}

function holdsWords(quote: string, link: AuthorLink): boolean {
  return fold(quote).includes(fold(link.quote));
}

/** Spaces, dashes, case and a full stop that the link took in tell no printed forms apart. */
function fold(text: string): string {
  return text
    .replace(/\s+|[.,;]$/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase();
}

function keyOf(symbol: string): string {
  return symbol.replace(/\s+/gu, '').toUpperCase();
}

function documentOf(target: string): string {
  return keyOf(target.replace(/#.*$/u, ''));
}
