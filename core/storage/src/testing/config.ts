/** What the global set-up of a test run tells its workers, which inherit its environment. */
const POSTGRES = 'BREAKWATER_TEST_POSTGRES';
const FOLDER = 'BREAKWATER_TEST_FOLDER';

/** Address of the PostgreSQL that the test run shares. */
export function sharedServer(): string {
  const url = process.env[POSTGRES];
  if (!url)
    throw new Error(
      `${POSTGRES} is not set: tests that need PostgreSQL run under the root vitest configuration`,
    );
  return url;
}

export function setSharedServer(url: string): void {
  process.env[POSTGRES] = url;
}

/** Folder of what the test run makes once; undefined outside of one, e.g. in a bench. */
export function sharedFolder(): string | undefined {
  return process.env[FOLDER];
}

export function setSharedFolder(path: string): void {
  process.env[FOLDER] = path;
}

/** Whether this test run has a PostgreSQL to share. */
export function hasSharedServer(): boolean {
  return Boolean(process.env[POSTGRES]);
}
