/** Lists of documents that leave out what they share: endings, meetings, parts of resolutions. */
import { describe, expect, test } from 'vitest';
import { createReader } from '../../languages/read-references.js';

type Row = readonly [language: string, text: string, ...targets: readonly string[]];

const rows: readonly Row[] = [
  ['en', 'See A/C.1/75/L.4 and Add.1.', 'A/C.1/75/L.4 A/C.1/75/L.4/Add.1'],
  ['en', 'See A/78/6 (Sect. 1) and Corr.1.', 'A/78/6(Sect.1) A/78/6(Sect.1)/Corr.1'],
  ['en', 'See A/78/100/Add.1 and Add.2.', 'A/78/100/Add.1 A/78/100/Add.2'],
  ['en', 'See A/78/100, Add.1 and Corr.1.', 'A/78/100 A/78/100/Add.1 A/78/100/Corr.1'],
  ['fr', 'Voir A/8447 et Add.1.', 'A/8447 A/8447/Add.1'],
  [
    'es',
    'Véanse A/C.3/57/SR.39, 47, 50 y 57.',
    'A/C.3/57/SR.39 A/C.3/57/SR.47 A/C.3/57/SR.50 A/C.3/57/SR.57',
  ],
  ['en', 'See A/C.3/57/SR.39 and 47.', 'A/C.3/57/SR.39 A/C.3/57/SR.47'],
  ['en', 'Recalling resolutions 31/6 A and B,', 'A/RES/31/6A A/RES/31/6B'],
  ['en', 'Recalling A/RES/31/6 A and B,', 'A/RES/31/6A A/RES/31/6B'],
  ['en', 'Recalling A/RES/31/6 A to C,', 'A/RES/31/6A A/RES/31/6B A/RES/31/6C'],
  [
    'en',
    'Recalling resolutions 3419 A to D (XXX),',
    'A/RES/3419A(XXX) A/RES/3419B(XXX) A/RES/3419C(XXX) A/RES/3419D(XXX)',
  ],
  ['en', 'See A/71/67*−E/2016/51*.', 'A/71/67'],
  ['en', 'See A/71/67-E/2016/51.', 'A/71/67'],
  ['ar', 'تشير إلى القرار 37/ 77.', 'A/RES/77/37'],
  // numbers and letters of something else
  ['en', 'See A/C.3/57/SR.39, 47 States spoke.', 'A/C.3/57/SR.39'],
  ['en', 'See A/78/PV.10, 12 September 2023.', 'A/78/PV.10'],
  ['en', 'See A/78/PV.10, 2023.', 'A/78/PV.10'],
  ['en', 'See A/C.1/75/L.4, 12 and others.', 'A/C.1/75/L.4'],
  ['en', 'See A/RES/75/240 and B, a letter.', 'A/RES/75/240'],
];

describe('elliptic lists', () => {
  test.each(rows)('%s: %s', (language, text, ...targets) => {
    expect(createReader(language)(text)).toEqual(targets);
  });
});
