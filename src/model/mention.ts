import type { Message } from './document.js';
import type { Role } from './language.js';
import type { ProgrammeKind } from './registry.js';

/** `[start, end)` in the text of a block, in UTF-16 code units. */
export interface Span {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

/** What the words say, before anybody asks what they mean. */
export interface Written {
  readonly role: Role | null;
  readonly labels: readonly string[];
  readonly symbol: string | null;
  readonly title: string | null;
}

/**
 * How the document is named in the words of the mention:
 * - `symbol`: by a symbol or number that reads without context: key in `key`
 * - `number`: by a bare number that may be of several organs ('resolution 52/30'): `keys`
 * - `title`: by words of the registry: `keys` of all documents that bear the name
 * - `ibid`, `anaphor` ('that report', 'the same resolution'): by what came before
 * - `bare`: not at all ('paragraph 46')
 */
export type DocumentName =
  | { readonly kind: 'symbol'; readonly key: string }
  | { readonly kind: 'number'; readonly keys: readonly string[] }
  | { readonly kind: 'title'; readonly keys: readonly string[]; readonly series: string | null }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ibid' }
  | { readonly kind: 'anaphor'; readonly noun: string; readonly strength: 'demonstrative' | 'definite' }
  | { readonly kind: 'bare' };

export interface ReferenceMention {
  readonly kind: 'reference';
  readonly span: Span;
  readonly written: Written;
  readonly name: DocumentName;
  /** Locators in order, normalised: `46`, `13(c)`, `annex`, `PP5`. Empty for a whole document. */
  readonly locators: readonly string[];
  /** Names of documents that stand near and restrict it, e.g. the body in 'the report of the OEWG'. */
  readonly rule: string;
}

export type Modality = 'existing' | 'ended' | 'planned' | 'proposed' | 'requested';
export type Relation = 'provides' | 'hosts' | 'funds' | 'benefits' | 'participates' | 'mentions';

export interface Period {
  readonly from: string | null;
  readonly to: string | null;
  readonly quote: string;
}

export interface ProgrammeMention {
  readonly kind: 'programme';
  readonly span: Span;
  readonly status: 'named' | 'described';
  /** Id of the registry, or null: no registered programme. */
  readonly programme: string | null;
  /** The name in its full form, for unregistered ones: gives the `candidate:` id. Null for described ones. */
  readonly name: string | null;
  readonly programmeKind: ProgrammeKind;
  /** Ids of bodies and ISO codes of States that the words near it name. */
  readonly providers: readonly string[];
  readonly funders: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly regions: readonly string[];
  readonly period: Period | null;
  readonly modality: Modality;
  readonly relation: Relation;
  readonly confidence: number;
  readonly rule: string;
}

/** What stages tell their callers of a document's submitters; see `head/`. */
export type SubmissionKind = 'national' | 'joint' | 'group' | 'organization';

export interface Submitter {
  readonly id: string;
  readonly name: string;
  readonly type: 'state' | 'organization';
  readonly role: 'submitter' | 'on-behalf-of' | 'aligned';
  /** Null when the only witness is the file's name. */
  readonly span: Span | null;
}

export interface SubmissionHead {
  readonly title: string | null;
  /** BCP 47; 'und' when it cannot be told. */
  readonly language: string;
  readonly translation: 'courtesy' | 'official' | null;
  readonly date: { readonly value: string; readonly span: Span } | null;
  readonly kind: SubmissionKind | null;
  readonly submitters: readonly Submitter[];
  /** The document's own symbol in masthead and running heads; never a reference. */
  readonly ownSymbols: readonly string[];
  readonly messages: readonly Message[];
}
