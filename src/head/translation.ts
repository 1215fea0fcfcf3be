import type { Block } from '../model/document.js';
import type { SubmissionHead } from '../model/mention.js';
import { findPhrases } from '../text/phrases.js';
import { countWords, has, type Phrases, type Wording } from './wording.js';

/** Longer blocks speak of translations; they don't mark one. */
const MOST_WORDS_OF_MARK = 14;
const LONGEST_WAY_TO_LANGUAGE = 25;

/** The languages named shortly after a phrase: 'Original: English/French' gives en, fr. */
function languagesAfter(phrases: Phrases, text: string, wording: Wording): readonly string[] {
  const marks = findPhrases(phrases, text);
  return findPhrases(wording.languages, text)
    .filter(({ start }) => marks.some(({ end }) => start >= end && start - end <= LONGEST_WAY_TO_LANGUAGE))
    .map(({ value }) => value);
}

/**
 * How the document says that it is a translation: `courtesy` for its author's own, `official` for one that
 * names another language as its original. `blocks` are the lines at the top, the margins and the notes.
 */
export function readTranslation(blocks: readonly Block[], wording: Wording): SubmissionHead['translation'] {
  const texts = blocks.map(({ text }) => text).filter((text) => countWords(text) <= MOST_WORDS_OF_MARK);
  if (texts.some((text) => has(wording.courtesy, text))) return 'courtesy';
  const own = wording.pack.language;
  const official = texts.some((text) => {
    if (has(wording.translatedFrom, text))
      return languagesAfter(wording.translatedFrom, text, wording).length > 0;
    const originals = languagesAfter(wording.original, text, wording);
    return originals.length > 0 && !originals.includes(own);
  });
  return official ? 'official' : null;
}
