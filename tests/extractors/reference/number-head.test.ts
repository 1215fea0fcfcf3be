/** Numbers in cells below a heading that says whose resolutions they are. */
import { describe, expect, test } from 'vitest';
import { createReferenceFinder } from '../../../src/extractors/reference/find-references.js';
import { loadLanguages } from '../../../src/languages/load.js';
import { loadRegistry } from '../../../src/registry/load.js';
import { makeBlock, makeDocument } from '../../blocks.js';

const pack = loadLanguages().packs.get('en');
if (!pack) throw new Error('the English pack is missing');
const find = createReferenceFinder(loadRegistry(), pack.reference, 'en');

const rows: readonly (readonly [heading: string, cell: string, ...names: readonly string[]])[] = [
  ['Security Council resolutions', '1325 (2000)', 'sc 1325(2000)'],
  ['Security Council resolution', '2719 (2023)', 'sc 2719(2023)'],
  ['General Assembly resolution', '79/218', 'ga 79/218'],
  ['Economic and Social Council resolutions and decisions', '13 (III)', 'ecosoc 13(III)'],
  ['Follow-up to the Security Council resolution', '2719 (2023)'],
  ['Resolution', '79/218'],
];

describe('numbers below a heading', () => {
  test.each(rows)('%s: %s', (heading, cell, ...names) => {
    const blocks = [
      makeBlock({ id: 'b1', kind: 'heading', text: heading }),
      makeBlock({ id: 'b2', kind: 'cell', text: cell }),
    ];
    const found = find(makeDocument(blocks)).mentions.filter(({ span }) => span.block === 'b2');
    const read = found.flatMap(({ documents }) =>
      documents.map((name) => (name.kind === 'number' ? `${name.organ} ${name.number}` : name.kind)),
    );
    expect(read).toEqual(names);
  });
});
