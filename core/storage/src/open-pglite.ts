import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { emptyCluster } from './empty-cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { migrateDb } from './migrate.ts';
import { createPgliteDialect } from './pglite-dialect.ts';
import type { Db, Storage } from './storage.ts';
import { ping, transactionWithRetry } from './transaction.ts';

const INT8 = 20;

/** Where the embedded database lives. */
export type PgliteLocation = { readonly folder: string } | { readonly memory: true };

/**
 * Opens PostgreSQL in-process (PGlite) in a folder of the disk, or in memory.
 * It does not fsync: it survives the death of the process, not of the machine.
 *
 * @throws FolderInUseError when another process has the folder open
 */
export async function openPglite(location: PgliteLocation): Promise<Storage> {
  const unlock = 'folder' in location ? lockFolder(location.folder) : () => {};
  const parsers = { [INT8]: (text: string) => Number(text) };
  let pglite: PGlite;
  try {
    const dataDir = 'folder' in location ? join(location.folder, 'data') : undefined;
    const isNew = dataDir === undefined || !existsSync(join(dataDir, 'PG_VERSION'));
    const start = isNew ? emptyCluster() : undefined;
    if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
    pglite = await PGlite.create({
      parsers,
      ...(dataDir && { dataDir }),
      ...(start && { loadDataDir: start }),
    });
  } catch (error) {
    unlock();
    throw error;
  }
  const db: Db = new Kysely<Record<never, never>>({ dialect: createPgliteDialect(pglite) });
  return {
    kind: 'pglite',
    db,
    transaction: (work) => transactionWithRetry(db, work),
    migrate: (migrations) => migrateDb(db, migrations),
    listen: async (channel, onMessage) => {
      const stop = await pglite.listen(channel, onMessage);
      return () => stop();
    },
    ping: () => ping(db),
    close: async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      unlock();
    },
  };
}
