import type { Settings } from '@breakwater/contracts/settings';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** What was set differently from the defaults. */
export async function selectSettings(db: Db): Promise<Partial<Settings>> {
  const set = await rowOf<{ changed: string }>(db, sql`select changed from review_settings`);
  return set ? JSON.parse(set.changed) : {};
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockSettings(trx: Db): Promise<Partial<Settings>> {
  await sql`lock table review_settings in share row exclusive mode`.execute(trx);
  return selectSettings(trx);
}

export async function saveSettings(
  trx: Db,
  changed: Partial<Settings>,
  at: string,
  by: string,
): Promise<void> {
  await sql`
    insert into review_settings (changed, changed_at, changed_by) values (${JSON.stringify(changed)}, ${at}, ${by})
    on conflict (single) do update
    set changed = excluded.changed, changed_at = excluded.changed_at, changed_by = excluded.changed_by`.execute(
    trx,
  );
}
