/**
 * Programmes in a script without spaces and capitals: names in quotation marks beside a head noun (“丝路网盾”项目), names
 * and offerings that begin an item or cell, and offerings that the text tells for whom they are (面向教师的培训班).
 */
import type { HeadNoun } from '../../languages/programme-pack.js';
import { findPhrases } from '../../text/phrases.js';
import { isGeneral } from './described.js';
import type { Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { type Draft, holds, overlaps, type Passage, type Range, sentenceAt } from './passage.js';

const QUOTED = /[“「]([^“”「」]{2,24})[”」]/gu;
const HAN = /\p{Script=Han}/u;
const MARK = /[，。；：,;:()（）“”「」《》—\n]/u;
/** Characters between a quoted name and its head noun: “网安新丝路”青年人才计划. */
const LONGEST_GAP = 4;
const LONGEST_HEAD = 8;
const SHORTEST_LEAD = 5;
const LONGEST_PHRASE = 48;

interface Head {
  readonly noun: HeadNoun;
  readonly start: number;
  readonly end: number;
}

function headsIn(text: string, lexicon: Lexicon): readonly Head[] {
  return findPhrases(lexicon.headPhrases, text).map(({ value, start, end }) => ({ noun: value, start, end }));
}

/** The head noun that ends the text. */
function headAtEnd(text: string, lexicon: Lexicon): Head | null {
  const last = headsIn(text, lexicon).at(-1);
  return last !== undefined && last.end === text.length ? last : null;
}

function draftOf(passage: Passage, range: Range, noun: HeadNoun, name: string | null, rule: string): Draft {
  const named = name !== null;
  return {
    start: range.start,
    end: range.end,
    status: named ? 'named' : 'described',
    programme: null,
    name,
    kind: noun.kind,
    confidence: named ? 0.75 : 0.6,
    rule,
    aliases: named && passage.text.slice(range.start, range.end) !== name ? [name] : [],
  };
}

/** The head noun right after a quoted name, a few letters away at most. */
function headAfter(text: string, lexicon: Lexicon): Head | null {
  const head = headsIn(text.slice(0, LONGEST_GAP + LONGEST_HEAD), lexicon)[0];
  if (head === undefined || head.noun.plain || head.start > LONGEST_GAP) return null;
  const gap = text.slice(0, head.start);
  if (MARK.test(gap) || holds(gap, lexicon.phrases(lexicon.pack.unspaced?.links ?? []))) return null;
  return head.noun.weak && gap !== '' ? null : head;
}

/** Names in quotation marks, with the head noun after them or as their last word. */
export function findQuotedUnspaced(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  if (lexicon.pack.unspaced === undefined) return [];
  return [...passage.text.matchAll(QUOTED)].flatMap((match) => {
    const inner = match[1] ?? '';
    const range = { start: match.index, end: match.index + match[0].length };
    if (!HAN.test(inner) || isExcluded(passage, range)) return [];
    const after = headAfter(passage.text.slice(range.end), lexicon);
    if (after !== null)
      return [draftOf(passage, { ...range, end: range.end + after.end }, after.noun, inner, 'quoted')];
    const own = headAtEnd(inner, lexicon);
    return own === null || own.noun.weak || own.noun.plain
      ? []
      : [draftOf(passage, range, own.noun, inner, 'quoted')];
  });
}

/** Whether the words before the head say what it is for or how often: they describe. */
function describes(text: string, lexicon: Lexicon): boolean {
  const { unspaced, described } = lexicon.pack;
  if (unspaced === undefined || /^[\p{Nd}一两三四五]/u.test(text)) return true;
  const openings = [unspaced.openers, unspaced.givers, unspaced.founders, described.frequencies];
  const opening = openings.some((list) => findPhrases(lexicon.phrases(list), text)[0]?.start === 0);
  return opening || holds(text, lexicon.phrases(unspaced.links));
}

/** What an announced item, or a cell of the column of names, begins with: a name, or a description. */
export function readLead(passage: Passage, taken: readonly Range[], lexicon: Lexicon): readonly Draft[] {
  const mark = passage.text.search(MARK);
  const text = (mark < 0 ? passage.text : passage.text.slice(0, mark)).trimEnd();
  const range = { start: 0, end: text.length };
  const head = headAtEnd(text, lexicon);
  if (head === null || text.length < SHORTEST_LEAD || text.length > LONGEST_PHRASE) return [];
  if (taken.some((other) => overlaps(other, range)) || isExcluded(passage, range)) return [];
  if (describes(text, lexicon)) return [draftOf(passage, range, head.noun, null, 'lead')];
  const subject = lexicon.pack.subjects.some((word) => text.slice(0, head.start).includes(word));
  if (head.noun.plain || head.start === 0 || (head.noun.weak && !subject)) return [];
  return [draftOf(passage, range, head.noun, text, 'lead')];
}

/** The end of the noun phrase that begins at `from`: its first head noun that nothing of the phrase follows. */
function endOfPhrase(passage: Passage, from: number, lexicon: Lexicon): Head | null {
  const rest = passage.text.slice(from, from + LONGEST_PHRASE);
  const mark = rest.search(MARK);
  const text = mark < 0 ? rest : rest.slice(0, mark);
  const enders = lexicon.phrases(lexicon.pack.unspaced?.enders ?? []);
  const head = headsIn(text, lexicon).find(({ end }) => {
    const next = text.slice(end);
    return !HAN.test(next) || findPhrases(enders, next)[0]?.start === 0;
  });
  return head === undefined || head.noun.weak
    ? null
    : { ...head, start: from + head.start, end: from + head.end };
}

/** Where the noun phrase begins that an opening leads to: after 的, or after 举办的 where only that makes an offering. */
function linkAfter(
  passage: Passage,
  from: number,
  links: readonly string[],
  lexicon: Lexicon,
): number | null {
  const rest = passage.text.slice(from, from + LONGEST_PHRASE);
  const mark = rest.search(MARK);
  const link = findPhrases(lexicon.phrases(links), mark < 0 ? rest : rest.slice(0, mark))[0];
  return link === undefined ? null : from + link.end;
}

function phrasesAfter(
  passage: Passage,
  openings: readonly string[],
  links: readonly string[] | null,
  lexicon: Lexicon,
): readonly Draft[] {
  return findPhrases(lexicon.phrases(openings), passage.text).flatMap((opening) => {
    const from = links === null ? opening.end : linkAfter(passage, opening.end, links, lexicon);
    const head = from === null ? null : endOfPhrase(passage, from, lexicon);
    if (head === null || from === null || head.end - from < SHORTEST_LEAD) return [];
    const start = links === null ? opening.end : opening.start;
    return [draftOf(passage, { start, end: head.end }, head.noun, null, 'for-whom')];
  });
}

/** Whether the words of the offering tell how long or often it is, how many there are, or for whom. */
function isMeasured(passage: Passage, draft: Range, lexicon: Lexicon): boolean {
  const { durations, audiences } = lexicon.pack.described;
  const text = passage.text.slice(draft.start, draft.end);
  return /\p{Nd}/u.test(text) || [durations, audiences].some((list) => holds(text, lexicon.phrases(list)));
}

/** The offerings that the prose of a passage describes, without those that are said in general. */
export function findUnspacedOfferings(
  passage: Passage,
  taken: readonly Range[],
  lexicon: Lexicon,
): readonly Draft[] {
  const { unspaced, described } = lexicon.pack;
  if (unspaced === undefined) return [];
  const found = [
    ...phrasesAfter(passage, unspaced.openers, unspaced.links, lexicon),
    ...phrasesAfter(passage, unspaced.givers, unspaced.makers, lexicon),
    ...phrasesAfter(passage, unspaced.founders, null, lexicon),
    ...phrasesAfter(passage, unspaced.offers, null, lexicon).filter((draft) =>
      isMeasured(passage, draft, lexicon),
    ),
  ];
  return found.filter((draft, i) => {
    if (found.some((other, j) => j < i && overlaps(other, draft))) return false;
    const sentence = sentenceAt(passage, draft.start);
    const text = passage.text.slice(sentence.start, sentence.end);
    const offered = holds(text, lexicon.phrases(described.offerVerbs));
    const own = passage.text.slice(draft.start, draft.end);
    const national = lexicon.pack.nationalWords.some((word) => own.startsWith(word));
    return (
      offered && !national && !isGeneral(text, lexicon) && !taken.some((other) => overlaps(other, draft))
    );
  });
}
