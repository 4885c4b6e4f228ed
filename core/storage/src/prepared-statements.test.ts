import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPostgres, postgresAvailable, type TestPostgres } from './testing/index.ts';

describe.skipIf(!postgresAvailable)('prepared statements [needs postgres]', () => {
  let storage: TestPostgres;
  beforeAll(async () => {
    storage = await openTestPostgres();
    await sql`create table boat (id int)`.execute(storage.db);
    await sql`insert into boat values (1)`.execute(storage.db);
  });
  afterAll(() => storage.close());

  const find = (id: number) => sql`select * from boat where id = ${id}`.execute(storage.db);

  it('are planned once and used again', async () => {
    for (let i = 0; i < 3; i++) expect((await find(1)).rows).toEqual([{ id: 1 }]);
    const { rows } = await sql<{ uses: number }>`
      select sum(generic_plans + custom_plans)::int as uses from pg_prepared_statements
      where statement like ${'select * from boat%'}`.execute(storage.db);
    expect(rows[0]?.uses).toBe(3);
  });

  it('recover from a change of the schema after one failure', async () => {
    await find(1);
    await sql`alter table boat add column name text`.execute(storage.db);
    await expect(find(1)).rejects.toMatchObject({ code: '0A000' });
    expect((await find(1)).rows).toEqual([{ id: 1, name: null }]);
  });
});
