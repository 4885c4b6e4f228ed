import pg from 'pg';
import { storageMigrations } from '../migrations.ts';
import { openPostgres } from '../open-postgres.ts';
import type { Migrations, Storage } from '../storage.ts';
import { sharedServer } from './config.ts';

/** A storage on a real PostgreSQL, with its address for further connections. */
export interface TestPostgres extends Storage {
  readonly url: string;
}

let databases = 0;

/** A fresh, migrated database on the PostgreSQL of the test run. */
export async function openTestPostgres(...migrations: readonly Migrations[]): Promise<TestPostgres> {
  const name = `test_${process.pid}_${Date.now()}_${++databases}`;
  const client = new pg.Client({ connectionString: sharedServer() });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = sharedServer().replace(/\/postgres$/, `/${name}`);
  const storage = await openPostgres({ url });
  await storage.migrate(Object.assign({}, storageMigrations, ...migrations));
  return { ...storage, url };
}
