/** Where the sentences of a block begin and end. */

/** A sentence at `[start, end)`, UTF-16 offsets, without the white space around it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** A stop, what may close after it, white space, and what may open the next sentence. */
const STOP = /[.!?…]['"’”»)\]]*\s+(?=['"‘“«([]*[\p{Lu}\p{Lt}\p{Lo}\p{Nd}])|[。！？؟]\s*/gu;
const LAST_WORD = /[\p{L}\p{M}\p{Nd}.]+$/u;
const INITIAL = /^(?:\p{Lu}\.)*\p{Lu}$/u;
const LONGEST_WORD = 24;

function endsWithAbbreviation(text: string, stop: number, abbreviations: ReadonlySet<string>): boolean {
  if (text[stop] !== '.' || !/\s/u.test(text[stop + 1] ?? '')) return false;
  const word = LAST_WORD.exec(text.slice(Math.max(0, stop - LONGEST_WORD), stop))?.[0] ?? '';
  return INITIAL.test(word) || abbreviations.has(word.toLowerCase());
}

/**
 * Splits a text into its sentences, in order. A stop after a single capital ('J. Smith', 'U.S. Congress') or after
 * one of `abbreviations` (lower case, without the last dot: 'para', 'e.g') ends none.
 *
 * @example splitSentences('See para. 5. We agree.', new Set(['para'])) // [{0, 12}, {13, 22}]
 */
export function splitSentences(text: string, abbreviations: ReadonlySet<string>): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = text.length - text.trimStart().length;
  for (const match of text.matchAll(STOP)) {
    if (endsWithAbbreviation(text, match.index, abbreviations)) continue;
    sentences.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  const end = text.trimEnd().length;
  if (start < end) sentences.push({ start, end });
  return sentences;
}
