/** The words by which a language refers to documents and their parts. `reference.json` of each pack. */
import { z } from 'zod';

const words = z.array(z.string().min(1));
const forms = z.strictObject({ singular: words, plural: words });

export const referencePackSchema = z.strictObject({
  /** Parts of a document, by role: 'paragraph', 'para.', 'paras.'. */
  roles: z.record(z.string(), forms),
  /** Kinds of document. The noun's id is what the registry's series and the resolver know. */
  nouns: z.record(z.string(), forms),
  /** Organs that adopt resolutions, and bodies that write reports. */
  organs: z.record(z.string(), words),
  authors: z.record(z.string(), words),
  ibid: words,
  /** Between a part and its document ('of'), and between a document and its author. */
  links: words,
  articles: words,
  /** Determiners that point back: 'that', 'the same'. */
  demonstratives: words,
  /** Determiners that may point back: 'the'. */
  definites: words,
  possessives: words,
  /** After a document: 'in its paragraph 5'. Between symbol and paragraph: 'at'. */
  list: words,
  range: words,
  /** 'No.', 'number'. */
  numbers: words,
  ordinals: z.record(z.string(), words),
  /** Ordinals without a number: 'latest'. */
  latest: words,
  cardinals: z.record(z.string(), words),
  months: words,
  /** Adjectives that may stand in a title: 'consensus'. */
  modifiers: words,
  /** What says that a paragraph is of the submission itself: 'above', 'of this paper'. */
  own: words,
  /** What turns 'the report' to another report: 'that the Secretariat prepares'. */
  restrictive: words,
  /** Instruments that are no UN documents: 'Act', 'Constitution'. */
  foreign: words,
  /** Words inside the brackets after a title: 'see', 'UN Doc.'. */
  see: words,
});

export type ReferencePack = z.infer<typeof referencePackSchema>;

/** For languages without a pack: only symbols are read. */
export const NO_WORDS: ReferencePack = {
  roles: {},
  nouns: {},
  organs: {},
  authors: {},
  ibid: [],
  links: [],
  articles: [],
  demonstratives: [],
  definites: [],
  possessives: [],
  list: [],
  range: [],
  numbers: [],
  ordinals: {},
  latest: [],
  cardinals: {},
  months: [],
  modifiers: [],
  own: [],
  restrictive: [],
  foreign: [],
  see: [],
};
