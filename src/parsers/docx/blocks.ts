/** Walks a story and makes drafts of blocks: one for each paragraph, in reading order. */
import type { CellPlace } from '../../model/document.js';
import type { BlockDraft } from '../numbering.js';
import { buildRaw, type RawText, setText } from './assemble.js';
import { chooseAlternative } from './drawings.js';
import { draftGraphicText, readGraphic } from './graphics.js';
import { type Inline, InlineReader, type Piece, runsOn, type TextBox } from './inline.js';
import { KindJudge, type Traits, type Verdict } from './kinds.js';
import type { NoteReference } from './notes.js';
import { onPage } from './pages.js';
import type { Story } from './story.js';
import { readIndent, readListPlace, type Style } from './styles.js';
import { fillHeaders, isFrame, type ReadBlock, readRows, type TableCell, type TableRow } from './tables.js';
import { child, elementsOf, integer, valOf, type XmlElement } from './xml.js';

/** Reads the note that a mark points to, where there is one. */
export type ReadNote = (reference: NoteReference) => readonly BlockDraft[];

/** A paragraph whose end is deleted or hidden: it goes on in the next one. */
interface Pending {
  readonly inline: Inline;
  /** Its properties, where they rule the line: those of a heading that runs into its text. */
  readonly pPr: XmlElement | null;
}

/** Elements around blocks that change nothing. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
]);

export class BlockReader {
  private readonly inline: InlineReader;
  private readonly judge = new KindJudge();
  private pending: Pending | null = null;

  constructor(
    private readonly story: Story,
    private readonly readNote: ReadNote,
  ) {
    this.inline = new InlineReader(story);
  }

  /** All blocks below `parent`, which is a body, a cell, a text box, a note or a header. */
  read(parent: XmlElement, cell: CellPlace | null = null): readonly ReadBlock[] {
    const blocks = elementsOf(parent).flatMap((element) => this.readElement(element, cell));
    const rest = this.pending;
    this.pending = null;
    return rest ? [...blocks, ...this.finish(rest.inline, rest.pPr, cell)] : blocks;
  }

  private readElement(element: XmlElement, cell: CellPlace | null): readonly ReadBlock[] {
    if (element.name === 'w:p') return this.readParagraph(element, cell);
    if (element.name === 'w:tbl') return this.readTable(element, cell);
    if (element.name === 'w:altChunk') this.story.shared.tally.imports += 1;
    const inner = element.name === 'mc:AlternateContent' ? chooseAlternative(element) : element;
    const isOpen = WRAPPERS.has(element.name) || inner !== element;
    return isOpen ? elementsOf(inner).flatMap((each) => this.readElement(each, cell)) : [];
  }

  private readParagraph(paragraph: XmlElement, cell: CellPlace | null): readonly ReadBlock[] {
    const pPr = child(paragraph, 'w:pPr');
    const style = this.styleOf(pPr);
    const read = joinInline(this.pending?.inline ?? null, this.inline.read(paragraph, style.run));
    const ruling = this.pending?.pPr ?? pPr;
    const end = runsOn(pPr);
    this.pending =
      end === null ? null : { inline: read, pPr: end === 'hidden' && hasText(read) ? ruling : null };
    const blocks = end === null ? this.finish(read, ruling, cell) : [];
    if (child(pPr, 'w:sectPr')) this.story.shared.notes.endSection();
    return blocks;
  }

  private styleOf(pPr: XmlElement | null): Style {
    return this.story.shared.styles.paragraph(valOf(pPr, 'w:pStyle'));
  }

  private finish(read: Inline, pPr: XmlElement | null, cell: CellPlace | null): readonly ReadBlock[] {
    const style = this.styleOf(pPr);
    const auto = this.story.shared.lists.next(readListPlace(pPr), style);
    const raw = buildRaw(read.pieces, read.page);
    const traits: Traits = {
      raw: raw.text,
      auto,
      style,
      outline: integer(valOf(pPr, 'w:outlineLvl')) ?? style.outline,
      alignment: valOf(pPr, 'w:jc') ?? style.alignment,
      indent: readIndent(pPr),
      isBold: isAll(read.pieces, 'bold'),
      isCapitals: isAll(read.pieces, 'capitals'),
    };
    const own = raw.text.trim() === '' ? [] : [this.toBlock(traits, raw, read.pieces, cell)];
    const boxes = read.boxes.flatMap((box) => this.readBox(box, cell));
    const notes = read.notes.flatMap(this.readNote).map((draft) => ({ draft, isBold: false }));
    return [...own, ...this.readGraphics(read, cell), ...this.holdPlaces(read), ...boxes, ...notes];
  }

  /** The words of charts and diagrams. */
  private readGraphics({ drawings, page }: Inline, cell: CellPlace | null): readonly ReadBlock[] {
    const { kind: story, part, shared } = this.story;
    const kind = story !== 'body' ? story : cell ? 'cell' : 'paragraph';
    const place = { kind, page, cell: story === 'body' ? cell : null } as const;
    const graphics = drawings.flatMap((drawing) => {
      const texts = readGraphic(drawing, part, shared.readPart);
      return texts === null ? [] : [texts];
    });
    shared.tally.graphics += graphics.length;
    return graphics.flat().map((text) => ({ draft: draftGraphicText(text, place), isBold: false }));
  }

  /** Blocks without text where drawings stand in the body, for what their pictures may show. */
  private holdPlaces({ drawings, page }: Inline): readonly ReadBlock[] {
    const { kind, shared } = this.story;
    if (kind !== 'body') return [];
    return drawings.map((drawing) => ({ draft: shared.drawings.hold(drawing, page), isBold: false }));
  }

  private readBox({ content, page }: TextBox, cell: CellPlace | null): readonly ReadBlock[] {
    return new BlockReader({ ...this.story, pages: onPage(page) }, this.readNote).read(content, cell);
  }

  private toBlock(traits: Traits, raw: RawText, pieces: readonly Piece[], cell: CellPlace | null): ReadBlock {
    const verdict = this.judge.judge(traits);
    const set = setText(raw, verdict.cut);
    const draft = {
      ...set,
      kind: this.kindOf(verdict, raw, pieces, cell),
      label: verdict.label,
      footnote: this.story.kind === 'body' ? raw.openingMark : null,
      level: cell === null && this.story.kind === 'body' && raw.openingMark === null ? verdict.level : null,
      page: raw.page,
      boxes: [],
      spans: [],
      cell: this.story.kind === 'body' ? cell : null,
      continues: verdict.continues,
    };
    return { draft, isBold: traits.isBold };
  }

  private kindOf(
    verdict: Verdict,
    raw: RawText,
    pieces: readonly Piece[],
    cell: CellPlace | null,
  ): BlockDraft['kind'] {
    const { kind } = this.story;
    if (kind === 'footnote') return 'footnote';
    if (kind !== 'body') return isPageNumber(pieces) ? 'page-number' : kind;
    if (raw.openingMark !== null) return 'footnote';
    return cell ? 'cell' : verdict.kind;
  }

  private readTable(table: XmlElement, cell: CellPlace | null): readonly ReadBlock[] {
    const rows = readRows(table);
    if (isFrame(rows)) return rows.flatMap((row) => this.readRow(row, () => cell).flat());
    const number = this.story.shared.tables;
    this.story.shared.tables += 1;
    const read = rows.map((row) =>
      this.readRow(row, ({ column }) => ({ table: number, row: row.index, column, header: null })),
    );
    return fillHeaders(rows, read, number);
  }

  private readRow(
    row: TableRow,
    placeOf: (cell: TableCell) => CellPlace | null,
  ): readonly (readonly ReadBlock[])[] {
    const { pages } = this.story;
    pages.beginRow();
    const cells = row.cells.map((cell) => {
      pages.beginCell();
      const blocks = this.readCell(cell.element, placeOf(cell));
      pages.endCell();
      return blocks;
    });
    pages.endRow();
    return cells;
  }

  private readCell(element: XmlElement, cell: CellPlace | null): readonly ReadBlock[] {
    const outer = this.pending;
    this.pending = null;
    const blocks = this.read(element, cell);
    this.pending = outer;
    return blocks;
  }
}

function joinInline(before: Inline | null, after: Inline): Inline {
  if (before === null) return after;
  return {
    page: before.page,
    pieces: [...before.pieces, ...after.pieces],
    notes: [...before.notes, ...after.notes],
    boxes: [...before.boxes, ...after.boxes],
    drawings: [...before.drawings, ...after.drawings],
  };
}

function hasText(inline: Inline): boolean {
  return inline.pieces.some((piece) => piece.kind === 'text' && piece.text.trim() !== '');
}

/** Does all that is printed of the pieces have the look? */
function isAll(pieces: readonly Piece[], look: 'bold' | 'capitals'): boolean {
  const printed = pieces.filter((piece) => piece.kind === 'text' && /[\p{L}\p{Nd}]/u.test(piece.text));
  return printed.length > 0 && printed.every((piece) => piece.kind === 'text' && piece[look]);
}

/** A running head that says nothing but the page: 'Page 3 of 12', '– 3 –', or '–' alone. */
function isPageNumber(pieces: readonly Piece[]): boolean {
  const texts = pieces.filter((piece) => piece.kind === 'text');
  const rest = texts.filter((piece) => !piece.isPageNumber).map((piece) => piece.text);
  const words = rest.join(' ').match(/[\p{L}\p{Nd}]+/gu) ?? [];
  const isComputed = texts.some((piece) => piece.isPageNumber);
  return words.length === 0 || (isComputed && words.length <= 2 && words.every((word) => word.length <= 6));
}
