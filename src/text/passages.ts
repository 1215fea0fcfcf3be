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

/**
 * The passages of a text, one after the other and without gaps: quotations in another language than `own`, the document's,
 * and what stands around them. A text that is in another language as a whole is one passage.
 *
 * @example readPassages('El informe dice: “The Group recommends that States build capacity in their regions” y sigue.', 'es')
 * // [{ start: 0, end: 18, language: 'es' }, { start: 18, end: 80, language: 'en' }, { start: 80, end: 89, language: 'es' }]
 */
export function readPassages(text: string, own: string): readonly LanguagePassage[] {
  const ranges = quotedIn(text);
  const around = ranges.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  const outside = tellLanguage(around, own);
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
