import { describe, expect, it } from 'vitest';
import { findWorks } from '../../src/works/find-works.js';
import { shareOut } from '../../src/works/share-out.js';
import type { Work } from '../../src/works/work.js';
import { type Paper, paperTrace } from './sample.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const ENGLISH = [
  'Fiji welcomes the second annual progress report, A/78/265, and recalls resolutions 75/240 of 2020 and 76/19 of 2021.',
  'It supports recommendation 46, and what paragraphs 43 and 44 say of the directory.',
  'In 2022 Fiji trained 120 officials of 14 islands, of whom 65 are women.',
  'A second course for 30 prosecutors of the outer islands follows in 2024, with partners of the region.',
  'Small administrations cannot answer 12 questionnaires a year.',
  'Fiji asks that the 2025 conference of donors hear at least 10 beneficiaries, and that its report says how many projects of the past three years have ended and what remained of them.',
];
const FRENCH = [
  'Les Fidji saluent le deuxième rapport d’activité annuel, A/78/265, et rappellent les résolutions 75/240 de 2020 et 76/19 de 2021.',
  'Elles appuient la recommandation 46 et ce que les paragraphes 43 et 44 disent du répertoire.',
  'En 2022, les Fidji ont formé 120 agents de 14 îles, dont 65 femmes.',
  'Un deuxième cours destiné à 30 procureurs des îles extérieures suivra en 2024 avec des partenaires de la région.',
  'De petites administrations ne peuvent répondre à 12 questionnaires par an.',
  'Les Fidji demandent que la conférence des donateurs de 2025 entende au moins 10 bénéficiaires et que son rapport dise combien de projets des trois dernières années sont terminés et ce qu’il en reste.',
];
const TARGETS: Paper['targets'] = [
  ['A/78/265', '1'],
  ['A/RES/75/240', '1'],
  ['A/RES/76/19', '1'],
  ['A/78/265#46', '2'],
  ['A/78/265#43', '2'],
  ['A/78/265#44', '2'],
];

const english: Paper = { id: 'english', paragraphs: ENGLISH, targets: TARGETS };
const french: Paper = { id: 'french', language: 'fr', paragraphs: FRENCH, targets: TARGETS };

const worksOf = (...papers: readonly Paper[]): readonly Work[] => findWorks(papers.map(paperTrace));
const versionsOf = (...papers: readonly Paper[]): readonly string[] =>
  worksOf(...papers).map(({ versions }) =>
    versions.map(({ submission, is }) => `${submission} ${is}`).join(', '),
  );

describe('one paper in several files', () => {
  it.each<[string, readonly Paper[], readonly string[]]>([
    ['PDF and DOCX', [english, { ...english, id: 'docx', mediaType: DOCX }], ['english main, docx copy']],
    [
      'an original and its translation',
      [english, { ...french, translation: 'courtesy' }],
      ['english main, french translation'],
    ],
    [
      'a courtesy translation stands behind its original',
      [{ ...english, translation: 'courtesy' }, french],
      ['french main, english translation'],
    ],
    [
      'a translation without a date',
      [english, { ...french, date: null }],
      ['english main, french translation'],
    ],
    [
      'a date without its day',
      [english, { ...french, date: '2023-11' }],
      ['english main, french translation'],
    ],
    [
      'a corrected version, the newer first',
      [
        english,
        {
          ...english,
          id: 'corrected',
          date: '2023-11-20',
          paragraphs: [
            ...ENGLISH.slice(0, 4),
            'Small administrations cannot answer 15 questionnaires a year.',
            ...ENGLISH.slice(5),
          ],
        },
      ],
      ['corrected main, english revision'],
    ],
    [
      'submitters that one file does not tell',
      [english, { ...english, id: 'scan', submitters: [] }],
      ['english main, scan copy'],
    ],
  ])('%s', (_, papers, expected) => {
    expect(versionsOf(...papers)).toEqual(expected);
  });
});

describe('different papers', () => {
  const alone = (...papers: readonly Paper[]): readonly string[] => papers.map(({ id }) => `${id} main`);

  it.each<[string, readonly Paper[]]>([
    ['one text of two States', [english, { ...english, id: 'samoa', submitters: ['WSM'] }]],
    ['one text a year later', [english, { ...english, id: 'later', date: '2024-11-15' }]],
    ['a translation that another State signs', [english, { ...french, submitters: ['VUT'] }]],
    [
      'two papers of one State on one day that refer to the same documents',
      [
        english,
        {
          id: 'second',
          language: 'fr',
          targets: TARGETS,
          paragraphs: [
            'Le rapport A/78/265 et les résolutions 75/240 et 76/19 forment le cadre.',
            'La recommandation 46 et les paragraphes 43 et 44 concernent 1 200 agents, 17 ministères, 88 communes et 2 600 écoles.',
            'Entre 2018 et 2026, 45 millions furent dépensés pour 39 projets en 21 provinces.',
          ],
        },
      ],
    ],
    [
      'two notes of one State with the usual formula',
      ['a', 'b'].map((id) => ({
        id,
        date: null,
        paragraphs: [
          'The Permanent Mission of Fiji presents its compliments and has the honour to submit its views.',
        ],
      })),
    ],
    [
      'two files without any text',
      ['a', 'b'].map((id) => ({ id, submitters: [], date: null, paragraphs: [] })),
    ],
  ])('%s', (_, papers) => {
    expect(versionsOf(...papers)).toEqual(alone(...papers));
  });

  it('are candidates where much speaks for one paper, with reasons and objections', () => {
    const [first] = worksOf(english, { ...english, id: 'samoa', submitters: ['WSM'] });
    expect(first?.candidates).toEqual([
      expect.objectContaining({
        submission: 'samoa',
        beside: 'english',
        relation: 'copy',
        objections: ['other submitters (FJI; WSM)'],
        reasons: expect.arrayContaining([
          'the same date (2023-11-15)',
          '100 % of the runs of four words in common',
        ]),
      }),
    ]);
  });

  it('do not get into one work by way of a third', () => {
    const samoa = { ...english, id: 'samoa', submitters: ['WSM'] };
    const unsigned = { ...english, id: 'unsigned', submitters: [] };
    expect(versionsOf(english, samoa, unsigned)).toEqual(['english main, unsigned copy', 'samoa main']);
  });
});

describe('versions', () => {
  const short = { ...french, targets: TARGETS.slice(1).concat([['A/RES/75/240#1', '2']]) };

  it('disagree where one has what the other lacks', () => {
    expect(worksOf(english, short)[0]?.disagreements).toEqual([
      { about: 'reference', value: 'A/78/265', place: '1', in: ['english'], notIn: ['french'] },
      { about: 'reference', value: 'A/RES/75/240#1', place: '2', in: ['french'], notIn: ['english'] },
    ]);
    expect(worksOf(english, short)[0]?.targets).toEqual({ all: 7, inEach: 5 });
  });

  it('disagree on dates and submitters', () => {
    const [work] = worksOf(english, { ...french, date: '2023-11', submitters: [] });
    expect(work?.disagreements.map(({ about, value, in: holders }) => [about, value, holders])).toEqual([
      ['submitters', 'FJI', ['english']],
      ['submitters', '', ['french']],
      ['date', '2023-11-15', ['english']],
      ['date', '2023-11', ['french']],
    ]);
  });

  it('keep all paths of the same bytes', () => {
    const [work] = worksOf({ ...english, path: 'a.pdf', otherPaths: ['a.pdf', 'b.pdf'] });
    expect(work?.versions[0]?.paths).toEqual(['a.pdf', 'b.pdf']);
  });

  it('count for a target once, and a text that was revised for none', () => {
    const revised = {
      ...english,
      id: 'old',
      date: '2023-11-10',
      paragraphs: ['An early draft of 2019 in 16 points.', ...ENGLISH],
    };
    const traces = [english, short, revised].map(paperTrace);
    const shares = shareOut(findWorks(traces), traces);
    expect([...(shares.get('english')?.targets ?? [])]).toHaveLength(6);
    expect([...(shares.get('french')?.targets ?? [])]).toEqual(['A/RES/75/240#1']);
    expect([...(shares.get('old')?.targets ?? ['x'])]).toEqual([]);
  });
});

describe('many submissions', () => {
  /** Papers of the same few words, as form letters are, and two versions of each. */
  function manyPapers(count: number): readonly Paper[] {
    return Array.from({ length: count }, (_, index) => ({
      ...english,
      id: `${index}`,
      submitters: [`S${Math.floor(index / 2) % 193}`],
      date: `20${10 + (Math.floor(index / 386) % 15)}-0${1 + (Math.floor(index / 2) % 9)}-11`,
      mediaType: index % 2 === 0 ? 'application/pdf' : DOCX,
      paragraphs: ENGLISH.map(
        (text) => `${text} ${Math.floor(index / 2) * 7919} ${text.length * (index >> 1)}`,
      ),
    }));
  }

  it('take time in proportion, and find their pairs', () => {
    const papers = manyPapers(2000).map(paperTrace);
    const started = performance.now();
    const works = findWorks(papers);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(works.filter(({ versions }) => versions.length === 2)).toHaveLength(1000);
  });
});
