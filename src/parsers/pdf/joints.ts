/** What stands between the last word of one line and the first of the next: a space, a hyphen, or nothing. */
import { detectByLittleWords, detectLanguage } from '../../text/language.js';
import { type HyphenVerdict, judgeHyphen } from '../../text/line-end-hyphens.js';
import { isWideChar } from './east-asian.js';
import type { Row } from './geometry.js';

/** What the insides of a document's lines tell of what their ends may have cut. */
export interface Attested {
  /** Does the document hold the word whole? In lower case. */
  has(word: string): boolean;
  /** Does it hold the word in another form: 'сотрудничества' for 'сотрудничество'? */
  hasForm(word: string): boolean;
  /** The language of most of the text (BCP 47), asked only where a line ends with a hyphen. */
  language(): string;
  /** Are there line ends that must have cut a word? */
  cutsWords(): boolean;
  /** Are numbers and Latin letters set off from Chinese by typed spaces: '第 46 段'? */
  readonly partsChinese: boolean;
}

const EDGES = /^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu;

/** A small letter of English, as most words begin and end with. */
function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function bare(text: string): string {
  const isBare = isSmall(text.charCodeAt(0)) && isSmall(text.charCodeAt(text.length - 1));
  return (isBare ? text : text.replace(EDGES, '')).toLowerCase();
}

/** Where a Chinese character stands beside a number or a Latin letter. */
const BORDER = /\p{Script=Han}[\p{Nd}\p{Script=Latin}]|[\p{Nd}\p{Script=Latin}]\p{Script=Han}/gu;

const HAN = /\p{Script=Han}/u;

function countBorders(text: string): number {
  return HAN.test(text) ? (text.match(BORDER)?.length ?? 0) : 0;
}

function borderOf(head: string, tail: string): string {
  return head.slice(-1) + tail.charAt(0);
}

/** The words of rows, those aside that a line's end may have cut. */
function gatherWords(rows: readonly Row[]): { words: ReadonlySet<string>; partsChinese: boolean } {
  const gathered = new Set<string>();
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
      if (!isCut) gathered.add(bare(whole));
    });
  }
  return { words: gathered, partsChinese: parted > tight };
}

/** Forms of one word differ in so many letters at their ends, and agree in so many before them. */
const MOST_ENDING = 3;
const LEAST_STEM = 6;

function stemsOf(word: string): readonly string[] {
  const count = Math.min(MOST_ENDING, word.length - LEAST_STEM) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, cut) => word.slice(0, word.length - cut));
}

function joinPieces(words: Row): string {
  return words.map(({ text }) => text).join('');
}

/** The words, of however many pieces, between which a line ends after a hyphen. */
function hyphenPairs(lines: readonly Row[]): readonly (readonly [head: string, tail: string])[] {
  return lines.slice(1).flatMap((words, at) => {
    const before = lines[at] ?? [];
    if (!before.at(-1)?.text.endsWith('-')) return [];
    const start = before.findLastIndex((word) => !word.glued);
    const end = words.findIndex((word, place) => place > 0 && !word.glued);
    const tail = end < 0 ? words : words.slice(0, end);
    return [[joinPieces(before.slice(Math.max(0, start))), joinPieces(tail)] as const];
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** So many full lines tell a document's language. */
const TELLING_LINES = 24;
const FULL_LINE = 60;

/** By its little words where they tell it: asking for all languages takes longer than all else about hyphens. */
function tellLanguage(text: string): string {
  return detectByLittleWords(text) ?? detectLanguage(text);
}

/** Full lines, taken evenly from all rows; all of them where none is full. */
function sampleText(rows: readonly Row[]): string {
  const lines = rows.map((row) => row.map(({ text }) => text).join(' '));
  const full = lines.filter((line) => line.length >= FULL_LINE);
  const step = Math.ceil(full.length / TELLING_LINES);
  return (full.length > 0 ? full.filter((_, at) => at % step === 0) : lines).join('\n');
}

/** Gathers the words of all rows; `lines` are the rows' parts in order of reading, where they are known. */
export function attestWords(rows: readonly Row[], lines: readonly Row[] = rows): Attested {
  const { words, partsChinese } = gatherWords(rows);
  const stems = once(() => new Set([...words].flatMap((word) => (word.includes('-') ? [] : stemsOf(word)))));
  const isProof = ([head, tail]: readonly [string, string]) =>
    /^\p{Ll}/u.test(tail) && judgePair(head, tail, attested) === 'cut';
  const attested: Attested = {
    has: (word) => words.has(word),
    hasForm: (word) => stemsOf(word).some((stem) => stems().has(stem)),
    language: once(() => tellLanguage(sampleText(rows))),
    cutsWords: once(() => hyphenPairs(lines).some(isProof)),
    partsChinese,
  };
  return attested;
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

/** The part of a compound that the line's end stands in: 'восточ' of 'северо-восточ-', 'éche' of 'l’éche-'. */
function lastPart(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('-'), word.lastIndexOf("'"), word.lastIndexOf('’')) + 1);
}

function firstPart(word: string): string {
  return /^[^-'’]*/u.exec(word)?.[0] ?? '';
}

/** The document's own words decide; for words that it has nowhere else, the spelling of their language. */
function judgePair(head: string, tail: string, attested: Attested): HyphenVerdict {
  const before = bare(head);
  const after = bare(tail);
  if (attested.has(`${before}-${after}`)) return 'compound';
  const [left, right] = [lastPart(before), firstPart(after)];
  if (attested.has(before + after) || attested.has(left + right)) return 'cut';
  const language = /\p{Script=Cyrillic}/u.test(left) ? 'ru' : attested.language();
  const verdict = judgeHyphen(left, right, language);
  return verdict === 'open' && attested.hasForm(left + right) ? 'cut' : verdict;
}

/** Compounds keep their hyphen; so do words of which nothing tells, unless the document is one that cuts words. */
function joinHyphen(head: string, tail: string, attested: Attested): Joint {
  if (!/^\p{Ll}/u.test(tail)) return NOTHING;
  const verdict = judgePair(head, tail, attested);
  if (verdict !== 'open') return verdict === 'cut' ? DROP_HYPHEN : NOTHING;
  const arePlain = attested.has(lastPart(bare(head))) && attested.has(firstPart(bare(tail)));
  return attested.cutsWords() && !arePlain ? DROP_HYPHEN : NOTHING;
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
