import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../src/text/normalise.js';

const cases: ReadonlyArray<readonly [string, string]> = [
  ['con\u00ADﬁdence', 'confidence'],
  ['eﬃcient ﬂow', 'efficient flow'],
  ['a\u00A0\t\n b', 'a b'],
  [' a ', ' a '],
  ['e\u0301', 'é'],
  ['e\u200B\u0301', 'é'],
  ['\u202BA/78/265\u202C', 'A/78/265'],
  ['Secretary -General', 'Secretary-General'],
  ['Secretary\u00A0\u2011General', 'Secretary-General'],
  ['non‑State', 'non-State'],
  ['18 –19', '18–19'],
  ['18 -19', '18-19'],
  ['\uFE8D\uFEF7\uFEE3\uFEE2', 'الأمم'],
  ['الـــدول', 'الدول'],
  ['⼤会⽹络⺠⻓', '大会网络民长'],
  ['全球门戶网站', '全球门户网站'],
  ['全球门⼾网站', '全球门户网站'],
  ['联合国―新加坡', '联合国—新加坡'],
  ['R E S O L U T I O N 75/240', 'RESOLUTION 75/240'],
  ['the C O U R T E S Y\u00A0\u00A0 C O P Y', 'the COURTESY COPY'],
  ['П И С Ь М О', 'ПИСЬМО'],
  ['комиссии\u0306 и “группы”', 'комиссий и “группы”'],
  ['of the ‘Secretary -General’', 'of the ‘Secretary-General’'],
  ['пункты 18 –19 доклада', 'пункты 18–19 доклада'],
  ['“É T A T S” membres', '“ÉTATS” membres'],
];

const untouched: readonly string[] = [
  'confidence – and trust',
  '18 – 19',
  'a temperature of -5 degrees',
  'States -all of them- agree',
  'los Estados –incluidos los pequeños– opinan',
  'short- and medium-term',
  '‘single’ and “double” — quoted',
  '\uF0B7 first',
  '网络安全',
  'groups A B C D E and F',
  'plan B, J R R T',
  'доклад “Группы” — 2023 год…',
  'الفقرة ٤٦ من القرار ٧٥/٢٤٠، وما بعدها',
  'a b c x y z',
];

describe('normaliseText', () => {
  it.each(cases)('%j becomes %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it.each(untouched)('leaves %j as it is', (text) => {
    expect(normaliseText(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    const tricky = fc.constantFrom(
      ' ',
      '-',
      '–',
      '\u2011',
      'a',
      'A',
      'X',
      'é',
      '\u0301',
      '5',
      'ﬁ',
      '\u00AD',
      '\uFE71',
      '\uFE70',
      '\n',
      'ا',
    );
    const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), tricky);
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const once = normaliseText(units.join(''));
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays linear on text made of near misses', () => {
    const started = performance.now();
    normaliseText('a -b '.repeat(40_000));
    normaliseText(`x -${'a '.repeat(100_000)}`);
    normaliseText(' '.repeat(200_000));
    normaliseText('A '.repeat(100_000));
    normaliseText('A A A A b '.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
