/** Words that point back: 'that report', 'the same paragraph', 'the Convention'. */
import type { DocumentName, ResolvedReference } from '../model/mention.js';
import { type Citation, nearestCitations, type Reach } from './history.js';
import { ambiguous, known, type Meaning, unknown } from './meaning.js';
import { citedKeys, isUnread, resolvePick } from './picks.js';
import type { Situation } from './situation.js';

type Anaphor = Extract<DocumentName, { kind: 'anaphor' }>;

/** Nouns that stand for a part and not for a document. */
const PARTS: readonly string[] = ['recommendation', 'recommended-next-step', 'paragraph', 'annex'];

/**
 * The one document that citations name; several are candidates, the last one first. Null when there is none, or
 * when what stands before is no document of the past ('the report that the Secretariat prepares').
 */
export function fromCitations(citations: readonly Citation[], confidence: number): Meaning | null {
  if (citations.length === 0 || citations.some(isUnread)) return null;
  if (citations.some((citation) => citation.keys.length === 0))
    return unknown('what stands before could not be resolved');
  const keys = withoutAddenda(citedKeys(citations, null));
  if (keys.length === 1) return known(keys, 'antecedent', confidence);
  return ambiguous(keys.toReversed(), 'several documents stand before');
}

/** 'A/77/96 and A/77/96/Add.1': one report, whose addendum is no other. */
function withoutAddenda(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => !keys.some((base) => key.startsWith(`${base}/Add.`)));
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
  const ofArticle = mention.locators.length > 0 && mention.locators.every((key) => key.startsWith('art.'));
  const role = ofArticle ? 'article' : (mention.written.role ?? '');
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
/** How far behind 'the second' its own part may begin: 'el segundo estableció, en su anexo'. */
const PICK_REACH = 40;

/** 'The latter, in its paragraph 17': what a pronoun has picked out right before. */
function pickedRightBefore(citations: readonly Citation[], { mention }: Situation): boolean {
  const last = citations.at(-1)?.reference.mention;
  const name = last?.documents[0];
  if (!last || name?.kind !== 'anaphor' || name.pick === 'all') return false;
  return last.span.block === mention.span.block && mention.span.start - last.span.end <= PICK_REACH;
}

/** 'Document A/AC.292/2024/2': of several it is the one that 'that document' means, where the others bear names. */
function isOnlySymbol({ reference: { mention } }: Citation): boolean {
  return mention.written.title === null && mention.documents[0]?.kind === 'symbol';
}

/** ', dont les paragraphes 30 et 31': a relative clause right after what it tells of. */
function isBeside(last: ResolvedReference['mention']['span'], { mention }: Situation): boolean {
  return last.block === mention.span.block && mention.span.start - last.end <= ', '.length;
}

/** 'That resolution' after two of them in one sentence: the last, unless it ends a list ('A/76/135 and A/75/816'). */
function lastOf(citations: readonly Citation[], name: Anaphor, situation: Situation): readonly Citation[] {
  if (pickedRightBefore(citations, situation)) return citations.slice(-1);
  const printed = citations.filter(isOnlySymbol);
  if (name.noun === 'document' && name.strength === 'demonstrative' && printed.length === 1) return printed;
  const [before, last] = citations.slice(-2).map((citation) => citation.reference.mention.span);
  if (name.strength !== 'demonstrative' || !before || !last) return citations;
  if (name.noun === 'document' && !isBeside(last, situation)) return citations;
  const widest = name.noun === 'document' ? ' and '.length : LONGEST_CONNECTOR;
  return last.start - before.end > widest ? citations.slice(-1) : citations;
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
  return meaning && withArticle(withAnnex(meaning, near, situation), near, situation);
}

/** 'Paragraph 56 of that annex' after annex I: of that one. */
function withAnnex(meaning: Meaning, near: readonly Citation[], { mention }: Situation): Meaning {
  const [target, further] = near.at(-1)?.reference.targets ?? [];
  const [, annex] = /#(annex\.[A-Z]+)(?:\.\d.*)?$/u.exec(target ?? '') ?? [];
  const pointed = mention.locators.length > 0 && mention.locators.every((key) => /^annex\.\d/u.test(key));
  if (annex === undefined || further !== undefined || !pointed) return meaning;
  return { ...meaning, locators: mention.locators.map((key) => key.replace('annex', annex)) };
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

/** Of these there are many more than the registry has: 'the note by the Secretary-General'. */
const COMMON_NOUNS: readonly string[] = ['document', 'note'];

/** 'The Charter' is the United Nations': the only document of the registry that the noun stands for. */
function resolveOnlyBearer(name: Anaphor, { library }: Situation): Meaning | null {
  const bearers = library.byNoun(name.noun);
  return bearers.length === 1 && !COMMON_NOUNS.includes(name.noun)
    ? known([bearers[0]?.key ?? ''], 'title', 0.85)
    : null;
}
