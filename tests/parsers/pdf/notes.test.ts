import { describe, expect, it } from 'vitest';
import { gatherNotes, isNoteMark, splitNotes, starsIn } from '../../../src/parsers/pdf/notes.js';
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
