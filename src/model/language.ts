/** What the software knows of one language. The files of `src/languages/<tag>/` hold it; see `languages/load.ts`. */

/** A phrase list entry with texts in which it must, and must not, be found. They run as tests. */
export interface Attested {
  readonly examples?: readonly string[];
  readonly counterExamples?: readonly string[];
}

export type Role =
  | 'paragraph'
  | 'operative-paragraph'
  | 'preambular-paragraph'
  | 'sub-paragraph'
  | 'recommendation'
  | 'point'
  | 'recommended-next-step'
  | 'norm'
  | 'principle'
  | 'article'
  | 'section'
  | 'chapter'
  | 'annex'
  | 'footnote';
