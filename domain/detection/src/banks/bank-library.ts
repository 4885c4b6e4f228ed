import type { Bank } from '@breakwater/contracts/detection';
import type { Db } from '@breakwater/storage';
import { listBanks, readBank, readState, type StoredBank } from '../store/banks.ts';
import { type BankSnapshot, takeSnapshot } from './bank-snapshot.ts';
import { compileOnce } from './compile-once.ts';
import { indexTerms } from './term-index.ts';

/** The banks in memory. */
export interface BankLibrary {
  /** The banks as they stand now. Hold on to it for a batch: it never changes. */
  current(): BankSnapshot;
  /** Reads all banks from the database. */
  load(): Promise<void>;
  /** Reads one bank again; matching goes on with the old one until the new one is ready. */
  reload(changed: { readonly bankId: string }): Promise<void>;
}

const indexOnce: typeof indexTerms = (banks) => indexTerms(banks, compileOnce);

/** Keeps the banks of the database in memory. Reloads run one after the other, so an older state never wins. */
export function createBankLibrary(db: Db): BankLibrary {
  const banks = new Map<string, StoredBank>();
  let snapshot = takeSnapshot([]);
  let queue: Promise<void> = Promise.resolve();

  const replace = (changed: Bank['kind']) => {
    snapshot = takeSnapshot([...banks.values()], { snapshot, changed }, indexOnce);
  };
  const inTurn = (work: () => Promise<void>) => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    current: () => snapshot,
    load: () =>
      inTurn(async () => {
        banks.clear();
        for (const { id, version } of await listBanks(db)) {
          const bank = await readBank(db, id, version);
          if (bank) banks.set(id, bank);
        }
        snapshot = takeSnapshot([...banks.values()], undefined, indexOnce);
      }),
    reload: ({ bankId: id }) =>
      inTurn(async () => {
        const held = banks.get(id);
        const state = await readState(db, id);
        if (state && !state.removed) {
          if (held?.version === state.version) return;
          const bank = await readBank(db, id, state.version);
          if (!bank) return;
          banks.set(id, bank);
          replace(bank.kind);
        } else if (held) {
          banks.delete(id);
          replace(held.kind);
        }
      }),
  };
}
