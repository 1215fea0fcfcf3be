import type { HeadPack } from '../languages/head-pack.js';
import { compilePhrases, findPhrases, type PhraseIndex, splitWords } from '../text/phrases.js';
import { compileDateForms, type DateForms } from './dates.js';

/** A list of phrases of the pack, ready to be looked for. */
export type Phrases = PhraseIndex<true>;

type LineLists = HeadPack['lines'];

/** A language's wording of heads, compiled once for all its documents. */
export interface Wording {
  readonly pack: HeadPack;
  readonly documentNouns: Phrases;
  /** 'contribution from': the author's name follows. */
  readonly nounBylines: Phrases;
  /** 'submitted by': the author's name follows, with or without such a noun before it. */
  readonly submittedBy: Phrases;
  /** Both of these. */
  readonly bylines: Phrases;
  readonly agentLinks: Phrases;
  readonly addressLinks: Phrases;
  readonly fieldLabels: Phrases;
  readonly onBehalfOf: Phrases;
  readonly asChairOf: Phrases;
  readonly nationalCapacity: Phrases;
  readonly listOpeners: Phrases;
  readonly memberStates: Phrases;
  readonly alignWith: Phrases;
  /** 'align themselves with this statement', as one phrase. */
  readonly alignWithThis: Phrases;
  readonly thisDocument: Phrases;
  readonly othersDocuments: Phrases;
  readonly selfWords: Phrases;
  readonly selfVerbs: Phrases;
  readonly ownedNouns: Phrases;
  readonly statingVerbs: Phrases;
  readonly missions: Phrases;
  readonly missionsAfterName: Phrases;
  readonly institutions: Phrases;
  readonly letterheads: Phrases;
  readonly formulas: Phrases;
  readonly offices: Phrases;
  readonly honorifics: Phrases;
  readonly nounLast: Phrases;
  readonly openEndings: ReadonlySet<string>;
  readonly listWords: ReadonlySet<string>;
  readonly officeLinks: ReadonlySet<string>;
  readonly possessiveMarks: ReadonlySet<string>;
  readonly lines: { readonly [K in keyof LineLists]: Phrases };
  /** Words of an addressee: 'to the General Assembly of the United Nations'. */
  readonly addresseeWords: ReadonlySet<string>;
  readonly mastheadWords: ReadonlySet<string>;
  readonly addressWords: ReadonlySet<string>;
  readonly dateLabelWords: ReadonlySet<string>;
  readonly dateForms: DateForms;
  readonly equivalents: Phrases;
  readonly elsewhere: Phrases;
  readonly courtesy: Phrases;
  readonly translatedFrom: Phrases;
  readonly original: Phrases;
  readonly languages: PhraseIndex<string>;
}

function compileTexts(texts: Iterable<string>): Phrases {
  return compilePhrases([...texts].map((text) => ({ text, value: true as const })));
}

function pair(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.flatMap((a) => second.map((b) => `${a} ${b}`));
}

/** The nouns with what joins them to their author; the nouns alone where the author follows them straight. */
function listNounBylines({ documentNouns, authorLinks, authorFollows }: HeadPack): readonly string[] {
  return [...pair(documentNouns, authorLinks), ...(authorFollows ? documentNouns : [])];
}

function wordSet(texts: Iterable<string>): ReadonlySet<string> {
  return new Set([...texts].flatMap((text) => splitWords(text).map((word) => word.folded)));
}

function compileLines(lines: LineLists): Wording['lines'] {
  const compiled = Object.entries(lines).map(([key, texts]) => [key, compileTexts(texts)] as const);
  return Object.fromEntries(compiled) as Wording['lines'];
}

/** Compiles a pack's lists. Costs some milliseconds: once for each language, not for each document. */
export function compileWording(pack: HeadPack): Wording {
  const { translation, dates } = pack;
  const nounBylines = listNounBylines(pack);
  return {
    pack,
    documentNouns: compileTexts(pack.documentNouns),
    nounBylines: compileTexts(nounBylines),
    submittedBy: compileTexts(pack.submittedBy),
    bylines: compileTexts([...nounBylines, ...pack.submittedBy]),
    addressLinks: compileTexts(pack.addressLinks),
    agentLinks: compileTexts(pack.agentLinks),
    fieldLabels: compileTexts(pack.fieldLabels),
    onBehalfOf: compileTexts(pack.onBehalfOf),
    asChairOf: compileTexts(pack.asChairOf),
    nationalCapacity: compileTexts(pack.nationalCapacity),
    listOpeners: compileTexts(pack.listOpeners),
    memberStates: compileTexts(pack.memberStates),
    alignWith: compileTexts(pack.alignWith),
    alignWithThis: compileTexts([
      ...pair(pack.alignWith, pack.thisDocument),
      ...pair(pack.thisDocument, pack.alignAfter),
    ]),
    thisDocument: compileTexts(pack.thisDocument),
    othersDocuments: compileTexts(pack.othersDocuments),
    selfWords: compileTexts(pack.selfWords),
    selfVerbs: compileTexts(pack.selfVerbs),
    ownedNouns: compileTexts([...pack.documentNouns, ...pack.ownedNouns]),
    statingVerbs: compileTexts(pack.statingVerbs),
    missions: compileTexts(pack.missions),
    missionsAfterName: compileTexts(pack.missionsAfterName),
    institutions: compileTexts(pack.institutions),
    letterheads: compileTexts(pack.letterheads),
    formulas: compileTexts(pack.formulas),
    honorifics: compileTexts(pack.honorifics),
    nounLast: compileTexts(pack.nounLast),
    openEndings: wordSet(pack.openEndings),
    offices: compileTexts(pack.offices),
    listWords: wordSet(pack.listWords),
    officeLinks: wordSet(pack.officeLinks),
    possessiveMarks: wordSet(pack.possessiveMarks),
    lines: compileLines(pack.lines),
    addresseeWords: wordSet([...pack.addressLinks, ...pack.listWords, ...pack.lines.mastheadWords]),
    mastheadWords: wordSet(pack.lines.mastheadWords),
    addressWords: wordSet(pack.lines.addressWords),
    dateLabelWords: wordSet(dates.labels),
    dateForms: compileDateForms(dates),
    equivalents: compileTexts(dates.equivalents),
    elsewhere: compileTexts(dates.elsewhere),
    courtesy: compileTexts(translation.courtesy),
    translatedFrom: compileTexts(translation.translatedFrom),
    original: compileTexts(translation.original),
    languages: compilePhrases(
      Object.entries(translation.languages).map(([text, value]) => ({ text, value })),
    ),
  };
}

export function has(phrases: Phrases, text: string): boolean {
  return findPhrases(phrases, text).length > 0;
}

/** The offset after the phrase that `text` begins with, or null: `opens(subject, 'Re: Views')` gives 2. */
export function opens(phrases: Phrases, text: string): number | null {
  const first = findPhrases(phrases, text)[0];
  return first !== undefined && !/[\p{L}\p{Nd}]/u.test(text.slice(0, first.start)) ? first.end : null;
}

/** True when `text` is one phrase of the list and nothing else but marks. */
export function equals(phrases: Phrases, text: string): boolean {
  const end = opens(phrases, text);
  return end !== null && !/[\p{L}\p{Nd}]/u.test(text.slice(end));
}

/** True when every word of `text` is in `words`; a text without words passes. */
export function onlyWords(text: string, words: ReadonlySet<string>): boolean {
  return splitWords(text).every((word) => words.has(word.folded));
}

export function countWords(text: string): number {
  return splitWords(text).length;
}
