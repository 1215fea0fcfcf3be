/** Words that lost the space between them ('resolution2254', 'inparagraph 46', 'Resolution(A/RES/75/240)') get it back. */
import { isNumberedNoun, isPrefix } from '../text/numbered-words.js';
import type { BlockDraft } from './numbering.js';

/** What the words of a document tell of it. Words are in lower case. */
export interface OwnWords {
  readonly counts: ReadonlyMap<string, number>;
  /** Words that stand before a number, with a space: 'Strategy 1'. */
  readonly numbered: ReadonlySet<string>;
  /** Marks of the document's footnotes: 'resolution1' may end with one. */
  readonly marks: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu;
const NUMBERED = /(?<![\p{L}\p{M}\p{Nd}-])([\p{L}\p{M}]{4,30}) (?=\p{Nd})/gu;

/** Gathers the words of a document's texts. */
export function gatherWords(texts: readonly string[], marks: readonly string[] = []): OwnWords {
  const counts = new Map<string, number>();
  const numbered = new Set<string>();
  for (const text of texts) {
    for (const word of text.toLowerCase().match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (!WORD_AND_NUMBER.test(text)) continue;
    for (const [, word = ''] of text.matchAll(NUMBERED)) numbered.add(word.toLowerCase());
  }
  return { counts, numbered, marks: new Set(marks) };
}

/** A word in small letters, perhaps with a capital, and the number that it runs into. No part of a longer name or address. */
const NOUN_AND_NUMBER =
  /(?<![\p{L}\p{M}\p{Nd}/._@#&=?'’-])(\p{Lu}?\p{Ll}{3,30}|[\p{Script=Arabic}\p{M}]{3,30})(\p{Nd}+)(?![\p{L}\p{M}])/gu;

function numberOffsets(text: string, own: OwnWords): readonly number[] {
  return [...text.matchAll(NOUN_AND_NUMBER)].flatMap(({ index, 1: word = '', 2: number = '' }) => {
    const lower = word.toLowerCase();
    const isNoun = isNumberedNoun(lower) || own.numbered.has(lower);
    return isNoun && !own.marks.has(number) ? [index + word.length] : [];
  });
}

/** A short word between two numbers, of which the second runs into it: '43 and44'. Units ('10 km2') are none. */
const BETWEEN_NUMBERS =
  /(?<=\p{Nd}\)?(?: ?\(\p{L}\))?,? )(?!(?:[kcdm]?m|ft)\p{Nd})(\p{Ll}{1,4})(?=\p{Nd}{1,4}(?![\p{L}\p{Nd}]))/gu;

function betweenOffsets(text: string, own: OwnWords): readonly number[] {
  return [...text.matchAll(BETWEEN_NUMBERS)].flatMap(({ index, 0: word }) =>
    (own.counts.get(word) ?? 0) >= 2 ? [index + word.length] : [],
  );
}

/** A sign that ends a sentence or a part of one, and the word that begins right behind it: 'Empowerment.Therefore'. */
const AFTER_SIGN =
  /(?<![\p{L}\p{M}\p{Nd}/._@#&=?'’-])(\p{Lu}?\p{Ll}{2,30})(?:[.!?](?=\p{Lu}\p{Ll})|[,;:])(\p{L}{2,30})(?![\p{L}\p{M}\p{Nd}/._@(])/gu;
/** A bracket that closes, and a word right behind it: '(AR5)in'. Endings in brackets ('State(s)and') are left alone. */
const AFTER_BRACKET = /(?<=(?:^|\s)\([^\s()]{2,30}\))(\p{Ll}{2,30})(?![\p{L}\p{M}\p{Nd}/._@(])/gu;

/** Where both words stand elsewhere in the document. */
function signOffsets(text: string, own: OwnWords): readonly number[] {
  const isOwn = (word: string) => (own.counts.get(word.toLowerCase()) ?? 0) >= 2;
  const signs = [...text.matchAll(AFTER_SIGN)].flatMap(({ index, 0: all, 1: word = '', 2: next = '' }) =>
    isOwn(word) && isOwn(next) ? [index + all.length - next.length] : [],
  );
  const brackets = [...text.matchAll(AFTER_BRACKET)].flatMap(({ index, 1: next = '' }) =>
    isOwn(next) ? [index] : [],
  );
  return [...signs, ...brackets];
}

/** A word in small letters and a bracket around a symbol or a name: 'resolution(A/RES/75/240)', 'Team(CERT)'. */
const BEFORE_BRACKET = /(?<=(?:^|[\s("“«‘])\p{Lu}?\p{Ll}{3,30})\((?=\p{Lu}|\p{Nd}{1,4}\/|\p{Nd}{4}\))/gu;

function bracketOffsets(text: string): readonly number[] {
  return [...text.matchAll(BEFORE_BRACKET)].map(({ index }) => index);
}

const WORD_BEFORE_NUMBER = /(?<![\p{L}\p{M}\p{Nd}/._@-])([\p{Ll}\p{Script=Arabic}]{6,30})(?= \p{Nd})/gu;

/** A short word of the document and a noun that takes numbers, never written as one elsewhere. */
function splitPair(word: string, own: OwnWords): number | null {
  if (isNumberedNoun(word) || (own.counts.get(word) ?? 0) > 1) return null;
  for (let length = 2; length <= 6; length += 1) {
    const head = word.slice(0, length);
    if (isNumberedNoun(word.slice(length)) && !isPrefix(head) && (own.counts.get(head) ?? 0) >= 2)
      return length;
  }
  return null;
}

function pairOffsets(text: string, own: OwnWords): readonly number[] {
  return [...text.matchAll(WORD_BEFORE_NUMBER)].flatMap(({ index, 1: word = '' }) => {
    const length = splitPair(word, own);
    return length === null ? [] : [index + length];
  });
}

/** What all fusions of a kind hold: most texts hold none of it, which is told much faster. */
const LETTER_AND_NUMBER = /[\p{L}\p{M}]\p{Nd}/u;
const SIGN_AND_LETTER = /[.!?,;:)]\p{L}/u;
const WORD_AND_NUMBER = /[\p{L}\p{M}] \p{Nd}/u;

/**
 * The offsets at which a text lost a space, in order. The document's own words decide first, then the list of nouns
 * that take numbers; names ('C4DLab', 'GLACY2', 'COVID19') and addresses are left alone.
 *
 * @example findFusions('see resolution2254', gatherWords([])) // [14]
 */
export function findFusions(text: string, own: OwnWords): readonly number[] {
  const found: number[] = [];
  if (LETTER_AND_NUMBER.test(text)) found.push(...numberOffsets(text, own), ...betweenOffsets(text, own));
  if (SIGN_AND_LETTER.test(text)) found.push(...signOffsets(text, own));
  if (text.includes('(')) found.push(...bracketOffsets(text));
  if (WORD_AND_NUMBER.test(text)) found.push(...pairOffsets(text, own));
  return [...new Set(found)].sort((a, b) => a - b);
}

function insertSpaces(text: string, offsets: readonly number[]): string {
  let mended = '';
  let from = 0;
  for (const offset of offsets) {
    mended += `${text.slice(from, offset)} `;
    from = offset;
  }
  return mended + text.slice(from);
}

/** Where things move to that begin, or end, at an offset. */
function makeShift(offsets: readonly number[]) {
  const countBelow = (limit: number) => offsets.filter((offset) => offset < limit).length;
  return {
    start: (offset: number) => offset + countBelow(offset + 1),
    end: (offset: number) => offset + countBelow(offset),
  };
}

function mendDraft(draft: BlockDraft, own: OwnWords): BlockDraft {
  const header = draft.cell?.header ?? null;
  const cell =
    draft.cell && header !== null
      ? { ...draft.cell, header: insertSpaces(header, findFusions(header, own)) }
      : draft.cell;
  const offsets = findFusions(draft.text, own);
  if (offsets.length === 0) return cell === draft.cell ? draft : { ...draft, cell };
  const { start, end } = makeShift(offsets);
  const { pageStarts } = draft;
  return {
    ...draft,
    cell,
    text: insertSpaces(draft.text, offsets),
    spans: draft.spans.map((span) => ({ ...span, start: start(span.start), end: end(span.end) })),
    links: draft.links.map((link) => ({ ...link, start: start(link.start), end: end(link.end) })),
    notes: draft.notes.map((note) => ({ ...note, offset: end(note.offset) })),
    ...(pageStarts ? { pageStarts: pageStarts.map(start) } : {}),
  };
}

/** The drafts of a whole document with the spaces put back that its words lost; places, links and marks follow. */
export function mendFusedWords(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const marks = drafts.flatMap((draft) => [draft.footnote ?? '', ...draft.notes.map(({ label }) => label)]);
  const own = gatherWords(
    drafts.map(({ text }) => text),
    marks.filter((mark) => mark !== ''),
  );
  return drafts.map((draft) => mendDraft(draft, own));
}
