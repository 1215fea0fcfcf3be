import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (value: Uint8Array | undefined): string | undefined => value && new TextDecoder().decode(value);

async function keysOf(store: Store, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list(prefix)) keys.push(key);
  return keys;
}

/** What holds for every store; `create` gives an empty one. */
export function describeStore(name: string, create: () => Promise<Store>): void {
  describe(name, () => {
    it('gives back what was put, and undefined for the rest', async () => {
      const store = await create();
      await store.put('source/ab', bytes('one'));
      expect(text(await store.get('source/ab'))).toBe('one');
      expect(await store.get('source/cd')).toBeUndefined();
      expect(await store.get('source/ab/cd')).toBeUndefined();
      expect([await store.has('source/ab'), await store.has('source')]).toEqual([true, false]);
    });

    it('keeps empty values and replaces older ones', async () => {
      const store = await create();
      await store.put('a', bytes('long value'));
      await store.put('a', bytes(''));
      expect(text(await store.get('a'))).toBe('');
      expect(await store.has('a')).toBe(true);
    });

    it('is not changed by what callers do to their bytes', async () => {
      const store = await create();
      const value = bytes('one');
      await store.put('a', value);
      value[0] = 0;
      (await store.get('a'))?.fill(0);
      expect(text(await store.get('a'))).toBe('one');
    });

    it('deletes, also what is not there', async () => {
      const store = await create();
      await store.put('a/b', bytes('one'));
      await store.delete('a/b');
      await store.delete('a/b');
      expect(await store.has('a/b')).toBe(false);
    });

    it('lists by prefix in the order of keys', async () => {
      const store = await create();
      const keys = ['b/a', 'a/b/c', 'a-b/c', 'a.b', 'a/b.json', 'a/b-c', 'a/c/d/e', 'ab'];
      for (const key of keys) await store.put(key, bytes(key));
      expect(await keysOf(store, '')).toEqual([...keys].sort());
      expect(await keysOf(store, 'a/b')).toEqual(['a/b-c', 'a/b.json', 'a/b/c']);
      expect(await keysOf(store, 'a/c/d')).toEqual(['a/c/d/e']);
      expect(await keysOf(store, 'a/c/')).toEqual(['a/c/d/e']);
      expect(await keysOf(store, 'x/y')).toEqual([]);
    });

    it('lists nothing when empty', async () => {
      expect(await keysOf(await create(), '')).toEqual([]);
    });

    it.each([
      '',
      '/',
      'a/',
      '/a',
      'a//b',
      '..',
      'a/../b',
      '.a',
      'a/.b',
      'A',
      'a b',
      'é',
      'a\\b',
      'a'.repeat(513),
    ])('refuses the key %j', async (key) => {
      const store = await create();
      await expect((async () => store.put(key, bytes('x')))()).rejects.toThrow(RangeError);
      await expect((async () => store.get(key))()).rejects.toThrow(RangeError);
    });

    it.each(['../', 'a/../', 'A'])('refuses the prefix %j', async (prefix) => {
      await expect(keysOf(await create(), prefix)).rejects.toThrow(RangeError);
    });

    it('lets many write the same key at once: one of the values stands, whole', async () => {
      const store = await create();
      const values = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000));
      await Promise.all(values.map((value) => store.put('same/key', bytes(value))));
      expect(values).toContain(text(await store.get('same/key')));
      expect(await keysOf(store, '')).toEqual(['same/key']);
    });
  });
}
