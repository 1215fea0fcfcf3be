/** Footnotes and endnotes: their printed numbers and their texts. */
import { printNumeral } from './numerals.js';
import type { Part } from './package.js';
import { child, elementsOf, integer, valOf, type XmlElement } from './xml.js';

export type NoteKind = 'footnote' | 'endnote';

/** A mark in the text, and the note that it points to. */
export interface NoteReference {
  readonly kind: NoteKind;
  readonly id: string;
  /** The mark as printed: '1', 'iv', '*'. */
  readonly mark: string;
  /** The page on which the mark stands; null for endnotes and where the file does not say. */
  readonly page: number | null;
}

interface Numbers {
  readonly format: string;
  readonly start: number;
  readonly restart: string;
}

/** How notes are numbered in a section: its own word, then the document's, then the default of the format. */
function readNumbers(kind: NoteKind, section: XmlElement | null, settings: XmlElement | null): Numbers {
  const sources = [section, settings].map((source) => child(source, `w:${kind}Pr`));
  const say = (name: string) =>
    sources.map((source) => valOf(source, name)).find((value) => value !== null) ?? null;
  return {
    format: say('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
    start: integer(say('w:numStart')) ?? 1,
    restart: say('w:numRestart') ?? 'continuous',
  };
}

/** Gives each note its number, in the order in which the text refers to them. */
export class NoteCounter {
  private readonly counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  private section = 0;
  private page: number | null = null;

  constructor(
    private readonly sections: readonly XmlElement[],
    private readonly settings: XmlElement | null,
  ) {}

  /** The number as printed; '' where notes are numbered by page and the file does not say the page. */
  next(kind: NoteKind, page: number | null): string {
    const { format, start, restart } = this.numbersOf(kind);
    if (restart === 'eachPage') {
      if (page === null) return '';
      if (page !== this.page) this.counts[kind] = 0;
      this.page = page;
    }
    const number = start + this.counts[kind];
    this.counts[kind] += 1;
    return printNumeral(number, format);
  }

  endSection(): void {
    this.section += 1;
    for (const kind of ['footnote', 'endnote'] as const) {
      if (this.numbersOf(kind).restart === 'eachSect') this.counts[kind] = 0;
    }
  }

  private numbersOf(kind: NoteKind): Numbers {
    return readNumbers(kind, this.sections[this.section] ?? null, this.settings);
  }
}

/** The notes of a part by their ids, without separators. */
export function readNotes(part: Part | null): ReadonlyMap<string, XmlElement> {
  const notes = elementsOf(part?.root).filter(({ attributes }) => {
    const type = attributes['w:type'];
    return type === undefined || type === 'normal';
  });
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
}
