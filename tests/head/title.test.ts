import { describe, expect, it } from 'vitest';
import { BODY, headOf, readDocument, write } from './factory.js';

const TABLE: readonly (readonly [string, readonly string[], string | null])[] = [
  [
    'line in brackets under it',
    ['# MALAYSIA’S VIEWS ON THE LANDSCAPE', '# (Submitted pursuant to paragraph 46)'],
    'MALAYSIA’S VIEWS ON THE LANDSCAPE',
  ],
  [
    'line broken in a phrase',
    ['# Contribution towards the objective of the', '## United Nations Convention on cybercrime'],
    'Contribution towards the objective of the United Nations Convention on cybercrime',
  ],
  [
    'place under the letterhead',
    ['# PERMANENT MISSION OF FIJI TO THE UNITED NATIONS', '# NEW YORK', 'Excellency,'],
    null,
  ],
  [
    'number of a register',
    ['# PERMANENT MISSION OF FIJI TO THE UNITED NATIONS', '# Ref. No. FJI/UN/78/265-a/2023', 'Excellency,'],
    null,
  ],
  [
    'number and title',
    ['# Ref. No. 345/2023', '# Views of Fiji on recommendation 46 of A/78/265'],
    'Views of Fiji on recommendation 46 of A/78/265',
  ],
  [
    'numbered section',
    ['Mapping of programmes and initiatives', '30 October 2023', '# I. Background'],
    'Mapping of programmes and initiatives',
  ],
  [
    'first section of the body',
    [
      'Input to the mapping of programmes',
      '3 May 2024',
      '# Who we are',
      'A foundation was set up in 2002 by two Governments.',
      '# What we offer',
    ],
    'Input to the mapping of programmes',
  ],
  [
    'group byline under it',
    ['# Contribution on the landscape', '# Delivered on behalf of the European Union and its Member States'],
    'Contribution on the landscape',
  ],
  [
    'person under a topic',
    [
      'Statement by H.E. Ms. Ana Silva, Permanent Representative of Uruguay',
      'Rules, norms and principles of States',
      'Mr. Chair,',
    ],
    'Rules, norms and principles of States',
  ],
  [
    'person alone',
    ['# Remarks by H.E. Ms. Ana Silva', '# 79th Session of the General Assembly', 'Mr. President,'],
    'Remarks by H.E. Ms. Ana Silva',
  ],
  [
    'paper enclosed with a note verbale',
    [
      'The Permanent Mission of Fiji to the United Nations presents its compliments to the Secretariat of the United Nations.',
      'Annex',
      '# Views of Fiji on norms',
    ],
    'Views of Fiji on norms',
  ],
  ['a heading', ['# Norms of responsible behaviour'], 'Norms of responsible behaviour'],
  ['the author in the title', ['# Views of Fiji on norms'], 'Views of Fiji on norms'],
  [
    'courtesy mark and byline before it',
    [
      'Courtesy translation',
      'Contribution from Argentina and Brazil',
      '# Overview of Programs',
      '## Context:',
    ],
    'Overview of Programs',
  ],
  [
    'two headings',
    ['# Overview of programmes', '# and initiatives in cyberspace'],
    'Overview of programmes and initiatives in cyberspace',
  ],
  [
    'heading and subtitle',
    ['# Building capacity', '## Lessons from small island States', '1. The first paragraph begins here.'],
    'Building capacity Lessons from small island States',
  ],
  [
    'section right under it',
    [
      '# Views of Fiji on norms',
      '## Existing and potential threats',
      'Threats grow every year, and so does the need for cooperation.',
      '## International law',
    ],
    'Views of Fiji on norms',
  ],
  [
    'letterhead before it',
    [
      'Permanent Mission of Fiji to the United Nations',
      'Tel: +1 212 687 4130',
      'Capacity-building in the Pacific',
    ],
    'Capacity-building in the Pacific',
  ],
  [
    'subject line',
    [
      'NOTE VERBALE',
      'Ref: 123/2023',
      'Subject: Contribution to the report on capacity-building',
      'Excellency,',
    ],
    'Contribution to the report on capacity-building',
  ],
  ['Re:', ['Re: Implementation of norms', 'Dear Mr. Chair,'], 'Implementation of norms'],
  [
    'agenda item and session',
    [
      'Open-ended Working Group on security of and in the use of ICTs',
      'Sixth substantive session',
      'Agenda item 5',
      '# Capacity-building needs',
    ],
    'Capacity-building needs',
  ],
  [
    'delivery notice',
    ['Check against delivery', '# Statement by Fiji on rules and norms'],
    'Statement by Fiji on rules and norms',
  ],
  [
    'State over it',
    ['REPUBLIC OF FIJI', 'Building capacity in small island States', 'New York, 3 May 2024'],
    'Building capacity in small island States',
  ],
  ['nothing but a byline', ['# Statement by Fiji', 'Mr. Chair,'], 'Statement by Fiji'],
  ['participle byline only', ['Submitted by Fiji', 'Mr. Chair,'], null],
  [
    'note verbale without subject',
    [
      'The Permanent Mission of Fiji to the United Nations presents its compliments to the Secretariat of the United Nations.',
    ],
    null,
  ],
  [
    'letterhead only',
    ['Permanent Mission of Fiji to the United Nations', 'New York, 3 May 2024', 'Excellency,'],
    null,
  ],
  ['address lines', ['801 Second Avenue, 10th floor, New York, NY 10017', 'www.example.org'], null],
  [
    'symbol and masthead',
    ['A/AC.292/2023/WP.5', 'Distr.: General', 'Original: English', '# Proposal for a directory'],
    'Proposal for a directory',
  ],
];

describe('title', () => {
  it.each(TABLE)('%s', (_name, lines, title) => {
    expect(headOf(...lines, ...BODY).title).toBe(title);
  });
});

describe('a language without wording', () => {
  const french = [
    'Le renforcement des capacités est un élément essentiel de la coopération internationale dans ce domaine.',
    'Les États membres devraient tenir compte des besoins des pays en développement et des femmes.',
  ];

  it('gives its title when a lone heading begins it', () => {
    const head = readDocument(write('# Contribution du Mali au rapport', ...french));
    expect(head.language).toBe('fr');
    expect(head.title).toBe('Contribution du Mali au rapport');
    expect(head.messages.map(({ code }) => code)).toEqual(['no-language-pack']);
    expect(head.submitters).toEqual([]);
  });

  it('gives none in doubt', () => {
    expect(readDocument(write('Mission permanente du Mali', ...french)).title).toBeNull();
    expect(
      readDocument(write('# Le contexte national', ...french, '# La suite du texte', ...french)).title,
    ).toBeNull();
  });
});
