import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { rowOf, rowsOf } from './rows.ts';

it('reads rows as contracts write them: members in camel case, times as instants, nulls left out', async () => {
  const { db } = await openTestStorage();
  const rows = await rowsOf<{ accountId: string; endedAt?: string; part2Of: number[]; body: object }>(
    db,
    sql`select * from (values
      ('a-1', null::timestamptz, array[1, 2], '{"left_out": null}'::jsonb),
      ('a-2', timestamptz '2026-01-02 08:04:05.006+05', '{}', '{"at_time": "x"}')
    ) as t (account_id, ended_at, part_2_of, body)`,
  );
  expect(rows).toStrictEqual([
    { accountId: 'a-1', part2Of: [1, 2], body: { left_out: null } },
    { accountId: 'a-2', endedAt: '2026-01-02T03:04:05.006Z', part2Of: [], body: { at_time: 'x' } },
  ]);
});

it('reads counts and ids as they are, and what a statement returns that changes something', async () => {
  const { db } = await openTestStorage();
  await sql`create table seen (id bigint primary key, who uuid, what text)`.execute(db);
  const who = '0190a3e0-0000-7000-8000-000000000001';
  const made = await rowOf<{ id: number; who: string }>(
    db,
    sql`insert into seen values (9007199254740991, ${who}, null) returning *`,
  );
  expect(made).toStrictEqual({ id: 9_007_199_254_740_991, who });
  expect(await rowOf(db, sql`select * from seen where what is not null`)).toBeUndefined();
});
