/** What the global set-up of a test run tells its workers, which inherit its environment. */
const POSTGRES = 'BREAKWATER_TEST_POSTGRES';
const DUMP = 'BREAKWATER_TEST_DUMP';

/** Address of the PostgreSQL that the test run shares. */
export function sharedServer(): string {
  const url = process.env[POSTGRES];
  if (!url)
    throw new Error(
      `${POSTGRES} is not set: tests that need PostgreSQL run under the root vitest configuration`,
    );
  return url;
}

/** File with an empty embedded database, which opens much faster than a new one is made; undefined outside a test run. */
export function sharedDump(): string | undefined {
  return process.env[DUMP];
}

export function setShared(shared: { readonly server?: string; readonly dump?: string }): void {
  if (shared.server) process.env[POSTGRES] = shared.server;
  if (shared.dump) process.env[DUMP] = shared.dump;
}
