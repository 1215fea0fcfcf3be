/** Reads pictures of pages, as they stand in a DOCX, by the way that pages of a PDF go. */
import type { Message } from '../../model/document.js';
import type { OcrOptions } from '../../model/ocr.js';
import { chooseScale, loadCanvas, makeCanvas, toSmallGrey } from '../ocr/picture.js';
import type { Picture, PictureHints, PicturesRead } from '../ocr/pictures.js';
import { looksWritten } from '../ocr/written.js';
import { assembleBlocks } from './assemble.js';
import { layOut } from './layout.js';
import { type DrawnPage, type OcrOutcome, type PageInDoubt, readByOcr } from './ocr-pages.js';
import { decide, gatherContents, listUnreadable } from './verdicts.js';

/** Where a document does not say how large a picture is shown: the width of a sheet, in points. */
const SHEET_WIDTH = 595;

/** Pictures that are shown small keep their dots, up to so many in a point: 300 in an inch. */
const FINEST = 300 / 72;

async function drawPicture({ bytes, width: shown }: Picture): Promise<DrawnPage> {
  if (!bytes) throw new TypeError('a picture of another kind');
  const { loadImage } = await loadCanvas();
  const image = await loadImage(bytes);
  const width = shown ?? SHEET_WIDTH;
  const height = (width * image.height) / image.width;
  const scale = Math.max(chooseScale(width, height), Math.min(image.width / width, FINEST));
  const canvas = await makeCanvas(width * scale, height * scale);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return { canvas, width, height, scale };
}

function nameIt({ code, level, text }: Message): Message {
  return { code, level, text: text.replaceAll('page', 'picture') };
}

/** Pictures with fewer letters, or that read worse, are no pages of text. */
const FEWEST_LETTERS = 150;
const LEAST_RATING = 0.55;

/** Is it a photograph, a chart or an emblem? What could not be read for want of data or time may be a page. */
function isDecoration(outcome: OcrOutcome | undefined): boolean {
  if (outcome === undefined || typeof outcome === 'string') return false;
  const { lines, rating } = outcome.reading;
  const text = lines.flatMap(({ words }) => words.map((word) => word.text)).join('');
  return rating < LEAST_RATING || (text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS;
}

/** Those that may be pages of text; what cannot be drawn is no picture of a page. */
async function keepWritten(pages: readonly PageInDoubt[]): Promise<readonly PageInDoubt[]> {
  const kept: PageInDoubt[] = [];
  for (const page of pages) {
    const drawn = await page.draw().catch(() => null);
    if (drawn && looksWritten(await toSmallGrey(drawn.canvas))) kept.push(page);
  }
  return kept;
}

/** What came of each page; where OCR is turned off, that. */
async function readOrPass(
  pages: readonly PageInDoubt[],
  { text, said }: PictureHints,
  ocr: OcrOptions | null,
): Promise<readonly OcrOutcome[]> {
  return ocr ? readByOcr(pages, { text, said }, ocr) : pages.map(() => 'OCR is turned off');
}

/**
 * The text of pictures of pages. Blocks have no places: a DOCX has no pages. Where the document has other text,
 * pictures that are no pages of text are passed over. Without OCR those that look like written pages are unreadable.
 *
 * @example
 * const read = await readPictures([{ bytes, width: 468 }], { said: null, text: '', first: 1 }, ocr);
 * read.drafts[0]?.text // 'REPUBLIC OF SERBIA'
 */
export async function readPictures(
  pictures: readonly Picture[],
  hints: PictureHints,
  ocr: OcrOptions | null,
): Promise<PicturesRead> {
  const isAll = hints.text === '';
  const all = pictures.map((picture, at) => ({
    number: hints.first + at,
    content: null,
    draw: () => drawPicture(picture),
  }));
  const candidates = isAll ? all : await keepWritten(all);
  const outcomes = await readOrPass(candidates, hints, ocr);
  const shown = ocr ? 'it shows text' : 'it may show text';
  const lost = isAll ? 'the document holds no other text' : shown;
  const verdicts = candidates.flatMap(({ number }, at) => {
    const outcome = outcomes[at];
    if (!isAll && isDecoration(outcome)) return [];
    return [decide({ number, content: null, lost, doubt: null }, outcome ?? null)];
  });
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
