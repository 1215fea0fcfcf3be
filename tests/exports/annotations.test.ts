import { describe, expect, it } from 'vitest';
import { listAnnotations } from '../../src/exports/annotations.js';
import { BLOCKS, sampleRecord } from './sample.js';

const record = sampleRecord();
const annotations = listAnnotations(record, BLOCKS);

/** The selector of one type in an annotation. */
function select(index: number, type: string) {
  return annotations[index]?.target.selector.find((selector) => selector.type === type);
}

describe('listAnnotations', () => {
  it('gives one of its own id to each mention', () => {
    const mentions = [
      ...record.references.map(({ id }) => id),
      ...record.programmes.flatMap((programme) => programme.mentions.map(({ id }) => id)),
    ];
    expect(annotations.map(({ id }) => id)).toEqual(
      mentions.map((id) => `urn:rapporteur:${record.id}:${id}`),
    );
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
  });

  it('quotes the words with what stands around them', () => {
    const quote = select(0, 'TextQuoteSelector');
    const text = BLOCKS[1].text;
    expect(quote?.exact).toBe(record.references[0]?.quote);
    expect(text).toContain(`${quote?.prefix}${quote?.exact}${quote?.suffix}`);
    expect(quote?.prefix).toBe('We recall ');
  });

  it('tags each target, and says how it was resolved', () => {
    expect(annotations[1]?.body.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['tagging', 'A/78/265#43'],
      ['tagging', 'A/78/265#44'],
      ['classifying', 'known'],
    ]);
  });

  it('shows where a mention stands: its boxes, else its page, else nothing', () => {
    const [reference] = record.references;
    if (!reference) throw new Error('the sample has a reference');
    const boxes = [{ page: 2, x: 72, y: 100.5, width: 200, height: 12 }];
    const show = (at: Partial<typeof reference.at>) =>
      listAnnotations(
        { ...record, references: [{ ...reference, at: { ...reference.at, ...at } }], programmes: [] },
        BLOCKS,
      )
        .flatMap(({ target }) => target.selector)
        .flatMap(({ type, value }) => (type === 'FragmentSelector' ? [value] : []));
    expect(show({ boxes })).toEqual(['page=2&viewrect=72,100.5,200,12']);
    expect(show({})).toEqual(['page=1']);
    expect(show({ page: null })).toEqual([]);
  });
});
