/** What is shown of a submission: its blocks and mentions, each with a name and, in a PDF, its boxes. */
import type { Block, BlockKind, Box } from '../model/document.js';
import type { Place, SubmissionRecord } from '../model/record.js';

export type MentionKind = 'reference' | 'programme' | 'head';

export function isMention(kind: Mark['kind']): boolean {
  return kind === 'reference' || kind === 'programme' || kind === 'head';
}

/** Anything that is drawn or listed. */
export interface Mark {
  readonly id: string;
  readonly kind: BlockKind | MentionKind;
  /** A few words beside the box: 'b7 · 5(a)'. */
  readonly tag: string;
  readonly boxes: readonly Box[];
}

export interface Mention extends Mark {
  readonly kind: MentionKind;
  readonly quote: string;
  /** What it was taken for: 'A/78/265#46 (known by symbol)'. */
  readonly says: string;
  readonly at: Place;
}

/** An inspected submission: its record, and those of its blocks that are to be shown. */
export interface Inspected {
  readonly record: SubmissionRecord;
  readonly blocks: readonly Block[];
}

/** What stands beside a block's box, apart from its id: its number, the mark of a note, the place in a table. */
export function placeName({ kind, paragraph, label, footnote, cell, level }: Block): string {
  if (kind === 'footnote') return `note ${footnote ?? '?'}`;
  if (kind === 'heading')
    return [level === null ? 'heading' : `heading ${level}`, label].filter(Boolean).join(' ');
  const place = cell ? `row ${cell.row + 1}, column ${cell.column + 1}` : kind;
  const own = label === null ? '' : ` ${label}`;
  return `${place}${own}${paragraph === null ? '' : ` · ¶ ${paragraph}`}`;
}

/** Cells are small: their tags say row and column alone. */
export function markBlock(block: Block): Mark {
  const { id, kind, boxes, cell } = block;
  const name = cell ? `${cell.row + 1}/${cell.column + 1}` : placeName(block);
  return { id, kind, tag: `${id} ${name}`, boxes };
}

function sayTargets({ targets, resolution }: SubmissionRecord['references'][number]): string {
  const { status, by, candidates = [] } = resolution;
  const found = targets.length > 0 ? targets : candidates.map(({ target }) => `${target}?`);
  return `${found.join(', ') || 'no target'} (${status}${by === null ? '' : ` by ${by}`})`;
}

function listReferences({ references }: SubmissionRecord): readonly Mention[] {
  return references.map((reference) => {
    const { id, quote, at } = reference;
    return { id, kind: 'reference', quote, at, boxes: at.boxes, tag: id, says: sayTargets(reference) };
  });
}

function listProgrammes({ programmes }: SubmissionRecord): readonly Mention[] {
  return programmes.flatMap(({ id: programme, name, kind, mentions }) =>
    mentions.map(({ id, quote, at, status, modality, relation }) => {
      const says = `${name} [${programme}]: ${[kind, status, modality, relation].join(', ')}`;
      return { id, kind: 'programme', quote, at, boxes: at.boxes, tag: id, says } as const;
    }),
  );
}

function listHead({ submission: { date, submitters } }: SubmissionRecord): readonly Mention[] {
  const dates = date ? [{ quote: date.quote, at: date.at, says: `date: ${date.value}` }] : [];
  const names = submitters.flatMap(({ quote, at, id, role }) =>
    quote === null || at === null ? [] : [{ quote, at, says: `${role}: ${id}` }],
  );
  return [...dates, ...names].map((each, index) => ({
    ...each,
    id: `h${index + 1}`,
    kind: 'head',
    tag: each.says,
    boxes: each.at.boxes,
  }));
}

/** All that a record says of places in the blocks shown, in order of kinds: head, references, programmes. */
export function listMentions({ record, blocks }: Inspected): readonly Mention[] {
  const shown = new Set(blocks.map(({ id }) => id));
  const all = [...listHead(record), ...listReferences(record), ...listProgrammes(record)];
  return all.filter(({ at }) => shown.has(at.block));
}

/** The pages on which a block stands; that of the author's program in DOCX, none where there is none. */
export function pagesOf({ page, pageStarts = [], boxes }: Block): readonly number[] {
  const pages = boxes.length > 0 ? boxes.map((box) => box.page) : page === null ? [] : [page];
  return [...new Set([...pages, ...pageStarts.map((_start, at) => (page ?? 1) + at + 1)])];
}
