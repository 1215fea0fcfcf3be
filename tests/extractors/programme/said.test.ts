import { describe, expect, it } from 'vitest';
import type { Modality, Relation } from '../../../src/model/mention.js';
import { read } from './make.js';

const STANCES: readonly (readonly [string, Modality, Relation])[] = [
  ['Fiji takes part in the GLACY+ project.', 'existing', 'participates'],
  ['Fiji is a member of PaCSON.', 'existing', 'participates'],
  ['Fiji has benefited from the GLACY+ project.', 'existing', 'benefits'],
  ['We host the Coral Cyber Drill.', 'existing', 'hosts'],
  ['Fiji will host the Coral Cyber Drill.', 'planned', 'hosts'],
  ['We fund the Coral Cyber Drill.', 'existing', 'funds'],
  ['Fiji provides the Palm Cyber Fellowship.', 'existing', 'provides'],
  ['Japan provides the Palm Cyber Fellowship.', 'existing', 'mentions'],
  ['We plan to launch the Palm Cyber Fellowship.', 'planned', 'provides'],
  ['Fiji proposes the Palm Cyber Fellowship.', 'proposed', 'mentions'],
  ['We request the Palm Cyber Fellowship.', 'requested', 'mentions'],
  ['The GLACY+ project came to an end in 2024.', 'ended', 'mentions'],
  ['The Coral Cyber Drill will be held in Suva.', 'planned', 'mentions'],
  ['Fiji has not yet joined PaCSON.', 'existing', 'mentions'],
  ['The GLACY+ project is widely known.', 'existing', 'mentions'],
  ['The GLACY+ project needs no introduction.', 'existing', 'mentions'],
  ['The GLACY+ project, which Fiji knows, has a page that will be translated.', 'existing', 'mentions'],
  ['Fiji will send observers to the Coral Cyber Drill.', 'existing', 'participates'],
  ['A GLACY+ project has been suggested by many.', 'proposed', 'mentions'],
  ['Fiji has asked the ITU for a two-week course for judges of the region.', 'requested', 'mentions'],
  ['Fiji would be grateful for a two-week course for judges of the region.', 'requested', 'mentions'],
  ['Fiji would host a two-week course for judges of the region.', 'proposed', 'hosts'],
  ['The Coral Cyber Drill, hosted by Fiji, was a success.', 'existing', 'hosts'],
];

const PERIODS: readonly (readonly [string, string | null, string | null, string])[] = [
  ['Fiji has taken part in the GLACY+ project since 2016.', '2016', null, 'since 2016'],
  ['The GLACY+ project ran from 2019 to 2022.', '2019', '2022', 'from 2019 to 2022'],
  ['The GLACY+ project (2016–2024) helped us.', '2016', '2024', '2016–2024'],
  ['The Coral Cyber Drill was held in May 2023.', '2023', '2023', 'in May 2023'],
  ['The GLACY+ project goes on until 2025.', null, '2025', 'until 2025'],
];

const PROVIDERS: readonly (readonly [string, readonly string[]])[] = [
  ['Japan offers the Palm Cyber Fellowship.', ['JPN']],
  ['Japan, Australia and the OAS offer the Palm Cyber Fellowship.', ['JPN', 'AUS', 'oas']],
  ['The Palm Cyber Fellowship, organized by the ITU and Kenya, is free.', ['itu', 'KEN']],
  ['Australia’s Palm Cyber Fellowship is free.', ['AUS']],
  ['The Palm Cyber Fellowship of the OAS is free.', ['oas']],
  ['The OAS Palm Cyber Fellowship is free.', ['oas']],
  ['We offer the Palm Cyber Fellowship.', ['FJI']],
  ['The Communications Authority runs the Palm Cyber Fellowship.', ['FJI']],
  ['The Secretariat runs the Palm Cyber Fellowship.', []],
  ['Japan proposes a two-week course for judges of the region.', ['JPN']],
  ['Fiji has received, from the ITU, a two-week course for judges.', ['itu']],
  ['Estonia: a two-week course for judges.', ['EST']],
  ['Our Palm Cyber Fellowship is free.', ['FJI']],
  ['The Palm Cyber Fellowship, which Estonia has held since 2019, is free.', ['EST']],
  ['Officers from Kenya attended the Palm Cyber Fellowship.', []],
  ['The Palm Cyber Fellowship is open to Tonga.', []],
  ['Japanese officers know the Palm Cyber Fellowship.', []],
  ['The Palm Cyber Fellowship is free.', []],
  ['We have established the Tonga Cyber Safety Project.', ['FJI']],
  ['The Tonga Cyber Safety Project is new.', []],
  ['Japan proposes that the Secretariat organize a yearly global exercise for operators.', []],
  ['We would welcome a mentoring scheme for new delegates.', []],
  ['The Palm Cyber Fellowship, conducted by the Digital Security Agency, is free.', ['FJI']],
  ['The Palm Cyber Fellowship, run by the Estonian Ministry of Foreign Affairs, is free.', ['EST']],
  ['The Palm Cyber Fellowship, run by volunteers of all countries, is free.', []],
  ['In May the Embassy of Japan organized the Palm Cyber Fellowship.', ['JPN']],
  ['At the national level, the Palm Cyber Fellowship is well known.', ['FJI']],
  ['At the national level, Tonga knows the Palm Cyber Fellowship.', []],
  ['At the regional level, the Palm Cyber Fellowship is well known.', []],
  ['The ITU helps us. It also runs the Palm Cyber Fellowship.', ['itu']],
  ['The ITU helps us. Its Palm Cyber Fellowship is free.', ['itu']],
  ['Teams of the ITU help us. They know the Palm Cyber Fellowship.', []],
  ['The Palm Cyber Fellowship, by which Japan and Kenya train women, is free.', ['JPN', 'KEN']],
  [
    'Under way is technical assistance of the World Bank for the establishment of a national response team.',
    ['world-bank'],
  ],
  ['Japan has trained twelve judges in the admissibility of digital evidence.', ['JPN']],
  ['Under the auspices of the OAS, we propose a two-week course for judges of the region.', ['oas']],
  ['The Palm Cyber Fellowship project of the OAS is free.', ['oas']],
  ['In 2024 Japan will, subject to funding, begin the Palm Cyber Fellowship.', ['JPN']],
  ['Kenya helps us. First, with the OAS, it hosts in Nairobi the Palm Cyber Fellowship.', ['KEN', 'oas']],
  ['We propose a two-week course for judges, which Japan could support.', ['FJI']],
];

describe('mood and relation', () => {
  it.each(STANCES)('%s', (text, modality, relation) => {
    const found = read([text]).map((mention) => [mention.modality, mention.relation]);
    expect(found).toEqual([[modality, relation]]);
  });
});

describe('period', () => {
  it.each(PERIODS)('%s', (text, from, to, quote) => {
    expect(read([text])[0]?.period).toEqual({ from, to, quote });
  });

  it.each(['See the 2021 report on the GLACY+ project.', 'The GLACY+ project cited resolution 2016/12.'])(
    'none in: %s',
    (text) => {
      expect(read([text])[0]?.period).toBeNull();
    },
  );
});

describe('providers, funders, beneficiaries', () => {
  it.each(PROVIDERS)('%s', (text, providers) => {
    expect(read([text])[0]?.providers).toEqual(providers);
  });

  it('gives “we” to nobody when several States submit', () => {
    expect(read(['We offer the Palm Cyber Fellowship.'], ['FJI', 'TON'])[0]?.providers).toEqual([]);
  });

  it('tells who pays and who receives', () => {
    const [mention] = read(['The Palm Cyber Fellowship, funded by Japan, is open to Tonga.']);
    expect(mention?.funders).toEqual(['JPN']);
    expect(mention?.beneficiaries).toEqual(['TON']);
  });

  it('tells the region of a name', () => {
    expect(read(['The Pacific Cyber Knowledge Hub is new.'])[0]?.regions).toEqual(['pacific']);
  });
});

describe('a mention', () => {
  it('is the same however often the document is read', () => {
    const blocks = ['Japan offers the Palm Cyber Fellowship.', 'Fiji offers a two-week course for judges.'];
    expect(read(blocks)).toEqual(read(blocks));
  });

  it('never overlaps another', () => {
    const text = 'The OAS Palm Cyber Training Programme (PCTP) and the GLACY+ project train judges.';
    const spans = read([text]).map((mention) => mention.span);
    expect(spans.length).toBe(2);
    for (const [i, span] of spans.entries())
      expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
  });
});
