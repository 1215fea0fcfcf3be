/** The capacity-building programmes and initiatives that a submission names or describes. */
import type { ProgrammePack } from '../../languages/programme-pack.js';
import type { ParsedDocument } from '../../model/document.js';
import type { ProgrammeMention } from '../../model/mention.js';
import type { Registry } from '../../model/registry.js';
import { takeDefinition } from './acronyms.js';
import { findCued } from './cued.js';
import { findDescribed } from './described.js';
import { findForeignNames } from './foreign-names.js';
import { headingOf, isClearHeading } from './headings.js';
import { findInflected, findQuotedInflected } from './inflected.js';
import { compileIntroductions, findLater } from './later.js';
import { compileLexicon, type Lexicon } from './lexicon.js';
import { announces, type Introductions, lastSentence, readIntroductions, readItem } from './lists.js';
import { findNames } from './names.js';
import { findOpenNames } from './open-names.js';
import { findGifts } from './open-offers.js';
import { findParties } from './parties.js';
import { type Draft, overlaps, type Passage, type Range, readPassages } from './passage.js';
import { findPeriod } from './period.js';
import { findRegistered } from './registered.js';
import { settle } from './settle.js';
import { findStance } from './stance.js';
import { readSurroundings } from './surroundings.js';
import { columnOf, describesNameless, nameOfCell, type Rows, readCell, readRows } from './tables.js';
import { findTopic } from './topic.js';
import { findTrained } from './trained.js';
import { findUncased } from './uncased.js';
import { findUncasedNames } from './uncased-names.js';
import { findUncasedOffers, readUncasedLead } from './uncased-offers.js';
import { findQuotedUnspaced } from './unspaced.js';
import { findBracketedUnspaced, readLead } from './unspaced-names.js';
import { findUnspacedNames, findUnspacedOfferings } from './unspaced-offers.js';
import { proposedOf } from './verb-first.js';

export interface ProgrammeContext {
  readonly registry: Registry;
  readonly pack: ProgrammePack;
  /** Who submitted: ISO codes of States or ids of bodies. 'We' means one only when there is exactly one. */
  readonly submitters: readonly string[];
}

/** Finds the programmes of a document, for one registry and language. */
export type FindProgrammes = (
  document: ParsedDocument,
  submitters: readonly string[],
) => readonly ProgrammeMention[];

interface Reading {
  readonly passages: readonly Passage[];
  readonly introductions: Introductions;
  readonly rows: Rows;
  readonly self: string | null;
  readonly lexicon: Lexicon;
}

/** The first words of a list item, among which a name is what the item is about. */
const LEAD = 5;

type Drafts = ReadonlyMap<Passage, readonly Draft[]>;

function nameDrafts(
  passage: Passage,
  row: readonly Passage[],
  introduced: ReadonlySet<string>,
  lexicon: Lexicon,
): readonly Draft[] {
  const found = [
    ...findRegistered(passage, introduced, lexicon),
    ...findNames(passage, lexicon),
    ...findCued(passage, lexicon),
    ...nameOfCell(passage, row, lexicon),
    ...findQuotedUnspaced(passage, lexicon),
    ...findBracketedUnspaced(passage, lexicon),
    ...findQuotedInflected(passage, lexicon),
    ...findUnspacedNames(passage, lexicon),
  ];
  const open = [
    ...findInflected(passage, lexicon),
    ...findForeignNames(passage, lexicon),
    ...findOpenNames(passage, lexicon),
    ...findUncased(passage, lexicon),
    ...findUncasedNames(passage, lexicon),
  ].filter((draft) => !found.some((one) => overlaps(one, draft)));
  return settle([...found, ...open], passage, lexicon)
    .map((draft) => takeDefinition(passage, draft, lexicon))
    .filter((draft) => isClearHeading(passage, draft));
}

/** The registered programmes that the document names beyond doubt: later an ambiguous acronym is enough for them. */
function introducedIds(passages: readonly Passage[], lexicon: Lexicon): ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set();
  return new Set(
    passages
      .flatMap((passage) => findRegistered(passage, none, lexicon))
      .flatMap((draft) => (draft.programme === null ? [] : [draft.programme])),
  );
}

function findNamed({ passages, rows, lexicon }: Reading): Drafts {
  const ids = introducedIds(passages, lexicon);
  const found = new Map(
    passages.map((passage) => {
      return [passage, nameDrafts(passage, rows.get(passage) ?? [], ids, lexicon)] as const;
    }),
  );
  const introduced = compileIntroductions(
    [...found].flatMap(([passage, drafts]) => drafts.map((draft) => ({ draft, passage }))),
    lexicon,
  );
  return new Map(
    [...found].map(([passage, drafts]) => {
      const later = findLater(passage, introduced, drafts, passages, lexicon);
      return [passage, settle([...drafts, ...later], passage, lexicon)] as const;
    }),
  );
}

/** How many items of each list begin with the name of a programme, by the passage that introduces the list. */
function countNamedItems(all: Drafts, introductions: Introductions): ReadonlyMap<Passage, number> {
  const counts = new Map<Passage, number>();
  for (const [item, introduction] of introductions) {
    if (beginsWithName(item, all)) counts.set(introduction, (counts.get(introduction) ?? 0) + 1);
  }
  return counts;
}

function beginsWithName(item: Passage, all: Drafts): boolean {
  const lead = item.words[LEAD]?.start ?? item.text.length;
  return all.get(item)?.some((draft) => draft.start <= lead) ?? false;
}

/** 'Cyber Fellowship: training courses for …': the item describes the programme that it names. */
function explainsName(item: Passage, named: readonly Draft[]): boolean {
  const lead = item.words[LEAD]?.start ?? item.text.length;
  return named.some((draft) => draft.start <= lead && /^\s*[:–—]|^\s-\s/u.test(item.text.slice(draft.end)));
}

function findUnnamed(
  passage: Passage,
  all: Drafts,
  namedItems: ReadonlyMap<Passage, number>,
  reading: Reading,
): readonly Draft[] {
  const { introductions, rows, lexicon } = reading;
  const named = all.get(passage) ?? [];
  if (passage.block.kind === 'heading') return [];
  if (lexicon.pack.unspaced !== undefined) return findUnnamedUnspaced(passage, named, namedItems, reading);
  if (lexicon.pack.uncased !== undefined) return findUnnamedUncased(passage, named, namedItems, reading);
  if (passage.block.kind === 'cell') return readCell(passage, rows.get(passage) ?? [], named, lexicon);
  const introduction = introductions.get(passage);
  if (introduction !== undefined && explainsName(passage, named)) return [];
  if (introduction === undefined) return describe(passage, '', named, lexicon);
  const others = (namedItems.get(introduction) ?? 0) - (beginsWithName(passage, all) ? 1 : 0);
  const items = announces(introduction, others > 0, lexicon) ? readItem(passage, named, lexicon) : [];
  return [...items, ...describe(passage, lastSentence(introduction), [...named, ...items], lexicon)];
}

/** The same in a script without spaces. */
function findUnnamedUnspaced(
  passage: Passage,
  named: readonly Draft[],
  namedItems: ReadonlyMap<Passage, number>,
  { introductions, rows, lexicon }: Reading,
): readonly Draft[] {
  const introduction = introductions.get(passage);
  const announced =
    introduction !== undefined && announces(introduction, (namedItems.get(introduction) ?? 0) > 0, lexicon);
  const cell = passage.block.kind === 'cell';
  const nameless = cell && describesNameless(passage, rows.get(passage) ?? [], lexicon);
  const lead =
    announced || nameless || columnOf(passage, lexicon) === 'name' ? readLead(passage, named, lexicon) : [];
  return cell ? lead : [...lead, ...findUnspacedOfferings(passage, [...named, ...lead], lexicon)];
}

/** The same in a script without capitals. */
function findUnnamedUncased(
  passage: Passage,
  named: readonly Draft[],
  namedItems: ReadonlyMap<Passage, number>,
  { introductions, lexicon }: Reading,
): readonly Draft[] {
  if (passage.block.kind === 'cell') {
    return columnOf(passage, lexicon) === 'name' ? readUncasedLead(passage, named, lexicon) : [];
  }
  const introduction = introductions.get(passage);
  if (introduction === undefined) return findUncasedOffers(passage, '', named, lexicon);
  if (explainsName(passage, named)) return [];
  const announced = announces(introduction, (namedItems.get(introduction) ?? 0) > 0, lexicon);
  const lead = announced ? readUncasedLead(passage, named, lexicon) : [];
  return [...lead, ...findUncasedOffers(passage, lastSentence(introduction), [...named, ...lead], lexicon)];
}

function describe(
  passage: Passage,
  introduction: string,
  taken: readonly Range[],
  lexicon: Lexicon,
): readonly Draft[] {
  const told = findTrained(passage, taken, lexicon);
  const offered = findDescribed(passage, introduction, [...taken, ...told], lexicon);
  const found = [...told, ...offered];
  return [...found, ...findGifts(passage, [...taken, ...found], lexicon)];
}

function toMention(passage: Passage, draft: Draft, reading: Reading): ProgrammeMention | null {
  const { introductions, passages, rows, self, lexicon } = reading;
  const introduction = introductions.get(passage) ?? null;
  const at = readSurroundings(passage, draft, {
    introduction,
    heading: headingOf(passage, passages),
    topic: findTopic(passage, passages),
    row: rows.get(passage) ?? [],
    self,
  });
  const parties = findParties(at, lexicon);
  const { modality, relation, negated } = findStance(at, parties.providers, lexicon);
  if (negated && draft.status === 'described') return null;
  return {
    kind: 'programme',
    span: { block: passage.block.id, start: draft.start, end: draft.end },
    status: draft.status,
    programme: draft.programme,
    name: draft.programme === null ? draft.name : null,
    programmeKind: draft.kind,
    ...parties,
    providers: isProposal(modality, lexicon)
      ? proposedOf(at, lexicon)
      : parties.providers.filter((id) => id !== self || !isWish(modality, lexicon)),
    period: findPeriod(at, lexicon),
    modality,
    relation,
    confidence: draft.confidence,
    rule: draft.rule,
  };
}

/** Where verbs come first, who is to give what is proposed stands in a clause of its own. */
function isProposal(modality: ProgrammeMention['modality'], { pack }: Lexicon): boolean {
  return modality === 'proposed' && pack.uncased !== undefined;
}

/** Who asks for it does not give it; nor does who proposes it, where the verb of proposing has the State as its subject. */
function isWish(modality: ProgrammeMention['modality'], { pack }: Lexicon): boolean {
  const proposed = pack.unspaced !== undefined || !pack.proposersGive;
  return modality === 'requested' || (modality === 'proposed' && proposed);
}

function readDocument(document: ParsedDocument, submitters: readonly string[], lexicon: Lexicon): Reading {
  const passages = readPassages(document.blocks, lexicon);
  const self = submitters.length === 1 ? (submitters[0] ?? null) : null;
  return { passages, introductions: readIntroductions(passages), rows: readRows(passages), self, lexicon };
}

/**
 * Compiles the registry's names and the pack's words once and gives the function that finds programmes: all mentions
 * in order of block and offset, none overlapping another, each span in UTF-16 offsets of its block.
 */
export function createProgrammeFinder(registry: Registry, pack: ProgrammePack): FindProgrammes {
  const lexicon = compileLexicon(registry, pack);
  return (document, submitters) => {
    const reading = readDocument(document, submitters, lexicon);
    const all = findNamed(reading);
    const namedItems = countNamedItems(all, reading.introductions);
    return [...all].flatMap(([passage, named]) =>
      settle([...named, ...findUnnamed(passage, all, namedItems, reading)], passage, lexicon).flatMap(
        (draft) => toMention(passage, draft, reading) ?? [],
      ),
    );
  };
}

/**
 * The programmes of one document. To read many with one registry, make the finder once by `createProgrammeFinder`.
 *
 * @example
 * findProgrammes(document, { registry, pack: languages.packs.get('en').programme, submitters: ['FJI'] })
 * // [{ status: 'named', programme: 'glacy-plus', … }]: 'GLACY+ project' in 'Fiji takes part in the GLACY+ project.'
 */
export function findProgrammes(
  document: ParsedDocument,
  context: ProgrammeContext,
): readonly ProgrammeMention[] {
  return createProgrammeFinder(context.registry, context.pack)(document, context.submitters);
}
