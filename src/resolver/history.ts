/**
 * What was cited before: the antecedents of 'that report', 'ibid.', 'its paragraph 17'. The body and the
 * footnotes are zones of their own. A citation that could not be read stays in the list with no key, so that
 * nothing attaches past it.
 */
import type { Block } from '../model/document.js';
import type { DocumentName, ResolvedReference } from '../model/mention.js';
import type { Library } from './library.js';

export interface Citation {
  /** Documents, without locators. Empty when the citation could not be resolved. */
  readonly keys: readonly string[];
  readonly nouns: readonly string[];
  readonly reference: ResolvedReference;
  readonly place: Position;
}

/** Where a mention stands among the blocks of its zone. */
export interface Position {
  readonly zone: 'body' | 'footnotes';
  /** Index among the zone's blocks that are no headings. */
  readonly block: number;
  readonly sentence: number;
  /** For cells and list items: the block that introduces them. */
  readonly introducedBy: number | null;
}

/** The positions of all blocks in their zone, by block id. */
export function indexBlocks(blocks: readonly Block[]): ReadonlyMap<string, Omit<Position, 'sentence'>> {
  const positions = new Map<string, Omit<Position, 'sentence'>>();
  const counts = { body: 0, footnotes: 0 };
  let introduction: number | null = null;
  for (const block of blocks) {
    if (block.kind === 'header' || block.kind === 'footer' || block.kind === 'page-number') continue;
    const zone = block.kind === 'footnote' ? 'footnotes' : 'body';
    const introduced = block.kind === 'cell' || block.kind === 'list-item';
    positions.set(block.id, { zone, block: counts[zone], introducedBy: introduced ? introduction : null });
    if (!introduced && zone === 'body') introduction = counts.body;
    if (block.kind !== 'heading') counts[zone] += 1;
  }
  return positions;
}

/** Where the body holds the marks of footnotes, by the id of the footnote's block. */
export function findAnchors(
  blocks: readonly Block[],
): ReadonlyMap<string, { readonly block: string; readonly offset: number }> {
  const notes = blocks.filter((block) => block.kind === 'footnote');
  const marks = new Map<string, { readonly block: string; readonly offset: number }>();
  for (const block of blocks)
    for (const { label, offset } of block.notes)
      if (!marks.has(label)) marks.set(label, { block: block.id, offset });
  return new Map(
    notes.flatMap((note) => {
      const mark = marks.get(note.footnote ?? '');
      return mark ? [[note.id, mark] as const] : [];
    }),
  );
}

export function documentOf(target: string): string {
  return target.split('#')[0] ?? target;
}

/** A damaged symbol may be of any document; it stands between what comes before it and what comes after. */
const ANY_NOUN: readonly string[] = ['report', 'resolution', 'decision', 'note', 'document'];

function nounsOfBroken(
  { noun, guesses }: Extract<DocumentName, { kind: 'broken' }>,
  library: Library,
): readonly string[] {
  if (noun !== null) return [noun, 'document'];
  const nouns = guesses.flatMap((name) => (name.kind === 'symbol' ? library.nounsOf(name.key) : []));
  return nouns.length > 0 ? [...new Set(nouns)] : ANY_NOUN;
}

function nounsOf(reference: ResolvedReference, keys: readonly string[], library: Library): readonly string[] {
  if (reference.mention.documents.every((name) => name.kind === 'bare') && reference.by === 'context')
    return [];
  if (keys.length > 0) return [...new Set(keys.flatMap((key) => library.nounsOf(key)))];
  const name = reference.mention.documents[0];
  if (name?.kind === 'unread') return [name.noun, 'document'];
  if (name?.kind === 'broken') return nounsOfBroken(name, library);
  if (name?.kind === 'number' || name?.kind === 'described' || name?.kind === 'anaphor')
    return [name.noun, 'document'];
  return reference.candidates.flatMap(({ target }) => library.nounsOf(documentOf(target)));
}

export function makeCitation(reference: ResolvedReference, place: Position, library: Library): Citation {
  const keys = [...new Set(reference.targets.map(documentOf))];
  return { keys, nouns: nounsOf(reference, keys, library), reference, place };
}

/** How far back an expression may reach, in blocks of its zone. */
export type Reach = 0 | 1 | 2 | 'anywhere';

/**
 * The citations in the nearest sentence before `place` that holds a fitting one. Several documents there mean
 * that the expression is ambiguous.
 */
export function nearestCitations(
  history: readonly Citation[],
  place: Position,
  reach: Reach,
  fits: (citation: Citation) => boolean,
): readonly Citation[] {
  const last = history.findLast((citation) => citation.place.zone === place.zone && fits(citation));
  if (!last) return [];
  if (reach !== 'anywhere' && place.block - last.place.block > reach) return [];
  return history.filter(
    (citation) =>
      citation.place.zone === last.place.zone &&
      citation.place.block === last.place.block &&
      citation.place.sentence === last.place.sentence &&
      fits(citation),
  );
}
