import { codeOf } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { ReturnsContext } from '../ports.ts';
import { insertEpoch, type LiveEpoch, lockEpochs, selectLiveEpochs } from '../store/epochs.ts';
import { createTokens, type Tokens } from '../tokens/create-tokens.ts';
import { VaultError } from '../tokens/vault-error.ts';
import { type VaultKey, type VaultKeys, withNewKey } from '../tokens/vault-keys.ts';

/** Why no token can be made: a code that goes with what is missing. */
export type KeyFault = 'vault-key-missing' | 'vault-key-exposed' | 'vault-key-unreadable';

/** The keys of this process, checked against those that the tokens in the database were made with. */
export interface KeyRing {
  /** Makes nothing while a key is missing: half of the comparisons would be as wrong as none. */
  tokens(): Tokens;
  fault(): KeyFault | undefined;
  /** Keys that tokens in the vault need and this process does not have. */
  missing(): readonly number[];
  /** Keys that are compared under, whether this process has them or not. */
  live(): readonly number[];
  /** Reads the keys; makes the first one where there never was any. */
  load(): Promise<void>;
  /** A new current key; says which ones are live then. Throws VaultError 503 `vault-key-missing`. */
  rotate(onEnded: (work: Work, live: readonly number[]) => Promise<void>): Promise<readonly number[]>;
}

const NO_TOKENS = createTokens([]);

/** See `KeyRing`. */
export function createKeyRing({
  storage,
  clock,
  keyStore,
}: Pick<ReturnsContext, 'storage' | 'clock' | 'keyStore'>): KeyRing {
  let tokens = NO_TOKENS;
  let fault: KeyFault | undefined = 'vault-key-missing';
  let missing: readonly number[] = [];
  let epochs: readonly number[] = [];

  function use(keys: VaultKeys, live: readonly LiveEpoch[]): void {
    epochs = live.map(({ epoch }) => epoch);
    const found = live.map((row) => ({ row, key: keys.find(({ epoch }) => epoch === row.epoch) }));
    missing = found.flatMap(({ row, key }) => (key && isKeyOf(key, row.keyCheck) ? [] : row.epoch));
    fault = missing.length > 0 || live.length === 0 ? 'vault-key-missing' : undefined;
    const usable = found.flatMap(({ key }) => key ?? []);
    tokens = fault === undefined ? createTokens(usable) : NO_TOKENS;
  }

  async function read(): Promise<VaultKeys | undefined> {
    try {
      return await keyStore.read();
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      fault = codeOf(error) as KeyFault;
      epochs = (await selectLiveEpochs(storage.db)).map(({ epoch }) => epoch);
      missing = epochs;
      tokens = NO_TOKENS;
      return undefined;
    }
  }

  /** The first key of all; of processes that start at once, one makes it. */
  async function begin(): Promise<VaultKeys> {
    return storage.transaction(async (trx) => {
      await lockEpochs(trx);
      const made = await keyStore.read();
      if (made || (await selectLiveEpochs(trx)).length > 0) return made ?? [];
      const keys = withNewKey([], clock.now());
      await keyStore.write(keys);
      return keys;
    });
  }

  /** Keys that are newer than any in the database: of a first start, or of a change that was cut off. */
  async function adopt(keys: VaultKeys): Promise<void> {
    await storage.transaction(async (trx) => {
      await lockEpochs(trx);
      const latest = (await selectLiveEpochs(trx)).at(-1)?.epoch ?? 0;
      for (const key of keys.filter(({ epoch }) => epoch > latest)) {
        await insertEpoch(trx, { epoch: key.epoch, since: key.since, keyCheck: checkOf(key) });
      }
    });
  }

  async function load(): Promise<void> {
    fault = undefined;
    const live = await selectLiveEpochs(storage.db);
    const keys = (await read()) ?? (fault === undefined && live.length === 0 ? await begin() : undefined);
    if (!keys) {
      if (fault === undefined) use([], live);
      return;
    }
    await adopt(keys);
    use(keys, await selectLiveEpochs(storage.db));
  }

  return {
    tokens: () => tokens,
    fault: () => fault,
    missing: () => missing,
    live: () => epochs,
    load,
    async rotate(onEnded) {
      await load();
      if (fault !== undefined) throw keyMissing(missing);
      const live = await storage.work(async (work) => {
        await lockEpochs(work.db);
        const before = (await keyStore.read()) ?? [];
        // One that the database does not know yet was made by an attempt of this that ran into a conflict.
        const latest = (await selectLiveEpochs(work.db)).at(-1)?.epoch ?? 0;
        const isMade = before.some(({ epoch }) => epoch > latest);
        const keys = isMade ? before : withNewKey(before, clock.now());
        const added = keys.at(-1);
        if (!added) return [];
        // The file first: a key that the database does not know yet is taken over at the next start.
        if (!isMade) await keyStore.write(keys);
        await insertEpoch(work.db, { epoch: added.epoch, since: added.since, keyCheck: checkOf(added) });
        const epochs = keys.map(({ epoch }) => epoch);
        await onEnded(work, epochs);
        return epochs;
      });
      await load();
      return live;
    },
  };
}

/** What tells a key from another with the same number: the token of a value that nobody has. */
function checkOf(key: VaultKey): Uint8Array {
  return createTokens([key]).ofIdentifiers({ payment: 'key check' }, 0).tokens[0]?.bytes ?? new Uint8Array();
}

function isKeyOf(key: VaultKey, keyCheck: Uint8Array): boolean {
  return Buffer.from(checkOf(key)).equals(keyCheck);
}

/** A key that the vault needs is not there. */
export function keyMissing(missing: readonly number[]): VaultError {
  const which = missing.length === 0 ? 'The key' : `The key of epoch ${missing.join(' and ')}`;
  return new VaultError(
    'vault-key-missing',
    `${which} of the vault is missing, so nothing can be written to it or compared with it. Bring vault-keys.json back from a backup and start again.`,
  );
}
