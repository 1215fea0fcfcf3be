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

/** The one document that citations name; several are candidates, the last one first. */
export function fromCitations(citations: readonly Citation[], confidence: number): Meaning | null {
  if (citations.length === 0) return null;
  if (citations.some((citation) => citation.keys.length === 0))
    return unknown('what stands before could not be resolved');
  const keys = citedKeys(citations, null);
  if (keys.length === 1) return known(keys, 'antecedent', confidence);
  return ambiguous(keys.toReversed(), 'several documents stand before');
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

/** Far from its antecedent 'paragraph 5 of the report' means the only report cited so far, if it is only one. */
function resolveFar(
  name: Anaphor,
  situation: Situation,
  fits: (citation: Citation) => boolean,
): Meaning | null {
  const { mention, library, history } = situation;
  const telling = library.registry.series.some((series) => series.nouns.includes(name.noun));
  if (name.noun === 'document' || (mention.locators.length === 0 && !telling)) return null;
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
  const { history, place } = situation;
  const reach: Reach = name.strength === 'definite' ? 1 : 2;
  const defined = history.findLast((citation) => citation.reference.mention.defines === name.noun);
  if (defined && name.strength === 'definite') return fromCitations([defined], 0.92);
  const fits = (citation: Citation): boolean =>
    citation.nouns.includes(name.noun) && citation.keys.length < 2;
  return (
    fromCitations(nearestCitations(history, place, reach, fits), 0.85) ?? resolveFar(name, situation, fits)
  );
}
