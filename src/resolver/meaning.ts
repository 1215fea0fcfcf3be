/** The three outcomes of resolving: known, ambiguous with candidates, unknown with the reason. */
import type { Candidate, ResolvedReference } from '../model/mention.js';

export interface Meaning {
  readonly status: ResolvedReference['status'];
  readonly keys: readonly string[];
  readonly by: ResolvedReference['by'];
  readonly confidence: number;
  readonly candidates: readonly Candidate[];
  readonly why: string | null;
  /** Set when the meaning brings its own locators ('ibid.' alone, 'that recommendation'). */
  readonly locators: readonly string[] | null;
}

export function known(
  keys: readonly string[],
  by: ResolvedReference['by'],
  confidence: number,
  locators: readonly string[] | null = null,
): Meaning {
  return { status: 'known', keys, by, confidence, candidates: [], why: null, locators };
}

/** Candidates in the order given, the likeliest first; their scores add up to less than one. */
export function ambiguous(keys: readonly string[], why: string): Meaning {
  const unique = [...new Set(keys)];
  const score = Math.floor(90 / Math.max(unique.length, 1)) / 100;
  const candidates = unique.map((target) => ({ target, score, why }));
  return { status: 'ambiguous', keys: [], by: null, confidence: 0.4, candidates, why, locators: null };
}

export function unknown(why: string): Meaning {
  return { status: 'unknown', keys: [], by: null, confidence: 0.3, candidates: [], why, locators: null };
}
