import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import pg from 'pg';
import { storageMigrations } from '../migrations.ts';
import { openPostgres } from '../open-postgres.ts';
import type { Migrations, Storage } from '../storage.ts';
import { sharedServer } from './config.ts';
import { fingerprint } from './fingerprint.ts';
import { madeOnce } from './made-once.ts';

const NAME = 'name';

/** A storage on a real PostgreSQL, with its address for further connections. */
export interface TestPostgres extends Storage {
  readonly url: string;
}

let databases = 0;

/** Makes a database on the PostgreSQL of the test run, empty or as a copy, and gives its address. */
export async function makeTestDatabase(template?: string): Promise<{ name: string; url: string }> {
  // Threads of one process count on their own, and may do so in the same millisecond.
  const name = `test_${process.pid}_${threadId}_${Date.now()}_${++databases}`;
  // Files are copied as files: the log of a copy would be read by nobody.
  const from = template === undefined ? '' : ` template ${template} strategy file_copy`;
  await administer(`create database ${name}${from}`);
  return { name, url: addressOf(name) };
}

/**
 * A fresh, migrated database on the PostgreSQL of the test run. The migrations run once in a test run; every later
 * database with the same ones is a copy of what they left.
 */
export async function openTestPostgres(...migrations: readonly Migrations[]): Promise<TestPostgres> {
  const all: Migrations = Object.assign({}, storageMigrations, ...migrations);
  const folder = await madeOnce(`postgres-${fingerprint(all)}`, (empty) => makeTemplate(empty, all));
  const { url } = await makeTestDatabase(readFileSync(join(folder, NAME), 'utf8'));
  return { ...(await openPostgres({ url })), url };
}

async function makeTemplate(folder: string, migrations: Migrations): Promise<void> {
  const { name, url } = await makeTestDatabase();
  const storage = await openPostgres({ url });
  await storage.migrate(migrations);
  await storage.close();
  writeFileSync(join(folder, NAME), name);
}

const addressOf = (name: string) => sharedServer().replace(/\/postgres$/, `/${name}`);

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: sharedServer() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
