import { codeOf } from '@breakwater/kernel';
import { sql } from 'kysely';
import type { Db } from './storage.ts';

const RETRYABLE = new Set(['40001', '40P01']); // serialization_failure, deadlock_detected
const ATTEMPTS = 5;

/** Runs work again when the database asks for it, after a deadlock for instance. It must therefore be repeatable. */
export async function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !RETRYABLE.has(codeOf(error))) throw error;
    }
  }
}

/** Runs work in a transaction, again when the database asks for it. */
export function transactionWithRetry<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  return retryOnConflict(() => db.transaction().execute(work));
}

/** Asks the database for as little as it can answer. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}
