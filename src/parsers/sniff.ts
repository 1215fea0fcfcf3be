/** Tells what kind of file some bytes are, by their content. */
import type { MediaType } from '../model/document.js';
import { FileError } from '../model/failure.js';

const DOCX: MediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SAVE_AS = 'Save it as DOCX or PDF and submit that file.';

/** A kind of file that is not read: its name, as it follows 'The file is', and what to do. */
interface Foreign {
  readonly what: string;
  readonly hint: string;
}

interface Signature extends Foreign {
  /** The bytes that such a file has at `at` (0 unless said), as Latin-1. */
  readonly magic: string;
  readonly at?: number;
}

const IMAGE_HINT = 'Put the pages into a PDF file, best with recognized text, and submit that file.';
const ARCHIVE_HINT = 'Unpack it and submit the files in it.';

const SIGNATURES: readonly Signature[] = [
  { magic: '{\\rtf', what: 'a rich text file (RTF)', hint: SAVE_AS },
  { magic: '\xFF\xD8\xFF', what: 'a picture (JPEG)', hint: IMAGE_HINT },
  { magic: '\x89PNG', what: 'a picture (PNG)', hint: IMAGE_HINT },
  { magic: 'GIF8', what: 'a picture (GIF)', hint: IMAGE_HINT },
  { magic: 'II*\0', what: 'a picture (TIFF)', hint: IMAGE_HINT },
  { magic: 'MM\0*', what: 'a picture (TIFF)', hint: IMAGE_HINT },
  { magic: 'WEBP', at: 8, what: 'a picture (WebP)', hint: IMAGE_HINT },
  { magic: 'ftyphei', at: 4, what: 'a picture (HEIC)', hint: IMAGE_HINT },
  { magic: 'ftypmif1', at: 4, what: 'a picture (HEIC)', hint: IMAGE_HINT },
  { magic: '%!PS', what: 'a PostScript file', hint: SAVE_AS },
  { magic: '\x1F\x8B', what: 'a gzip archive', hint: ARCHIVE_HINT },
  { magic: '7z\xBC\xAF', what: 'a 7-Zip archive', hint: ARCHIVE_HINT },
  { magic: 'Rar!', what: 'a RAR archive', hint: ARCHIVE_HINT },
];

/** Names of streams in the old container of Office files (MS-CFB), written there in UTF-16. */
const OLE_STREAMS: readonly (readonly [string, string])[] = [
  ['WordDocument', 'a Word document in the old binary format (.doc)'],
  ['Workbook', 'an Excel workbook in the old binary format (.xls)'],
  ['PowerPoint Document', 'a PowerPoint presentation in the old binary format (.ppt)'],
  ['__substg1.0_', 'an Outlook message (.msg)'],
];

/** Names of parts in ZIP files of other formats. */
const ZIP_PARTS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'an Excel workbook (XLSX)'],
  [/^ppt\//, 'a PowerPoint presentation (PPTX)'],
  [/^mimetype$/, 'an OpenDocument or EPUB file'],
  [/^Index\/Document\.iwa$/, 'an Apple Pages document'],
];

const ZIP_OPENINGS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
const OLE_OPENING = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
/** Readers accept a PDF whose header stands within the first 1024 bytes (ISO 32000-1, annex H.3.4.1). */
const PDF_HEADER = /%PDF-\d/;
const PDF_SEARCH = 1024 + 8;

function foreign(what: string, hint: string): FileError {
  return new FileError('unsupported-type', `The file is ${what}.`, hint);
}

function toLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Names of the parts of a ZIP file, from the headers before each part: they are there in damaged files too. */
function readPartNames(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (
    let at = 0;
    at >= 0 && at + 30 <= file.length && names.length < 10_000;
    at = file.indexOf('PK\x03\x04', at + 4, 'latin1')
  ) {
    names.push(file.toString('utf8', at + 30, at + 30 + file.readUInt16LE(at + 26)).replaceAll('\\', '/'));
  }
  return names;
}

function sniffZip(bytes: Uint8Array): MediaType {
  const names = readPartNames(bytes);
  if (names.some((name) => name.startsWith('word/'))) return DOCX;
  const known = ZIP_PARTS.find(([part]) => names.some((name) => part.test(name)));
  if (known) throw foreign(known[1], SAVE_AS);
  throw foreign('a ZIP archive', ARCHIVE_HINT);
}

function sniffOle(bytes: Uint8Array): FileError {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => file.includes(stream, 0, 'utf16le');
  if (holds('EncryptedPackage')) {
    return new FileError('encrypted', 'The file is protected by a password.', 'Save it without a password.');
  }
  const known = OLE_STREAMS.find(([stream]) => holds(stream));
  return foreign(known?.[1] ?? 'an Office file in the old binary format', SAVE_AS);
}

/** What texts there are: markup by its first tag, else plain text when no control characters are in it. */
function sniffText(start: string): Foreign | null {
  const text = start.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', '');
  if (/^\s*<\?xml/.test(text) && /<w:wordDocument|mso-application/.test(text)) {
    return { what: 'a Word document in the XML format of 2003', hint: SAVE_AS };
  }
  if (/^\s*<(?:!doctype html|html|head|body)/i.test(text))
    return { what: 'a web page (HTML)', hint: SAVE_AS };
  if (/^\s*<\?xml/.test(text)) return { what: 'an XML file', hint: SAVE_AS };
  if (/^(?:From|Received|MIME-Version|Return-Path|Delivered-To): /i.test(text)) {
    return { what: 'a mail message', hint: 'Submit the file that is attached to it.' };
  }
  const isUtf16 = /^(?:\xFF\xFE|\xFE\xFF)/.test(start);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell binary files from texts
  if (/[\0-\x08\x0E-\x1A\x1C-\x1F]/.test(isUtf16 ? text : start)) return null;
  return { what: 'a plain text', hint: SAVE_AS };
}

/**
 * The media type of a file, from its bytes alone; a PDF's header may be preceded by up to 1024 bytes of junk.
 * Throws FileError `empty` (no bytes, or white space only), `encrypted` (an Office file with a password) or
 * `unsupported-type`, whose message names the kind of file and whose hint says what to do.
 */
export function sniffMediaType(bytes: Uint8Array): MediaType {
  const start = toLatin1(bytes.subarray(0, 4096));
  if (
    /^[\s\0]*$/.test(start) &&
    bytes.every((byte) => byte === 0 || byte === 32 || (byte > 8 && byte < 14))
  ) {
    throw new FileError('empty', 'The file is empty.', 'Ask the sender for the file again.');
  }
  if (ZIP_OPENINGS.some((opening) => start.startsWith(opening))) return sniffZip(bytes);
  if (start.startsWith(OLE_OPENING)) throw sniffOle(bytes);
  const known = SIGNATURES.find((signature) => start.startsWith(signature.magic, signature.at ?? 0));
  if (known) throw foreign(known.what, known.hint);
  if (PDF_HEADER.test(start.slice(0, PDF_SEARCH))) return 'application/pdf';
  const text = sniffText(start);
  throw foreign(text?.what ?? 'of a kind that is not known', text?.hint ?? SAVE_AS);
}
