import type { Block } from '../model/document.js';
import { onlyWords, type Wording } from './wording.js';

/** A symbol of the United Nations or a like body: capitals, then parts set off by '/': 'A/80/6 (Sect. 3)/Add.2'. */
const SYMBOL =
  /(?<![\p{L}\p{Nd}/])[A-Z]{1,8}(?:\/[A-Z0-9][A-Za-z0-9.-]{0,24}(?: ?\([A-Za-z0-9. ]{1,12}\))?){1,8}/gu;

/**
 * The symbols of a line that holds symbols and masthead words ('Distr.: General', dates, pages) only; null when
 * it holds no symbol or says something else, because then the symbol is cited.
 * @example readLoneSymbol('A/AC.292/2023/WP.5 Page 2', wording) // ['A/AC.292/2023/WP.5']
 */
export function readLoneSymbol(text: string, wording: Wording): readonly string[] | null {
  const symbols = (text.match(SYMBOL) ?? [])
    .map((symbol) => symbol.replace(/[.-]+$/u, '').replaceAll(' ', ''))
    .filter((symbol) => /\d/u.test(symbol));
  if (symbols.length === 0) return null;
  const rest = text.replace(SYMBOL, ' ').replace(/\p{Nd}+/gu, ' ');
  return onlyWords(rest, wording.mastheadWords) ? symbols : null;
}

/** The document's own symbols, from lines at its top and its running headers and footers, each once; a starred line is a note. */
export function readOwnSymbols(blocks: readonly Block[], wording: Wording): readonly string[] {
  return [
    ...new Set(
      blocks.flatMap(({ text }) => (text.startsWith('*') ? [] : (readLoneSymbol(text, wording) ?? []))),
    ),
  ];
}
