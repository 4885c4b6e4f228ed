import { bind } from '@breakwater/kernel';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { migrateDb } from './migrate.ts';
import { createPgliteDialect } from './pglite-dialect.ts';
import { createRunWork } from './run-work.ts';
import { sendAtOnce } from './send-at-once.ts';
import type { AppendEntries, Db, Storage } from './storage.ts';
import { ping, transactionWithRetry } from './transaction.ts';

/** The storage on an open PGlite, which it closes with itself; `onClosed` comes last. */
export function createPgliteStorage(pglite: PGlite, onClosed: () => void = () => {}): Storage {
  const dialect = createPgliteDialect(pglite);
  const db: Db = new Kysely<Record<never, never>>({ dialect });
  const transaction: Storage['transaction'] = (work) =>
    transactionWithRetry(db, (trx) => sendAtOnce(dialect, trx, work));
  let recorder: AppendEntries | undefined;
  return {
    kind: 'pglite',
    db,
    transaction,
    work: createRunWork(transaction, () => recorder),
    recordWith: (append) => {
      recorder = append;
    },
    ...bind(db, { migrate: migrateDb, ping }),
    // One process has the folder: there is nobody to wait for.
    takeTurn: async () => ({ end: async () => undefined }),
    listen: async (channel, onMessage) => {
      const stop = await pglite.listen(channel, onMessage);
      return () => stop();
    },
    close: async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      onClosed();
    },
  };
}
