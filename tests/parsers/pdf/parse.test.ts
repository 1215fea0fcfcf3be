import { describe, expect, it } from 'vitest';
import type { Block, ParsedDocument } from '../../../src/model/document.js';
import { FileError } from '../../../src/model/failure.js';
import { parsePdf } from '../../../src/parsers/pdf/parse.js';
import { makePdf, setLines, type TestPage } from './make-pdf.js';

async function parse(...pages: readonly TestPage[]): Promise<ParsedDocument> {
  return parsePdf(makePdf(pages));
}

function outline(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ kind, label, paragraph, text }) =>
    [kind, label, paragraph, text].filter(Boolean).join(' | '),
  );
}

/** Lines that run to the same right edge, as text does. */
const FILL = [
  'The Government of Fiji thanks the Chair for the invitation and for the work that was done so',
  'far, and it wishes to share its views on the capacity-building programmes that it knows and',
];

describe('paragraphs', () => {
  it('joins lines, and parts them at wider distances', async () => {
    const { blocks } = await parse({
      marks: [...setLines([...FILL, 'has used.']), ...setLines(['Fiji supports the Group.'], { y: 156 })],
    });
    expect(outline(blocks)).toEqual([
      `paragraph | ${FILL.join(' ')} has used.`,
      'paragraph | Fiji supports the Group.',
    ]);
  });

  it('takes out numbers, letters and bullets', async () => {
    const { blocks } = await parse({
      marks: [
        ...setLines(['1.'], { y: 100 }),
        ...setLines(['Fiji refers to the following programmes:'], { x: 100, y: 100 }),
        ...setLines(['(a)'], { x: 100, y: 120 }),
        ...setLines(['PaCSON;'], { x: 128, y: 120 }),
        ...setLines(['(b)'], { x: 100, y: 140 }),
        ...setLines(['Cyber Safety Pasifika.'], { x: 128, y: 140 }),
        ...setLines(['•'], { x: 128, y: 160 }),
        ...setLines(['It began in 2011.'], { x: 148, y: 160 }),
        ...setLines(['2.'], { y: 180 }),
        ...setLines(['2023 was a good year.'], { x: 100, y: 180 }),
      ],
    });
    expect(outline(blocks)).toEqual([
      'paragraph | 1. | 1 | Fiji refers to the following programmes:',
      'list-item | (a) | 1(a) | PaCSON;',
      'list-item | (b) | 1(b) | Cyber Safety Pasifika.',
      'list-item | • | 1(b) | It began in 2011.',
      'paragraph | 2. | 2 | 2023 was a good year.',
    ]);
  });

  it('reads bullets that are drawn and not written', async () => {
    const square = (x: number, y: number) =>
      `${x} ${y} m ${x + 4} ${y} l ${x + 4} ${y + 4} l ${x} ${y + 4} l f`;
    const raw = [square(94, 743), square(94, 723), square(300, 743)].join(' ');
    const lines = ['PaCSON, since 2018;', 'Cyber Safety Pasifika.'];
    const { blocks } = await parse({ marks: setLines(lines, { x: 108, leading: 20 }), raw });
    expect(outline(blocks)).toEqual(lines.map((text) => `list-item | • | ${text}`));
  });

  it('does not take a number at the start of a line of running text for a label', async () => {
    const lines = [
      'Fiji recalls the report of the Group, and above all what was said there in paragraphs 41 and',
      '46. It believes that a mapping of the programmes would be of use to all of the small States.',
      'A decision of 15 November 2023 points the same way, and so do the views of the other States of',
      '15 November 2024, which the Secretariat has published.',
    ];
    const { blocks } = await parse({ marks: setLines(lines) });
    expect(outline(blocks)).toEqual([`paragraph | ${lines.join(' ')}`]);
  });

  it('tells paragraphs apart that only an indented first line parts', async () => {
    const { blocks } = await parse({
      marks: [
        ...setLines(['The Government of Fiji thanks the Chair for the invitation and for the work done'], {
          x: 108,
        }),
        ...setLines(
          ['so far, and wishes to share its views on the capacity-building programmes that it has now'],
          { y: 114 },
        ),
        ...setLines(
          ['used for many years, with success, in the region of the Pacific and beyond, on the whole.'],
          { y: 128 },
        ),
        ...setLines(
          ['It adds that needs differ from State to State, and that no one should be left to his'],
          { x: 108, y: 142 },
        ),
        ...setLines(['own devices.'], { y: 156 }),
      ],
    });
    expect(blocks.map((block) => block.text.slice(0, 12))).toEqual(['The Governme', 'It adds that']);
  });

  it('joins a paragraph that a page cuts, over running heads, feet and notes', async () => {
    const page = (number: number, lines: readonly string[], note: readonly string[]): TestPage => ({
      marks: [
        ...setLines(['Submission of Fiji'], { y: 40, size: 9 }),
        ...setLines(lines, { y: 100 }),
        ...setLines(note, { y: 700, size: 8 }),
        ...setLines([`Page ${number} of 2`], { y: 810, size: 9 }),
      ],
    });
    const { blocks } = await parse(
      page(1, ['1. A first paragraph of its own, which is numbered, and then', `2. ${FILL[0]}`], []),
      page(2, [FILL[1] ?? '', 'has used.', '3. A third paragraph.'], []),
    );
    const second = blocks.find((block) => block.label === '2.');
    expect(second?.text).toBe(`${FILL.join(' ')} has used.`);
    expect(second?.boxes.map((box) => box.page)).toEqual([1, 2]);
    expect(outline(blocks).filter((line) => /^(?:header|page-number)/.test(line))).toEqual([
      'header | Submission of Fiji',
      'page-number | Page 1 of 2',
      'header | Submission of Fiji',
      'page-number | Page 2 of 2',
    ]);
  });
});

describe('columns', () => {
  it('reads one column after the other, below a heading over both', async () => {
    const left = [
      'Fiji thanks the Chair for the',
      'invitation, and wishes to share',
      'its views on the programmes of',
      'the region. They are many, and',
      'they serve all.',
    ];
    const right = [
      'Some of them began long ago;',
      'others are new. All of them are',
      'useful, and Fiji would be glad to',
      'see them go on. It thanks those',
      'States that have paid for them.',
    ];
    const { blocks } = await parse({
      marks: [
        ...setLines(['Views of Fiji on the programmes of the region of the Pacific'], {
          font: 'bold',
          size: 14,
        }),
        ...setLines(left, { y: 140 }),
        ...setLines(right, { x: 320, y: 143 }),
      ],
    });
    expect(outline(blocks)).toEqual([
      'heading | Views of Fiji on the programmes of the region of the Pacific',
      `paragraph | ${left.join(' ')}`,
      `paragraph | ${right.join(' ')}`,
    ]);
  });
});

describe('headings', () => {
  it('knows them by weight and keeps their numbers', async () => {
    const { blocks } = await parse({
      marks: [
        ...setLines(['STATEMENT OF FIJI'], { y: 60, size: 16, font: 'bold' }),
        ...setLines(['A. Regional programmes'], { y: 90, font: 'bold' }),
        ...setLines([...FILL, 'has used.'], { y: 120 }),
        ...setLines(['This sentence is bold.'], { y: 180, font: 'bold' }),
      ],
    });
    expect(outline(blocks).filter((line) => !line.includes('thanks'))).toEqual([
      'heading | STATEMENT OF FIJI',
      'heading | A. | Regional programmes',
      'paragraph | This sentence is bold.',
    ]);
    expect(blocks.map((block) => block.level)).toEqual([1, 2, null, null]);
  });
});

describe('footnotes', () => {
  it('takes marks out of the text and pairs them with the notes', async () => {
    const { blocks } = await parse({
      marks: [
        ...setLines(['Fiji recalls the second annual progress report'], { y: 100 }),
        { x: 326, y: 95, text: '1', size: 7 },
        ...setLines(['and thanks all those who drafted it with such care; in its'], { y: 114 }),
        ...setLines(['79'], { y: 128 }),
        { x: 85.5, y: 123, text: 'th', size: 7 },
        ...setLines(['session it will speak in more detail.'], { x: 96, y: 128 }),
        { x: 72, y: 746, text: '1', size: 6 },
        ...setLines(['A/78/265, para. 46.'], { x: 78, y: 750, size: 9 }),
      ],
    });
    const [text, note] = blocks;
    expect(text?.text).toContain('progress report and thanks');
    expect(text?.text).toContain('in its 79th session');
    expect(text?.notes).toEqual([{ offset: text?.text.indexOf(' and thanks'), label: '1' }]);
    expect(note).toMatchObject({
      kind: 'footnote',
      footnote: '1',
      text: 'A/78/265, para. 46.',
      paragraph: null,
    });
  });
});

describe('tables', () => {
  const grid = (top: number, rows: number): TestPage['lines'] => [
    ...Array.from({ length: rows + 1 }, (_, at) => [72, top + at * 30, 520, top + at * 30] as const),
    ...[72, 220, 520].map((x) => [x, top, x, top + rows * 30] as const),
  ];
  const row = (y: number, left: string, right: string, font: 'plain' | 'bold' = 'plain') => [
    ...setLines([left], { x: 76, y, font }),
    ...setLines([right], { x: 224, y, font }),
  ];

  it('gives cells with their headers, and goes on over the page', async () => {
    const { blocks } = await parse(
      {
        marks: [
          ...setLines(['Fiji lists:'], { y: 80 }),
          ...row(720, 'Programme', 'Provider', 'bold'),
          ...row(750, 'PaCSON', 'Australia'),
        ],
        lines: grid(702, 2) ?? [],
      },
      {
        marks: [...row(80, 'Programme', 'Provider', 'bold'), ...row(110, 'GLACY+', 'Council of Europe')],
        lines: grid(62, 2) ?? [],
      },
    );
    const cells = blocks
      .filter((block) => block.kind === 'cell')
      .map(({ text, cell }) => [text, cell?.row, cell?.column, cell?.header]);
    expect(cells).toEqual([
      ['Programme', 0, 0, null],
      ['Provider', 0, 1, null],
      ['PaCSON', 1, 0, 'Programme'],
      ['Australia', 1, 1, 'Provider'],
      ['GLACY+', 2, 0, 'Programme'],
      ['Council of Europe', 2, 1, 'Provider'],
    ]);
    expect(outline(blocks.filter((block) => block.kind === 'header'))).toEqual([
      'header | Programme',
      'header | Provider',
    ]);
  });

  it('does not take a frame around a text for a table', async () => {
    const { blocks } = await parse({
      marks: setLines([...FILL, 'has used.']),
      lines: [
        [60, 80, 560, 80],
        [60, 140, 560, 140],
        [60, 80, 60, 140],
        [560, 80, 560, 140],
      ],
    });
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph']);
  });
});

describe('places', () => {
  it('measures boxes from the top left corner, also on a turned page', async () => {
    const marks = [{ x: 100, y: 200, text: 'Fiji' }];
    const spanOf = async (rotate: number) => (await parse({ marks, rotate })).blocks[0]?.spans[0];
    const plain = await spanOf(0);
    const turned = await spanOf(90);
    expect(plain).toMatchObject({ page: 1, x: 100, start: 0, end: 4 });
    expect(plain?.y).toBeGreaterThan(185);
    expect((plain?.y ?? 0) + (plain?.height ?? 0)).toBeLessThan(206);
    // Turned by a quarter, the text runs downwards: what was 200 from the top is 200 from the right edge of 842.
    expect(turned).toMatchObject({ page: 1 });
    expect(turned?.y).toBeCloseTo(100, 0);
    expect((turned?.x ?? 0) + (turned?.width ?? 0)).toBeGreaterThan(642);
  });

  it('lays links over the words that they cover', async () => {
    const { blocks } = await parse({
      marks: [{ x: 72, y: 100, text: 'See the portal for more.' }],
      links: [{ url: 'https://example.org/', box: [72 + 44, 90, 34, 14] }],
    });
    const [block] = blocks;
    expect(block?.links.map(({ start, end, url }) => [block.text.slice(start, end), url])).toEqual([
      ['portal', 'https://example.org/'],
    ]);
  });
});

describe('coverage', () => {
  const text: TestPage = { marks: setLines(FILL) };

  it('tells pages that are pictures from blank ones', async () => {
    const { coverage, messages } = await parse(text, { marks: [], scan: true }, { marks: [] });
    expect(coverage).toEqual({
      pages: 3,
      read: 2,
      ocr: 0,
      unreadable: [{ page: 2, reason: 'no text layer: the page is an image' }],
    });
    expect(messages).toMatchObject([{ code: 'page-unreadable', level: 'warning', page: 2 }]);
  });

  it('does not trust a stamp on a picture', async () => {
    const { coverage, blocks } = await parse(text, {
      marks: setLines(['Page 2 of 2'], { y: 800 }),
      scan: true,
    });
    expect(coverage.unreadable).toEqual([{ page: 2, reason: 'almost no text layer: the page is an image' }]);
    expect(blocks.some((block) => block.text === 'Page 2 of 2')).toBe(true);
  });

  it('knows letters that are drawn as shapes', async () => {
    const raw = Array.from({ length: 300 }, (_, at) => `${at} 10 m ${at + 3} 30 l ${at + 5} 10 l f`).join(
      '\n',
    );
    const { coverage } = await parse(text, { marks: setLines(['2']), raw });
    expect(coverage.unreadable).toMatchObject([{ page: 2 }]);
  });

  it('reads properties', async () => {
    expect((await parse(text)).properties).toEqual({
      title: 'A title',
      author: null,
      language: null,
      created: '2023-11-15',
    });
  });
});

describe('files at fault', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(0), 'empty'],
    ['no PDF', new TextEncoder().encode('%PDF-1.7 and then nothing of use'), 'corrupt'],
    ['a lock', makePdf([{ marks: setLines(FILL) }], true), 'encrypted'],
    ['only pictures', makePdf([{ marks: [], scan: true }]), 'no-text'],
    ['page numbers on pictures', makePdf([{ marks: setLines(['1']), scan: true }]), 'no-text'],
    ['only blank pages', makePdf([{ marks: [] }]), 'no-text'],
  ])('%s', async (_, bytes, code) => {
    const error: unknown = await parsePdf(bytes).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FileError);
    expect(error).toMatchObject({ code });
  });

  it('leaves the caller’s bytes alone and gives the same result twice', async () => {
    const bytes = makePdf([{ marks: setLines(FILL) }]);
    const copy = bytes.slice();
    const first = await parsePdf(bytes);
    expect(bytes).toEqual(copy);
    expect(await parsePdf(bytes)).toEqual(first);
  });

  it('leaves the native push in its place', () => {
    expect(Array.prototype.push.toString()).toContain('[native code]');
  });
});
