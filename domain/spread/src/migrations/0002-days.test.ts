import { openTestStorage } from '@breakwater/storage/testing';
import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { storedCounters } from '../store/days.ts';
import * as before from './0001-spread.ts';
import { up } from './0002-days.ts';

test('what stood in one sum is read as the day on which it came last', async () => {
  const storage = await openTestStorage({ 'spread/0001-spread': before });
  await sql`
    insert into spread_counts (id, kind, label, arrivals, audience, accounts, platforms, first_at, last_at)
    values ('tag-a', 'tag', 'ferry', 12, 90, 3, '{harbour}', '2026-01-01T03:00Z', '2026-01-02T23:00Z')`.execute(
    storage.db,
  );
  await up(storage.db as unknown as Kysely<unknown>);
  expect(await storedCounters.days(storage.db, 'tag-a', '2026-01-01')).toEqual([
    { day: '2026-01-02', arrivals: 12, audience: 90 },
  ]);
  await storage.close();
});
