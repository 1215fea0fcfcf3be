import { describe, expect, test } from 'vitest';
import { checkRegistry, loadRegistry } from '../../src/registry/load.js';
import { formatProblem, RegistryError } from '../../src/registry/problem.js';
import { type RegistryFile, type RegistrySources, readSources } from '../../src/registry/sources.js';

const FIJI = {
  id: 'FJI',
  status: 'member',
  names: { en: ['Fiji', 'Republic of Fiji'] },
  adjectives: { en: ['Fijian'] },
  source: 'a list',
};
const BODY = {
  id: 'oas',
  type: 'regional',
  names: { en: ['Organization of States'] },
  acronyms: ['OAS'],
  source: 'x',
};
const PROGRAMME = {
  id: 'first',
  kind: 'network',
  names: { en: ['Forum of Teams'] },
  acronyms: ['FIRST'],
  source: 'x',
};
const DOCUMENT = { key: 'A/78/265', type: 'report', names: { en: ['second report'] }, source: 'x' };

/** Files with one sound entry each, and `lists` in their place. */
function sources(lists: Partial<Record<RegistryFile, readonly unknown[] | string>> = {}): RegistrySources {
  const sound: Record<RegistryFile, readonly unknown[] | string> = {
    'states.json': [FIJI],
    'bodies.json': [BODY],
    'programmes.json': [PROGRAMME],
    'documents.json': [DOCUMENT],
    'series.json': [],
    'places.json': [],
    'not-programmes.json': [],
    'spellings.json': [['programme', 'program']],
    ...lists,
  };
  const texts = Object.entries(sound).map(([file, list]) => [
    file,
    typeof list === 'string' ? list : JSON.stringify(list),
  ]);
  return { ...readSources(), ...Object.fromEntries(texts) };
}

function complaints(lists: Partial<Record<RegistryFile, readonly unknown[] | string>>): readonly string[] {
  return checkRegistry(sources(lists)).map(formatProblem);
}

test('sound files have no problems', () => {
  expect(complaints({})).toEqual([]);
});

describe('a faulty entry is named with its file and field', () => {
  test.each<[string, RegistryFile, readonly unknown[], RegExp]>([
    ['a code of two letters', 'states.json', [{ ...FIJI, id: 'FJ' }], /^states\.json, FJ, id: .*alpha-3/],
    ['no source', 'states.json', [{ ...FIJI, source: undefined }], /^states\.json, FJI, source: /],
    ['no id', 'bodies.json', [BODY, { ...BODY, id: undefined }], /^bodies\.json, #2, id: /],
    [
      'an unknown kind',
      'programmes.json',
      [{ ...PROGRAMME, kind: 'guide' }],
      /^programmes\.json, first, kind: /,
    ],
    ['a field too many', 'programmes.json', [{ ...PROGRAMME, url: 'x' }], /^programmes\.json, first: .*url/],
    [
      'a key with a space',
      'documents.json',
      [{ ...DOCUMENT, key: 'A/78 /265' }],
      /^documents\.json, A\/78 \/265, key: /,
    ],
    ['a key with a locator', 'documents.json', [{ ...DOCUMENT, key: 'A/78/265#46' }], /, key: a symbol/],
    ['a date of another form', 'documents.json', [{ ...DOCUMENT, date: '1 August 2023' }], /, date: /],
    [
      'an unknown member',
      'bodies.json',
      [{ ...BODY, members: ['XXX'] }],
      /^bodies\.json, oas, members: .*'XXX'/,
    ],
    ['an unknown parent', 'bodies.json', [{ ...BODY, parent: 'un' }], /^bodies\.json, oas, parent: .*'un'/],
    [
      'an unknown provider',
      'programmes.json',
      [{ ...PROGRAMME, providers: ['oea'] }],
      /, providers: .*'oea'/,
    ],
    ['an unknown series', 'documents.json', [{ ...DOCUMENT, series: 'apr' }], /, series: .*'apr'/],
    [
      'an id given twice',
      'bodies.json',
      [BODY, { ...BODY, names: {}, acronyms: [] }],
      /^bodies\.json, oas, id: another/,
    ],
    [
      'a name given twice',
      'states.json',
      [{ ...FIJI, names: { en: ['Fiji', 'FIJI'] } }],
      /names\.en: 'FIJI' stands/,
    ],
    [
      'an ambiguous name of no use',
      'programmes.json',
      [{ ...PROGRAMME, ambiguous: ['F'], context: ['x'] }],
      /'F' is neither/,
    ],
    [
      'an ambiguous name alone',
      'programmes.json',
      [{ ...PROGRAMME, ambiguous: ['FIRST'] }],
      /first, context: /,
    ],
  ])('%s', (_, file, list, expected) => {
    const found = complaints({ [file]: list });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  test('a file that is no list, a file that is no JSON', () => {
    expect(complaints({ 'series.json': '{}' })).toEqual(['series.json: the file must hold a list']);
    expect(complaints({ 'series.json': '[' })[0]).toMatch(/^series\.json: not JSON: /);
  });
});

describe('names that two entries bear', () => {
  const other = { ...PROGRAMME, id: 'other', names: { en: ['Other'] } };

  test('are told, in every spelling', () => {
    expect(complaints({ 'programmes.json': [PROGRAMME, other] })).toEqual([
      "programmes.json, other, acronyms: 'FIRST' is also a name of 'first'",
    ]);
    const british = { ...PROGRAMME, names: { en: ['Cyber Programme'] }, acronyms: [] };
    const american = { ...other, names: { en: ['Cyber Program'] }, acronyms: [] };
    expect(complaints({ 'programmes.json': [british, american] })[0]).toMatch(
      /^programmes\.json, other, names\.en/,
    );
  });

  test('are allowed where both say that they are ambiguous', () => {
    const both = { ambiguous: ['FIRST'], context: ['teams'] };
    expect(
      complaints({
        'programmes.json': [
          { ...PROGRAMME, ...both },
          { ...other, ...both },
        ],
      }),
    ).toEqual([]);
    expect(complaints({ 'programmes.json': [{ ...PROGRAMME, ...both }, other] })).toHaveLength(1);
  });

  test('are allowed between documents', () => {
    expect(complaints({ 'documents.json': [DOCUMENT, { ...DOCUMENT, key: 'A/77/275' }] })).toEqual([]);
  });
});

describe('loading', () => {
  test('throws an error that names the entry and the field', () => {
    const broken = sources({ 'states.json': [{ ...FIJI, status: 'guest' }] });
    expect(() => loadRegistry(broken)).toThrow(RegistryError);
    expect(() => loadRegistry(broken)).toThrow(/states\.json, FJI, status/);
  });

  test('fills in what entries leave out and gives names in all spellings', () => {
    const programme = { ...PROGRAMME, names: { fr: ['Programme'], en: ['Cyber Programme'] } };
    const [loaded] = loadRegistry(sources({ 'programmes.json': [programme] })).programmes;
    expect(loaded).toMatchObject({ providers: [], ambiguous: [], organization: false });
    expect(loaded?.names).toEqual({ en: ['Cyber Programme', 'Cyber Program'], fr: ['Programme'] });
  });

  test('the version follows the content, not the layout', () => {
    const version = loadRegistry(sources()).version;
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    expect(loadRegistry(sources({ 'states.json': JSON.stringify([FIJI], null, 4) })).version).toBe(version);
    expect(loadRegistry(sources({ 'states.json': [{ ...FIJI, source: 'other' }] })).version).not.toBe(
      version,
    );
  });

  test('takes little time', () => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      loadRegistry();
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
