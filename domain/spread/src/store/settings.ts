import { DEFAULT_SPREAD_SETTINGS, type SpreadSettings } from '@breakwater/contracts/spread';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** What is followed: what was set, over the defaults. */
export async function selectSettings(db: Db): Promise<SpreadSettings> {
  const set = await rowOf<{ changed: string }>(db, sql`select changed from spread_settings`);
  return { ...DEFAULT_SPREAD_SETTINGS, ...(set ? JSON.parse(set.changed) : {}) };
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockSettings(trx: Db): Promise<SpreadSettings> {
  await sql`lock table spread_settings in share row exclusive mode`.execute(trx);
  return selectSettings(trx);
}

export async function saveSettings(trx: Db, settings: SpreadSettings, at: number, by: string): Promise<void> {
  await sql`
    insert into spread_settings (changed, changed_at, changed_by)
    values (${JSON.stringify(settings)}, to_timestamp(${at / 1000}::float8), ${by})
    on conflict (single) do update
    set changed = excluded.changed, changed_at = excluded.changed_at, changed_by = excluded.changed_by`.execute(
    trx,
  );
}
