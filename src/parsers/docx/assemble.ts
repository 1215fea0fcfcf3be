/** Makes one text of a paragraph's pieces, with the places of links and note marks in it. */
import type { Link, NoteMark } from '../../model/document.js';
import { normaliseText } from '../../text/normalise.js';
import type { Piece, TextPiece } from './inline.js';

/** A paragraph's characters as typed, tabs and all; offsets are UTF-16 code units in `text`. */
export interface RawText {
  readonly text: string;
  readonly links: readonly Link[];
  readonly notes: readonly NoteMark[];
  /** A mark with which the paragraph begins: it is then a note itself, set by hand. */
  readonly openingMark: string | null;
  /** The page on which the text begins, and the offsets at which it goes on to a next one. */
  readonly page: number | null;
  readonly pageStarts: readonly number[];
}

export interface SetText {
  readonly text: string;
  readonly links: readonly Link[];
  readonly notes: readonly NoteMark[];
  readonly pageStarts?: readonly number[];
}

/** Numbers and signs that, set high, are marks of notes: '1', '2, 3', '**', '†'. */
const MARK = /^\s*(?:\d{1,3}(?:\s?,\s?\d{1,3})*|\*{1,4}|[†‡§]{1,4})\s*$/u;
/** After these a high number is a power: 'km²', '10⁶'. */
const POWER = /(?<![\p{L}\p{Nd}])(?:[kcdm]?m|ft|mi|10)$/u;
/** Tables mark their notes with high letters; after a digit or one letter these are ordinals: '5ᵉ', 'nᵒ'. */
const LETTER_MARK = /^\s*[a-z](?:\s?,\s?[a-z])*\s*$/u;
const LETTER_HOST = /(?:\p{L}{3}|\p{Nd}{4}|[)\]%.,])\s?$|^\s*$/u;

function isMark(high: string, before: string): boolean {
  return (MARK.test(high) && !POWER.test(before)) || (LETTER_MARK.test(high) && LETTER_HOST.test(before));
}

/** Neighbours that are set alike become one, so that a mark is not torn into its digits. */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && piece.kind === 'text' && isAlike(last, piece)) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    } else joined.push(piece);
  }
  return joined;
}

function isAlike(one: TextPiece, other: TextPiece): boolean {
  return one.superscript === other.superscript && one.link === other.link;
}

class RawBuilder {
  text = '';
  readonly links: Link[] = [];
  readonly notes: NoteMark[] = [];
  readonly pageStarts: number[] = [];
  openingMark: string | null = null;

  constructor(public page: number | null) {}

  add(piece: Piece): void {
    if (piece.kind === 'turn') this.turn(piece.page);
    else if (piece.kind === 'mark') this.mark(piece.mark);
    else if (piece.superscript && isMark(piece.text, this.text.slice(-8))) this.addHigh(piece.text);
    else this.addText(piece);
  }

  private addHigh(text: string): void {
    const marks = text.trim().split(/\s?,\s?/);
    if (this.text.trim() === '' && this.openingMark === null) this.openingMark = marks.join(', ');
    else for (const mark of marks) this.mark(mark);
    if (/\s$/.test(text)) this.text += ' ';
  }

  private turn(page: number): void {
    if (this.text.trim() === '') this.page = page;
    else this.pageStarts.push(this.text.length);
  }

  private mark(label: string): void {
    this.notes.push({ offset: this.text.length, label });
  }

  private addText(piece: TextPiece): void {
    const start = this.text.length;
    this.text += piece.text;
    if (piece.link === null) return;
    const last = this.links.at(-1);
    if (last?.url === piece.link && last.end === start) this.links.pop();
    const from = last?.url === piece.link && last.end === start ? last.start : start;
    this.links.push({ start: from, end: this.text.length, url: piece.link });
  }
}

/** `page` is the one on which the paragraph begins. */
export function buildRaw(pieces: readonly Piece[], page: number | null): RawText {
  const builder = new RawBuilder(page);
  for (const piece of joinPieces(pieces)) builder.add(piece);
  const { text, links, notes, openingMark, pageStarts } = builder;
  return { text, links, notes, openingMark, page: builder.page, pageStarts };
}

function countInk(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/**
 * For each offset in `raw`, how many characters of the normalised text stand before it, white space aside.
 * Normalising moves and drops white space but keeps the order of all else.
 */
function measureInk(raw: string, offsets: ReadonlySet<number>): ReadonlyMap<number, number> {
  const ink = new Map<number, number>();
  let sum = 0;
  let from = 0;
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    sum += countInk(normaliseText(raw.slice(from, offset)));
    ink.set(offset, sum);
    from = offset;
  }
  return ink;
}

/** Where in `text` the nth character that is not white space stands; its length after the last. */
function findInk(text: string): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (/\S/u.test(text.charAt(at))) places.push(at);
  return places;
}

/**
 * The normalised text of a paragraph without its first `cut` characters (the label), with its links and marks.
 * A mark stands right after the character that it followed; links hold no white space at their ends.
 */
export function setText(raw: RawText, cut: number): SetText {
  const text = normaliseText(raw.text.slice(cut)).trim();
  if (raw.links.length + raw.notes.length + raw.pageStarts.length === 0)
    return { text, links: [], notes: [] };
  const shift = (offset: number) => Math.max(0, offset - cut);
  const offsets = [
    ...raw.notes.map((note) => note.offset),
    ...raw.links.flatMap((link) => [link.start, link.end]),
    ...raw.pageStarts,
  ];
  const ink = measureInk(raw.text.slice(cut), new Set(offsets.map(shift)));
  const places = findInk(text);
  const startAt = (offset: number) => places[ink.get(shift(offset)) ?? 0] ?? text.length;
  const endAt = (offset: number) => {
    const count = ink.get(shift(offset)) ?? 0;
    return count === 0 ? 0 : (places[count - 1] ?? text.length - 1) + 1;
  };
  return {
    text,
    links: raw.links
      .map(({ start, end, url }) => ({ start: startAt(start), end: endAt(end), url }))
      .filter(({ start, end }) => start < end),
    notes: raw.notes.map(({ offset, label }) => ({ offset: endAt(offset), label })),
    ...(raw.pageStarts.length > 0 ? { pageStarts: raw.pageStarts.map(startAt) } : {}),
  };
}
