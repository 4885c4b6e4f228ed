import { type Clock, codeOf } from '@breakwater/kernel';
import type { KeyStore, Storage, Work } from '@breakwater/storage';
import {
  deleteUnusedEpochs,
  insertEpoch,
  type KnownEpoch,
  lockEpochs,
  selectEpochs,
} from '../store/epochs.ts';
import { keyMissing, LogKeyError, type LogKeyErrorCode } from './key-error.ts';
import { type DerivedKey, deriveKey, type LogKeys, withNewKey } from './log-keys.ts';

/** The keys of this process, checked against those that records were written with. */
export interface KeyRing {
  /** What is written is written with it; undefined while it is missing. */
  current(): DerivedKey | undefined;
  /** Keys that records can be read with. */
  all(): readonly DerivedKey[];
  /** Keys that records need and this process does not have. */
  missing(): readonly number[];
  fault(): LogKeyErrorCode | undefined;
  /** Reads the keys; makes the first one where there never was any. */
  load(): Promise<void>;
  /** A new current key, in one unit of work with `more`. Throws LogKeyError 503 while a key is missing. */
  rotate(more: (work: Work, key: DerivedKey) => Promise<void>): Promise<number>;
  /** Takes keys out of the file that nothing is kept under any more, with `more`; says which. */
  dropUnused(more: (work: Work, epochs: readonly number[]) => Promise<void>): Promise<readonly number[]>;
}

/** See `KeyRing`. */
export function createKeyRing({
  storage,
  clock,
  keyStore,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly keyStore: KeyStore;
}): KeyRing {
  let usable: readonly DerivedKey[] = [];
  let current: DerivedKey | undefined;
  let missing: readonly number[] = [];
  let fault: LogKeyErrorCode | undefined = 'log-key-missing';

  function use(keys: LogKeys, epochs: readonly KnownEpoch[]): void {
    const derived = keys.map(deriveKey);
    usable = epochs.flatMap(({ epoch, keyCheck }) => {
      const key = derived.find((one) => one.epoch === epoch);
      return key?.check.equals(keyCheck) ? key : [];
    });
    missing = epochs.map(({ epoch }) => epoch).filter((epoch) => !usable.some((key) => key.epoch === epoch));
    current = usable.find(({ epoch }) => epoch === epochs.at(-1)?.epoch);
    fault = current === undefined || missing.length > 0 ? 'log-key-missing' : undefined;
  }

  async function read(): Promise<LogKeys | 'fault' | undefined> {
    try {
      return await keyStore.read();
    } catch (error) {
      if (!(error instanceof LogKeyError)) throw error;
      use([], await selectEpochs(storage.db));
      fault = codeOf(error) as LogKeyErrorCode;
      return 'fault';
    }
  }

  /** The first key of all; of processes that start at once, one makes it. */
  async function begin(): Promise<LogKeys> {
    return storage.transaction(async (trx) => {
      await lockEpochs(trx);
      const made = await keyStore.read();
      if (made || (await selectEpochs(trx)).length > 0) return made ?? [];
      const keys = withNewKey([], clock.now());
      await keyStore.write(keys);
      return keys;
    });
  }

  /** Keys that are newer than any in the database: of a first start, or of a change that was cut off. */
  async function adopt(keys: LogKeys): Promise<void> {
    await storage.transaction(async (trx) => {
      await lockEpochs(trx);
      const latest = (await selectEpochs(trx)).at(-1)?.epoch ?? 0;
      for (const key of keys.filter(({ epoch }) => epoch > latest))
        await insertEpoch(trx, { epoch: key.epoch, since: key.since, keyCheck: deriveKey(key).check });
    });
  }

  let reading: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  /** Hundreds may miss a key at once: all who ask while the keys are being read wait for one more reading together. */
  function load(): Promise<void> {
    if (reading === undefined) {
      reading = readKeys().finally(() => {
        reading = undefined;
      });
      return reading;
    }
    next ??= reading
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return load();
      });
    return next;
  }

  async function readKeys(): Promise<void> {
    const found = await read();
    if (found === 'fault') return;
    const keys = found ?? ((await selectEpochs(storage.db)).length === 0 ? await begin() : []);
    await adopt(keys);
    use(keys, await selectEpochs(storage.db));
  }

  return {
    current: () => current,
    all: () => usable,
    missing: () => missing,
    fault: () => fault,
    load,
    async rotate(more) {
      await load();
      if (fault !== undefined) throw keyMissing(missing);
      const epoch = await storage.work(async (work) => {
        await lockEpochs(work.db);
        const before = (await keyStore.read()) ?? [];
        // One that the database does not know yet was made by an attempt of this that ran into a conflict.
        const latest = (await selectEpochs(work.db)).at(-1)?.epoch ?? 0;
        const isMade = before.some(({ epoch }) => epoch > latest);
        const keys = isMade ? before : withNewKey(before, clock.now());
        const added = keys.at(-1);
        if (!added) throw keyMissing([]);
        // The file first: a key that the database does not know yet is taken over at the next start.
        if (!isMade) await keyStore.write(keys);
        const key = deriveKey(added);
        await insertEpoch(work.db, { epoch: added.epoch, since: added.since, keyCheck: key.check });
        await more(work, key);
        return added.epoch;
      });
      await load();
      return epoch;
    },
    async dropUnused(more) {
      const dropped = await storage.work(async (work) => {
        await lockEpochs(work.db);
        const epochs = await deleteUnusedEpochs(work.db, clock.now());
        if (epochs.length > 0) await more(work, epochs);
        return epochs;
      });
      if (dropped.length === 0) return dropped;
      // The database first: a key too many in the file opens nothing, one too few would.
      const keys = (await keyStore.read()) ?? [];
      const kept = keys.filter(({ epoch }) => !dropped.includes(epoch));
      if (kept.length < keys.length) await keyStore.write(kept);
      await load();
      return dropped;
    },
  };
}
