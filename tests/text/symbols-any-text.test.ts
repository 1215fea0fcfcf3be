/** Symbols in any text: random keys in random print give the key back, and no text at all makes the reader throw. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPrintedSymbols } from '../../src/text/symbol-damage.js';
import { findSymbols, latinize } from '../../src/text/symbols.js';

const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));
const of = (...values: readonly string[]) => fc.constantFrom(...values);

const session = number(31, 85);
const year = number(1994, 2026);
const ending = joined(of('/Add.', '/Corr.', '/Rev.', '/Amend.'), number(1, 20));
const endings = fc.array(ending, { maxLength: 3 }).map((all) => all.join(''));
const committee = joined(of('C.', 'AC.', 'CN.'), number(1, 292));
const paper = joined(of('L.', 'WP.', 'CRP.', 'INF/', 'PV.', 'SR.', 'NGO/'), number(1, 99));

const keys = fc.oneof(
  joined(of('A/'), session, of('/'), number(1, 999), endings),
  joined(of('A/'), committee, of('/'), session, of('/'), paper, endings),
  joined(of('E/'), committee, of('/Sub.2/'), year, of('/'), number(1, 60), endings),
  joined(of('S/', 'E/'), year, of('/'), number(1, 999), endings),
  joined(of('A/RES/'), session, of('/'), number(1, 300), of('', 'B', 'C')),
  joined(of('S/RES/'), number(1000, 2800), of('('), year, of(')')),
  joined(of('A/RES/'), number(1000, 3600), of('(XXX)', '(S-VII)', '(ES-V)', '(XXVI)')),
  joined(of('A/HRC/RES/', 'A/RES/S-', 'A/ES-10/L.'), number(10, 60), of('/'), number(1, 60)),
  joined(of('CRC/C/GC/', 'CD/', 'ST/SGB/', 'FCCC/SBI/'), year, of('/'), number(1, 60)),
);

const CYRILLIC: Readonly<Record<string, string>> = { A: 'А', C: 'С', E: 'Е', R: 'R', S: 'Ѕ', H: 'Н', P: 'Р' };
const FULL_WIDTH_DISTANCE = 0xfee0;

function toFullWidth(char: string): string {
  return /[A-Za-z\d/().]/u.test(char) ? String.fromCharCode(char.charCodeAt(0) + FULL_WIDTH_DISTANCE) : char;
}

const variants: Readonly<Record<string, (key: string) => string>> = {
  'as it is': (key) => key,
  'a space after each stroke': (key) => key.replaceAll('/', '/ '),
  'a space before the first stroke': (key) => key.replace('/', ' /'),
  'a space before a bracket': (key) => key.replace('(', ' ('),
  'Cyrillic look-alikes': (key) => [...key].map((char) => CYRILLIC[char] ?? char).join(''),
  'full width': (key) => [...key].map(toFullWidth).join(''),
  'full-width strokes': (key) => key.replaceAll('/', '／'),
  'capital endings': (key) => key.replace(/(?:Add|Corr|Rev|Amend)(?=\.)/gu, (word) => word.toUpperCase()),
  'a mark of a reissue': (key) => `${key}*`,
};

const prose = fc.constantFrom<readonly [string, string]>(
  ['See ', '.'],
  ['The report (', ', para. 5) says'],
  ['на основе ', ' и других документов'],
  ['见', '，第46段'],
  ['الوثيقة ', '، الفقرة 9'],
  ['documents ', ' and others'],
  ['“', '”'],
  ['1, ', '; 2'],
);

describe.each(Object.entries(variants))('%s', (_, print) => {
  test('gives the key and its place', () => {
    fc.assert(
      fc.property(keys, prose, (key, [before, after]) => {
        const printed = print(key);
        const text = before + printed + after;
        const [found, ...others] = findSymbols(text);
        expect(others).toEqual([]);
        expect(found).toMatchObject({ key, un: true });
        expect(text.slice(found?.start, found?.end)).toBe(printed);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

const bits = of(
  'A',
  'S',
  '/',
  ' ',
  '(',
  ')',
  '.',
  '-',
  '_',
  '1',
  '78',
  'RES',
  'Add.',
  'X',
  'А',
  '／',
  '*',
  '号',
  'م',
  '𝔸',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(bits, { maxLength: 40 }).map((all) => all.join('')),
);

describe('any text', () => {
  test('nothing throws, and places are inside the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(latinize(text)).toHaveLength(text.length);
        for (const found of [findSymbols(text), findPrintedSymbols(text)]) {
          const places = found.flatMap(({ start, end }) => [start, end]);
          expect(places).toEqual([...places].sort((a, b) => a - b));
          expect(found.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
