/** Words that point back: 'that report', 'the same paragraph', 'the Convention'. */
import type { DocumentName } from '../model/mention.js';
import { existsBy } from './candidates.js';
import { type Citation, nearestCitations, type Reach } from './history.js';
import { ambiguous, known, type Meaning, unknown } from './meaning.js';
import type { Situation } from './situation.js';

type Anaphor = Extract<DocumentName, { kind: 'anaphor' }>;

/** Nouns that stand for a part and not for a document. */
const PARTS: readonly string[] = ['recommendation', 'recommended-next-step', 'paragraph', 'annex'];

/** The documents that citations name, or those of `keys` among them. */
export function citedKeys(citations: readonly Citation[], keys: readonly string[] | null): readonly string[] {
  const cited = citations.flatMap((citation) => citation.keys);
  return [...new Set(keys === null ? cited : cited.filter((key) => keys.includes(key)))];
}

/**
 * The one document that citations name; several are candidates, the last one first. Null when there is none, or
 * when what stands before is no document of the past ('the report that the Secretariat prepares').
 */
export function fromCitations(citations: readonly Citation[], confidence: number): Meaning | null {
  if (citations.length === 0 || citations.some(isUnread)) return null;
  if (citations.some((citation) => citation.keys.length === 0))
    return unknown('what stands before could not be resolved');
  const keys = citedKeys(citations, null);
  if (keys.length === 1) return known(keys, 'antecedent', confidence);
  return ambiguous(keys.toReversed(), 'several documents stand before');
}

function isUnread({ reference }: Citation): boolean {
  return reference.mention.documents[0]?.kind === 'unread';
}

/** The documents of the sentence before, and of the sentences before that until there are two. */
function lastDocuments(situation: Situation, noun: string): readonly string[] {
  const { place, history } = situation;
  const fits = (citation: Citation): boolean =>
    citation.place.zone === place.zone &&
    place.block - citation.place.block <= 2 &&
    citation.nouns.includes(noun);
  let keys: readonly string[] = [];
  let sentence: string | null = null;
  for (const citation of history.filter(fits).toReversed()) {
    const at = `${citation.place.block}.${citation.place.sentence}`;
    if (isUnread(citation) || (at !== sentence && keys.length > 1)) break;
    keys = [...new Set([...citation.keys, ...keys])];
    sentence = at;
  }
  return keys;
}

/** How far two documents of a pair may stand apart, in characters: ' and ', ', así como el '. */
const WIDEST_PAIR = 24;

/** Two documents of one kind close to each other, and no others in their sentence: 'A/75/816 and A/76/135'. */
function endsPair(history: readonly Citation[], place: Citation['place']): boolean {
  const near = history.filter(({ place: at }) => at.zone === place.zone && at.block === place.block);
  const last = near.at(-1);
  const pair = near.filter((citation) => citation.place.sentence === last?.place.sentence);
  const [one, two] = pair;
  if (!one || !two || pair.length !== 2 || place.sentence - two.place.sentence !== 1) return false;
  const apart = two.reference.mention.span.start - one.reference.mention.span.end;
  const alike = one.nouns.some((noun) => noun !== 'document' && two.nouns.includes(noun));
  return alike && apart <= WIDEST_PAIR && citedKeys(pair, null).length === 2;
}

/** 'The latter' alone may be anything, but not right after 'both reports' or 'resolutions 75/240 and 76/19'. */
function followsPair({ history, place }: Situation): boolean {
  const last = history.findLast((citation) => citation.place.zone === place.zone);
  const before = history.findLast(
    (citation) => citation.place.zone === place.zone && citation.keys.length > 1,
  );
  if (endsPair(history, place)) return true;
  if (!last || !before || before.keys.length !== 2 || before.place.block !== place.block) return false;
  const picked = last.keys.length === 1 && before.keys.includes(last.keys[0] ?? '');
  return (last === before || picked) && place.sentence - last.place.sentence <= 1;
}

/** 'the former', 'the latter', 'both reports'. */
function resolvePick(name: Anaphor, situation: Situation): Meaning | null {
  const keys = lastDocuments(situation, name.noun);
  const [first] = keys;
  const last = keys.at(-1);
  if (name.pick === 'all') return resolveAll(name, situation, keys);
  if (first === undefined || last === undefined) return null;
  if (name.noun === 'document' && situation.mention.locators.length === 0 && !followsPair(situation))
    return null;
  if (name.pick === 'last') return known([last], 'antecedent', 0.88);
  const [, second] = keys;
  if (second === undefined) return null;
  return known([name.pick === 'first' ? first : second], 'antecedent', 0.85);
}

/** 'both reports', 'the three annual progress reports': those named before, or all of a counted series that exist. */
function resolveAll(
  { noun, count, strength }: Anaphor,
  { library, date }: Situation,
  keys: readonly string[],
): Meaning | null {
  const every = strength === 'definite';
  if (!every && keys.length > 1 && (count === undefined || count === keys.length))
    return known(keys, 'antecedent', 0.85);
  const series = library.registry.series.find((s) => s.counted && s.nouns.includes(noun));
  if (!series || date === null) return null;
  const all = library.byNoun(noun).filter((document) => existsBy(document, date));
  return all.length > 1 && (every || all.length === count)
    ? known(
        all.map((document) => document.key),
        ...(['context', 0.8] as const),
      )
    : null;
}

/**
 * 'that recommendation': the same part of the same document; when none is near, the only such part that the
 * submission has cited.
 */
function resolvePart(situation: Situation, role: string): Meaning | null {
  const subs = situation.mention.locators;
  const fits = (citation: Citation): boolean => citation.reference.mention.written.role === role;
  const near = nearestCitations(situation.history, situation.place, 2, fits);
  const citations = near.length > 0 ? near : situation.history.filter(fits);
  const cited = citations.flatMap((citation) => citation.reference.targets);
  const targets = [...new Set(subs.length > 0 ? cited.map(withoutSub) : cited)];
  if (targets.length === 1 && subs.length > 0)
    return known(
      subs.map((sub) => targets[0] + sub),
      ...(['antecedent', 0.85, []] as const),
    );
  if (targets.length === 1) return known(targets, 'antecedent', near.length > 0 ? 0.85 : 0.75, []);
  return near.length > 0 && targets.length > 1
    ? ambiguous(targets.toReversed(), 'several stand before')
    : null;
}

/** '…#13' of '…#13(j)': 'subparagraph (k) of the same paragraph' is another one of it. */
function withoutSub(target: string): string {
  return target.replace(/\([a-z]+\)$/u, '');
}

/** For a footnote: the citation that stands before its mark in the body. */
export function anchored(situation: Situation, fits: (citation: Citation) => boolean): readonly Citation[] {
  const { anchor, history } = situation;
  if (anchor === null) return [];
  const before = history.findLast(
    (citation) =>
      citation.reference.mention.span.block === anchor.block &&
      citation.reference.mention.span.start < anchor.offset &&
      fits(citation),
  );
  return before ? [before] : [];
}

/** How far from its beginning a submission says what it answers, in blocks of the body. */
const OPENING = 8;
const REQUESTING: readonly (string | null)[] = ['recommendation', 'recommended-next-step', 'paragraph'];

/** The report that a submission answers: its opening cites the paragraph that asks for it, before any other report. */
function mandateOf(history: readonly Citation[]): string | null {
  const first = history.find(({ place, nouns }) => place.zone === 'body' && nouns.includes('report'));
  if (!first || first.place.block > OPENING || first.keys.length !== 1) return null;
  return REQUESTING.includes(first.reference.mention.written.role) ? (first.keys[0] ?? null) : null;
}

/**
 * Far from their antecedent 'paragraph 5 of the report' and 'the said report' mean the only report cited so far,
 * if it is only one.
 */
function resolveFar(
  name: Anaphor,
  situation: Situation,
  fits: (citation: Citation) => boolean,
): Meaning | null {
  const { mention, library, history } = situation;
  const telling = library.registry.series.some((series) => series.nouns.includes(name.noun));
  const strong = mention.locators.length > 0 || telling || name.strength === 'demonstrative';
  if (name.noun === 'document' || !strong) return null;
  const cited = citedKeys(history.filter(fits), null);
  const bearers = library.byRole(mention.written.role ?? '').map((document) => document.key);
  const likely = cited.filter((key) => bearers.includes(key));
  const keys = likely.length > 0 ? likely : cited;
  if (keys.length === 1) return known(keys, 'antecedent', 0.8);
  const asked = mention.locators.length > 0 && name.lone !== true;
  const mandate = keys.length > 1 && asked ? mandateOf(history) : null;
  if (mandate !== null && keys.includes(mandate)) return known([mandate], 'antecedent', 0.65);
  return keys.length > 1 ? ambiguous(keys.toReversed(), 'several reports were cited before') : null;
}

/** What documents that have such parts are called. */
const BEARERS: Readonly<Record<string, readonly string[]>> = {
  article: ['convention', 'charter', 'treaty', 'protocol', 'agreement', 'declaration'],
  'operative-paragraph': ['resolution', 'decision'],
  'preambular-paragraph': ['resolution', 'convention', 'treaty'],
};

/** Documents whose paragraphs are not cited by number alone: decisions are one sentence, treaties have articles. */
const UNCITED: readonly string[] = ['decision', 'convention', 'charter'];

/** Of several citations those of documents that have such a part: 'its articles 54 and 56' are no resolution's. */
function suitable(
  citations: readonly Citation[],
  { mention, library, history }: Situation,
): readonly Citation[] {
  const role = mention.written.role ?? '';
  const keys = library.byRole(role).map(({ key }) => key);
  const counts = (citation: Citation): boolean => citation.keys.some((key) => keys.includes(key));
  if (history.some(counts)) return citations.filter(counts);
  const nouns = BEARERS[role];
  const bearing = citations.filter(({ nouns: own }) =>
    role === 'paragraph' ? !own.some((noun) => UNCITED.includes(noun)) : nouns?.some((n) => own.includes(n)),
  );
  return bearing.length > 0 || role === 'article' ? bearing : citations;
}

/** 'Together with the 2021 report and the GGE reports, that report': a list after the last single document. */
function isCutOff(near: readonly Citation[], { history, place }: Situation, { noun }: Anaphor): boolean {
  const last = history.findLast(({ nouns, place: at }) => at.zone === place.zone && nouns.includes(noun));
  const here = last?.place.block === place.block && last.place.sentence === place.sentence;
  return here && last.keys.length > 1 && near.length > 0 && !near.includes(last);
}

/** How many characters may stand between two documents of a list, for which no singular stands. */
const LONGEST_CONNECTOR = 12;

/** 'The latter, in its paragraph 17': what a pronoun has picked out right before. */
function pickedRightBefore(citations: readonly Citation[], { mention }: Situation): boolean {
  const last = citations.at(-1)?.reference.mention;
  const name = last?.documents[0];
  if (!last || name?.kind !== 'anaphor' || name.pick === 'all') return false;
  return last.span.block === mention.span.block && mention.span.start - last.span.end <= LONGEST_CONNECTOR;
}

/** 'That resolution' after two of them in one sentence: the last, unless it ends a list ('A/76/135 and A/75/816'). */
function lastOf(citations: readonly Citation[], name: Anaphor, situation: Situation): readonly Citation[] {
  if (pickedRightBefore(citations, situation)) return citations.slice(-1);
  const [before, last] = citations.slice(-2).map((citation) => citation.reference.mention.span);
  if (name.strength !== 'demonstrative' || name.noun === 'document' || !before || !last) return citations;
  return last.start - before.end > LONGEST_CONNECTOR ? citations.slice(-1) : citations;
}

/** 报告第45段 where several reports were cited, none of them in the same block. */
function isLoneFar(name: Anaphor, near: readonly Citation[], { history, place }: Situation): boolean {
  if (name.lone !== true || near.some((citation) => citation.place.block === place.block)) return false;
  const cited = history.filter(({ nouns, keys }) => nouns.includes(name.noun) && keys.length === 1);
  return citedKeys(cited, null).length > 1;
}

/** The meaning of an anaphor; null when nothing before it fits, so that it points to nothing that was cited. */
export function resolveAnaphor(name: Anaphor, situation: Situation): Meaning | null {
  if (PARTS.includes(name.noun)) return resolvePart(situation, name.noun);
  if (name.pick !== 'one') return resolvePick(name, situation);
  const { history, place } = situation;
  const reach: Reach = name.strength === 'definite' ? 1 : 2;
  const defined = history.findLast((citation) => citation.reference.mention.defines === name.noun);
  if (defined && name.strength === 'definite') return fromCitations([defined], 0.92);
  const fits = (citation: Citation): boolean =>
    citation.nouns.includes(name.noun) && citation.keys.length < 2;
  const near = suitable(nearestCitations(history, place, reach, fits), situation);
  if (near.some(isUnread)) return null;
  if (isLoneFar(name, near, situation))
    return ambiguous(
      citedKeys(situation.history.filter(fits), null).toReversed(),
      'several were cited before',
    );
  if (isCutOff(near, situation, name))
    return ambiguous(citedKeys(near, null), 'a list of others stands between');
  const meaning =
    fromCitations(lastOf(near, name, situation), near.length > 1 ? 0.7 : 0.85) ??
    fromCitations(anchored(situation, fits), 0.8) ??
    resolveFar(name, situation, fits) ??
    resolveOnlyBearer(name, situation);
  return meaning && withArticle(meaning, near, situation);
}

/** 'Article 2, including paragraph 7 thereof': a treaty's paragraphs are those of the article cited before. */
export function withArticle(
  meaning: Meaning,
  near: readonly Citation[],
  { mention, library }: Situation,
): Meaning | null {
  const isTreaty = meaning.keys.some((key) =>
    library.nounsOf(key).some((noun) => BEARERS.article?.includes(noun)),
  );
  const bare = mention.written.role === 'paragraph' && mention.locators.every((key) => /^\d/u.test(key));
  if (!bare || !isTreaty) return meaning;
  const [article, further] = near.at(-1)?.reference.targets ?? [];
  const [, locator] = /#(art\.\d+)$/u.exec(article ?? '') ?? [];
  if (locator === undefined || further !== undefined) return null;
  return { ...meaning, locators: mention.locators.map((paragraph) => `${locator}(${paragraph})`) };
}

/** 'The Charter' is the United Nations': the only document of the registry that the noun stands for. */
function resolveOnlyBearer(name: Anaphor, { library }: Situation): Meaning | null {
  const bearers = library.byNoun(name.noun);
  return bearers.length === 1 && name.noun !== 'document'
    ? known([bearers[0]?.key ?? ''], 'title', 0.85)
    : null;
}
