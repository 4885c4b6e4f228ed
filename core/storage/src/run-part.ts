import { sql } from 'kysely';
import type { Db, Work } from './storage.ts';
import { createWaitedWrites } from './waited-writes.ts';

/**
 * Runs a part of a unit that may fail by itself: then nothing of it is left, neither what it wrote nor what it put on record,
 * told or wanted done after, and the unit goes on. Whoever calls decides about the error, which is passed on.
 */
export async function runPart<T>(work: Work, part: (work: Work) => Promise<T>): Promise<T> {
  const { db } = work;
  const kept: (() => void)[] = [];
  const writes = createWaitedWrites();
  await work.settled();
  await sql`savepoint part`.execute(db);
  try {
    const answer = await writes.around(() =>
      part({
        db,
        later: writes.later,
        settled: writes.settled,
        record: (...entries) => void kept.push(() => work.record(...entries)),
        emit: (topic, payload) => void kept.push(() => work.emit(topic, payload)),
        after: (then) => void kept.push(() => work.after(then)),
      }),
    );
    await sql`release savepoint part`.execute(db);
    for (const keep of kept) keep();
    return answer;
  } catch (error) {
    // What failed first is what is told; where even this fails, the unit as a whole does.
    await undo(db).catch(() => undefined);
    throw error;
  }
}

/** Released too: else the next rollback of a part around this one would end here. */
async function undo(db: Db): Promise<void> {
  await sql`rollback to savepoint part`.execute(db);
  await sql`release savepoint part`.execute(db);
}
