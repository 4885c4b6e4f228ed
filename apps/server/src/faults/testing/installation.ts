import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeOnce, type PostgresServer, startPostgres } from '@breakwater/storage/testing';
import { readConfig } from '../../config.ts';
import { createLogger } from '../../logger.ts';
import { start } from '../../start.ts';

const DATA = 'data';
const HOME = 'home';
const ADMIN_KEY = 'admin-key';

/**
 * One rule acts on one post in seven, the other writes the value of a counter into every verdict: where a batch was
 * counted twice, or in another order, the values of an account are not 1, 2, 3 …
 */
const RULES = `
ruleset: faults
version: 1
counters:
  - { name: posts_1d, measure: count, on: [content.created], by: account, window: P1D }
rules:
  - id: faults/lantern
    title: A post about a lantern
    mode: live
    policy: platform/spam
    quota: 1000000
    breaker: { share: 1, over: 1000000 }
    when: event.type == "content.created" && content.text.contains("lantern")
    because: The post is about a lantern
    then: [{ action: label, scope: content, label: lantern }]
  - id: faults/count
    title: The number of the post
    mode: shadow
    policy: platform/spam
    when: event.type == "content.created" && counters.posts_1d > 0
    because: '{{ counters.posts_1d }}'
    then: [{ action: label, scope: content, label: counted }]
`;

/** A PostgreSQL of its own with what a first start of Breakwater left there, the rules of the scenarios, and a home. */
export interface Installation {
  readonly postgres: PostgresServer;
  readonly home: string;
  readonly adminKey: string;
  remove(): Promise<void>;
}

/** Starts the PostgreSQL of a copy; the first start itself takes place once in a test run. */
export async function openInstallation(folder?: string): Promise<Installation> {
  const made = await madeOnce('installation-for-faults', startOnce);
  // Data on disk is safe by default: what these tests are about.
  const postgres = await startPostgres({ copyOf: join(made, DATA), ...(folder !== undefined && { folder }) });
  const home = mkdtempSync(join(tmpdir(), 'breakwater-faults-'));
  cpSync(join(made, HOME), home, { recursive: true });
  return {
    postgres,
    home,
    adminKey: readFileSync(join(made, ADMIN_KEY), 'utf8'),
    remove: async () => {
      await postgres.remove();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function startOnce(folder: string): Promise<void> {
  const home = join(folder, HOME);
  mkdirSync(home);
  const postgres = await startPostgres({ settings: { fsync: 'off', min_wal_size: '32MB' } });
  try {
    const settings = { BREAKWATER_HOME: home, DATABASE_URL: postgres.url, BREAKWATER_WATCH_PORT: 'off' };
    const config = readConfig({ ...settings, LOG_LEVEL: 'silent' });
    const {
      breakwater,
      adminKey = '',
      stop,
    } = await start({ ...config, port: 0 }, ['serve'], createLogger('silent'));
    await breakwater.rules.activate(RULES, 'test');
    await stop();
    writeFileSync(join(folder, ADMIN_KEY), adminKey);
    await postgres.stop();
    // Written without fsync, it must be on disk before its copies are killed.
    execFileSync('sync');
    renameSync(join(postgres.folder, DATA), join(folder, DATA));
  } finally {
    await postgres.remove();
  }
}
