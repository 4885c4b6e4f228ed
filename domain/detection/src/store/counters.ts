import { bind } from '@breakwater/kernel';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type {
  ChangedCounter,
  CounterCode,
  CounterKey,
  CounterStore,
  KeptCounter,
  LockedKey,
} from '../signal-stores.ts';

/** The counters of an installation, within the transaction of a batch. */
export function storedCounters(trx: Db): CounterStore {
  return bind(trx, { lock: lockCounters, read: readCounters, write: writeCounters });
}

/**
 * Locks the states of these keys until the end of the transaction, making rows for new ones. Locks on old rows come first,
 * since most rows are old, then the new ones, both in the order of the primary key: workers who meet wait for each other
 * and not in a circle. A key that neither step got, since another worker made its row between the two, is asked for again.
 */
async function lockCounters(trx: Db, keys: readonly LockedKey[]): Promise<KeptCounter[]> {
  if (keys.length === 0) return [];
  const { named, names } = numbered(keys);
  const { rows } = await sql<KeptCounter & { n: number }>`
    with k as materialized (
      select n::int, (${names}::text[])[named] as counter, key, expires_at
      from unnest(${named}::int[], ${numbers(keys)}::bigint[], ${expiries(keys)}::float8[])
        with ordinality as k(named, key, expires_at, n) order by counter, key
    ), held as materialized (
      select k.n, c.state, c.expires_at
      from k cross join lateral (
        select * from counters where counter = k.counter and key = k.key for update
      ) as c
    ), made as (
      insert into counters (counter, key, state, updated_at, expires_at)
      select counter, key, '[]'::json, now(), to_timestamp(expires_at / 1000.0) from k
      where not exists (select from held where held.n = k.n)
      order by counter, key
      on conflict (counter, key) do nothing
      returning counter, key, state, expires_at
    )
    select n, state, extract(epoch from expires_at)::float8 * 1000 as "expiresAt"
    from (
      select n, state, expires_at from held
      union all
      select k.n, made.state, made.expires_at from made join k on k.counter = made.counter and k.key = made.key
    ) as locked`.execute(trx);
  const kept: (KeptCounter | undefined)[] = keys.map(() => undefined);
  for (const row of rows) kept[row.n - 1] = row;
  if (rows.length < keys.length) {
    const missed = keys.flatMap((_, at) => (kept[at] ? [] : [at]));
    const later = await lockCounters(
      trx,
      keys.filter((_, at) => !kept[at]),
    );
    for (const [at, row] of later.entries()) kept[missed[at] ?? 0] = row;
  }
  return kept.filter((row) => row !== undefined);
}

/** Reads states without locking them, of events that are not counted themselves. */
async function readCounters(
  trx: Db,
  keys: readonly CounterKey[],
): Promise<readonly (CounterCode | undefined)[]> {
  if (keys.length === 0) return [];
  const { named, names } = numbered(keys);
  const { rows } = await sql<{ n: number; state: CounterCode }>`
    select k.n::int, c.state
    from unnest(${named}::int[], ${numbers(keys)}::bigint[]) with ordinality as k(named, key, n)
    cross join lateral (
      select state from counters where counter = (${names}::text[])[k.named] and key = k.key offset 0
    ) as c`.execute(trx);
  const kept: (CounterCode | undefined)[] = keys.map(() => undefined);
  for (const { n, state } of rows) kept[n - 1] = state;
  return kept;
}

/**
 * Writes states that were locked in this transaction. The rows are there: as a conflict each is found by its key,
 * where a join would read the whole table whenever the planner thinks it small.
 */
async function writeCounters(trx: Db, changed: readonly ChangedCounter[]): Promise<void> {
  if (changed.length === 0) return;
  const { named, names } = numbered(changed);
  const states = arrayText(changed.map(({ state }) => `"${JSON.stringify(state).replaceAll('"', '\\"')}"`));
  await sql`
    insert into counters (counter, key, state, updated_at, expires_at)
    select (${names}::text[])[named], key, state::json, now(), to_timestamp(expires_at / 1000.0)
    from unnest(${named}::int[], ${numbers(changed)}::bigint[], ${states}::text[], ${expiries(changed)}::float8[])
      as k(named, key, state, expires_at)
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

/** Nothing in these items needs escaping but what is escaped: one text is written and read faster than an array of parameters. */
const arrayText = (items: readonly string[]) => `{${items.join(',')}}`;
const expiries = (keys: readonly LockedKey[]) => arrayText(keys.map(({ expiresAt }) => `${expiresAt}`));
const numbers = (keys: readonly CounterKey[]) => arrayText(keys.map(({ key }) => key));

/** The counters of these keys, of which there are few: their names once, and for each key the number of its own. */
function numbered(keys: readonly CounterKey[]): { readonly names: string; readonly named: string } {
  const numberOf = new Map<string, number>();
  const named = keys.map(({ counter }) => {
    const known = numberOf.get(counter) ?? numberOf.size + 1;
    numberOf.set(counter, known);
    return `${known}`;
  });
  return { names: arrayText([...numberOf.keys()]), named: arrayText(named) };
}
