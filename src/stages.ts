/** Kept results: a stage's value stands in the store under the hash of its inputs and the versions it used. */
import { createHash } from 'node:crypto';
import type { Recipe } from './model/record.js';
import type { Store } from './store/store.js';

/** A value and the hash of its canonical bytes: what the stages after it depend on. */
export interface Kept<T> {
  readonly value: T;
  readonly hash: string;
}

export interface StageCall<T> {
  /** Its name in recipes: `pdf`, `header`, `reference`. */
  readonly stage: string;
  /** The versions that its result depends on. */
  readonly versions: Recipe;
  /** Hashes of its inputs. */
  readonly inputs: readonly string[];
  readonly run: () => T | Promise<T>;
  /** Is the value good for the next time as well? Always, unless said. */
  readonly isLasting?: (value: T) => boolean;
}

/** Runs stages or reads their kept results back, and notes which ones ran. */
export interface Ledger {
  readonly ran: readonly string[];
  /** The keys of all results that were made or read back. */
  readonly keys: readonly string[];
  call<T>(call: StageCall<T>): Promise<Kept<T>>;
}

const HASH_LENGTH = 40;

/** Hex digits of the SHA-256 of some bytes or strings. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

/** One text for equal objects: keys in order. */
export function canonical(versions: Recipe): string {
  return JSON.stringify(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keyOf<T>({ stage, versions, inputs }: StageCall<T>): string {
  const hash = hashOf(stage, canonical(versions), ...inputs);
  return `stage/${stage}/${hash.slice(0, 2)}/${hash}.json`;
}

/** A ledger for one submission's way through the stages. */
export function openLedger(store: Store): Ledger {
  const ran: string[] = [];
  const keys: string[] = [];
  return {
    ran,
    keys,
    call: async (call) => {
      const key = keyOf(call);
      keys.push(key);
      const kept = await store.get(key);
      if (kept) return { value: JSON.parse(Buffer.from(kept).toString('utf8')), hash: hashOf(kept) };
      const value = await call.run();
      const bytes = Buffer.from(JSON.stringify(value), 'utf8');
      if (call.isLasting?.(value) ?? true) await store.put(key, bytes);
      ran.push(call.stage);
      return { value, hash: hashOf(bytes) };
    },
  };
}
