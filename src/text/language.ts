import { detect } from 'tinyld';

/** The official languages of the United Nations, and Portuguese. */
const EXPECTED: readonly string[] = ['ar', 'en', 'es', 'fr', 'pt', 'ru', 'zh'];

/** With fewer letters than this nothing is said. */
const FEWEST_LETTERS = 20;

/** A passage of fewer letters is told too badly to vote, unless the whole text has no longer one. */
const FEWEST_LETTERS_TO_VOTE = 60;

/** A language outside the expected ones needs this share of the letters. */
const SHARE_OF_OTHERS = 0.6;

/** Han, kana and Arabic letters carry more meaning each; two Latin letters are about one of theirs. */
const WEIGHT_OF_HAN = 3;

/** Enough of a long document, taken evenly from all of it. */
const CHARACTERS_OF_SAMPLE = 20_000;
const LONGEST_PASSAGE = 1_000;

/** The commonest little words: where a fifth of a passage is made of them, its names do not tell its language. */
const LITTLE_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and to in for with is are by on as this that from at which be has its'.split(' ')),
  es: new Set('de la el en y que los las del para con por se una su como al es lo no'.split(' ')),
  fr: new Set('de la le et les des en du pour dans que une par sur est au aux à ce qui'.split(' ')),
  pt: new Set('de a o e que do da em para os as dos das com no na um uma por à'.split(' ')),
};
const SHARE_OF_LITTLE_WORDS = 0.2;

/**
 * The language (BCP 47) whose little words make up most of the passage, when they are many: English, Spanish, French or
 * Portuguese; else null. Far quicker than `detectLanguage`.
 *
 * @example detectByLittleWords('the work of the group and of the States that take part in it') // 'en'
 */
export function detectByLittleWords(passage: string): string | null {
  const [first] = sharesOfLittleWords(passage);
  return first && first[1] >= SHARE_OF_LITTLE_WORDS ? first[0] : null;
}

/**
 * The part of a passage's words that are little ones of each language, the largest first. Abbreviations are none: the
 * 'para.' of English footnotes is no Portuguese preposition.
 */
function sharesOfLittleWords(passage: string): readonly (readonly [language: string, share: number])[] {
  const words = passage.toLowerCase().match(/\p{L}+(?![\p{L}.])/gu) ?? [];
  const shares = Object.entries(LITTLE_WORDS).map(
    ([language, little]) =>
      [language, words.filter((word) => little.has(word)).length / words.length] as const,
  );
  return shares.sort(([, a], [, b]) => b - a);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The scripts that one of the expected languages alone is written in. */
const SCRIPTS = [
  { script: /\p{Script=Han}+/gu, language: 'zh' },
  { script: /\p{Script=Arabic}+/gu, language: 'ar' },
  { script: /[а-яё]+/giu, language: 'ru' },
] as const;

/** So much of a passage tells its language. */
const LONGEST_APART = 2_000;

/** A language is another one when the little words of the document's own make up less than this part of its. */
const SHARE_OF_OWN = 0.6;

/**
 * The language of a passage of a document whose language is `own`: another only where its script or its little words say
 * so plainly.
 *
 * @example tellLanguage('the work of the group and of the States that take part in it', 'es') // 'en'
 */
export function tellLanguage(passage: string, own: string): string {
  const start = passage.slice(0, LONGEST_APART);
  const letters = lengthOf(start.match(/\p{L}+/gu));
  if (letters < FEWEST_LETTERS) return own;
  const script = SCRIPTS.find((each) => 2 * lengthOf(start.match(each.script)) > letters);
  if (script) return script.language;
  return (letters >= FEWEST_LETTERS_TO_VOTE && tellByLittleWords(start, own)) || own;
}

function lengthOf(runs: readonly string[] | null): number {
  return (runs ?? []).reduce((sum, run) => sum + run.length, 0);
}

function tellByLittleWords(passage: string, own: string): string | null {
  const shares = sharesOfLittleWords(passage);
  const [first] = shares;
  if (first === undefined || first[1] < SHARE_OF_LITTLE_WORDS) return null;
  const ownShare = shares.find(([language]) => language === own)?.[1] ?? 0;
  return ownShare < SHARE_OF_OWN * first[1] ? first[0] : null;
}

/** The language that the script alone tells, or null. Persian and Urdu letters, and kana, tell others. */
function detectByScript(text: string, letters: number): string | null {
  const han = count(text, /\p{Script=Han}/gu);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (han * 2 > letters && kana * 10 < han) return 'zh';
  const arabic = count(text, /\p{Script=Arabic}/gu);
  const notArabic = count(text, /[پچژگٹڈےہھ]/gu);
  if (arabic * 2 > letters && notArabic * 50 < arabic) return 'ar';
  return null;
}

function detectPassage(passage: string): { language: string; letters: number } | null {
  const letters = count(passage, /\p{L}/gu);
  if (letters === 0) return null;
  const byScript = detectByScript(passage, letters);
  const told = byScript ?? detect(passage);
  const language = EXPECTED.includes(told) ? told : (detectByLittleWords(passage) ?? told);
  return language === ''
    ? null
    : { language, letters: byScript === 'zh' ? letters * WEIGHT_OF_HAN : letters };
}

function vote(passages: readonly string[], fewest: number): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const passage of passages) {
    const found = detectPassage(passage);
    if (found === null || found.letters < fewest) continue;
    votes.set(found.language, (votes.get(found.language) ?? 0) + found.letters);
  }
  return votes;
}

function sample(text: string): readonly string[] {
  const step = Math.ceil(text.length / CHARACTERS_OF_SAMPLE);
  const passages = text.split('\n').filter((passage) => passage.length >= FEWEST_LETTERS_TO_VOTE);
  const taken = passages.filter((_, i) => i % step === 0);
  return (taken.length > 0 ? taken : [text.replaceAll('\n', ' ')]).map((one) =>
    one.slice(0, LONGEST_PASSAGE),
  );
}

function best(votes: ReadonlyMap<string, number>, among: (language: string) => boolean): string | null {
  const ranked = [...votes].filter(([language]) => among(language));
  ranked.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

/**
 * The language of a text as BCP 47: one of ar, en, es, fr, pt, ru, zh where it may be one of them, else what
 * it is; 'und' when there are fewer than 20 letters or nothing can be told.
 *
 * `text` is the body of a document, one passage a line. Passages vote with their letters, so that a quotation
 * in another language is outvoted.
 *
 * @example detectLanguage('Our countries recognize that capacity building is essential.') // 'en'
 */
export function detectLanguage(text: string): string {
  const start = text.slice(0, CHARACTERS_OF_SAMPLE);
  if (count(start, /\p{L}/gu) < FEWEST_LETTERS && count(start, /\p{Script=Han}/gu) < FEWEST_LETTERS / 2) {
    return 'und';
  }
  const passages = sample(text);
  const long = vote(passages, FEWEST_LETTERS_TO_VOTE);
  const votes = long.size > 0 ? long : vote([passages.join(' ')], 0);
  const total = [...votes.values()].reduce((sum, letters) => sum + letters, 0);
  const first = best(votes, () => true);
  if (first === null) return 'und';
  if (EXPECTED.includes(first) || (votes.get(first) ?? 0) >= total * SHARE_OF_OTHERS) return first;
  return best(votes, (language) => EXPECTED.includes(language)) ?? first;
}
