import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from './storage.ts';
import { openTestPglite } from './testing/index.ts';

describe('statements of the embedded database', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await openTestPglite();
    await sql`create table boat (id int primary key, name text)`.execute(storage.db);
    await sql`insert into boat values (1, 'Amal')`.execute(storage.db);
  });
  afterEach(() => storage.close());

  const find = (id: number) => sql`select * from boat where id = ${id}`.execute(storage.db);
  const prepared = async (text: string) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_prepared_statements where statement like ${text}`.execute(storage.db);
    return rows[0]?.n;
  };

  it('are read once and used again', async () => {
    for (const id of [1, 2, 1]) await find(id);
    expect(await prepared('select * from boat%')).toBe(1);
    expect((await find(1)).rows).toEqual([{ id: 1, name: 'Amal' }]);
  });

  it('give what the engine gives: values of all kinds, nulls, how many rows were meant', async () => {
    const at = new Date('2026-01-02T03:04:05.678Z');
    const list = ['a', 'b"c', 'd\\e', '', 'ز,{'];
    const { rows } = await sql`
      select ${5}::bigint as large, ${at}::timestamptz as at, ${list}::text[] as list, ${null}::text as nothing,
        ${JSON.stringify({ a: [1] })}::jsonb as json, ${Buffer.from('x')}::bytea as bytes, ${true}::boolean as yes,
        ${1.5}::float8 as part`.execute(storage.db);
    expect(rows).toEqual([
      {
        large: 5,
        at,
        list,
        nothing: null,
        json: { a: [1] },
        bytes: new Uint8Array([120]),
        yes: true,
        part: 1.5,
      },
    ]);
    const changed = await sql`update boat set name = ${'Noor'} where id < ${9}`.execute(storage.db);
    expect(changed.numAffectedRows).toBe(1n);
  });

  it('go on after a change of the schema, also within one transaction', async () => {
    await find(1);
    await sql`alter table boat add column age int`.execute(storage.db);
    expect((await find(1)).rows).toEqual([{ id: 1, name: 'Amal', age: null }]);
    await storage.transaction(async (trx) => {
      await sql`alter table boat drop column name`.execute(trx);
      expect((await sql`select * from boat where id = ${1}`.execute(trx)).rows).toEqual([
        { id: 1, age: null },
      ]);
    });
  });

  it('fail with the code of the database, and later ones do not', async () => {
    for (let again = 0; again < 2; again++) {
      await expect(sql`insert into boat values (${1})`.execute(storage.db)).rejects.toMatchObject({
        code: '23505',
      });
      await expect(sql`select * from ship where id = ${1}`.execute(storage.db)).rejects.toMatchObject({
        code: '42P01',
      });
    }
    await expect(
      storage.transaction(async (trx) => {
        await sql`insert into boat values (${2})`.execute(trx);
        await sql`insert into boat values (${1})`.execute(trx);
      }),
    ).rejects.toMatchObject({ code: '23505' });
    expect((await find(2)).rows).toEqual([]);
  });

  it('use a table that another transaction made and took back, once it is there again', async () => {
    const count = sql`select count(*)::int as n from ship where id > ${0}`;
    const make = (undo: boolean) =>
      storage.transaction(async (trx) => {
        await sql`create table ship (id int)`.execute(trx);
        await count.execute(trx);
        if (undo) throw new Error('taken back');
      });
    await expect(make(true)).rejects.toThrow('taken back');
    await expect(count.execute(storage.db)).rejects.toMatchObject({ code: '42P01' });
    await make(false);
    expect((await count.execute(storage.db)).rows).toEqual([{ n: 0 }]);
  });

  it('are planned for the table as it is, however often they are used', async () => {
    for (let use = 0; use < 23; use++) await find(use);
    const { rows } = await sql`
      select generic_plans, custom_plans from pg_prepared_statements where statement like ${'select * from boat%'}`.execute(
      storage.db,
    );
    expect(rows).toEqual([{ generic_plans: 0, custom_plans: 3 }]);
  });

  it('are read again after they failed, at whichever use', async () => {
    for (let uses = 1; uses < 12; uses++) {
      await sql`drop table if exists ship`.execute(storage.db);
      await sql`create table ship (id int)`.execute(storage.db);
      const count = () => sql`select count(*)::int as n from ship where id > ${uses}`.execute(storage.db);
      for (let use = 0; use < uses; use++) await count();
      await expect(
        storage.transaction(async (trx) => {
          await sql`do $$ begin execute 'alter table ship rename to gone'; end $$`.execute(trx);
          await sql`select count(*)::int as n from ship where id > ${uses}`.execute(trx);
        }),
      ).rejects.toMatchObject({ code: '42P01' });
      for (let use = 0; use < 7; use++) expect((await count()).rows).toEqual([{ n: 0 }]);
    }
  });
});
