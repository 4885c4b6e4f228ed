import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { CountDelta, KeptDay, SpreadCounters } from '../ports.ts';

/** Counters in PostgreSQL: for each thing that came at least twice a row for each day on which it came. */
export const storedCounters: SpreadCounters = { add, days, forget };

/** Adds what is new, in the order of the keys: workers who meet wait for each other and not in a circle. */
async function add(db: Db, deltas: readonly CountDelta[]): Promise<void> {
  if (deltas.length === 0) return;
  await sql`
    insert into spread_days as d (id, day, arrivals, audience)
    select id, day, arrivals, audience
    from json_to_recordset(${JSON.stringify(deltas)}::json) as n(id text, day date, arrivals bigint, audience float8)
    order by id
    on conflict (id, day) do update set
      arrivals = d.arrivals + excluded.arrivals,
      audience = d.audience + excluded.audience`.execute(db);
}

function days(db: Db, id: string, from: string): Promise<KeptDay[]> {
  return rowsOf(
    db,
    sql`
    select day::text, arrivals::float8, audience from spread_days
    where id = ${id} and day >= ${from}::date order by spread_days.day`,
  );
}

async function forget(db: Db, before: string): Promise<number> {
  const result = await sql`delete from spread_days where day < ${before}::date`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}
