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

/** Ways to say that something is given, received, asked for or proposed. */
const WAYS: readonly (readonly [string, string])[] = [
  [
    'Workshops on digital evidence for judges are held twice a year in Accra.',
    'Workshops on digital evidence for judges',
  ],
  [
    'In 2022, three webinars on confidence-building measures were delivered to diplomats.',
    'three webinars on confidence-building measures',
  ],
  [
    'The organization of a seminar on attribution for legal advisers is planned.',
    'seminar on attribution for legal advisers',
  ],
  [
    'Kenya would be grateful for assistance in drafting legislation on critical infrastructure.',
    'assistance in drafting legislation on critical infrastructure',
  ],
  [
    'Fiji has received, from the ITU, assistance in setting up its national response team.',
    'assistance in setting up its national response team',
  ],
  [
    'We would like to receive a mission of experts to assess our electoral systems.',
    'mission of experts to assess our electoral systems',
  ],
  [
    'Fiji seeks support for the establishment of a sectoral response team.',
    'support for the establishment of a sectoral response team',
  ],
  [
    'Kenya stands ready to host a regional hub for the exchange of malware samples.',
    'regional hub for the exchange of malware samples',
  ],
  [
    'Our team offers internships of up to six months to analysts of the region.',
    'internships of up to six months to analysts of the region',
  ],
  [
    'Kenya has set up a scholarship scheme for girls in the coastal counties.',
    'scholarship scheme for girls in the coastal counties',
  ],
  [
    'An online module on norms, available in six languages, is offered to diplomats.',
    'online module on norms',
  ],
  [
    'Talks with Japan led to an exchange programme for cyber attachés.',
    'exchange programme for cyber attachés',
  ],
  ['Japan pays for the travel of five women from Tonga.', 'travel of five women from Tonga'],
  [
    'Fiji proposes a fellowship that brings one official of each State to the session.',
    'fellowship that brings one official of each State to the session',
  ],
  ['Australia funds 10 scholarships a year.', '10 scholarships a year'],
  [
    'In 2023 Estonia trained forty Fijian prosecutors in the handling of electronic evidence.',
    'trained forty Fijian prosecutors in the handling of electronic evidence',
  ],
  [
    'Forty supervisors from Tonga were instructed in the oversight of mobile money.',
    'Forty supervisors from Tonga were instructed in the oversight of mobile money',
  ],
  [
    'Two experts from Japan were seconded to our response team.',
    'Two experts from Japan were seconded to our response team',
  ],
  ['Japan gave seed money for the spare parts of hospitals.', 'seed money for the spare parts of hospitals'],
  ['Estonia: cloud credits for hospitals under attack.', 'cloud credits for hospitals'],
  ['Kenya is preparing a peer review of national strategies in 2025.', 'peer review of national strategies'],
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
  'More workshops on norms are needed in Africa.',
  'Training on international law for diplomats would be useful for all States.',
  'In the course of its work, the Group held ten meetings.',
  'The Working Group held an informal dialogue with stakeholders in December.',
  'The team handled 1,200 incidents in 2023.',
  'Two gangs were trained by criminals.',
  'Small States lack experts, equipment and funds.',
  'The national strategy provides for the training of public servants.',
  'Kenya sent three officials to the session.',
  'Japan gave a statement on the protection of hospitals.',
  'Kenya provides an overview of its legislation on cybercrime.',
  'Experts from several States briefed the Group on threats.',
  'Parliament has received a bill on electronic evidence.',
  'We asked for clarification of paragraph 5 on critical infrastructure.',
  'Kenya attaches great importance to technical assistance to developing countries.',
  'Ransomware attacks against two hospitals disrupted services for three weeks.',
  'Fiji has appointed a point of contact for the directory.',
  'There is no training in Portuguese.',
  'We had nineteen workshops in 2023.',
  'It gave eleven courses.',
];

describe('described offerings in prose', () => {
  it.each(PROSE)('%s', (text, expected) => {
    expect(read([text]).map(say)).toEqual(expected);
  });

  it.each(WAYS)('%s', (text, quote) => {
    expect(read([text]).map((mention) => [mention.status, mention.quote])).toEqual([['described', quote]]);
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
