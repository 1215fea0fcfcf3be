/** Words that point back: 'that report', 'the same paragraph', 'the Convention'. */
import type { DocumentName } from '../model/mention.js';
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
  const keys: string[] = [];
  let sentence: string | null = null;
  for (const citation of history.filter(fits).toReversed()) {
    const at = `${citation.place.block}.${citation.place.sentence}`;
    if (isUnread(citation) || (at !== sentence && keys.length > 1)) break;
    keys.unshift(...citation.keys.filter((key) => !keys.includes(key)));
    sentence = at;
  }
  return keys;
}

/** 'the former', 'the latter', 'both reports'. */
function resolvePick(name: Anaphor, situation: Situation): Meaning | null {
  const keys = lastDocuments(situation, name.noun);
  const [first] = keys;
  const last = keys.at(-1);
  if (first === undefined || last === undefined) return null;
  if (name.pick === 'last') return known([last], 'antecedent', 0.88);
  if (keys.length < 2) return null;
  return known(name.pick === 'first' ? [first] : keys, 'antecedent', 0.85);
}

/**
 * 'that recommendation': the same part of the same document; when none is near, the only such part that the
 * submission has cited.
 */
function resolvePart(situation: Situation, role: string): Meaning | null {
  const fits = (citation: Citation): boolean => citation.reference.mention.written.role === role;
  const near = nearestCitations(situation.history, situation.place, 2, fits);
  const citations = near.length > 0 ? near : situation.history.filter(fits);
  const targets = [...new Set(citations.flatMap((citation) => citation.reference.targets))];
  if (targets.length === 1) return known(targets, 'antecedent', near.length > 0 ? 0.85 : 0.75, []);
  return near.length > 0 && targets.length > 1
    ? ambiguous(targets.toReversed(), 'several stand before')
    : null;
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
  return keys.length > 1 ? ambiguous(keys.toReversed(), 'several reports were cited before') : null;
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
  const near = nearestCitations(history, place, reach, fits);
  if (near.some(isUnread)) return null;
  return (
    fromCitations(near, 0.85) ??
    fromCitations(anchored(situation, fits), 0.8) ??
    resolveFar(name, situation, fits) ??
    resolveOnlyBearer(name, situation)
  );
}

/** 'The Charter' is the United Nations': the only document of the registry that the noun stands for. */
function resolveOnlyBearer(name: Anaphor, { library }: Situation): Meaning | null {
  const bearers = library.byNoun(name.noun);
  return bearers.length === 1 && name.noun !== 'document'
    ? known([bearers[0]?.key ?? ''], 'title', 0.85)
    : null;
}
