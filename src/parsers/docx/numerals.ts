/** Numbers as Word prints them (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat). */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function toRoman(value: number): string {
  let rest = value;
  let printed = '';
  for (const [worth, sign] of ROMAN) {
    const times = Math.floor(rest / worth);
    printed += sign.repeat(times);
    rest -= times * worth;
  }
  return printed;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Without the letters that number nothing: ё, й, ъ, ы, ь. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
/** In the order of the alphabet, and in that of the abjad. */
const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const CHINESE = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** a, b … z, aa, bb … zz, aaa: Word repeats the letter. */
function lettersOf(alphabet: string): (value: number) => string {
  return (value) => alphabet.charAt((value - 1) % alphabet.length).repeat(Math.ceil(value / alphabet.length));
}

const toLetters = lettersOf(LATIN);

/** 一, 十, 十二, 二十, 二十一 … 九十九; above, one sign for each digit. */
function toChinese(value: number): string {
  const sign = (digit: number) => CHINESE.charAt(digit);
  if (value > 99) return [...String(value)].map((digit) => sign(Number(digit))).join('');
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : sign(tens)}十`;
  return ten + (ones === 0 ? '' : sign(ones));
}

/** The nth of a row of signs, such as ① to ⑳; decimals after the last. */
function nthAfter(first: string, count: number): (value: number) => string {
  const start = first.charCodeAt(0);
  return (value) => (value <= count ? String.fromCharCode(start + value - 1) : String(value));
}

function toFullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function toOrdinal(value: number): string {
  const teen = Math.floor(value / 10) % 10 === 1;
  return `${value}${(teen ? undefined : ['', 'st', 'nd', 'rd'][value % 10]) || 'th'}`;
}

/** Signs of footnotes in the Chicago manner: *, †, ‡, §, then doubled. */
function toChicago(value: number): string {
  return ('*†‡§'[(value - 1) % 4] ?? '*').repeat(Math.ceil(value / 4));
}

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: toLetters,
  upperLetter: (value) => toLetters(value).toUpperCase(),
  lowerRoman: toRoman,
  upperRoman: (value) => toRoman(value).toUpperCase(),
  russianLower: lettersOf(RUSSIAN),
  russianUpper: (value) => lettersOf(RUSSIAN)(value).toUpperCase(),
  arabicAlpha: lettersOf(ARABIC),
  arabicAbjad: lettersOf(ABJAD),
  chineseCounting: toChinese,
  chineseCountingThousand: toChinese,
  taiwaneseCounting: toChinese,
  taiwaneseCountingThousand: toChinese,
  japaneseCounting: toChinese,
  ideographTraditional: (value) => (value <= STEMS.length ? STEMS.charAt(value - 1) : String(value)),
  decimalFullWidth: toFullWidth,
  decimalFullWidth2: toFullWidth,
  decimalEnclosedCircle: nthAfter('①', 20),
  decimalEnclosedCircleChinese: nthAfter('①', 20),
  decimalEnclosedParen: nthAfter('⑴', 20),
  decimalEnclosedFullstop: nthAfter('⒈', 20),
  ordinal: toOrdinal,
  chicago: toChicago,
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
  bullet: () => '',
};

/** `value` in a `w:numFmt`: 4 in `lowerRoman` is 'iv'. Formats that are not known print decimals, as LibreOffice does. */
export function printNumeral(value: number, format: string): string {
  const print = value >= 1 && value <= 3000 ? FORMATS[format] : undefined;
  if (format === 'none' || format === 'bullet') return '';
  return print ? print(value) : String(value);
}
