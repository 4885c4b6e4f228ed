import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { storageMigrations } from '../migrations.ts';
import { makeMonths } from '../months/make-months.ts';
import { firstIdAt, monthAfter, monthName, monthOf } from '../months/month.ts';
import { partitionByMonth } from '../months/partition-by-month.ts';
import { readMonths } from '../months/read-months.ts';
import type { Work } from '../storage.ts';
import { openTestPglite, openTestPostgres, openTestStorage, postgresAvailable } from '../testing/index.ts';
import type { Retention } from './kept-table.ts';
import { purgeOver } from './purge-over.ts';
import { planRetention } from './retention-plan.ts';

const DAY_MS = 86_400_000;
const BEFORE = {
  'test/0001-calls': {
    up: async (db: Kysely<unknown>) => {
      await sql`
        create table calls (
          id uuid primary key, n bigint generated always as identity unique, boat text, at timestamptz not null)`.execute(
        db,
      );
      await sql`create table faults (call uuid primary key references calls (id) on delete cascade)`.execute(
        db,
      );
      await sql`create table call_names (name text primary key, call uuid not null)`.execute(db);
      await sql`create table holds (platform text, account_id text, state text, until timestamptz)`.execute(
        db,
      );
    },
  },
};
const IN_MONTHS = {
  ...BEFORE,
  'test/0002-in-months': {
    up: (db: Kysely<unknown>) =>
      partitionByMonth(db, {
        table: 'calls',
        key: 'id',
        counter: 'n',
        indexes: [sql`create index calls_by_n on calls (n)`],
        referredBy: [{ table: 'faults', column: 'call' }],
      }),
  },
};
const base = { why: 'a test', whose: 'users' } as const;
const declared: Retention[] = [
  {
    tables: [
      {
        ...base,
        table: 'calls',
        what: 'calls',
        held: true,
        months: 'id',
        account: { platform: 'boat', account: 'boat' },
        keep: { until: 'days', setting: 'calls', days: 100, from: 'at' },
      },
      {
        ...base,
        table: 'call_names',
        what: 'names',
        keep: { until: 'row', of: 'calls', column: 'call', key: 'id' },
      },
      {
        ...base,
        table: 'faults',
        what: 'faults',
        keep: { until: 'row', of: 'calls', column: 'call', key: 'id' },
      },
    ],
    nothingPersonal: [],
    shields: [
      {
        table: 'holds',
        platform: 'platform',
        account: 'account_id',
        until: 'until',
        why: 'held',
        when: { column: 'state', is: 'active' },
      },
    ],
  },
];

const insert = (at: number, boat: string, count: number) => sql`
  with made as (
    insert into calls (id, boat, at)
    select (substr(${firstIdAt(at)}, 1, 14) || '7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ${boat},
      to_timestamp(${at}::float8 / 1000)
    from generate_series(1, ${count}::int) n returning id
  ), named as (insert into call_names (name, call) select ${boat} || id, id from made)
  insert into faults (call) select id from made limit 1`;

it.each([
  ['the database of the tests', openTestStorage],
  ['PGlite', openTestPglite],
] as const)('months on %s are made ahead, take what stood before, and end as a whole', async (_, open) => {
  const storage = await open(BEFORE);
  const { db } = storage;
  const now = Date.now();
  const next = monthAfter(monthOf(now));
  await insert(now - 500 * DAY_MS, 'old', 3).execute(db);
  await sql`insert into calls (id, boat, at) values ('ffffffff-0000-4000-8000-000000000000', 'odd', now())`.execute(
    db,
  );
  await storage.migrate({ ...storageMigrations, ...IN_MONTHS });
  await Promise.all([1, 2, 3].map(() => makeMonths(storage, [{ table: 'calls', key: 'id' }], now)));
  // What stood before has the rest of this month too.
  expect((await readMonths(db, 'calls')).map(({ name }) => name)).toEqual([
    'calls_before',
    ...[next, monthAfter(next)].map((month) => `calls_${monthName(month)}`),
  ]);
  await insert(now, 'new', 2).execute(db);
  const later = now + 40 * DAY_MS;
  await insert(later, 'next', 2).execute(db);
  const standing = async () => {
    const { rows } = await sql<{ partition: string; boat: string; n: number }>`
      select tableoid::regclass::text as partition, boat, n from calls order by n`.execute(db);
    return rows;
  };
  const rows = await standing();
  expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(rows.find(({ boat }) => boat === 'odd')?.partition).toBe('calls_other');
  expect(rows.filter(({ partition }) => partition === 'calls_before')).toHaveLength(5);

  const plan = await planRetention(db, declared);
  const recorded: [string, number][][] = [];
  const record = (_work: unknown, deleted: ReadonlyMap<string, number>) => void recorded.push([...deleted]);
  const purge = async (at: number) =>
    Object.fromEntries((await purgeOver(storage, plan, { now: at, forMs: 60_000, record })).deleted);
  // A part of the oldest partition is over: row by row, with what goes with it.
  expect(await purge(now)).toEqual({ calls: 3, call_names: 3, faults: 1 });
  // Of the month after the next one something is held.
  await sql`insert into holds values ('next', 'next', 'active', now())`.execute(db);
  expect(await purge(now + 300 * DAY_MS)).toEqual({ calls: 3, call_names: 2, faults: 1 });
  expect((await standing()).map(({ boat }) => boat)).toEqual(['next', 'next']);
  expect((await readMonths(db, 'calls')).map(({ name }) => name)).not.toContain('calls_before');
  await sql`update holds set state = 'over'`.execute(db);
  expect(await purge(now + 300 * DAY_MS)).toEqual({ calls: 2, call_names: 2, faults: 1 });
  expect(await readMonths(db, 'calls')).toEqual([]);
  const { rows: left } = await sql`select from call_names`.execute(db);
  expect(left).toHaveLength(0);
  expect(recorded.flat().filter(([, count]) => count === 0)).toEqual([]);
  await storage.close();
});

it('rows of a month that is not over wait for its end', async () => {
  const storage = await openTestStorage(IN_MONTHS);
  const { db } = storage;
  const month = Date.UTC(2026, 4, 1);
  await makeMonths(storage, [{ table: 'calls', key: 'id' }], month);
  await insert(month + DAY_MS, 'early', 2).execute(db);
  const plan = await planRetention(db, declared);
  const record = async () => undefined;
  const purge = async (at: number) =>
    Object.fromEntries((await purgeOver(storage, plan, { now: at, forMs: 60_000, record })).deleted);
  expect(await purge(month + 110 * DAY_MS)).toEqual({});
  expect(await purge(month + 131 * DAY_MS)).toEqual({ calls: 2, call_names: 2, faults: 1 });
  await storage.close();
});

it.skipIf(!postgresAvailable)(
  'a month is made later when its table is read for long, and nobody waits behind it [needs postgres]',
  async () => {
    const storage = await openTestPostgres(IN_MONTHS);
    const calls = [{ table: 'calls', key: 'id' }];
    const month = Date.UTC(2026, 4, 1);
    await storage.transaction(async (reader) => {
      await sql`select from calls`.execute(reader);
      const making = makeMonths(storage, calls, month);
      await insert(month, 'meanwhile', 1).execute(storage.db);
      await making;
      expect(await readMonths(storage.db, 'calls')).toEqual([]);
    });
    // What came meanwhile keeps its place, so that this month is not made any more.
    await makeMonths(storage, calls, month);
    expect((await readMonths(storage.db, 'calls')).map(({ name }) => name)).toEqual([
      'calls_2026_06',
      'calls_2026_07',
    ]);
    await storage.close();
  },
);

it('a month is not dropped when an order came while it was emptied, and what goes with its rows stays from then on', async () => {
  const storage = await openTestStorage(IN_MONTHS);
  const { db } = storage;
  const month = Date.UTC(2026, 4, 1);
  await makeMonths(storage, [{ table: 'calls', key: 'id' }], month);
  await insert(month + DAY_MS, 'tern', 2).execute(db);
  const plan = await planRetention(db, declared);
  const now = month + 200 * DAY_MS;
  let held = 0;
  const record = (work: Work) => {
    if (held++ > 0) return;
    work.after(async () => {
      await sql`insert into holds values ('tern', 'tern', 'active', now())`.execute(db);
    });
  };
  await purgeOver(storage, plan, { now, forMs: 60_000, record });
  const { rows } = await sql`select from calls`.execute(db);
  expect(rows).toHaveLength(2);
  expect((await sql`select from call_names`.execute(db)).rows).toHaveLength(0);
  expect((await sql`select from faults`.execute(db)).rows).toHaveLength(1);
  await storage.close();
});
