/** Decisions in the store: each event under a key of its own, so that two writers at once lose nothing. */
import { type Decision, decisionSchema } from './decisions/decision.js';
import type { Store } from './store/store.js';

export interface DecisionLog {
  /** Writes events; one that is there already is left as it is. Gives how many are new. */
  append(decisions: Iterable<Decision>): Promise<number>;
  /** All events that were ever written, in the order of their ids. */
  list(): Promise<readonly Decision[]>;
}

const PREFIX = 'decision/';

export function openDecisions(store: Store): DecisionLog {
  const keyOf = ({ id }: Decision): string => `${PREFIX}${id}.json`;
  return {
    async append(decisions) {
      let added = 0;
      for (const decision of decisions) {
        if (await store.has(keyOf(decision))) continue;
        await store.put(keyOf(decision), Buffer.from(JSON.stringify(decision), 'utf8'));
        added += 1;
      }
      return added;
    },
    async list() {
      const decisions: Decision[] = [];
      for await (const key of store.list(PREFIX)) {
        const bytes = await store.get(key);
        if (bytes) decisions.push(decisionSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))));
      }
      return decisions;
    },
  };
}
