import { sql } from 'kysely';
import type { Db } from './storage.ts';

/** Tells the listeners of a channel, in every process, once the transaction has committed. */
export async function notify(trx: Db, channel: string, payload = ''): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(trx);
}
