import { describe, expect, it } from 'vitest';
import { findReason } from '../../../src/parsers/pdf/coverage.js';
import type { PageContent } from '../../../src/parsers/pdf/geometry.js';
import { makeWords } from './words.js';

const BLANK: PageContent = {
  number: 1,
  width: 595,
  height: 842,
  mirror: null,
  rows: [],
  turned: [],
  rules: [],
  fills: [],
  links: [],
  pictured: 0,
  paths: 0,
  garbage: 0,
  hidden: 0,
  unturn: null,
};

const TEXT = [makeWords('a page with so much text that nobody would call it a stamp on a picture', 72, 100)];

/** What a page holds, and the beginning of the reason; null for a page that is read. */
const CASES: readonly (readonly [string, Partial<PageContent>, string | null])[] = [
  ['nothing', {}, null],
  ['text', { rows: TEXT }, null],
  ['text over a scan', { rows: TEXT, pictured: 1, paths: 0 }, null],
  ['a scan', { pictured: 1, paths: 0 }, 'no text layer: the page is an image'],
  ['a drawing', { pictured: 0, paths: 90 }, 'no text layer: the page is drawn'],
  ['a page number on a scan', { rows: [makeWords('2', 300, 800)], pictured: 1, paths: 0 }, 'almost no text'],
  ['letters as shapes', { rows: [makeWords('2', 300, 800)], pictured: 0, paths: 900 }, 'almost no text'],
  ['private characters', { rows: TEXT, garbage: 0.8 }, 'the text layer is garbled'],
];

describe('findReason', () => {
  it.each(CASES)('%s', (_, page, expected) => {
    const reason = findReason({ ...BLANK, ...page });
    if (expected === null) expect(reason).toBeNull();
    else expect(reason).toContain(expected);
  });
});
