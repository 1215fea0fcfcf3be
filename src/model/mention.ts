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

/** A kind of document by the noun that stands for it: `resolution`, `report`, `annual-progress-report`; see language packs. */
export type DocumentNoun = string;

/** A document named by its symbol or by the number of a resolution or decision. */
export type NumberedName =
  | { readonly kind: 'symbol'; readonly key: string; readonly un: boolean }
  | {
      readonly kind: 'number';
      readonly noun: 'resolution' | 'decision';
      readonly number: string;
      readonly organ: string | null;
      readonly year: string | null;
    };

/**
 * How the words name a document, before anybody asks which one it is.
 * - `symbol`: 'A/78/265'
 * - `number`: 'resolution 75/240', 'decision 77/512', 'resolution 2690 (2023)'; `organ` when it stands beside it
 * - `broken`: a symbol or number that scanning or copying has damaged ('A/78/2 65', 'resolution 7S/240'): what it may say
 * - `title`: words that the registry holds as a name; `keys` are all documents that bear it
 * - `described`: 'the 2021 report of the Group of Governmental Experts', 'second annual progress report'
 * - `unread`: 'the report that the Secretariat prepares': no reference, but 'that report' after it means this one
 * - `ibid`; `anaphor`: 'that report', 'the resolution'; `bare`: not at all ('paragraph 46')
 */
export type DocumentName =
  | NumberedName
  | { readonly kind: 'title'; readonly keys: readonly string[] }
  | {
      readonly kind: 'described';
      readonly noun: DocumentNoun;
      /** From 1; -1 for 'the latest'. */
      readonly ordinal: number | null;
      /**
       * '2021', '2021-03'; counted from the submission's year: '-1' for 'last year's', '0' for 'this year's'; '--07' for the
       * last July before the submission.
       */
      readonly year: string | null;
      readonly author: string | null;
    }
  | {
      readonly kind: 'broken';
      /** 'resolution' or 'decision' where that word stands before it. */
      readonly noun: DocumentNoun | null;
      readonly guesses: readonly NumberedName[];
    }
  | { readonly kind: 'ibid' }
  | {
      readonly kind: 'anaphor';
      readonly noun: DocumentNoun;
      readonly strength: 'demonstrative' | 'definite';
      /** Which of the documents before: 'that report', 'the former', 'the second of them', 'the latter', 'both reports'. */
      readonly pick: 'one' | 'first' | 'second' | 'third' | 'last' | 'all';
      /** How many they are said to be, for `all`: 'the three reports'. */
      readonly count?: number;
      /** The noun stands alone, in a language without articles: 报告第45段. */
      readonly lone?: true;
    }
  | { readonly kind: 'unread'; readonly noun: DocumentNoun }
  | { readonly kind: 'bare' };

export interface ReferenceMention {
  readonly kind: 'reference';
  readonly span: Span;
  /** Which sentence of its block it stands in, from 0. */
  readonly sentence: number;
  readonly written: Written;
  /** One or, for lists ('resolutions 53/70 and 54/49'), several. */
  readonly documents: readonly DocumentName[];
  /** Locators in order, normalised: `46`, `13(c)`, `annex`, `PP5`. Empty for a whole document. */
  readonly locators: readonly string[];
  /** The noun that the text defines for it: 'report' after '(hereinafter "the Report")'. */
  readonly defines: DocumentNoun | null;
}

/** An organ, an author or a month that the text names, for documents named without one. */
export interface Cue {
  readonly kind: 'organ' | 'author' | 'month';
  /** Of the pack, or ISO 8601: `2023-07`. */
  readonly id: string;
  readonly block: string;
  readonly start: number;
}

export interface FoundReferences {
  readonly mentions: readonly ReferenceMention[];
  readonly cues: readonly Cue[];
}

export interface Candidate {
  readonly target: string;
  readonly score: number;
  readonly why: string;
}

/** What a mention means, or that it cannot be told. */
export interface ResolvedReference {
  readonly mention: ReferenceMention;
  readonly targets: readonly string[];
  readonly status: 'known' | 'ambiguous' | 'unknown';
  readonly by: 'symbol' | 'number' | 'title' | 'antecedent' | 'context' | null;
  readonly candidates: readonly Candidate[];
  readonly why: string | null;
  readonly confidence: number;
  /** Documents that the hyperlinks on the words name instead of the targets; absent where they name none. */
  readonly otherLinks?: readonly string[];
}

export const MODALITIES = ['existing', 'ended', 'planned', 'proposed', 'requested'] as const;
export type Modality = (typeof MODALITIES)[number];
export const RELATIONS = ['provides', 'hosts', 'funds', 'benefits', 'participates', 'mentions'] as const;
export type Relation = (typeof RELATIONS)[number];

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
