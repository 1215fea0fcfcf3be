import { z } from 'zod';

const phrases = z.array(z.string().min(1)).min(1).readonly();

/**
 * The wording of a submission's head in one language: `languages/<tag>/head.json`. Every phrase is matched
 * by whole words, case and diacritics folded. Lists named `…Words` hold single words.
 */
export const headPackSchema = z.strictObject({
  /** BCP 47. */
  language: z.string().min(2),

  /** What a submission calls itself: 'contribution', 'statement', 'working paper'. */
  documentNouns: phrases,
  /** What joins such a noun to its author: 'by', 'from', 'of'. */
  authorLinks: phrases,
  /** The author may follow such a noun without a word between, in a case of its own: 'Вклад Российской Федерации'. */
  authorFollows: z.boolean().default(false),
  /** The links among them that still mark the author when the addressee stands between: 'to the Group by'. */
  agentLinks: phrases,
  /** 'to', 'for': what stands between such a noun and the body that it is addressed to. */
  addressLinks: phrases,
  /** 'submitted by', 'sponsored by'. */
  submittedBy: phrases,
  /** What a form prints before the State's name: 'Name of State'. */
  fieldLabels: phrases,
  onBehalfOf: phrases,
  /** 'as Chair of': the words after it name a group that the speaker chairs. */
  asChairOf: phrases,
  /** 'in its national capacity'. */
  nationalCapacity: phrases,
  /** Words that may stand between the names of a list and before its first name. */
  listWords: phrases,
  /** 'namely', 'the following': a list of names follows in the same sentence. */
  listOpeners: phrases,
  /** 'member States'. */
  memberStates: phrases,
  /** 'align themselves with'. */
  alignWith: phrases,
  /** The same verbs after the document: 'К настоящему заявлению присоединяется Монголия'. */
  alignAfter: phrases.default([]),
  /** 'this statement': the document that is being read. */
  thisDocument: phrases,
  /** 'the statement', 'statement made': a document of others, in the name of others. */
  othersDocuments: phrases,
  /** A sentence with one of these speaks of its author: 'I', 'we', 'this contribution'. */
  selfWords: phrases,
  /** Verbs that a State uses of itself: 'Fiji welcomes'. */
  selfVerbs: phrases,
  /** What follows the apostrophe in 'Fiji’s views'. */
  possessiveMarks: phrases,
  /** What else a title says a submission's author has: 'Fiji’s experience with …'. */
  ownedNouns: phrases,
  /** Between 'this paper' and 'the views of': 'sets out'. */
  statingVerbs: phrases,

  /** 'Permanent Mission of', 'Government of': a name follows. */
  missions: phrases,
  /** 'Mission to the United Nations': a name stands before. */
  missionsAfterName: phrases,
  /** 'Ministry', 'authority': a capitalised line that has one and ends with a State's name is its letterhead. */
  institutions: phrases,
  /** 'Ministry of', 'Office of the': such a short line is letterhead, whatever it goes on to say. */
  letterheads: phrases,
  /** 'presents its compliments', 'avails itself of this opportunity'. */
  formulas: phrases,
  /** 'Permanent Representative', 'Minister'. */
  offices: phrases,
  /** 'H.E.', 'the Permanent Representative': a person follows 'Statement by'. */
  honorifics: phrases,
  /** A title's line that ends with one of these goes on: 'of', 'the'. */
  openEndings: phrases,
  /** What joins an office to its State: 'of'. */
  officeLinks: phrases,
  /** What stands between an author and the noun that ends its title, where the noun comes last: 关于 in 中国关于…的意见. */
  nounLast: phrases.default([]),
  /** Words in which a State's name only seems to stand, where no spaces part them: 发展中国家 (中国). */
  notNames: phrases.default([]),

  /** Letters that may be written together with a name after them: Arabic و in وليبيا. */
  prefixes: z.array(z.string().min(1)).readonly().default([]),
  /** The article where it is one word with its noun: Arabic ال. */
  fusedArticle: z.string().default(''),

  lines: z.strictObject({
    noteVerbale: phrases,
    subject: phrases,
    agenda: phrases,
    meeting: phrases,
    /** A line that holds one and names no kind of document tells the meeting. */
    session: phrases,
    delivery: phrases,
    reference: phrases,
    contact: phrases,
    addressWords: phrases,
    /** Seats of the United Nations, alone on a line. */
    places: phrases,
    addressee: phrases,
    salutation: phrases,
    /** 'Section', 'Part': a number follows. */
    numberedSection: phrases,
    section: phrases,
    enclosure: phrases,
    mastheadWords: phrases,
  }),

  dates: z.strictObject({
    /** Names and short forms of the months, 1 to 12. */
    months: z.record(z.string(), z.int().min(1).max(12)),
    /** Years and days in words. */
    years: z.record(z.string(), z.int()).default({}),
    days: z.record(z.string(), z.int().min(1).max(31)).default({}),
    /** Written after the day: 'st', 'nd'. */
    ordinals: phrases,
    /** Orders of day, month and year with the month in words. */
    orders: z
      .array(z.enum(['dmy', 'mdy', 'ymd', 'ym']))
      .min(1)
      .readonly(),
    /** Words between day, month and year: 'of', 'de'. */
    links: z.array(z.string()).readonly(),
    /** Words that belong to the year before them: 'года' in '17 ноября 2023 года'. */
    yearWords: z.array(z.string()).readonly().default([]),
    /** Between a date of another calendar and this one's: الموافق in '28 جمادى الأولى 1445هـ الموافق 12 ديسمبر 2023'. */
    equivalents: z.array(z.string()).readonly().default([]),
    /** Between the two ends of a range, besides a dash: 'to'. A range is the time of a meeting. */
    rangeLinks: phrases,
    /** 'Date', 'as of': the submission's date follows. */
    labels: phrases,
    /** A line with one of these tells the date of something else: 'session', 'resolution'. */
    elsewhere: phrases,
  }),

  translation: z.strictObject({
    courtesy: phrases,
    /** A language name follows: 'Translated from'. */
    translatedFrom: phrases,
    /** 'Original': a language name follows. */
    original: phrases,
    /** Names of languages in this one, with their tags. */
    languages: z.record(z.string(), z.string()),
  }),
});

export type HeadPack = z.infer<typeof headPackSchema>;
