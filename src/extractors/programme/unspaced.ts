/**
 * Programmes in a script without spaces and capitals: names in quotation marks beside a head noun (“丝路网盾”项目), names
 * and offerings that begin an item or cell.
 */
import type { HeadNoun } from '../../languages/programme-pack.js';
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { type Draft, holds, overlaps, type Passage, type Range } from './passage.js';

const QUOTED = /[“「]([^“”「」]{2,24})[”」]/gu;
export const HAN = /\p{Script=Han}/u;
export const MARK = /[，。；：,;:()（）“”「」《》—\n]/u;
/** Characters between a quoted name and its head noun: “网安新丝路”青年人才计划. */
const LONGEST_GAP = 7;
const LONGEST_HEAD = 8;
export const SHORTEST_LEAD = 5;
export const LONGEST_PHRASE = 48;

export interface Head {
  readonly noun: HeadNoun;
  readonly start: number;
  readonly end: number;
}

export function headsIn(text: string, lexicon: Lexicon): readonly Head[] {
  return findPhrases(lexicon.headPhrases, text).map(({ value, start, end }) => ({ noun: value, start, end }));
}

/** The head noun that ends the text. */
function headAtEnd(text: string, lexicon: Lexicon): Head | null {
  const last = headsIn(text, lexicon).at(-1);
  return last !== undefined && last.end === text.length ? last : null;
}

export function draftOf(
  passage: Passage,
  range: Range,
  noun: HeadNoun,
  name: string | null,
  rule: string,
): Draft {
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
export function describes(text: string, lexicon: Lexicon): boolean {
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
  const plainKind = head.noun.kind === 'assessment' || head.noun.kind === 'technical-assistance';
  if (plainKind || describes(text, lexicon)) return [draftOf(passage, range, head.noun, null, 'lead')];
  const subject = lexicon.pack.subjects.some((word) => text.slice(0, head.start).includes(word));
  if (head.noun.plain || head.start === 0 || (head.noun.weak && !subject)) return [];
  return [draftOf(passage, range, head.noun, text, 'lead')];
}
