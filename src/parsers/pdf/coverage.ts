/** Which pages could be read, and why the others could not. */
import type { Message, UnreadablePage } from '../../model/document.js';
import type { PageContent } from './geometry.js';

/** Above this part of meaningless characters a text layer is no text. */
const GARBAGE = 0.3;
/** Below this number of characters on a page that is a picture, the text is a stamp or a page number. */
const FEW = 40;
/** The part of hidden letters from which on a scanner may have laid them below its picture. */
const HIDDEN = 0.5;
/** A page without text on which so many paths are painted is no blank page. */
const DRAWN = 20;
/** Letters that are drawn as shapes: as many paths as a page has letters, and hardly any text beside them. */
const SHAPES = 200;

export function isGarbage(page: PageContent): boolean {
  return page.garbage > GARBAGE;
}

function countCharacters(page: PageContent): number {
  let count = 0;
  for (const row of [...page.rows, page.turned]) for (const word of row) count += word.text.length;
  return count;
}

/** Has hardly any text that is seen: what pictures are on it decides whether it is a scan. */
export function mayBeScan(page: PageContent): boolean {
  return page.hidden > HIDDEN || countCharacters(page) < FEW;
}

/** Is most of its text hidden below a picture of the page? */
export function isScannerLayer({ hidden, pictured }: PageContent): boolean {
  return hidden > HIDDEN && pictured > 0.5;
}

/** Why the text of a page cannot be read; null when it can, or when the page is blank. */
export function findReason(page: PageContent): string | null {
  if (isGarbage(page)) return 'the text layer is garbled: its characters mean nothing';
  const count = countCharacters(page);
  const { pictured, paths } = page;
  if (count === 0 && pictured > 0.02) return 'no text layer: the page is an image';
  if (count === 0 && paths >= DRAWN) return 'no text layer: the page is drawn';
  if (count < FEW && pictured > 0.5) return 'almost no text layer: the page is an image';
  const isOutlined = paths >= SHAPES && paths > 3 * count && count < 2 * SHAPES;
  return isOutlined ? 'almost no text layer: the letters are drawn as shapes' : null;
}

export function toMessage({ page, reason }: UnreadablePage): Message {
  return {
    code: 'page-unreadable',
    level: 'warning',
    text: `page ${page} could not be read: ${reason}`,
    page,
  };
}
