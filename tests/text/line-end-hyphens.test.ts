import { describe, expect, it } from 'vitest';
import { type HyphenVerdict, judgeHyphen } from '../../src/text/line-end-hyphens.js';

const CASES: readonly (readonly [HyphenVerdict, string, readonly string[]])[] = [
  ['cut', 'fr', ['coopéra-tion', 'éche-lon', 'déve-loppement', 'gouver-nements', 'sécu-rité', 'auto-rités']],
  ['compound', 'fr', ['sous-régionaux', 'vice-présidents', 't-il', 'à-dire', 'peut-être', 'États-membres']],
  [
    'compound',
    'fr',
    ['celle-ci', 'eux-mêmes', 'au-delà', 'ci-après', 'rendez-vous', 'mot-clé', 'non-recours'],
  ],
  ['open', 'fr', ['cyber-sécurité', 'politico-militaire', 'multi-acteurs', 'compa-raison']],
  [
    'cut',
    'es',
    ['coope-ración', 'con-fianza', 'inter-nacional', 'ciber-seguridad', 'de-sarrollo', 'labo-ratorio'],
  ],
  ['compound', 'es', ['técnico-jurídico', 'político-militar', 'socio-económico']],
  [
    'cut',
    'ru',
    ['сотрудни-чество', 'восточ-ные', 'пер-вую', 'со-вет', 'инфор-мация', 'мес-то', 'меро-приятия'],
  ],
  [
    'cut',
    'ru',
    ['по-литика', 'во-прос', 'законо-дательный', 'кибер-пространство', 'област-ью', 'объ-явление'],
  ],
  [
    'compound',
    'ru',
    ['научно-техническую', 'информационно-коммуникационных', 'северо-восточные', 'веб-сайт'],
  ],
  ['compound', 'ru', ['по-новому', 'во-первых', 'из-за', 'кто-то', 'какой-либо', 'вице-президент']],
  ['compound', 'ru', ['государств-членов', 'страны-участницы', 'государства-наблюдатели']],
  ['open', 'ru', ['план-график', 'ока-зывают', 'эконо-мические']],
  ['cut', 'en', ['inter-national', 'of-fered']],
  ['compound', 'en', ['open-ended', 'non-destructive']],
  ['open', 'pt', ['segu-rança']],
];

describe('judgeHyphen', () => {
  const words = CASES.flatMap(([verdict, language, all]) =>
    all.map((word) => [language, word.toLowerCase(), verdict] as const),
  );

  it.each(words)('in %s, the hyphen of %j at a line’s end is: %s', (language, word, verdict) => {
    const [head = '', tail = ''] = word.split('-');
    expect(judgeHyphen(head, tail, language)).toBe(verdict);
  });
});
