/** What the readers of one document share: its styles and counters, and a tally of what they meet. */
import type { BlockDraft } from '../numbering.js';
import type { DrawingPlaces } from './drawing-places.js';
import type { ListCounter } from './lists.js';
import type { NoteCounter } from './notes.js';
import type { Part } from './package.js';
import type { Pages } from './pages.js';
import type { Styles } from './styles.js';

/** Counted while reading; becomes the document's messages. */
export interface Tally {
  insertions: number;
  deletions: number;
  comments: number;
  /** Charts, diagrams and drawings with words. */
  graphics: number;
  /** Pictures, which may show text. */
  pictures: number;
  /** Parts in another format that Word would import. */
  imports: number;
  /** Notes whose number cannot be known. */
  unnumbered: number;
  /** Texts that are marked as hidden. */
  readonly hidden: string[];
  /** The blocks of the parts that hold the notes. */
  readonly notes: BlockDraft[];
}

export interface Shared {
  readonly drawings: DrawingPlaces;
  readonly styles: Styles;
  readonly lists: ListCounter;
  readonly notes: NoteCounter;
  readonly tally: Tally;
  /** The part at a path of the file. */
  readonly readPart: (path: string) => Part | null;
  /** Tables count from 0 through the whole document. */
  tables: number;
}

export type StoryKind = 'body' | 'footnote' | 'header' | 'footer';

/** One run of text of a document: the body, one footnote, one header. */
export interface Story {
  readonly kind: StoryKind;
  readonly part: Part;
  readonly shared: Shared;
  readonly pages: Pages;
}

export function createTally(): Tally {
  return {
    insertions: 0,
    deletions: 0,
    comments: 0,
    graphics: 0,
    pictures: 0,
    imports: 0,
    unnumbered: 0,
    hidden: [],
    notes: [],
  };
}
