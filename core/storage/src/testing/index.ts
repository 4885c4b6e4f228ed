export { madeOnce } from './made-once.ts';
export { type PostgresServer, postgresAvailable, startPostgres } from './postgres-server.ts';
export { openTestPostgres, type TestPostgres } from './test-postgres.ts';
export { openTestStorage } from './test-storage.ts';
