import { describe, expect, it } from 'vitest';
import { insertProgramme } from '../../src/registry/add.js';
import { checkRegistry, loadRegistry } from '../../src/registry/load.js';
import { readSources } from '../../src/registry/sources.js';

const entry = {
  id: 'pacific-hub',
  kind: 'network',
  language: 'en',
  names: ['Pacific Quorum Hub (PQH)', 'Pacific Quorum Hub'],
  providers: ['FJI'],
  source: 'named by 1 submission of FJI',
};

describe('insertProgramme', () => {
  it('puts the entry in its place and leaves all else as it is', () => {
    const sources = readSources();
    const text = insertProgramme(sources['programmes.json'], entry);
    const added = { ...sources, 'programmes.json': text };
    expect(checkRegistry(added)).toEqual([]);
    const known = loadRegistry(sources).programmes.map(({ id }) => id);
    const ids = loadRegistry(added).programmes.map(({ id }) => id);
    expect(ids.filter((id) => id !== 'pacific-hub')).toEqual(known);
    expect(loadRegistry(added).programmes.find(({ id }) => id === 'pacific-hub')).toMatchObject({
      names: { en: ['Pacific Quorum Hub'] },
      acronyms: ['PQH'],
      providers: ['FJI'],
    });
    expect(text.replace(/ {2}\{\n {4}"id": "pacific-hub"[\s\S]*?\n {2}\},\n/u, '')).toBe(
      sources['programmes.json'],
    );
  });

  it.each([
    ['first', 'b', '[\n  {\n    "id": "a"', true],
    ['last', 'a', '[\n  {\n    "id": "a"', false],
  ])('goes %s', (_, id, start, first) => {
    const text = insertProgramme(insertProgramme('[\n]\n', { ...entry, id }), {
      ...entry,
      id: first ? 'a' : 'b',
    });
    expect(JSON.parse(text).map((each: { id: string }) => each.id)).toEqual(['a', 'b']);
    expect(text.startsWith(start)).toBe(true);
  });

  it('refuses an id that is taken, and a kind that is none', () => {
    const text = insertProgramme('[\n]\n', entry);
    expect(() => insertProgramme(text, entry)).toThrow(/already/);
    expect(() => insertProgramme('[\n]\n', { ...entry, kind: 'x' })).toThrow();
  });
});
