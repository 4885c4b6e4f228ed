import type { OrderFact } from '@breakwater/contracts/orders';
import { createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { createLedger, type Ledger } from '../ledger.ts';
import { ledgerMigrations } from '../migrations.ts';
import type { AskedFact } from '../overview/asked-fact.ts';
import type { LedgerContext, LedgerLaw } from '../ports.ts';
import { testLaw } from './test-law.ts';

/** A ledger over a database of its own, with ports that a test looks into. */
export interface LedgerFixture {
  readonly ledger: Ledger;
  readonly context: LedgerContext;
  readonly storage: Storage;
  readonly clock: ReturnType<typeof createTestClock>;
  readonly recorded: RecordEntry[];
  /** What the orders desk says; a test adds. */
  readonly facts: OrderFact[];
  /** What platforms were asked; a test adds. */
  readonly asked: AskedFact[];
  close(): Promise<void>;
}

/** @param law the law of the test when left out */
export async function openLedger(law: LedgerLaw = testLaw): Promise<LedgerFixture> {
  const storage = await openTestStorage(ledgerMigrations);
  const clock = createTestClock();
  const recorded: RecordEntry[] = [];
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const facts: OrderFact[] = [];
  const asked: AskedFact[] = [];
  const context: LedgerContext = {
    storage,
    clock,
    ids: createIds(clock),
    law: () => law,
    orderFacts: async ({ from, to }) =>
      facts.filter(({ receivedAt }) => receivedAt >= from && receivedAt < to),
    asked: async () => asked,
    // What would be set, as text: how it looks is for the printer's own tests.
    print: async (page) => Buffer.from(JSON.stringify(page)),
    recordedHashes: async (matterId) =>
      recorded
        .filter(({ action, subject }) => action === 'matter.entry' && subject === matterId)
        .map(({ detail }) => ({ seq: Number(detail?.seq), hash: String(detail?.hash) })),
  };
  const ledger = createLedger(context);
  return { ledger, context, storage, clock, recorded, facts, asked, close: () => storage.close() };
}
