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

/** a, b … z, aa, bb … zz, aaa: Word repeats the letter. */
function toLetters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
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
