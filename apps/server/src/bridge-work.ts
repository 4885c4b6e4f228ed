import { appendOutbox, type Db, type RecordEntry, type Work } from '@breakwater/storage';

/**
 * Runs something that needs a unit in a transaction of somebody who has none yet: what it tells is written at its end, and
 * what it puts on record is handed back for whoever commits to write down.
 */
export async function collectRecords<T>(
  db: Db,
  act: (work: Work) => Promise<T>,
): Promise<{ readonly answer: T; readonly entries: readonly Required<RecordEntry>[] }> {
  const entries: Required<RecordEntry>[] = [];
  const told: (() => Promise<void>)[] = [];
  const answer = await act({
    db,
    record: (...some) => void entries.push(...some.map((entry) => ({ detail: {}, ...entry }))),
    emit: (topic, payload) => void told.push(() => appendOutbox(db, topic, payload)),
    after: () => {
      throw new Error('Nobody says when a transaction without a unit is over.');
    },
  });
  for (const tell of told) await tell();
  return { answer, entries };
}
