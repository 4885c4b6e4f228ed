import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { setShared } from './config.ts';
import { type PostgresServer, postgresAvailable, startPostgres } from './postgres-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-tests-'));
let server: PostgresServer | undefined;

/**
 * Global set-up of the test run: one PostgreSQL for all test files, which make databases of their own on it, and one
 * empty embedded database for all to start from. The server's fsync is off, since these tests ask about concurrency;
 * tests of power cuts start a server of their own.
 */
export async function setup(): Promise<void> {
  const dump = join(folder, 'empty.tar');
  await Promise.all([dumpEmpty(dump), startServer()]);
  setShared({ dump, ...(server && { server: server.url }) });
}

export async function teardown(): Promise<void> {
  await server?.remove();
  rmSync(folder, { recursive: true, force: true });
}

async function dumpEmpty(file: string): Promise<void> {
  const pglite = await PGlite.create();
  const dump = await pglite.dumpDataDir('none');
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  await pglite.close();
}

async function startServer(): Promise<void> {
  if (!postgresAvailable) return;
  server = await startPostgres({
    settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '200' },
  });
}
