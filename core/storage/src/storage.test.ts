import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FolderInUseError } from './folder-lock.ts';
import { openPglite } from './open-pglite.ts';
import { openStorage } from './open-storage.ts';
import type { Storage } from './storage.ts';
import { openTestPglite, openTestPostgres, postgresAvailable } from './testing/index.ts';

function behavesAlike(open: () => Promise<Storage>): void {
  let storage: Storage;
  beforeAll(async () => {
    storage = await open();
    await sql`create table note (id bigint primary key, text text)`.execute(storage.db);
  });
  afterAll(() => storage.close());

  it('gives bigint as number', async () => {
    const { rows } = await sql<{ n: number; list: number[] }>`
      select 9007199254740991::bigint as n, array[1, 2]::bigint[] as list`.execute(storage.db);
    expect(rows[0]).toEqual({ n: 9007199254740991, list: [1, 2] });
  });

  it('keeps statements of others out of a transaction that rolls back', async () => {
    const failing = storage.transaction(async (trx) => {
      await sql`insert into note values (1, 'inside')`.execute(trx);
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('change of mind');
    });
    const outside = sql`insert into note values (2, 'outside')`.execute(storage.db);
    await expect(failing).rejects.toThrow('change of mind');
    await outside;
    const { rows } = await sql<{ id: number }>`select id from note order by id`.execute(storage.db);
    expect(rows).toEqual([{ id: 2 }]);
  });

  it('runs concurrent transactions one after the other without mixing them up', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        storage.transaction(async (trx) => {
          await sql`insert into note values (${100 + i}, 'a')`.execute(trx);
          if (i % 2) throw new Error('odd ones fail');
        }),
      ).map((work) => work.catch(() => undefined)),
    );
    const { rows } = await sql<{ n: number }>`select count(*) as n from note where id >= 100`.execute(
      storage.db,
    );
    expect(rows[0]?.n).toBe(10);
  });

  it('tells listeners after commit', async () => {
    const heard: string[] = [];
    const stop = await storage.listen('harbour', (payload) => heard.push(payload));
    await sql`select pg_notify('harbour', 'ship')`.execute(storage.db);
    await expect.poll(() => heard).toEqual(['ship']);
    await stop();
  });
}

describe('PGlite', () => behavesAlike(() => openTestPglite()));
describe.skipIf(!postgresAvailable)('PostgreSQL [needs postgres]', () =>
  behavesAlike(() => openTestPostgres()),
);

describe('openStorage', () => {
  it('masks the password of an address that does not answer', async () => {
    const opening = openStorage({ url: 'postgres://user:s3cret@127.0.0.1:1/db', folder: '/nowhere' });
    await expect(opening).rejects.toMatchObject({ code: 'database-unreachable' });
    await expect(opening).rejects.toThrow(/postgres:\/\/user:\*\*\*@127\.0\.0\.1:1\/db/);
    await expect(opening).rejects.not.toThrow(/s3cret/);
  });
});

describe('the folder of the embedded database', () => {
  it('is refused while a process holds it, and taken over from a dead one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'breakwater-lock-'));
    writeFileSync(join(folder, 'breakwater.lock'), '999999999\n');
    const storage = await openPglite({ folder });
    await expect(openPglite({ folder })).rejects.toThrow(FolderInUseError);
    await storage.close();
    await (await openPglite({ folder })).close();
  });
});
