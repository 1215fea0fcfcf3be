/**
 * What the mentions of references mean: one key, several candidates, or unknown. A guess is a defect: where
 * the best reading is not clearly the best, the mention is ambiguous and carries its candidates.
 */
import type { ParsedDocument } from '../model/document.js';
import type {
  Cue,
  DocumentName,
  FoundReferences,
  ReferenceMention,
  ResolvedReference,
  SubmissionHead,
} from '../model/mention.js';
import type { Registry } from '../model/registry.js';
import { resolveByContext } from './by-context.js';
import { printedDocuments, resolveBroken } from './damage.js';
import { type Citation, findAnchors, indexBlocks, makeCitation, type Position } from './history.js';
import { createLibrary, type Library } from './library.js';
import type { Meaning } from './meaning.js';
import { ambiguous, known, unknown } from './meaning.js';
import { type OrganContext, readNumber } from './numbers.js';
import { isPossible } from './plausible.js';
import type { Situation } from './situation.js';
import { hearLinks } from './witness.js';

export interface ResolverInput {
  readonly found: FoundReferences;
  readonly document: ParsedDocument;
  readonly head: SubmissionHead;
}

/** For each mention: the organ named nearest in its block, and all organs that the submission names. */
function organContexts(cues: readonly Cue[]): (mention: ReferenceMention) => OrganContext {
  const organs = cues.filter((cue) => cue.kind === 'organ');
  const anywhere = new Set(organs.map((cue) => cue.id));
  const byBlock = new Map<string, Cue[]>();
  for (const cue of organs) byBlock.set(cue.block, [...(byBlock.get(cue.block) ?? []).slice(-MEMORY), cue]);
  return ({ span }) => {
    const inBlock = byBlock.get(span.block) ?? [];
    const before = inBlock.findLast((cue) => cue.start < span.start);
    return { near: (before ?? inBlock[0])?.id ?? null, anywhere };
  };
}

function resolveSymbol(name: Extract<DocumentName, { kind: 'symbol' }>, situation: Situation): Meaning {
  const document = situation.library.document(name.key);
  if (!name.un && !document)
    return unknown('the registry does not know this instrument of another organization');
  if (!document && !isPossible(name.key)) return unknown('no such session or year exists');
  return known([document?.key ?? name.key], 'symbol', 0.99);
}

function resolveNumber(
  name: Extract<DocumentName, { kind: 'number' }>,
  situation: Situation,
): Meaning | null {
  const reading = readNumber(name, situation.organs, situation.library);
  const keys = reading.keys.map((key) => situation.library.document(key)?.key ?? key);
  if (keys.length === 1) return known(keys, reading.by, reading.confidence);
  if (keys.length > 1) return ambiguous(keys, 'two organs have a resolution of that number');
  const ours = name.organ === null ? null : unknown('no such number of that organ is known');
  return name.organ === 'sc' || name.organ === 'ga' ? ours : null;
}

function resolveName(name: DocumentName, situation: Situation): Meaning | null {
  if (name.kind === 'symbol') return resolveSymbol(name, situation);
  if (name.kind === 'number') return resolveNumber(name, situation);
  if (name.kind === 'broken') return resolveBroken(name, situation);
  return resolveByContext(name, situation);
}

/** Targets of all documents in order; locators go to each, which for lists of documents means none or all. */
function targetsOf(keys: readonly string[], locators: readonly string[]): readonly string[] {
  if (locators.length === 0) return keys;
  return keys.flatMap((key) => locators.map((locator) => (key.includes('#') ? key : `${key}#${locator}`)));
}

function combine(meanings: readonly Meaning[]): Meaning {
  const doubtful = meanings.find((meaning) => meaning.status !== 'known');
  const first = meanings[0] ?? unknown('nothing was named');
  return (
    doubtful ?? {
      ...first,
      keys: meanings.flatMap((m) => m.keys),
      confidence: Math.min(...meanings.map((m) => m.confidence)),
    }
  );
}

/** 'norm (c)' with its document named: the registry says which paragraph holds the norms. */
function placeLocators(
  mention: ReferenceMention,
  key: string | undefined,
  library: Library,
): readonly string[] {
  const place = library.registry.places.find((p) => p.role === mention.written.role && p.document === key);
  if (!place) return mention.locators;
  return mention.locators.map((locator) => (locator.startsWith('(') ? place.paragraph + locator : locator));
}

/** A number that goes on after a space: 'para. 4 6'. */
function isBroken(locator: string): boolean {
  return locator.includes(' ');
}

function finish(mention: ReferenceMention, said: Meaning, library: Library): ResolvedReference {
  const damaged = said.status === 'known' && (said.locators ?? mention.locators).some(isBroken);
  const meaning = damaged ? unknown('the number of its part is damaged in print') : said;
  const locators = meaning.locators ?? placeLocators(mention, meaning.keys[0], library);
  const targets = meaning.status === 'known' ? targetsOf(meaning.keys, locators) : [];
  const candidates = meaning.candidates.map((candidate) => ({
    ...candidate,
    target: targetsOf([candidate.target], locators).at(0) ?? candidate.target,
  }));
  const { status, by, why, confidence } = meaning;
  return { mention, targets: [...new Set(targets)], status, by, candidates, why, confidence };
}

function isOwn(mention: ReferenceMention, ownSymbols: readonly string[]): boolean {
  return mention.documents.some((name) => name.kind === 'symbol' && ownSymbols.includes(name.key));
}

function resolveOne(situation: Situation): ResolvedReference | null {
  const { mention, library } = situation;
  if (isOwn(mention, situation.ownSymbols)) return null;
  const meanings = mention.documents.map((name) => resolveName(name, situation));
  const said = meanings.filter((meaning) => meaning !== null);
  return said.length < meanings.length || said.length === 0 ? null : finish(mention, combine(said), library);
}

function latestMonthOf(cues: readonly Cue[]): string | null {
  const months = cues.flatMap((cue) => (cue.kind === 'month' ? [cue.id] : []));
  return months.sort().at(-1) ?? null;
}

function highestOwnParagraph(document: ParsedDocument): number {
  const numbers = document.blocks.flatMap((block) =>
    block.label !== null && block.kind === 'paragraph'
      ? (/^\d+/u.exec(block.paragraph ?? '')?.map(Number) ?? [])
      : [],
  );
  return Math.max(0, ...numbers);
}

/** How many citations back the resolver looks, so that its work stays linear. */
const MEMORY = 300;

export type ReferenceResolver = (input: ResolverInput) => readonly ResolvedReference[];

/**
 * Prepares a resolver for a registry. It gives a meaning for each mention in order; mentions that turn out to be
 * none (the submission's own symbol and paragraphs, 'the report' that was never introduced) are left out.
 */
export function createReferenceResolver(registry: Registry): ReferenceResolver {
  const library = createLibrary(registry);
  return ({ found, document, head }) => {
    const positions = indexBlocks(document.blocks);
    const blocks = new Map(document.blocks.map((block) => [block.id, block]));
    const anchors = findAnchors(document.blocks);
    const ownParagraphs = highestOwnParagraph(document);
    const organs = organContexts(found.cues);
    const date = head.date?.value ?? null;
    const latestMonth = latestMonthOf(found.cues);
    const printed = printedDocuments(found.mentions, organs, library);
    const resolved: ResolvedReference[] = [];
    const history: Citation[] = [];
    for (const mention of found.mentions) {
      const at = positions.get(mention.span.block);
      if (!at) continue;
      const place: Position = { ...at, sentence: mention.sentence };
      const resolvedByWords = resolveOne({
        mention,
        place,
        history: history.slice(-MEMORY),
        anchor: anchors.get(mention.span.block) ?? null,
        printed,
        organs: organs(mention),
        date,
        latestMonth,
        ownParagraphs,
        ownSymbols: head.ownSymbols,
        library,
      });
      if (!resolvedByWords) continue;
      const reference = hearLinks(resolvedByWords, blocks.get(mention.span.block), library);
      if (mention.documents[0]?.kind !== 'unread') resolved.push(reference);
      history.push(makeCitation(reference, place, library));
    }
    return resolved;
  };
}
