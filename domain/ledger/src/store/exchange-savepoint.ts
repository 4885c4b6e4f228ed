import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** Marks where a transaction goes back to when what follows is not taken. */
export async function savePoint(trx: Db): Promise<void> {
  await sql`savepoint exchange_effect`.execute(trx);
}

export async function backTo(trx: Db): Promise<void> {
  await sql`rollback to savepoint exchange_effect`.execute(trx);
}
