import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../src/app.js';
import { type Languages, loadLanguages } from '../src/languages/load.js';
import type { Programme, Registry } from '../src/model/registry.js';
import { loadRegistry } from '../src/registry/load.js';
import { createMemoryStore } from '../src/store/memory-store.js';
import type { Store } from '../src/store/store.js';

const PATHS = [
  'australia-catalogue.en.docx',
  'fiji.en.docx',
  'cameroon-table.fr.docx',
  'cis-joint.ru.docx',
  'china-national.zh.docx',
  'central-america-joint.es.docx',
].map((name) => `fixtures/dev/${name}`);

let registry: Registry;
let languages: Languages;
let store: Store;
const ids = new Map<string, string>();

async function fill(app: App): Promise<void> {
  for (const path of PATHS) {
    const { id } = await app.add(path, await readFile(path));
    ids.set(path, id);
    await app.process(id);
  }
}

beforeAll(async () => {
  registry = loadRegistry();
  languages = loadLanguages();
  store = createMemoryStore();
  await fill(createApp({ store, registry, languages }));
});

/** Where two results part, or null. */
function firstDifference(a: unknown, b: unknown): string | null {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  const at = [...left].findIndex((character, index) => character !== right[index]);
  return left === right ? null : `${left.slice(at - 80, at + 80)} / ${right.slice(at - 80, at + 80)}`;
}

/** Which of the files are stale under the data, and whether the others are as a full run would have them. */
async function findStale(data: { registry?: Registry; languages?: Languages }): Promise<readonly string[]> {
  const both = { registry, languages, ...data };
  const today = createApp({ store, ...both });
  const stale: string[] = [];
  const full = createApp({ store: createMemoryStore(), ...both });
  await fill(full);
  for (const [path, id] of ids) {
    const kept = await today.peek(id);
    if (kept) expect(firstDifference(kept, await full.peek(id))).toBeNull();
    else stale.push(path.replace('fixtures/dev/', ''));
  }
  return stale;
}

let versions = 0;
const nextVersion = (): string => `changed ${++versions}`;

function changeProgrammes(change: (programme: Programme) => Programme): Registry {
  return { ...registry, programmes: registry.programmes.map(change), version: nextVersion() };
}

const withName = (id: string, name: string): Registry =>
  changeProgrammes((programme) =>
    programme.id === id
      ? { ...programme, names: { ...programme.names, en: [...(programme.names.en ?? []), name] } }
      : programme,
  );

describe('a changed entry of the registry makes stale what it can touch', () => {
  test('a name that no document holds touches none, and work is kept', async () => {
    expect(await findStale({ registry: withName('pacson', 'Zanzibar Quorum Ledger') })).toEqual([]);
  });

  test('a name touches the document that holds its words, and no other', async () => {
    expect(await findStale({ registry: withName('pacson', 'Buddy CERT Scheme') })).toEqual([
      'australia-catalogue.en.docx',
    ]);
  });

  test('names taken away here and there', async () => {
    const without = changeProgrammes((programme) =>
      programme.id.length % 3 === 0
        ? { ...programme, acronyms: [], names: firstNames(programme.names) }
        : programme,
    );
    const stale = await findStale({ registry: without });
    expect(stale.length).toBeGreaterThan(0);
  });

  test('what is said of a document touches all', async () => {
    const documents = registry.documents.map((document, index) =>
      index === 0 ? { ...document, paragraphs: 999 } : document,
    );
    expect(await findStale({ registry: { ...registry, documents, version: nextVersion() } })).toHaveLength(
      PATHS.length,
    );
  });
});

function firstNames(names: Programme['names']): Programme['names'] {
  return Object.fromEntries(Object.entries(names).map(([tag, list]) => [tag, list.slice(0, 1)]));
}

describe('a changed phrase of a language pack', () => {
  const changeEnglish = (genericWord: string): Languages => {
    const pack = languages.packs.get('en');
    if (!pack) throw new Error('no English pack');
    const programme = { ...pack.programme, genericWords: [...pack.programme.genericWords, genericWord] };
    return {
      packs: new Map([...languages.packs, ['en', { ...pack, programme }]]),
      version: `with ${genericWord}`,
    };
  };

  test('touches no document that does not hold it', async () => {
    expect(await findStale({ languages: changeEnglish('zanzibar') })).toEqual([]);
  });

  test('touches those of its language that hold it', async () => {
    expect(await findStale({ languages: changeEnglish('capacity') })).toEqual([
      'australia-catalogue.en.docx',
      'fiji.en.docx',
    ]);
  });
});
