import type { ReferenceMention } from '../model/mention.js';
import type { Citation, Position } from './history.js';
import type { Library } from './library.js';
import type { OrganContext } from './numbers.js';

/** What is known when one mention is resolved. */
export interface Situation {
  readonly mention: ReferenceMention;
  readonly place: Position;
  readonly history: readonly Citation[];
  /** For a mention in a footnote: where the body holds its mark. */
  readonly anchor: { readonly block: string; readonly offset: number } | null;
  /** The documents that the submission prints by symbols and clear numbers, anywhere. */
  readonly printed: ReadonlySet<string>;
  readonly organs: OrganContext;
  /** The submission's date or null. */
  readonly date: string | null;
  /** Without a date: the latest month that the text names. */
  readonly latestMonth: string | null;
  /** The highest number of the submission's own paragraphs, 0 when they are not numbered. */
  readonly ownParagraphs: number;
  readonly ownSymbols: readonly string[];
  readonly library: Library;
}
