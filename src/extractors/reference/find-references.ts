/**
 * Finds the expressions that point to documents or to parts of them, and says what they say; what they mean
 * is the resolver's work.
 */
import type { ReferencePack } from '../../languages/reference-pack.js';
import type { Block, ParsedDocument } from '../../model/document.js';
import type { Cue, FoundReferences, ReferenceMention } from '../../model/mention.js';
import type { Registry } from '../../model/registry.js';
import { type Sentence, splitSentences } from '../../text/sentences.js';
import { type Atom, compileLexicon, hasSense, type Lexicon, readAtoms, senseOf } from './atoms.js';
import { type Found, isRestricted, readBare, readRepeated } from './bare.js';
import { type NamedDocument, readDocument } from './documents.js';
import { findMark, isMark, type Parsed, readLabels } from './labels.js';
import { type Locator, readLocator, readOne } from './locators.js';
import { type NumberHead, readGoverned, readNumberHead } from './numbers.js';

interface ReadBlock {
  readonly block: Block;
  readonly atoms: readonly Atom[];
  readonly sentences: readonly Sentence[];
}

const SKIPPED_KINDS: readonly Block['kind'][] = ['header', 'footer', 'page-number'];

function found(document: NamedDocument, locator: Locator | null): Found {
  return { ...document, locator: locator ?? document.locator };
}

/** After a part: ', contained in the', 'of', "of the"; gives where the document may begin. */
function skipLink(atoms: readonly Atom[], at: number): number | null {
  const comma = isMark(atoms[at], ',') ? at + 1 : at;
  if (!hasSense(atoms[comma], 'link')) return null;
  return comma + 1;
}

function skipDeterminer(atoms: readonly Atom[], at: number): number {
  return hasSense(atoms[at], 'article', 'definite', 'possessive') ? at + 1 : at;
}

/** The document after a link: with its determiner if that is what points back ('of that report'). */
function readLinked(atoms: readonly Atom[], at: number): Parsed<NamedDocument> | null {
  const direct = readDocument(atoms, at);
  const after = skipDeterminer(atoms, at);
  const named = after > at ? readDocument(atoms, after) : null;
  if (!direct) return named;
  return named && named.next >= direct.next ? named : direct;
}

/** ', second APR', ', A/78/265' straight after a part, when no part of its own follows. */
function readApposed(atoms: readonly Atom[], at: number): Parsed<NamedDocument> | null {
  if (!isMark(atoms[at], ',')) return null;
  const from = hasSense(atoms[at + 1], 'definite') ? at + 2 : at + 1;
  const document = readDocument(atoms, from);
  const kind = document?.value.documents[0]?.kind;
  if (!document || (kind !== 'symbol' && kind !== 'title' && kind !== 'described')) return null;
  return readTrailing(atoms, document.next) || document.value.locator ? null : document;
}

/** 'para. 46 of A/78/265', 'recommendation 46 of the second annual progress report'. */
function readLocated(atoms: readonly Atom[], at: number): Parsed<Found> | null {
  const locator = readLocator(atoms, at);
  if (!locator) return null;
  const from = isMark(atoms[locator.next], '(') ? locator.next + 1 : skipLink(atoms, locator.next);
  const document = from === null ? readApposed(atoms, locator.next) : readLinked(atoms, from);
  if (document === null) return null;
  if (from === null) return { value: found(document.value, locator.value), next: document.next };
  const bracketed = isMark(atoms[from - 1], '(');
  if (bracketed && !isMark(atoms[document.next], ')')) return null;
  return { value: found(document.value, locator.value), next: bracketed ? document.next + 1 : document.next };
}

/** What may stand between a document and its part. */
const OPENERS = [',', '(', ':', '[', '–', '—'];

/** The part after a document: ', para. 46', '(see para. 46)', "'s recommendation 46", ', at para. 46', 'at [64]'. */
function readTrailing(atoms: readonly Atom[], document: number): Parsed<Locator> | null {
  const at = skipYear(atoms, document);
  const open = isMark(atoms[at], '(', '[') && !hasSense(atoms[at + 1], 'opCit');
  const possessive = isMark(atoms[at], "'", '’') && atoms[at + 1]?.text === 's';
  const noted = isMark(atoms[at], '(') ? skipOpCit(atoms, at) : at;
  const begin = possessive ? at + 2 : noted > at ? noted : isMark(atoms[at], ...OPENERS) ? at + 1 : at;
  const cited = skipOpCit(atoms, begin);
  const from = skipAt(atoms, cited);
  const whole = readLocated(atoms, from) ? null : readLocator(atoms, from);
  const locator = whole ?? readSingle(atoms, from) ?? readSquare(atoms, at) ?? readPinpoint(atoms, from);
  if (!locator || hasSense(atoms[locator.next], 'own')) return null;
  if (!open) return locator;
  return isMark(atoms[locator.next], ')', ']') ? { ...locator, next: locator.next + 1 } : null;
}

/** 'see', 'at', 'in' before a part, with its dot. */
function skipAt(atoms: readonly Atom[], at: number): number {
  if (!hasSense(atoms[at], 'at')) return at;
  return isMark(atoms[at + 1], '.') ? at + 2 : at + 1;
}

/** The first part alone, when those after it are of the next document: 'A/75/816, para. 38, and annex I to A/76/135'. */
function readSingle(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const single = readOne(atoms, at);
  const link = single && skipLink(atoms, single.next);
  return single && (link === null || readLinked(atoms, link) === null) ? single : null;
}

/** '(2015)' after the symbol of a report. */
function skipYear(atoms: readonly Atom[], at: number): number {
  const year =
    isMark(atoms[at], '(') &&
    /^(?:19|20)\d\d$/u.test(atoms[at + 1]?.text ?? '') &&
    isMark(atoms[at + 2], ')');
  return year ? at + 3 : at;
}

/** ', op. cit.,', '(supra note 10),', ', op. cit. (note 2),'. */
function skipOpCit(atoms: readonly Atom[], at: number): number {
  let next = at;
  if (hasSense(atoms[next], 'opCit')) next += isMark(atoms[next + 1], '.') ? 2 : 1;
  if (isMark(atoms[next], '(') && hasSense(atoms[next + 1], 'opCit'))
    next = findMark(atoms, next, 6, ')') + 1 || next;
  return next > at && isMark(atoms[next], ',') ? next + 1 : next;
}

/** ', at 71 (f)' after a symbol: a paragraph without its noun. */
function readPinpoint(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  if (!hasSense(atoms[at - 1], 'at')) return null;
  const labels = readLabels(atoms, at, { plural: false, roman: false, letters: false });
  return (
    labels && { value: { role: 'paragraph', labels: labels.value, keys: labels.value }, next: labels.next }
  );
}

/** 'A/75/816 at [64]', the style of law reviews. */
function readSquare(atoms: readonly Atom[], at: number): Parsed<Locator> | null {
  const open = isMark(atoms[at], '[') ? at : at + 1;
  const label = atoms[open + 1];
  if (!isMark(atoms[open], '[') || label?.kind !== 'integer' || !isMark(atoms[open + 2], ']')) return null;
  return { value: { role: 'paragraph', labels: [label.text], keys: [label.text] }, next: open + 3 };
}

function readDocumentFirst(atoms: readonly Atom[], at: number): Parsed<Found> | null {
  const document = readDocument(atoms, at);
  if (!document) return null;
  const trailing = document.value.locator ? null : readTrailing(atoms, document.next);
  return { value: found(document.value, trailing?.value ?? null), next: trailing?.next ?? document.next };
}

function readMention(atoms: readonly Atom[], at: number): Parsed<Found> | null {
  const read =
    readLocated(atoms, at) ??
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

/** '(hereinafter "the Report")' after a mention: the noun that will stand for it. */
function definedNoun(atoms: readonly Atom[], at: number): string | null {
  if (!isMark(atoms[at], '(')) return null;
  const close = findMark(atoms, at, 8, ')');
  const quoted = atoms.slice(at + 1, Math.max(close, at + 1));
  if (!quoted.some((atom) => isMark(atom, '"', '“', '”', '«', "'", '‘', '’'))) return null;
  return quoted.flatMap((atom) => senseOf(atom, 'noun')?.id ?? [])[0] ?? null;
}

/** ', entitled “Transforming our world”' after a number: a second name of the same document. */
function skipEntitled(atoms: readonly Atom[], at: number): number {
  const comma = isMark(atoms[at], ',') ? at + 1 : at;
  if (!hasSense(atoms[comma], 'entitled')) return at;
  const quote = isMark(atoms[comma + 1], '"', '“', '‘', '«', "'") ? comma + 2 : comma + 1;
  return hasSense(atoms[quote], 'title') ? quote + 1 : at;
}

function makeMention(
  { block, atoms, sentences }: ReadBlock,
  at: number,
  read: Parsed<Found>,
): ReferenceMention {
  const start = startOf(atoms, at);
  const end = atoms[read.next - 1]?.end ?? start;
  const { documents, locator, symbol, title } = read.value;
  return {
    kind: 'reference',
    span: { block: block.id, start, end },
    sentence: sentences.findLastIndex((sentence) => sentence.start <= start),
    written: { role: locator?.role ?? null, labels: locator?.labels ?? [], symbol, title },
    documents,
    locators: locator?.keys ?? [],
    defines: definedNoun(atoms, read.next),
  };
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
    const mention = readMention(atoms, at);
    if (mention) mentions.push(makeMention(read, at, mention));
    at = mention ? skipEntitled(atoms, mention.next) : at + 1;
  }
  return mentions;
}

/** Blocks in order; cells and items below a heading 'General Assembly resolutions' hold bare numbers. */
function findInBlocks(blocks: readonly ReadBlock[]): readonly ReferenceMention[] {
  const mentions: ReferenceMention[][] = [];
  let head: NumberHead | null = null;
  for (const read of blocks) {
    const below = read.block.kind === 'cell' || read.block.kind === 'list-item';
    if (!below) head = readNumberHead(read.atoms);
    mentions.push([...findInBlock(read, below ? head : null)]);
  }
  return mentions.flat();
}

function cuesOf({ block, atoms }: ReadBlock): readonly Cue[] {
  return atoms.flatMap((atom) =>
    atom.senses.flatMap((sense): readonly Cue[] =>
      sense.kind === 'organ' || sense.kind === 'author'
        ? [{ kind: sense.kind, id: sense.id, block: block.id, start: atom.start }]
        : [],
    ),
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

/** Names of documents in one language, as phrases for the lexicon. */
function* titlePhrases(registry: Registry, language: string): Generator<{ text: string; value: string }> {
  for (const document of registry.documents)
    for (const text of document.names[language] ?? []) yield { text, value: document.key };
}

function findInDocument(
  document: ParsedDocument,
  lexicon: Lexicon,
  abbreviations: ReadonlySet<string>,
): FoundReferences {
  const read = document.blocks
    .filter((block) => !SKIPPED_KINDS.includes(block.kind))
    .map(
      (block): ReadBlock => ({
        block,
        atoms: readAtoms(block.text, lexicon),
        sentences: splitSentences(block.text, abbreviations),
      }),
    );
  return {
    mentions: findInBlocks(read),
    cues: read.flatMap(cuesOf),
  };
}

/**
 * Compiles a language pack and the registry's titles into a finder. The finder gives mentions in the order of
 * the blocks and of their offsets (UTF-16); none overlaps another. It never throws and takes time linear in
 * the text.
 */
export function createReferenceFinder(
  registry: Registry,
  pack: ReferencePack,
  language: string,
): ReferenceFinder {
  const lexicon = compileLexicon(pack, titlePhrases(registry, language));
  const abbreviations = abbreviationsOf(pack);
  return (document) => findInDocument(document, lexicon, abbreviations);
}
