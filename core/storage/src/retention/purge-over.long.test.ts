import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { openTestPglite, openTestStorage } from '../testing/index.ts';
import type { Retention } from './kept-table.ts';
import { purgeOver } from './purge-over.ts';
import { planRetention } from './retention-plan.ts';

const DAY_MS = 86_400_000;
const migrations = {
  'test/0001-boats': {
    up: async (db: Kysely<unknown>) => {
      await sql`create table boats (
        id int primary key, platform text, account_id text, seen_at timestamptz, latest int)`.execute(db);
      await sql`create table trips (id int primary key, boat int references boats, crew text)`.execute(db);
      await sql`alter table boats add foreign key (latest) references trips`.execute(db);
      await sql`create table fines (id int primary key, trip int references trips, seen_at timestamptz)`.execute(
        db,
      );
      await sql`create table holds (platform text, account_id text, state text, until timestamptz)`.execute(
        db,
      );
    },
  },
};
const base = { why: 'a test', whose: 'users' } as const;
const account = { platform: 'platform', account: 'account_id' };
const declared: Retention[] = [
  {
    tables: [
      {
        ...base,
        table: 'fines',
        what: 'fines',
        keep: { until: 'days', setting: 'fines', days: 900, from: 'seen_at' },
      },
      {
        ...base,
        table: 'boats',
        what: 'boats',
        account,
        held: true,
        unlink: ['latest'],
        keep: { until: 'days', setting: 'boats', days: 100, from: 'seen_at' },
      },
      {
        ...base,
        table: 'trips',
        what: 'trips',
        keep: { until: 'row', of: 'boats', column: 'boat', key: 'id' },
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

it.each([
  ['the database of the tests', openTestStorage],
  ['PGlite', openTestPglite],
] as const)(
  'ends what is over on %s, with what goes with it, but for what is held or referred to',
  async (_, open) => {
    const storage = await open(migrations);
    const { db } = storage;
    await sql`insert into boats select n, 'p', 'a' || n, now() - interval '200 days' from generate_series(1, 1200) n`.execute(
      db,
    );
    await sql`insert into trips select n, n, 'crew' from generate_series(1, 1200) n`.execute(db);
    await sql`update boats set latest = id`.execute(db);
    await sql`update boats set seen_at = now() where id = 1`.execute(db);
    await sql`insert into fines values (1, 2, now() - interval '200 days')`.execute(db);
    await sql`insert into holds values ('p', 'a3', 'active', now() + interval '1 day'), ('p', 'a4', 'over', now())`.execute(
      db,
    );
    const plan = await planRetention(db, declared);
    const recorded: [string, number][][] = [];
    const record = (_work: unknown, deleted: ReadonlyMap<string, number>) => void recorded.push([...deleted]);
    const cut = await purgeOver(storage, plan, { now: Date.now(), forMs: 0, record });
    expect([cut.more, recorded.length]).toEqual([true, 0]);
    const { deleted, more } = await purgeOver(storage, plan, { now: Date.now(), forMs: 60_000, record });
    expect([more, Object.fromEntries(deleted)]).toEqual([false, { boats: 1197, trips: 1197 }]);
    // In small steps, each counted in its own transaction.
    expect(recorded.length).toBe(3);
    const { rows } = await sql<{ id: number; trip: number }>`
    select b.id, t.id as trip from boats b join trips t on t.boat = b.id order by 1`.execute(db);
    expect(rows.map(({ id }) => id)).toEqual([1, 2, 3]);
    const later = await purgeOver(storage, plan, { now: Date.now() + 800 * DAY_MS, forMs: 60_000, record });
    expect(Object.fromEntries(later.deleted)).toEqual({ fines: 1, boats: 2, trips: 2 });
    await storage.close();
  },
);
