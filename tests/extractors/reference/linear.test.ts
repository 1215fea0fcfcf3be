import { describe, expect, test } from 'vitest';
import { createReferenceFinder } from '../../../src/extractors/reference/find-references.js';
import { loadLanguages } from '../../../src/languages/load.js';
import type { SubmissionHead } from '../../../src/model/mention.js';
import { loadRegistry } from '../../../src/registry/load.js';
import { createReferenceResolver } from '../../../src/resolver/resolve-references.js';
import { makeBlock, makeDocument } from '../../blocks.js';

const registry = loadRegistry();
const pack = loadLanguages().packs.get('en');
if (!pack) throw new Error('the English pack is missing');
const find = createReferenceFinder(registry, pack.reference, 'en');
const resolve = createReferenceResolver(registry);
const HEAD: SubmissionHead = {
  title: null,
  language: 'en',
  translation: null,
  date: null,
  kind: null,
  submitters: [],
  ownSymbols: [],
  messages: [],
};

function timeOf(text: string): number {
  const document = makeDocument([makeBlock({ id: 'b1', text })]);
  const times = [0, 1, 2, 3, 4].map(() => {
    const start = process.hrtime.bigint();
    resolve({ found: find(document), document, head: HEAD });
    return Number(process.hrtime.bigint() - start);
  });
  return Math.min(...times);
}

const BAIT: readonly (readonly [string, string])[] = [
  ['a list of paragraphs', '1, '],
  ['paragraph after paragraph', 'para. 1 and '],
  ['symbols', 'A/1/1/1 '],
  ['brackets', 'report ((((( '],
  ['quotes', "the 'report' (the “ "],
  ['recommendations of nothing', 'recommendation 5 and States. '],
  ['references', 'paragraph 4 of resolution 75/240, that report, ibid. '],
  ['ranges', 'paras. 1-30, '],
  ['no words at all', '. '],
];

describe('four times the text takes about four times the time', () => {
  test.each(BAIT)('%s', (_, piece) => {
    const text = (length: number): string => `paras. ${piece.repeat(Math.ceil(length / piece.length))}`;
    timeOf(text(5_000));
    const ratio = timeOf(text(80_000)) / timeOf(text(20_000));
    expect(ratio).toBeLessThan(12);
  });
});
