import { describe, expect, it } from 'vitest';
import { BODY, headOf } from './factory.js';

const TITLE = '# Capacity-building and norms';

describe('translation', () => {
  it.each([
    ['courtesy', ['Courtesy translation', TITLE]],
    ['courtesy', ['(Unofficial translation)', TITLE]],
    ['courtesy', ['H: Unofficial translation', TITLE]],
    ['courtesy', [TITLE, 'N: Courtesy translation provided by the Permanent Mission.']],
    ['official', ['Original: Spanish', TITLE]],
    ['official', ['[Translated from French]', TITLE]],
    [null, ['Original: English', TITLE]],
    [null, ['Original: English/French', TITLE]],
    [null, [TITLE]],
    [
      null,
      [
        TITLE,
        'The guide was made available in Spanish as an unofficial translation for the use of all regional partners in the year after.',
      ],
    ],
  ])('%s', (translation, lines) => {
    expect(headOf(...lines, ...BODY).translation).toBe(translation);
  });
});

describe('own symbols', () => {
  it.each([
    [['A/AC.292/2023/WP.5'], ['A/AC.292/2023/WP.5', TITLE]],
    [['A/AC.292/2023/WP.5'], ['H: A/AC.292/2023/WP.5', 'H: A/AC.292/2023/WP.5 Page 2', TITLE]],
    [['A/73/45(Vol.II)'], ['United Nations A/73/45(Vol.II)', TITLE]],
    [['A/80/6(Sect.3)/Add.2'], ['H: A/80/6 (Sect. 3)/Add.2', TITLE]],
    [[], ['*A/80/50.', TITLE]],
    [[], ['H: Views pursuant to resolution A/RES/78/16', TITLE]],
    [[], ['# Views on A/78/265', 'Ref: 12/2023']],
    [[], ['N/A', TITLE]],
  ])('%j', (symbols, lines) => {
    expect(headOf(...lines, ...BODY).ownSymbols).toEqual(symbols);
  });
});
