/** What the global set-up of a test run tells its workers, which inherit its environment. */
const POSTGRES = 'BREAKWATER_TEST_POSTGRES';
const FOLDER = 'BREAKWATER_TEST_FOLDER';

/** Address of the PostgreSQL that the test run shares. */
export function sharedServer(): string {
  return told(POSTGRES, 'tests that need PostgreSQL');
}

export function setSharedServer(url: string): void {
  process.env[POSTGRES] = url;
}

/** Folder of what the test run makes once. */
export function sharedFolder(): string {
  return told(FOLDER, 'tests that share what they start from');
}

export function setSharedFolder(path: string): void {
  process.env[FOLDER] = path;
}

function told(name: string, who: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: ${who} run under the root vitest configuration`);
  return value;
}
