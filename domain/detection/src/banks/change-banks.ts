import { isDeepStrictEqual } from 'node:util';
import type { EventRecord } from '@breakwater/contracts';
import type { Bank, BankDryRun, BankPreview } from '@breakwater/contracts/detection';
import type { Clock } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import {
  BankChangedError,
  BankInUseError,
  BankInvalidError,
  BankNotFoundError,
  BankReasonNeededError,
  BankRefusedError,
} from '../errors.ts';
import {
  type BankEntry,
  type BankStep,
  readBank,
  readState,
  type StoredBank,
  writeStep,
} from '../store/banks.ts';
import type { BankLibrary } from './bank-library.ts';
import { checkBank } from './check-bank.ts';
import { compareBanks } from './compare-banks.ts';
import { diffEntries, type EntryDiff } from './diff-entries.ts';
import { dryRunBank } from './dry-run-bank.ts';

/** Entries to add (or to replace, by id) and ids of entries to remove. */
export interface BankChange {
  readonly add?: readonly BankEntry[];
  readonly remove?: readonly string[];
}

export interface ChangeOptions {
  /** Who changes it, for the record. */
  readonly by: string;
  /** Store it although the dry run speaks against it. */
  readonly force?: boolean;
  /** Why, for the history. A change that is forced needs one. */
  readonly reason?: string;
  /** The version the change was made on; when the bank is at another one by now, nothing is written. */
  readonly version?: number;
}

export interface BankDependencies {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly library: BankLibrary;
  /** Recent stored events, newest first: dry runs try changes on them. */
  readonly recentRecords: () => AsyncIterable<EventRecord>;
  /** Whether live rules name a bank. */
  readonly inUse: (bankId: string) => boolean | Promise<boolean>;
}

/** What a change comes down to, before anything is written. */
interface PlannedChange {
  readonly before: StoredBank | undefined;
  readonly after: Bank;
  /** Version to build on: also a removed bank has one. */
  readonly from: number;
  readonly diff: EntryDiff;
}

/** The bank as it stands with its version; 0 and no bank where there is none. */
async function readCurrent({ storage }: BankDependencies, id: string) {
  const state = await readState(storage.db, id);
  const bank = state && !state.removed ? await readBank(storage.db, id, state.version) : undefined;
  return { bank, from: state?.version ?? 0 };
}

function validated(value: unknown): Bank {
  const check = checkBank(value);
  if (!check.ok) throw new BankInvalidError(check.faults);
  return check.bank;
}

/** Plans to store a whole bank in place of what is there. */
export async function planPut(
  dependencies: BankDependencies,
  bank: Bank,
  expected?: number,
): Promise<PlannedChange> {
  const after = validated(bank);
  const { bank: before, from } = await readCurrent(dependencies, after.id);
  const basis = expected ?? (before ? after.version : undefined);
  if (basis !== undefined && basis !== from) throw new BankChangedError(after.id, basis);
  if (before && before.kind !== after.kind) {
    throw new BankInvalidError([
      { pointer: '/kind', message: `is '${before.kind}' for this bank and stays so` },
    ]);
  }
  return { before, after, from, diff: diffEntries(before?.entries ?? [], after.entries) };
}

/** Plans to change some entries of a bank. */
export async function planChange(
  dependencies: BankDependencies,
  id: string,
  { add = [], remove = [] }: BankChange,
  expected?: number,
): Promise<PlannedChange> {
  const { bank: before, from } = await readCurrent(dependencies, id);
  if (!before) throw new BankNotFoundError(id);
  if (expected !== undefined && expected !== from) throw new BankChangedError(id, expected);
  const entries = new Map(before.entries.map((entry): [string, BankEntry] => [entry.id, entry]));
  for (const entryId of remove) {
    if (!entries.delete(entryId)) {
      throw new BankInvalidError([
        { pointer: '/remove', message: `names '${entryId}', which is not in the bank` },
      ]);
    }
  }
  for (const entry of add) entries.set(entry.id, entry);
  const after = validated({ ...before, entries: [...entries.values()] });
  return { before, after, from, diff: diffEntries(before.entries, after.entries) };
}

/** What a bank in place of what is there would change and hit; nothing is written. */
export async function previewPut(dependencies: BankDependencies, bank: Bank): Promise<BankPreview> {
  const { id, kind, title, owner, severity, description, entries } = bank;
  const plan = await planPut(dependencies, bank);
  return {
    bank: {
      id,
      kind,
      title,
      owner,
      entryCount: entries.length,
      ...(severity !== undefined && { severity }),
      ...(description !== undefined && { description }),
    },
    ...(plan.before && { version: plan.before.version }),
    diff: compareBanks(plan.before?.entries ?? [], plan.after.entries),
    dryRun: await dryRunPlan(dependencies, plan),
  };
}

/** What the added and changed entries of a plan would have hit. */
export function dryRunPlan(
  { recentRecords }: BankDependencies,
  { after, diff }: PlannedChange,
  events: AsyncIterable<EventRecord> = recentRecords(),
): Promise<BankDryRun> {
  return dryRunBank({ ...after, entries: [...diff.added] } as Bank, events);
}

/** Writes a plan as the next version, unless it changes nothing; refuses what looks harmful and is not forced. */
export async function applyPlan(
  dependencies: BankDependencies,
  plan: PlannedChange,
  { by, force = false, reason = '' }: ChangeOptions,
): Promise<number> {
  const { before, after, from, diff } = plan;
  if (force && reason.trim() === '') throw new BankReasonNeededError(after.id);
  const { version: _, entries: __, ...header } = after;
  if (before && diff.added.length + diff.ended.length === 0 && isDeepStrictEqual(header, headerOf(before))) {
    return from;
  }
  if (!force && diff.added.length > 0) {
    const dryRun = await dryRunPlan(dependencies, plan);
    if (dryRun.faults.length > 0) throw new BankRefusedError(after.id, dryRun);
  }
  return writeAndTell(dependencies, {
    header,
    from,
    ...diff,
    by,
    at: dependencies.clock.now(),
    reason: reason.trim() || null,
    forced: force,
  });
}

/** Ends a bank; its versions stay readable, since verdicts rest on them. */
export async function removeBank(
  dependencies: BankDependencies,
  id: string,
  { by, version, reason = '' }: ChangeOptions,
): Promise<void> {
  const { bank, from } = await readCurrent(dependencies, id);
  if (!bank) throw new BankNotFoundError(id);
  if (version !== undefined && version !== from) throw new BankChangedError(id, version);
  if (await dependencies.inUse(id)) throw new BankInUseError(id);
  const ended = bank.entries.map((entry) => entry.id);
  const at = dependencies.clock.now();
  const step = { header: headerOf(bank), from, added: [], ended, removed: true, by, at };
  await writeAndTell(dependencies, { ...step, reason: reason.trim() || null, forced: false });
}

function headerOf({ version: _, entries: __, ...header }: Bank) {
  return header;
}

async function writeAndTell({ storage, library }: BankDependencies, step: BankStep): Promise<number> {
  const bankId = step.header.id;
  const version = await storage.work(async (work) => {
    const next = await writeStep(work.db, step);
    work.emit('bank.changed', { bankId, version: next });
    return next;
  });
  // Other processes hear of it through the outbox; whoever made the change sees it at once.
  await library.reload({ bankId });
  return version;
}
