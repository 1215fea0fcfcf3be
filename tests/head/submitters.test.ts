import { describe, expect, it } from 'vitest';
import { BODY, headOf, idsOf, quote, readDocument, write } from './factory.js';

type Row = readonly [name: string, lines: readonly string[], ids: readonly string[], kind: string | null];

const TITLES: readonly Row[] = [
  ['acronym before the noun', ['# ASEAN Joint Contribution on capacity-building'], ['asean'], 'group'],
  ['owner after a colon', ['# Capacity-building in practice: Austria’s observations'], ['AUT'], 'national'],
  ['owner in capitals', ['# MALAYSIA’S VIEWS ON CAPACITY-BUILDING'], ['MYS'], 'national'],
  ['noun and colon', ['# National submission: Kenya'], ['KEN'], 'national'],
  [
    'group with its members in brackets',
    ['# Joint statement by the Nordic countries (Denmark, Finland, Iceland, Norway and Sweden)'],
    [
      'nordic-countries',
      'DNK:on-behalf-of',
      'FIN:on-behalf-of',
      'ISL:on-behalf-of',
      'NOR:on-behalf-of',
      'SWE:on-behalf-of',
    ],
    'group',
  ],
  [
    'statement on three lines',
    [
      '# STATEMENT',
      'by',
      'H.E. Mr. A. Naidu',
      'Permanent Representative of Fiji to the United Nations',
      '# Capacity-building',
    ],
    ['FJI'],
    'national',
  ],
  [
    'contribution from a list',
    ['Contribution from Argentina, Brazil and Costa Rica', '# Overview of programmes'],
    ['ARG', 'BRA', 'CRI'],
    'joint',
  ],
  [
    'submitted by',
    ['# Norms of responsible behaviour', 'Submitted by the Republic of Kenya'],
    ['KEN'],
    'national',
  ],
  ['submission by', ['# Submission by Kenya on capacity-building'], ['KEN'], 'national'],
  ['views of', ['# Views of Singapore on developments in the field of ICT security'], ['SGP'], 'national'],
  ['possessive', ['# Kenya’s submission to the Open-ended Working Group'], ['KEN'], 'national'],
  [
    'possessive with typewriter apostrophe',
    ["# Japan's national contribution on norms"],
    ['JPN'],
    'national',
  ],
  ['name and dash', ['# Fiji – national views on threats'], ['FJI'], 'national'],
  [
    'name at the end',
    ['# National contribution on confidence-building measures – Chile'],
    ['CHL'],
    'national',
  ],
  ['name in brackets at the end', ['# Statement on international law (Switzerland)'], ['CHE'], 'national'],
  [
    'longest name',
    ['# Views of the Democratic Republic of the Congo on capacity-building'],
    ['COD'],
    'national',
  ],
  [
    'two-word neighbours',
    ['Contribution from Guinea-Bissau, Papua New Guinea, Dominica and the Dominican Republic'],
    ['GNB', 'PNG', 'DMA', 'DOM'],
    'joint',
  ],
  [
    'governments of',
    ['Working paper submitted by the Governments of Australia, Canada and the Kingdom of the Netherlands'],
    ['AUS', 'CAN', 'NLD'],
    'joint',
  ],
  [
    'list on lines of its own',
    ['# Proposal for a directory', 'Submitted by:', '- Fiji', '- Samoa', '- Tonga'],
    ['FJI', 'WSM', 'TON'],
    'joint',
  ],
  [
    'addressee between',
    ['# Submission to the Open-ended Working Group by the Republic of Kenya'],
    ['KEN'],
    'national',
  ],
  [
    'minister',
    ['# Statement by H.E. Mr. Cho Tae-yul', 'Minister of Foreign Affairs of the Republic of Korea'],
    ['KOR'],
    'national',
  ],
  [
    'permanent representative',
    ['# Statement by H.E. Ms. Ana Silva, Permanent Representative of Uruguay to the United Nations'],
    ['URY'],
    'national',
  ],
  ['field', ['| Name of State:', '| Jordan', '# Questionnaire on national measures'], ['JOR'], 'national'],
  ['field on one line', ['Country: Chad', '# National survey'], ['TCD'], 'national'],
  [
    'byline of a body',
    ['# Capacity needs in the digital age', 'Submitted by UNIDIR'],
    ['unidir'],
    'organization',
  ],
  [
    'national agency',
    ['# Views on incident response', 'Submitted by the Cyber Security Agency of Singapore'],
    ['SGP'],
    'national',
  ],
  [
    'name line over a title',
    ['REPUBLIC OF FIJI', '# Building capacity in small island States'],
    ['FJI'],
    'national',
  ],
];

const LETTERS: readonly Row[] = [
  [
    'mission after the name',
    ['UK MISSION TO THE UNITED NATIONS, NEW YORK', '# Capacity-building and norms'],
    ['GBR'],
    'national',
  ],
  [
    'institution',
    ['CYBER SECURITY AUTHORITY OF THE REPUBLIC OF GHANA', '# Capacity-building and norms'],
    ['GHA'],
    'national',
  ],
  [
    'office at the signature',
    [
      '# Capacity-building and norms',
      ...BODY,
      'Ana Silva',
      'Ambassador, Permanent Representative of Uruguay',
    ],
    ['URY'],
    'national',
  ],
  [
    'note verbale that the Chair of a group sends',
    [
      'The Permanent Mission of Tonga to the United Nations presents its compliments to the Secretariat.',
      'On behalf of the Pacific Islands Forum, we have the honour to submit the following.',
    ],
    ['pif'],
    'group',
  ],
  [
    'letterhead',
    ['Permanent Mission of the Republic of Fiji to the United Nations', '# Capacity-building in the Pacific'],
    ['FJI'],
    'national',
  ],
  [
    'letterhead over three lines',
    [
      'PERMANENT MISSION OF',
      'THE KINGDOM OF TONGA',
      'TO THE UNITED NATIONS',
      '# Capacity-building in the Pacific',
    ],
    ['TON'],
    'national',
  ],
  [
    'mission after the name',
    ['UK MISSION TO THE UNITED NATIONS, NEW YORK', '# Capacity-building and norms'],
    ['GBR'],
    'national',
  ],
  [
    'institution',
    ['CYBER SECURITY AUTHORITY OF THE REPUBLIC OF GHANA', '# Capacity-building and norms'],
    ['GHA'],
    'national',
  ],
  ['running header', ['H: Submission by Kenya', '# Capacity-building and norms'], ['KEN'], 'national'],
  [
    'note verbale',
    [
      'NOTE VERBALE',
      'The Permanent Mission of the Republic of Singapore to the United Nations in New York presents its compliments to the United Nations Office for Disarmament Affairs and has the honour to refer to its note.',
    ],
    ['SGP'],
    'national',
  ],
  [
    'ministry',
    [
      'The Ministry of Foreign Affairs of the Kyrgyz Republic presents its compliments to the Secretariat of the United Nations and has the honour to communicate the following.',
    ],
    ['KGZ'],
    'national',
  ],
  [
    'joint note verbale',
    [
      'The Permanent Missions of Estonia, Latvia and Lithuania to the United Nations present their compliments to the Secretariat of the United Nations.',
    ],
    ['EST', 'LVA', 'LTU'],
    'joint',
  ],
  [
    'delegation of the Union',
    [
      'The Delegation of the European Union to the United Nations presents its compliments to the Secretary-General.',
    ],
    ['eu'],
    'group',
  ],
  [
    'signature',
    [
      '# Capacity-building and norms',
      ...BODY,
      'Permanent Mission of Ghana to the United Nations',
      'New York, 3 May 2024',
    ],
    ['GHA'],
    'national',
  ],
];

const BEHALF: readonly Row[] = [
  [
    'list in brackets',
    ['# Statement by Costa Rica on behalf of a cross-regional group of States (Chile, Fiji and Kenya)'],
    ['CRI', 'CHL', 'FJI', 'KEN'],
    'joint',
  ],
  [
    'group with its acronym',
    ['# Statement by Uganda on behalf of the Non-Aligned Movement (NAM)'],
    ['nam'],
    'group',
  ],
  [
    'own country',
    ['# Capacity-building', 'I have the honour to speak on behalf of my country, the Republic of Vanuatu.'],
    ['VUT'],
    'national',
  ],
  [
    'aligned, listed after',
    [
      '# Statement on behalf of the European Union',
      'The following countries align themselves with this statement: Albania, Serbia.',
    ],
    ['eu', 'ALB:aligned', 'SRB:aligned'],
    'group',
  ],
  [
    'group',
    ['# Statement by Zambia on behalf of the African Group', 'New York, 3 May 2024'],
    ['african-group'],
    'group',
  ],
  [
    'group in the opening words',
    [
      '# Capacity-building',
      'On behalf of the Group of 77 and China, I have the honour to deliver this statement.',
    ],
    ['g77'],
    'group',
  ],
  [
    'speaker in the letterhead',
    [
      'Permanent Mission of Samoa to the United Nations',
      '# Capacity-building',
      'I have the honour to speak on behalf of the Pacific Islands Forum.',
    ],
    ['pif'],
    'group',
  ],
  [
    'national capacity too',
    [
      '# Statement by Samoa on behalf of the Pacific Islands Forum',
      'Let me now add some words in my national capacity.',
    ],
    ['pif', 'WSM'],
    'group',
  ],
  [
    'States spoken for submit with the speaker',
    ['# Statement by Australia on behalf of Canada, Chile and itself'],
    ['AUS', 'CAN', 'CHL'],
    'joint',
  ],
  [
    'States without a speaker',
    ['# Joint statement', 'Submitted on behalf of Fiji, Samoa and Tonga'],
    ['FJI', 'WSM', 'TON'],
    'joint',
  ],
  [
    'list after a colon',
    ['# Joint statement on behalf of the following States: Fiji, Samoa and Tonga'],
    ['FJI', 'WSM', 'TON'],
    'joint',
  ],
  [
    'aligned',
    [
      '# Statement on behalf of the European Union',
      'The candidate countries Albania and Serbia, as well as Georgia, align themselves with this statement.',
    ],
    ['eu', 'ALB:aligned', 'SRB:aligned', 'GEO:aligned'],
    'group',
  ],
];

const SELF: readonly Row[] = [
  [
    'document tells of itself',
    [
      '# Capacity-building and norms',
      'This paper sets out the views of the United Kingdom in response to the request of the Group.',
    ],
    ['GBR'],
    'national',
  ],
  [
    'speaks of itself',
    [
      '# Capacity-building and norms',
      'Fiji welcomes the report of the Working Group.',
      'The Republic of Fiji wishes to underline the importance of training.',
    ],
    ['FJI'],
    'national',
  ],
  [
    'several speak of themselves',
    ['# Capacity-building and norms', 'Fiji, Samoa and Tonga welcome the report of the Working Group.'],
    ['FJI', 'WSM', 'TON'],
    'joint',
  ],
  [
    'aligned with the statement of others',
    [
      '# Capacity-building and norms',
      'Fiji aligns itself with the statement delivered by Samoa on behalf of the Pacific Islands Forum.',
      'Fiji welcomes the report.',
    ],
    ['FJI'],
    'national',
  ],
];

const NEGATIVES: readonly Row[] = [
  [
    'addressee under a line of its own',
    [
      '4 December 2023',
      'Ambassador Burhan Gafoor',
      'Permanent Representative of Singapore to the United Nations',
      'Excellency,',
    ],
    [],
    null,
  ],
  [
    'addressee under the text',
    [
      '# Capacity-building',
      ...BODY,
      'H.E. Mr. Burhan Gafoor',
      'Permanent Representative of Singapore to the United Nations',
    ],
    [],
    null,
  ],
  [
    'views that a paper answers',
    [
      '# Capacity-building',
      'This paper responds to the many points raised earlier in the views of Kenya and of others.',
    ],
    [],
    null,
  ],
  ['title about an agency', ['# How the cyber agency of Ghana was built'], [], null],
  [
    'only mentioned',
    [
      '# Capacity-building and norms',
      'A workshop was held in Kenya with experts from Ghana and Fiji, and it was useful to all.',
    ],
    [],
    null,
  ],
  [
    'addressee',
    ['H.E. Mr. Burhan Gafoor', 'Permanent Representative of Singapore to the United Nations', 'Excellency,'],
    [],
    null,
  ],
  ['address', ['# Capacity-building and norms', '12 Peachtree Street, Atlanta, Georgia 30303'], [], null],
  ['subject of a title', ['# The situation in Ukraine and the security of networks'], [], null],
  ['cause named in a title', ['# Statement on threats posed by Kenya and others'], [], null],
  ['views of others', ['# Comments on the views of Kenya'], [], null],
  [
    'United Nations masthead',
    ['United Nations', 'General Assembly', '# Capacity-building and norms'],
    [],
    null,
  ],
  ['country of a programme', ['# Capacity-building in Fiji and Samoa'], [], null],
  [
    'support for the statement of others',
    ['# Capacity-building', 'We support the statement made on behalf of the African Group.'],
    [],
    null,
  ],
  [
    'addressee under a line of its own',
    [
      '4 December 2023',
      'Ambassador Burhan Gafoor',
      'Permanent Representative of Singapore to the United Nations',
      'Excellency,',
    ],
    [],
    null,
  ],
  [
    'addressee under the text',
    [
      '# Capacity-building',
      ...BODY,
      'H.E. Mr. Burhan Gafoor',
      'Permanent Representative of Singapore to the United Nations',
    ],
    [],
    null,
  ],
  [
    'views that a paper answers',
    [
      '# Capacity-building',
      'This paper responds to the many points raised earlier in the views of Kenya and of others.',
    ],
    [],
    null,
  ],
  ['title about an agency', ['# How the cyber agency of Ghana was built'], [], null],
  ['adjective', ['# Fijian experience with incident response'], [], null],
  ['ordinary words', ['# Contribution from turkey farms to food security'], [], null],
  [
    'two States speak of themselves',
    ['# Norms', 'Fiji welcomes the report.', 'Samoa welcomes the report.'],
    [],
    null,
  ],
];

describe.each([
  ['titles and bylines', TITLES],
  ['letters', LETTERS],
  ['on behalf of', BEHALF],
  ['in the third person', SELF],
  ['no submitter', NEGATIVES],
])('submitters: %s', (_, rows) => {
  it.each(rows)('%s', (_name, lines, ids, kind) => {
    const head = headOf(...lines, ...BODY);
    expect(idsOf(head)).toEqual(ids);
    expect(head.kind).toBe(kind);
  });
});

describe('submitters', () => {
  it('quotes the name as it stands on the page', () => {
    const document = write('# Views of the Republic of Fiji on norms', ...BODY);
    expect(quote(document, readDocument(document).submitters[0]?.span ?? null)).toBe('Republic of Fiji');
  });

  it('takes the members of a group from the registry where only “its member States” stands there', () => {
    const document = write('# Statement on behalf of the European Union and its 27 member States', ...BODY);
    const head = readDocument(document);
    const members = head.submitters.filter(({ role }) => role === 'on-behalf-of');
    expect(head.submitters[0]?.id).toBe('eu');
    expect(members.length).toBe(27);
    expect(quote(document, members[0]?.span ?? null)).toBe('member States');
  });

  it('takes the members of a group that are named', () => {
    const head = headOf(
      '# Capacity-building',
      'I have the honour to speak on behalf of the Pacific Islands Forum, namely Australia, Fiji, Samoa and my own country, Tonga.',
      ...BODY,
    );
    expect(idsOf(head)).toEqual([
      'pif',
      'AUS:on-behalf-of',
      'FJI:on-behalf-of',
      'WSM:on-behalf-of',
      'TON:on-behalf-of',
    ]);
  });

  it('says that nobody is named', () => {
    expect(headOf('# Capacity-building', ...BODY).messages.map(({ code }) => code)).toEqual([
      'submitter-unknown',
    ]);
  });

  it('believes the stronger of two witnesses and says so', () => {
    const head = headOf(
      'Permanent Mission of Samoa to the United Nations',
      '# Views of Fiji on norms',
      ...BODY,
    );
    expect(idsOf(head)).toEqual(['FJI']);
    expect(head.messages.map(({ code }) => code)).toEqual(['submitter-conflict']);
  });
});
