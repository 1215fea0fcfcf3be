/** Which documents words can mean: titles, descriptions, parts without a document. */
import type { DocumentName } from '../model/mention.js';
import type { RegisteredDocument } from '../model/registry.js';
import type { Library } from './library.js';

type Described = Extract<DocumentName, { kind: 'described' }>;

const LATEST = -1;

function authorFits(document: RegisteredDocument, author: string | null): boolean {
  return (
    author === null || document.author === author || (document.author?.startsWith(`${author}-`) ?? false)
  );
}

/** A document cannot be cited before it exists. Without a date of the submission nothing is left out. */
export function existsBy(document: RegisteredDocument, date: string | null): boolean {
  return date === null || document.date === null || document.date.slice(0, date.length) <= date;
}

/** The last July before the submission, as the document's date: of its adoption, or of its issue a month later. */
function monthFits(document: RegisteredDocument, month: string, date: string | null): boolean {
  if (date === null || document.date === null || document.date > date) return false;
  const [year, at] = document.date.split('-');
  const issued = String(Number(month) + 1).padStart(2, '0');
  return (
    (at === month || at === issued) &&
    Number(date.slice(0, 4)) - Number(year) <= (month < date.slice(5, 7) ? 0 : 1)
  );
}

/** '2021', or '-1': the year before the submission's. */
function yearFits(document: RegisteredDocument, year: string | null, date: string | null): boolean {
  if (year === null) return true;
  if (/^\d{4}/u.test(year)) return document.date?.startsWith(year) === true;
  if (year.startsWith('--')) return monthFits(document, year.slice(2), date);
  return date !== null && document.date?.startsWith(String(Number(date.slice(0, 4)) + Number(year))) === true;
}

/** A report may bear the month of its adoption or that of its issue: where no month fits, the year decides. */
function ofYear(
  documents: readonly RegisteredDocument[],
  year: string | null,
  date: string | null,
): readonly RegisteredDocument[] {
  const exact = documents.filter((document) => yearFits(document, year, date));
  if (exact.length > 0 || year === null || !/^\d{4}-/u.test(year)) return exact;
  return documents.filter((document) => yearFits(document, year.slice(0, 4), date));
}

/** The registry's documents that fit a description, by date: noun, author, year, ordinal. */
export function documentsDescribed(
  name: Described,
  library: Library,
  date: string | null,
): readonly RegisteredDocument[] {
  const existing = library
    .byNoun(name.noun)
    .filter((document) => authorFits(document, name.author))
    .filter((document) => existsBy(document, date));
  const fitting = ofYear(existing, name.year, date);
  if (name.ordinal === null) return fitting;
  if (name.ordinal === LATEST) return date === null ? fitting : fitting.slice(-1);
  return fitting.filter((document) => library.ordinalOf(document) === name.ordinal);
}

/** Leaves out documents that are too short for the paragraph cited. */
export function withParagraph(
  documents: readonly RegisteredDocument[],
  locators: readonly string[],
): readonly RegisteredDocument[] {
  const numbers = locators.flatMap((locator) => /^\d+/u.exec(locator)?.map(Number) ?? []);
  const highest = Math.max(0, ...numbers);
  return documents.filter(({ paragraphs }) => paragraphs === null || paragraphs >= highest);
}
