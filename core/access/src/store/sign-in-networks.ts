import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

export async function knowsNetwork(db: Db, subject: string): Promise<boolean> {
  const { rows } = await sql`select 1 from sign_in_networks where subject = ${subject}`.execute(db);
  return rows.length > 0;
}

export async function noteNetwork(trx: Db, subject: string, at: string): Promise<void> {
  await sql`
    insert into sign_in_networks (subject, last_at) values (${subject}, ${at})
    on conflict (subject) do update set last_at = excluded.last_at`.execute(trx);
}

export async function purgeNetworks(db: Db, before: string): Promise<void> {
  await sql`delete from sign_in_networks where last_at < ${before}::timestamptz`.execute(db);
}
