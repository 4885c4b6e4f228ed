import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyCluster } from '../empty-cluster.ts';
import { storageMigrations } from '../migrations.ts';
import { createPglite } from '../pglite-engine.ts';
import { createPgliteStorage } from '../pglite-storage.ts';
import type { Migrations, Storage } from '../storage.ts';
import { hasSharedServer } from './config.ts';
import { fingerprint } from './fingerprint.ts';
import { madeOnce } from './made-once.ts';
import { openTestPostgres } from './test-postgres.ts';

const DATA = 'data.tar';

/**
 * A database with these migrations on top of storage's own: on the PostgreSQL of the test run where this machine has
 * one, since that takes a fraction of the time, else in memory. Share one per test file.
 */
export function openTestStorage(...migrations: readonly Migrations[]): Promise<Storage> {
  return hasSharedServer() ? openTestPostgres(...migrations) : openTestPglite(...migrations);
}

/** The same in memory, always: what the migrations left is kept for every later database of the test run. */
export async function openTestPglite(...migrations: readonly Migrations[]): Promise<Storage> {
  const all: Migrations = Object.assign({}, storageMigrations, ...migrations);
  const folder = await madeOnce(`database-${fingerprint(all)}`, (empty) => migrateInto(empty, all));
  return createPgliteStorage(await createPglite(undefined, new Blob([await readFile(join(folder, DATA))])));
}

async function migrateInto(folder: string, migrations: Migrations): Promise<void> {
  const pglite = await createPglite(undefined, emptyCluster());
  const storage = createPgliteStorage(pglite);
  await storage.migrate(migrations);
  await pglite.exec('checkpoint'); // lest each copy begins by recovering what is only in the log
  const dump = await pglite.dumpDataDir('none');
  await storage.close();
  await writeFile(join(folder, DATA), Buffer.from(await dump.arrayBuffer()));
}
