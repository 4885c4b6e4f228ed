import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCOPES } from '@breakwater/contracts/access';
import { hasSharedServer, madeOnce, makeTestDatabase } from '@breakwater/storage/testing';
import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { start } from '../start.ts';

const HOME = 'home';
const ADMIN_KEY = 'admin-key';
const DATABASE = 'database';
/** What a test asks with where it is about something else than who may do what. */
export const EVERYTHING = { name: 'test', source: 'admin', scopes: SCOPES, purpose: 'Tests.' };

/** A home folder of a test's own. */
export interface TestHome {
  readonly home: string;
  /** A key of a service that may do all that a key may; empty before the first start. */
  readonly adminKey: string;
  /** A database on the PostgreSQL of the test run; the embedded one when left out. */
  readonly databaseUrl?: string;
}

/**
 * What a Breakwater leaves that has started and stopped once, and with which nobody has done anything. That first start
 * takes place once in a test run, since it takes much longer than a later one; each test gets a copy. The database is
 * on PostgreSQL where this machine has one, which takes a fraction of the time, unless the embedded one is asked for.
 */
export async function openTestHome({ embedded = !hasSharedServer() } = {}): Promise<TestHome> {
  const folder = embedded
    ? await madeOnce('started-embedded', (empty) => startAndStop(empty))
    : await madeOnce('started-postgres', startAndStopOnPostgres);
  const home = emptyFolder();
  cpSync(join(folder, HOME), home, { recursive: true });
  const adminKey = readFileSync(join(folder, ADMIN_KEY), 'utf8');
  if (embedded) return { home, adminKey };
  const { url } = await makeTestDatabase(readFileSync(join(folder, DATABASE), 'utf8'));
  return { home, adminKey, databaseUrl: url };
}

/** A folder in which nothing has started yet, and an empty database. */
export async function emptyTestHome({ embedded = !hasSharedServer() } = {}): Promise<TestHome> {
  const home = { home: emptyFolder(), adminKey: '' };
  return embedded ? home : { ...home, databaseUrl: (await makeTestDatabase()).url };
}

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'breakwater-server-'));
}

async function startAndStopOnPostgres(folder: string): Promise<void> {
  const { name, url } = await makeTestDatabase();
  await startAndStop(folder, url);
  writeFileSync(join(folder, DATABASE), name);
}

async function startAndStop(folder: string, databaseUrl?: string): Promise<void> {
  const config = readConfig({
    BREAKWATER_HOME: join(folder, HOME),
    LOG_LEVEL: 'silent',
    BREAKWATER_WATCH_PORT: 'off',
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  });
  mkdirSync(join(folder, HOME), { recursive: true });
  const running = await start({ ...config, port: 0 }, ['serve'], createLogger('silent'));
  const { token } = await running.breakwater.access.createKey(EVERYTHING);
  await running.stop();
  writeFileSync(join(folder, ADMIN_KEY), token);
}
