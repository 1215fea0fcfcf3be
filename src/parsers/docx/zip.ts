/** Reads single parts of a ZIP file, after measuring its table of contents. */
import { crc32, inflateRawSync } from 'node:zlib';
import { FileError } from '../../model/failure.js';

export interface ZipEntry {
  readonly name: string;
  /** Bytes as packed, and as the table of contents says that they unpack to. */
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly crc: number;
  readonly encrypted: boolean;
  readonly offset: number;
}

/** What a package may hold. Far above any real submission; bombs are far above these. */
export const ZIP_LIMITS = {
  entries: 10_000,
  /** Bytes that one XML part unpacks to. */
  part: 128 * 2 ** 20,
  /** Bytes that the whole package unpacks to. */
  total: 2 ** 30,
  /** Unpacked to packed bytes, asked only of what unpacks to more than `ratioFrom`. XML reaches about 60. */
  ratio: 300,
  ratioFrom: 8 * 2 ** 20,
} as const;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const DAMAGED_HINT = 'Open the file in Word, repair it if asked, save it again as DOCX, or ask for it anew.';

export function damaged(message: string, cause?: unknown): FileError {
  return new FileError('corrupt', message, DAMAGED_HINT, cause === undefined ? {} : { cause });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The end record may be followed by a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged('The file is cut off or damaged: its ZIP table of contents is missing.');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
    throw damaged('The ZIP table of contents is damaged.');
  }
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const entry = {
    name: name.replaceAll('\\', '/'),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    offset: view.getUint32(at + 42, true),
  };
  return {
    entry,
    next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

/**
 * The table of contents of a ZIP file, in order; nothing is unpacked.
 * Throws FileError `corrupt` when there is none.
 */
export function listEntries(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.byteLength < END_SIZE) throw damaged('The file is cut off: it is too short for a ZIP file.');
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (entries.length < count) {
    const { entry, next } = readEntry(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** Throws FileError `bomb` when what the table of contents promises is out of all proportion. */
export function measureEntries(entries: readonly ZipEntry[], fileSize: number): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const swollen = entries.find(
    (entry) => entry.size > ZIP_LIMITS.ratioFrom && entry.size > entry.packed * ZIP_LIMITS.ratio,
  );
  const why =
    entries.length > ZIP_LIMITS.entries
      ? `it holds ${entries.length} parts`
      : total > ZIP_LIMITS.total
        ? `it would unpack to ${Math.round(total / 2 ** 20)} MB`
        : packed > fileSize
          ? 'its parts overlap'
          : swollen &&
            `its part ${swollen.name} would unpack to ${Math.round(swollen.size / swollen.packed)} times its size`;
  if (why)
    throw new FileError(
      'bomb',
      `The file was not opened: ${why}.`,
      'Ask the sender for an ordinary DOCX or PDF file.',
    );
}

function checkEntry(entry: ZipEntry): void {
  if (entry.encrypted) {
    throw new FileError('encrypted', 'The file is protected by a password.', 'Save it without a password.');
  }
  if (entry.size > ZIP_LIMITS.part) {
    const megabytes = Math.round(entry.size / 2 ** 20);
    throw new FileError(
      'too-large',
      `Its part ${entry.name} has ${megabytes} MB.`,
      'Split the document into parts.',
    );
  }
}

function inflate(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged(`Its part ${entry.name} is packed in an unknown way.`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (cause) {
    throw damaged(`Its part ${entry.name} cannot be unpacked.`, cause);
  }
}

/** Unpacks one part. Throws FileError `corrupt`, `encrypted` or `too-large`. */
export function readEntryBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  checkEntry(entry);
  const view = viewOf(bytes);
  if (entry.offset + 30 > bytes.byteLength || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) {
    throw damaged(`Its part ${entry.name} is missing.`);
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const content = inflate(entry, bytes.subarray(start, start + entry.packed));
  if (content.byteLength !== entry.size || crc32(content) !== entry.crc) {
    throw damaged(`Its part ${entry.name} is damaged.`);
  }
  return content;
}
