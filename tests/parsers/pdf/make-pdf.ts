/** Builds small PDF files for tests: text, lines and links at given places, in the standard fonts. */

export interface Mark {
  readonly x: number;
  /** Of the baseline, from the page's top. */
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: 'plain' | 'bold' | 'italic';
}

export interface TestPage {
  readonly marks: readonly Mark[];
  /** Stroked lines: x1, y1, x2, y2, from the page's top. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  /** Filled boxes in grey: x, y, width, height. */
  readonly fills?: readonly (readonly [number, number, number, number])[];
  readonly links?: readonly {
    readonly url: string;
    readonly box: readonly [number, number, number, number];
  }[];
  readonly rotate?: number;
  /** A picture over the whole page. */
  readonly scan?: boolean;
  /** Raw operators, put before the rest. */
  readonly raw?: string;
}

const WIDTH = 595;
const HEIGHT = 842;
const FONTS = { plain: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' };

/** Windows' code page 1252 for the signs that the tests use; PDF strings hold bytes. */
const CODES: Readonly<Record<string, number>> = {
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
};

function encode(text: string): string {
  const bytes = [...text].map((char) => CODES[char] ?? char.charCodeAt(0));
  return `<${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
}

function drawMark({ x, y, text, size = 12, font = 'plain' }: Mark): string {
  return `BT /${font} ${size} Tf ${x} ${HEIGHT - y} Td ${encode(text)} Tj ET`;
}

function drawPage(page: TestPage): string {
  const fills = (page.fills ?? []).map(([x, y, w, h]) => `0.8 g ${x} ${HEIGHT - y - h} ${w} ${h} re f 0 g`);
  const lines = (page.lines ?? []).map(
    ([x1, y1, x2, y2]) => `0.5 w ${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`,
  );
  const scan = page.scan ? [`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /scan Do Q`] : [];
  return [page.raw ?? '', ...scan, ...fills, ...lines, ...page.marks.map(drawMark)].join('\n');
}

/** Adds objects and hands out their numbers. */
class Objects {
  readonly bodies: string[] = [];

  add(body: string): number {
    this.bodies.push(body);
    return this.bodies.length;
  }

  stream(head: string, content: string): number {
    return this.add(`<< ${head} /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
}

function addLinks(objects: Objects, page: TestPage): readonly number[] {
  return (page.links ?? []).map(({ url, box: [x, y, w, h] }) =>
    objects.add(
      `<< /Type /Annot /Subtype /Link /Rect [${x} ${HEIGHT - y - h} ${x + w} ${HEIGHT - y}] /A << /S /URI /URI (${url}) >> >>`,
    ),
  );
}

function addPage(objects: Objects, page: TestPage, tree: number, resources: string): number {
  const contents = objects.stream('', drawPage(page));
  const annots = addLinks(objects, page).map((number) => `${number} 0 R`);
  return objects.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${page.rotate ?? 0} ` +
      `/Resources ${resources} /Contents ${contents} 0 R /Annots [${annots.join(' ')}] >>`,
  );
}

function write(bodies: readonly string[], root: number, info: number, extra: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = bodies.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer << /Size ${bodies.length + 1} /Root ${root} 0 R /Info ${info} 0 R ${extra} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}

/** A lock that no empty password opens. */
function addLock(objects: Objects): string {
  const key = '41'.repeat(32);
  const lock = objects.add(`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`);
  return `/Encrypt ${lock} 0 R /ID [<41> <41>]`;
}

/** The bytes of a PDF of A4 pages. */
export function makePdf(pages: readonly TestPage[], isLocked = false): Uint8Array {
  const objects = new Objects();
  const fonts = Object.entries(FONTS).map(([name, base]) => {
    const number = objects.add(
      `<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding /WinAnsiEncoding >>`,
    );
    return `/${name} ${number} 0 R`;
  });
  const image =
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8';
  const scan = objects.stream(image, 'x');
  const resources = `<< /Font << ${fonts.join(' ')} >> /XObject << /scan ${scan} 0 R >> >>`;
  const tree =
    objects.bodies.length + 1 + pages.reduce((sum, page) => sum + 2 + (page.links?.length ?? 0), 0);
  const kids = pages.map((page) => `${addPage(objects, page, tree, resources)} 0 R`);
  objects.add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`);
  const root = objects.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  const info = objects.add('<< /Title (A title) /CreationDate (D:20231115093000Z) >>');
  const extra = isLocked ? addLock(objects) : '';
  return write(objects.bodies, root, info, extra);
}

/** Lines of text one below the other, with the first baseline at `y`. */
export function setLines(
  lines: readonly string[],
  { x = 72, y = 100, leading = 14, ...style }: Partial<Mark> & { readonly leading?: number } = {},
): readonly Mark[] {
  return lines.map((text, at) => ({ x, y: y + at * leading, text, ...style }));
}
