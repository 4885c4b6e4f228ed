import type { CounterCode, CounterKey, CounterStore } from '../signal-stores.ts';

/** Counters that begin empty and end with the process. There is one batch at a time, so nothing needs a lock. */
export function countersInMemory(): CounterStore {
  const states = new Map<string, CounterCode>();
  const nameOf = ({ counter, key }: CounterKey) => `${counter} ${key}`;
  const read = async (keys: readonly CounterKey[]) => keys.map((key) => states.get(nameOf(key)));
  return {
    // Nothing is forgotten here.
    lock: async (keys) =>
      (await read(keys)).map((state = []) => ({ state, expiresAt: Number.POSITIVE_INFINITY })),
    read,
    async write(changed) {
      for (const row of changed) states.set(nameOf(row), row.state);
    },
  };
}
