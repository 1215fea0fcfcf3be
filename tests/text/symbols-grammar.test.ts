/** The grammar of document symbols, form by form: what is printed and the keys that it gives. */
import { describe, expect, test } from 'vitest';
import { findSymbols } from '../../src/text/symbols.js';

function keysOf(text: string): readonly string[] {
  return findSymbols(text).map(({ key }) => key);
}

type Row = readonly [printed: string, ...keys: readonly string[]];

/** Symbols whose printed form is their key. */
const official: Readonly<Record<string, readonly string[]>> = {
  'organs, and series of their own': [
    'CRC/C/GC/25',
    'CRC/C/15/Add.188',
    'CCPR/C/GC/34',
    'CCPR/C/21/Rev.1/Add.13',
    'CEDAW/C/FRA/CO/8',
    'CAT/C/GC/4',
    'CERD/C/GC/36',
    'CD/2021',
    'CD/PV.1234',
    'DP/2021/28',
    'TD/B/68/4',
    'TD/B/EX(68)/2',
    'UNEP/EA.5/HLS.1',
    'UNEP/EA.5/Res.14',
    'UNEP/GC.26/19',
    'UNEP/GCSS.XII/15',
    'ID/B/12',
    'FCCC/CP/2015/10/Add.1',
    'FCCC/PA/CMA/2018/3/Add.1',
    'HRI/GEN/1/Rev.9',
    'CEB/2018/2',
    'ST/SGB/2018/1',
    'ST/ESA/STAT/SER.M/4/Rev.4',
    'T/1234',
    'T/RES/2183(LIII)',
    'ICCD/COP(13)/21/Add.1',
  ],
  'subsidiary bodies, nested': [
    'E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1',
    'E/CN.16/2021/CRP.1',
    'E/C.12/GC/25',
    'E/ICEF/2020/3',
    'A/CONF.217/2013/L.3',
    'A/CONF.192/BMS/2022/1',
    'A/AC.292/2023/INF/5/Add.2',
    'A/CN.9/WG.IV/WP.176',
    'A/CN.10/1999/WG.I/WP.4',
    'BWC/CONF.IX/9',
    'NPT/CONF.2026/PC.I/WP.33',
    'A/HRC/WG.6/42/BRA/1',
    'S/AC.37/2004/(1455)/5',
    'S/AC.44/2021/4',
    'S/C.4/SR.3',
    'A/SPC/37/SR.5',
    'A/BUR/72/1',
    'PBC/1/OC/3',
    'UNEP/CBD/COP/DEC/X/2',
    'CBD/COP/DEC/15/4',
    'A/AC.109/PV.1234',
    'A/C.1/75/PV.3',
  ],
  'nature of the document': [
    'A/C.1/78/CRP.2',
    'A/INF/78/4',
    'A/C.1/75/L.4',
    'A/AC.292/2023/NGO/3',
    'E/PET/1',
    'S/PRST/2023/1',
    'S/PV.9046',
    'A/AC.294/R.5',
    'A/HRC/RES/52/30',
    'A/C.3/57/SR.39',
    'A/CN.9/WG.VI/WP.50',
  ],
  'endings, stacked': [
    'S/INF/19/Rev.1/Add.1',
    'A/78/100/Add.1/Corr.2',
    'A/78/265/Rev.1/Add.2/Corr.3',
    'A/52/1/Rev.2/Amend.3',
    'A/HRC/41/35/Summary',
    'A/AC.105/C.2/L.2/Rev.1/Amend.1',
  ],
  'sessions, years, neither': [
    'A/31/99',
    'E/1978/4',
    'S/1994/12',
    'A/8447',
    'S/23500',
    'E/5899',
    'A/S-10/2',
    'A/S-10/AC.1/37',
    'A/S-30/L.1',
    'A/ES-10/L.31',
    'A/ES-11/PV.3',
    'A/HRC/S-28/1',
  ],
  'resolutions and decisions': [
    'A/RES/31/1',
    'A/RES/31/16A',
    'A/RES/70/1',
    'A/RES/S-10/2',
    'A/RES/ES-11/1',
    'A/RES/3363(XXX)',
    'A/RES/3362(S-VII)',
    'A/RES/1004(ES-II)',
    'A/RES/2864(XXVI)',
    'A/RES/377A(V)',
    'A/RES/78/250B',
    'A/DEC/77/512',
    'S/RES/2690(2023)',
    'S/RES/46',
    'E/RES/2006/46',
    'E/RES/1235(XLII)',
    'E/DEC/2023/345',
    'A/HRC/RES/S-28/1',
    'A/HRC/DEC/52/115',
  ],
};

const printed: Readonly<Record<string, readonly Row[]>> = {
  brackets: [
    ['S/PV.6201 (Resumption 1)', 'S/PV.6201(Resumption1)'],
    ['S/PV.6201 (Resumption1)/Corr.1', 'S/PV.6201(Resumption1)/Corr.1'],
    ['A/62/17 (Part I)', 'A/62/17(PartI)'],
    ['A/62/17 (Part I)/Add.1', 'A/62/17(PartI)/Add.1'],
    ['A/80/5 (Vol. II)', 'A/80/5(Vol.II)'],
    ['A/80/5 (Vol II)', 'A/80/5(Vol.II)'],
    ['A/80/6 (Sect. 3)/Add.1', 'A/80/6(Sect.3)/Add.1'],
    ['A/78/6 (Introduction)', 'A/78/6(Introduction)'],
    ['A/78/6 (Income sect. 1)', 'A/78/6(Incomesect.1)'],
    ['A/CONF.151/26/Rev.1 (Vol. I)', 'A/CONF.151/26/Rev.1(Vol.I)'],
    ['A/CONF.151/26 (Vol. I)/Corr.1', 'A/CONF.151/26(Vol.I)/Corr.1'],
    ['TD/B/EX (68)/2', 'TD/B/EX(68)/2'],
    ['A/78/265 (introduction)', 'A/78/265'],
  ],
  'double symbols': [
    ['A/71/67*−E/2016/51*', 'A/71/67', 'E/2016/51'],
    ['A/71/67*-E/2016/51*', 'A/71/67', 'E/2016/51'],
    ['A/71/67*–E/2016/51*', 'A/71/67', 'E/2016/51'],
    ['A/71/67*—E/2016/51*', 'A/71/67', 'E/2016/51'],
    ['E/CN.4/1995/2-E/CN.4/Sub.2/1994/56', 'E/CN.4/1995/2', 'E/CN.4/Sub.2/1994/56'],
    ['A/78/90–S/2023/322', 'A/78/90', 'S/2023/322'],
  ],
  'marks of a reissue': [
    ['A/68/98*', 'A/68/98'],
    ['A/68/98**', 'A/68/98'],
    ['S/2023/569*.', 'S/2023/569'],
  ],
  'letters of parts': [
    ['A/RES/31/16 A', 'A/RES/31/16A'],
    ['A/RES/31/16 A, B', 'A/RES/31/16A'],
    ['A/RES/31/16 A of 14 December 1976', 'A/RES/31/16A'],
    ['A/RES/57/283 B', 'A/RES/57/283B'],
    ['A/RES/3367 A (XXX)', 'A/RES/3367A(XXX)'],
    ['A/RES/217 A (III)', 'A/RES/217A(III)'],
    ['A/RES/217 (III) A', 'A/RES/217A(III)'],
    ['A/RES/75/240 A State may', 'A/RES/75/240'],
    ['A/RES/75/240 A number of 12 States', 'A/RES/75/240'],
    ['A/RES/3363 (XXX)', 'A/RES/3363(XXX)'],
    ['S/RES/2728 (2024)', 'S/RES/2728(2024)'],
    ['S/RES/2728(2024)', 'S/RES/2728(2024)'],
  ],
  'spaces, hyphens, low lines, points': [
    ['A/ 70/174', 'A/70/174'],
    ['A / 70 / 174', 'A/70/174'],
    ['A-AC.292-2024-CRP1', 'A/AC.292/2024/CRP.1'],
    ['A_RES_73_3', 'A/RES/73/3'],
    ['A-RES-75-240', 'A/RES/75/240'],
    ['A-78-265', 'A/78/265'],
    ['S_RES_2728(2024)', 'S/RES/2728(2024)'],
    ['A/C.1/73/L.27.Rev.1', 'A/C.1/73/L.27/Rev.1'],
    ['A/C.1/73/L.27. Rev.1', 'A/C.1/73/L.27/Rev.1'],
    ['A/78/265/Add. 1', 'A/78/265/Add.1'],
    ['A/78/265/Add1', 'A/78/265/Add.1'],
  ],
  'look-alikes and full-width signs': [
    ['А/34/33', 'A/34/33'],
    ['А/С.1/73/L.27', 'A/C.1/73/L.27'],
    ['Е/СN.4/2005/1', 'E/CN.4/2005/1'],
    ['А/НRС/52/30', 'A/HRC/52/30'],
    ['Α/75/816', 'A/75/816'],
    ['Ε/2016/51', 'E/2016/51'],
    ['Α/ΗRC/52/30', 'A/HRC/52/30'],
    ['Ａ／７８／２６５', 'A/78/265'],
    ['Ｓ/２０２３/５６９', 'S/2023/569'],
    ['Ａ／ＲＥＳ／７５／２４０', 'A/RES/75/240'],
    ['S／RES／1540（2004）', 'S/RES/1540(2004)'],
    ['见A/75/816号文件', 'A/75/816'],
    ['وA/75/816،', 'A/75/816'],
  ],
  'lower case': [
    ['a/80/50', 'A/80/50'],
    ['a/res/75/240', 'A/RES/75/240'],
    ['s/res/1540 (2004)', 'S/RES/1540(2004)'],
    ['a/c.1/73/l.27/rev.1', 'A/C.1/73/L.27/Rev.1'],
    ['a/hrc/52/30', 'A/HRC/52/30'],
    ['s/2023/569', 'S/2023/569'],
    ['e/cn.4/1995/2', 'E/CN.4/1995/2'],
    ['A/78/265/ADD.1', 'A/78/265/Add.1'],
    ['E/CN.4/SUB.2/1994/56', 'E/CN.4/Sub.2/1994/56'],
  ],
  'other organizations': [
    ['AG/RES. 2004 (XXXIV-O/04)', 'AG/RES.2004(XXXIV-O/04)'],
    ['CICTE/RES.1/17', 'CICTE/RES.1/17'],
  ],
};

const none: readonly string[] = [
  'job number 15-12404, 23-12345 (E)',
  'GA/DIS/3643, SC/15000, DC/3861, SG/SM/1234, L/T/4400',
  'ISO/IEC 27001, EN/301 489, ITU-T X.1500',
  '24/7, 50/50, 3/4 of them',
  '5/10/2023 and 10/12/2023',
  'C:/A/78/265, /home/user/A/78/265, docs/A/78/265.pdf',
  'C:\\A\\A_RES_73_3',
  'https://undocs.org/en/A/78/265, www.undocs.org/A/78/265',
  'user@A/78/265',
  '(EU) 2016/1148, EU/2016/679, COM/2020/823',
  'a/b testing, s/he, e/mail, n/a, w/o, and/or',
  'A/4 paper, S/N 12345, A/B/12, E/3, T/12',
  'TCP/IP/E/12, AS/400, CD/DVD, CD/RW 700',
  'ID/12 and ID/123, DP/12, LOS/12, AG/2019',
  'USA/75/240, PDF/A-3',
  'A/RES, A/RES/, A/, A//78/265',
  'ITU/PP/22, UNIDIR/2022/12',
];

describe.each(Object.entries(official))('%s', (_, keys) => {
  test.each(keys)('%s', (key) => {
    expect(findSymbols(key)).toEqual([{ start: 0, end: key.length, key, un: true }]);
    expect(keysOf(`See ${key}, para. 2.`)).toEqual([key]);
  });
});

describe.each(Object.entries(printed))('%s', (_, rows) => {
  test.each(rows)('%s', (text, ...keys) => {
    expect(keysOf(text)).toEqual(keys);
  });
});

describe('no symbols', () => {
  test.each(none)('%s', (text) => {
    expect(keysOf(text)).toEqual([]);
  });
});
