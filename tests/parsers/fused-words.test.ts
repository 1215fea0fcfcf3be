import { describe, expect, it } from 'vitest';
import { findFusions, gatherWords, mendFusedWords } from '../../src/parsers/fused-words.js';
import type { BlockDraft } from '../../src/parsers/numbering.js';

/** A document of its own words: prepositions, and a noun that it numbers. */
const OWN = gatherWords(
  [
    'The Group met in New York in May, under the Charter, under strategy 3, of the report and of the plan.',
    'В докладе, в решении и в плане, под эгидой и под защитой; se trata del informe y del plan.',
    'The Group has seen the report and the plan.',
    'online workshop, inform, cyber security; Security 2 of 5',
  ],
  ['1', '2'],
);

function mend(text: string): string {
  const offsets = [0, ...findFusions(text, OWN), text.length];
  return offsets
    .slice(1)
    .map((end, at) => text.slice(offsets[at], end))
    .join(' ');
}

const FUSED: readonly (readonly [string, string])[] = [
  ['see resolution2254 (2015)', 'see resolution 2254 (2015)'],
  ['Resolution75/240', 'Resolution 75/240'],
  ['decisions77/512 and paras.46', 'decisions 77/512 and paras.46'],
  ['paragraphs46–48', 'paragraphs 46–48'],
  ['Strategy10: create', 'Strategy 10: create'],
  ['párrafo46 y resolución75/240', 'párrafo 46 y resolución 75/240'],
  ['в пункте46 резолюции75/240', 'в пункте 46 резолюции 75/240'],
  ['في الفقرة46', 'في الفقرة 46'],
  ['the Resolution(A/RES/75/240) was', 'the Resolution (A/RES/75/240) was'],
  ['the Response Team(CERT)', 'the Response Team (CERT)'],
  ['resolución(75/240)', 'resolución (75/240)'],
  ['as said inparagraph 46', 'as said in paragraph 46'],
  ['ofresolution 75/240', 'of resolution 75/240'],
  ['delpárrafo 46', 'del párrafo 46'],
  ['paragraphs 43 and44 of it', 'paragraphs 43 and 44 of it'],
  ['paragraphs 43 (a) and44', 'paragraphs 43 (a) and 44'],
  ['of the Group.The report', 'of the Group. The report'],
  ['of the report,and of the plan', 'of the report, and of the plan'],
  ['the report (AR5)and the plan', 'the report (AR5) and the plan'],
];

const WHOLE: readonly string[] = [
  'A4 COVID19 H1N1 G77 C4DLab ISO27001 UTF8 CyberSouth2 GLACY2 Article19x',
  'an online workshop to inform, cybersecurity in 2023, notwithstanding 5 cases',
  'the workshop 5 and database 7',
  'подпункт 5 и подпункта 7',
  'subparagraph 5',
  'resolution1 with the mark of a note',
  'https://example.org/resolution75 and www.x.org/report(A/78)',
  'section2/page3.html#article5',
  'State(s), word(s), f(X), report(1)',
  'security(is) no symbol',
  'Windows11 and Horizon2020',
  '5 km2 and 3 and_4',
  'the Node.The and www.report.Group',
  'info@group.The, report(s)and State(s)of',
  'https://group,the and x.Group:5',
];

describe('findFusions', () => {
  it.each(FUSED)('%j is %j', (text, expected) => {
    expect(mend(text)).toBe(expected);
  });

  it.each(WHOLE)('leaves %j as it is', (text) => {
    expect(mend(text)).toBe(text);
  });

  it('stays linear on text made of near misses', () => {
    const started = performance.now();
    for (const text of ['resolution'.repeat(30_000), 'ab1'.repeat(60_000), 'aaaa('.repeat(40_000)])
      findFusions(text, OWN);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe('mendFusedWords', () => {
  it('moves places, links and marks along', () => {
    const box = { page: 1, x: 0, y: 0, width: 1, height: 1 };
    const draft: BlockDraft = {
      kind: 'paragraph',
      text: 'Resolution75/240 says paragraph46.',
      label: null,
      footnote: null,
      level: null,
      page: 1,
      boxes: [],
      spans: [
        { ...box, start: 0, end: 16 },
        { ...box, start: 17, end: 21 },
        { ...box, start: 22, end: 31 },
        { ...box, start: 31, end: 34 },
      ],
      notes: [
        { offset: 31, label: '3' },
        { offset: 34, label: '4' },
      ],
      links: [{ start: 10, end: 16, url: 'https://example.org' }],
      cell: { table: 0, row: 1, column: 0, header: 'Resolution75/240' },
    };
    const [mended] = mendFusedWords([draft]);
    expect(mended?.text).toBe('Resolution 75/240 says paragraph 46.');
    expect(mended?.spans.map(({ start, end }) => mended.text.slice(start, end))).toEqual([
      'Resolution 75/240',
      'says',
      'paragraph',
      '46.',
    ]);
    expect(mended?.links).toEqual([{ start: 11, end: 17, url: 'https://example.org' }]);
    expect(mended?.notes.map(({ offset }) => offset)).toEqual([32, 36]);
    expect(mended?.cell?.header).toBe('Resolution 75/240');
  });
});
