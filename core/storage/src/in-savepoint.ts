import { sql } from 'kysely';
import type { Work } from './storage.ts';

/**
 * Runs part of a unit of work in a savepoint: when it fails, nothing of it is left, neither what it wrote nor what it put
 * on record, told or wanted done after, and the unit goes on if its caller catches that.
 */
export async function inSavepoint<T>(unit: Work, part: (work: Work) => Promise<T>): Promise<T> {
  const held: (() => void)[] = [];
  await sql`savepoint part`.execute(unit.db);
  try {
    const result = await part({
      db: unit.db,
      record: (...entries) => void held.push(() => unit.record(...entries)),
      emit: (topic, payload) => void held.push(() => unit.emit(topic, payload)),
      after: (then) => void held.push(() => unit.after(then)),
    });
    await sql`release savepoint part`.execute(unit.db);
    for (const pass of held) pass();
    return result;
  } catch (error) {
    await sql`rollback to savepoint part`.execute(unit.db);
    throw error;
  }
}
