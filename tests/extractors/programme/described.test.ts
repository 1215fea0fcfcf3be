import { describe, expect, it } from 'vitest';
import { item, read, say, table } from './make.js';

const PROSE: readonly (readonly [string, readonly string[]])[] = [
  [
    'Fiji offers each year a two-week course for analysts of incident response teams.',
    ['described training: two-week course for analysts of incident response teams'],
  ],
  [
    'We provide six months of internship at our response team.',
    ['described training: six months of internship at our response team'],
  ],
  [
    'Japan has held a series of workshops for prosecutors of the region.',
    ['described training: series of workshops for prosecutors of the region'],
  ],
  [
    'Estonia hosts an annual exercise for small States.',
    ['described exercise: annual exercise for small States'],
  ],
  [
    'The ITU gave a course on digital evidence to our police.',
    ['described training: course on digital evidence to our police'],
  ],
  [
    'Our Government awards twelve scholarships for students from Tonga.',
    ['described fellowship: twelve scholarships for students from Tonga'],
  ],
  [
    'Kenya runs a yearly camp at which young people learn to defend networks.',
    ['described training: yearly camp at which young people learn to defend networks'],
  ],
  [
    'The OAS delivered technical assistance in drafting a national strategy.',
    ['described technical-assistance: technical assistance in drafting a national strategy'],
  ],
  [
    'Australia funds a three-year project for the judges of Tonga.',
    ['described programme: three-year project for the judges of Tonga'],
  ],
  [
    'Fiji proposes a one-week workshop on norms for diplomats.',
    ['described training: one-week workshop on norms for diplomats'],
  ],
  [
    'Ghana will host a three-day simulation for operators in Accra.',
    ['described exercise: three-day simulation for operators in Accra'],
  ],
  [
    'We would support a fellowship for women from island States.',
    ['described fellowship: fellowship for women from island States'],
  ],
];

const CUT: readonly (readonly [string, readonly string[]])[] = [
  [
    'Kenya proposes courses on the protection of hospitals for specialists of the region at the Palm Cyber Academy.',
    [
      'described training: courses on the protection of hospitals for specialists of the region',
      'named centre: Palm Cyber Academy',
    ],
  ],
  [
    'It should be a two-way street; we have begun: we offer a three-day exercise for ports in June.',
    ['described exercise: three-day exercise for ports'],
  ],
];

const GENERAL: readonly string[] = [
  'Capacity-building programmes should be demand-driven.',
  'Further training is needed in all regions.',
  'We support capacity-building.',
  'Training must reach women and men alike.',
  'States need more support in drafting laws.',
  'There is no training course in our language.',
  'We do not yet have a national exercise for operators of hospitals.',
  'It is important to provide training courses for officials.',
  'Regional programmes play a role of their own.',
  'The training courses were well attended.',
  'Such programmes build trust.',
  'We call for a fund for small States.',
  'The Working Group discussed capacity-building measures.',
  'Workshops are useful.',
  'We thank the Secretariat for its support.',
  'In 2022 the team answered 340 incidents.',
  'A network was attacked in March.',
  'The exercise of jurisdiction is a matter for States.',
  'In the course of the year three laws were adopted.',
  'Of course, we agree.',
  'The project of law was sent to Parliament.',
  'Our support for the Chair remains firm.',
  'States could consider programmes for young diplomats.',
  'The centre of the city was rebuilt.',
  'Many projects end when the money ends.',
  'We encourage all donors to fund courses for judges.',
  'The critical networks of hospitals must be protected.',
  'Better coordination of training would save money.',
];

describe('described offerings in prose', () => {
  it.each(PROSE)('%s', (text, expected) => {
    expect(read([text]).map(say)).toEqual(expected);
  });

  it.each(CUT)('%s', (text, expected) => {
    expect(read([text]).map(say)).toEqual(expected);
  });

  it.each(GENERAL)('general: %s', (text) => {
    expect(read([text]).map(say)).toEqual([]);
  });

  it('leaves out what only says what a named programme is', () => {
    const text = 'PaCSON, a network of response teams in the Pacific, has held a yearly meeting since 2018.';
    expect(read([text]).map(say)).toEqual(['named pacson: PaCSON']);
  });
});

describe('lists that announce programmes', () => {
  it('reads the leading noun phrase of each item', () => {
    const found = read([
      'In this regard, we highlight the following initiatives:',
      item(
        'Support programs in the development, updating and implementation of national cybersecurity strategies.',
      ),
      item(
        'Capacity building programs in the establishment of incident response teams (CSIRTs), as well as training.',
      ),
      item('Lagoon Training Program: Capacity building through specialized training programs for officials.'),
    ]);
    expect(found.map(say)).toEqual([
      'described technical-assistance: Support programs in the development, updating and implementation of national cybersecurity strategies',
      'described technical-assistance: Capacity building programs in the establishment of incident response teams',
      'named training: Lagoon Training Program',
    ]);
  });

  it('takes a title before a colon or dash as a name', () => {
    const found = read([
      'Existing programmes include:',
      item('Cyber Guardians – a training scheme for teachers'),
      item('Japan: a two-week course for prosecutors'),
    ]);
    expect(found.map(say)).toEqual([
      'named training: Cyber Guardians',
      'described training: two-week course for prosecutors',
    ]);
  });

  it('takes items beside named ones when nothing else announces the list', () => {
    const found = read([
      'Fiji benefits from:',
      item('the GLACY+ project;'),
      item('an audit of the payment systems of four banks.'),
    ]);
    expect(found.map(say)).toEqual([
      'named glacy-plus: GLACY+ project',
      'described technical-assistance: audit of the payment systems of four banks',
    ]);
  });

  it('reads a list that answers a recommendation, and a title with an apposition', () => {
    const found = read([
      'In line with the principles of the report, the following programmes are relevant to recommendation 46:',
      item('Cyber Smart Lagoon, an awareness campaign run every October'),
      item('Secondment of two malware analysts to the response team of Tonga'),
    ]);
    expect(found.map(say)).toEqual([
      'named programme: Cyber Smart Lagoon',
      'described training: Secondment of two malware analysts to the response team of Tonga',
    ]);
  });

  it.each([
    'We recommend the following principles for training:',
    'Capacity-building programmes should be:',
    'The main challenges of programmes are the following:',
    'Malaysia observes that:',
  ])('reads no item after: %s', (introduction) => {
    const items = [item('Training of national experts'), item('Support to programmes of regional bodies')];
    expect(read([introduction, ...items])).toEqual([]);
  });

  it('gives the items the body of which the section speaks', () => {
    const found = read(
      [
        'Within the framework of the Organization of American States (OAS), CICTE has developed many activities.',
        'All of them take gender into account. CICTE reports on it each year.',
        'In this regard, we highlight the following initiatives:',
        item('Support programs in the development of national cybersecurity strategies.'),
      ],
      ['ARG', 'BRA'],
    );
    expect(found.map((mention) => mention.providers)).toEqual([['oas', 'cicte']]);
  });
});

describe('tables of programmes', () => {
  it('reads names and descriptions in the column that announces them, and the other columns of the row', () => {
    const found = read(
      table(
        ['Programme', 'Provider', 'Funded by', 'Since'],
        ['Reef Cyber Defenders', 'ITU', 'Japan', '2019'],
        ['Short courses for officers of the customs service', 'OAS', '', '2020–2022'],
      ),
    );
    expect(found.map(say)).toEqual([
      'named programme: Reef Cyber Defenders',
      'described training: Short courses for officers of the customs service',
    ]);
    expect(found.map((mention) => mention.providers)).toEqual([['itu'], ['oas']]);
    expect(found.map((mention) => mention.funders)).toEqual([['JPN'], []]);
    expect(found.map((mention) => mention.period?.from)).toEqual(['2019', '2020']);
  });

  it('reads a description where the name is left open', () => {
    const found = read(
      table(
        ['Programme', 'Contents'],
        ['–', 'Live-fire exercise for the cyber commands'],
        ['–', 'No course exists'],
      ),
    );
    expect(found.map(say)).toEqual(['described exercise: Live-fire exercise for the cyber commands']);
  });

  it('reads no cell of other tables', () => {
    expect(read(table(['Law', 'Year'], ['Cyber Crimes Act', '2020']))).toEqual([]);
  });
});
