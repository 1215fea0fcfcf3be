/** Reads the numbers and bullets that are printed before a text. */

export type LabelForm = 'decimal' | 'letter' | 'roman' | 'bullet';

export interface PrintedLabel {
  /** As printed, in the normal form of texts: '5.', '(a)', '5 (a)', '•', '(ه)'. */
  readonly label: string;
  /** What follows the label, without the white space between. */
  readonly rest: string;
  /** Of the last part. A lone 'i', 'v' or 'x' is called roman: only its neighbours can tell. */
  readonly form: LabelForm;
  /** Without dots and brackets: ['5'], ['1.2'], ['5', 'a']; empty for bullets. */
  readonly parts: readonly string[];
}

const DECIMAL = '[1-9]\\d{0,2}';
/** 29B.12: sections of the budget carry letters. */
const DOTTED = `${DECIMAL}[A-Z]?(?:\\.[1-9]\\d{0,2}){1,4}`;
const ROMAN = '(?:x{0,3}(?:ix|iv|vi{0,3}|i{1,3})|x{1,3}|X{0,3}(?:IX|IV|VI{0,3}|I{1,3})|X{1,3})';
/** Letters that number items, in the order of their alphabets: Russian leaves some out, Arabic follows the abjad. */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const LETTER = `(?:[a-z]|[A-Z]|[а-я]|ه\u0640|[${ABJAD}ا]|(?<twice>[a-z])\\k<twice>)`;
const TATWEEL = '\u0640';
const HAN_DIGITS = '一二三四五六七八九';
const HAN = `[${HAN_DIGITS}十]{1,3}`;
/** A new text begins here: no lower-case letter, no digit. */
const OPENING = '(?=[\\p{Lu}\\p{Lt}\\p{Lo}"“‘«(\\[])';

const pattern = (source: string): RegExp => new RegExp(`^${source}`, 'u');

interface LabelRule {
  readonly pattern: RegExp;
  /** Rules that hold only where the text is known to be a heading, or where a tab follows the label. */
  readonly certainOnly?: boolean;
}

/** In order; the first that fits wins. Each begins at the text's start and stops before the rest. */
const NUMBER_RULES: readonly LabelRule[] = [
  { pattern: pattern(`(?<one>${DECIMAL})\\.\\s?\\((?<two>${ROMAN}|${LETTER})\\)\\s+(?=\\S)`) },
  { pattern: pattern(`(?<one>${DECIMAL})\\s?\\((?<two>${ROMAN}|${LETTER})\\)\\s+${OPENING}`) },
  { pattern: pattern(`(?<one>${DOTTED})(?:\\.\\s+(?=\\S)|\\.?\\s+${OPENING})`) },
  { pattern: pattern(`(?<one>${DOTTED})\\.?\\t\\s*(?=\\S)`) },
  { pattern: pattern(`(?<one>${DECIMAL})\\.-?\\s+(?=\\S)`) },
  { pattern: pattern(`(?<one>${DECIMAL})\\.(?=\\p{Lu}\\p{Ll})`) },
  { pattern: pattern(`(?<one>${DECIMAL})[.)、]\\s*(?=[\\p{Script=Han}“《「(])`) },
  { pattern: pattern(`(?<one>${HAN})、\\s*(?=[^\\s${HAN_DIGITS}十])`) },
  { pattern: pattern(`\\((?<one>${HAN})\\)\\s*(?=[^\\s,;.)，、；。])`) },
  { pattern: pattern(`\\((?<one>${DECIMAL})\\)(?=\\p{Script=Han})`) },
  { pattern: pattern(`(?<one>${DECIMAL}|[${ABJAD.replace('و', '')}ا])\\s?[-–]\\s+(?=\\p{Script=Arabic})`) },
  { pattern: pattern(`(?<one>[a-z])\\)\\s?(?<two>${ROMAN})\\)\\s+(?=\\S)`) },
  { pattern: pattern(`\\((?<one>[a-z])\\)\\s?\\((?<two>${ROMAN})\\)\\s+(?=\\S)`) },
  { pattern: pattern(`(?:\\((?<one>${DECIMAL})\\)|(?<alone>${DECIMAL})\\))\\s+(?=\\S)`) },
  { pattern: pattern(`(?:\\((?<one>${ROMAN}|${LETTER})\\))\\s*(?=[^\\s,;.)])`) },
  { pattern: pattern(`(?<one>${ROMAN}|${LETTER.replaceAll('twice', 'again')})\\)\\s+(?=\\S)`) },
  { pattern: pattern(`(?<one>[ivx]{2,}|[IVX]{2,})\\.\\s+(?=\\S)`) },
  { pattern: pattern(`(?<one>[a-z])\\.\\s+(?=[\\p{L}"“‘«])`) },
  { pattern: pattern(`(?<one>[A-Z])\\.\\s+(?=\\S)`), certainOnly: true },
  { pattern: pattern(`(?<one>${DECIMAL})(?:\\t|\\s{2,})\\s*${OPENING}`), certainOnly: true },
];

/** Signs that are nothing but bullets, among them those of the Symbol and Wingdings fonts (U+F0xx). */
const BULLET =
  /^([•‣⁃◦▪▫■□●○◆◇♦∙·►▶▸➢➤➔→✓✔❖❑❒✦★☐\u{F0A7}\u{F0B7}\u{F0A8}\u{F076}\u{F0D8}\u{F0E0}\u{F0FC}\u{F06E}\u{F02D}])\s*(?=\S)/u;
/** Signs that are bullets when white space and a text follow: not the '- 5 -' of a page number. */
const DASH = /^([-–—*])\s+(?!\d+\s*[-–—]?\s*$)(?=\S)/u;
/** Word's second bullet and Wingdings' square, as plain fonts show them. */
const LETTER_BULLET = /^([o§])\s+(?=\p{Lu})/u;
const CANONICAL_ROMAN = new RegExp(`^${ROMAN}$`, 'u');

/** What a numeral looks like: 'c' a letter, 'iv' (and a lone 'i') roman. */
export function labelForm(part: string): LabelForm {
  if (/^[\d一二三四五六七八九十]/u.test(part)) return 'decimal';
  return CANONICAL_ROMAN.test(part) ? 'roman' : 'letter';
}

/** Digits of Arabic, and brackets, points and digits as wide as a Chinese character, as their plain likes. */
function toPlain(text: string): string {
  return text.slice(0, 40).replace(/[\u0660-\u0669\u06F0-\u06F9\uFF08-\uFF19]/gu, (char) => {
    const code = char.charCodeAt(0);
    return String.fromCharCode(code >= 0xff08 ? code - 0xfee0 : (code & 0xf) + 0x30);
  });
}

/** The first letter of the abjad is printed with a hamza or without, the fifth often with a tatweel: 'هـ'. */
function toCanonical(part: string): string {
  return part === 'ا' ? 'أ' : part.replace(TATWEEL, '');
}

/** What all numbers have as their last sign or behind them, among the first characters of the text. */
const NUMBER_END = /^.{0,7}?(?:[.()、\t–-]|\s\s)/su;

function readNumber(printed: string, certain: boolean): PrintedLabel | null {
  const text = toPlain(printed);
  if (!NUMBER_END.test(text)) return null;
  for (const rule of NUMBER_RULES) {
    if (rule.certainOnly && !certain) continue;
    const match = rule.pattern.exec(text);
    if (!match?.groups) continue;
    const { one, alone, two } = match.groups;
    const parts = [one ?? alone, two].filter((part) => part !== undefined).map(toCanonical);
    const last = parts.at(-1);
    if (last === undefined || (last.length > 1 && /^[ivx]+$/i.test(last) && !CANONICAL_ROMAN.test(last)))
      continue;
    const label = printed.slice(0, match[0].length).replace(TATWEEL, '').trim();
    return { label, rest: printed.slice(match[0].length), form: labelForm(last), parts };
  }
  return null;
}

function readBullet(text: string): PrintedLabel | null {
  const match = BULLET.exec(text) ?? DASH.exec(text) ?? LETTER_BULLET.exec(text);
  if (!match?.[1]) return null;
  return { label: match[1], rest: text.slice(match[0].length), form: 'bullet', parts: [] };
}

/**
 * Splits a printed number or bullet from a text: '(iv) Build trust' gives `(iv)` and 'Build trust'.
 * Null for a text that only looks so ('2023 was', '3.5 million', 'A. Smith') and for a number without a text.
 * A tab after the label is evidence of its own, so give the text with its tabs where there are any;
 * with `heading`, single capitals count too ('A. Context', 'I. Introduction').
 */
export function readLabel(text: string, where: 'text' | 'heading' = 'text'): PrintedLabel | null {
  const start = text.trimStart();
  const certain = where === 'heading' || /^\S{1,8}\t/.test(start);
  return readNumber(start, certain) ?? readBullet(start);
}

/** The value of a numeral in a form: 'c' as letter is 3, 'iv' as roman 4; null where it has none. */
export function numeralValue(part: string, form: LabelForm): number | null {
  if (form === 'decimal') return /^\d+$/.test(part) ? Number(part) : hanValue(part);
  const lower = part.toLowerCase();
  if (form === 'letter') return letterValue(lower);
  return CANONICAL_ROMAN.test(lower) ? romanValue(lower) : null;
}

function letterValue(lower: string): number | null {
  if (/^([a-z])\1*$/.test(lower)) return lower.charCodeAt(0) - 96 + 26 * (lower.length - 1);
  if (lower.length !== 1) return null;
  const place = Math.max(CYRILLIC.indexOf(lower), ABJAD.indexOf(toCanonical(lower)));
  return place < 0 ? null : place + 1;
}

/** '十二' is 12, '二十' 20. */
function hanValue(part: string): number | null {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(part);
  if (!match || part === '') return null;
  const [, first = '', ten = '', last = ''] = match;
  const digit = (sign: string) => HAN_DIGITS.indexOf(sign) + 1;
  if (ten === '') return last === '' ? digit(first) : null;
  return (first === '' ? 1 : digit(first)) * 10 + (last === '' ? 0 : digit(last));
}

function romanValue(lower: string): number {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const digits = [...lower].map((sign) => worth[sign] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
