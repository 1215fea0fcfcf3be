import { describe, expect, it } from 'vitest';
import { read, say } from './make.js';

/** Text, and the mentions in it as `say` writes them. */
const REGISTERED: readonly (readonly [string, readonly string[]])[] = [
  ['Our team joined the CSIRTAmericas network in 2016.', ['named csirtamericas: CSIRTAmericas network']],
  ['Fiji takes part in the GLACY+ project.', ['named glacy-plus: GLACY+ project']],
  [
    'We highlight the Cybersecurity Program of the Inter-American Committee against Terrorism (CICTE).',
    ['named oas-cicte-cyber: Cybersecurity Program of the Inter-American Committee against Terrorism'],
  ],
  [
    'Teams meet in the CSIRT Americas Hemispheric Network.',
    ['named csirtamericas: CSIRT Americas Hemispheric Network'],
  ],
  [
    'The Pacific Cyber Security Operational Network (PaCSON) met in Suva. PaCSON has 15 members.',
    ['named pacson: Pacific Cyber Security Operational Network (PaCSON)', 'named pacson: PaCSON'],
  ],
  [
    'The Pacific Cyber-Security Operational Network shares warnings.',
    ['named pacson: Pacific Cyber-Security Operational Network'],
  ],
  ['Since 2019 the ITU has run COP in our schools.', ['named cop: COP']],
  [
    'Child Online Protection began in 2012. COP reached all schools.',
    ['named cop: Child Online Protection', 'named cop: COP'],
  ],
  ['Tonga joined the GFCE in 2021.', ['named gfce: GFCE']],
  [
    'The Global Forum on Cyber Expertise (GFCE) matches needs with offers.',
    ['named gfce: Global Forum on Cyber Expertise (GFCE)'],
  ],
  ['All projects are entered in the Cybil Portal.', ['named cybil: Cybil Portal']],
  ['Data are drawn from Cybil.', ['named cybil: Cybil']],
];

const UNKNOWN: readonly (readonly [string, readonly string[]])[] = [
  ['Fiji hosts the Pacific Cyber Knowledge Hub.', ['named centre: Pacific Cyber Knowledge Hub']],
  [
    'Applications for the Women in Cyber Fellowship close in May.',
    ['named fellowship: Women in Cyber Fellowship'],
  ],
  [
    'The Regional Training Centre for Incident Response opened in Nairobi.',
    ['named centre: Regional Training Centre for Incident Response'],
  ],
  ['The National Cyber Drill took place in March.', ['named exercise: National Cyber Drill']],
  [
    'Officers attended the Savannah Digital Evidence Course.',
    ['named training: Savannah Digital Evidence Course'],
  ],
  ['It is paid from the Coral Cyber Resilience Fund.', ['named fund: Coral Cyber Resilience Fund']],
  [
    'They belong to the Network of Island Women in Cybersecurity.',
    ['named network: Network of Island Women in Cybersecurity'],
  ],
  [
    'We thank the donors of the Lagoon Shield Fellowship Programme.',
    ['named fellowship: Lagoon Shield Fellowship Programme'],
  ],
  [
    'The OAS/CICTE Cyberdiplomacy Training Program is open to all.',
    ['named training: OAS/CICTE Cyberdiplomacy Training Program'],
  ],
  [
    'Australia’s Reef Cyber Support Initiative began in 2020.',
    ['named programme: Reef Cyber Support Initiative'],
  ],
  ['Japan and Women in Cyber Fellowship alumni met.', ['named fellowship: Women in Cyber Fellowship']],
  ['The Ministry of Justice and Pacific Cyber Hub signed it.', ['named centre: Pacific Cyber Hub']],
  ['We met at the Atoll Cyber Drill in Suva.', ['named exercise: Atoll Cyber Drill']],
  ['The Tidal Cyber Programme of the OAS began last year.', ['named programme: Tidal Cyber Programme']],
  [
    'The Island Cyber Response Facility (ICRF) opened. The ICRF pays for travel.',
    ['named technical-assistance: Island Cyber Response Facility (ICRF)', 'named technical-assistance: ICRF'],
  ],
  [
    'Donors set up the Cyber Pacific Fund (“the Fund”) in 2021. The Fund has two windows.',
    ['named fund: Cyber Pacific Fund (“the Fund”)', 'named fund: Fund'],
  ],
  [
    'The Harbour Cyber Training Centre opened in 2019. Since then the Centre has taught 300 officers.',
    ['named centre: Harbour Cyber Training Centre', 'named centre: Centre'],
  ],
  ['Schools took up the “Cyber Heroes” initiative.', ['named programme: “Cyber Heroes” initiative']],
  ['An initiative called “Safe Islands” reached 40 villages.', ['named programme: Safe Islands']],
  ['Pupils learn through the CyberSafe4All programme.', ['named programme: CyberSafe4All programme']],
  ['Two teams use SAFE-NET+, a platform for sharing indicators.', ['named platform: SAFE-NET+']],
  [
    'Graduates of the Digital Rangers fellowship work in our team.',
    ['named fellowship: Digital Rangers fellowship'],
  ],
  ['It is part of the SAFEGUARD project.', ['named programme: SAFEGUARD project']],
  [
    'Under the Law and Order in Cyberspace (LOCY) project, judges were trained.',
    ['named programme: Law and Order in Cyberspace (LOCY)'],
  ],
  ['Cadets follow the Fellowship for Cyber Policy.', ['named fellowship: Fellowship for Cyber Policy']],
  ['Neighbours are invited to the Coral Cyber Week 2023.', ['named conference: Coral Cyber Week 2023']],
  [
    'We use the Lagoon Threat Sharing Platform every day.',
    ['named platform: Lagoon Threat Sharing Platform'],
  ],
  [
    'Through the Outrigger Project, four States share a forensic laboratory.',
    ['named programme: Outrigger Project'],
  ],
  ['Students came from the Palm Cyber Academy.', ['named centre: Palm Cyber Academy']],
  ['A Blue Lagoon Cyber Academy was begun.', ['named centre: Blue Lagoon Cyber Academy']],
];

const NONE: readonly string[] = [
  'The Open-ended Working Group held its fifth session.',
  'We support the Programme of Action as a permanent mechanism.',
  'The United Nations Development Programme has an office in Suva.',
  'The Pacific Islands Forum met in Rarotonga.',
  'Our National Cyber Security Centre answers incidents day and night.',
  'The Security Operations Centre works around the clock.',
  'The Ministry of Communications leads the work.',
  'The National Computer Emergency Response Team was founded in 2015.',
  'Parliament passed the Cybersecurity Act in 2021.',
  'The National Cybersecurity Strategy ends in 2025.',
  'The Paris Call has many supporters.',
  'The University of the South Pacific is in Suva.',
  'States should use the Programme in full.',
  'The Working Group will meet in July.',
  'Capacity Building Programmes and Initiatives matter to all.',
  'Our Training Programme is being reviewed.',
  'The training was given by the GFCE.',
  'Experts from the GFCE came to Suva.',
  'We read the GFCE Annual Report.',
  'She is the first woman to lead it.',
  'A cop stood at the door.',
  'The COP met in Glasgow.',
  'Fiji and the Pacific are vulnerable.',
  'The Director of Training spoke.',
  'The Conference of the Parties adopted it.',
  'The Review Conference takes place next year.',
  'Security Council resolution 1540 is binding.',
  'The Minister for Digital Economy opened the meeting.',
  'The World Bank publishes an index.',
  'The ICT programme of the school is old.',
  'A Regional Cyber Centre would be useful to us.',
  'The report “Overview of Cyber Programmes” was published.',
  'LinkedIn and YouTube were asked to help.',
  'The European Union programme is well known.',
  'The Budapest Convention project of law was discussed.',
  'We met at the New York workshop.',
  'Courses take place at the Academy of Public Administration.',
  'The Vienna International Centre is a building.',
  'PERMANENT MISSION OF FIJI TO THE PACIFIC CYBER PROGRAMME',
];

describe('registered programmes', () => {
  it.each(REGISTERED)('%s', (text, expected) => {
    expect(read([text]).map(say)).toEqual(expected);
  });
});

describe('named programmes that the registry does not know', () => {
  it.each(UNKNOWN)('%s', (text, expected) => {
    expect(read([text]).map(say)).toEqual(expected);
  });
});

/** Names without a known head noun, heads before their names, and titles in other languages. */
const OPEN: readonly (readonly [string, readonly string[]])[] = [
  ['Fiji runs the Aiga Online Safety Caravan.', ['named training: Aiga Online Safety Caravan']],
  ['Japan has opened the Blue Reef Cyber Pathway to all.', ['named programme: Blue Reef Cyber Pathway']],
  ['Kenya contributes to and runs the She Codes Well (SCW).', ['named programme: She Codes Well (SCW)']],
  [
    'They may attend “Cyber Diplomacy in Ten Evenings”.',
    ['named programme: “Cyber Diplomacy in Ten Evenings”'],
  ],
  ['Observers took part in Exercise Cyber Lagoon.', ['named exercise: Exercise Cyber Lagoon']],
  ['Fiji takes part in the Proyecto Escudo Digital.', ['named programme: Proyecto Escudo Digital']],
  ['Fiji has adopted the Online Safety Amendment Act.', []],
  ['Our Chief Information Security Officer (CISO) runs it.', []],
  ['Fiji launched a Digital Trade Single Window Policy.', []],
];

describe('names that no head noun closes', () => {
  it.each(OPEN)('%s', (text, expected) => {
    expect(read([text]).map(say)).toEqual(expected);
  });

  it('are known later by their last words', () => {
    const blocks = ['Japan funds the Lagoon Multi-Donor Trust Fund.', 'The Trust Fund ended in 2024.'];
    expect(read(blocks).map((mention) => [mention.quote, mention.name])).toEqual([
      ['Lagoon Multi-Donor Trust Fund', 'Lagoon Multi-Donor Trust Fund'],
      ['Trust Fund', 'Lagoon Multi-Donor Trust Fund'],
    ]);
  });
});

describe('what is no programme', () => {
  it.each(NONE)('%s', (text) => {
    expect(read([text]).map(say)).toEqual([]);
  });
});

describe('short forms', () => {
  it('are not taken when two programmes could be meant', () => {
    const blocks = ['The Reef Cyber Centre and the Palm Cyber Centre opened.', 'Later the Centre moved.'];
    expect(read(blocks).map((mention) => mention.quote)).toEqual(['Reef Cyber Centre', 'Palm Cyber Centre']);
  });

  it('are not taken before the document has introduced them', () => {
    const blocks = ['The ICRF is small.', 'The Island Cyber Response Facility (ICRF) was opened.'];
    expect(read(blocks).map((mention) => mention.span.block)).toEqual(['b2']);
  });

  it('carry the full name, so that all mentions have one id', () => {
    const blocks = ['The Island Cyber Response Facility (ICRF) opened.', 'The ICRF has a staff of four.'];
    expect(read(blocks).map((mention) => mention.name)).toEqual([
      'Island Cyber Response Facility',
      'Island Cyber Response Facility',
    ]);
  });
});

describe('places of a page', () => {
  it('gives none in running headers, footers and page numbers', () => {
    const text = 'Submission on the GLACY+ project';
    expect(read((['header', 'footer', 'page-number'] as const).map((kind) => ({ kind, text })))).toEqual([]);
  });

  it('takes a heading that is a name, and not one in which a name is part of a title', () => {
    const kind = 'heading';
    const quotes = read([
      { kind, text: 'Lagoon Shield Fellowship' },
      { kind, text: 'Benefits of the Lagoon Shield Fellowship for Small States' },
      { kind, text: 'Taking Part in the GLACY+ Project' },
    ]).map((mention) => mention.quote);
    expect(quotes).toEqual(['Lagoon Shield Fellowship', 'GLACY+ Project']);
  });
});
