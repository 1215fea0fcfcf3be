/**
 * A submission as parsed: blocks of text, each with its place on the page.
 * Readonly data; offsets are UTF-16 code units in a block's `text`; lengths are PDF points from the
 * page's top left corner.
 */

export type MediaType =
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'cell'
  | 'footnote'
  | 'header'
  | 'footer'
  | 'page-number';

/** A rectangle on a page, in PDF points; `page` counts from 1. */
export interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle of one piece of a line, and the characters `[start, end)` of the block that stand in it. */
export interface SpanBox extends Box {
  readonly start: number;
  readonly end: number;
}

/** A footnote mark that stood at `offset` and was taken out of the text ('the report¹' gives `1`). */
export interface NoteMark {
  readonly offset: number;
  readonly label: string;
}

/** A hyperlink of the file that covers the characters `[start, end)`. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Where a cell stands in its table; `column` and `row` count from 0. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** The text of the column's header cell, null for header cells and tables without one. */
  readonly header: string | null;
}

export interface Block {
  readonly id: string;
  readonly kind: BlockKind;
  /** Normalised once by the parser, without the printed number, the bullet and footnote marks. */
  readonly text: string;
  /** The number or bullet as printed before the text ('5.', '(a)', '•'), null when there is none. */
  readonly label: string | null;
  /**
   * The number of the paragraph that the block belongs to, without dot or brackets: its own ('5', '5(a)'),
   * or, for bullets, cells and unnumbered sub-items, that of the paragraph that introduces them.
   */
  readonly paragraph: string | null;
  /** For `footnote`: the mark of the note ('1', '*'). */
  readonly footnote: string | null;
  /** Heading depth from 1, list depth from 0; null elsewhere. */
  readonly level: number | null;
  /** The first page that it stands on, from 1; null where the file does not say. */
  readonly page: number | null;
  /** DOCX: offsets at which the text goes on to a next page, as the author's program set it; absent where it does not. */
  readonly pageStarts?: readonly number[];
  /** One box for each run of lines on one page and column. Empty for DOCX. */
  readonly boxes: readonly Box[];
  /** The pieces of its lines, in order of offset, for boxes of single words. Empty for DOCX. */
  readonly spans: readonly SpanBox[];
  readonly notes: readonly NoteMark[];
  readonly links: readonly Link[];
  readonly cell: CellPlace | null;
}

/** A paragraph without number, page and boxes: what a block is where nothing else is known of it. */
export const BARE_BLOCK: Omit<Block, 'id' | 'text'> = {
  kind: 'paragraph',
  label: null,
  paragraph: null,
  footnote: null,
  level: null,
  page: null,
  boxes: [],
  spans: [],
  notes: [],
  links: [],
  cell: null,
};

export type MessageLevel = 'info' | 'warning' | 'error';

/** Something odd but survivable. A `warning` means that something of the file may be lost. */
export interface Message {
  readonly code: string;
  readonly level: MessageLevel;
  readonly text: string;
  readonly page?: number;
}

export interface UnreadablePage {
  readonly page: number;
  readonly reason: string;
}

/** What became of each page: read from its text layer, read by OCR, or unreadable. DOCX has no pages: `pages` is null. */
export interface Coverage {
  readonly pages: number | null;
  readonly read: number;
  readonly ocr: number;
  readonly unreadable: readonly UnreadablePage[];
}

/** What the file says of itself; hints, never trusted alone. */
export interface Properties {
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly created: string | null;
}

export interface ParsedDocument {
  readonly mediaType: MediaType;
  readonly blocks: readonly Block[];
  readonly coverage: Coverage;
  readonly messages: readonly Message[];
  readonly properties: Properties;
}
