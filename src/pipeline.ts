/** The only file that knows the order of the stages: parse, head, find, resolve, record. */
import type { FindProgrammes } from './extractors/programme/find-programmes.js';
import { createProgrammeFinder } from './extractors/programme/find-programmes.js';
import { PROGRAMME_VERSION } from './extractors/programme/version.js';
import { createReferenceFinder, type ReferenceFinder } from './extractors/reference/find-references.js';
import { REFERENCE_VERSION } from './extractors/reference/version.js';
import { readHead, readLanguage } from './head/read-head.js';
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
import { createReach, type Reach, type WordsOfDocument } from './reach.js';
import { assembleRecord, RECORD_VERSION, type RecordBody } from './record/assemble.js';
import { createReferenceResolver, type ReferenceResolver } from './resolver/resolve-references.js';
import { RESOLVER_VERSION } from './resolver/version.js';
import type { Kept, Ledger } from './stages.js';
import { indexWords } from './text/held-words.js';
import { readPassages } from './text/passages.js';

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

/** The recipe of one document: of registry and packs, the part that can touch it. */
export function narrowRecipe(recipe: Recipe, { registry, languages }: Reach): Recipe {
  return { ...recipe, languages, registry: registry.version };
}

/** What the stages work with, compiled once. */
export interface Parts {
  readonly registry: Registry;
  readonly languages: Languages;
  findReferences(language: string): ReferenceFinder;
  /** Null where no pack is written for the language. */
  findProgrammes(language: string): FindProgrammes | null;
  readonly resolve: ReferenceResolver;
  /** What of registry and packs can touch a document. */
  reach(words: WordsOfDocument): Reach;
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
    createReferenceFinder(
      registry,
      languages.packs.get(language)?.reference ?? NO_WORDS,
      language,
      (other) => languages.packs.get(other)?.reference,
    ),
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
    reach: createReach(registry, languages),
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

/** Parts, and the versions that they have for one document. */
interface Setting {
  readonly parts: Parts;
  readonly recipe: Recipe;
  readonly reach: Reach;
  readonly ledger: Ledger;
}

/** The versions of a stage that uses the words of a topic of the packs. */
function versionsOf({ recipe, reach }: Setting, part: string, topic: keyof Reach['topics']): Recipe {
  return { ...pick(recipe, part, 'registry'), languages: reach.topics[topic] };
}

/** For want of time not all that could be read of it was: another time it may be. */
export function isRushed({ messages }: { readonly messages: readonly { readonly code: string }[] }): boolean {
  return messages.some(({ code }) => code === 'ocr-time');
}

function readDocument(
  source: Source,
  versions: Recipe,
  ledger: Ledger,
  ocr: OcrOptions | null,
): Promise<Kept<ParsedDocument>> {
  const parser = parserOf(source.mediaType);
  return ledger.call({
    stage: parser,
    versions: pick(versions, parser, 'ocr'),
    inputs: [source.sha256],
    run: () => parse(source, ocr),
    isLasting: (parsed) => !isRushed(parsed),
  });
}

function readHeadOf(document: Kept<ParsedDocument>, setting: Setting): Promise<Kept<SubmissionHead>> {
  const { registry, languages } = setting.parts;
  return setting.ledger.call({
    stage: 'header',
    versions: versionsOf(setting, 'header', 'head'),
    inputs: [document.hash],
    run: () => readHead(document.value, { registry, pack: (tag) => languages.packs.get(tag)?.head }),
  });
}

async function resolveReferences(
  { document, head }: Read,
  setting: Setting,
): Promise<Kept<readonly ResolvedReference[]>> {
  const { parts, recipe, ledger } = setting;
  const language = head.value.language;
  const found: Kept<FoundReferences> = await ledger.call({
    stage: 'reference',
    versions: versionsOf(setting, 'reference', 'reference'),
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
  setting: Setting,
): Promise<Kept<readonly ProgrammeMention[]>> {
  const { language, submitters } = head.value;
  const authors = submitters.filter(({ role }) => role === 'submitter').map(({ id }) => id);
  return setting.ledger.call<readonly ProgrammeMention[]>({
    stage: 'programme',
    versions: versionsOf(setting, 'programme', 'programme'),
    inputs: [document.hash, language, authors.join()],
    run: () => setting.parts.findProgrammes(language)?.(document.value, authors) ?? [],
  });
}

/** The languages that passages are in, other than the document's. */
function quotedLanguages(texts: readonly string[], own: string): readonly string[] {
  const all = texts.flatMap((text) => readPassages(text, own).map(({ language }) => language));
  return [...new Set(all)].filter((language) => language !== own).sort();
}

/** The words that a document holds, in its blocks and in what the file says of itself. */
function wordsOf(document: ParsedDocument): WordsOfDocument {
  const { title, author } = document.properties;
  const texts = document.blocks.flatMap(({ text, label, footnote }) => [text, label ?? '', footnote ?? '']);
  const language = readLanguage(document);
  const words = indexWords([...texts, title ?? '', author ?? '']);
  return { language, quoted: quotedLanguages(texts, language), words };
}

export interface Processed {
  readonly body: RecordBody;
  readonly document: ParsedDocument;
  readonly words: WordsOfDocument;
  readonly reach: Reach;
}

/**
 * One submission through all stages; a stage whose inputs and versions are kept is read back. The record's recipe has,
 * for registry and packs, the version of the part that can touch this document.
 * @throws FileError when the file is at fault.
 */
export async function processSubmission(
  source: Source,
  parts: Parts,
  versions: Recipe,
  ledger: Ledger,
  ocr: OcrOptions | null,
): Promise<Processed> {
  const document = await readDocument(source, versions, ledger, ocr);
  const words = wordsOf(document.value);
  const reach = parts.reach(words);
  const recipe = narrowRecipe(recipeOf(source.mediaType, versions), reach);
  const setting = { parts, recipe, reach, ledger };
  const done = { document, head: await readHeadOf(document, setting) };
  const references = await resolveReferences(done, setting);
  const programmes = await findProgrammes(done, setting);
  const body = assembleRecord({
    id: source.id,
    sha256: source.sha256,
    bytes: source.bytes.length,
    document: document.value,
    head: done.head.value,
    references: references.value,
    programmes: programmes.value,
    registry: parts.registry,
    recipe,
  });
  return { body, document: document.value, words, reach };
}
