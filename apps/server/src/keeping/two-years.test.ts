import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { findInDump } from '../testing/dump-tables.ts';
import { startTestServer, type TestServer } from '../testing/index.ts';
import { activateCanaryRules, CANARY, decideCanary, plantCanary } from '../testing/plant-canary.ts';
import { forgettingOf } from '../workers/forgetting.ts';
import { ALL_RETENTION } from './all-retention.ts';

const DAY_MS = 86_400_000;
const TWO_YEARS = 732;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await activateCanaryRules(server);
});
afterAll(() => server.stop());
afterEach(() => {
  vi.useRealTimers();
});

it('leaves, when the clock is moved by two years, only what a hold or a law keeps', async () => {
  const { breakwater } = server;
  const { storage, review, redress, incidents } = breakwater;
  await plantCanary(server, 'linnet');
  await decideCanary(server, 'linnet');
  await plantCanary(server, 'plover');
  await decideCanary(server, 'plover');
  const appeals = (await redress.appeals.list({ limit: 50 })).items;
  expect(appeals.length).toBeGreaterThan(0);
  for (const { id } of appeals) {
    const by = 'staff:00000000-0000-7000-8000-00000000000a';
    await redress.appeals.claim({ id, by, leaseMs: 60_000 });
    await redress.appeals.decide(id, by, { outcome: 'upheld', reason: 'It was said.' });
  }
  const hold = (days: number) => sql`
    insert into disclosure_holds (id, order_id, platform, account_id, categories, state, created_at, created_by,
      placed_at, expires_at)
    values (gen_random_uuid(), gen_random_uuid(), 'harbour', 'plover', '{content}', 'active',
      now() + ${days}::int * interval '1 day', 'x', now() + ${days}::int * interval '1 day',
      now() + ${days + 300}::int * interval '1 day')`;
  await hold(600).execute(storage.db);

  // Friction ends in its time, as it does while the product runs.
  const began = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: began + 10 * DAY_MS });
  await review.expireActions();
  await incidents.expire();
  await incidents.sweep(2_000);
  vi.setSystemTime(began + TWO_YEARS * DAY_MS);
  for (let turn = 0; turn < 2; turn += 1) for (const { work } of forgettingOf(breakwater)) await work();

  const lawful = Object.values(ALL_RETENTION)
    .flatMap(({ tables }) => tables)
    .flatMap(({ table, keep }) => (keep.until === 'kept' ? table : []));
  const left = await findInDump(storage, ['linnet', CANARY, 'plover']);
  const unlawful = left.filter(({ table }) => !lawful.includes(table));
  expect(unlawful.filter(({ row }) => !row.includes('plover'))).toEqual([]);
  // What an order holds: the account and what it sent, and nothing that was made of it.
  expect([...new Set(unlawful.map(({ table }) => table))].sort()).toEqual(['accounts', 'events']);

  const { rows } = await sql<{ detail: string }>`
    select detail from audit_log where action = 'retention.deleted'`.execute(storage.db);
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).toContain('verdicts');
  expect(JSON.stringify(rows)).not.toMatch(/linnet|plover/);
  expect(await breakwater.verifyAudit()).toMatchObject({ ok: true });
});
