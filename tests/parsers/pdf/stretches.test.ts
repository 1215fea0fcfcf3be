import { describe, expect, it } from 'vitest';
import type { OperatorList } from '../../../src/parsers/pdf/drawing.js';
import type { Library } from '../../../src/parsers/pdf/library.js';
import { markStretches } from '../../../src/parsers/pdf/stretches.js';

const SHOW = 44;
const library = { OPS: { showText: SHOW } } as unknown as Library;

type Drawn = string | number;

type Glyph = { readonly unicode: string; readonly originalCharCode: number; readonly width: number };

function toGlyphs(each: Drawn): readonly (Glyph | number)[] {
  if (typeof each === 'number') return [each];
  return [...each].map((unicode) => ({ unicode, originalCharCode: unicode.charCodeAt(0), width: 210 }));
}

/** Texts, one character a glyph of 210 thousandths, with moves between them. */
function draw(texts: readonly (readonly Drawn[])[]): OperatorList {
  return { fnArray: texts.map(() => SHOW), argsArray: texts.map((text) => [text.flatMap(toGlyphs)]) };
}

function read({ argsArray }: OperatorList): string {
  const texts = argsArray as readonly [readonly ({ readonly unicode: string } | number)[]][];
  return texts
    .map(([text]) => text.map((each) => (typeof each === 'number' ? '' : each.unicode)).join(''))
    .join('|');
}

const CASES: readonly (readonly [why: string, texts: readonly (readonly Drawn[])[], read: string])[] = [
  ['a sign drawn over itself', [['ةر'], [':', 192, ':'], ['قف']], 'ةر|ــ|قف'],
  ['and wherever else it stands', [['ةر'], [',', 110, ',', 110, ','], ['قف'], [','], ['م']], 'ةر|ـــ|قف|ـ|م'],
  ['digits that are kerned', [['مر'], ['1', 74, '1'], ['قف']], 'مر|11|قف'],
  ['signs side by side', [['مر'], [':', ':'], ['قف']], 'مر|::|قف'],
  ['two signs', [['مر'], [':', 192, '.'], ['قف']], 'مر|:.|قف'],
  ['a page without Arabic', [['ab'], [':', 192, ':'], ['cd']], 'ab|::|cd'],
];

describe('markStretches', () => {
  it.each(CASES)('%s', (_why, texts, expected) => {
    expect(read(markStretches(library, draw(texts)))).toBe(expected);
  });
});
