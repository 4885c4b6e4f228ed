import type { OrderSettings } from '@breakwater/contracts/orders';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** Nothing is declared before somebody declares it: no language, no name. */
const UNSET: OrderSettings = { languages: [], addressees: [], protectedTargets: [], platforms: [] };

export async function selectSettings(db: Db): Promise<OrderSettings> {
  const { rows } = await sql<{ settings: OrderSettings }>`select settings from order_settings`.execute(db);
  return { ...UNSET, ...rows[0]?.settings };
}

export async function putSettings(trx: Db, settings: OrderSettings): Promise<void> {
  await sql`
    insert into order_settings (settings) values (${JSON.stringify(settings)}::jsonb)
    on conflict (one) do update set settings = excluded.settings`.execute(trx);
}
