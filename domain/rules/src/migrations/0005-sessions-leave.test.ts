import { storageMigrations } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { rulesMigrations } from '../migrations.ts';

it('takes addresses out of verdicts of before, and leaves the rest of what rules say', async () => {
  const { 'rules/0005-sessions-leave': _, ...before } = rulesMigrations;
  const storage = await openTestStorage({ ...storageMigrations, ...before });
  const observations = [
    { expression: 'session.ip', value: '203.0.113.7' },
    { expression: 'session.ip.startsWith("203.0.")', value: true },
    { expression: 'account.followers', value: 4 },
  ];
  const said = {
    fired: [
      { id: 'r', observations },
      { id: 'q', observations: [] },
    ],
    undetermined: [],
  };
  const insert = (row: { said?: unknown; body?: unknown }) => sql`
    insert into verdicts (id, event_id, source, source_event_id, platform, account_id, outcome, decided_at, said, body)
    values (gen_random_uuid(), gen_random_uuid(), 's', 'e', 'harbour', 'a', 'flagged', now(),
      ${row.said ? JSON.stringify(row.said) : null}::json, ${row.body ? JSON.stringify(row.body) : null}::jsonb)`;
  await insert({ said }).execute(storage.db);
  await insert({ body: { ...said, outcome: 'flagged' } }).execute(storage.db);
  await storage.migrate({ ...storageMigrations, ...rulesMigrations });
  const { rows } = await sql<{ said: typeof said }>`
    select coalesce(said::jsonb, body) as said from verdicts order by seq`.execute(storage.db);
  const sealed = [{ expression: 'session.ip', value: 'sealed in the sign-in log' }, ...observations.slice(1)];
  for (const row of rows)
    expect(row.said).toMatchObject({
      fired: [
        { id: 'r', observations: sealed },
        { id: 'q', observations: [] },
      ],
    });
  expect(rows).toHaveLength(2);
  await storage.close();
});
