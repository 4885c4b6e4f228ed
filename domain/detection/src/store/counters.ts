import { bind } from '@breakwater/kernel';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { ChangedCounter, CounterKey, CounterRow, CounterStore, LockedKey } from '../signal-stores.ts';

/** The counters of an installation, within the transaction of a batch. */
export function storedCounters(trx: Db): CounterStore {
  return bind(trx, { lock: lockCounters, read: readCounters, write: writeCounters });
}

/**
 * Locks the states of these keys until the end of the transaction, making rows for new ones. Locks on old rows come first,
 * since most rows are old, then the new ones, both in the order of the primary key: workers who meet wait for each other
 * and not in a circle. A key that neither step got, since another worker made its row between the two, is asked for again.
 */
async function lockCounters(trx: Db, keys: readonly LockedKey[]): Promise<ChangedCounter[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<ChangedCounter>`
    with k as materialized (
      select * from unnest(${names(keys)}::text[], ${numbers(keys)}::bigint[], ${expiries(keys)}::float8[])
        as k(counter, key, expires_at) order by counter, key
    ), held as materialized (
      select c.counter, c.key, c.state, c.expires_at
      from k cross join lateral (
        select * from counters where counter = k.counter and key = k.key for update
      ) as c
    ), made as (
      insert into counters (counter, key, state, updated_at, expires_at)
      select counter, key, '[]'::json, now(), to_timestamp(expires_at / 1000.0) from k
      where not exists (select from held where held.counter = k.counter and held.key = k.key)
      order by counter, key
      on conflict (counter, key) do nothing
      returning counter, key, state, expires_at
    )
    select counter, key::text, state, extract(epoch from expires_at)::float8 * 1000 as "expiresAt"
    from (select * from made union all select * from held) as locked`.execute(trx);
  if (rows.length === keys.length) return rows;
  const got = new Set(rows.map(({ counter, key }) => `${counter} ${key}`));
  const missed = keys.filter(({ counter, key }) => !got.has(`${counter} ${key}`));
  return [...rows, ...(await lockCounters(trx, missed))];
}

/** Reads states without locking them, of events that are not counted themselves. */
async function readCounters(trx: Db, keys: readonly CounterKey[]): Promise<CounterRow[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<CounterRow>`
    select k.counter, k.key::text, c.state
    from unnest(${names(keys)}::text[], ${numbers(keys)}::bigint[]) as k(counter, key)
    cross join lateral (
      select state from counters where counter = k.counter and key = k.key offset 0
    ) as c`.execute(trx);
  return rows;
}

/**
 * Writes states that were locked in this transaction. The rows are there: as a conflict each is found by its key,
 * where a join would read the whole table whenever the planner thinks it small.
 */
async function writeCounters(trx: Db, changed: readonly ChangedCounter[]): Promise<void> {
  if (changed.length === 0) return;
  const states = arrayText(changed.map(({ state }) => `"${JSON.stringify(state)}"`));
  await sql`
    insert into counters (counter, key, state, updated_at, expires_at)
    select counter, key, state::json, now(), to_timestamp(expires_at / 1000.0)
    from unnest(${names(changed)}::text[], ${numbers(changed)}::bigint[], ${states}::text[], ${expiries(changed)}::float8[])
      as k(counter, key, state, expires_at)
    on conflict (counter, key) do update
    set state = excluded.state, expires_at = excluded.expires_at, updated_at = excluded.updated_at`.execute(
    trx,
  );
}

/** Forgets states that are of no more use; says how many. Rows that a worker has locked are left for the next time. */
export async function deleteExpiredCounters(db: Db, now: number): Promise<number> {
  const result = await sql`
    delete from counters where (counter, key) in (
      select counter, key from counters where expires_at < to_timestamp(${now / 1000}::float8) for update skip locked
    )`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

/** The salt of this installation: the given one is kept when there is none yet. */
export async function keepSalt(db: Db, fresh: string): Promise<string> {
  await sql`insert into counter_salt (salt) values (${fresh}) on conflict do nothing`.execute(db);
  return (await rowOf<{ salt: string }>(db, sql`select salt from counter_salt`))?.salt ?? fresh;
}

/** None of these items needs escaping: one text is written and read faster than an array of parameters. */
const arrayText = (items: readonly string[]) => `{${items.join(',')}}`;
const names = (keys: readonly CounterKey[]) => arrayText(keys.map(({ counter }) => counter));
const expiries = (keys: readonly LockedKey[]) => arrayText(keys.map(({ expiresAt }) => `${expiresAt}`));
const numbers = (keys: readonly CounterKey[]) => arrayText(keys.map(({ key }) => key));
