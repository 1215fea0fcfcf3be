import { describe, expect, test } from 'vitest';
import { checkRegistry } from '../../src/registry/check.js';
import { loadRegistry } from '../../src/registry/load.js';
import { formatProblem } from '../../src/registry/problem.js';
import { compilePhrases, findPhrases } from '../../src/text/phrases.js';

const registry = loadRegistry();

function idsIn(
  entries: readonly { id: string; names: Readonly<Record<string, readonly string[]>> }[],
  text: string,
) {
  const phrases = entries.flatMap(({ id, names }) =>
    (names.en ?? []).map((name) => ({ text: name, value: id })),
  );
  return [...new Set(findPhrases(compilePhrases(phrases), text).map((match) => match.value))];
}

test('the registry is sound', () => {
  expect(checkRegistry().map(formatProblem)).toEqual([]);
});

describe('States', () => {
  test('Member States, observer States, Cook Islands and Niue, each with names in seven languages', () => {
    const count = (status: string) => registry.states.filter((state) => state.status === status).length;
    expect(count('member')).toBe(193);
    expect(count('observer')).toBe(2);
    expect(count('non-member')).toBe(2);
    for (const state of registry.states) {
      expect(Object.keys(state.names), state.id).toEqual(['en', 'fr', 'es', 'ru', 'zh', 'ar', 'pt']);
      expect(state.adjectives.en?.length, state.id).toBeGreaterThan(0);
    }
  });

  test.each([
    ['Kingdom of the Netherlands', 'NLD'],
    ['Netherlands (Kingdom of the)', 'NLD'],
    ["Cote d'Ivoire", 'CIV'],
    ['Turkey', 'TUR'],
    ['Iran (Islamic Republic of)', 'IRN'],
    ['Korea, Republic of', 'KOR'],
    ["Democratic People's Republic of Korea", 'PRK'],
    ['Democratic Republic of the Congo', 'COD'],
    ['Republic of the Congo', 'COG'],
    ['Guinea-Bissau', 'GNB'],
    ['Equatorial Guinea', 'GNQ'],
    ['Papua New Guinea', 'PNG'],
    ['Dominican Republic', 'DOM'],
    ['Commonwealth of Dominica', 'DMA'],
    ['South Sudan', 'SSD'],
    ['United Kingdom of Great Britain and Northern Ireland', 'GBR'],
    ['The Holy See', 'VAT'],
  ])('%s is %s and no other', (name, id) => {
    expect(idsIn(registry.states, `Statement of ${name} to the group.`)).toEqual([id]);
  });

  test.each(['the Fijian delegation', 'it concerns us all', 'Korea', 'America'])(
    '%s names no State',
    (text) => {
      expect(idsIn(registry.states, text)).toEqual([]);
    },
  );
});

describe('bodies', () => {
  test.each([
    ['eu', 27],
    ['african-group', 54],
    ['las', 22],
    ['coe', 46],
    ['osce', 57],
    ['nato', 32],
    ['commonwealth', 56],
    ['oic', 57],
    ['asean', 10],
    ['celac', 33],
    ['sadc', 16],
    ['nordic-countries', 5],
    ['pif', 16],
    ['nam', 0],
  ])('%s has %i known members, none twice', (id, count) => {
    const members = registry.bodies.find((body) => body.id === id)?.members ?? [];
    expect(new Set(members).size).toBe(members.length);
    expect(members).toHaveLength(count);
  });

  test('acronyms that several agencies bear are nobody’s', () => {
    const acronyms = registry.bodies.flatMap((body) => body.acronyms);
    for (const shared of ['CSA', 'NCSC', 'NCSA', 'NCA', 'LEA']) expect(acronyms).not.toContain(shared);
  });

  test('each national agency names its State', () => {
    const agencies = registry.bodies.filter((body) => body.type === 'national-agency');
    expect(agencies.filter((body) => body.state === null)).toEqual([]);
  });
});

describe('programmes', () => {
  test.each([
    ['the Cybersecurity Program of the Inter-American Committee against Terrorism', 'oas-cicte-cyber'],
    ['the CSIRT Americas Hemispheric Network', 'csirtamericas'],
    ['the OAS/CICTE Cyber-Diplomacy Training Programme', 'oas-cyberdiplomacy'],
    ['the Pacific Cybersecurity Operational Network', 'pacson'],
    ['the United Nations–Singapore Cyber Fellowship', 'un-singapore-fellowship'],
    ['the Asia-Pacific Computer Emergency Response Team', 'apcert'],
    ['the ASEAN–Singapore Cybersecurity Center of Excellence', 'ascce'],
    ['a Cybersecurity Capacity Maturity Model review', 'cmm'],
    ['the Global, Intergovernmental Points of Contact Directory', 'poc-directory'],
  ])('%s is %s', (text, id) => {
    expect(idsIn(registry.programmes, text)).toEqual([id]);
  });

  test.each([
    'FIRST',
    'COP',
    'CAMP',
    'ACID',
    'IMPACT',
    'CRI',
    'GCF',
    'Quad',
    'Clearing House',
    'Octopus',
    'Meridian',
  ])('%s is also an ordinary word or name: it needs a context', (name) => {
    const bearers = registry.programmes.filter(({ names, acronyms }) =>
      [...(names.en ?? []), ...acronyms].includes(name),
    );
    expect(bearers.length).toBeGreaterThan(0);
    for (const bearer of bearers) expect(bearer.ambiguous).toContain(name);
  });

  test.each(['CISA', 'BID', 'GIP', 'Smart Africa', 'ICT4Peace', 'WOMCY'])(
    '%s is a provider, no programme',
    (name) => {
      expect(registry.programmes.filter(({ acronyms }) => acronyms.includes(name))).toEqual([]);
      expect(idsIn(registry.programmes, `with ${name} in May`)).toEqual([]);
    },
  );
});

describe('documents', () => {
  const keysOf = (name: string) =>
    registry.documents.filter(({ names }) => names.en?.includes(name)).map(({ key }) => key);

  test.each([
    ['final substantive report', ['A/75/816']],
    ['Budapest Convention', ['budapest-convention']],
    ['Charter of the United Nations', ['un-charter']],
    ['2030 Agenda for Sustainable Development', ['A/RES/70/1']],
  ])('%s is %j', (name, keys) => {
    expect(keysOf(name)).toEqual(keys);
  });

  test('progress reports are counted in the order of their dates', () => {
    const reports = registry.documents.filter(({ series }) => series === 'oewg-2021-apr');
    const dates = reports.map(({ date }) => date ?? '');
    expect(reports.map(({ key }) => key)).toEqual(['A/77/275', 'A/78/265', 'A/79/214']);
    expect(dates).toEqual([...dates].sort());
  });

  test('declarations and treaties are no programmes', () => {
    for (const name of ['Budapest Convention', 'Accra Call', 'Paris Call'])
      expect(registry.notProgrammes).toContain(name);
  });
});
