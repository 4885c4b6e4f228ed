export { hasSharedServer } from './config.ts';
export { madeOnce } from './made-once.ts';
export { type PostgresServer, postgresAvailable, startPostgres } from './postgres-server.ts';
export { makeTestDatabase, openTestPostgres, type TestPostgres } from './test-postgres.ts';
export { openTestPglite, openTestStorage } from './test-storage.ts';
