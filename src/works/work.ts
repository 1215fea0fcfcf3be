/** A work and its versions, as `works.jsonl` shows them. */
import type { Relation } from './compare.js';

/** `main` is the version that stands for the work: the original, in its newest form. */
export interface Version {
  readonly submission: string;
  /** From 1, which is the main one. */
  readonly version: number;
  readonly is: 'main' | Relation;
  readonly language: string;
  readonly date: string | null;
  readonly mediaType: string;
  readonly paths: readonly string[];
}

/** Why two submissions are one work. */
export interface Bond {
  readonly submissions: readonly [string, string];
  readonly relation: Relation;
  readonly reasons: readonly string[];
}

/** What one version holds and another does not: a miss of ours, or a difference of the texts. */
export interface Disagreement {
  readonly about: 'reference' | 'programme' | 'date' | 'submitters';
  /** A target, the id of a programme, a date, ids of submitters. */
  readonly value: string;
  /** The paragraph or footnote where `in` have it, where the versions number theirs alike. */
  readonly place: string | null;
  /** Ids of submissions. */
  readonly in: readonly string[];
  readonly notIn: readonly string[];
}

/** A submission that may hold the same paper, and was not joined. */
export interface Suspect {
  readonly submission: string;
  /** One of this work's versions. */
  readonly beside: string;
  readonly relation: Relation;
  readonly reasons: readonly string[];
  readonly objections: readonly string[];
}

export interface Work {
  /** The id of its main version. */
  readonly work: string;
  readonly versions: readonly Version[];
  readonly evidence: readonly Bond[];
  /** How many different targets the versions have together, and how many each of them has; null for a single version. */
  readonly targets: { readonly all: number; readonly inEach: number } | null;
  readonly disagreements: readonly Disagreement[];
  readonly candidates: readonly Suspect[];
}
