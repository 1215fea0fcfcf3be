/** Symbols that scanning or copying has damaged: what they may say, and what is none. */
import { describe, expect, test } from 'vitest';
import { findPrintedSymbols } from '../../src/text/symbol-damage.js';

/** Each symbol as its key, its guesses after '?', or the key with its rest after '+'. */
function read(text: string): readonly string[] {
  return findPrintedSymbols(text).map(({ key, guesses, rest }) => {
    if (guesses) return `? ${guesses.join(' ')}`.trim();
    return rest ? `${key} + ${rest.key}` : key;
  });
}

const damaged: readonly (readonly [string, readonly string[]])[] = [
  ['A/78/2 65', ['A/78/2 + A/78/265']],
  ['(A/76/1 35, paras. 48 to 50)', ['A/76/1 + A/76/135']],
  ['A/RES/7 5/240', ['A/RES/7 + A/RES/75/240']],
  ['A/AC.29 2/2024/2.', ['A/AC.29 + A/AC.292/2024/2']],
  ['A/7B/265', ['? A/7B/265 A/78/265']],
  ['A/78/26S', ['? A/78/26S A/78/265']],
  ['A/7S/816', ['? A/7S/816 A/75/816']],
  ['A/78/2l5', ['? A/78/215 A/78/2/5']],
  ['A/78l265,', ['? A/781265 A/78/265']],
  ['A/RE5/75/240', ['? A/RES/75/240']],
  ['A/C,1/75/L.4', ['? A/C.1/75/L.4']],
  ['A/AC.292/2024l2', ['? A/AC.292/202412 A/AC.292/2024/2']],
  ['A/78/2G5', ['?']],
  ['et A/7 8/265, par. 46', ['? A/78/265']],
  ['A/R ES/75/240.', ['? A/RES/75/240']],
  ['见A/7 5/816，附件一', ['? A/75/816']],
];

const sound: readonly (readonly [string, readonly string[]])[] = [
  ['A/78/265 and 12 States', ['A/78/265']],
  ['A/78/265 2023', ['A/78/265']],
  ['S/RES/955 (1994) 3 of them', ['S/RES/955(1994)']],
  ['A/RES/57/283B', ['A/RES/57/283B']],
  ['A/RES/57/283 B', ['A/RES/57/283B']],
  ['A/68/98*', ['A/68/98']],
  ['A/C.1/75/L.4 and Add.1', ['A/C.1/75/L.4']],
  ['A/71/67−E/2016/51', ['A/71/67', 'E/2016/51']],
  ['见A/75/816号文件第54段', ['A/75/816']],
  ['A/B testing, S/N 12345B, TCP/IP, ISO/IEC 27001, AS/400', []],
  ['GA/DIS/3643, N/A, C/O 12', []],
  ['S/he, E/mail, and/or', []],
  ['https://undocs.org/A/78/2G5', []],
];

describe('damaged symbols are told from sound ones', () => {
  test.each([...damaged, ...sound])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
