/** Pictures of pages in a document that has no other text. */
import type { Message, UnreadablePage } from '../../model/document.js';
import type { BlockDraft } from '../numbering.js';

export interface Picture {
  /** A PNG, JPEG, BMP, GIF or WebP file; null when the document holds another kind, which cannot be read. */
  readonly bytes: Uint8Array | null;
  /** Its width as it is shown, in points; null when the document does not say. */
  readonly width: number | null;
}

export interface PicturesRead {
  /** In order of reading, without places. */
  readonly drafts: readonly BlockDraft[];
  /** How many pictures were read. */
  readonly ocr: number;
  /** The others; `page` is the picture's number, from 1. */
  readonly unreadable: readonly UnreadablePage[];
  readonly messages: readonly Message[];
}

/** Reads pictures by OCR; `said` is the language that the document's properties tell. */
export type ReadPictures = (pictures: readonly Picture[], said: string | null) => Promise<PicturesRead>;
