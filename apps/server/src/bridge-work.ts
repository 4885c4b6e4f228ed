import { appendOutbox, type Db, type RecordEntry, type Work } from '@breakwater/storage';

/**
 * Runs what takes a unit of work in a transaction of somebody who hands in only that and puts on record what comes back.
 * What is to be done after the transaction has no place there.
 */
export async function bridgeWork<T>(
  trx: Db,
  run: (work: Work) => Promise<T>,
): Promise<{ readonly result: T; readonly entries: readonly Required<RecordEntry>[] }> {
  const entries: Required<RecordEntry>[] = [];
  const told: (() => Promise<void>)[] = [];
  const result = await run({
    db: trx,
    record: (...some) => void entries.push(...some.map((entry) => ({ detail: {}, ...entry }))),
    emit: (topic, payload) => void told.push(() => appendOutbox(trx, topic, payload)),
    after: () => {
      throw new Error('nothing can wait for the end of this transaction');
    },
  });
  for (const tell of told) await tell();
  return { result, entries };
}
