import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeOnce } from '@breakwater/storage/testing';
import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { start } from '../start.ts';

const HOME = 'home';
const ADMIN_KEY = 'admin-key';

/** A home folder of a test's own. */
export interface TestHome {
  readonly home: string;
  /** What the first start in it showed; empty before that. */
  readonly adminKey: string;
}

/**
 * A folder in which a Breakwater has started and stopped once and nobody has done anything. That first start takes
 * place once in a test run, since it takes much longer than a later one; each test gets a copy.
 */
export async function openTestHome(): Promise<TestHome> {
  const folder = await madeOnce('started-once', startAndStop);
  const { home } = emptyTestHome();
  cpSync(join(folder, HOME), home, { recursive: true });
  return { home, adminKey: readFileSync(join(folder, ADMIN_KEY), 'utf8') };
}

/** A folder in which nothing has started yet. */
export function emptyTestHome(): TestHome {
  return { home: mkdtempSync(join(tmpdir(), 'breakwater-server-')), adminKey: '' };
}

async function startAndStop(folder: string): Promise<void> {
  const config = readConfig({ BREAKWATER_HOME: join(folder, HOME), LOG_LEVEL: 'silent' });
  const running = await start({ ...config, port: 0 }, ['serve'], createLogger('silent'));
  await running.stop();
  writeFileSync(join(folder, ADMIN_KEY), running.adminKey ?? '');
}
