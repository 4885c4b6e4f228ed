import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { followOutbox } from './follow-outbox.ts';
import { appendEvents, type OutboxPosition, outboxPosition, type ToldEvent } from './outbox.ts';
import type { Db } from './storage.ts';
import { openTestPostgres, openTestStorage, postgresAvailable, type TestPostgres } from './testing/index.ts';

describe.skipIf(!postgresAvailable)('the outbox [needs postgres]', () => {
  let storage: TestPostgres;
  beforeAll(async () => {
    storage = await openTestPostgres();
  });
  afterAll(() => storage.close());
  // A transaction of another database of the cluster holds the horizon, and then rows of the test before are seen again.
  beforeEach(async () => void (await sql`delete from outbox`.execute(storage.db)));

  const versionOf = ({ payload }: ToldEvent) => (payload as { version: number }).version;
  const appendTo = (trx: Db, version: number) =>
    appendEvents(trx, [{ topic: 'bank.changed', payload: { bankId: 'terms', version } }]);
  const append = (version: number) => storage.transaction((trx) => appendTo(trx, version));

  async function follow(from?: OutboxPosition): Promise<{ seen: number[]; stop: () => Promise<void> }> {
    const seen: number[] = [];
    const take = async (row: ToldEvent) => void seen.push(versionOf(row));
    return { seen, stop: await followOutbox(storage, take, (error) => expect.fail(String(error)), from) };
  }

  /** Does work in a transaction that commits when the result is called. */
  async function begin(work: (trx: Db) => Promise<unknown>): Promise<() => Promise<void>> {
    let commit = () => {};
    let running: Promise<void> = Promise.resolve();
    await new Promise<void>((begun, failed) => {
      running = storage.transaction(async (trx) => {
        await work(trx);
        begun();
        await new Promise<void>((resolve) => {
          commit = resolve;
        });
      });
      running.catch(failed);
    });
    return () => {
      commit();
      return running;
    };
  }

  it('shows every committed event once, also those that commit after later ones', async () => {
    const { seen, stop } = await follow();
    const commitLate = await begin((trx) => appendTo(trx, 0));
    for (let n = 1; n <= 5; n++) await append(n);
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([1, 2, 3, 4, 5]);
    await commitLate();
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([1, 2, 3, 4, 5, 0]);
    await append(6);
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([1, 2, 3, 4, 5, 0, 6]);
    await stop();
  });

  it('does not wait for a long transaction that has nothing to do with it', async () => {
    const { seen, stop } = await follow();
    const endForeign = await begin((trx) => sql`create temporary table foreign_work (n int)`.execute(trx));
    await append(10);
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([10]);
    await append(11);
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([10, 11]);
    await endForeign();
    await append(12);
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([10, 11, 12]);
    await stop();
  });

  it('hands out more than a page, below and beyond a running transaction', async () => {
    const { seen, stop } = await follow();
    const many = (first: number) =>
      sql`insert into outbox (topic, payload) select 'bank.changed', json_build_object('version', n)
        from generate_series(${first}::int, ${first + 2_499}::int) as n`.execute(storage.db);
    await many(10_000);
    const commitLate = await begin((trx) => appendTo(trx, 1));
    await many(20_000);
    await expect.poll(() => seen.length, { timeout: 5_000 }).toBe(5_000);
    await commitLate();
    await expect.poll(() => seen.length, { timeout: 5_000 }).toBe(5_001);
    expect(new Set(seen).size).toBe(5_001);
    await stop();
  });

  it('goes on past an event whose callback throws, and comes back to it', async () => {
    const seen: number[] = [];
    const errors: unknown[] = [];
    const take = async (row: ToldEvent) => {
      if (versionOf(row) === 20 && errors.length < 2) throw new Error(`not yet ${errors.length}`);
      seen.push(versionOf(row));
    };
    const stop = await followOutbox(storage, take, (error) => errors.push(error));
    await append(20);
    await append(21);
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([21]);
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([21, 20]);
    expect(errors.map(String)).toEqual(['Error: not yet 0', 'Error: not yet 1']);
    await stop();
  });

  it('misses nothing that happens between taking the position and following from there', async () => {
    const commitLate = await begin((trx) => appendTo(trx, 30));
    const position = await outboxPosition(storage);
    await append(31);
    await commitLate();
    const { seen, stop } = await follow(position);
    await expect.poll(() => [...seen].sort(), { timeout: 5_000 }).toEqual([30, 31]);
    await stop();
  });

  it('shows nothing of a transaction that rolls back', async () => {
    const { seen, stop } = await follow();
    const failing = storage.transaction(async (trx) => {
      await appendTo(trx, 7);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await append(8);
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([8]);
    await stop();
  });

  it('goes on when the listening connection is cut', async () => {
    const { seen, stop } = await follow();
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like 'listen%'`.execute(
      storage.db,
    );
    await append(9);
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([9]);
    await stop();
  });
});

describe('the outbox of the embedded database', () => {
  it('shows every event once', async () => {
    const storage = await openTestStorage();
    const topics: string[] = [];
    const take = async ({ topic }: ToldEvent) => void topics.push(topic);
    const stop = await followOutbox(storage, take, (error) => expect.fail(String(error)));
    for (const keyId of ['a', 'b'])
      await storage.transaction((trx) => appendEvents(trx, [{ topic: 'key.changed', payload: { keyId } }]));
    await expect.poll(() => topics, { timeout: 5_000 }).toEqual(['key.changed', 'key.changed']);
    await stop();
    await storage.close();
  });
});
