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
}

interface Numbers {
  readonly format: string;
  readonly start: number;
}

/** How notes are numbered: the last section's word, then the document's, then the default of the format. */
function readNumbers(kind: NoteKind, sections: readonly XmlElement[], settings: XmlElement | null): Numbers {
  const sources = [...sections.toReversed(), settings].map((source) => child(source, `w:${kind}Pr`));
  const say = (name: string) =>
    sources.map((source) => valOf(source, name)).find((value) => value !== null) ?? null;
  return {
    format: say('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
    start: integer(say('w:numStart')) ?? 1,
  };
}

/** Gives each note its number, in the order in which the text refers to them. */
export class NoteCounter {
  private readonly numbers: Readonly<Record<NoteKind, Numbers>>;
  private readonly counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };

  constructor(sections: readonly XmlElement[], settings: XmlElement | null) {
    this.numbers = {
      footnote: readNumbers('footnote', sections, settings),
      endnote: readNumbers('endnote', sections, settings),
    };
  }

  next(kind: NoteKind): string {
    const { format, start } = this.numbers[kind];
    const number = start + this.counts[kind];
    this.counts[kind] += 1;
    return printNumeral(number, format);
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
