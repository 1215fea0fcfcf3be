/** Pages of a PDF as pictures, with the boxes of blocks and mentions drawn on them. */
import type { Box } from '../model/document.js';
import { makeCanvas } from '../parsers/ocr/picture.js';
import type { DrawnPage } from '../parsers/pdf/ocr-pages.js';
import { withDrawing } from '../parsers/pdf/render.js';
import { COLOURS } from './colours.js';
import { isMention, type Mark } from './marks.js';

/** A page as it is printed, and with what was found on it. */
export interface PagePicture {
  readonly page: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly plain: Uint8Array;
  /** Media type of `plain`. */
  readonly plainType: string;
  /** PNG. */
  readonly marked: Uint8Array;
}

type Context = ReturnType<DrawnPage['canvas']['getContext']>;

/** Dots in a point: 100 dots per inch can be read on any screen. */
const SCALE = 1.4;
const QUALITY = 70;
const TAG_SIZE = 6;
const SMALL_TAG = 4.5;
/** Blocks that stand close below each other. */
const TIGHT: ReadonlySet<Mark['kind']> = new Set(['cell', 'footnote']);
/** Labels may be Chinese or Arabic. */
const FONTS = 'sans-serif, "Noto Sans CJK SC", "Noto Sans Arabic"';

function drawBox(context: Context, { x, y, width, height }: Box, kind: Mark['kind']): void {
  context.strokeStyle = COLOURS[kind];
  context.fillStyle = `${COLOURS[kind]}${isMention(kind) ? '40' : '0d'}`;
  context.lineWidth = isMention(kind) ? 0.8 : 0.6;
  context.fillRect(x, y, width, height);
  if (isMention(kind)) context.fillRect(x, y + height - 1, width, 1);
  else context.strokeRect(x, y, width, height);
}

/** The tag stands above the box; that of a mention is small and hangs on its lower edge, clear of the text. */
function drawTag(context: Context, { x, y, height }: Box, { tag, kind }: Mark): void {
  const size = isMention(kind) || TIGHT.has(kind) ? SMALL_TAG : TAG_SIZE;
  context.font = `${size}px ${FONTS}`;
  const width = context.measureText(tag).width + 3;
  const top = isMention(kind) ? y + height - 1.5 : Math.max(0, y - size - 1);
  context.fillStyle = COLOURS[kind];
  context.fillRect(x, top, width, size + 1);
  context.fillStyle = '#ffffff';
  context.fillText(tag, x + 1.5, top + size - 0.4);
}

/** Draws what stands on a page; lengths are points. */
function drawMarks(context: Context, page: number, marks: readonly Mark[]): void {
  for (const mark of marks) {
    const boxes = mark.boxes.filter((box) => box.page === page);
    for (const box of boxes) drawBox(context, box, mark.kind);
    const [first] = boxes;
    if (first) drawTag(context, first, mark);
  }
}

async function drawPicture(drawn: DrawnPage, page: number, marks: readonly Mark[]): Promise<PagePicture> {
  const { width, height } = drawn;
  const canvas = await makeCanvas(width * SCALE, height * SCALE);
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  context.drawImage(drawn.canvas, 0, 0, width, height);
  const plain = await canvas.encode('webp', QUALITY);
  drawMarks(context, page, marks);
  return { page, width, height, plain, plainType: 'image/webp', marked: await canvas.encode('png') };
}

/** The pages of a PDF, one after the other, with marks on them. */
export function drawPages(
  bytes: Uint8Array,
  pages: readonly number[],
  marks: readonly Mark[],
): Promise<readonly PagePicture[]> {
  return withDrawing(bytes, async (draw) => {
    const pictures: PagePicture[] = [];
    for (const page of pages) pictures.push(await drawPicture(await draw(page), page, marks));
    return pictures;
  });
}
