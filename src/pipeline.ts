/** The only file that knows the order of the stages: parse, head, find, resolve, record. */
import type { FindProgrammes } from './extractors/programme/find-programmes.js';
import { createProgrammeFinder } from './extractors/programme/find-programmes.js';
import { PROGRAMME_VERSION } from './extractors/programme/version.js';
import { createReferenceFinder, type ReferenceFinder } from './extractors/reference/find-references.js';
import { REFERENCE_VERSION } from './extractors/reference/version.js';
import { readHead } from './head/read-head.js';
import { HEAD_VERSION } from './head/version.js';
import type { Languages } from './languages/load.js';
import { NO_WORDS } from './languages/reference-pack.js';
import type { MediaType, ParsedDocument } from './model/document.js';
import type {
  FoundReferences,
  ProgrammeMention,
  ResolvedReference,
  SubmissionHead,
} from './model/mention.js';
import type { OcrOptions } from './model/ocr.js';
import type { Recipe } from './model/record.js';
import type { Registry } from './model/registry.js';
import { DOCX_VERSION } from './parsers/docx/version.js';
import { PDF_VERSION } from './parsers/pdf/version.js';
import { assembleRecord, RECORD_VERSION, type RecordBody } from './record/assemble.js';
import { createReferenceResolver, type ReferenceResolver } from './resolver/resolve-references.js';
import { RESOLVER_VERSION } from './resolver/version.js';
import type { Kept, Ledger } from './stages.js';

/** The versions of all parts written in code. Those of data are their content hashes. */
export const CODE_VERSIONS = {
  pdf: PDF_VERSION,
  docx: DOCX_VERSION,
  header: HEAD_VERSION,
  reference: REFERENCE_VERSION,
  programme: PROGRAMME_VERSION,
  resolver: RESOLVER_VERSION,
  record: RECORD_VERSION,
} as const;

export type Parser = 'pdf' | 'docx';

export function parserOf(mediaType: MediaType): Parser {
  return mediaType === 'application/pdf' ? 'pdf' : 'docx';
}

/** The recipe of a submission: every part that has a say in its record, and no other. */
export function recipeOf(mediaType: MediaType, versions: Recipe): Recipe {
  const other = parserOf(mediaType) === 'pdf' ? 'docx' : 'pdf';
  return Object.fromEntries(Object.entries(versions).filter(([part]) => part !== other));
}

/** What the stages work with, compiled once. */
export interface Parts {
  readonly registry: Registry;
  readonly languages: Languages;
  findReferences(language: string): ReferenceFinder;
  /** Null where no pack is written for the language. */
  findProgrammes(language: string): FindProgrammes | null;
  readonly resolve: ReferenceResolver;
}

export interface Source {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
}

function memoize<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** Compiles registry and packs; a language is compiled when its first submission comes. */
export function prepareParts(registry: Registry, languages: Languages): Parts {
  const finders = memoize((language) =>
    createReferenceFinder(registry, languages.packs.get(language)?.reference ?? NO_WORDS, language),
  );
  const programmes = memoize((language) => {
    const pack = languages.packs.get(language)?.programme;
    return pack ? createProgrammeFinder(registry, pack) : null;
  });
  return {
    registry,
    languages,
    findReferences: finders,
    findProgrammes: programmes,
    resolve: createReferenceResolver(registry),
  };
}

function pick(recipe: Recipe, ...parts: readonly string[]): Recipe {
  return Object.fromEntries(parts.map((part) => [part, recipe[part] ?? '']));
}

/** @example versionOfOcr('auto', engine) // 'auto:tesseract-5.3.0-1f3a9c2e' */
export function versionOfOcr(ocr: Pick<OcrOptions, 'mode' | 'engine'> | null): string {
  return ocr ? `${ocr.mode}:${ocr.engine.version}` : 'never';
}

async function parse(source: Source, ocr: OcrOptions | null): Promise<ParsedDocument> {
  if (parserOf(source.mediaType) === 'pdf') {
    const { parsePdf } = await import('./parsers/pdf/parse.js');
    return parsePdf(source.bytes, ocr);
  }
  const { parseDocx } = await import('./parsers/docx/parse.js');
  return parseDocx(source.bytes, async (pictures, hints) => {
    const { readPictures } = await import('./parsers/pdf/pictures.js');
    return readPictures(pictures, hints, ocr);
  });
}

interface Read {
  readonly document: Kept<ParsedDocument>;
  readonly head: Kept<SubmissionHead>;
}

/** For want of time not all that could be read of it was: another time it may be. */
export function isRushed({ messages }: { readonly messages: readonly { readonly code: string }[] }): boolean {
  return messages.some(({ code }) => code === 'ocr-time');
}

async function read(
  source: Source,
  parts: Parts,
  recipe: Recipe,
  ledger: Ledger,
  ocr: OcrOptions | null,
): Promise<Read> {
  const parser = parserOf(source.mediaType);
  const document = await ledger.call({
    stage: parser,
    versions: pick(recipe, parser, 'ocr'),
    inputs: [source.sha256],
    run: () => parse(source, ocr),
    isLasting: (parsed) => !isRushed(parsed),
  });
  const head = await ledger.call({
    stage: 'header',
    versions: pick(recipe, 'header', 'languages', 'registry'),
    inputs: [document.hash],
    run: () =>
      readHead(document.value, {
        registry: parts.registry,
        pack: (tag) => parts.languages.packs.get(tag)?.head,
      }),
  });
  return { document, head };
}

async function resolveReferences(
  { document, head }: Read,
  parts: Parts,
  recipe: Recipe,
  ledger: Ledger,
): Promise<Kept<readonly ResolvedReference[]>> {
  const language = head.value.language;
  const found: Kept<FoundReferences> = await ledger.call({
    stage: 'reference',
    versions: pick(recipe, 'reference', 'languages', 'registry'),
    inputs: [document.hash, language],
    run: () => parts.findReferences(language)(document.value),
  });
  return ledger.call({
    stage: 'resolver',
    versions: pick(recipe, 'resolver', 'registry'),
    inputs: [found.hash, document.hash, head.hash],
    run: () => parts.resolve({ found: found.value, document: document.value, head: head.value }),
  });
}

function findProgrammes(
  { document, head }: Read,
  parts: Parts,
  recipe: Recipe,
  ledger: Ledger,
): Promise<Kept<readonly ProgrammeMention[]>> {
  const { language, submitters } = head.value;
  const authors = submitters.filter(({ role }) => role === 'submitter').map(({ id }) => id);
  return ledger.call<readonly ProgrammeMention[]>({
    stage: 'programme',
    versions: pick(recipe, 'programme', 'languages', 'registry'),
    inputs: [document.hash, language, authors.join()],
    run: () => parts.findProgrammes(language)?.(document.value, authors) ?? [],
  });
}

export interface Processed {
  readonly body: RecordBody;
  readonly document: ParsedDocument;
}

/**
 * One submission through all stages; a stage whose inputs and versions are kept is read back.
 * @throws FileError when the file is at fault.
 */
export async function processSubmission(
  source: Source,
  parts: Parts,
  versions: Recipe,
  ledger: Ledger,
  ocr: OcrOptions | null,
): Promise<Processed> {
  const recipe = recipeOf(source.mediaType, versions);
  const done = await read(source, parts, recipe, ledger, ocr);
  const references = await resolveReferences(done, parts, recipe, ledger);
  const programmes = await findProgrammes(done, parts, recipe, ledger);
  const body = assembleRecord({
    id: source.id,
    sha256: source.sha256,
    bytes: source.bytes.length,
    document: done.document.value,
    head: done.head.value,
    references: references.value,
    programmes: programmes.value,
    registry: parts.registry,
    recipe,
  });
  return { body, document: done.document.value };
}
