import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { KeptHour } from '../ports.ts';

/** Adds what each platform passed on, in the order of the keys: processes that meet wait for each other and not in a circle. */
export async function addHours(db: Db, hours: readonly KeptHour[]): Promise<void> {
  await sql`
    insert into spread_hours as h (platform, hour, arrivals)
    select platform, to_timestamp(hour / 1000), arrivals
    from json_to_recordset(${JSON.stringify(hours)}::json) as n(platform text, hour float8, arrivals bigint)
    order by platform, hour
    on conflict (platform, hour) do update set arrivals = h.arrivals + excluded.arrivals`.execute(db);
}

/** Hours before an instant. */
export function selectHours(db: Db, before: number): Promise<KeptHour[]> {
  return rowsOf(
    db,
    sql`
    select platform, extract(epoch from hour)::float8 * 1000 as hour, arrivals::float8
    from spread_hours where hour < to_timestamp(${before / 1000}::float8)`,
  );
}

export async function deleteHours(db: Db, before: number): Promise<number> {
  const result = await sql`
    delete from spread_hours where hour < to_timestamp(${before / 1000}::float8)`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}
