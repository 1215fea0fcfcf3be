import { describe, expect, it } from 'vitest';
import type { OperatorList } from '../../../src/parsers/pdf/drawing.js';
import type { Library } from '../../../src/parsers/pdf/library.js';
import { nameGlyphs } from '../../../src/parsers/pdf/unnamed-glyphs.js';

const SHOW = 44;
const library = { OPS: { showText: SHOW } } as unknown as Library;

interface Glyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
}

type Drawn = Glyph | number | string;

/** A glyph that the file does not name: its number is its character. */
function unnamed(sign: string, width: number): Glyph {
  return { unicode: sign, originalCharCode: sign.charCodeAt(0), width };
}

/** A glyph that the file names. */
function named(unicode: string, width: number): Glyph {
  return { unicode, originalCharCode: unicode.charCodeAt(0) + unicode.length, width };
}

function toGlyphs(each: Drawn): readonly (Glyph | number)[] {
  return typeof each === 'string' ? [...each].map((unicode) => named(unicode, 210)) : [each];
}

function draw(texts: readonly (readonly Drawn[])[]): OperatorList {
  return { fnArray: texts.map(() => SHOW), argsArray: texts.map((text) => [text.flatMap(toGlyphs)]) };
}

function read({ argsArray }: OperatorList): string {
  const texts = argsArray as readonly [readonly (Glyph | number)[]][];
  return texts
    .map(([text]) => text.map((each) => (typeof each === 'number' ? '' : each.unicode)).join(''))
    .join('|');
}

const colon = unnamed(':', 210);
const comma = unnamed(',', 210);
const one = named('1', 210);
const mark = unnamed('i', 0);
const damma = named('\u064F', 0);

const CASES: readonly (readonly [why: string, texts: readonly (readonly Drawn[])[], read: string])[] = [
  ['a sign drawn over itself', [['ةر'], [colon, 192, colon], ['قف']], 'ةر|ــ|قف'],
  ['and wherever else it stands', [[comma, 110, comma], ['قف'], [comma], ['م']], 'ــ|قف|ـ|م'],
  ['digits that are kerned', [['مر'], [one, 74, one], ['قف']], 'مر|11|قف'],
  ['signs side by side', [['مر'], [colon, colon], ['قف']], 'مر|::|قف'],
  ['two signs', [['مر'], [colon, 192, comma], ['قف']], 'مر|:,|قف'],
  ['a page without Arabic', [['ab'], [colon, 192, colon], ['cd']], 'ab|::|cd'],
  ['a mark that nothing tells', [['مر'], [mark], ['قف']], 'مر||قف'],
  [
    'a mark that a letter is named with',
    [[mark], [named('أُ', 238), 'م'], [mark], ['ق']],
    '\u064F|أم|\u064F|ق',
  ],
  ['a mark that is named', [['مر'], [damma], ['قف']], 'مر|\u064F|قف'],
  ['a letter without a width beside others', [['مر'], [mark, 'ل'], ['قف']], 'مر|iل|قف'],
];

describe('nameGlyphs', () => {
  it.each(CASES)('%s', (_why, texts, expected) => {
    expect(read(nameGlyphs(library, draw(texts)))).toBe(expected);
  });
});
