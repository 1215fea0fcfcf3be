/** English: phrases and what they refer to, and phrases that refer to nothing. */
import { describe, expect, test } from 'vitest';
import { createReader, type Row } from './read-references.js';

const read = createReader('en');

const references: readonly Row[] = [
  ['subparagraph (b) of paragraph 43 of A/78/265', 'A/78/265#43(b)'],
  ['paragraph 43, subparagraph (b), of the second annual progress report', 'A/78/265#43(b)'],
  ['subparagraphs (a) and (b) of paragraph 43 of document A/78/265', 'A/78/265#43(a) A/78/265#43(b)'],
  ['paragraph 43 and paragraph 48 of A/78/265', 'A/78/265#43', 'A/78/265#48'],
  ['paragraphs 43 and 48 of A/78/265', 'A/78/265#43 A/78/265#48'],
  [
    'paras. 43, 45–47 and 48 (a) of A/78/265',
    'A/78/265#43 A/78/265#45 A/78/265#46 A/78/265#47 A/78/265#48(a)',
  ],
  ['Article 2 (4) and Article 51 of the Charter', 'un-charter#art.2(4)', 'un-charter#art.51'],
  ['Article 2, paragraph 4, of the Charter of the United Nations', 'un-charter#art.2(4)'],
  ['paragraphs 1 and 7 of Article 2 of the Charter', 'un-charter#art.2(1) un-charter#art.2(7)'],
  [
    'The Charter of the United Nations binds all, notably paragraphs 1 and 7 of its Article 2.',
    'un-charter',
    'un-charter#art.2(1) un-charter#art.2(7)',
  ],
  ['resolution 77/256 A-B', 'A/RES/77/256A A/RES/77/256B'],
  ['resolution 77/256 A and B', 'A/RES/77/256A A/RES/77/256B'],
  ['resolutions 31/6 A to D', 'A/RES/31/6A A/RES/31/6B A/RES/31/6C A/RES/31/6D'],
  ['recommended next step 46 of the second annual progress report', 'A/78/265#46'],
  ['recommended next steps 43 to 45 of A/78/265', 'A/78/265#43 A/78/265#44 A/78/265#45'],
  ['norm 13 (c) and (d)', 'A/70/174#13(c) A/70/174#13(d)'],
  ['norms 13 (a) to (c)', 'A/70/174#13(a) A/70/174#13(b) A/70/174#13(c)'],
  ['norms (c) and (k) of the 2015 report', 'A/70/174#13(c) A/70/174#13(k)'],
  ['norm (d) of the 2015 GGE', 'A/70/174#13(d)'],
  ['PP5 of resolution 77/36', 'A/RES/77/36#PP5'],
  ['OP 1 of resolution 75/240', 'A/RES/75/240#1'],
  ['paragraph 1 of the operative part of resolution 75/240', 'A/RES/75/240#1'],
  ['the fifth preambular paragraph of resolution 77/36', 'A/RES/77/36#PP5'],
  ['footnote 12 of A/75/816', 'A/75/816#fn.12'],
  ['section V of A/76/135', 'A/76/135#sect.V'],
  ['chapter III of A/76/135', 'A/76/135#chap.III'],
  ['annex C to the third annual progress report', 'A/79/214#annex.C'],
  ['the self-assessment tool annexed to resolution 64/211', 'A/RES/64/211#annex'],
  ['We recall resolution 64/211. Its annex is useful.', 'A/RES/64/211', 'A/RES/64/211#annex'],
  ['Resolution 58/199, whose annex holds eleven elements', 'A/RES/58/199', 'A/RES/58/199#annex'],
  ['the 2013, 2015 and 2021 reports of the GGE', 'A/68/98 A/70/174 A/76/135'],
  ['the reports of the GGE of 2013 (A/68/98) and 2021 (A/76/135)', 'A/68/98 A/76/135'],
  ['the first two annual progress reports', 'A/77/275 A/78/265'],
  ['the three annual progress reports', 'A/77/275 A/78/265 A/79/214'],
  [
    'We recall the second annual progress report and recommendation 46 of the first one.',
    'A/78/265',
    'A/77/275#46',
  ],
  [
    'We recall the final reports of 2013 (A/68/98) and 2021 (A/76/135). The latter is longer.',
    'A/68/98 A/76/135',
    'A/76/135',
  ],
  [
    'Resolutions 75/240 and 76/19 were adopted. The second of these resolutions is short.',
    'A/RES/75/240 A/RES/76/19',
    'A/RES/76/19',
  ],
  [
    'Resolutions 75/240 and 76/19 were adopted. Both resolutions matter.',
    'A/RES/75/240 A/RES/76/19',
    'A/RES/75/240 A/RES/76/19',
  ],
  [
    'We welcome resolution 75/240. Much has been said since we joined resolution 76/19. Paragraph 4 of that resolution is clear.',
    'A/RES/75/240',
    'A/RES/76/19',
    'A/RES/76/19#4',
  ],
  [
    'We recall paragraph 13 of A/70/174. Subparagraph (c) of that paragraph is clear.',
    'A/70/174#13',
    'A/70/174#13(c)',
  ],
  ['We recall A/76/135. Paragraph 87 of that report is clear.', 'A/76/135', 'A/76/135#87'],
  [
    'We recall A/76/135. Paragraphs 87 to 89 of the said report are clear.',
    'A/76/135',
    'A/76/135#87 A/76/135#88 A/76/135#89',
  ],
  ['the resolution on a programme of action (77/37)', 'A/RES/77/37'],
  ['the resolution entitled “Advancing responsible behaviour” (77/37)', 'A/RES/77/37'],
  ['documents A/68/98 and A/70/174', 'A/68/98', 'A/70/174'],
  ['views issued as A/65/201 and A/70/174', 'A/65/201', 'A/70/174'],
  [
    'We adopted resolution 79/243 with the Convention against Cybercrime. We recall the Budapest Convention and resolution 74/247; its article 35 helps.',
    'A/RES/79/243',
    'un-cybercrime-convention',
    'budapest-convention',
    'A/RES/74/247',
    'budapest-convention#art.35',
  ],
  [
    'Recommendation 46 of the second annual progress report asks for views.\nThe final report (A/75/816) is older.\nNothing is said here.\nMore is said elsewhere.\nWe answer paragraph 46.',
    'A/78/265#46',
    'A/75/816',
    'A/78/265#46',
  ],
  ['Article 2 of the Charter, including paragraph 7 thereof', 'un-charter#art.2', 'un-charter#art.2(7)'],
  ['the report of the OEWG (A/75/816, para. 56)', 'A/75/816#56'],
  ['A/78/265, paras. 43–45 and annex A', 'A/78/265#43 A/78/265#44 A/78/265#45 A/78/265#annex.A'],
  [
    'We support resolution 73/27, which was good; the 75/240 goes further, and 2341 (2017) protects infrastructure.',
    'A/RES/73/27',
    'A/RES/75/240',
    'S/RES/2341(2017)',
  ],
  ['We support resolution 73/27. Of the States, 46/50 agree, 24/7, in 2023.', 'A/RES/73/27'],
  ['We recall A/79/214. The chapeau of its Annex A refers to it.', 'A/79/214', 'A/79/214#annex.A'],
  [
    'The first annual progress report, endorsed by decision 77/512, asked, in its paragraph 16, for views.',
    'A/77/275',
    'A/DEC/77/512',
    'A/77/275#16',
  ],
  [
    'Two reports matter: A/75/816 and A/76/135. Both reports were adopted. The former gave us principles; the latter adds areas.',
    'A/75/816',
    'A/76/135',
    'A/75/816 A/76/135',
    'A/75/816',
    'A/76/135',
  ],
  ['the annual progress report adopted in July 2023', 'A/78/265'],
  ['paragraph 46 of the annual progress report, adopted in July 2023', 'A/78/265#46'],
];

const none: readonly Row[] = [
  ['the Act No. 5 of 2018, in its sections 3 and 4'],
  ['sections 3 and 4 of the Cybercrime Act'],
  ['Article 26 of the Constitution'],
  ['the Penal Code, in its article 411'],
  ['paragraph 5 above'],
  ['agenda item 5'],
  ['a ratio of 46/50'],
  ['available 24/7'],
  ['recommendation 46 of our own strategy'],
  ['the latter group of States'],
  ['States and organizations; the latter are few.'],
  ['resolution 130 (Rev. Bucharest, 2022) of the ITU Plenipotentiary Conference'],
  ['Regulation (EU) 2022/2555, article 21'],
  ['section II of this paper'],
  ['note verbale No. 46/2023'],
  ['Directive 2013/40/EU'],
  ['the report to be prepared by the Secretariat'],
  ['the annex to this note'],
];

describe('references', () => {
  test.each([...references, ...none])('%s', (text, ...meanings) => {
    expect(read(text)).toEqual(meanings);
  });
});
