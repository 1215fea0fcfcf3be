import type { HeadPack } from '../languages/head-pack.js';
import type { Block, ParsedDocument } from '../model/document.js';
import type { SubmissionHead } from '../model/mention.js';
import type { Registry } from '../model/registry.js';
import { detectLanguage } from '../text/language.js';
import { readDate } from './date.js';
import { divide, flowOf } from './front.js';
import { compileParties, type Parties } from './names.js';
import { readOwnSymbols } from './own-symbols.js';
import { readAuthors } from './submitters.js';
import { readSureTitle, readTitle } from './title.js';
import { readTranslation } from './translation.js';
import { compileWording, type Wording } from './wording.js';

export interface HeadContext {
  readonly registry: Registry;
  /** The wording of a language (BCP 47), or undefined where none is written yet. */
  readonly pack: (tag: string) => HeadPack | undefined;
}

const UNDETERMINED = 'und';

/** What was compiled of packs and registries, kept as long as they are. */
const languages = new WeakMap<ParsedDocument, string>();
const wordings = new WeakMap<HeadPack, Wording>();
const partiesOf = new WeakMap<Registry, Map<string, Parties>>();

function wordingOf(pack: HeadPack): Wording {
  const wording = wordings.get(pack) ?? compileWording(pack);
  wordings.set(pack, wording);
  return wording;
}

function partiesIn(registry: Registry, language: string, pack: HeadPack): Parties {
  const byLanguage = partiesOf.get(registry) ?? new Map<string, Parties>();
  partiesOf.set(registry, byLanguage);
  const parties = byLanguage.get(language) ?? compileParties(registry, language, pack.notNames, pack);
  byLanguage.set(language, parties);
  return parties;
}

/** The language of a document as its head will have it (BCP 47, or 'und'): told by its text alone. */
export function readLanguage(document: ParsedDocument): string {
  const language = languages.get(document) ?? languageOf(flowOf(document));
  languages.set(document, language);
  return language;
}

function languageOf(flow: readonly Block[]): string {
  return detectLanguage(flow.map(({ text }) => text).join('\n'));
}

function readWithoutPack(document: ParsedDocument, language: string): SubmissionHead {
  const text =
    language === UNDETERMINED
      ? 'the language cannot be told: only symbols are found'
      : `the wording of ${language} is not read yet: only symbols are found`;
  return {
    title: readSureTitle(document),
    language,
    translation: null,
    date: null,
    kind: null,
    submitters: [],
    ownSymbols: [],
    messages: [{ code: 'no-language-pack', level: 'warning', text }],
  };
}

/**
 * Who submitted a document, when, under which title, in which language and on whose behalf: from its title
 * block, letterhead, running headers, opening sentences and signature. What no witness tells is null or empty,
 * and a message says so.
 *
 * Spans are UTF-16 offsets in the text of blocks. Throws nothing: what cannot be told is a value.
 *
 * @example
 * readHead(document, { registry, pack }).submitters
 * // [{ id: 'FJI', name: 'Fiji', type: 'state', role: 'submitter', span: { block: 'b3', start: 18, end: 22 } }]
 */
export function readHead(document: ParsedDocument, context: HeadContext): SubmissionHead {
  const flow = flowOf(document);
  const language = readLanguage(document);
  const pack = context.pack(language);
  if (pack === undefined) return readWithoutPack(document, language);
  const wording = wordingOf(pack);
  const parties = partiesIn(context.registry, language, pack);
  const parts = divide(document, wording, parties);
  const front = parts.front.map(({ block }) => block);
  const notes = document.blocks.filter(({ kind }) => kind === 'footnote');
  const authors = readAuthors(parts, flow, parties, wording);
  return {
    title: readTitle(parts, wording),
    language,
    translation: readTranslation([...front, ...parts.margins, ...notes, ...parts.tail], wording),
    date: readDate(parts, wording),
    kind: authors.kind,
    submitters: authors.submitters,
    ownSymbols: readOwnSymbols([...front, ...parts.margins], wording),
    messages: authors.messages,
  };
}
