import { beforeAll, describe, expect, it } from 'vitest';
import { makeCanvas } from '../../../src/parsers/ocr/picture.js';
import { readPictures } from '../../../src/parsers/pdf/pictures.js';
import { makePdf, setLines } from './make-pdf.js';
import { photograph } from './make-scan.js';

const LINES = Array.from(
  { length: 30 },
  () => 'Fiji thanks the Chair for the report and for the invitation.',
);
let page: Uint8Array;
let photo: Uint8Array;

beforeAll(async () => {
  const [scan] = await photograph(makePdf([{ marks: setLines(LINES) }]), [1]);
  page = scan?.bytes ?? new Uint8Array();
  const dark = await makeCanvas(600, 400);
  const context = dark.getContext('2d');
  context.fillStyle = '#446644';
  context.fillRect(0, 0, 600, 400);
  photo = await dark.encode('png');
});

const read = (bytes: Uint8Array, text: string) =>
  readPictures([{ bytes, width: 468 }], { said: null, text, first: 3 }, null);

describe('pictures in a document, without OCR', () => {
  it('are unreadable, with a warning, where they look like pages of text', async () => {
    const { drafts, ocr, unreadable, messages } = await read(page, 'Note verbale');
    expect([drafts, ocr]).toEqual([[], 0]);
    expect(unreadable).toEqual([{ page: 3, reason: 'it may show text; OCR is turned off' }]);
    expect(messages.map(({ level, text }) => [level, text])).toEqual([
      ['warning', 'picture 3 could not be read: it may show text; OCR is turned off'],
    ]);
  });

  it('are passed over where they are photographs', async () => {
    expect(await read(photo, 'Note verbale')).toEqual({ drafts: [], ocr: 0, unreadable: [], messages: [] });
  });

  it('are all unreadable where the document holds nothing else', async () => {
    const { unreadable } = await read(photo, '');
    expect(unreadable).toEqual([{ page: 3, reason: 'the document holds no other text; OCR is turned off' }]);
  });
});
