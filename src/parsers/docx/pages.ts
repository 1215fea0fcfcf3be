/** Pages as the author's program last set them: `w:lastRenderedPageBreak` (ISO/IEC 29500-1, 17.3.3.13). */
import { child, elementsOf, integer, textOf, type XmlElement } from './xml.js';

/** The pages of one story. */
export interface Pages {
  /** Null where the story stands on no page of its own. */
  readonly current: number | null;
  /** A page begins here. `asked`: the author wrote a page break. */
  turn(how: 'rendered' | 'asked'): void;
  /** Something is printed. */
  print(): void;
  /** Cells of a row stand beside each other: each begins on the page on which the row begins. */
  beginRow(): void;
  beginCell(): void;
  endCell(): void;
  endRow(): void;
}

/** Notes and text boxes stand on the page of their mark or anchor; running heads on all pages, which is none. */
export function onPage(current: number | null): Pages {
  const ignore = (): void => {};
  return {
    current,
    turn: ignore,
    print: ignore,
    beginRow: ignore,
    beginCell: ignore,
    endCell: ignore,
    endRow: ignore,
  };
}

interface Row {
  /** The page on which the row begins, and the last that one of its cells reaches. */
  start: number;
  end: number;
  /** A break with which a cell begins is that of the whole row. */
  isTurned: boolean;
}

/** Walks down the body and knows on which page it is. */
export class PageCounter implements Pages {
  private readonly rows: Row[] = [];
  private page = 1;
  private isAtCellStart = false;
  /** A break that the text asks for; the rendered one that follows it is the same. */
  private isAsked = false;
  /** How many breaks the author's program noted. */
  rendered = 0;

  get current(): number {
    return this.page;
  }

  turn(how: 'rendered' | 'asked'): void {
    if (how === 'rendered') this.rendered += 1;
    if (how === 'rendered' && this.isAsked) this.isAsked = false;
    else if (this.isAtCellStart) this.turnRow();
    else this.page += 1;
    if (how === 'asked') this.isAsked = true;
  }

  print(): void {
    this.isAsked = false;
    this.isAtCellStart = false;
  }

  beginRow(): void {
    this.rows.push({ start: this.page, end: this.page, isTurned: false });
  }

  beginCell(): void {
    this.page = this.rows.at(-1)?.start ?? this.page;
    this.isAtCellStart = this.rows.length > 0;
  }

  endCell(): void {
    const row = this.rows.at(-1);
    if (row) row.end = Math.max(row.end, this.page);
    this.isAtCellStart = false;
  }

  endRow(): void {
    this.page = this.rows.pop()?.end ?? this.page;
  }

  private turnRow(): void {
    const row = this.rows.at(-1);
    if (!row || row.isTurned) return;
    row.isTurned = true;
    row.start += 1;
    this.page = row.start;
  }
}

export function hasRenderedBreaks(element: XmlElement): boolean {
  return element.name === 'w:lastRenderedPageBreak' || elementsOf(element).some(hasRenderedBreaks);
}

/**
 * Does the number of pages that the breaks give agree with the one that the author's program noted in the
 * file's properties? Programs that save without setting pages keep only a part of the breaks.
 */
export function arePagesSound(pages: Pages, properties: XmlElement | null): boolean {
  const said = integer(textOf(child(properties, 'other:Pages')));
  return said === null || said === pages.current;
}
