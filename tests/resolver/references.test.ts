/** Texts of submissions and what their references mean: finder and resolver together, as in the pipeline. */
import { describe, expect, test } from 'vitest';
import { createReferenceFinder } from '../../src/extractors/reference/find-references.js';
import { loadLanguages } from '../../src/languages/load.js';
import type { Block } from '../../src/model/document.js';
import type { SubmissionHead } from '../../src/model/mention.js';
import { loadRegistry } from '../../src/registry/load.js';
import { createReferenceResolver } from '../../src/resolver/resolve-references.js';
import { makeBlock, makeDocument } from '../blocks.js';

const registry = loadRegistry();
const pack = loadLanguages().packs.get('en');
if (!pack) throw new Error('the English pack is missing');
const find = createReferenceFinder(registry, pack.reference, 'en');
const resolve = createReferenceResolver(registry);

/** Blocks of a text: one a line; a line that begins with '^' is a footnote, with '|' a cell, with '7.' numbered. */
function blocksOf(text: string): readonly Block[] {
  return text.split('\n').map((line, i) => {
    const note = /^\^(\S+) /u.exec(line);
    const cell = /^\| /u.exec(line);
    const number = /^(\d+)\. /u.exec(line);
    const words = line.slice((note ?? cell ?? number)?.[0].length ?? 0);
    return makeBlock({
      id: `b${i + 1}`,
      kind: note ? 'footnote' : cell ? 'cell' : 'paragraph',
      text: words,
      footnote: note?.[1] ?? null,
      paragraph: number?.[1] ?? null,
      label: number ? `${number[1]}.` : null,
    });
  });
}

function read(text: string, date: string | null, ownSymbols: readonly string[] = []): readonly string[] {
  const blocks = blocksOf(text);
  const document = makeDocument(blocks);
  const span = { block: 'b1', start: 0, end: 1 };
  const head: SubmissionHead = {
    title: null,
    language: 'en',
    translation: null,
    date: date === null ? null : { value: date, span },
    kind: 'national',
    submitters: [],
    ownSymbols,
    messages: [],
  };
  return resolve({ found: find(document), document, head }).map(
    ({ mention, targets, status, candidates }) => {
      const block = blocks.find(({ id }) => id === mention.span.block);
      const quote = block?.text.slice(mention.span.start, mention.span.end);
      const meaning = status === 'known' ? targets.join(' ') : status;
      return `${quote} => ${meaning}${candidates.length > 0 ? ` ${candidates.map((c) => c.target).join('|')}` : ''}`;
    },
  );
}

type Row = readonly [text: string, expected: readonly string[]];

const byItself: readonly Row[] = [
  ['see A/78/265, para. 46.', ['A/78/265, para. 46 => A/78/265#46']],
  ['(A/75/816 at [64])', ['A/75/816 at [64] => A/75/816#64']],
  ['A/75/816 §§ 59 and 61', ['A/75/816 §§ 59 and 61 => A/75/816#59 A/75/816#61']],
  ['paras. 43–45 of A/78/265', ['paras. 43–45 of A/78/265 => A/78/265#43 A/78/265#44 A/78/265#45']],
  [
    'paras. 3, 5–7 (a) and 12 of A/76/135',
    ['paras. 3, 5–7 (a) and 12 of A/76/135 => A/76/135#3 A/76/135#5 A/76/135#6 A/76/135#7(a) A/76/135#12'],
  ],
  ['paragraph 18(h)(ii) of A/RES/77/36', ['paragraph 18(h)(ii) of A/RES/77/36 => A/RES/77/36#18(h)(ii)']],
  ['section V, para. 12, of A/76/135', ['section V, para. 12, of A/76/135 => A/76/135#12']],
  [
    'the annex to General Assembly resolution 70/1',
    ['annex to General Assembly resolution 70/1 => A/RES/70/1#annex'],
  ],
  ['paragraph 3 of the annex to A/77/275', ['paragraph 3 of the annex to A/77/275 => A/77/275#annex.3']],
  ['OP 12 of resolution 77/37', ['OP 12 of resolution 77/37 => A/RES/77/37#12']],
  [
    'OP7ter and PP2bis of A/RES/75/240',
    ['OP7ter and PP2bis of A/RES/75/240 => A/RES/75/240#7ter A/RES/75/240#PP2bis'],
  ],
  [
    'the fifth preambular paragraph of resolution 77/36',
    ['fifth preambular paragraph of resolution 77/36 => A/RES/77/36#PP5'],
  ],
  ['UNGA Resolution 68/243', ['UNGA Resolution 68/243 => A/RES/68/243']],
  [
    'resolutions 44/82 of 8 December 1989 and 50/142 of 21 December 1995',
    ['resolutions 44/82 of 8 December 1989 and 50/142 of 21 December 1995 => A/RES/44/82 A/RES/50/142'],
  ],
  ['resolutions 31/6 A and B', ['resolutions 31/6 A and B => A/RES/31/6A A/RES/31/6B']],
  ['resolution 3201 (S-VI)', ['resolution 3201 (S-VI) => A/RES/3201(S-VI)']],
  ['decisions 77/512 and 75/564', ['decisions 77/512 and 75/564 => A/DEC/77/512 A/DEC/75/564']],
  [
    'Security Council resolution 1540 (2004)',
    ['Security Council resolution 1540 (2004) => S/RES/1540(2004)'],
  ],
  ['resolution 2690 (2023)', ['resolution 2690 (2023) => S/RES/2690(2023)']],
  [
    'Economic and Social Council decision 2023/345',
    ['Economic and Social Council decision 2023/345 => E/DEC/2023/345'],
  ],
  ['resolution 2006/46', ['resolution 2006/46 => E/RES/2006/46']],
  ['Human Rights Council resolution 52/30', ['Human Rights Council resolution 52/30 => A/HRC/RES/52/30']],
  [
    'resolution 52/30 of the Human Rights Council',
    ['resolution 52/30 of the Human Rights Council => A/HRC/RES/52/30'],
  ],
  [
    'the resolution of the General Assembly 75/240',
    ['resolution of the General Assembly 75/240 => A/RES/75/240'],
  ],
  [
    'paragraph 1 of General Assembly resolution 75-240',
    ['paragraph 1 of General Assembly resolution 75-240 => A/RES/75/240#1'],
  ],
  ['We stress that resolution 76/19 matters.', ['resolution 76/19 => A/RES/76/19']],
  [
    'decision 2/CMA.3, annex, paragraph 20(b)',
    ['decision 2/CMA.3, annex, paragraph 20(b) => 2/CMA.3#annex.20(b)'],
  ],
  ['A/C.1/75/L.4 and Add.1', ['A/C.1/75/L.4 and Add.1 => A/C.1/75/L.4 A/C.1/75/L.4/Add.1']],
  [
    'documents A/68/98, A/70/174 and A/76/135',
    ['documents A/68/98 => A/68/98', 'A/70/174 => A/70/174', 'A/76/135 => A/76/135'],
  ],
  ['(A/65/201; A/68/98)', ['A/65/201 => A/65/201', 'A/68/98 => A/68/98']],
  ['resolution CICTE/RES.1/17', ['resolution CICTE/RES.1/17 => CICTE/RES.1/17']],
  ['AG/RES. 9004 (XL-O/10) of the OAS', ['AG/RES. 9004 (XL-O/10) => unknown']],
  ['norm 13 (c)', ['norm 13 (c) => A/70/174#13(c)']],
  ['(norms f, g, h)', ['norms f, g, h => A/70/174#13(f) A/70/174#13(g) A/70/174#13(h)']],
  ['norms 13 (a)–(c)', ['norms 13 (a)–(c) => A/70/174#13(a) A/70/174#13(b) A/70/174#13(c)']],
  ['the second annual progress report (A/78/265)', ['second annual progress report (A/78/265) => A/78/265']],
  [
    'recommendation 46 of the second annual progress report (A/78/265)',
    ['recommendation 46 of the second annual progress report (A/78/265) => A/78/265#46'],
  ],
  ['the third APR, para. 15', ['third APR, para. 15 => A/79/214#15']],
  ['the 2015 GGE report', ['2015 GGE report => A/70/174']],
  [
    'the 2021 report of the Group of Governmental Experts',
    ['2021 report of the Group of Governmental Experts => A/76/135'],
  ],
  [
    'the 2013, 2015 and 2021 UN GGE reports',
    ['2013, 2015 and 2021 UN GGE reports => A/68/98 A/70/174 A/76/135'],
  ],
  ['the 2021 GGE and OEWG reports', ['2021 GGE and OEWG reports => A/76/135 A/75/816']],
  [
    'article 63, paragraph 5, of the United Nations Convention against Corruption',
    ['article 63, paragraph 5, of the United Nations Convention against Corruption => uncac#art.63(5)'],
  ],
  ['in paragraph fifty-four of A/79/214', ['paragraph fifty-four of A/79/214 => A/79/214#54']],
  [
    'resolution 70/1, entitled “Transforming our world: the 2030 Agenda for Sustainable Development”, says',
    ['resolution 70/1 => A/RES/70/1'],
  ],
];

const lists: readonly Row[] = [
  [
    'the reports of the GGE of 2010 (A/65/201), 2013 (A/68/98) and 2015 (A/70/174)',
    [
      'reports of the GGE of 2010 (A/65/201), 2013 (A/68/98) and 2015 (A/70/174) => A/65/201 A/68/98 A/70/174',
    ],
  ],
  ['2010 (A/65/201) and 2013 (A/68/98)', ['A/65/201 => A/65/201', 'A/68/98 => A/68/98']],
  [
    'the following resolutions of the General Assembly: 73/27 and 75/240',
    ['resolutions of the General Assembly: 73/27 and 75/240 => A/RES/73/27 A/RES/75/240'],
  ],
  [
    'the relevant resolutions, namely 73/27 and 75/240',
    ['resolutions, namely 73/27 and 75/240 => A/RES/73/27 A/RES/75/240'],
  ],
  ['the first and second APRs', ['first and second APRs => A/77/275 A/78/265']],
  ['the sixth GGE’s report', ['sixth GGE’s report => A/76/135']],
  ['the annual progress report of July 2023', ['annual progress report of July 2023 => A/78/265']],
  ['the March 2021 consensus report', ['March 2021 consensus report => A/75/816']],
  ['A/78/265 (see para. 46)', ['A/78/265 (see para. 46) => A/78/265#46']],
  ['rec. 46, second APR', ['rec. 46, second APR => A/78/265#46']],
  ['the forty-sixth paragraph of the second APR', ['forty-sixth paragraph of the second APR => A/78/265#46']],
  ['Article 51 of the Charter', ['Article 51 of the Charter => un-charter#art.51']],
  ['GGE report A/76/135', ['GGE report A/76/135 => A/76/135']],
  [
    'the consensus reports of the Groups of Governmental Experts (2013, 2015 and 2021)',
    [
      'consensus reports of the Groups of Governmental Experts (2013, 2015 and 2021) => A/68/98 A/70/174 A/76/135',
    ],
  ],
  [
    'Ghana acceded to the Budapest Convention on 3 December 2018.',
    ['Budapest Convention => budapest-convention'],
  ],
  [
    'Ghana joined the Budapest Convention in 2018, in 12 months.',
    ['Budapest Convention => budapest-convention'],
  ],
  ['A/76/135, at 71 (f)', ['A/76/135, at 71 (f) => A/76/135#71(f)']],
  ['Norm H', ['Norm H => A/70/174#13(h)']],
  ['the Pact for the Future', ['Pact for the Future => A/RES/79/1']],
  ['paragraph (46) of the document A/ 78/265', ['paragraph (46) of the document A/ 78/265 => A/78/265#46']],
  ['Recommendation 4 of the Committee', []],
  ['The report that the Secretariat prepares. In paragraph 5 of that report, it', []],
];

const inContext: readonly Row[] = [
  [
    'The second annual progress report (A/78/265) was adopted.\nRecommendation 46 of the annual progress report asks for views.',
    [
      'second annual progress report (A/78/265) => A/78/265',
      'Recommendation 46 of the annual progress report => A/78/265#46',
    ],
  ],
  ['A/76/135. See also ibid., para. 87.', ['A/76/135 => A/76/135', 'ibid., para. 87 => A/76/135#87']],
  [
    '^1 A/76/135, para. 56.\n^2 Ibid., para. 5.',
    ['A/76/135, para. 56 => A/76/135#56', 'Ibid., para. 5 => A/76/135#5'],
  ],
  ['^1 A/76/135, para. 56.\n^2 Ibid.', ['A/76/135, para. 56 => A/76/135#56', 'Ibid. => A/76/135#56']],
  [
    '^1 A/76/135.\n^2 Smith, Cyber Law, p. 5.\n^3 Ibid., para. 5.',
    ['A/76/135 => A/76/135', 'Ibid., para. 5 => unknown'],
  ],
  [
    '^1 A/76/135; A/75/816.\n^2 Ibid., para. 5.',
    ['A/76/135 => A/76/135', 'A/75/816 => A/75/816', 'Ibid., para. 5 => ambiguous A/75/816#5|A/76/135#5'],
  ],
  [
    'We recall A/76/135. Paragraph 45 of that report is clear.',
    ['A/76/135 => A/76/135', 'Paragraph 45 of that report => A/76/135#45'],
  ],
  ['We recall A/76/135 and its paragraph 17.', ['A/76/135 => A/76/135', 'its paragraph 17 => A/76/135#17']],
  [
    'We recall A/76/135 and resolution 76/19. The resolution was adopted by consensus.',
    ['A/76/135 => A/76/135', 'resolution 76/19 => A/RES/76/19', 'resolution => A/RES/76/19'],
  ],
  [
    'We recall A/76/135 and A/75/816. Paragraph 5 of that report is clear.',
    [
      'A/76/135 => A/76/135',
      'A/75/816 => A/75/816',
      'Paragraph 5 of that report => ambiguous A/75/816#5|A/76/135#5',
    ],
  ],
  [
    '^1 A/78/265, para. 46.\n^2 Resolution 77/36, para. 2.\n^3 See note 1 above, para. 45.',
    ['A/78/265, para. 46 => A/78/265#46', 'Resolution 77/36, para. 2 => A/RES/77/36#2'],
  ],
  [
    'Article 2 of the Charter (para. 4)',
    ['Article 2 of the Charter => un-charter#art.2', 'para. 4 => un-charter#art.2(4)'],
  ],
  [
    'the 2030 Agenda for Sustainable Development (resolution 76/181)',
    ['2030 Agenda for Sustainable Development => A/RES/70/1', 'resolution 76/181 => A/RES/76/181'],
  ],
  [
    'the 2030 Agenda for Sustainable Development (resolution 70/1)',
    ['2030 Agenda for Sustainable Development (resolution 70/1) => A/RES/70/1'],
  ],
  ['The annual progress report asks for views.', ['annual progress report => A/78/265']],
  [
    'UNSC Res. 2341 (2017), GA resolution A/RES/78/16',
    ['UNSC Res. 2341 (2017) => S/RES/2341(2017)', 'GA resolution A/RES/78/16 => A/RES/78/16'],
  ],
  [
    'The Pact for the Future, and the Global Digital Compact annexed to it',
    ['Pact for the Future => A/RES/79/1', 'Global Digital Compact => global-digital-compact'],
  ],
  [
    'Article 6 of the Convention on Cybercrime',
    ['Article 6 of the Convention on Cybercrime => budapest-convention#art.6'],
  ],
  [
    'We recall the first annual progress report (A/77/275). The annual progress report of the OEWG sets priorities.',
    [
      'first annual progress report (A/77/275) => A/77/275',
      'annual progress report of the OEWG => ambiguous A/77/275|A/78/265',
    ],
  ],
  [
    'We recall the second annual progress report (A/78/265). The annual progress report sets priorities.',
    ['second annual progress report (A/78/265) => A/78/265', 'annual progress report => A/78/265'],
  ],
  [
    'Fiji is a party to the Budapest Convention. Article 35 provides for points of contact.',
    ['Budapest Convention => budapest-convention', 'Article 35 => ambiguous budapest-convention#art.35'],
  ],
  [
    'The Budapest Convention, in particular Article 35, provides for points of contact.',
    ['Budapest Convention => budapest-convention', 'Article 35 => budapest-convention#art.35'],
  ],
  [
    'The report (A/78/265) was adopted. In paragraph 46 it asks for views.',
    ['report (A/78/265) => A/78/265', 'paragraph 46 => A/78/265#46'],
  ],
  [
    'We recall recommendation 46 of A/78/265. That recommendation asks for views.',
    ['recommendation 46 of A/78/265 => A/78/265#46', 'That recommendation => A/78/265#46'],
  ],
  [
    'General Assembly resolutions and decisions\n| 77/177; 78/233\n| 42/37 C; decision 79/513\n| Cyber 2023/24',
    [
      '77/177; 78/233 => A/RES/77/177 A/RES/78/233',
      '42/37 C => A/RES/42/37C',
      'decision 79/513 => A/DEC/79/513',
    ],
  ],
  [
    '^1 1325 (2000), 1820 (2008) and 1888 (2009).',
    ['1325 (2000), 1820 (2008) and 1888 (2009) => S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009)'],
  ],
  ['^1 1325 (2000) copies were sold.', []],
  [
    'The second APR (A/78/265) in numbers:\n| Para. 26\n| done',
    ['second APR (A/78/265) => A/78/265', 'Para. 26 => A/78/265#26'],
  ],
  [
    'We recall A/75/816 and A/76/135. Both reports matter; paragraph 5 of the latter helps.',
    [
      'A/75/816 => A/75/816',
      'A/76/135 => A/76/135',
      'Both reports => A/75/816 A/76/135',
      'paragraph 5 of the latter => A/76/135#5',
    ],
  ],
  [
    'We recall the second APR (hereinafter “the Report”).\nMore is needed.\nMuch more.\nRecommendation 46 of the Report asks.',
    ['second APR => A/78/265', 'Recommendation 46 of the Report => A/78/265#46'],
  ],
  [
    'The Convention on Cybercrime of the Council of Europe is open. The Convention will grow.',
    [
      'Convention on Cybercrime of the Council of Europe => budapest-convention',
      'Convention => budapest-convention',
    ],
  ],
];

const noReferences: readonly string[] = [
  'A convention on cybercrime is needed.',
  'An annual progress report is due.',
  'A 2015 report of a think tank says so.',
  'The decision Assembly/AU/Dec.749(XXXIII) of the African Union',
  "The Ministry's annual report and the CERT's progress report are public.",
  'As noted in paragraph 5 above and in paragraph 7 of this paper, more is needed.',
  'Section 12 of the Cybersecurity Act and article 3 of the Penal Code apply.',
  'Paragraph 3 of the Computer Misuse Act, 2019, applies.',
  'Law No. 46/2019, Decree 13 of 2020 and note verbale No. 123/2023.',
  'A ratio of 1/3, on 24/7, with 46 States and 5 recommendations.',
  'Agenda item 5 was considered at the 3rd meeting.',
  'This contributes to the report that the Secretariat is preparing.',
  'ITU Resolution 130 (Rev. Bucharest, 2022) and Directive (EU) 2022/2555.',
  'The report will be used by States.',
  'ISO/IEC 27001, version 3.5, 15-12404 (E), GA/DIS/3643.',
  'Further annual progress reports should be shorter.',
  'High resolution images and decisions of the board.',
];

describe('references that speak for themselves', () => {
  test.each(byItself)('%s', (text, expected) => expect(read(text, '2025-12-01')).toEqual(expected));
});

describe('lists and other ways', () => {
  test.each(lists)('%s', (text, expected) => expect(read(text, '2025-12-01')).toEqual(expected));
});

describe('references that need what stands before', () => {
  test.each(inContext)('%s', (text, expected) => expect(read(text, '2023-11-15')).toEqual(expected));
});

describe('what only looks like a reference', () => {
  test.each(noReferences)('%s', (text) => expect(read(text, '2023-11-15')).toEqual([]));
});

describe('the date of the submission decides', () => {
  const text = 'Recommendation 46 of the annual progress report asks for views.';
  test.each([
    ['2023-11-15', 'A/78/265#46'],
    ['2024-11-15', 'A/79/214#46'],
  ])('%s', (date, target) =>
    expect(read(text, date)).toEqual([`Recommendation 46 of the annual progress report => ${target}`]),
  );

  test('without a date, the latest month that the text names', () => {
    expect(read(`As said in July 2023 and May 2021, more is needed.\n${text}`, null)).toEqual([
      'Recommendation 46 of the annual progress report => ambiguous A/77/275#46|A/78/265#46|A/79/214#46',
    ]);
    expect(read(`As said in November 2023 and May 2021, more is needed.\n${text}`, null)).toEqual([
      'Recommendation 46 of the annual progress report => A/78/265#46',
    ]);
  });

  test('without a date, and with nothing cited, there are only candidates', () => {
    const [mention] = read(text, null);
    expect(mention).toContain('=> ambiguous');
    expect(mention).toContain('A/78/265#46');
  });
});

test("the submission's own symbol and paragraphs are no references", () => {
  expect(
    read('A/AC.292/2023/WP.4\n1. See paragraph 2.\n2. See A/78/265.', null, ['A/AC.292/2023/WP.4']),
  ).toEqual(['A/78/265 => A/78/265']);
});
