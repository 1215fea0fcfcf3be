import { describe, expect, it } from 'vitest';
import { parsePdf } from '../../../src/parsers/pdf/parse.js';
import { type Mark, makePdf, setLines, type TestPage } from './make-pdf.js';

/** The cells of the pages' tables by row, columns parted by ' | '. */
async function readRows(...pages: readonly TestPage[]): Promise<readonly string[]> {
  const { blocks } = await parsePdf(makePdf(pages));
  const rows = new Map<string, Map<number, string>>();
  for (const { cell, text } of blocks) {
    if (!cell) continue;
    const row = rows.get(`${cell.table} ${cell.row}`) ?? new Map<number, string>();
    rows.set(`${cell.table} ${cell.row}`, row);
    row.set(cell.column, row.has(cell.column) ? `${row.get(cell.column)} / ${text}` : text);
  }
  return [...rows.values()].map((row) => [...row.values()].join(' | '));
}

/** Rows of cells at the given places, without lines. */
function setRows(
  rows: readonly (readonly string[])[],
  places: readonly number[],
  { y = 150, leading = 20 } = {},
): readonly Mark[] {
  return rows.flatMap((row, at) =>
    row.flatMap((text, column) =>
      text === '' ? [] : [{ x: places[column] ?? 0, y: y + at * leading, text, size: 10 }],
    ),
  );
}

const PROSE = setLines(
  ['The delegation submits a table of what was done in the year before, and of', 'what it plans.'],
  {
    y: 100,
  },
);
const PLACES = [72, 250, 400];

describe('tables without lines', () => {
  const rows = [
    ['Programme', 'Years', 'Partner'],
    ['GLACY+', '2016-2024', 'Council of Europe'],
    ['Cyber4Dev', '2018-2024', 'European Union'],
    ['PaCSON', 'since 2017', 'Australia'],
  ];

  it('are told by three rows or more of short texts at the same places', async () => {
    expect(await readRows({ marks: [...PROSE, ...setRows(rows, PLACES)] })).toEqual(
      rows.map((row) => row.join(' | ')),
    );
  });

  it('have cells of several lines and empty cells', async () => {
    const marks = [
      ...setRows(rows, PLACES, { leading: 30 }),
      { x: 400, y: 192, text: 'and its members', size: 10 },
    ];
    const more = { x: 250, y: 270, text: '2025', size: 10 };
    const read = await readRows({ marks: [...marks, { x: 72, y: 270, text: 'Next', size: 10 }, more] });
    expect(read).toEqual([
      'Programme | Years | Partner',
      'GLACY+ | 2016-2024 | Council of Europe and its members',
      'Cyber4Dev | 2018-2024 | European Union',
      'PaCSON | since 2017 | Australia',
      'Next | 2025',
    ]);
  });

  it('give up the text below them', async () => {
    const below = setLines(['The delegation thanks all of its partners for what they gave in these years.'], {
      y: 240,
    });
    expect(await readRows({ marks: [...setRows(rows, PLACES), ...below] })).toHaveLength(4);
  });

  const LEFT: readonly (readonly [string, readonly Mark[]])[] = [
    ['two rows', setRows(rows.slice(0, 2), PLACES)],
    [
      'two columns',
      setRows(
        rows.map((row) => row.slice(0, 2)),
        PLACES,
      ),
    ],
    [
      'long texts in two columns',
      setRows(
        rows.map(([first = '']) => [first, 'words that may well be', 'prose, set in columns']),
        PLACES,
      ),
    ],
    [
      'ragged places',
      rows.flatMap((row, at) =>
        setRows(
          [row],
          PLACES.map((x, column) => x + 9 * at * column),
          { y: 150 + 20 * at },
        ),
      ),
    ],
    [
      'contents',
      setRows(
        rows.map(([first = ''], at) => [first, '..........', `${at + 1}`]),
        PLACES,
      ),
    ],
    ['far rows', setRows(rows, PLACES, { leading: 60 })],
  ];

  it.each(LEFT)('are not seen in %s', async (_, marks) => {
    expect(await readRows({ marks: [...PROSE, ...marks] })).toEqual([]);
  });
});

describe('tables with lines', () => {
  const LONG = [
    'Build the skills of all the teams that answer to incidents',
    'in the region, and of the courts where the teams have',
  ];
  const left = (text: string, y: number): Mark => ({ x: 75, y, text, size: 10 });
  const frame = (top: number, bottom: number) =>
    [72, 180, 440]
      .map((x) => [x, top, x, bottom] as const)
      .concat([top, bottom].map((y) => [72, y, 440, y] as const));

  it('join a row that a page cuts inside a sentence', async () => {
    const first = {
      marks: [left('Regional', 112), ...setLines(LONG, { x: 185, y: 112, size: 10 })],
      lines: frame(100, 140),
    };
    const second = {
      marks: [left('Support', 112), ...setLines(['been set up.'], { x: 185, y: 112, size: 10 })],
      lines: frame(100, 140),
    };
    expect(await readRows(first, second)).toEqual([`Regional / Support | ${LONG.join(' ')} been set up.`]);
  });

  it('leave apart rows of short cells', async () => {
    const page = (first: string, second: string): TestPage => ({
      marks: [left(first, 112), { x: 185, y: 112, text: second, size: 10 }],
      lines: frame(100, 140),
    });
    expect(await readRows(page('Germany', '2023-2027'), page('Estonia', 'planned'))).toEqual([
      'Germany | 2023-2027',
      'Estonia | planned',
    ]);
  });

  it('are ruled by hundreds of small pictures, too', async () => {
    const ruler = (y: number) =>
      Array.from({ length: 400 }, (_, at) => `q 0.96 0 0 0.48 ${70 + 0.96 * at} ${842 - y} cm /scan Do Q`);
    const raw = [100, 130, 160, 190].flatMap(ruler).join('\n');
    const marks = [0, 1, 2].flatMap((at) => [
      left(`Topic ${at}`, 118 + 30 * at),
      { x: 185, y: 118 + 30 * at, text: 'What is said of it', size: 10 },
    ]);
    expect(await readRows({ marks, raw })).toEqual([0, 1, 2].map((at) => `Topic ${at} | What is said of it`));
  });
});
