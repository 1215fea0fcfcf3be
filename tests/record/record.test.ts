import { describe, expect, test } from 'vitest';
import type { ProgrammeMention } from '../../src/model/mention.js';
import { boxesOf, placeOf } from '../../src/record/place.js';
import { gatherProgrammes } from '../../src/record/programmes.js';
import { loadRegistry } from '../../src/registry/load.js';
import { makeBlock } from '../blocks.js';

/** 'the second report' on two lines of page 1 and its last word on page 2. */
const block = makeBlock({
  id: 'b1',
  text: 'the second report',
  label: '5.',
  paragraph: '5',
  page: 1,
  spans: [
    { page: 1, x: 100, y: 50, width: 30, height: 10, start: 0, end: 3 },
    { page: 1, x: 135, y: 50, width: 60, height: 10, start: 4, end: 10 },
    { page: 2, x: 100, y: 20, width: 60, height: 10, start: 11, end: 17 },
  ],
});

describe('boxesOf', () => {
  test('words of one line are one box', () => {
    expect(boxesOf(block, 0, 10)).toEqual([{ page: 1, x: 100, y: 50, width: 95, height: 10 }]);
  });

  test('words from right to left too', () => {
    const spans = [
      { page: 1, x: 300, y: 50, width: 40, height: 10, start: 0, end: 3 },
      { page: 1, x: 230, y: 50, width: 60, height: 10, start: 4, end: 10 },
    ];
    expect(boxesOf(makeBlock({ id: 'b1', text: 'ميث الأممية', spans }), 0, 10)).toEqual([
      { page: 1, x: 230, y: 50, width: 110, height: 10 },
    ]);
  });

  test('the next column is another box', () => {
    const spans = [
      { page: 1, x: 100, y: 50, width: 40, height: 10, start: 0, end: 3 },
      { page: 1, x: 320, y: 50, width: 60, height: 10, start: 4, end: 10 },
    ];
    expect(boxesOf(makeBlock({ id: 'b1', text: 'the second', spans }), 0, 10)).toHaveLength(2);
  });

  test('a part of a word takes its share of the width', () => {
    expect(boxesOf(block, 7, 10)).toEqual([{ page: 1, x: 165, y: 50, width: 30, height: 10 }]);
  });

  test.each([
    ['wide characters take twice the width of others', '第46段', 1, 3, { x: 20, width: 20 }],
    ['a word from right to left begins at its right end', 'والقرار', 2, 7, { x: 0, width: 50 }],
    ['a symbol in such a text does not', 'A/78/265', 0, 4, { x: 0, width: 40 }],
  ])('%s', (_name, text, start, end, expected) => {
    const width = text === '第46段' ? 60 : text.length * 10;
    const span = { page: 1, x: 0, y: 0, width, height: 10, start: 0, end: text.length };
    expect(boxesOf(makeBlock({ id: 'b1', text, spans: [span] }), start, end)).toMatchObject([expected]);
  });

  test('words of one line from right to left are one box', () => {
    const spans = [
      { page: 1, x: 60, y: 0, width: 40, height: 10, start: 0, end: 5 },
      { page: 1, x: 10, y: 0, width: 45, height: 10, start: 6, end: 11 },
    ];
    const both = makeBlock({ id: 'b1', text: 'قرارا مجلسا', spans });
    expect(boxesOf(both, 0, 11)).toEqual([{ page: 1, x: 10, y: 0, width: 90, height: 10 }]);
  });

  test('each line and each page has a box of its own', () => {
    expect(boxesOf(block, 4, 17).map(({ page, x }) => ({ page, x }))).toEqual([
      { page: 1, x: 135 },
      { page: 2, x: 100 },
    ]);
  });
});

describe('placeOf', () => {
  test('takes paragraph, page and boxes', () => {
    const place = placeOf(block, { block: 'b1', start: 11, end: 17 });
    expect(place).toMatchObject({ block: 'b1', start: 11, end: 17, paragraph: '5', footnote: null, page: 2 });
  });

  test.each([
    [-1, 3],
    [3, 3],
    [11, 18],
  ])('[%i, %i) is no place', (start, end) => {
    expect(() => placeOf(block, { block: 'b1', start, end })).toThrow(RangeError);
  });
});

describe('gatherProgrammes', () => {
  const mention = (given: Partial<ProgrammeMention>): ProgrammeMention => ({
    kind: 'programme',
    span: { block: 'b1', start: 0, end: 3 },
    status: 'named',
    programme: null,
    name: null,
    programmeKind: 'training',
    providers: [],
    funders: [],
    beneficiaries: [],
    regions: [],
    period: null,
    modality: 'existing',
    relation: 'mentions',
    confidence: 0.9,
    rule: 'name',
    ...given,
  });
  const gather = (...mentions: readonly ProgrammeMention[]) =>
    gatherProgrammes(
      mentions,
      loadRegistry(),
      ({ name }) => name ?? 'words',
      ({ modality, relation, confidence, status }, index) => ({
        id: `p${index + 1}`,
        quote: 'words',
        status,
        modality,
        relation,
        confidence,
        at: placeOf(block, { block: 'b1', start: 0, end: 3 }),
      }),
    );

  test('spellings of one name are one programme, in the order of first mention', () => {
    const programmes = gather(
      mention({ name: 'Pacific Cyber Center', providers: ['FJI'] }),
      mention({ programme: 'glacy-plus' }),
      mention({ name: 'Pacific Cyber Centre', providers: ['WSM'] }),
    );
    expect(programmes.map(({ id, mentions }) => [id, mentions.map((m) => m.id)])).toEqual([
      ['candidate:pacific-cyber-centre', ['p1', 'p3']],
      ['glacy-plus', ['p2']],
    ]);
    expect(programmes[0]?.providers).toEqual(['FJI', 'WSM']);
  });

  test('who provides does not benefit', () => {
    const [programme] = gather(
      mention({ name: 'Cyber Week', providers: ['FJI'], beneficiaries: ['FJI', 'WSM'] }),
    );
    expect(programme).toMatchObject({ providers: ['FJI'], beneficiaries: ['WSM'] });
  });

  test('what the registry holds counts before what the surroundings suggest', () => {
    const [programme] = gather(mention({ programme: 'glacy-plus', providers: ['FJI'] }));
    expect(programme).toMatchObject({ registered: true, kind: 'programme' });
    expect(programme?.providers).not.toContain('FJI');
  });

  test('names the State beside its organ, not beside an agency that acts for another body', () => {
    const [own] = gather(mention({ name: 'Cyber Week', providers: ['kisa'] }));
    expect(own?.providers).toEqual(['kisa', 'KOR']);
    const [union] = gather(mention({ programme: 'cyber4dev' }));
    expect(union?.providers).toEqual(['eu', 'ria-estonia']);
  });
});
