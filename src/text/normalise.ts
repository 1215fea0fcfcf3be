/** Text as every later stage sees it: one way of writing each character, one space between words. */

/** Format characters (soft hyphen, zero-width, bidi controls), tatweel, and controls that are not white space. */
const INVISIBLE = /[\p{Cf}\u0640]|(?![\s\u0085])\p{Cc}/gu;

/** Latin ligatures ('ﬁ') and Arabic presentation forms, which Unicode decomposes to plain letters. */
const PRESENTATION_FORMS = /[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC]/gu;

/**
 * Radicals, and a variant (U+6236), that stand for the characters that look like them: files that look only at shapes
 * mix them up.
 */
const RADICALS = /[\u2E9F-\u2EF3\u2F00-\u2FD5\u6236]/gu;

/**
 * Those that Unicode does not decompose; the source is its table of equivalent unified ideographs, for the variant the
 * table of variants of the Unihan database.
 */
const RADICAL_CHARACTERS: ReadonlyMap<string, string> = new Map(
  [
    '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼',
    '⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟戶户',
  ]
    .join('')
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const) ?? [],
);

const BARS = /\u2015/gu;
const SLASHES = /[\u2044\u2215]/gu;
const HYPHENS = /[\u2010\u2011]/gu;
const WHITE_SPACE = /[\s\u0085]+/gu;

/**
 * A space that slipped in before a hyphen ('Secretary -General'). A minus ('of -5') and a pair of
 * hyphens that sets words off ('States -all of them- agree') keep theirs.
 */
const SPACE_BEFORE_HYPHEN = /(?<=\p{L}\p{M}*) (?=-\p{L}(?!\p{L}*(?: \p{L}+){0,8}-(?![\p{L}\p{Nd}])))/gu;

/** '18 –19', '18 -19'. An opening dash between letters ('Estados –incluidos–') is not touched. */
const SPACE_INSIDE_RANGE = /(?<=\p{Nd}) (?=[-–]\p{Nd})/gu;

/** Five capitals or more with white space between all of them: 'R E S O L U T I O N', 'C O U R T E S Y   C O P Y'. */
const LETTER_SPACED = /(?<![\p{L}\p{M}\p{Nd}])\p{Lu}(?:[\s\u0085]+\p{Lu}){4,}(?![\p{L}\p{M}\p{Nd}])/gu;
const WIDER_SPACE = /[\s\u0085]{2,}/u;

/** The words of letter-spaced text. Wider spaces part words; letters in the order of the alphabet are a list. */
function joinLetters(spaced: string): string {
  const letters = spaced.replace(WHITE_SPACE, '');
  const codes = [...letters].map((letter) => letter.codePointAt(0) ?? 0);
  if (codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === 1)) return spaced;
  const words = spaced.split(WIDER_SPACE).map((word) => word.replace(WHITE_SPACE, ''));
  return words.every((word) => word.length > 1) ? words.join(' ') : letters;
}

function expandForm(form: string): string {
  return form.normalize('NFKC');
}

function toCharacter(radical: string): string {
  const plain = radical.normalize('NFKC');
  return RADICAL_CHARACTERS.get(plain) ?? plain;
}

/**
 * Characters that the normal form may change, by themselves or beside others: all but those of ASCII and Latin-1, plain
 * letters of Russian and Arabic, Chinese characters, and the usual quotation marks and dashes.
 */
const UNSETTLED =
  /[^ -~¡-¬®-ÿЀ-џ‘’“”–—…•،؛؟\u0621-\u063A\u0641-\u064A\u0660-\u0669、。《》「」\u4E00-\u6235\u6237-\u9FFF，：；（）]/u;

/** Spaces that the normal form may take out: double ones, those before hyphens and dashes, those between capitals. */
const MOVING_SPACE = / [ –-]|\p{Lu} \p{Lu} \p{Lu} /u;

/** Is a text in normal form already? Tells it of most words and of many paragraphs, and in a fraction of the time. */
function isSettled(text: string): boolean {
  return !UNSETTLED.test(text) && !(text.includes(' ') && MOVING_SPACE.test(text));
}

/**
 * The normal form of a text: NFC; ligatures and Arabic presentation forms as letters; soft hyphens, zero-width
 * and bidi controls and tatweel removed; radicals of Chinese as characters; U+2010 and U+2011 as '-', U+2015
 * as '—', U+2044 and U+2215 as '/'; every run of white space one space; no space before a hyphen inside a word or a
 * range, nor between the letters of spaced capitals. Quotation marks and dashes stay as typed.
 *
 * A space at either end is kept, so that a text may be built of normalised pieces; callers trim.
 * `normaliseText(normaliseText(t)) === normaliseText(t)`.
 *
 * @example normaliseText('the Secretary -General’s\u00A0 con\u00ADﬁdence') // 'the Secretary-General’s confidence'
 */
export function normaliseText(text: string): string {
  if (isSettled(text)) return text;
  return text
    .replace(PRESENTATION_FORMS, expandForm)
    .replace(RADICALS, toCharacter)
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(HYPHENS, '-')
    .replace(BARS, '—')
    .replace(SLASHES, '/')
    .replace(LETTER_SPACED, joinLetters)
    .replace(WHITE_SPACE, ' ')
    .replace(SPACE_BEFORE_HYPHEN, '')
    .replace(SPACE_INSIDE_RANGE, '');
}
