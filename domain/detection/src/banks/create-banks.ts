import type { EventRecord } from '@breakwater/contracts';
import type {
  Bank,
  BankDiff,
  BankDryRun,
  BankPreview,
  BankSummary,
  BankVersion,
} from '@breakwater/contracts/detection';
import { bind } from '@breakwater/kernel';
import { BankNotFoundError } from '../errors.ts';
import { listVersions } from '../store/bank-versions.ts';
import { listBanks, readBank, readState, type StoredBank } from '../store/banks.ts';
import {
  applyPlan,
  type BankChange,
  type BankDependencies,
  type ChangeOptions,
  dryRunPlan,
  planChange,
  planPut,
  previewPut,
  removeBank,
} from './change-banks.ts';
import { compareBanks } from './compare-banks.ts';
import { exportBank } from './export-bank.ts';
import { type BankFormat, importBank } from './import-bank.ts';

/** The banks of an installation: data with versions and owners, every old version readable. */
export interface Banks {
  list(): Promise<BankSummary[]>;
  /** @throws BankNotFoundError */
  get(id: string, version?: number): Promise<StoredBank>;
  /**
   * Stores a whole bank in place of what is there. When the bank carries a version, it must be the one that is there.
   *
   * @throws BankInvalidError, BankRefusedError (not when forced), BankChangedError
   */
  put(bank: Bank, options: ChangeOptions): Promise<BankSummary>;
  /** Adds, replaces and removes entries. @throws as `put`, and BankNotFoundError */
  change(id: string, change: BankChange, options: ChangeOptions): Promise<BankSummary>;
  /** Ends a bank. @throws BankNotFoundError, BankChangedError, BankInUseError */
  remove(id: string, options: ChangeOptions): Promise<void>;
  /** The bank as a file that `importBank` reads back to the same bank. @throws BankNotFoundError */
  exportBank(id: string, format: BankFormat): Promise<string>;
  /** Reads a file into a bank, without storing it. @throws BankImportError */
  importBank(text: string, format: BankFormat): Bank;
  /** Every change of a bank, latest first. @throws BankNotFoundError */
  versions(id: string): Promise<BankVersion[]>;
  /** What lies between two versions. @throws BankNotFoundError */
  diff(id: string, from: number, to: number): Promise<BankDiff>;
  /** What storing a whole bank would change and hit; nothing is written. @throws BankInvalidError, BankChangedError */
  preview(bank: Bank): Promise<BankPreview>;
  /** What a bank, or a change of one, would hit in the given events or in recent stored ones; nothing is written. */
  dryRun(
    bank: Bank | (BankChange & { readonly id: string }),
    events?: AsyncIterable<EventRecord>,
  ): Promise<BankDryRun>;
}

export function createBanks(dependencies: BankDependencies): Banks {
  const { db } = dependencies.storage;
  const summary = async (id: string): Promise<BankSummary> => {
    const found = (await listBanks(db)).find((bank) => bank.id === id);
    if (!found) throw new BankNotFoundError(id);
    return found;
  };
  const get = async (id: string, version?: number): Promise<StoredBank> => {
    const state = await readState(db, id);
    if (!state || (state.removed && version === undefined)) throw new BankNotFoundError(id);
    const bank = await readBank(db, id, version ?? state.version);
    if (!bank) throw new BankNotFoundError(id, version);
    return bank;
  };
  return {
    list: () => listBanks(db),
    get,
    async put(bank, options) {
      await applyPlan(dependencies, await planPut(dependencies, bank, options.version), options);
      return summary(bank.id);
    },
    async change(id, change, options) {
      await applyPlan(dependencies, await planChange(dependencies, id, change, options.version), options);
      return summary(id);
    },
    ...bind(dependencies, { remove: removeBank, preview: previewPut }),
    exportBank: async (id, format) => exportBank(await get(id), format),
    importBank,
    async versions(id) {
      const versions = await listVersions(db, id);
      if (versions.length === 0) throw new BankNotFoundError(id);
      return versions;
    },
    async diff(id, from, to) {
      const [before, after] = [await get(id, from), await get(id, to)];
      return compareBanks(before.entries, after.entries);
    },
    async dryRun(input, events) {
      const plan =
        'entries' in input
          ? await planPut(dependencies, input)
          : await planChange(dependencies, input.id, input);
      return dryRunPlan(dependencies, plan, events);
    },
  };
}
