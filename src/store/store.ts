/**
 * What the project keeps: bytes under keys. Every implementation passes the contract suite of
 * `tests/store/contract.ts`.
 */

export interface Store {
  /** The bytes under `key`, or undefined where nothing is kept. */
  get(key: string): Promise<Uint8Array | undefined>;
  has(key: string): Promise<boolean>;
  /** Keeps `bytes` under `key`, whole or not at all; of two writers at once, one wins. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** The keys that begin with `prefix`, in the order of their code units. */
  list(prefix: string): AsyncIterable<string>;
}

const KEY = /^[a-z0-9_-][a-z0-9._-]*(?:\/[a-z0-9_-][a-z0-9._-]*)*$/;
const PREFIX = /^[a-z0-9._/-]*$/;

/**
 * Names between slashes, of `a-z 0-9 . _ -`, none beginning with a dot: `record/3f9c0d5e8a7b6c21/77ac.json`.
 * Such keys are the same in file systems that fold case and in object stores, and cannot leave the store.
 * @throws RangeError for any other key.
 */
export function checkKey(key: string): string {
  if (!KEY.test(key) || key.length > 512) throw new RangeError(`not a key of the store: '${key}'`);
  return key;
}

/** A beginning of keys: `record/`, `record/3f9c`, or '' for all. @throws RangeError for what no key begins with. */
export function checkPrefix(prefix: string): string {
  if (!PREFIX.test(prefix) || prefix.split('/').includes('..')) {
    throw new RangeError(`not a prefix of keys: '${prefix}'`);
  }
  return prefix;
}
