/** Signs of the fonts Symbol and Wingdings, which files write as U+F020 to U+F0FF. */

/** Adobe's Symbol encoding, as far as texts use it. */
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

/**
 * A sign of a font as the character that it shows: U+F0B7 in Symbol is '•'. What is not known stays as it is.
 * `sign` may also be an ordinary character of such a font: '§' in Wingdings is '▪'.
 */
export function readSign(sign: string, font: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings/i.test(font)) return WINGDINGS[place] ?? sign;
  if (/^symbol/i.test(font) || code >= 0xf000) return SYMBOL[place] ?? WINGDINGS[place] ?? sign;
  return sign;
}
