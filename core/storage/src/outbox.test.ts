import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendOutbox, followOutbox, type OutboxRow } from './outbox.ts';
import { openTestPostgres, postgresAvailable, type TestPostgres } from './testing/index.ts';

describe.skipIf(!postgresAvailable)('the outbox [needs postgres]', () => {
  let storage: TestPostgres;
  beforeAll(async () => {
    storage = await openTestPostgres();
  });
  afterAll(() => storage.close());

  async function follow(): Promise<{ seen: number[]; stop: () => Promise<void> }> {
    const seen: number[] = [];
    const take = async (row: OutboxRow) => {
      seen.push((row.payload as { version: number }).version);
    };
    return { seen, stop: await followOutbox(storage, take, (error) => expect.fail(String(error))) };
  }

  it('shows every committed event once, also those that commit after later ones', async () => {
    const { seen, stop } = await follow();
    let commitLate = () => {};
    const late = new Promise<void>((resolve) => {
      commitLate = resolve;
    });
    const slow = storage.transaction(async (trx) => {
      await appendOutbox(trx, 'bank.changed', { bankId: 'terms', version: 0 });
      await late;
    });
    for (let n = 1; n <= 5; n++)
      await storage.transaction((trx) => appendOutbox(trx, 'bank.changed', { bankId: 'terms', version: n }));
    commitLate();
    await slow;
    await expect.poll(() => [...seen].sort(), { timeout: 5_000 }).toEqual([0, 1, 2, 3, 4, 5]);
    await stop();
  });

  it('shows nothing of a transaction that rolls back', async () => {
    const { seen, stop } = await follow();
    const failing = storage.transaction(async (trx) => {
      await appendOutbox(trx, 'bank.changed', { bankId: 'terms', version: 7 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await storage.transaction((trx) => appendOutbox(trx, 'bank.changed', { bankId: 'terms', version: 8 }));
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([8]);
    await stop();
  });

  it('goes on when the listening connection is cut', async () => {
    const { seen, stop } = await follow();
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like 'listen%'`.execute(
      storage.db,
    );
    await storage.transaction((trx) => appendOutbox(trx, 'bank.changed', { bankId: 'terms', version: 9 }));
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([9]);
    await stop();
  });
});
