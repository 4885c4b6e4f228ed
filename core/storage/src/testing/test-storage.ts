import { storageMigrations } from '../migrations.ts';
import { openPglite } from '../open-pglite.ts';
import type { Migrations, Storage } from '../storage.ts';

/** An in-memory database with these migrations on top of storage's own. Share one per test file. */
export async function openTestStorage(...migrations: readonly Migrations[]): Promise<Storage> {
  const storage = await openPglite({ memory: true });
  await storage.migrate(Object.assign({}, storageMigrations, ...migrations));
  return storage;
}
