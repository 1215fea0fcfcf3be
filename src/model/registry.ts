/** The curated lists. Each entry names the public source that it was taken from. */

/** Names by BCP 47 tag, the customary one first. */
export type Names = Readonly<Record<string, readonly string[]>>;

export interface State {
  /** ISO 3166-1 alpha-3, upper case: `FJI`. */
  readonly id: string;
  /** In the United Nations. The Cook Islands and Niue are States that sign treaties, and neither. */
  readonly status: 'member' | 'observer' | 'non-member';
  /** Short, official and customary names by which it signs: 'Fiji', 'Republic of Fiji'. */
  readonly names: Names;
  /** 'Fijian'. Never a submitter by itself. */
  readonly adjectives: Names;
  readonly source: string;
}

export type BodyType =
  | 'un'
  | 'international'
  | 'regional'
  | 'group'
  | 'development-bank'
  | 'technical-community'
  | 'academic'
  | 'foundation'
  | 'national-agency'
  | 'multi-stakeholder'
  | 'private-sector';

export interface Body {
  /** Lower case: `oas`. */
  readonly id: string;
  readonly type: BodyType;
  readonly names: Names;
  /** Matched with their case: `OAS`, `OEA`. */
  readonly acronyms: readonly string[];
  /** The body that it is part of: `oas` for `cicte`. */
  readonly parent: string | null;
  /** The State whose agency it is, as ISO 3166-1 alpha-3. */
  readonly state: string | null;
  /** ISO 3166-1 alpha-3 of its members, where they are known; empty otherwise. */
  readonly members: readonly string[];
  readonly source: string;
}

export const PROGRAMME_KINDS = [
  'programme',
  'training',
  'fellowship',
  'mentoring',
  'exercise',
  'assessment',
  'technical-assistance',
  'fund',
  'network',
  'centre',
  'coordination',
  'portal',
  'platform',
  'conference',
  'forum',
] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

export interface Programme {
  readonly id: string;
  readonly kind: ProgrammeKind;
  readonly names: Names;
  /** Matched with their case. */
  readonly acronyms: readonly string[];
  /** Names or acronyms above that are also ordinary words: they count only with one of `context` nearby. */
  readonly ambiguous: readonly string[];
  /** Words, names or acronyms of which one must stand nearby for an ambiguous name. */
  readonly context: readonly string[];
  /** Ids of bodies, or ISO 3166-1 alpha-3 of States. */
  readonly providers: readonly string[];
  readonly funders: readonly string[];
  readonly regions: readonly string[];
  /** True for organizations that are also initiatives (GFCE): naming them as a mere provider is no programme mention. */
  readonly organization: boolean;
  readonly source: string;
}

export type DocumentType =
  | 'resolution'
  | 'decision'
  | 'report'
  | 'note'
  | 'letter'
  | 'treaty'
  | 'declaration'
  | 'other';

/** A document that submissions refer to. */
export interface RegisteredDocument {
  /** The target key without locator: `A/78/265`, `budapest-convention`. */
  readonly key: string;
  readonly type: DocumentType;
  /** ISO 8601, or null where no source gives it. */
  readonly date: string | null;
  /** Full titles and names in use: 'second annual progress report'. */
  readonly names: Names;
  /** Documents that follow one another and share a bare name ('the annual progress report'): `oewg-2021-annual-progress-report`. */
  readonly series: string | null;
  /** Its place in the count of its author: 6 for the report of the sixth Group; null where nobody counts. */
  readonly ordinal: number | null;
  /** The nouns that stand for it in language packs: `final-report`, `report`. Its series adds others. */
  readonly nouns: readonly string[];
  /** The body that made it: `oewg-2021`, `gge-2019`, `ga`. */
  readonly author: string | null;
  /** How many numbered paragraphs it has; null where unknown. */
  readonly paragraphs: number | null;
  readonly aliases: readonly string[];
  readonly source: string;
}

/** Documents that follow one another: their order gives 'the second annual progress report'. */
export interface Series {
  readonly id: string;
  /** The nouns by which language packs speak of its documents: `annual-progress-report`. */
  readonly nouns: readonly string[];
  /** Whether 'first', 'second' count its documents by date. */
  readonly counted: boolean;
  /** Roles of locators that stand for it when nothing else is named: 'recommendation 46'. */
  readonly roles: readonly string[];
  readonly source: string;
}

/** A label that means a place of one document by itself: 'norm 13 (c)'. */
export interface FixedPlace {
  readonly role: string;
  readonly document: string;
  /** The paragraph that holds the labels: `13` for 'norm (c)'. */
  readonly paragraph: string;
  readonly source: string;
}

export interface Registry {
  readonly states: readonly State[];
  readonly bodies: readonly Body[];
  readonly programmes: readonly Programme[];
  readonly documents: readonly RegisteredDocument[];
  readonly series: readonly Series[];
  readonly places: readonly FixedPlace[];
  /** What looks like a programme and is none (processes, bodies, declarations): names and acronyms. */
  readonly notProgrammes: readonly string[];
  /** Content hash: the registry's version in recipes. */
  readonly version: string;
}
