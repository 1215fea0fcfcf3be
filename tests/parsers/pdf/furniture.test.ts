import { describe, expect, it } from 'vitest';
import { findFurniture, type PageRows, readPageNumber } from '../../../src/parsers/pdf/furniture.js';
import type { Row } from '../../../src/parsers/pdf/geometry.js';
import { makeWords } from './words.js';

type Content = Readonly<Record<number, string>>;

/** Pages from texts by baseline, each with enough running text in between. */
function makePages(contents: readonly Content[]): readonly PageRows[] {
  return contents.map((content, at) => {
    const body: Content = Object.fromEntries(
      Array.from({ length: 14 }, (_, line) => [
        120 + 30 * line,
        `text ${'abcdefghijklmn'[line]} of page ${'xyzuvw'[at]}`,
      ]),
    );
    const rows = Object.entries<string>({ ...body, ...content })
      .map(([y, text]) => [Number(y), text] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([y, text]) => makeWords(text, 72, y));
    return { number: at + 1, height: 842, rows };
  });
}

function textOf(row: Row): string {
  return row.map((word) => word.text).join(' ');
}

function find(contents: readonly Content[]): readonly (readonly [string, string])[] {
  return [...findFurniture(makePages(contents), 12)].map(([row, kind]) => [kind, textOf(row)]);
}

describe('findFurniture', () => {
  it('finds what comes again at the same place', () => {
    expect(
      find([
        { 40: 'Title' },
        { 40: 'Submission of Fiji', 800: 'CBP' },
        { 40: 'Submission of Fiji', 800: 'CBP' },
      ]),
    ).toEqual([
      ['header', 'Submission of Fiji'],
      ['footer', 'CBP'],
      ['header', 'Submission of Fiji'],
      ['footer', 'CBP'],
    ]);
  });

  /** Feet of the second and third page, by baseline. */
  const FEET: readonly Content[] = [{ 790: '18-16895' }, { 790: '18-16895' }];

  const FIRST_PAGES: readonly (readonly [string, Content, readonly string[]])[] = [
    ['as low as the feet of other pages', { 792: 'Please recycle' }, ['Please recycle']],
    ['lower than they', { 815: 'Please recycle' }, ['Please recycle']],
    ['higher than they', { 760: 'The last line of the text' }, []],
    [
      'a job number above them',
      { 748: '18-16895 (E) 241018', 762: '*1816895*' },
      ['18-16895 (E) 241018', '*1816895*'],
    ],
    ['another number above them', { 762: 'resolution 181 of 1895' }, []],
    ['a job number in the text', { 560: 'job 18-16895' }, []],
  ];

  it.each(FIRST_PAGES)('tells the foot of a first page: %s', (_, first, expected) => {
    const feet = find([first, ...FEET]).filter(([, text]) => text !== '18-16895');
    expect(feet.map(([, text]) => text).toSorted()).toEqual([...expected].toSorted());
    expect(feet.every(([kind]) => kind === 'footer')).toBe(true);
  });

  it('takes no note at the foot of a first page for a foot', () => {
    const pages = makePages([{}, ...FEET]);
    const note = makeWords('1 See A/78/265.', 72, 795, { size: 9 }).map((word, at) => ({
      ...word,
      raised: at === 0,
    }));
    const withNote = pages.map((page, at) => (at === 0 ? { ...page, rows: [...page.rows, note] } : page));
    expect(findFurniture(withNote, 12).has(note)).toBe(false);
  });

  it('takes no text larger than the body for a foot', () => {
    const pages = makePages([{}, ...FEET]);
    const large = makeWords('Signed', 72, 795, { size: 16 });
    const withText = pages.map((page, at) => (at === 0 ? { ...page, rows: [...page.rows, large] } : page));
    expect(findFurniture(withText, 12).has(large)).toBe(false);
  });

  it('knows odd from even pages', () => {
    const pages = [{ 40: 'Fiji' }, { 40: 'Views' }, { 40: 'Fiji' }, { 40: 'Views' }];
    expect(find(pages)).toHaveLength(4);
  });

  it('does not take a salutation that begins two pages for a head', () => {
    const body = { 90: 'Mr. President,' };
    expect(find([{ 90: 'One' }, body, body, { 90: 'Two' }, { 90: 'Three' }])).toEqual([]);
  });

  it('does not take a repeated row for a head when text stands above it', () => {
    expect(
      find([
        { 60: 'One', 90: 'Programme' },
        { 60: 'Two', 90: 'Programme' },
      ]),
    ).toEqual([]);
  });

  it.each(['2', '- 2 -', '2/3', 'Page 2 of 3', 'Página 2 de 3', '[2]', '2 | 3'])(
    'knows %j as a page number',
    (text) => {
      const pages = [1, 2, 3].map((number) => ({ 810: text.replace('2', `${number}`) }));
      expect(find(pages).map(([kind]) => kind)).toEqual(['page-number', 'page-number', 'page-number']);
    },
  );

  it('takes no year and no count for a page number', () => {
    expect(find([{ 810: 'Agenda 2030' }, { 810: 'Group of 77' }])).toEqual([]);
  });
});

describe('readPageNumber', () => {
  it.each(['18-16895', 'A/78/265', 'in the year 2023 was', '3.5'])('does not read %j', (text) => {
    expect(readPageNumber(text)).toBeNull();
  });
});
