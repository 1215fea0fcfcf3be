/** Paragraphs, cells, notes and furniture as blocks that are not yet numbered. */
import type { BlockKind, Box, CellPlace, SpanBox } from '../../model/document.js';
import type { PrintedLabel } from '../label.js';
import type { BlockDraft } from '../numbering.js';
import { type Line, unite } from './geometry.js';
import { readHeadingLabel } from './headings.js';
import { labelWords } from './line-labels.js';
import type { Note } from './notes.js';
import type { FlowLine, Paragraph } from './paragraphs.js';
import { buildText, round, type Surroundings } from './text.js';

interface Traits {
  readonly kind: BlockKind;
  readonly label?: string | null;
  readonly footnote?: string | null;
  readonly level?: number | null;
  readonly cell?: CellPlace | null;
  readonly continues?: boolean;
}

/** One box for each page and column that the spans stand in. */
function uniteSpans(spans: readonly SpanBox[]): readonly Box[] {
  const groups: SpanBox[][] = [];
  for (const span of spans) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const isSequel = before && before.page === span.page && span.y > before.y - 2 * before.height;
    if (group && isSequel) group.push(span);
    else groups.push([span]);
  }
  return groups.map((group) => {
    const { x, y, width, height } = unite(group);
    return {
      page: group[0]?.page ?? 1,
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
    };
  });
}

/** A block of the lines' text without their first `skip` words. */
function draft(lines: readonly Line[], skip: number, around: Surroundings, traits: Traits): BlockDraft {
  const { text, spans, notes, links } = buildText(lines, skip, around);
  return {
    kind: traits.kind,
    text,
    label: traits.label ?? null,
    footnote: traits.footnote ?? null,
    level: traits.level ?? null,
    page: lines[0]?.page ?? null,
    boxes: uniteSpans(spans),
    spans,
    notes,
    links,
    cell: traits.cell ?? null,
    ...(traits.continues ? { continues: true } : {}),
  };
}

function countLabel(line: Line | undefined, label: PrintedLabel | null): number {
  return line && label ? labelWords(line, label) : 0;
}

export function draftHeading(paragraph: Paragraph, level: number, around: Surroundings): BlockDraft {
  const [first] = paragraph.lines;
  const label = (first && readHeadingLabel(first)) ?? null;
  const skip = countLabel(first, label);
  return draft(paragraph.lines, skip, around, { kind: 'heading', label: label?.label ?? null, level });
}

/** The lists that are open, by the indent of their labels. */
export type ListIndents = number[];

function listLevel(indents: ListIndents, indent: number): number {
  while (indents.length > 0 && indent < (indents.at(-1) ?? 0) - 6) indents.pop();
  if (indents.length === 0 || indent > (indents.at(-1) ?? 0) + 6) indents.push(indent);
  return indents.length - 1;
}

function labelIndent({ lines }: Paragraph): number {
  const [first] = lines as readonly [FlowLine, ...FlowLine[]];
  return first.x - first.frame.left;
}

/** What the drafting of a flow remembers from one paragraph to the next. */
export interface FlowMemory {
  /** How the numbered paragraphs are labelled, and where: '.', 0. */
  root: { readonly style: string; readonly indent: number } | null;
  lists: ListIndents;
  /** Where the text of the last item begins. */
  textIndent: number | null;
}

export function newMemory(): FlowMemory {
  return { root: null, lists: [], textIndent: null };
}

function styleOf(label: string): string {
  return label.replace(/[\p{L}\p{Nd}\s]+/gu, '');
}

/** A number is a paragraph's unless it is set otherwise, and further in, than the document's paragraph numbers. */
function isItem(paragraph: Paragraph, label: PrintedLabel, memory: FlowMemory): boolean {
  if (label.form !== 'decimal') return true;
  const { root } = memory;
  return root !== null && root.style !== styleOf(label.label) && labelIndent(paragraph) > root.indent + 6;
}

function textIndent(paragraph: Paragraph, skip: number): number {
  const [first, second] = paragraph.lines as readonly [FlowLine, ...FlowLine[]];
  const word = first.words[skip];
  return second ? second.x - second.frame.left : (word?.x ?? first.x) - first.frame.left;
}

/** A place and a date, or a signature, that stand in the right half. */
function isClosing({ lines }: Paragraph): boolean {
  return lines.every(({ x, frame }) => x > (frame.left + frame.right) / 2);
}

function isContinuation(paragraph: Paragraph, memory: FlowMemory): boolean {
  if (memory.textIndent === null || memory.textIndent < 6 || isClosing(paragraph)) return false;
  return labelIndent(paragraph) >= memory.textIndent - 3;
}

/** A paragraph of the flow, numbered or not, or a list item. Updates the memory. */
export function draftParagraph(paragraph: Paragraph, memory: FlowMemory, around: Surroundings): BlockDraft {
  const { label, lines } = paragraph;
  if (!label) {
    const continues = isContinuation(paragraph, memory);
    if (!continues) memory.textIndent = null;
    return draft(lines, 0, around, { kind: 'paragraph', continues });
  }
  const skip = countLabel(lines[0], label);
  memory.textIndent = textIndent(paragraph, skip);
  if (isItem(paragraph, label, memory)) {
    const level = listLevel(memory.lists, labelIndent(paragraph));
    return draft(lines, skip, around, { kind: 'list-item', label: label.label, level });
  }
  memory.root ??= { style: styleOf(label.label), indent: labelIndent(paragraph) };
  memory.lists = [];
  return draft(lines, skip, around, { kind: 'paragraph', label: label.label });
}

export function draftCell(paragraph: Paragraph, cell: CellPlace, around: Surroundings): BlockDraft {
  const skip = countLabel(paragraph.lines[0], paragraph.label);
  return draft(paragraph.lines, skip, around, { kind: 'cell', label: paragraph.label?.label ?? null, cell });
}

export function draftNote(note: Note, around: Surroundings): BlockDraft {
  return draft(note.lines, note.mark === null ? 0 : 1, around, { kind: 'footnote', footnote: note.mark });
}

export function draftFurniture(lines: readonly Line[], kind: BlockKind, around: Surroundings): BlockDraft {
  return draft(lines, 0, around, { kind });
}
