/** French: phrases of the whole grammar, what they refer to, and the programmes that they name or describe. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createProgrammeFinder } from '../../src/extractors/programme/find-programmes.js';
import { loadLanguages } from '../../src/languages/load.js';
import { loadRegistry } from '../../src/registry/load.js';
import { makeBlock, makeDocument } from '../blocks.js';
import { createReader, type Row } from './read-references.js';

interface Phrases {
  readonly references: readonly Row[];
  readonly programmes: readonly Row[];
}

const phrases: Phrases = JSON.parse(readFileSync(new URL('fr-phrases.json', import.meta.url), 'utf8'));
const pack = loadLanguages().packs.get('fr');
if (!pack) throw new Error('the French pack is missing');
const read = createReader('fr');
const find = createProgrammeFinder(loadRegistry(), pack.programme);

/** The programmes of a sentence in a paper of Morocco: quote, id or kind, providers. */
function programmesOf(text: string): readonly string[] {
  const found = find(makeDocument([makeBlock({ id: 'b1', text })]), ['MAR']);
  return found.map(({ span, status, programme, programmeKind, providers }) => {
    const what = programme ?? `${status} ${programmeKind}`;
    const by = providers.length > 0 ? ` by ${providers.join(', ')}` : '';
    return `${text.slice(span.start, span.end)} => ${what}${by}`;
  });
}

describe('French phrases', () => {
  test.each(phrases.references.map(([text, ...meanings]) => ({ text, meanings })))(
    '$text',
    ({ text, meanings }) => {
      expect(read(text)).toEqual(meanings);
    },
  );

  test.each(phrases.programmes.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    expect(programmesOf(text)).toEqual(found);
  });
});
