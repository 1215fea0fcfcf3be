/** What stands between the last word of one line and the first of the next: a space, a hyphen, or nothing. */
import { isCutWord } from '../../text/lexicon.js';
import { isWideChar } from './east-asian.js';
import type { Row } from './geometry.js';

/** What the insides of a document's lines tell of what their ends may have cut. */
export interface Attested {
  /** Does the document hold the word whole? In lower case. */
  has(word: string): boolean;
  /** Are numbers and Latin letters set off from Chinese by typed spaces: '第 46 段'? */
  readonly partsChinese: boolean;
}

const EDGES = /^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu;

function bare(text: string): string {
  return text.replace(EDGES, '').toLowerCase();
}

/** Where a Chinese character stands beside a number or a Latin letter. */
const BORDER = /\p{Script=Han}[\p{Nd}\p{Script=Latin}]|[\p{Nd}\p{Script=Latin}]\p{Script=Han}/gu;

function countBorders(text: string): number {
  return text.match(BORDER)?.length ?? 0;
}

function borderOf(head: string, tail: string): string {
  return head.slice(-1) + tail.charAt(0);
}

/** Gathers the words of all rows but those that a line's end may have cut. */
export function attestWords(rows: readonly Row[]): Attested {
  const attested = new Set<string>();
  let parted = 0;
  let tight = 0;
  for (const words of rows) {
    let whole = '';
    words.forEach((word, at) => {
      if (at > 0 && !word.glued) parted += countBorders(borderOf(whole, word.text));
      whole = word.glued ? whole + word.text : word.text;
      const isCut = at === words.length - 1 && whole.endsWith('-');
      if (words[at + 1]?.glued) return;
      tight += countBorders(whole);
      if (!isCut) attested.add(bare(whole));
    });
  }
  return { has: (word) => attested.has(word), partsChinese: parted > tight };
}

export interface Joint {
  /** What to put between the two words. */
  readonly between: '' | ' ';
  /** Characters to take from the end of the first word: its hyphen. */
  readonly cut: 0 | 1;
}

const SPACE: Joint = { between: ' ', cut: 0 };
const NOTHING: Joint = { between: '', cut: 0 };
const DROP_HYPHEN: Joint = { between: '', cut: 1 };

/**
 * Arabic particles of one letter (and, so, by, for, as) are written together with what follows, also before numbers and
 * Latin letters. A rule of the script, not words that are looked for: so it stands here and in no language pack.
 */
const PARTICLE = /^[وفبلك]$/u;
const OPENING = /[([{«‹（「《“‘]$/u;

/** Ends inside a symbol, after a point: 'A/AC.' + '292/2023/5', 'A/75/816/Add.' + '1'. */
const SYMBOL_POINT = /\/(?:\p{Lu}{1,5}|\p{Lu}\p{Ll}{2,3})\.$/u;

/** Ends or begins inside a symbol, a range or a link: 'A/RES/' + '75/240', '2021–' + '2025'. */
function isInsideToken(head: string, tail: string): boolean {
  if (SYMBOL_POINT.test(head) && /^\p{Nd}/u.test(tail)) return true;
  if (/:\/\//u.test(head) && (/[/?=&_#%]$/u.test(head) || /^[/?=&_#%]/u.test(tail))) return true;
  if (/[\p{L}\p{Nd})]\/$/u.test(head) && /^[\p{L}\p{Nd}(]/u.test(tail)) return true;
  if (/(?:\p{Lu}|\p{Nd})$/u.test(head) && /^\/(?:\p{Lu}|\p{Nd})/u.test(tail)) return true;
  return /\p{Nd}[-–]$/u.test(head) && /^\p{Nd}/u.test(tail);
}

/** The document's own words decide; for words that it has nowhere else, a lexicon. Compounds keep their hyphen. */
function joinHyphen(head: string, tail: string, attested: Attested): Joint {
  const before = bare(head);
  const after = bare(tail);
  if (!/^\p{Ll}/u.test(tail) || attested.has(`${before}-${after}`)) return NOTHING;
  return attested.has(before + after) || isCutWord(before, after) ? DROP_HYPHEN : NOTHING;
}

/** `head` and `tail` are whole words, of however many pieces; `soft` says that the head ended with a soft hyphen. */
export function joinWords(head: string, tail: string, soft: boolean, attested: Attested): Joint {
  if (soft) return NOTHING;
  if (/\p{L}-$/u.test(head) && /^[\p{L}\p{Nd}]/u.test(tail)) return joinHyphen(head, tail, attested);
  if (isInsideToken(head, tail) || OPENING.test(head)) return NOTHING;
  if (PARTICLE.test(head) && /^[\p{Nd}\p{Script=Latin}]/u.test(tail)) return NOTHING;
  if (!isWideChar(head.slice(-1)) && !isWideChar(tail.charAt(0))) return SPACE;
  return attested.partsChinese && countBorders(borderOf(head, tail)) > 0 ? SPACE : NOTHING;
}
