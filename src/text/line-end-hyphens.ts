/** What a language tells of a hyphen at a line's end: did the line's end put it there, or is it part of the word? */
import { isCutWord } from './lexicon.js';
import RULES from './line-end-hyphens.json' with { type: 'json' };

/** `open`: the language alone does not tell. */
export type HyphenVerdict = 'cut' | 'compound' | 'open';

interface Rules {
  /** Hyphens inside words are rare: what nothing speaks for is cut. */
  readonly cutsByDefault: boolean;
  /** Words that others follow with a hyphen, and words that follow others with one. */
  readonly heads: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
  readonly tailStems: readonly string[];
  /** Heads, and the ends of what follows them with a hyphen: 'по-' and 'по-новому'. */
  readonly pairs: ReadonlyMap<string, readonly string[]>;
  /** Beginnings that are written in one with what follows. */
  readonly solidHeads: ReadonlySet<string>;
  /** Ends of adjectives that another one follows: 'научно-', 'técnico-'; and the ends of that other one. */
  readonly linkedHeads: readonly string[];
  readonly linkedTails: readonly string[];
  /** Ends of words that are no words themselves. */
  readonly endings: ReadonlySet<string>;
}

function readRules(data: (typeof RULES)['fr'] | (typeof RULES)['es'] | (typeof RULES)['ru']): Rules {
  return {
    ...data,
    heads: new Set<string>(data.heads),
    tails: new Set<string>(data.tails),
    pairs: new Map<string, readonly string[]>(Object.entries(data.pairs)),
    solidHeads: new Set<string>(data.solidHeads),
    endings: new Set<string>(data.endings),
  };
}

const LANGUAGES: ReadonlyMap<string, Rules> = new Map([
  ['fr', readRules(RULES.fr)],
  ['es', readRules(RULES.es)],
  ['ru', readRules(RULES.ru)],
]);

/** Adjectives that others follow with a hyphen have at least so many letters, and so have those that follow. */
const LINKED_HEAD = 6;
const LINKED_TAIL = 5;
/** Parts of so many letters are words of compounds only where a list has them. */
const SHORT_HEAD = 2;
const SHORT_TAIL = 3;

function isLinked(head: string, tail: string, { linkedHeads, linkedTails }: Rules): boolean {
  if (head.length < LINKED_HEAD || tail.length < LINKED_TAIL) return false;
  return linkedHeads.some((end) => head.endsWith(end)) && linkedTails.some((end) => tail.endsWith(end));
}

function isCompound(head: string, tail: string, rules: Rules): boolean {
  if (rules.heads.has(head) || rules.tails.has(tail)) return true;
  if (rules.pairs.get(head)?.some((end) => tail.endsWith(end))) return true;
  if (head.length <= SHORT_HEAD || rules.solidHeads.has(head)) return false;
  return rules.tailStems.some((stem) => tail.startsWith(stem));
}

function isCut(head: string, tail: string, rules: Rules): boolean {
  if (rules.solidHeads.has(head) || rules.endings.has(tail) || /^[ьъый]/u.test(tail) || head.endsWith('ъ'))
    return true;
  return head.length <= SHORT_HEAD || tail.length <= SHORT_TAIL;
}

/**
 * Judges a hyphen at a line's end by the two parts of the word, in lower case, and by the language (BCP 47, or 'und').
 * Only the language's own spelling counts here; the words of the document decide before it.
 *
 * @example judgeHyphen('coopéra', 'tion', 'fr') // 'cut'
 * @example judgeHyphen('peut', 'être', 'fr') // 'compound'
 * @example judgeHyphen('план', 'график', 'ru') // 'open'
 */
export function judgeHyphen(head: string, tail: string, language: string): HyphenVerdict {
  const rules = LANGUAGES.get(language);
  if (!rules) {
    if (isCutWord(head, tail)) return 'cut';
    return language === 'en' || language === 'und' ? 'compound' : 'open';
  }
  if (isCompound(head, tail, rules)) return 'compound';
  if (isCut(head, tail, rules)) return 'cut';
  if (isLinked(head, tail, rules)) return 'compound';
  return rules.cutsByDefault ? 'cut' : 'open';
}
