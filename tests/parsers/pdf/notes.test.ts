import { describe, expect, it } from 'vitest';
import {
  gatherNotes,
  isNoteMark,
  markingStars,
  splitNotes,
  splitStar,
  starsIn,
} from '../../../src/parsers/pdf/notes.js';
import { parsePdf } from '../../../src/parsers/pdf/parse.js';
import { type Mark, makePdf, setLines } from './make-pdf.js';
import { makeTestLine, makeWords } from './words.js';

/** What stands before, what is raised, and whether that is a footnote mark. */
const MARKS: readonly (readonly [string, string, boolean])[] = [
  ['report', '1', true],
  ['report.”', '12', true],
  ['report', '1,2', true],
  ['Montenegro', '*', true],
  ['2021', '3', true],
  ['79', 'th', false],
  ['1', 'er', false],
  ['3', 'o', false],
  ['km', '2', false],
  ['5m', '3', false],
  ['10', '6', false],
  ['claim', '2', true],
  ['M', 'me', false],
];

describe('isNoteMark', () => {
  it.each(MARKS)('%j with a raised %j: %s', (before, text, expected) => {
    const [word] = makeWords(text, 40, 95, { size: 7, raised: true });
    const [previous] = makeWords(before, 0, 100);
    expect(word && isNoteMark(word, previous)).toBe(expected);
  });

  it('takes nothing for a mark that is not raised', () => {
    const [word, previous] = makeWords('1 report', 0, 100);
    expect(word && isNoteMark(word, previous)).toBe(false);
  });
});

describe('splitNotes', () => {
  const body = [100, 114, 128].map((y) => makeTestLine('some text of the body', 72, y));
  const small = { size: 9 };

  it('parts small type that begins with a mark of the page', () => {
    const lines = [
      ...body,
      makeTestLine('1 See A/78/265.', 72, 700, small),
      makeTestLine('and A/75/816.', 72, 711, small),
    ];
    const { notes } = splitNotes(lines, 12, new Set(['1']), false);
    expect(gatherNotes(notes, new Set(['1'])).map(({ mark, lines: own }) => [mark, own.length])).toEqual([
      ['1', 2],
    ]);
  });

  it('leaves small type without a mark in the text', () => {
    const lines = [...body, makeTestLine('1 of the programmes', 72, 700, small)];
    expect(splitNotes(lines, 12, new Set(), false).notes).toEqual([]);
  });

  it('gives small lines to the open note of the page before', () => {
    const lines = [
      ...body,
      makeTestLine('and of its annex.', 72, 700, small),
      makeTestLine('2 Ibid.', 72, 711, small),
    ];
    const { notes } = splitNotes(lines, 12, new Set(['2']), true);
    expect(gatherNotes(notes, new Set(['2'])).map(({ mark }) => mark)).toEqual([null, '2']);
  });
});

describe('starsIn', () => {
  it('finds stars behind words only', () => {
    expect(starsIn([makeTestLine('Serbia*, Albania** and * 5', 72, 100)])).toEqual(new Set(['*', '**']));
  });
});

describe('notes of a document', () => {
  const small = { size: 8, x: 72 };
  const mark = (text: string, x: number, y: number): Mark => ({ text, x, y: y - 5, size: 6 });
  const body = (y: number, name = 'delegation') =>
    setLines(
      [
        `The ${name} refers to what it said before, at each session of the Group, and to`,
        `what others have said of the ${name} since then in the rooms of the United Nations`,
        `and elsewhere in the world, where the ${name} met with experts of all of the regions.`,
      ],
      { y },
    );

  it('go on at the foot of the next page, with the places of both', async () => {
    const first: readonly Mark[] = [
      ...body(100),
      { text: 'It recalls the report', x: 72, y: 142 },
      mark('1', 182, 142),
      mark('1', 72, 740),
      ...setLines(
        ['See document A/78/265, which the Group adopted in July of the year 2023 by', 'consensus, and in'],
        {
          ...small,
          x: 77,
          y: 740,
          leading: 10,
        },
      ),
    ];
    const second: readonly Mark[] = [
      ...body(100, 'Group'),
      { text: 'It recalls the norms', x: 72, y: 142 },
      mark('2', 182, 142),
      ...setLines(['particular its paragraph 46.'], { ...small, y: 740 }),
      mark('2', 72, 750),
      ...setLines(['Ibid.'], { ...small, x: 77, y: 750 }),
    ];
    const { blocks } = await parsePdf(makePdf([{ marks: first }, { marks: second }]));
    const notes = blocks.filter(({ kind }) => kind === 'footnote');
    expect(notes.map(({ footnote, text }) => [footnote, text])).toEqual([
      [
        '1',
        'See document A/78/265, which the Group adopted in July of the year 2023 by consensus, and in particular its paragraph 46.',
      ],
      ['2', 'Ibid.'],
    ]);
    expect(notes[0]?.boxes.map(({ page }) => page)).toEqual([1, 2]);
  });

  it('have their marks before and after the signs of a sentence', async () => {
    const marks: readonly Mark[] = [
      { text: 'The report', x: 72, y: 100 },
      mark('1', 128, 100),
      { text: ', the norms', x: 132, y: 100 },
      { text: 'and the rest.', x: 200, y: 100 },
      mark('2', 269, 100),
      ...body(120),
    ];
    const [block] = (await parsePdf(makePdf([{ marks }]))).blocks;
    expect(block?.text.startsWith('The report, the norms and the rest.')).toBe(true);
    expect(block?.notes).toEqual([
      { offset: 10, label: '1' },
      { offset: 35, label: '2' },
    ]);
  });
});

describe('stars that are not raised', () => {
  const STARS = new Set(['*', '†']);

  it.each([
    ['Montenegro*', ['Montenegro', '^*']],
    ['(Montenegro*,', ['(Montenegro', '^*', ',']],
    ['Азии†', ['Азии', '^†']],
    ['Serbia**', ['Serbia**']],
    ['*', ['*']],
    ['*Note', ['*Note']],
    ['5*6', ['5*6']],
  ])('in %j are marks: %j', (text, expected) => {
    const [word] = makeWords(text, 72, 100);
    const pieces = word ? splitStar(word, STARS) : [];
    expect(pieces.map((piece) => (piece.raised ? '^' : '') + piece.text)).toEqual(expected);
    expect(pieces.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(word?.width ?? 0);
    expect(pieces.slice(1).every(({ glued }) => glued)).toBe(true);
  });

  it('mark only where a note begins with them', () => {
    const text = makeTestLine('Serbia*, Albania** and others', 72, 100);
    expect([...markingStars([text], [])]).toEqual([]);
    expect([...markingStars([text], [{ mark: '*', lines: [] }])]).toEqual(['*']);
    expect([...markingStars([text, makeTestLine('** See above.', 72, 120)], [])]).toEqual(['**']);
  });
});
