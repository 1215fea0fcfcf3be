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
  /** Links that can only name the whole: 'of'. */
  genitives: words,
  /** Determiners that point back: 'that', 'the same'. */
  demonstratives: words,
  /** Determiners that point back to documents, but to the submission's own parts: 'this'. */
  proximals: words,
  /** Words that stand for one of the documents just named, or for all: 'the latter', 'the former', 'both'. */
  pronouns: z.strictObject({
    first: words,
    second: words.default([]),
    last: words,
    all: words,
    both: words.default([]),
  }),
  /** What a document does: 'provides', 'urges'. After 'the second' they show that its noun is left out. */
  verbs: words.default([]),
  /** Ordinals that no noun can follow: Spanish 'primero', which is 'primer' before one. */
  ordinalsAlone: words.default([]),
  /** After a part: 'paragraph 45 thereof'. */
  thereof: words,
  /** Determiners that may point back: 'the'. */
  definites: words,
  possessives: words,
  /** Between a document and its part: 'at', 'under', 'see'. */
  at: words,
  list: words,
  range: words,
  /** 'No.', 'number'; in Chinese 第, which makes a number of what follows. */
  numbers: words,
  /** What stands between a number and its noun where the noun comes last: 号. */
  counters: words.default([]),
  /** After a number, what is counted or dated by it: 个, 名, 年. Needed where no space stands between them. */
  measures: words.default([]),
  /** 'the operative part', which says after a paragraph's number that it is an operative one. */
  operativePart: words.default([]),
  /** 'the preamble', likewise. */
  preamble: words.default([]),
  /** What stands for a document's noun after an ordinal or a year: 'the second one'. */
  ones: words.default([]),
  /** What stands after a year and says that it is one: Russian года, г. */
  yearWords: words.default([]),
  /** Letters that may be written together with a word before it, singly or in pairs: Arabic ب in بالتوصية. */
  prefixes: words.default([]),
  /** The article where it is one word with its noun: Arabic ال in القرار. Such a noun may point back. */
  fusedArticle: z.string().default(''),
  /** Determiners after their noun that point back: نفسه in التقرير نفسه. */
  demonstrativesAfter: words.default([]),
  /** Ordinals and modifiers stand after their noun, without a link: التقرير الثاني. */
  adjectivesFollow: z.boolean().default(false),
  /** After a part these always name what it is of: من in الفقرة 3 من الخطة. */
  wholes: words.default([]),
  /** Letters of sub-items in order, where they are no Latin ones: أ for a, ب for b. */
  letters: words.default([]),
  /** Letters of parts of resolutions in order: باء for B in '57/270 باء'. */
  partLetters: words.default([]),
  /** Before the number of a session in the years of Roman numerals: د in '1514 (د-15)'. */
  sessions: words.default([]),
  ordinals: z.record(z.string(), words),
  /** What a figure ends with, behind a hyphen, when it is read as an ordinal: Russian го in '43-го'. */
  endings: words.default([]),
  /** Years counted from the submission's own: 'last year' is -1. */
  relativeYears: z.record(z.string(), words),
  /** Ordinals without a number: 'latest'. */
  /** What stands before reports that are many: 各份, 历次. */
  several: words.default([]),
  /** 'the same year', which is the one named last before it. */
  sameYear: words.default([]),
  latest: words,
  cardinals: z.record(z.string(), words),
  /** Twelve, or twelve of each calendar's names one after the other. */
  months: words,
  /** Adjectives that may stand in a title: 'consensus'. */
  modifiers: words,
  /** What says that a paragraph is of the submission itself: 'above', 'of this paper'. */
  own: words,
  /** What turns 'the report' to another report: 'that the Secretariat prepares', 'will be'. */
  restrictive: words,
  /** Before 'the resolution' these speak of deciding and of no document: صنع in صنع القرار. */
  restrictiveBefore: words.default([]),
  /** What turns any 'the resolution', 'the Convention' to another one: 'on', 'against'. */
  specifying: words,
  /** Between a title in words and the document: 'entitled'. */
  entitled: words,
  /** 'op. cit.', 'supra note': says nothing that the symbol before it does not say. */
  opCit: words,
  /** Instruments that are no UN documents: 'Act', 'Constitution'. */
  foreign: words,
  /** Between 'the following resolutions' and their numbers: 'namely'. */
  namely: words,
  /** Words inside the brackets after a title: 'see', 'UN Doc.'. */
  see: words,
  /**
   * Where no spaces part words: what may end right before a noun that is a word by itself (根据报告第5段). After
   * other letters the noun is the end of a longer one (评估报告第5段).
   */
  leads: words.default([]),
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
  genitives: [],
  demonstratives: [],
  proximals: [],
  pronouns: { first: [], second: [], last: [], all: [], both: [] },
  verbs: [],
  ordinalsAlone: [],
  thereof: [],
  definites: [],
  possessives: [],
  at: [],
  list: [],
  range: [],
  numbers: [],
  counters: [],
  measures: [],
  yearWords: [],
  ones: [],
  operativePart: [],
  preamble: [],
  prefixes: [],
  fusedArticle: '',
  demonstrativesAfter: [],
  adjectivesFollow: false,
  wholes: [],
  letters: [],
  partLetters: [],
  sessions: [],
  ordinals: {},
  endings: [],
  relativeYears: {},
  several: [],
  sameYear: [],
  latest: [],
  cardinals: {},
  months: [],
  modifiers: [],
  leads: [],
  own: [],
  restrictive: [],
  restrictiveBefore: [],
  specifying: [],
  entitled: [],
  opCit: [],
  foreign: [],
  namely: [],
  see: [],
};
