import { describe, expect, it } from 'vitest';
import { type Ocr, OcrError, type OcrLine, type OcrMode, type OcrReading } from '../../../src/model/ocr.js';
import { parsePdf } from '../../../src/parsers/pdf/parse.js';
import { makePdf, setLines, type TestPage } from './make-pdf.js';

const SCALE = 200 / 72;
const TEXT = [
  'The Government of Fiji thanks the Chair for the invitation and for the work that was done so',
  'far, and it wishes to share its views on the capacity-building programmes that it knows and',
  'that it has used since the adoption of the second annual progress report of the Group.',
];
const SOUND: TestPage = { marks: setLines(TEXT) };
const SCAN: TestPage = { marks: [], scan: true };
const LYING: TestPage = {
  marks: setLines(
    TEXT.map((line) =>
      line.replaceAll(
        /[a-z]/gu,
        (char) => 'qmzkvxjwbypgfhucdlnrtoseia'['abcdefghijklmnopqrstuvwxyz'.indexOf(char)] ?? '',
      ),
    ),
  ),
};

/** A line of words of equal width, as an engine tells it; x and y in points. */
function readLine(text: string, y: number, confidence = 0.95): OcrLine {
  const words = text.split(' ').map((word, at) => ({
    text: word,
    confidence,
    x: (72 + 40 * at) * SCALE,
    y: (y - 9) * SCALE,
    width: 35 * SCALE,
    height: 12 * SCALE,
  }));
  return { words, baseline: y * SCALE, height: 10.8 * SCALE, isLevel: true };
}

interface Call {
  readonly languages: readonly string[];
}

/** An engine that reads what it is told to, and notes what it was asked for. */
function pretend(read: (call: Call) => OcrReading | Error, known = ['ar', 'en', 'es', 'fr', 'ru', 'zh']) {
  const calls: Call[] = [];
  const engine: Ocr = {
    version: 'pretend-1',
    knows: (language) => known.includes(language),
    read: async (_picture, languages) => {
      calls.push({ languages });
      const reading = read({ languages });
      if (reading instanceof Error) throw reading;
      return reading;
    },
    rest: async () => undefined,
  };
  return { engine, calls };
}

const reads = (...lines: readonly OcrLine[]) => pretend(() => ({ lines }));
const fails = (message: string) => pretend(() => new OcrError(message));

function parse(
  pages: readonly TestPage[],
  engine: Ocr,
  mode: Exclude<OcrMode, 'never'> = 'auto',
  signal?: AbortSignal,
) {
  return parsePdf(makePdf(pages), { mode, engine, signal: signal ?? new AbortController().signal });
}

const GOOD_LINES = TEXT.map((line, at) => readLine(line, 100 + 15 * at));

describe('a page without text', () => {
  it('is read by OCR, and its words have their places', async () => {
    const { engine } = reads(readLine('1. Fiji supports the Group.', 100), readLine('New York', 130));
    const { blocks, coverage, messages } = await parse([SOUND, SCAN], engine);
    expect(coverage).toEqual({ pages: 2, read: 1, ocr: 1, unreadable: [] });
    const block = blocks.find(({ paragraph }) => paragraph === '1');
    expect(block).toMatchObject({ text: 'Fiji supports the Group.', label: '1.', page: 2 });
    expect(block?.spans[0]).toMatchObject({ page: 2, x: 112, width: 35, start: 0, end: 4 });
    expect(messages).toEqual([
      {
        code: 'page-ocr',
        level: 'info',
        page: 2,
        text: 'page 2 was read by OCR (en, confidence 95 %): no text layer: the page is an image',
      },
    ]);
  });

  it('is read in the language of the other pages', async () => {
    const { engine, calls } = reads(...GOOD_LINES);
    await parse([SOUND, SCAN, SCAN], engine);
    expect(new Set(calls.map(({ languages }) => languages.join()))).toEqual(new Set(['en']));
  });

  it('tells the language where nothing else does', async () => {
    const { engine, calls } = reads(...GOOD_LINES);
    await parse([SCAN], engine);
    expect(calls[0]?.languages).toEqual(['en', 'fr', 'es']);
    expect(calls.at(-1)?.languages).toEqual(['en']);
  });

  it('is tried in other scripts until one reads', async () => {
    const { engine, calls } = pretend(({ languages }) => ({
      lines: GOOD_LINES.map((line) => ({
        ...line,
        words: line.words.map((word) => ({ ...word, confidence: languages[0] === 'ru' ? 0.9 : 0.4 })),
      })),
    }));
    await parse([SCAN], engine);
    expect(calls.map(({ languages }) => languages[0])).toContain('ru');
    expect(calls.map(({ languages }) => languages[0])).not.toContain('zh');
  });

  it('is unreadable, with what to install, where data are lacking', async () => {
    const { engine } = fails('OCR has no data for Russian: install tesseract-ocr-rus (Debian)');
    const { coverage, messages } = await parse([SOUND, SCAN], engine);
    expect(coverage).toMatchObject({ read: 1, ocr: 0, unreadable: [{ page: 2 }] });
    expect(coverage.unreadable[0]?.reason).toContain('install tesseract-ocr-rus');
    expect(messages[0]).toMatchObject({ code: 'page-unreadable', level: 'warning', page: 2 });
  });

  it('is unreadable where OCR makes out no words', async () => {
    const junk = ['qxv zkw bbp', 'fgh wqz kkl', 'zzq vvx mmk'].map((line, at) =>
      readLine(line, 100 + 15 * at, 0.2),
    );
    const { coverage } = await parse([SOUND, SCAN], reads(...junk).engine);
    expect(coverage.unreadable[0]?.reason).toContain('cannot make out its words');
  });

  it('is read, and empty, where it is a picture without words', async () => {
    const { coverage, messages } = await parse([SOUND, SCAN], reads().engine);
    expect(coverage).toMatchObject({ ocr: 1, unreadable: [] });
    expect(messages[0]?.text).toContain('found no words on page 2');
  });

  it('is marked when it is hard to read', async () => {
    const lines = GOOD_LINES.map((line) => ({
      ...line,
      words: line.words.map((word) => ({ ...word, confidence: 0.6 })),
    }));
    const { messages } = await parse([SOUND, SCAN], reads(...lines).engine);
    expect(messages.map(({ code }) => code)).toEqual(['page-ocr', 'page-ocr-poor']);
  });
});

it('puts no space between Chinese and digits, where engines part them', async () => {
  const place = (text: string, x: number, width: number) => ({
    ...{ text, confidence: 0.95, x: x * SCALE, y: 88 * SCALE },
    ...{ width: width * SCALE, height: 12 * SCALE },
  });
  const words = [
    place('报告第', 72, 36),
    place('46', 110, 10),
    place('段，', 124, 24),
    place('附件', 190, 24),
  ];
  const { engine } = reads({ words, baseline: 100 * SCALE, height: 16 * SCALE, isLevel: true });
  const { blocks } = await parse([SCAN], engine);
  expect(blocks.map(({ text }) => text)).toEqual(['报告第46段， 附件']);
});

it('warns of digits that engines misread', async () => {
  const { engine } = reads(readLine('القرار ٧٥/٢٤٠ المؤرخ في', 100), readLine('الفقرة 46 من التقرير', 130));
  const { messages } = await parse([SCAN], engine);
  expect(messages.map(({ code, level }) => [code, level])).toEqual([
    ['page-ocr', 'info'],
    ['page-ocr-digits', 'warning'],
  ]);
});

describe('time', () => {
  it('runs out: the pages that are left are unreadable, and the file may be tried again', async () => {
    const { coverage, messages } = await parse(
      [SOUND, SCAN],
      reads(...GOOD_LINES).engine,
      'auto',
      AbortSignal.abort(),
    );
    expect(coverage.unreadable[0]?.reason).toContain('time for OCR ran out');
    expect(messages[0]).toMatchObject({ code: 'ocr-time', level: 'warning' });
  });

  it('runs out before anything is read', async () => {
    const late = parse([SCAN], reads(...GOOD_LINES).engine, 'auto', AbortSignal.abort());
    await expect(late).rejects.toMatchObject({ name: 'FileError', code: 'timeout' });
  });
});

describe('a text layer that lies', () => {
  it('gives way to what OCR reads', async () => {
    const { blocks, coverage, messages } = await parse([LYING], reads(...GOOD_LINES).engine);
    expect(coverage).toMatchObject({ read: 0, ocr: 1 });
    expect(blocks[0]?.text).toContain('The Government of Fiji');
    expect(messages[0]?.text).toContain('its letters make no words');
  });

  it.each([
    ['OCR reads no better', reads(readLine('qxv zkw bbp', 100, 0.3)).engine],
    ['OCR fails', fails('OCR failed: no memory').engine],
  ])('is kept with a warning where %s', async (_, engine) => {
    const { coverage, messages } = await parse([LYING], engine);
    expect(coverage).toMatchObject({ read: 1, ocr: 0, unreadable: [] });
    expect(messages.map(({ code }) => code)).toEqual(['page-text-doubtful']);
  });

  it('is kept with a warning without OCR', async () => {
    const { messages } = await parsePdf(makePdf([LYING]));
    expect(messages).toMatchObject([{ code: 'page-text-doubtful', level: 'warning', page: 1 }]);
  });
});

describe('a page with sound text', () => {
  it('is never sent to OCR', async () => {
    const { engine, calls } = reads();
    expect((await parse([SOUND, { marks: [] }], engine)).messages).toEqual([]);
    expect(calls).toEqual([]);
  });

  it('is read by OCR when that is asked for, unless it is blank', async () => {
    const { engine } = reads(...GOOD_LINES);
    const { coverage } = await parse([SOUND, { marks: [] }], engine, 'always');
    expect(coverage).toEqual({ pages: 2, read: 1, ocr: 1, unreadable: [] });
  });
});

it('gives what it gave before', async () => {
  const once = await parse([SCAN, SOUND, SCAN], reads(...GOOD_LINES).engine);
  expect(await parse([SCAN, SOUND, SCAN], reads(...GOOD_LINES).engine)).toEqual(once);
});
