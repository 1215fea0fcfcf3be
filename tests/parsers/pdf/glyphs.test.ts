import { describe, expect, it } from 'vitest';
import { parsePdf } from '../../../src/parsers/pdf/parse.js';
import { makePdf } from './make-pdf.js';

/** The text of a page that holds one array of strings and distances, in thousandths of the type size. */
async function show(array: string, before = ''): Promise<string> {
  const raw = `BT /plain 12 Tf 72 700 Td ${before} [${array}] TJ ET`;
  const { blocks } = await parsePdf(makePdf([{ marks: [], raw }]));
  return blocks.map(({ text }) => text).join(' | ');
}

describe('glyphs of a page', () => {
  it.each([
    ['(The re) -150 (solution of the Assembly on this)', 'The resolution of the Assembly on this'],
    ['(The resolution) -300 (of the Assembly on this)', 'The resolution of the Assembly on this'],
    ['(Resolution) -150 (of) -150 (the) -150 (Assembly)', 'Resolution of the Assembly'],
    ['(Resol) 20 (ution) -40 (s) -280 (of the Assembly)', 'Resolutions of the Assembly'],
  ])('%s is read as %j', async (array, expected) => {
    expect(await show(array)).toBe(expected);
  });

  it('follows spacing, stretching and moves of lines', async () => {
    expect(await show('(Resolution of the)', '2 Tc 5 Tw 90 Tz')).toBe('Resolution of the');
    expect(await show('(Assembly)', '14 TL (Resolution of the) Tj T*')).toBe('Resolution of the Assembly');
  });

  it('leaves out what stands beside the page', async () => {
    expect(await show('(Resolution)', '-500 0 Td (hidden) Tj 500 0 Td')).toBe('Resolution');
  });

  it('restores the state of the text', async () => {
    const raw =
      'q 2 0 0 2 0 0 cm BT /plain 6 Tf 36 350 Td (First line) Tj ET Q BT /plain 12 Tf 72 686 Td (second) Tj ET';
    const { blocks } = await parsePdf(makePdf([{ marks: [], raw }]));
    const [first] = blocks;
    expect(first?.text).toBe('First line second');
    expect(first?.spans.map(({ height }) => height)).toEqual(Array(3).fill(first?.spans[0]?.height));
    expect(first?.spans[0]?.x).toBe(72);
  });
});
