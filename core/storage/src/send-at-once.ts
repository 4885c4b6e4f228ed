import { type ConnectionProvider, type Dialect, DummyDriver, Transaction } from 'kysely';
import type { Db } from './storage.ts';

/**
 * Runs work with a handle of its transaction that sends each statement when it is asked for, where Kysely would wait until the
 * one before is answered. They still run one after the other, in the order in which they were asked for, which is for
 * the driver to see to: what does not depend on each other then costs one journey to the database.
 */
export function sendAtOnce<T>(dialect: Dialect, trx: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const waiting = trx.getExecutor();
  return waiting.provideConnection((connection) => {
    const provideConnection: ConnectionProvider['provideConnection'] = (use) => use(connection);
    const executor = waiting.withConnectionProvider({ provideConnection });
    return work(new Transaction({ config: { dialect }, driver: new DummyDriver(), dialect, executor }));
  });
}
