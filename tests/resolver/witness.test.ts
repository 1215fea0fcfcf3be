/** Hyperlinks beside the printed words. */
import { describe, expect, test } from 'vitest';
import { createReferenceFinder } from '../../src/extractors/reference/find-references.js';
import { loadLanguages } from '../../src/languages/load.js';
import type { Link } from '../../src/model/document.js';
import type { ResolvedReference, SubmissionHead } from '../../src/model/mention.js';
import { describeLinks } from '../../src/record/links.js';
import { loadRegistry } from '../../src/registry/load.js';
import { createReferenceResolver } from '../../src/resolver/resolve-references.js';
import { readAddress } from '../../src/resolver/witness.js';
import { makeBlock, makeDocument } from '../blocks.js';

const registry = loadRegistry();
const pack = loadLanguages().packs.get('en');
if (!pack) throw new Error('the English pack is missing');
const find = createReferenceFinder(registry, pack.reference, 'en');
const resolve = createReferenceResolver(registry);

const head: SubmissionHead = {
  title: null,
  language: 'en',
  translation: null,
  date: { value: '2024-11-20', span: { block: 'b1', start: 0, end: 1 } },
  kind: 'national',
  submitters: [],
  ownSymbols: [],
  messages: [],
};

/** The last reference of a text whose `words` lead to `url`. */
function readLinked(text: string, words: string, url: string | null): ResolvedReference | undefined {
  const start = text.indexOf(words);
  const links: readonly Link[] = url === null ? [] : [{ start, end: start + words.length, url }];
  const document = makeDocument([makeBlock({ id: 'b1', text, links })]);
  return resolve({ found: find(document), document, head }).at(-1);
}

describe('readAddress', () => {
  test.each([
    ['https://undocs.org/A/78/265', 'A/78/265'],
    ['https://docs.un.org/en/A/RES/75/240', 'A/RES/75/240'],
    ['https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F75%2F240&Language=E', 'A/RES/75/240'],
    ['https://undocs.org/en/S/RES/2341%20(2017)', 'S/RES/2341(2017)'],
    ['https://docs.un.org/en/A/RES/72/266a', 'A/RES/72/266A'],
    ['https://docs.un.org/en/A/RES/79/252a-b', 'A/RES/79/252A-B'],
    ['https://www.example.org/A/files/report.pdf', null],
    ['https://www.example.org/press/2023/05/A/78/265', null],
    ['mailto:someone@example.org', null],
    ['%%%', null],
  ])('%s', (url, expected) => expect(readAddress(url)).toBe(expected));
});

describe('links on references', () => {
  test('agreement raises the confidence', () => {
    const without = readLinked('see resolution 75/240.', '75/240', null);
    const agreed = readLinked('see resolution 75/240.', '75/240', 'https://undocs.org/en/A/RES/75/240');
    expect(agreed?.targets).toEqual(['A/RES/75/240']);
    expect(agreed?.confidence).toBeGreaterThan(without?.confidence ?? 1);
  });

  test('a letter that is not printed is no disagreement', () => {
    const reference = readLinked('see resolution 72/266.', '72/266', 'https://undocs.org/A/RES/72/266A');
    expect(reference).toMatchObject({ targets: ['A/RES/72/266'] });
    expect(reference?.otherLinks).toBeUndefined();
  });

  test.each([
    ['resolution 1721 B (XVI)', 'A/RES/1721(XVI)', true],
    ['resolution 40/258 A', 'A/RES/40/258', true],
    ['resolution 74/255 B', 'A/RES/74/255a-b', true],
    ['resolution 57/283 A', 'A/RES/57/283B', false],
    ['resolution 57/283', 'A/RES/57/284', false],
  ])('%s linked to %s', (words, key, agrees) => {
    const reference = readLinked(`see ${words}.`, words, `https://undocs.org/en/${key}`);
    expect(reference?.status).toBe('known');
    expect(reference?.otherLinks === undefined).toBe(agrees);
  });

  test('disagreement changes nothing and is told', () => {
    const reference = readLinked('see A/70/174, para. 13.', 'A/70/174', 'https://undocs.org/A/70/74');
    expect(reference).toMatchObject({ targets: ['A/70/174#13'], otherLinks: ['A/70/74'] });
    const messages = describeLinks(
      reference ? [reference] : [],
      () => 'A/70/174, para. 13',
      () => 2,
    );
    expect(messages).toEqual([
      {
        code: 'link-disagrees',
        level: 'info',
        text: "'A/70/174, para. 13' is A/70/174#13, but its link leads to A/70/74",
        page: 2,
      },
    ]);
  });

  test('where the words leave it open the link decides', () => {
    const text = 'We recall A/76/135 and A/75/816. Paragraph 5 of that report is clear.';
    expect(readLinked(text, 'that report', null)?.status).toBe('ambiguous');
    const decided = readLinked(text, 'that report', 'https://undocs.org/A/75/816');
    expect(decided).toMatchObject({ targets: ['A/75/816#5'], status: 'known', by: 'context' });
  });

  test('it does not decide for what is no candidate', () => {
    const text = 'We recall A/76/135 and A/75/816. Paragraph 5 of that report is clear.';
    expect(readLinked(text, 'that report', 'https://undocs.org/A/77/275')?.status).toBe('ambiguous');
  });

  test('links to other places say nothing', () => {
    const reference = readLinked('see A/70/174.', 'A/70/174', 'https://www.example.org/report');
    expect(reference?.otherLinks).toBeUndefined();
  });
});
