import type { OrderSettings } from '@breakwater/contracts/orders';
import { type Db, rowOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Nothing is declared before somebody declares it: no language, no name. */
const UNSET: OrderSettings = { languages: [], addressees: [], protectedTargets: [], platforms: [] };

export async function selectSettings(db: Db): Promise<OrderSettings> {
  const found = await rowOf<{ settings: OrderSettings }>(db, sql`select settings from order_settings`);
  return { ...UNSET, ...found?.settings };
}

export async function putSettings(trx: Db, settings: OrderSettings): Promise<void> {
  await sql`
    insert into order_settings (settings) values (${JSON.stringify(settings)}::jsonb)
    on conflict (one) do update set settings = excluded.settings`.execute(trx);
}
