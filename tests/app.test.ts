import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { App } from '../src/app.js';
import { createMemoryStore } from '../src/store/memory-store.js';
import type { Store } from '../src/store/store.js';

const PDF = 'fixtures/dev/fiji.en.pdf';
const STAGES = ['header', 'pdf', 'programme', 'record', 'reference', 'resolver'];

/** The app as it would be if some parts had other versions. */
async function openApp(store: Store, changed: Readonly<Record<string, string>> = {}): Promise<App> {
  vi.resetModules();
  vi.doUnmock('../src/pipeline.js');
  if (Object.keys(changed).length > 0)
    vi.doMock('../src/pipeline.js', async (load) => {
      const pipeline = await load<typeof import('../src/pipeline.js')>();
      return { ...pipeline, CODE_VERSIONS: { ...pipeline.CODE_VERSIONS, ...changed } };
    });
  const { createApp } = await import('../src/app.js');
  return createApp({ store });
}

afterEach(() => vi.resetModules());

describe('one submission', () => {
  test('goes through all stages once, and then through none', async () => {
    const app = await openApp(createMemoryStore());
    const { id } = await app.add(PDF, await readFile(PDF));
    const first = await app.process(id);
    const second = await app.process(id);
    expect([...first.stagesRun].sort()).toEqual(STAGES);
    expect(second).toEqual({ ...first, stagesRun: [] });
    expect(await app.peek(id)).toEqual(second);
  });

  test.each([
    ['programme', ['programme', 'record']],
    ['reference', ['record', 'reference']],
    ['resolver', ['record', 'resolver']],
    ['header', ['header', 'record']],
    ['docx', []],
    ['pdf', ['pdf', 'record']],
  ])('a new version of %s runs %j', async (part, stages) => {
    const store = createMemoryStore();
    const app = await openApp(store);
    const { id } = await app.add(PDF, await readFile(PDF));
    const before = await app.process(id);
    const after = await (await openApp(store, { [part]: '99' })).process(id);
    expect([...after.stagesRun].sort()).toEqual(stages);
    if (before.kind !== 'record' || after.kind !== 'record') throw new Error('no record');
    expect({ ...after.record, recipe: {} }).toEqual({ ...before.record, recipe: {} });
    expect(after.record.recipe[part]).toBe(part === 'docx' ? undefined : '99');
  });

  test('gives the same record in another store, byte for byte', async () => {
    const bytes = await readFile(PDF);
    const records = await Promise.all(
      [createMemoryStore(), createMemoryStore()].map(async (store) => {
        const app = await openApp(store);
        return app.process((await app.add(PDF, bytes)).id);
      }),
    );
    expect(JSON.stringify(records[0])).toBe(JSON.stringify(records[1]));
  });

  test('a file at fault is a failure, kept, and not tried again', async () => {
    const app = await openApp(createMemoryStore());
    const { id } = await app.add('broken.pdf', Buffer.from('%PDF-1.7 and then nothing'));
    const first = await app.process(id);
    const second = await app.process(id);
    expect(first).toMatchObject({
      kind: 'failure',
      failure: { code: 'corrupt', path: 'broken.pdf', attempts: 1 },
    });
    expect(second).toMatchObject({ failure: { attempts: 1 }, stagesRun: [] });
  });

  test('a failure that may pass is tried again', async () => {
    const app = await openApp(createMemoryStore());
    const { id } = await app.add(PDF, await readFile(PDF));
    const failed = await app.fail(id, 'timeout', 'process', 'too long', 'Try again.');
    expect(failed).toMatchObject({ kind: 'failure', failure: { code: 'timeout', attempts: 1 } });
    expect(await app.process(id)).toMatchObject({ kind: 'record' });
  });
});

test('every quote of every record of a fixture stands where it says', async () => {
  const app = await openApp(createMemoryStore());
  const path = 'fixtures/dev/austria-footnotes.en.pdf';
  const outcome = await app.process((await app.add(path, await readFile(path))).id);
  if (outcome.kind !== 'record') throw new Error('no record');
  const texts = new Map(outcome.document.blocks.map((block) => [block.id, block.text]));
  const mentions = outcome.record.programmes.flatMap((programme) => programme.mentions);
  for (const { quote, at } of [...outcome.record.references, ...mentions]) {
    expect(texts.get(at.block)?.slice(at.start, at.end)).toBe(quote);
    expect(at.boxes.length).toBeGreaterThan(0);
    for (const box of at.boxes) expect(box.width * box.height).toBeGreaterThan(0);
  }
});
