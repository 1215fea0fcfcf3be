import { findPhrases, foldWord } from '../text/phrases.js';
import { type DateMatch, findDates } from './dates.js';
import { countWords, has, onlyWords, type Wording } from './wording.js';

const MOST_WORDS_OF_PLACE = 5;

/** Capitalised words: 'New York,', 'Suva (Fiji) –', and labels of a date after them: 'Yaoundé, le'. */
function isPlace(text: string, wording: Wording): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
  return (
    words.length <= MOST_WORDS_OF_PLACE &&
    words.every(
      (word) =>
        /^\p{Lu}|^\p{Lo}|^(?:d|l|de|da|la)$/u.test(word) || wording.dateLabelWords.has(foldWord(word)),
    )
  );
}

/** ', New York' after a date, or a few letters without a space: 于纽约. */
function opensPlace(text: string, wording: Wording): boolean {
  if (/^[,，]/u.test(text)) return true;
  const short = /^\p{Script=Han}/u.test(text) && countWords(text) <= MOST_WORDS_OF_PLACE;
  return short && !has(wording.elsewhere, text);
}

/** What stands after the same date in another calendar: '28 جمادى الأولى 1445هـ الموافق' before 12 December 2023. */
function afterEquivalent(before: string, wording: Wording): string {
  const last = findPhrases(wording.equivalents, before).at(-1);
  return last === undefined || /[\p{L}\p{Nd}]/u.test(before.slice(last.end)) ? before : '';
}

/**
 * The date of a line that tells a date and nothing else: alone, in brackets, after a label ('Date:', 'as of')
 * with a place ('New York, 15 November 2023'). Null for lines that speak of something else's date
 * ('Fifth session, 24 July 2023'), and for two dates.
 */
export function readDateLine(text: string, wording: Wording): DateMatch | null {
  const [date, another] = findDates(text, wording.dateForms);
  if (date === undefined || another !== undefined) return null;
  const before = afterEquivalent(text.slice(0, date.start), wording);
  const after = text.slice(date.end);
  if (/\p{Nd}/u.test(before) || /\p{Nd}/u.test(after)) return null;
  const labelled = onlyWords(before, wording.dateLabelWords);
  if (/\p{L}/u.test(after))
    return labelled && opensPlace(after, wording) && isPlace(after, wording) ? date : null;
  if (labelled) return date;
  if (has(wording.elsewhere, before) || has(wording.documentNouns, before)) return null;
  return isPlace(before, wording) ? date : null;
}
