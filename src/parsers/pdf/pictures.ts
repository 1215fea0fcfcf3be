/** Reads pictures of pages, as they stand in a DOCX, by the way that pages of a PDF go. */
import type { Message } from '../../model/document.js';
import type { OcrOptions } from '../../model/ocr.js';
import { chooseScale, loadCanvas, makeCanvas } from '../ocr/picture.js';
import type { Picture, PicturesRead } from '../ocr/pictures.js';
import { assembleBlocks } from './assemble.js';
import { layOut } from './layout.js';
import { type DrawnPage, readByOcr } from './ocr-pages.js';
import { decide, gatherContents, listUnreadable } from './verdicts.js';

/** Where a document does not say how large a picture is shown: the width of a sheet, in points. */
const SHEET_WIDTH = 595;

async function drawPicture({ bytes, width: shown }: Picture): Promise<DrawnPage> {
  if (!bytes) throw new TypeError('a picture of another kind');
  const { loadImage } = await loadCanvas();
  const image = await loadImage(bytes);
  const width = shown ?? SHEET_WIDTH;
  const height = (width * image.height) / image.width;
  const scale = chooseScale(width, height);
  const canvas = await makeCanvas(width * scale, height * scale);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return { canvas, width, height, scale };
}

function nameIt({ code, level, text }: Message): Message {
  return { code, level, text: text.replaceAll('page', 'picture') };
}

/**
 * The text of pictures of pages. Blocks have no places: a DOCX has no pages.
 *
 * @example (await readPictures([{ bytes, width: 468 }], null, ocr)).drafts[0]?.text // 'REPUBLIC OF SERBIA'
 */
export async function readPictures(
  pictures: readonly Picture[],
  said: string | null,
  ocr: OcrOptions,
): Promise<PicturesRead> {
  const pages = pictures.map((picture, at) => ({
    number: at + 1,
    content: null,
    draw: () => drawPicture(picture),
  }));
  const outcomes = await readByOcr(pages, { text: '', said }, ocr);
  const verdicts = pages.map(({ number }, at) =>
    decide(
      { number, content: null, lost: 'the document holds no other text', doubt: null },
      outcomes[at] ?? null,
    ),
  );
  const contents = gatherContents(verdicts);
  const drafts = assembleBlocks(layOut(contents), contents);
  return {
    drafts: drafts.map((draft) => ({ ...draft, page: null, boxes: [], spans: [] })),
    ocr: contents.length,
    unreadable: listUnreadable(verdicts).map(({ page, reason }) => ({
      page,
      reason: reason.replaceAll('page', 'picture'),
    })),
    messages: verdicts.flatMap(({ messages }) => messages).map(nameIt),
  };
}
