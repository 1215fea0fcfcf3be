/** Documents that are named by words alone, or not at all: titles, 'ibid.', 'that report', 'recommendation 46'. */
import type { DocumentName } from '../model/mention.js';
import type { RegisteredDocument } from '../model/registry.js';
import { anchored, fromCitations, resolveAnaphor, withArticle } from './anaphors.js';
import { documentsDescribed, existsBy, withParagraph } from './candidates.js';
import { type Citation, documentOf, nearestCitations } from './history.js';
import type { Library } from './library.js';
import { ambiguous, known, type Meaning, unknown } from './meaning.js';
import { citedKeys } from './picks.js';
import type { Situation } from './situation.js';

type Described = Extract<DocumentName, { kind: 'described' }>;
type Contextual = Exclude<DocumentName, { kind: 'symbol' | 'number' | 'broken' }>;

function keysOf(documents: readonly RegisteredDocument[]): readonly string[] {
  return documents.map((document) => document.key);
}

/** Of a series, the last that existed at the submission's date. */
function latestOfSeries(
  documents: readonly RegisteredDocument[],
  date: string | null,
): RegisteredDocument | null {
  const series = new Set(documents.map((document) => document.series));
  if (date === null || series.size !== 1 || series.has(null)) return null;
  return documents.filter((document) => document.date !== null && existsBy(document, date)).at(-1) ?? null;
}

/** How long before a document appears texts may speak of it already: reports are issued after their adoption. */
const EARLY_MONTHS = 3;

function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

/** For a submission without a date, by the latest month that it names; not where the next document is near. */
function latestByMonth(
  documents: readonly RegisteredDocument[],
  month: string | null,
): RegisteredDocument | null {
  const latest = latestOfSeries(documents, month);
  const isNear = ({ date }: RegisteredDocument): boolean => {
    const after = monthsOf(date ?? '') - monthsOf(month ?? '');
    return after > 0 && after <= EARLY_MONTHS;
  };
  return documents.some(isNear) ? null : latest;
}

/**
 * One of several documents that bear a name: the one cited before, or the latest of its series. What was cited and what
 * the date says must not contradict one another.
 */
function chooseAmong(situation: Situation, documents: readonly RegisteredDocument[]): Meaning {
  const { history, place, date, latestMonth } = situation;
  const possible = withParagraph(documents, situation.mention.locators);
  const keys = keysOf(possible);
  const [only] = keys;
  if (only === undefined) return unknown('no document of that name is known');
  if (keys.length === 1) return known([only], 'title', 0.95);
  const isAmong = (citation: Citation): boolean => citation.keys.some((key) => keys.includes(key));
  const near = citedKeys(nearestCitations(history, place, 1, isAmong), keys);
  const latest =
    (date === null ? latestByMonth(possible, latestMonth) : latestOfSeries(possible, date))?.key ?? null;
  if (near.length === 1 && (latest === null || near[0] === latest)) return known(near, 'antecedent', 0.9);
  const far = citedKeys(nearestCitations(history, place, 'anywhere', isAmong), keys);
  if (far.length === 1 && (latest === null || far[0] === latest)) return known(far, 'antecedent', 0.88);
  if (latest !== null && far.length === 0 && date !== null) return known([latest], 'context', 0.8);
  if (latest !== null && far.length === 0) return known([latest], 'context', 0.65);
  return ambiguous(far.length > 0 ? [...far, ...keys] : keys, 'several documents bear this name');
}

function resolveTitle(name: Extract<Contextual, { kind: 'title' }>, situation: Situation): Meaning {
  const documents = name.keys.flatMap((key) => situation.library.document(key) ?? []);
  const [only] = documents;
  if (only && documents.length === 1) return known([only.key], 'title', 0.95);
  const existing = documents.filter((document) => existsBy(document, situation.date));
  const sorted = [...existing].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return chooseAmong(situation, sorted);
}

function resolveDescribed(
  name: Extract<Contextual, { kind: 'described' }>,
  situation: Situation,
): Meaning | null {
  const documents = documentsDescribed(name, situation.library, situation.date);
  if (isElliptic(name)) return resolveElliptic(name, situation);
  if (name.author === 'sg') return resolveByHistory(documents, situation);
  const vague = name.author === 'sg' || (name.year === null && name.ordinal === null && name.author === null);
  if (vague && documents.length === 0) return null;
  const spoken = name.author === null ? documents.filter(({ author }) => author !== 'sg') : documents;
  return chooseAmong(situation, spoken.length > 0 ? spoken : documents);
}

/** 'the second one', 'the 2021 one', 'the second report': told by what was cited before. */
function isElliptic({ noun, author, year, ordinal }: Described): boolean {
  const counted = author === null && year === null && ordinal !== null && ordinal > 0;
  return noun === 'document' || (counted && noun !== 'annual-progress-report');
}

/** The document of that number or year in the series that was cited last, when that is only one. */
function resolveElliptic(name: Described, { library, history, date }: Situation): Meaning | null {
  const cited = history.findLast(({ keys }) => keys.some((key) => library.document(key)?.series));
  const last = cited?.keys.flatMap((key) => library.document(key)?.series ?? []) ?? [];
  const counted = library.registry.series.filter((each) => each.counted).map((each) => each.id);
  const series = name.ordinal === null ? last : counted.filter((id) => isCited(history, id, library));
  const documents = documentsDescribed({ ...name, noun: 'document' }, library, date);
  const fitting = keysOf(documents.filter((document) => series.includes(document.series ?? '')));
  if (fitting.length === 1) return known(fitting, 'antecedent', 0.85);
  return name.noun === 'document' ? null : unknown('no series is cited that counts such a report');
}

function isCited(history: readonly Citation[], series: string, library: Library): boolean {
  return history.some(({ keys }) => keys.some((key) => library.document(key)?.series === series));
}

/** 'The Secretary-General's report' is one of many: only one that the submission has cited will do. */
function resolveByHistory(documents: readonly RegisteredDocument[], situation: Situation): Meaning | null {
  const cited = citedKeys(situation.history, keysOf(documents));
  return cited.length === 1 ? known(cited, 'antecedent', 0.85) : null;
}

/** 'Ibid.' is the citation just before, in its zone; a footnote without a citation breaks the chain. */
function resolveIbid(situation: Situation): Meaning {
  const { history, place, mention } = situation;
  const last = history.findLast((citation) => citation.place.zone === place.zone);
  if (!last || place.block - last.place.block > 1) return unknown('no citation stands just before');
  if (last.reference.status !== 'known') return unknown('the citation before could not be resolved');
  const sameNote = last.place.block === place.block;
  const inNote = history.filter((c) => c.place.zone === place.zone && c.place.block === last.place.block);
  const keys = citedKeys(inNote, null);
  if (!sameNote && place.zone === 'footnotes' && keys.length > 1)
    return ambiguous(keys.toReversed(), 'the note before cites several');
  if (mention.locators.length > 0) return known(last.keys, 'antecedent', 0.93);
  return known(last.reference.targets, 'antecedent', 0.9, []);
}

/** 'norm (c)', 'norm 13 (c)': the registry says which document holds the norms. */
function resolvePlace(situation: Situation): Meaning | null {
  const { mention, library } = situation;
  const place = library.registry.places.find((p) => p.role === mention.written.role);
  if (!place) return null;
  const locators = mention.locators.map((l) => (l.startsWith('(') ? place.paragraph + l : l));
  const fits = locators.every((locator) => locator.startsWith(`${place.paragraph}(`));
  return fits ? known([place.document], 'context', 0.92, locators) : null;
}

/**
 * 'Recommendation 46' alone: of the report cited in this sentence; the same that was cited before; of the
 * series that has recommendations, when no other report has been cited.
 */
function resolveByRole(situation: Situation, role: string): Meaning | null {
  const documents = situation.library.byRole(role).filter((document) => existsBy(document, situation.date));
  if (documents.length === 0) return null;
  const inSentence = nearestCitations(situation.history, situation.place, 0, (c) =>
    c.nouns.includes('report'),
  );
  const here = inSentence.filter((citation) => citation.place.sentence === situation.place.sentence);
  const labels = situation.mention.written.labels.join();
  const again = situation.history.findLast(
    ({ reference, keys }) =>
      keys.length === 1 &&
      reference.mention.written.labels.join() === labels &&
      reference.mention.written.role === role,
  );
  const same = again ? known(again.keys, 'antecedent', 0.85) : null;
  const chosen = fromCitations(here, 0.88) ?? same ?? chooseAmong(situation, documents);
  const isNear =
    nearestCitations(situation.history, situation.place, 2, (c) => c.nouns.includes('report')).length > 0;
  const firstReport = !situation.history.some((citation) => citation.nouns.includes('report'));
  if (chosen.status !== 'known' || here.length > 0 || same || isNear || firstReport) return chosen;
  if (chosen.by === 'antecedent' && isNeighbour(situation, chosen.keys[0]))
    return { ...chosen, confidence: 0.7 };
  return ambiguous(chosen.keys, 'nothing near says of which document');
}

/** How far apart the parts of one report lie that a submission cites as recommendations. */
const NEIGHBOURHOOD = 6;

/** Recommendation 44 of a report whose recommendation 46 was cited before. */
function isNeighbour({ history, mention }: Situation, key: string | undefined): boolean {
  const cited = history
    .flatMap(({ reference }) => reference.targets)
    .flatMap((target) => (documentOf(target) === key ? [numberOf(target.split('#')[1] ?? '')] : []));
  return mention.locators.every((locator) =>
    cited.some((number) => number > 0 && Math.abs(number - numberOf(locator)) <= NEIGHBOURHOOD),
  );
}

function numberOf(locator: string): number {
  return Number(/^\d+/u.exec(locator)?.[0] ?? 0);
}

/** In a cell or a list item: of the document that the sentence before the table or list names. */
function fromIntroduction({ history, place }: Situation): Meaning | null {
  if (place.introducedBy === null) return null;
  const introduction = { ...place, block: place.introducedBy };
  return fromCitations(
    nearestCitations(history, introduction, 0, (c) => c.nouns.includes('document')),
    0.75,
  );
}

/** 'Paragraph 46' far from everything, when only one document was cited by that paragraph. */
function citedAgain({ history, mention }: Situation): Meaning | null {
  const targets = history.flatMap(({ reference }) => reference.targets);
  const keys = mention.locators.map((locator) => [
    ...new Set(targets.filter((target) => target.endsWith(`#${locator}`)).map(documentOf)),
  ]);
  const [documents = []] = keys;
  const [only] = documents;
  const same = keys.every((each) => each.length === 1 && each[0] === only);
  return only !== undefined && same ? known([only], 'antecedent', 0.75) : null;
}

/** 'Paragraph 46' alone may be the submission's own. */
function resolveBareParagraph(situation: Situation): Meaning | null {
  const { mention, place, history, ownParagraphs } = situation;
  const numbers = mention.locators.map(numberOf);
  const maybeOwn = numbers.some((number) => number <= ownParagraphs);
  const citations = nearestCitations(history, place, maybeOwn ? 0 : 1, (c) => c.nouns.includes('document'));
  const near = maybeOwn ? citations.filter((c) => c.place.sentence === place.sentence) : citations;
  const noted = anchored(situation, (citation) => citation.nouns.includes('document'));
  const here = fromCitations(
    near.filter((citation) => citation.place.block === place.block),
    0.8,
  );
  const told =
    here ?? fromIntroduction(situation) ?? fromCitations(near, 0.8) ?? fromCitations(noted, 0.8) ?? null;
  if (told?.status === 'known') return withArticle(told, near, situation);
  return maybeOwn ? told : (citedAgain(situation) ?? told);
}

/** 'Article 29' alone: of the treaty cited last in the same block, not of a national law. */
function resolveArticle({ history, place }: Situation): Meaning | null {
  const last = history.findLast((citation) => citation.place.zone === place.zone);
  const isTreaty = last?.nouns.includes('convention') || last?.nouns.includes('charter');
  if (!last || !isTreaty || last.place.block !== place.block) return null;
  if (last.place.sentence !== place.sentence)
    return ambiguous(last.keys, 'it may be an article of another text');
  return fromCitations([last], 0.85);
}

/** 'Its annex C … while annex A …': another annex of the document whose annex the same sentence cites. */
function resolveAnnex({ history, place }: Situation): Meaning | null {
  const last = history.findLast((citation) => citation.place.zone === place.zone);
  const annexed = last?.reference.targets.some((target) => /#annex\.[^.]+$/u.test(target));
  const here = last?.place.block === place.block && last.place.sentence === place.sentence;
  return last && annexed && here ? fromCitations([last], 0.8) : null;
}

function resolveBare(situation: Situation): Meaning | null {
  const role = situation.mention.written.role ?? 'paragraph';
  const fixed = resolvePlace(situation);
  if (fixed) return fixed;
  if (role === 'paragraph') return resolveBareParagraph(situation);
  if (role === 'operative-paragraph' || role === 'preambular-paragraph') {
    const fits = (citation: Citation): boolean => citation.nouns.includes('resolution');
    const near = nearestCitations(situation.history, situation.place, 2, fits);
    return (
      fromCitations(near, 0.85) ??
      fromCitations(anchored(situation, fits), 0.8) ??
      unknown('no resolution stands before')
    );
  }
  if (role === 'article') return resolveArticle(situation);
  if (role === 'annex') return resolveAnnex(situation);
  return resolveByRole(situation, role);
}

/** The meaning of a name that only its surroundings can tell; null when it is no reference at all. */
export function resolveByContext(name: Contextual, situation: Situation): Meaning | null {
  if (name.kind === 'unread') return unknown('it is no document that exists');
  if (name.kind === 'title') return resolveTitle(name, situation);
  if (name.kind === 'described') return resolveDescribed(name, situation);
  if (name.kind === 'ibid') return resolveIbid(situation);
  if (name.kind === 'anaphor') return resolveAnaphor(name, situation) ?? resolveSeries(name, situation);
  return resolveBare(situation);
}

/** 'The annual progress report' before any was cited: the latest of its series at the submission's date. */
function resolveSeries(name: Extract<Contextual, { kind: 'anaphor' }>, situation: Situation): Meaning | null {
  const { library, history, date } = situation;
  const isCitedBefore = history.some(({ nouns }) => nouns.includes(name.noun));
  if (name.strength !== 'definite' || name.pick !== 'one' || date === null || isCitedBefore) return null;
  const counted = library.registry.series.filter(
    (series) => series.counted && series.nouns.includes(name.noun),
  );
  const documents = counted.length === 1 ? library.byNoun(name.noun) : [];
  const existing = documents.filter(
    (document) => document.series === counted[0]?.id && existsBy(document, date),
  );
  return existing.length === 0 ? null : chooseAmong(situation, existing);
}
