import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyCluster } from '../empty-cluster.ts';
import { storageMigrations } from '../migrations.ts';
import { createPglite } from '../pglite-engine.ts';
import { createPgliteStorage } from '../pglite-storage.ts';
import type { Migrations, Storage } from '../storage.ts';
import { madeOnce } from './made-once.ts';

const DATA = 'data.tar';

/**
 * An in-memory database with these migrations on top of storage's own. Share one per test file. The migrations run
 * once in a test run; every later database with the same ones begins with what they left.
 */
export async function openTestStorage(...migrations: readonly Migrations[]): Promise<Storage> {
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

/** By what they do, not by name alone: tests of migrations make their own. */
function fingerprint(migrations: Migrations): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(migrations).sort()) hash.update(`${name} ${migrations[name]?.up}\n`);
  return hash.digest('hex').slice(0, 16);
}
