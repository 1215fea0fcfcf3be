/** What a PDF says of itself. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Properties } from '../../model/document.js';
import { normaliseText } from '../../text/normalise.js';

function readText(value: unknown): string | null {
  const text = typeof value === 'string' ? normaliseText(value).trim() : '';
  return text === '' ? null : text;
}

const PDF_DATE = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/u;

/** 'D:20231115093000Z' is '2023-11-15'; a year or a month alone stays one. */
function readPdfDate(value: unknown): string | null {
  const [, year, month, day] = (typeof value === 'string' && PDF_DATE.exec(value)) || [];
  if (!year) return null;
  return [year, month, day].filter((part) => part !== undefined).join('-');
}

interface Info {
  readonly Title?: unknown;
  readonly Author?: unknown;
  readonly Language?: unknown;
  readonly CreationDate?: unknown;
}

/** Never throws: a file may be readable and its metadata not. */
export async function readProperties(document: PDFDocumentProxy): Promise<Properties> {
  const info: Info = await document.getMetadata().then(
    (metadata): Info => metadata.info,
    (): Info => ({}),
  );
  return {
    title: readText(info.Title),
    author: readText(info.Author),
    language: readText(info.Language),
    created: readPdfDate(info.CreationDate),
  };
}
