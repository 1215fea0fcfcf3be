/** The passages of a text that are in another language than the rest: what a submission quotes, a whole block. */
import { tellLanguage } from './language.js';

/** A part of a text, `[start, end)` in UTF-16 offsets, and its language (BCP 47). */
export interface LanguagePassage {
  readonly start: number;
  readonly end: number;
  readonly language: string;
}

/** What stands between quotation marks, long enough to be a sentence: names and titles of a few words are none. */
const SHORTEST_QUOTE = 40;
const QUOTED = /“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」|"[^"]*"/gu;

function quotedIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(QUOTED)]
    .filter(([quote]) => quote.length >= SHORTEST_QUOTE)
    .map(({ index, 0: quote }) => ({ start: index + 1, end: index + quote.length - 1 }));
}

/** The text without some of its ranges, which come in order. */
function textAround(text: string, ranges: ReturnType<typeof quotedIn>): string {
  const starts = [0, ...ranges.map(({ end }) => end)];
  return starts.map((start, at) => text.slice(start, ranges[at]?.start)).join('');
}

/**
 * The passages of a text, one after the other and without gaps: quotations in another language than `own`, the document's,
 * and what stands around them. A text that is in another language as a whole is one passage.
 *
 * @example
 * readPassages('Dice: “The Group recommends that States build capacity in all of the regions of the world” y sigue.', 'es')
 * // [{ start: 0, end: 7, language: 'es' }, { start: 7, end: 89, language: 'en' }, { start: 89, end: 99, language: 'es' }]
 */
export function readPassages(text: string, own: string): readonly LanguagePassage[] {
  const ranges = quotedIn(text);
  const outside = tellLanguage(textAround(text, ranges), own);
  const quotes = ranges
    .map((range) => ({ ...range, language: tellLanguage(text.slice(range.start, range.end), own) }))
    .filter(({ language }) => language !== outside);
  const passages: LanguagePassage[] = [];
  let from = 0;
  for (const quote of quotes) {
    if (quote.start > from) passages.push({ start: from, end: quote.start, language: outside });
    passages.push(quote);
    from = quote.end;
  }
  return from < text.length ? [...passages, { start: from, end: text.length, language: outside }] : passages;
}
