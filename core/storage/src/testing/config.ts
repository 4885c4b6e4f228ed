const NAME = 'BREAKWATER_TEST_POSTGRES';

/** Address of the PostgreSQL that the test run shares; set by its global set-up, inherited by its workers. */
export function sharedServer(): string {
  const url = process.env[NAME];
  if (!url)
    throw new Error(`${NAME} is not set: tests that need PostgreSQL run under the root vitest configuration`);
  return url;
}

export function setSharedServer(url: string): void {
  process.env[NAME] = url;
}
