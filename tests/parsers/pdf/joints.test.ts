import { describe, expect, it } from 'vitest';
import { attestWords, joinWords } from '../../../src/parsers/pdf/joints.js';
import { makeWords } from './words.js';

const ATTESTED = attestWords([
  makeWords('(Information on “co-operation” and re-sign or resign;', 0, 0),
  makeWords('cut at the line’s end: infor-', 0, 0),
]);

/** Head, tail, and how they are joined. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['infor-', 'mation', 'information'],
  ['Infor-', 'mation,', 'Information,'],
  ['co-', 'operation', 'co-operation'],
  ['re-', 'sign', 're-sign'],
  ['capacity-', 'building', 'capacity-building'],
  ['inter-', 'national', 'international'],
  ['of-', 'fered', 'offered'],
  ['under-', 'standing', 'understanding'],
  ['Open-', 'ended', 'Open-ended'],
  ['non-', 'destructive', 'non-destructive'],
  ['cross-', 'regional', 'cross-regional'],
  ['well-', 'known', 'well-known'],
  ['inter-', 'American', 'inter-American'],
  ['long-', 'term', 'long-term'],
  ['multi-', 'stakeholder', 'multi-stakeholder'],
  ['non-', 'exhaustive', 'non-exhaustive'],
  ['South-', 'South', 'South-South'],
  ['A/RES/', '75/240', 'A/RES/75/240'],
  ['A/RES', '/75/240', 'A/RES/75/240'],
  ['A/AC.292/', '2023/5', 'A/AC.292/2023/5'],
  ['A/AC.', '292/2023/5', 'A/AC.292/2023/5'],
  ['(A/75/816/Add.', '1)', '(A/75/816/Add.1)'],
  ['A/C.1/79/L.', '13', 'A/C.1/79/L.13'],
  ['A/78/265', '/Add.1', 'A/78/265/Add.1'],
  ['A/78/265.', '5', 'A/78/265. 5'],
  ['GLACY-', '2', 'GLACY-2'],
  ['CERT-', 'EU', 'CERT-EU'],
  ['https://www.un.org', '/disarmament', 'https://www.un.org/disarmament'],
  ['https://docs.un.org/?s=', 'A/78/265', 'https://docs.un.org/?s=A/78/265'],
  ['and', '/or', 'and /or'],
  ['para.', '46', 'para. 46'],
  ['2021–', '2025', '2021–2025'],
  ['States', 'and', 'States and'],
  ['States –', 'including', 'States – including'],
  ['well,', '/etc', 'well, /etc'],
  ['网络', '安全', '网络安全'],
  ['OEWG', '网络', 'OEWG网络'],
];

describe('joinWords', () => {
  it.each(CASES)('%j and %j give %j', (head, tail, expected) => {
    const { between, cut } = joinWords(head, tail, false, ATTESTED);
    expect(head.slice(0, head.length - cut) + between + tail).toBe(expected);
  });

  it.each([
    ['第 46 段', '第', '46', '第 46'],
    ['第 46 段', '46', '段', '46 段'],
    ['第 46 段', '网络', '安全', '网络安全'],
    ['第 46 段', '75/240', '（', '75/240（'],
    ['第46段', '第', '46', '第46'],
    ['第46段 见 A', '第', '46', '第46'],
    ['', '第', '46', '第46'],
  ])('where the document writes %j, %j and %j give %j', (line, head, tail, expected) => {
    const attested = attestWords([makeWords(line, 0, 0)]);
    expect(head + joinWords(head, tail, false, attested).between + tail).toBe(expected);
  });

  const RUSSIAN =
    'Таджикистан приветствует усилия стран Азии и их сотрудничества, а также план и график работы';

  it.each([
    [RUSSIAN, 'сотрудни-', 'чеством', 'сотрудничеством'],
    [RUSSIAN, 'ока-', 'зывают', 'ока-зывают'],
    [`${RUSSIAN} пер-|вую и`, 'ока-', 'зывают', 'оказывают'],
    [`${RUSSIAN} пер-|вую и`, 'план-', 'график', 'план-график'],
    [`${RUSSIAN} веб-|сайт и`, 'ока-', 'зывают', 'ока-зывают'],
    ['Le Bénin se félicite de la tenue des travaux du Groupe', 'l’éche-', 'lon', 'l’échelon'],
    ['Le Bénin se félicite de la tenue des travaux du Groupe', 'faudra-t-', 'il', 'faudra-t-il'],
    ['El Uruguay apoya la labor del Grupo de Trabajo en este ámbito', 'con-', 'fianza', 'confianza'],
  ])('in a document of the lines %j, %j and %j give %j', (text, head, tail, expected) => {
    const attested = attestWords(text.split('|').map((line) => makeWords(line, 0, 0)));
    const { between, cut } = joinWords(head, tail, false, attested);
    expect(head.slice(0, head.length - cut) + between + tail).toBe(expected);
  });

  it('joins what a soft hyphen parted', () => {
    expect(joinWords('unseen', 'word', true, attestWords([]))).toEqual({ between: '', cut: 0 });
  });
});
