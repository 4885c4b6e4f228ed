import { storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { rulesMigrations } from '../migrations.ts';

it('takes over what was judged before, in its order, and numbers go on', async () => {
  const { 'rules/0007-verdicts-in-months': _, ...before } = rulesMigrations;
  const storage = await openTestStorage({ ...storageMigrations, ...before });
  const { db } = storage;
  // The last one tells no time.
  const ids = ['0192a000-0000-7000-8000-000000000001', '0193a000-0000-7000-8000-000000000001'];
  const events = [...ids, 'ffffffff-0000-4000-8000-000000000001'];
  const insert = (event: string) => sql<{ seq: number }>`
    insert into verdicts (id, event_id, source, source_event_id, platform, account_id, outcome, decided_at)
    values (gen_random_uuid(), ${event}, 's', 'e', 'harbour', 'a', 'clear', now())
    on conflict (event_id) do nothing returning seq`;
  for (const event of events) await insert(event).execute(db);
  await storage.migrate({ ...storageMigrations, ...rulesMigrations });
  const { rows } = await sql<{ id: string; seq: number; partition: string }>`
    select event_id as id, seq, tableoid::regclass::text as partition from verdicts order by seq`.execute(db);
  expect(rows).toEqual([
    { id: events[0], seq: 1, partition: 'verdicts_before' },
    { id: events[1], seq: 2, partition: 'verdicts_before' },
    { id: events[2], seq: 3, partition: 'verdicts_other' },
  ]);
  expect((await insert(events[0] ?? '').execute(db)).rows).toEqual([]);
  const [later] = (await insert('0193b000-0000-7000-8000-000000000001').execute(db)).rows;
  expect(later?.seq).toBeGreaterThan(3);
  const judged = await sql<{ last: number }>`select last_value as last from verdicts_seq_seq`.execute(db);
  expect(judged.rows[0]?.last).toBe(later?.seq);
  await storage.close();
});
