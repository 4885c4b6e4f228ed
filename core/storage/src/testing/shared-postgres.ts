import { setSharedServer } from './config.ts';
import { type PostgresServer, postgresAvailable, startPostgres } from './postgres-server.ts';

let server: PostgresServer | undefined;

/**
 * Global set-up of the test run: one PostgreSQL for all test files, which make databases of their own on it.
 * Its fsync is off, since these tests ask about concurrency; tests of power cuts start a server of their own.
 */
export async function setup(): Promise<void> {
  if (!postgresAvailable) return;
  server = await startPostgres({
    settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '200' },
  });
  setSharedServer(server.url);
}

export async function teardown(): Promise<void> {
  await server?.remove();
}
