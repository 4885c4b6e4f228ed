import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/**
 * Runs work in a savepoint with a limit on each of its statements, lock waits included. When it fails, the transaction
 * is as it was before and can go on.
 */
export async function inSavepoint<T>(trx: Db, statementMs: number, work: () => Promise<T>): Promise<T> {
  await sql`savepoint signal`.execute(trx);
  try {
    const before = await limitStatements(trx, `${Math.max(1, Math.round(statementMs))}`);
    const result = await work();
    await limitStatements(trx, before);
    await sql`release savepoint signal`.execute(trx);
    return result;
  } catch (error) {
    await sql`rollback to savepoint signal`.execute(trx);
    throw error;
  }
}

/** Sets the limit until the end of the transaction and gives back the one that held until now. */
async function limitStatements(trx: Db, limit: string): Promise<string> {
  const { rows } = await sql<{ before: string }>`
    with before as materialized (select current_setting('statement_timeout') as value)
    select value as before, set_config('statement_timeout', ${limit}, true) from before`.execute(trx);
  return rows[0]?.before ?? '0';
}
