/** Scanned pages between the text of a document: read, and put where they stand. */
import type { BlockDraft } from '../numbering.js';
import type { Picture, PicturesRead, ReadPictures } from '../ocr/pictures.js';
import type { DrawingPlaces } from './drawing-places.js';
import type { OfficePackage, Part } from './package.js';
import { findPagesIn } from './pictures.js';

/** What pictures are read with. */
export interface PictureSource {
  readonly file: OfficePackage;
  readonly main: Part;
  readonly drawings: DrawingPlaces;
  /** The language that the document's properties tell. */
  readonly said: string | null;
}

/** Pictures with no text between them, and where the first of them stands. */
interface Sequence {
  readonly at: BlockDraft;
  readonly pictures: Picture[];
}

/** Pages that follow one another are read together: their paragraphs run on. */
function gatherSequences(
  { file, main, drawings }: PictureSource,
  drafts: readonly BlockDraft[],
): readonly Sequence[] {
  const sequences: Sequence[] = [];
  let isOpen = false;
  for (const draft of drafts) {
    const drawing = drawings.at(draft);
    const pictures = drawing ? findPagesIn(drawing, file, main) : [];
    if (!drawing) isOpen = false;
    else if (isOpen) sequences.at(-1)?.pictures.push(...pictures);
    else if (pictures.length > 0) {
      isOpen = true;
      sequences.push({ at: draft, pictures: [...pictures] });
    }
  }
  return sequences;
}

/**
 * The drafts of a document with those of its scanned pages in their places. Pictures are numbered through the
 * document; those that show no page of text leave nothing behind.
 */
export async function readInPlace(
  source: PictureSource,
  drafts: readonly BlockDraft[],
  readPictures: ReadPictures,
): Promise<PicturesRead> {
  const text = source.drawings
    .without(drafts)
    .map((draft) => draft.text)
    .join('\n');
  const read = new Map<BlockDraft, PicturesRead>();
  let first = 1;
  for (const { at, pictures } of gatherSequences(source, drafts)) {
    read.set(at, await readPictures(pictures, { said: source.said, text, first }));
    first += pictures.length;
  }
  const all = [...read.values()];
  return {
    drafts: drafts.flatMap((draft) => {
      if (!source.drawings.at(draft)) return [draft];
      return (read.get(draft)?.drafts ?? []).map((scanned) => ({ ...scanned, page: draft.page }));
    }),
    ocr: all.reduce((sum, { ocr }) => sum + ocr, 0),
    unreadable: all.flatMap(({ unreadable }) => unreadable),
    messages: all.flatMap(({ messages }) => messages),
  };
}
