import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { engineFolder } from './pglite-engine.ts';

// Named by version: a cluster made by another version of the engine is not opened but left where it is.
const { version } = JSON.parse(readFileSync(join(engineFolder, '../package.json'), 'utf8')) as {
  readonly version: string;
};
const FILE = fileURLToPath(new URL(`../dist/empty-cluster-${version}.tar.gz`, import.meta.url));

/** An empty embedded database as the build left it: it opens in a third of the time that making one takes. */
export function emptyCluster(): Blob | undefined {
  return existsSync(FILE) ? new Blob([readFileSync(FILE)]) : undefined;
}

/** Part of the build: makes the file that `emptyCluster` reads, where it is missing. */
export async function buildEmptyCluster(): Promise<void> {
  if (existsSync(FILE)) return;
  const pglite = await PGlite.create();
  const dump = await pglite.dumpDataDir('gzip');
  await pglite.close();
  const unfinished = `${FILE}.${process.pid}`;
  writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()));
  renameSync(unfinished, FILE); // whole or not at all, for those who build at the same time
}
