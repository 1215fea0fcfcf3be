/** What the software knows of how a language names and describes programmes: the words of `<tag>/programme.json`. */
import { z } from 'zod';
import { PROGRAMME_KINDS } from '../model/registry.js';

/** Words or phrases in lower case; a phrase is written with single spaces. */
const phrases = z.array(z.string().min(1)).readonly();

const headSchema = z.strictObject({
  kind: z.enum(PROGRAMME_KINDS),
  /** Singular forms, upon which a name can be built: 'programme', 'program'. */
  forms: phrases,
  /** Plural forms: they describe, and name nothing by themselves. */
  plurals: phrases,
  /** Says nothing of the kind when a better word stands before it: 'Training Programme' is a training. */
  generic: z.boolean().default(false),
  /** An organization when it is a State's own: 'National Cyber Security Centre'. */
  body: z.boolean().default(false),
  /** A name only with a word of the subject in it: 'Pacific Cyber Week'. */
  weak: z.boolean().default(false),
  /** Never a name, only in descriptions: 'support', 'scholarships'. */
  plain: z.boolean().default(false),
  /** Offers only with 'of' after it: 'team of four responders', 'travel of twenty practitioners'. */
  partitive: z.boolean().default(false),
});

const relationSchema = z.strictObject({
  provides: phrases,
  hosts: phrases,
  funds: phrases,
  benefits: phrases,
  participates: phrases,
});

const modalitySchema = z.strictObject({
  existing: phrases,
  ended: phrases,
  planned: phrases,
  proposed: phrases,
  requested: phrases,
});

export const programmePackSchema = z.strictObject({
  language: z.string(),
  abbreviations: phrases,
  heads: z.array(headSchema).readonly(),
  /** The head noun begins a name and its adjectives follow: 'Programa Jaguar de …', 'becas anuales de …'. */
  headsFirst: z.boolean().default(false),
  /** A verb may stand without its subject, which is that of the sentence before: 'Prevé una pasantía'. */
  dropsSubject: z.boolean().default(false),
  /** Who proposes something is counted as giving it, as long as it has no name. */
  proposersGive: z.boolean().default(true),
  /** Letters that may be written together with a name after them: Arabic و in وشبكة. */
  prefixes: phrases.default([]),
  /** The article where it is one word with its noun: Arabic ال. */
  fusedArticle: z.string().default(''),
  /** Short words that lose a letter and stand with an apostrophe before the next: "l'", "d'". */
  elisions: phrases.default([]),
  /** Only the first word of a name need be capitalised: 'Centre régional de formation numérique'. */
  namesGoOn: z.boolean().default(false),
  /**
   * Endings of a language of cases, where a name's first word alone is capitalised and complements follow without
   * 'of': of adjectives, of genitives and of verbs; `fields` are the nouns after 'in' that tell a subject and no place.
   */
  inflection: z
    .strictObject({ adjectives: phrases, genitives: phrases, verbs: phrases, fields: phrases })
    .optional(),
  /** Words that tie a name together, between capitalised words: 'for', 'of the'. */
  connectors: phrases,
  articles: phrases,
  definiteArticles: phrases,
  indefinite: phrases,
  conjunctions: phrases,
  /** Connectors after which a place may stand that is not of the name: 'in'. */
  placeConnectors: phrases,
  /** Connectors after which an owner may stand that is not of the name: 'of'. */
  ownerConnectors: phrases,
  /** Capitalised at the beginning of a sentence, and never part of a name. */
  starters: phrases,
  /** Words that make no name particular: 'National Training Programme' is any. */
  genericWords: phrases,
  /** Beginnings of words of the subject: 'cyber', 'digital'. */
  subjects: phrases,
  /** Last words of what is an organization, a person or a meeting, or a document. */
  organizationNouns: phrases,
  documentNouns: phrases,
  nationalWords: phrases,
  operationalWords: phrases,
  offeredCues: phrases,
  commonAcronyms: phrases,
  /** Never in a name that no head noun closes: 'officer', 'economy'. */
  notNameWords: phrases,
  /** For a script without spaces and capitals. */
  unspaced: z
    .strictObject({
      /** Before those for whom an offering is: 面向; after 的 follows what it is. */
      openers: phrases,
      links: phrases,
      /** The same, where only a word of giving makes it an offering: 为…举办的. */
      givers: phrases,
      makers: phrases,
      /** Verbs right before what is set up: 设立. */
      founders: phrases,
      /** Verbs of giving and taking part, whose object is an offering when it is told how long, how many or for whom. */
      offers: phrases,
      /** Verbs of what somebody did once (举办了), what is said after it of what took place (举行), and when that was. */
      past: phrases.default([]),
      held: phrases.default([]),
      pastTimes: phrases.default([]),
      /** Verbs that stand in no name, without those that are also nouns (支持, 建设). */
      verbs: phrases.default([]),
      /** Verbs that are parts of names as well: only an object that is counted follows them. */
      nounVerbs: phrases.default([]),
      /** Other words after which a name may begin: 由, 包括. */
      starts: phrases.default([]),
      /** Words in which those, or a connector, only seem to stand: 和平, 在线. */
      joined: phrases.default([]),
      /** Words right after an offering that are not of it: 的, 将. */
      enders: phrases,
      /** What stands between such a verb and its object: 了; and what counts the object: 一所, 三期. */
      aspects: phrases,
      numerals: phrases,
      counters: phrases,
      /** Words that tell one offering from others: 年度, 远程, 关键基础设施. */
      concrete: phrases,
      /** What an object begins with that is no offering in particular: 相同, 更多. */
      vague: phrases,
    })
    .optional(),
  /** For a script with spaces and without capitals, whose verbs come first. */
  uncased: z
    .strictObject({
      /** Before and after a noun with the article, or without: 'this', 'the said'. */
      pointersBefore: phrases,
      pointersAfter: phrases,
      /** Possessives that are written together with their noun: ها in دوراتها. */
      suffixes: phrases,
      /** After a verb of proposing or planning they open the clause in which somebody acts: 'that'. */
      proposals: phrases,
      /** Verbs of giving in the past: what they gave on a date is over. */
      past: phrases,
    })
    .optional(),
  /** Heads that stand before the name, those of other languages too: 'Exercise Cyber Siil', 'Proyecto Escudo'. */
  leadingHeads: z
    .array(
      z.strictObject({ kind: z.enum(PROGRAMME_KINDS), forms: phrases, foreign: z.boolean().default(false) }),
    )
    .readonly(),
  /** Small words inside titles in other languages: 'de', 'en'. */
  titleWords: phrases,
  /** Names built on a head noun that are bodies, processes or documents everywhere. */
  notNames: phrases,
  /** Between a head noun and the quoted name after it: 'called', 'entitled'. */
  namingWords: phrases,
  list: z.strictObject({
    cues: phrases,
    /** Before what a list holds: 'the following initiatives'. */
    following: phrases,
    /** Last words of an introduction whose items are clauses: 'observes that:'. */
    clauseEnds: phrases,
    generalNouns: phrases,
    generalVerbs: phrases,
    offers: phrases,
    headings: phrases,
  }),
  table: z.strictObject({
    name: phrases,
    provider: phrases,
    funder: phrases,
    beneficiary: phrases,
    period: phrases,
    /** Columns that describe what has no name. */
    contents: phrases,
    kind: phrases,
  }),
  described: z.strictObject({
    offerVerbs: phrases,
    /** Verbs that may give, and much else: 'has', 'includes'. */
    weakVerbs: phrases,
    /** Beginnings of words that tell what an offering is about: 'malware', 'electoral'. */
    topics: phrases,
    /** Nouns of giving, before 'of': 'the organization of a workshop'. */
    nominalisations: phrases,
    /** Right after an offering: 'scholarships … are paid by'. */
    passives: phrases,
    quantities: phrases,
    /** Numbers in words, by which people are counted. */
    numbers: phrases,
    /** Verbs right before what is given, asked for or proposed, whatever its noun: 'donated', 'asks for'. */
    gifts: phrases,
    /** Nouns of what is given and is no offering: 'opportunity', 'view'. */
    notGifts: phrases,
    /** Verbs before the people that are taught: 'trained', and after them: 'were trained'. */
    teaching: phrases,
    taught: phrases,
    /** Verbs before the people that are sent to help: 'seconded', and after them: 'were seconded'. */
    sending: phrases,
    sent: phrases,
    /** People who are sent to help: 'experts'. */
    helpers: phrases,
    durations: phrases,
    frequencies: phrases,
    containers: phrases,
    audiences: phrases,
    /** Receivers that say nothing of an offer: 'Member States'. */
    generalAudiences: phrases,
    prepositions: phrases,
    topicPrepositions: phrases,
    placePrepositions: phrases,
    leftStops: phrases,
    rightStops: phrases,
    general: phrases,
    /** Before a noun that stands for something known or for anything: no offering begins so. */
    definite: phrases,
    /** Before a noun of somebody named already: 'its'. */
    possessives: phrases,
    /** After a preposition they open a clause that says what the offering is: 'exercise in which …'. */
    relatives: phrases,
    /** Right after a noun they do the same without a preposition: 'fellowship that brings …'. */
    restrictives: phrases,
    /** Before a unit of time, right after a noun: 'ten places a year'. */
    distributives: phrases,
    copulas: phrases,
    /** Verbs of holding or giving something that is over then: 'a organisé', 'a été donné'. */
    held: phrases.default([]),
    /** What is drafted or set up, for the kind `technical-assistance`. */
    assistance: phrases,
    /** The same, narrow enough to tell help with it from support of any cause. */
    assistanceObjects: phrases,
  }),
  relations: relationSchema,
  modalities: modalitySchema,
  negations: phrases,
  self: phrases,
  selfPossessives: phrases,
  parties: z.strictObject({
    by: phrases,
    /** Before the body under which something stands, at the beginning of a sentence. */
    framework: phrases,
    /** Between a verb and its object, before a partner: 'runs with Japan a drill'. */
    besides: phrases,
    /** Words that open a clause, in which somebody else acts. */
    clauses: phrases,
    relatives: phrases,
    /** Organs of the submitter in its own paper: 'the Ministry of', 'our police'. */
    organs: phrases,
    /** Last words of organs of a State, by which the only submitter acts: 'Authority', 'Ministry'. */
    organNouns: phrases,
    /** Said of what a State does at home: 'at the national level'. */
    ownLevel: phrases.default([]),
    /** Said of what is done elsewhere: 'at the regional level'. */
    otherLevels: phrases.default([]),
    /** Words that stand for who acted in the sentence before: 'it', 'they'. */
    anaphors: phrases.default([]),
    /** Between a subject and its verb: 'has', 'also'. */
    auxiliaries: phrases,
    /** Verbs of those who propose, announce or back something: they count as giving what has no name yet. */
    proposing: phrases,
    /** Before those who give, where a sentence tells who receives: 'from'. */
    giver: phrases,
    fundedBy: phrases,
    together: phrases,
    beneficiary: phrases,
    notActing: phrases,
    /** Words in which a State's name only seems to stand, where no spaces part them: 发展中国家. */
    notParties: phrases.default([]),
    /** Between what is owned and its owner, who does not act by that: 'the Government of' does. */
    genitives: phrases.default([]),
    /** Before an organization that is only a provider or partner: 'by the', 'with'. */
    organizationRoles: phrases,
    /** Words between the names of a row of parties: 'Japan and the Government of Fiji'. */
    glue: phrases,
  }),
  regions: z.record(z.string(), phrases),
  period: z.strictObject({
    from: phrases,
    to: phrases,
    in: phrases,
    between: phrases,
    rangeWords: phrases,
    months: phrases,
  }),
});

export type ProgrammePack = z.infer<typeof programmePackSchema>;
export type HeadNoun = ProgrammePack['heads'][number];
