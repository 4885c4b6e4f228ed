import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asInstant, inMilliseconds, rowOf, rowsOf } from './rows.ts';

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

it('reckons and writes times as the driver would: to the millisecond, the rest cut off', async () => {
  const { db } = await openTestStorage();
  const rows = await rowsOf<{ at: number; doneAt?: number; shown: { at: string; doneAt: string | null } }>(
    db,
    sql`select ${inMilliseconds('t.at', 'done_at')},
      jsonb_build_object('at', ${asInstant('t.at')}, 'doneAt', ${asInstant('done_at')}) as shown
    from (values
      (timestamptz '2026-01-02 08:04:05.006999+05', null::timestamptz),
      ('1969-12-31T23:59:59.999Z', '2041-07-08T09:10:11.123Z')
    ) as t (at, done_at)`,
  );
  expect(rows).toStrictEqual([
    { at: 1_767_323_045_006, shown: { at: '2026-01-02T03:04:05.006Z', doneAt: null } },
    {
      at: -1,
      doneAt: 2_256_887_411_123,
      shown: { at: '1969-12-31T23:59:59.999Z', doneAt: '2041-07-08T09:10:11.123Z' },
    },
  ]);
});
