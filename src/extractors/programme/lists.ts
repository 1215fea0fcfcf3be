/** Lists that announce programmes: 'we highlight the following initiatives:' and its bullets. */

import { findPhrases } from '../../text/phrases.js';
import { headInApposition } from './cued.js';
import { draftOffering, isGeneral, isProper } from './described.js';
import { kindOfWord, type Lexicon } from './lexicon.js';
import { offeringNounAt, readOffering, readPhrase } from './offering.js';
import { type Draft, holds, overlaps, type Passage, type Range, wordAt } from './passage.js';
import { isCoined, readWords } from './words.js';

/** For each item of a list, the passage that introduces the list. */
export type Introductions = ReadonlyMap<Passage, Passage>;

const NOUN_AFTER_FOLLOWING = 5;
const LONGEST_TITLE = 10;
/** An offering without complement needs so many words before it: not 'online platform'. */
const FEWEST_MODIFIERS = 2;
const FIRST_NOUN_WITHIN = 12;
/** Words of a phrase without an offering noun. */
const FEWEST_WORDS = 4;
const TITLE_END = /[:–—]|\s-\s|\s\(/u;

function isItem(passage: Passage): boolean {
  return passage.block.kind === 'list-item';
}

function introduces(passage: Passage, item: Passage): boolean {
  if (!isItem(passage)) return true;
  return passage.text.trimEnd().endsWith(':') && (passage.block.level ?? 0) < (item.block.level ?? 0);
}

/** The passage that introduces each list item: the paragraph, heading or higher item before it. */
export function readIntroductions(passages: readonly Passage[]): Introductions {
  const introductions = new Map<Passage, Passage>();
  passages.forEach((passage, i) => {
    if (!isItem(passage)) return;
    for (let j = i - 1; j >= 0; j -= 1) {
      const before = passages[j];
      if (before === undefined || !introduces(before, passage)) continue;
      introductions.set(passage, before);
      break;
    }
  });
  return introductions;
}

/** The last sentence of a text that introduces a list. */
export function lastSentence(passage: Passage): string {
  const last = passage.sentences.at(-1);
  return last === undefined ? passage.text : passage.text.slice(last.start, last.end);
}

function hasOfferingNoun(passage: Passage, text: string, lexicon: Lexicon): boolean {
  const from = wordAt(passage, passage.text.length - text.length);
  return passage.words.slice(from).some((_, i) => offeringNounAt(passage, from + i, lexicon) !== null);
}

/**
 * Whether the passage announces a list of programmes, and not of principles, needs or steps to be taken: by its words,
 * or, when `named`, because other items of the list are names of programmes.
 */
export function announces(passage: Passage, named: boolean, lexicon: Lexicon): boolean {
  const { list } = lexicon.pack;
  if (passage.block.kind === 'heading') {
    return holds(passage.text, lexicon.phrases(list.headings)) && !isGeneralList(passage.text, lexicon);
  }
  const text = lastSentence(passage);
  if (!opensList(text, lexicon) || isGeneralList(text, lexicon)) return false;
  if (named || holds(text, lexicon.phrases(list.offers)) || endsWithOffer(text, lexicon)) return true;
  return hasOfferingNoun(passage, text, lexicon) && holds(text, lexicon.phrases(list.cues));
}

/** 请各伙伴提供：, where no spaces part words. */
function endsWithOffer(text: string, lexicon: Lexicon): boolean {
  const { offers = [] } = lexicon.pack.unspaced ?? {};
  return findPhrases(lexicon.phrases(offers), text).at(-1)?.end === text.trimEnd().length - 1;
}

/** Whether the text ends with a colon, or by saying that something follows: 'finances the following.' */
function opensList(text: string, lexicon: Lexicon): boolean {
  const last = readWords(text).at(-1)?.key ?? '';
  return /[:：]$/u.test(text) || lexicon.words(lexicon.pack.list.following).has(last);
}

/**
 * Whether the list holds principles, needs or clauses. The noun after 'the following' decides where there is one;
 * else one general noun is enough, unless a number follows it ('principles 2 and 3').
 */
function isGeneralList(text: string, lexicon: Lexicon): boolean {
  const { following, generalNouns, generalVerbs, clauseEnds } = lexicon.pack.list;
  const last = /([\p{L}\p{M}]+) ?:$/u.exec(text)?.[1]?.toLowerCase() ?? '';
  if (lexicon.words(clauseEnds).has(last) || holds(text, lexicon.phrases(generalVerbs))) return true;
  const opening = findPhrases(lexicon.phrases(following), text).at(-1);
  const next = opening === undefined ? [] : readWords(text.slice(opening.end)).slice(0, NOUN_AFTER_FOLLOWING);
  const general = lexicon.words(generalNouns);
  const decisive = next.find((word) => general.has(word.key) || kindOfWord(lexicon, word.key) !== null);
  if (decisive !== undefined) return general.has(decisive.key);
  return findPhrases(lexicon.phrases(generalNouns), text).some(
    (match) => !/^ ?\(?\p{Nd}/u.test(text.slice(match.end)),
  );
}

/** Whether most words that carry meaning are capitalised, as in a title. */
export function isTitleCase(passage: Passage, range: Range, lexicon: Lexicon): boolean {
  const { connectors, titleWords } = lexicon.pack;
  const small = [connectors, titleWords].map((list) => lexicon.words(list));
  const words = passage.words.filter(
    (word) => word.start >= range.start && word.end <= range.end && !small.some((set) => set.has(word.key)),
  );
  const capital = words.filter((word) => word.capital).length;
  if (words.length < 2) return words.some((word) => isCoined(word.text));
  return words.length <= LONGEST_TITLE && capital * 3 >= words.length * 2 && (words[1]?.capital ?? false);
}

function isPartyOnly(passage: Passage, range: Range): boolean {
  return passage.parties.some((party) => party.start <= range.start + 4 && party.end >= range.end);
}

/** The title before a colon, a dash or an apposition at the beginning of an item; null when the item begins otherwise. */
function titleOf(passage: Passage, lexicon: Lexicon): Range | null {
  const comma = passage.text.indexOf(', ');
  const apposed = comma > 0 && headInApposition(passage, wordAt(passage, comma), lexicon) !== null;
  const mark = TITLE_END.exec(passage.text)?.index ?? passage.text.length;
  const end = apposed ? Math.min(comma, mark) : mark;
  if (end === 0 || end === passage.text.length) return null;
  return { start: 0, end: passage.text.slice(0, end).trimEnd().length };
}

function draftTitle(passage: Passage, range: Range, lexicon: Lexicon): Draft {
  const nouns = passage.words.map((_, i) => offeringNounAt(passage, i, lexicon)?.noun);
  const kind = nouns.find((noun) => noun !== undefined)?.kind ?? 'programme';
  const name = passage.text.slice(range.start, range.end);
  return {
    ...range,
    status: 'named',
    programme: null,
    name,
    kind,
    confidence: 0.75,
    rule: 'list-title',
    aliases: [],
  };
}

/** 'an audit of …', '10 places a year for …': a phrase that an article or number opens, without an offering noun. */
function describePhrase(passage: Passage, begin: number, lexicon: Lexicon): readonly Draft[] {
  const { indefinite } = lexicon.pack;
  const first = passage.words[begin];
  if (first === undefined) return [];
  const article = lexicon.words(indefinite).has(first.key);
  if (!article && !/^\p{Nd}/u.test(first.text)) return [];
  const phrase = readPhrase(passage, article ? begin + 1 : begin, FEWEST_WORDS, lexicon);
  return phrase === null ? [] : [draftPhrase(phrase)];
}

function draftPhrase(range: Range): Draft {
  const rest = { status: 'described', programme: null, name: null, aliases: [] } as const;
  return { ...range, ...rest, kind: 'technical-assistance', confidence: 0.5, rule: 'list-phrase' };
}

function describeItem(passage: Passage, from: number, lexicon: Lexicon): readonly Draft[] {
  if (passage.text.trimEnd().endsWith(':')) return [];
  const first = passage.sentences.find((sentence) => sentence.end > from);
  if (first === undefined || isGeneral(passage.text.slice(from, first.end), lexicon)) return [];
  const begin = wordAt(passage, from);
  for (let at = begin; at < Math.min(passage.words.length, begin + FIRST_NOUN_WITHIN); at += 1) {
    const offering = readOffering(passage, at, lexicon);
    if (offering === null || offering.first < begin || (at > begin && isProper(passage, at, from))) continue;
    if (offering.last === offering.at && offering.at - offering.first < FEWEST_MODIFIERS) continue;
    return [draftOffering(passage, offering, 0.7, 'list', lexicon)];
  }
  return describePhrase(passage, begin, lexicon);
}

/**
 * What one item of an announced list offers: its title as a name ('Cyber Guardians: …'), or its leading noun phrase
 * as a description. Nothing when a name stands at its beginning: `taken` holds the named mentions.
 */
export function readItem(passage: Passage, taken: readonly Range[], lexicon: Lexicon): readonly Draft[] {
  const title = titleOf(passage, lexicon);
  if (title !== null && isPartyOnly(passage, title))
    return describeItem(passage, title.end, lexicon).filter(
      (draft) => !taken.some((other) => overlaps(other, draft)),
    );
  if (
    title !== null &&
    isTitleCase(passage, title, lexicon) &&
    !taken.some((other) => overlaps(other, title))
  ) {
    return [draftTitle(passage, title, lexicon)];
  }
  const lead = passage.words[3]?.start ?? passage.text.length;
  if (taken.some((other) => other.start <= lead)) return [];
  return describeItem(passage, 0, lexicon).filter((draft) => !taken.some((other) => overlaps(other, draft)));
}
