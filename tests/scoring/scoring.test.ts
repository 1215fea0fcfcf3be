import { describe, expect, it } from 'vitest';
import type { SubmissionRecord } from '../../src/model/record.js';
import { countProviders } from '../../src/scoring/count-providers.js';
import { findUnderFloors, readFloors } from '../../src/scoring/floors.js';
import { matchOneToOne } from '../../src/scoring/match.js';
import { type FileScore, scoreFile, summarize } from '../../src/scoring/score.js';
import { readTruth, type Truth } from '../../src/scoring/truth.js';
import { listWords, shareOfLonger, shareOfShorter } from '../../src/scoring/words.js';
import { sampleRecord } from '../exports/sample.js';

const place = { block: 'b1', start: 0, end: 1, footnote: null, page: 1, boxes: [] };

function reference(
  quote: string,
  targets: string[],
  paragraph: string | null = '5',
): SubmissionRecord['references'][number] {
  return {
    id: 'r1',
    quote,
    written: { role: null, labels: [], symbol: null, title: null },
    targets,
    resolution: {
      status: targets.length > 0 ? 'known' : 'unknown',
      by: targets.length > 0 ? 'symbol' : null,
    },
    confidence: 0.9,
    at: { ...place, paragraph },
  };
}

type Programme = SubmissionRecord['programmes'][number];
function programme(
  id: string,
  quote: string,
  changes: Partial<Programme['mentions'][number]> = {},
): Programme {
  const [sample] = sampleRecord().programmes;
  const [mention] = sample?.mentions ?? [];
  if (!sample || !mention) throw new Error('the sample has a programme');
  return { ...sample, id, mentions: [{ ...mention, quote, at: { ...place, paragraph: '5' }, ...changes }] };
}

const TRUTH: Truth = {
  file: 'fiji.pdf',
  language: 'en',
  title: 'Views of Fiji',
  date: '2023-11-15',
  kind: 'national',
  submitters: ['fji'],
  references: [],
  optional: [],
  programmes: [],
};

function score(truth: Partial<Truth>, record: Partial<SubmissionRecord>): FileScore {
  const none = { references: [], programmes: [] };
  return scoreFile('fiji.pdf', { ...TRUTH, ...truth }, sampleRecord({ ...none, ...record }));
}

describe('words', () => {
  it.each([
    ['Rec. 46 (A/78/265)', ['rec', '46', 'a', '78', '265']],
    ['Ténor-Été', ['ténor', 'été']],
    ['第46段 para', ['第', '46', '段', 'para']],
    ['…', []],
  ])('%s', (text, words) => {
    expect(listWords(text)).toEqual(words);
  });

  it.each([
    ['CSIRTAmericas', 'CSIRTAmericas network', 0.5, 1],
    ['a b c', 'c b a', 1, 1],
    ['a a b', 'a', 1 / 3, 1],
    ['a', 'b', 0, 0],
    ['', '', 0, 0],
  ])('%j and %j', (a, b, longer, shorter) => {
    expect([shareOfLonger(a, b), shareOfShorter(a, b)]).toEqual([longer, shorter]);
  });
});

describe('matchOneToOne', () => {
  it('takes each once, the best pair first, equal ones in order', () => {
    const weigh = (a: string, b: string): number => (a[0] === b[0] ? (a === b ? 2 : 1) : 0);
    const { pairs, missed, extra } = matchOneToOne(['a1', 'a2', 'b1'], ['a2', 'a3', 'a4', 'c1'], weigh);
    expect(pairs).toEqual([
      { truth: 'a2', found: 'a2' },
      { truth: 'a1', found: 'a3' },
    ]);
    expect([missed, extra]).toEqual([['b1'], ['a4', 'c1']]);
  });
});

describe('references', () => {
  const truth = {
    references: [{ quote: 'rec. 46', targets: ['A/78/265#46'], paragraph: '5', footnote: null }],
  };
  it.each<[string, SubmissionRecord['references'], object]>([
    ['the same', [reference('rec. 46', ['A/78/265#46'])], { matched: 1, exact: 1, wellPlaced: 1 }],
    ['a longer quote', [reference('rec. 46 of it', ['A/78/265#46'])], { matched: 1, exact: 0 }],
    [
      'another paragraph',
      [reference('rec. 46', ['A/78/265#46'], '6')],
      { matched: 1, placed: 1, wellPlaced: 0 },
    ],
    [
      'twice',
      [reference('rec. 46', ['A/78/265#46']), reference('rec. 46', ['A/78/265#46'])],
      { matched: 1, extra: 1 },
    ],
    ['no word in common', [reference('para. 47', ['A/78/265#46'])], { matched: 0, missed: 1, extra: 1 }],
    [
      'another target',
      [reference('rec. 46', ['A/77/275#46'])],
      { matched: 0, missed: 1, extra: 1, wrongTarget: 1 },
    ],
    [
      'one target more',
      [reference('rec. 46', ['A/78/265#46', 'A/78/265#47'])],
      { matched: 0, extra: 1, wrongTarget: 1 },
    ],
    [
      'the document without the paragraph',
      [reference('rec. 46', ['A/78/265'])],
      { matched: 0, missed: 1, extra: 1, wrongTarget: 0 },
    ],
    ['left open', [reference('rec. 46', [])], { matched: 0, missed: 1, extra: 0, open: 1 }],
    ['none', [], { matched: 0, missed: 1, extra: 0, wrongTarget: 0 }],
  ])('%s', (_, references, expected) => {
    expect(score(truth, { references }).extractors.references.tally).toMatchObject(expected);
  });

  it('counts optional quotes neither way', () => {
    const optional = ['that report', 'GFCE'];
    const references = [
      reference('that report', ['A/78/265']),
      reference('GFCE charter', ['x']),
      reference('it', ['y']),
    ];
    const { tally, extra } = score({ optional }, { references }).extractors.references;
    expect(tally).toMatchObject({ matched: 0, missed: 0, extra: 1 });
    expect(extra).toEqual([{ quote: 'it', says: 'y', paragraph: '5', footnote: null }]);
  });

  it('does not compare places of which the truth says nothing', () => {
    const said = { references: [{ quote: 'rec. 46', targets: ['A/78/265#46'] }] };
    const { tally } = score(said, { references: [reference('rec. 46', ['A/78/265#46'])] }).extractors
      .references;
    expect(tally).toMatchObject({ matched: 1, placed: 0, wellPlaced: 0 });
  });
});

describe('programmes', () => {
  const named = {
    quote: 'CSIRTAmericas network',
    status: 'named',
    kind: 'network',
    id: 'csirtamericas',
  } as const;
  const described = {
    quote: 'a course for ten analysts',
    status: 'described',
    kind: 'training',
    id: null,
  } as const;
  const at = { providers: ['oas', 'FJI'], paragraph: '5', footnote: null };
  const truth = {
    programmes: [
      { ...named, ...at },
      { ...described, ...at },
    ],
  };
  const described40 = programme('candidate:x', 'a course of two weeks', { status: 'described' });
  const described20 = programme('candidate:x', 'a fund of two States', { status: 'described' });

  it.each<[string, Programme, object]>([
    [
      'the same',
      programme('csirtamericas', 'CSIRTAmericas network'),
      { matched: 1, rightKind: 1, rightProviders: 1, missedProviders: 1, extraProviders: 0 },
    ],
    ['half of the words', programme('csirtamericas', 'CSIRTAmericas'), { matched: 0, missed: 1, extra: 1 }],
    ['two of three words', programme('csirtamericas', 'the CSIRTAmericas network'), { matched: 1, exact: 0 }],
    ['another id', programme('csirt-africa', 'CSIRTAmericas network'), { matched: 0, missed: 1, extra: 1 }],
  ])('named: %s', (_, found, expected) => {
    expect(score(truth, { programmes: [found] }).extractors['programmes-named'].tally).toMatchObject(
      expected,
    );
  });

  it.each<[string, Programme, object]>([
    ['two words of five', described40, { matched: 1, extra: 0, rightKind: 0 }],
    ['one word of five', described20, { matched: 0, missed: 1, extra: 1 }],
    ['as named', programme('candidate:x', described.quote), { matched: 0, missed: 1, extra: 0 }],
  ])('described: %s', (_, found, expected) => {
    expect(score(truth, { programmes: [found] }).extractors['programmes-described'].tally).toMatchObject(
      expected,
    );
  });
});

describe('parts of programmes', () => {
  const truth = (changes: object): Partial<Truth> => ({
    programmes: [
      { quote: 'Cyber Hub', status: 'named', kind: 'network', id: null, providers: [], ...changes },
    ],
  });
  const hub = (id: string, changes: Partial<Programme>): Programme => ({
    ...programme(id, 'Cyber Hub', { modality: 'planned', relation: 'hosts' }),
    ...changes,
  });

  it('parts named ones by what the truth has an id for, and what else was found by whether it is registered', () => {
    const found = [hub('candidate:cyber-hub', { registered: false }), hub('hub', { registered: true })];
    const { extractors } = score(truth({}), { programmes: found });
    expect(extractors['programmes-named'].tally).toMatchObject({ matched: 1, extra: 1 });
    expect(extractors['programmes-registered'].tally).toMatchObject({ matched: 0, extra: 1 });
    expect(extractors['programmes-unregistered'].tally).toMatchObject({ matched: 1, extra: 0 });
  });

  it.each<[string, object, Partial<Programme>, object]>([
    ['a right modality', { modality: 'planned' }, {}, { modal: 1, rightModality: 1, related: 0 }],
    ['a wrong relation', { relation: 'funds' }, {}, { modal: 0, related: 1, rightRelation: 0 }],
    [
      'what the registry alone knows',
      {},
      { registered: true, providers: ['oas'] },
      { missedProviders: 0, extraProviders: 0 },
    ],
    [
      'a provider that nobody names',
      {},
      { registered: false, providers: ['oas'] },
      { missedProviders: 0, extraProviders: 1 },
    ],
  ])('%s', (_, said, found, expected) => {
    const { extractors } = score(truth(said), { programmes: [hub('candidate:hub', found)] });
    expect(extractors['programmes-named'].tally).toMatchObject(expected);
  });

  it('tells what is unlike', () => {
    const { extractors } = score(truth({ modality: 'ended', kind: 'fund', providers: ['FJI'] }), {
      programmes: [hub('candidate:hub', { kind: 'network', providers: ['AUS'] })],
    });
    expect(extractors['programmes-named'].unlike.map(({ says }) => says)).toEqual([
      'providers AUS (true: FJI)',
      'kind network (true: fund)',
      'modality planned (true: ended)',
    ]);
  });
});

describe('countProviders', () => {
  const wholes = new Map([
    ['kisa', 'KOR'],
    ['cicte', 'oas'],
    ['unidir', 'un'],
  ]);
  it.each([
    [['kisa'], ['KOR', 'kisa'], 1, 0, 0],
    [['KOR'], ['KOR', 'kisa'], 1, 0, 0],
    [['kisa'], ['KOR'], 0, 1, 0],
    [['oas', 'cicte'], ['oas'], 1, 1, 0],
    [['oas'], ['JPN'], 0, 1, 1],
    [['unidir'], ['un', 'oas'], 0, 1, 1],
    [[], ['oas'], 0, 0, 1],
    [['FJI'], [], 0, 1, 0],
  ])('%j against %j', (truth, said, right, missed, extra) => {
    expect(countProviders(truth, said, wholes)).toEqual({ right, missed, extra });
  });
});

describe('the head', () => {
  it('compares submitters without their case, and no aligned ones', () => {
    expect(score({ submitters: ['fji'] }, {}).extractors.submitters.tally).toMatchObject({
      matched: 1,
      extra: 0,
    });
    expect(score({ submitters: ['WSM'] }, {}).extractors.submitters.tally).toMatchObject({
      missed: 1,
      extra: 1,
    });
  });

  it('compares the fields that the truth speaks of', () => {
    const { fields } = score({ title: 'Views\n of  Fiji', date: null, aligned: ['wsm'] }, {});
    expect(fields.map(({ field, right }) => [field, right])).toEqual([
      ['title', true],
      ['date', false],
      ['kind', true],
      ['language', true],
      ['aligned', true],
    ]);
  });

  it('misses all where a file gave no record', () => {
    const references = [{ quote: 'rec. 46', targets: ['A/78/265#46'] }];
    const failed = scoreFile('x.pdf', { ...TRUTH, title: null, references }, undefined);
    expect(failed.extractors.references.tally).toMatchObject({ matched: 0, missed: 1 });
    expect(failed.extractors.submitters.tally.missed).toBe(1);
    expect(failed.fields.some(({ right }) => right)).toBe(false);
  });
});

describe('summarize', () => {
  const references = [{ quote: 'rec. 46', targets: ['A/78/265#46'] }];
  const right = score({ references }, { references: [reference('rec. 46', ['A/78/265#46'])] });
  const wrong = score(
    { references, title: null },
    { references: [reference('x', ['y']), reference('z', ['y'])] },
  );

  it('adds the counts of files before it divides', () => {
    const { extractors, fields } = summarize([right, wrong]);
    expect(extractors.references.measures).toMatchObject({ precision: 1 / 3, recall: 1 / 2, f1: 0.4 });
    expect(extractors['programmes-named'].measures).toMatchObject({
      precision: null,
      recall: null,
      f1: null,
    });
    expect(fields).toMatchObject({ title: 0.5, date: 1, aligned: null });
  });

  it('names what lies under its floor', () => {
    const floors = readFloors(
      '{"en":{"extractors":{"references":{"precision":0.3,"recall":0.6},"programmes-named":{"f1":0.1}},"fields":{"title":0.6,"date":1}}}',
      'floors.json',
    );
    const french = { ...wrong, language: 'fr' };
    expect(findUnderFloors([right, wrong, french, french], floors)).toEqual([
      'en: recall of references is 0.500, its floor is 0.6',
      'en: f1 of programmes-named is not measured, its floor is 0.1',
      'en: title is 0.500, its floor is 0.6',
    ]);
  });
});

describe('readTruth', () => {
  it('names the file and the field', () => {
    const text = JSON.stringify({ ...TRUTH, references: [{ quote: 'x', targets: [] }], kind: 'state' });
    expect(() => readTruth(text, 'in/x.truth.json')).toThrow(
      /^in\/x\.truth\.json is not as.*\n {2}kind: .*\n {2}references\.0\.targets: /,
    );
    expect(() => readTruth('{', 'x.truth.json')).toThrow(/^x\.truth\.json is not JSON: /);
    expect(() => readFloors('{"references":{}}', 'f.json')).toThrow(/^f\.json is not as/);
  });
});
