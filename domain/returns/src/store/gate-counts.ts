import { GATE_BANDS, type GateBand } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const DAY_MS = 86_400_000;

/** Adds to how many comparisons ended in each band, by the hour. */
export async function addCounts(db: Db, hour: number, counts: ReadonlyMap<GateBand, number>): Promise<void> {
  const given = [...counts].map(([band, count]) => ({ band, count }));
  await sql`
    insert into gate_counts as c (hour, band, count)
    select ${toInstant(hour)}, band, count from json_to_recordset(${JSON.stringify(given)}::json)
      as g (band text, count bigint)
    on conflict (hour, band) do update set count = c.count + excluded.count`.execute(db);
}

/** Comparisons by band since then. */
export async function selectCounts(db: Db, since: number): Promise<Record<GateBand, number>> {
  const rows = await rowsOf<{ band: GateBand; n: number }>(
    db,
    sql`select band, sum(count)::float8 as n from gate_counts where hour > ${toInstant(since)} group by band`,
  );
  const of = (band: GateBand) => rows.find((row) => row.band === band)?.n ?? 0;
  return Object.fromEntries(GATE_BANDS.map((band) => [band, of(band)])) as Record<GateBand, number>;
}

/** Counts are kept for ninety days. */
export async function forgetCounts(db: Db, now: number): Promise<void> {
  await sql`delete from gate_counts where hour < ${toInstant(now - 90 * DAY_MS)}`.execute(db);
}
