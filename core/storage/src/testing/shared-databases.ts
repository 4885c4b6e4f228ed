import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEmptyCluster } from '../empty-cluster.ts';
import { setSharedFolder, setSharedServer } from './config.ts';
import { type PostgresServer, postgresAvailable, startPostgres } from './postgres-server.ts';

let server: PostgresServer | undefined;
let folder: string | undefined;

/**
 * Global set-up of the test run: one PostgreSQL for all test files, which make databases of their own on it, the
 * empty embedded database that all start from, and a folder for what is made once. The server's fsync is off, since
 * these tests ask about concurrency; tests of power cuts start a server of their own.
 */
export async function setup(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-run-'));
  setSharedFolder(folder);
  await Promise.all([buildEmptyCluster(), startServer()]);
  if (server) setSharedServer(server.url);
}

export async function teardown(): Promise<void> {
  await server?.remove();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

async function startServer(): Promise<void> {
  if (!postgresAvailable) return;
  server = await startPostgres({
    settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '200' },
  });
}
