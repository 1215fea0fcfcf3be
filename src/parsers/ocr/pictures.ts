/** Pictures of pages in a document: all that it holds, or scanned annexes between its text. */
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

/** What is known of pictures before they are read. */
export interface PictureHints {
  /** The language that the document's properties tell. */
  readonly said: string | null;
  /** The document's other text; '' when it holds nothing but pictures. */
  readonly text: string;
  /** The number of the first picture, from 1. */
  readonly first: number;
}

/**
 * Reads pictures by OCR. Where the document has other text, they may as well be photographs, charts and emblems: those
 * that show no page of text are passed over.
 */
export type ReadPictures = (pictures: readonly Picture[], hints: PictureHints) => Promise<PicturesRead>;
