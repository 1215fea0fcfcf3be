/** Signs of the fonts Symbol and Wingdings, which files write as U+F020 to U+F0FF. */

/** The letters of Adobe's Symbol encoding, from A and from a. */
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** Its signs, as far as texts use them. */
const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  185: '≠',
  187: '≈',
  174: '→',
  222: '⇒',
};

/** The signs of Wingdings that stand before items or for boxes to tick. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  167: '▪',
  168: '□',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** A place of the Symbol encoding; its digits and most of its punctuation are those of ASCII. */
function readSymbol(place: number): string | undefined {
  const greek = GREEK_CAPITALS[place - 0x41] ?? GREEK_SMALL[place - 0x61];
  const isAscii = place >= 0x20 && place <= 0x3f && ![0x22, 0x24, 0x27, 0x2a, 0x2d].includes(place);
  return greek ?? (isAscii ? String.fromCodePoint(place) : SYMBOL[place]);
}

/**
 * A sign of a font as the character that it shows: U+F0B7 in Symbol is '•'. What is not known stays as it is.
 * `sign` may also be an ordinary character of such a font: '§' in Wingdings is '▪'.
 */
export function readSign(sign: string, font: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings/i.test(font)) return WINGDINGS[place] ?? sign;
  if (/^symbol/i.test(font)) return readSymbol(place) ?? sign;
  return code >= 0xf000 ? (SYMBOL[place] ?? WINGDINGS[place] ?? sign) : sign;
}

/** Text in which signs of such fonts stand as private characters. */
export function readSigns(text: string, font: string): string {
  return text.replace(/[\uF020-\uF0FF]/g, (sign) => readSign(sign, font));
}
