import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BODY, headOf, quote, readDocument, write } from './factory.js';

const WORDS = [
  'Fiji',
  'Republic of Kenya',
  'European Union',
  'and',
  'its',
  'member States',
  'on behalf of',
  'Statement by',
  'Views of',
  '’s',
  ':',
  '(',
  ')',
  ',',
  '.',
  '–',
  'Permanent Mission of',
  'presents its compliments',
  'align themselves with this statement',
  '15 November 2023',
  '2023-11',
  'A/78/265',
  'Date:',
  'we',
  'I',
];
const line = fc
  .tuple(
    fc.constantFrom('# ', '## ', '- ', 'H: ', ''),
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }),
  )
  .map(([mark, words]) => mark + words.join(' '));

describe('any text', () => {
  it('gives spans that lie in their blocks, each party once, and a real day', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const document = write(...lines, ...BODY);
        const head = readDocument(document);
        for (const { span } of head.submitters) expect(quote(document, span)).toBeTruthy();
        expect(new Set(head.submitters.map(({ id }) => id)).size).toBe(head.submitters.length);
        if (head.date) expect(quote(document, head.date.span)).toMatch(/2023/);
      }),
      { numRuns: 300 },
    );
  });

  it('takes no longer than the text is long', () => {
    const long = (words: string) => [`# ${words.repeat(2000)}`, words.repeat(20000)];
    for (const words of [
      'Fiji and ',
      'on behalf of ',
      'Statement by ',
      '15 ',
      'A/',
      '(',
      ', ',
      'member States ',
    ]) {
      const start = performance.now();
      headOf(...long(words), ...BODY);
      expect(performance.now() - start, words).toBeLessThan(3000);
    }
  });
});
