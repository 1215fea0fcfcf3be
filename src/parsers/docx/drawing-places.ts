/** Where drawings stand in a document's text. */
import type { BlockDraft } from '../numbering.js';
import type { XmlElement } from './xml.js';

/** Drafts without text hold the places of drawings until it is known whether their pictures show text. */
export class DrawingPlaces {
  private readonly held = new Map<BlockDraft, XmlElement>();

  /** A draft that holds the place of a drawing; it is never a block itself. */
  hold(drawing: XmlElement, page: number | null): BlockDraft {
    const draft: BlockDraft = {
      kind: 'paragraph',
      text: '',
      label: null,
      footnote: null,
      level: null,
      page,
      boxes: [],
      spans: [],
      notes: [],
      links: [],
      cell: null,
    };
    this.held.set(draft, drawing);
    return draft;
  }

  at(draft: BlockDraft): XmlElement | undefined {
    return this.held.get(draft);
  }

  without(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
    return drafts.filter((draft) => !this.held.has(draft));
  }
}
