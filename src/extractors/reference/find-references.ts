/**
 * Finds the expressions that point to documents or to parts of them, and says what they say; what they mean
 * is the resolver's work.
 */
import type { ReferencePack } from '../../languages/reference-pack.js';
import type { Block, ParsedDocument } from '../../model/document.js';
import type { Cue, FoundReferences, ReferenceMention } from '../../model/mention.js';
import type { Registry } from '../../model/registry.js';
import { readPassages } from '../../text/passages.js';
import { type Sentence, splitSentences } from '../../text/sentences.js';
import { type Atom, hasSense, readAtoms, senseOf } from './atoms.js';
import { type Found, isRestricted, readBare, readRepeated, readSubOfRepeated } from './bare.js';
import { findMark, isMark, type Parsed } from './labels.js';
import { compileLexicon, type Lexicon } from './lexicon.js';
import { readDocumentFirst, readFurther, readLocated } from './located.js';
import { isNumberList, type NumberHead, readGoverned, readLoneNumber, readNumberHead } from './numbers.js';

interface ReadBlock {
  readonly block: Block;
  readonly atoms: readonly Atom[];
  readonly sentences: readonly Sentence[];
}

/** How many mentions back a resolution may stand whose noun a lone number shares. */
const RESOLUTION_REACH = 6;
/** How many atoms a term in quotation marks may have. */
const LONGEST_DEFINITION = 10;
const COUNCIL: NumberHead = { organ: 'sc', noun: 'resolution' };
const SKIPPED_KINDS: readonly Block['kind'][] = ['header', 'footer', 'page-number'];

function readMention(atoms: readonly Atom[], at: number): Parsed<Found> | null {
  const read =
    readLocated(atoms, at) ??
    readSubOfRepeated(atoms, at) ??
    longest(readDocumentFirst(atoms, at), readBare(atoms, at)) ??
    readRepeated(atoms, at);
  return read && isRestricted(atoms, at, read) ? unread(read) : read;
}

/** No reference, but what later words point back to. */
function unread(read: Parsed<Found>): Parsed<Found> | null {
  const name = read.value.documents[0];
  if (name?.kind !== 'anaphor' || name.noun === 'document') return null;
  return { ...read, value: { ...read.value, documents: [{ kind: 'unread', noun: name.noun }] } };
}

function longest(a: Parsed<Found> | null, b: Parsed<Found> | null): Parsed<Found> | null {
  if (a === null || b === null) return a ?? b;
  return b.next > a.next ? b : a;
}

/** 'the' before 'report' is not underlined; 'that' and 'the same' are. */
function startOf(atoms: readonly Atom[], at: number): number {
  return atoms[hasSense(atoms[at], 'definite') ? at + 1 : at]?.start ?? 0;
}

/** ', hereinafter “the Report”' after a mention, without brackets. */
function readPlainDefinition(atoms: readonly Atom[], at: number): Parsed<string> | null {
  const from = isMark(atoms[at], ',') ? at + 1 : at;
  if (!hasSense(atoms[from], 'own') || !hasSense(atoms[from], 'see')) return null;
  const open = hasSense(atoms[from + 1], 'entitled') ? from + 2 : from + 1;
  const begin = hasSense(atoms[open], 'definite') ? open + 1 : open;
  if (!isMark(atoms[begin], '"', '“', '«')) return null;
  const close = findMark(atoms, begin, LONGEST_DEFINITION, '"', '”', '»');
  const noun = atoms
    .slice(begin, Math.max(close, begin))
    .flatMap((atom) => senseOf(atom, 'noun')?.id ?? [])[0];
  return noun === undefined ? null : { value: noun, next: close + 1 };
}

/** '(hereinafter "the Report")' after a mention: the noun that will stand for it, and where the bracket ends. */
function readDefinition(atoms: readonly Atom[], at: number): Parsed<string> | null {
  if (!isMark(atoms[at], '(')) return readPlainDefinition(atoms, at);
  const close = findMark(atoms, at, 8, ')');
  const quoted = atoms.slice(at + 1, Math.max(close, at + 1));
  if (!quoted.some((atom) => isMark(atom, '"', '“', '”', '«', "'", '‘', '’'))) return null;
  const noun = quoted.flatMap((atom) => senseOf(atom, 'noun')?.id ?? [])[0];
  return noun === undefined ? null : { value: noun, next: close + 1 };
}

/** ', entitled “Transforming our world”' after a number: a second name of the same document. */
function skipEntitled(atoms: readonly Atom[], at: number): number {
  const comma = isMark(atoms[at], ',') ? at + 1 : at;
  if (!hasSense(atoms[comma], 'entitled')) return at;
  const quote = isMark(atoms[comma + 1], '"', '“', '‘', '«', "'") ? comma + 2 : comma + 1;
  return hasSense(atoms[quote], 'title') ? quote + 1 : at;
}

/** Whether the marks of a title stand around a mention's first words: 《联合国宪章》第二条. */
function quoteAround(atoms: readonly Atom[], at: number, next: number): boolean {
  return isMark(atoms[at - 1], '《') && atoms.slice(at, next + 1).some((atom) => isMark(atom, '》'));
}

function makeMention(
  { block, atoms, sentences }: ReadBlock,
  at: number,
  read: Parsed<Found>,
): ReferenceMention {
  const quoted = quoteAround(atoms, at, read.next);
  const start = quoted ? (atoms[at - 1]?.start ?? 0) : startOf(atoms, at);
  const end = atoms[isMark(atoms[read.next], '》') && quoted ? read.next : read.next - 1]?.end ?? start;
  const { documents, locator, symbol, title } = read.value;
  return {
    kind: 'reference',
    span: { block: block.id, start, end },
    sentence: sentences.findLastIndex((sentence) => sentence.start <= start),
    written: { role: locator?.role ?? null, labels: locator?.labels ?? [], symbol, title },
    documents,
    locators: locator?.keys ?? [],
    defines: readDefinition(atoms, read.next)?.value ?? null,
  };
}

/** A mention, and the part of another document that shares its noun: 'paragraphs 1 of resolution 75/240 and 3 of …'. */
function readWithFurther(
  atoms: readonly Atom[],
  at: number,
  first: Parsed<Found>,
): readonly [number, Parsed<Found>][] {
  const mentions: [number, Parsed<Found>][] = [[at, first]];
  const role = senseOf(atoms[at], 'role');
  const named = first.value.documents.some(({ kind }) => kind !== 'bare');
  for (let last = first; role?.plural && named && last.value.locator; ) {
    const further = readFurther(atoms, last.next, last.value.locator.role);
    if (!further) break;
    mentions.push([last.next + (hasSense(atoms[last.next], 'list') ? 1 : 2), further]);
    last = further;
  }
  return mentions;
}

function findInBlock(read: ReadBlock, head: NumberHead | null): readonly ReferenceMention[] {
  const { atoms } = read;
  const mentions: ReferenceMention[] = [];
  const governed = head && readGoverned(atoms, head);
  if (governed) {
    const found = { documents: governed.value, locator: null, symbol: null, title: null };
    mentions.push(makeMention(read, 0, { value: found, next: governed.next }));
  }
  let at = governed?.next ?? 0;
  while (at < atoms.length) {
    const mention = readMention(atoms, at) ?? (afterResolution(mentions) ? readLone(atoms, at) : null);
    if (!mention) {
      at += 1;
      continue;
    }
    const found = readWithFurther(atoms, at, mention);
    mentions.push(...found.map(([from, each]) => makeMention(read, from, each)));
    const next = found.at(-1)?.[1].next ?? mention.next;
    at = readDefinition(atoms, next)?.next ?? skipEntitled(atoms, next);
  }
  return mentions;
}

/** Whether the block has named a resolution by its number. */
function afterResolution(mentions: readonly ReferenceMention[]): boolean {
  return mentions
    .slice(-RESOLUTION_REACH)
    .some(({ documents: [name] }) => name?.kind === 'number' && name.noun === 'resolution');
}

function readLone(atoms: readonly Atom[], at: number): Parsed<Found> | null {
  const read = readLoneNumber(atoms, at);
  return (
    read && { value: { documents: read.value, locator: null, symbol: null, title: null }, next: read.next }
  );
}

/** Blocks in order; cells and items below a heading 'General Assembly resolutions' hold bare numbers. */
function findInBlocks(blocks: readonly ReadBlock[]): readonly ReferenceMention[] {
  const mentions: ReferenceMention[][] = [];
  let head: NumberHead | null = null;
  for (const read of blocks) {
    const below = read.block.kind === 'cell' || read.block.kind === 'list-item';
    if (!below) head = readNumberHead(read.atoms);
    const noted = read.block.kind === 'footnote' && isNumberList(read.atoms) ? COUNCIL : null;
    mentions.push([...findInBlock(read, below ? head : noted)]);
  }
  return mentions.flat();
}

function cuesOf({ block, atoms }: ReadBlock): readonly Cue[] {
  return atoms.flatMap((atom, i) =>
    atom.senses.flatMap((sense): readonly Cue[] => {
      const at = { block: block.id, start: atom.start };
      if (sense.kind === 'organ' && sense.id === 'council') return [];
      if (sense.kind === 'organ' || sense.kind === 'author')
        return [{ kind: sense.kind, id: sense.id, ...at }];
      const year = /^20\d\d$/u.exec(atoms[i + 1]?.text ?? '')?.[0];
      if (sense.kind !== 'month' || year === undefined) return [];
      return [{ kind: 'month', id: `${year}-${String(sense.value).padStart(2, '0')}`, ...at }];
    }),
  );
}

/** Words of the pack that a dot may follow within a sentence: 'para', 'No', 'ibid'. */
function abbreviationsOf(pack: ReferencePack): ReadonlySet<string> {
  const forms = [...Object.values(pack.roles), ...Object.values(pack.nouns)];
  const words = forms.flatMap(({ singular, plural }) => [...singular, ...plural]);
  return new Set(
    [...words, ...pack.numbers, ...pack.ibid]
      .map((word) => word.toLowerCase())
      .filter((word) => word.length <= 5),
  );
}

export type ReferenceFinder = (document: ParsedDocument) => FoundReferences;

/** Names of documents in one language, without articles, as phrases for the lexicon. */
function* titlePhrases(
  registry: Registry,
  pack: ReferencePack,
  language: string,
): Generator<{ text: string; value: string }> {
  const articles = new RegExp(`^(?:${[...pack.definites, ...pack.articles, '(?!)'].join('|')}) `, 'iu');
  for (const document of registry.documents)
    for (const text of document.names[language] ?? [])
      yield { text: text.replace(articles, ''), value: document.key };
}

/** The words of a document's language, and of those that it quotes. */
interface Wording {
  readonly language: string;
  readonly lexicon: Lexicon;
  readonly abbreviations: ReadonlySet<string>;
  /** Null for a language that has no pack. */
  lexiconOf(language: string): Lexicon | null;
}

/** Each passage in its own language. */
function readAtomsOf(text: string, { language: own, lexicon, lexiconOf }: Wording): readonly Atom[] {
  const passages = readPassages(text, own);
  if (passages.every(({ language }) => language === own)) return readAtoms(text, lexicon);
  return passages.flatMap(({ start, end, language }) => {
    const words = language === own ? lexicon : (lexiconOf(language) ?? lexicon);
    return readAtoms(text, words).filter((atom) => atom.start >= start && atom.end <= end);
  });
}

function findInDocument(document: ParsedDocument, wording: Wording): FoundReferences {
  const read = document.blocks
    .filter((block) => !SKIPPED_KINDS.includes(block.kind))
    .map(
      (block): ReadBlock => ({
        block,
        atoms: readAtomsOf(block.text, wording),
        sentences: splitSentences(block.text, wording.abbreviations),
      }),
    );
  return {
    mentions: findInBlocks(read),
    cues: read.flatMap(cuesOf),
  };
}

/** The pack of a language; undefined where none is written. */
export type PackOf = (language: string) => ReferencePack | undefined;

function keepLexicons(registry: Registry, packOf: PackOf): Wording['lexiconOf'] {
  const kept = new Map<string, Lexicon | null>();
  return (language) => {
    const known = kept.get(language);
    if (known !== undefined) return known;
    const pack = packOf(language);
    const lexicon = pack ? compileLexicon(pack, titlePhrases(registry, pack, language)) : null;
    kept.set(language, lexicon);
    return lexicon;
  };
}

/**
 * Compiles a language pack and the registry's titles into a finder. Passages in other languages are read with the packs
 * that `packOf` gives for them. The finder gives mentions in the order of the blocks and of their offsets (UTF-16); none
 * overlaps another. It never throws and takes time linear in the text.
 */
export function createReferenceFinder(
  registry: Registry,
  pack: ReferencePack,
  language: string,
  packOf: PackOf = () => undefined,
): ReferenceFinder {
  const wording = {
    language,
    lexicon: compileLexicon(pack, titlePhrases(registry, pack, language)),
    abbreviations: abbreviationsOf(pack),
    lexiconOf: keepLexicons(registry, packOf),
  };
  return (document) => findInDocument(document, wording);
}
