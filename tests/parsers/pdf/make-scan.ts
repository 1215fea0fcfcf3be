/** Builds PDF files of scanned pages: pages of another PDF as pictures, askew if asked, and nothing else. */
import { makeCanvas, turnCanvas } from '../../../src/parsers/ocr/picture.js';
import { withDrawing } from '../../../src/parsers/pdf/render.js';

interface Jpeg {
  readonly bytes: Uint8Array;
  /** Of the picture, in dots. */
  readonly width: number;
  readonly height: number;
}

/** Pages of a PDF as pictures at 150 dots per inch, turned clockwise by so many degrees. */
export async function photograph(
  pdf: Uint8Array,
  numbers: readonly number[],
  degrees = 0,
): Promise<readonly Jpeg[]> {
  return withDrawing(pdf, async (draw) => {
    const pictures: Jpeg[] = [];
    for (const number of numbers) {
      const { canvas, scale } = await draw(number);
      const size = 150 / 72 / scale;
      const small = await makeCanvas(canvas.width * size, canvas.height * size);
      small.getContext('2d').drawImage(canvas, 0, 0, small.width, small.height);
      const turned = await turnCanvas(small, degrees);
      pictures.push({ bytes: await turned.encode('jpeg', 85), width: turned.width, height: turned.height });
    }
    return pictures;
  });
}

/** Writes the objects of a PDF, the first of which is its catalog. */
function writePdf(objects: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, at) => {
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.concat([...parts, Buffer.from(end)]));
}

function streamOf(head: string, content: Uint8Array): Uint8Array {
  const start = Buffer.from(`<< ${head} /Length ${content.length} >>\nstream\n`);
  return Buffer.concat([start, content, Buffer.from('\nendstream')]);
}

/**
 * A PDF of such pictures, one a page of the size that it was taken of; `layer` is written unseen over each, and
 * `language` is what the file says of itself.
 */
export function bindScans(pictures: readonly Jpeg[], layer = '', language = 'en-US'): Uint8Array {
  const kids = pictures.map((_, at) => `${4 + 3 * at} 0 R`).join(' ');
  const objects: Uint8Array[] = [
    Buffer.from(`<< /Type /Catalog /Pages 2 0 R /Lang (${language}) >>`),
    Buffer.from(`<< /Type /Pages /Count ${pictures.length} /Kids [${kids}] >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
  ];
  pictures.forEach(({ bytes, width, height }, at) => {
    const [w, h] = [(width * 72) / 150, (height * 72) / 150];
    const words = layer === '' ? '' : `BT 3 Tr /F 10 Tf 50 ${h - 80} Td (${layer}) Tj ET`;
    const resources = `<< /XObject << /S ${6 + 3 * at} 0 R >> /Font << /F 3 0 R >> >>`;
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Resources ${resources} /Contents ${5 + 3 * at} 0 R >>`;
    const image = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
    objects.push(
      Buffer.from(page),
      streamOf('', Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /S Do Q ${words}`)),
      streamOf(image, bytes),
    );
  });
  return writePdf(objects);
}
