import { createIds, systemClock } from '@breakwater/kernel';
import { createLaneHolder, storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createIntake } from './create-intake.ts';
import { intakeMigrations } from './migrations.ts';

const IP = '203.0.113.77';

it('takes sessions out of what was stored before, and seals those of events that still wait', async () => {
  const { 'intake/0005-sessions-leave': _, 'intake/0008-events-in-months': __, ...before } = intakeMigrations;
  const storage = await openTestStorage({ ...storageMigrations, ...before });
  for (const [id, judged] of [
    ['e1', true],
    ['e2', false],
    ['e3', false],
  ] as const) {
    const event = { id, type: 'account.signed_in', at: '2026-01-01T00:00:00Z', platform: 'harbour' };
    const body = { ...event, account: { id: 'noor' }, session: { ip: IP } };
    await sql`
      with made as (
        insert into events (id, source, source_event_id, platform, account_id, type, lane, at, received_at, body)
        values (gen_random_uuid(), 'test', ${id}, 'harbour', 'noor', 'account.signed_in', 3, now(), now(),
          ${JSON.stringify(body)}::jsonb)
        returning seq, id
      )
      insert into event_queue (lane, seq, event_id) select 3, seq, id from made where not ${judged}::bool`.execute(
      storage.db,
    );
  }
  await sql`
    with out as (delete from event_queue where seq = (select max(seq) from event_queue) returning event_id)
    insert into dead_letters (event_id, code, message, attempts, at)
    select event_id, 'made', 'Made for a test.', 3, now() from out`.execute(storage.db);
  await storage.migrate({ ...storageMigrations, ...intakeMigrations });

  let key = false;
  const judged: unknown[] = [];
  const intake = createIntake({
    storage,
    clock: systemClock,
    ids: createIds(systemClock),
    laneCount: 64,
    judge: async (records) => {
      judged.push(...records.map(({ event }) => [event.id, 'session' in event && event.session]));
    },
    verdictsOf: async () => new Map(),
    sessions: {
      seal: (id, session) => (key ? Buffer.from(JSON.stringify([id, session])).reverse() : undefined),
      open: async (_id, sealed) => JSON.parse(Buffer.from(sealed).reverse().toString())[1],
    },
  });
  const plain = async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from events where body ? 'session'`.execute(storage.db);
    return rows[0]?.n;
  };
  // Without a key nothing is lost: it waits.
  expect([await intake.sealStored(1_000), await plain()]).toEqual([0, 3]);
  key = true;
  expect([await intake.sealStored(1_000), await plain()]).toEqual([3, 0]);
  expect(await intake.sealStored(1_000)).toBe(0);

  const [letter] = (await intake.deadLetters.list()).items;
  await intake.deadLetters.replay([letter?.eventId ?? '']);
  const holder = createLaneHolder({ storage, holder: 'w', laneCount: 64, leaseMs: 5_000 });
  const worker = intake.createWorker({ holder, pollMs: 20 });
  worker.start();
  await expect.poll(() => judged.length, { timeout: 10_000 }).toBe(2);
  await worker.stop();
  expect(judged).toEqual([
    ['e2', { ip: IP }],
    ['e3', { ip: IP }],
  ]);
  await storage.close();
});
