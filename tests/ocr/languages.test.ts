import { describe, expect, it } from 'vitest';
import { chooseData, packagesFor } from '../../src/ocr/languages.js';
import { explainEnd, refuse } from '../../src/ocr/limits.js';
import { openProgram } from '../../src/ocr/program.js';
import { describeVersion } from '../../src/ocr/version.js';

describe('chooseData', () => {
  it.each([
    [
      ['ru', 'en'],
      ['eng', 'rus'],
      ['rus', 'eng'],
    ],
    [['ru', 'en'], ['eng'], ['eng']],
    [['zh', 'zh'], ['chi_sim'], ['chi_sim']],
    [['tlh'], ['eng'], []],
  ])('%j of %j', (languages, installed, expected) => {
    expect(chooseData(languages, new Set(installed))).toEqual(expected);
  });
});

describe('what is lacking', () => {
  it.each([
    ['ru', 'tesseract-ocr-rus (Debian)'],
    ['zh', 'tesseract-ocr-chi-sim (Debian) or @tesseract.js-data/chi_sim (npm)'],
  ])('%s', (language, packages) => {
    expect(packagesFor(language)).toBe(packages);
    expect(refuse([language]).message).toContain(`install ${packages}`);
  });
});

describe('explainEnd', () => {
  const open = new AbortController().signal;
  const ended = AbortSignal.abort();
  it.each([
    [ended, open, 'time for OCR ran out'],
    [ended, ended, 'time for OCR ran out'],
    [open, ended, 'OCR took longer than 60 seconds'],
    [open, open, 'OCR failed: Image too large'],
  ])('case %#', (signal, limit, expected) => {
    expect(explainEnd(signal, limit, 'Warning\nImage too large\n').message).toBe(expected);
  });
});

describe('describeVersion', () => {
  const sizes = new Map([
    ['eng', 100],
    ['osd', 5],
  ]);
  const version = describeVersion('tesseract-5.3.0', sizes);

  it('names the engine', () => expect(version).toMatch(/^tesseract-5\.3\.0-[0-9a-f]{8}$/));
  it('changes with the data', () => {
    expect(describeVersion('tesseract-5.3.0', new Map([['eng', 101]]))).not.toBe(version);
    expect(describeVersion('tesseract-5.3.0', new Map([...sizes, ['rus', 1]]))).not.toBe(version);
  });
  it('does not change with data that are not used', () => {
    expect(describeVersion('tesseract-5.3.0', new Map([['eng', 100]]))).toBe(version);
  });
});

describe('openProgram', () => {
  it('is null where the program is not installed', () => {
    expect(openProgram({ command: 'no-such-program', environment: { PATH: '' } })).toBeNull();
  });
});
