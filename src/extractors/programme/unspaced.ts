/**
 * Programmes in a script without spaces and capitals: names in quotation marks beside a head noun (“丝路网盾”项目), names
 * and offerings that begin an item or cell.
 */
import type { HeadNoun } from '../../languages/programme-pack.js';
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { type Draft, holds, type Passage, type Range } from './passage.js';

const QUOTED = /[“「]([^“”「」]{2,24})[”」]/gu;
export const HAN = /\p{Script=Han}/u;
export const MARK = /[，。；：,;:()（）“”「」《》—\n]/u;
/** Characters between a quoted name and its head noun: “网安新丝路”青年人才计划. */
const LONGEST_GAP = 14;
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
export function headAtEnd(text: string, lexicon: Lexicon): Head | null {
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

/** The end of the noun phrase that begins at `from`: its first head noun that nothing of the phrase follows. */
export function endOfPhrase(passage: Passage, from: number, lexicon: Lexicon): Head | null {
  const rest = passage.text.slice(from, from + LONGEST_PHRASE);
  const mark = rest.search(MARK);
  const text = mark < 0 ? rest : rest.slice(0, mark);
  const enders = lexicon.phrases(lexicon.pack.unspaced?.enders ?? []);
  const head = headsIn(text, lexicon).find(({ end }) => {
    const next = text.slice(end);
    return !HAN.test(next) || findPhrases(enders, next)[0]?.start === 0;
  });
  return head === undefined || (head.noun.weak && head.start > 0)
    ? null
    : { ...head, start: from + head.start, end: from + head.end };
}

/**
 * The head noun that ends the words after a quoted name, where they only say what it is: “草原之盾”公共部门网络韧性项目. Where no
 * word tells the end, the last noun before a verb: “北极星”网络外交研修班很受欢迎.
 */
function headAfter(passage: Passage, from: number, lexicon: Lexicon): Head | null {
  const whole = endOfPhrase(passage, from, lexicon);
  const rest = passage.text.slice(from, from + LONGEST_PHRASE);
  const mark = rest.search(MARK);
  const heads = headsIn(mark < 0 ? rest : rest.slice(0, mark), lexicon)
    .map((head) => ({ ...head, start: from + head.start, end: from + head.end }))
    .toReversed();
  const fits = (head: Head): boolean =>
    !head.noun.plain &&
    head.start - from <= LONGEST_GAP &&
    !(head.noun.weak && head.start > from) &&
    !breaksOff(passage.text.slice(from, head.start), lexicon);
  return whole !== null && fits(whole) ? whole : (heads.find(fits) ?? null);
}

/** Whether a verb, 的 or 和 stands in the words, so that what follows is something else. */
function breaksOff(gap: string, lexicon: Lexicon): boolean {
  const { unspaced, connectors, parties, list } = lexicon.pack;
  const lists = [
    unspaced?.links ?? [],
    connectors,
    parties.auxiliaries,
    list.generalVerbs,
    unspaced?.verbs ?? [],
  ];
  return lists.some((words) => holds(gap, lexicon.phrases(words)));
}

/** Names in quotation marks, with the head noun after them or as their last word. */
export function findQuotedUnspaced(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  if (lexicon.pack.unspaced === undefined) return [];
  return [...passage.text.matchAll(QUOTED)].flatMap((match) => {
    const inner = match[1] ?? '';
    const range = { start: match.index, end: match.index + match[0].length };
    if (!HAN.test(inner) || isExcluded(passage, range)) return [];
    const after = headAfter(passage, range.end, lexicon);
    if (after !== null) return [draftOf(passage, { ...range, end: after.end }, after.noun, inner, 'quoted')];
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
