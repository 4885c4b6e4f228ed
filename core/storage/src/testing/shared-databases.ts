import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEmptyCluster } from '../empty-cluster.ts';
import { setSharedFolder, setSharedServer } from './config.ts';
import { type PostgresServer, postgresAvailable, startPostgres } from './postgres-server.ts';

/** Memory as a folder, on Linux. */
const MEMORY = '/dev/shm';
/** Free memory that the databases of a test run may take: each has 8 MB, and there are two hundred. */
const MEMORY_BYTES = 4 * 1024 ** 3;

let server: PostgresServer | undefined;
let folder: string | undefined;

/**
 * Global set-up of the test run: one PostgreSQL for all test files, which make databases of their own on it, the
 * empty embedded database that all start from, and a folder for what is made once. The server's fsync is off, since
 * these tests ask about concurrency; tests of power cuts start a server of their own. For the same reason its data is
 * in memory where there is enough of it: making a database there costs a third.
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
    folder: mkdtempSync(join(hasMemory() ? MEMORY : tmpdir(), 'breakwater-pg-')),
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      max_connections: '200',
      // What is written once and thrown away needs no log to be sent elsewhere, nor many of its files.
      wal_level: 'minimal',
      max_wal_senders: '0',
      max_wal_size: '256MB',
    },
  });
}

function hasMemory(): boolean {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= MEMORY_BYTES;
}
