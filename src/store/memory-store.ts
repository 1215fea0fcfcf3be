import { checkKey, checkPrefix, type Store } from './store.js';

/** A store that lives and ends with the process. Bytes are copied in and out. */
export function createMemoryStore(): Store {
  const kept = new Map<string, Uint8Array>();
  return {
    async get(key) {
      return kept.get(checkKey(key))?.slice();
    },
    async has(key) {
      return kept.has(checkKey(key));
    },
    async put(key, bytes) {
      kept.set(checkKey(key), Uint8Array.from(bytes));
    },
    async delete(key) {
      kept.delete(checkKey(key));
    },
    async *list(prefix) {
      checkPrefix(prefix);
      yield* [...kept.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
  };
}
