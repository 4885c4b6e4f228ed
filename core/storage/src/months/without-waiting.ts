import { codeOf } from '@breakwater/kernel';
import { sql } from 'kysely';
import type { Storage, Work } from '../storage.ts';

const PATIENCE = '2s';
/** SQLSTATE of a lock that did not come in time. */
const LOCKED = '55P03';

/**
 * Changes a table of months in a unit of work, unless somebody reads it for long just now: whoever comes after would wait
 * behind the change. Returns undefined then, and nothing is changed.
 */
export async function withoutWaiting<T>(
  storage: Storage,
  change: (work: Work) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await storage.work(async (work) => {
      await sql`select set_config('lock_timeout', ${PATIENCE}, true)`.execute(work.db);
      return await change(work);
    });
  } catch (error) {
    if (codeOf(error) === LOCKED) return undefined;
    throw error;
  }
}
