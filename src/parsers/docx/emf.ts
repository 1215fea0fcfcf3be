/** The bitmap in an enhanced metafile (MS-EMF), in which Word keeps what was pasted from a scanner's program. */

/** EMR_HEADER, and the records that paint a bitmap: EMR_BITBLT, EMR_STRETCHBLT, EMR_STRETCHDIBITS. */
const HEADER = 1;
/** Where a record tells the place of the bitmap's header; its length, the dots' place and length follow. */
const BITMAP_AT: ReadonlyMap<number, number> = new Map([
  [76, 84],
  [77, 84],
  [81, 48],
]);
const BMP_HEADER = 14;

interface Piece {
  readonly header: Uint8Array;
  readonly dots: Uint8Array;
}

/** The bitmap that a record paints; null when it holds none, or one that reaches beyond the record. */
function readPiece(record: Uint8Array, type: number): Piece | null {
  const at = BITMAP_AT.get(type);
  if (at === undefined || record.length < at + 16) return null;
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const slice = (from: number) => {
    const start = view.getUint32(from, true);
    return record.subarray(start, start + view.getUint32(from + 4, true));
  };
  const [header, dots] = [slice(at), slice(at + 8)];
  return header.length >= 40 && dots.length > 0 ? { header, dots } : null;
}

function* readPieces(bytes: Uint8Array): Generator<Piece> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (size < 8) return;
    const piece = readPiece(bytes.subarray(at, at + size), view.getUint32(at, true));
    if (piece) yield piece;
    at += size;
  }
}

/** A BMP file of a bitmap's header, as it is in metafiles, and its dots. */
function toBmp({ header, dots }: Piece): Uint8Array {
  const file = new Uint8Array(BMP_HEADER + header.length + dots.length);
  const view = new DataView(file.buffer);
  file.set([0x42, 0x4d]);
  view.setUint32(2, file.length, true);
  view.setUint32(10, BMP_HEADER + header.length, true);
  file.set(header, BMP_HEADER);
  file.set(dots, BMP_HEADER + header.length);
  return file;
}

export function isEmf(bytes: Uint8Array): boolean {
  if (bytes.length < 44) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(0, true) === HEADER && view.getUint32(40, true) === 0x464d4520;
}

/** The largest bitmap of a metafile as a BMP file; null when it is drawn with lines and letters. */
export function extractBitmap(bytes: Uint8Array): Uint8Array | null {
  let largest: Piece | null = null;
  for (const piece of readPieces(bytes))
    if (!largest || piece.dots.length > largest.dots.length) largest = piece;
  return largest && toBmp(largest);
}
