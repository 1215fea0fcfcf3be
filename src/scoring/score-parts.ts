import type { Place } from '../model/record.js';
import type { Tally } from './tally.js';
import type { Truth } from './truth.js';
import { shareOfShorter } from './words.js';

/** What was missed, or found and is not true; `says` is its target, or its kind and id. */
export interface Difference {
  readonly quote: string;
  readonly says: string;
  readonly paragraph: string | null;
  readonly footnote: string | null;
}

export interface ExtractorScore {
  readonly tally: Tally;
  readonly missed: readonly Difference[];
  readonly extra: readonly Difference[];
  /** Found, and said otherwise than it is true: providers, kind, modality. */
  readonly unlike: readonly Difference[];
}

interface TruePlace {
  readonly paragraph?: string | null | undefined;
  readonly footnote?: string | null | undefined;
}

/** True where the truth says in which paragraph the quote stands, be it in none. */
export function saysPlace(truth: TruePlace): boolean {
  return truth.paragraph !== undefined;
}

export function isWellPlaced(truth: TruePlace, at: Place): boolean {
  return (truth.paragraph ?? null) === at.paragraph && (truth.footnote ?? null) === at.footnote;
}

/** Places that readers may take or leave: more than half of the words of the shorter quote agree. */
export function isOptional(quote: string, truth: Truth): boolean {
  return truth.optional.some((optional) => shareOfShorter(optional, quote) > 0.5);
}
