import { describe, expect, test } from 'vitest';
import { findSymbols } from '../../src/text/symbols.js';

const rows: readonly [string, readonly string[]][] = [
  ['A/78/265', ['A/78/265']],
  ['(A/78/265, para. 46)', ['A/78/265']],
  ['see A/78/265.', ['A/78/265']],
  ['A/RES/75/240 of 31 December', ['A/RES/75/240']],
  ['A/RES/57/283 B', ['A/RES/57/283B']],
  ['A/RES/57/283B.', ['A/RES/57/283B']],
  ['A/RES/75/240 A State may', ['A/RES/75/240']],
  ['S/RES/955 (1994)', ['S/RES/955(1994)']],
  ['S/RES/2728(2024)', ['S/RES/2728(2024)']],
  ['A/RES/3363 (XXX)', ['A/RES/3363(XXX)']],
  ['A/RES/S-10/2', ['A/RES/S-10/2']],
  ['A/ES-10/L.31', ['A/ES-10/L.31']],
  ['A/80/5 (Vol. II)', ['A/80/5(Vol.II)']],
  ['A/62/17 (Part I)', ['A/62/17(Part I)'.replace(' ', '')]],
  ['A/80/6 (Sect. 3)/Add.1', ['A/80/6(Sect.3)/Add.1']],
  ['S/PV.6201 (Resumption 1)', ['S/PV.6201(Resumption1)']],
  ['A/C.1/78/L.60/Rev.1', ['A/C.1/78/L.60/Rev.1']],
  ['A/C.1/73/L.27.Rev.1', ['A/C.1/73/L.27/Rev.1']],
  ['E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1', ['E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1']],
  ['A/AC.290/2021/CRP.2', ['A/AC.290/2021/CRP.2']],
  ['A-AC.292-2024-CRP1', ['A/AC.292/2024/CRP.1']],
  ['A_RES_73_3', ['A/RES/73/3']],
  ['A/ 70/174', ['A/70/174']],
  ['А/34/33 (Cyrillic)', ['A/34/33']],
  ['A/68/98* and A/70/174', ['A/68/98', 'A/70/174']],
  ['a/80/50', ['A/80/50']],
  ['2A/75/816', ['A/75/816']],
  ['CICTE/RES.1/17', ['CICTE/RES.1/17']],
  ['AG/RES. 2004 (XXXIV-O/04)', ['AG/RES.2004(XXXIV-O/04)']],
  ['A/8447', ['A/8447']],
  ['A/HRC/RES/52/30', ['A/HRC/RES/52/30']],
  ['FCCC/PA/CMA/2018/3/Add.1', ['FCCC/PA/CMA/2018/3/Add.1']],
  [
    'documents FCCC/TAR/2014/BRA and FCCC/SBI/ICA/2015/TATR.1/BRA',
    ['FCCC/TAR/2014/BRA', 'FCCC/SBI/ICA/2015/TATR.1/BRA'],
  ],
  ['FCCC/CP/2015/10/Add.1 and FCCC/CP/2015/10/and', ['FCCC/CP/2015/10/Add.1', 'FCCC/CP/2015/10']],
  ['A/71/67*−E/2016/51*', ['A/71/67', 'E/2016/51']],
  ['ST/SGB/2018/1', ['ST/SGB/2018/1']],
  ['S/2023/569', ['S/2023/569']],
  ['A/CONF.192/BMS/2022/1', ['A/CONF.192/BMS/2022/1']],
  // not symbols
  ['A/B testing and S/he, and/or, E/mail', []],
  ['GA/DIS/3643 and SG/SM/1234', []],
  ['A/4 paper, S/N 12345, TCP/IP, 24/7', []],
  ['ISO/IEC 27001 and EN/301', []],
  ['https://x.org/A/78/265', []],
  ['USA/75/240', []],
];

describe('findSymbols', () => {
  test.each(rows)('%s', (text, keys) => {
    const found = findSymbols(text);
    expect(found.map((match) => match.key)).toEqual(keys);
  });

  test('spans stand inside the text and stars belong to them', () => {
    const text = 'In A/68/98*, the Group';
    expect(findSymbols(text).map(({ start, end }) => text.slice(start, end))).toEqual(['A/68/98*']);
  });

  test('reading is linear: four times the text, about four times the time', () => {
    const time = (n: number): number => {
      const text = 'A/1/1/1/'.repeat(n) + 'A/ '.repeat(n);
      const start = process.hrtime.bigint();
      findSymbols(text);
      return Number(process.hrtime.bigint() - start);
    };
    time(20_000);
    const small = Math.min(time(50_000), time(50_000), time(50_000));
    const large = Math.min(time(200_000), time(200_000), time(200_000));
    expect(large / small).toBeLessThan(12);
  });
});
