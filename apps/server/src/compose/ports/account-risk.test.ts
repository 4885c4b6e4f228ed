import type { JobResolution } from '@breakwater/contracts/review';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const TEXT = 'the late ferry to the old harbour leaves at nine, bring what you can for the friends';
const post = (id: string, account: string) => ({
  id,
  type: 'content.created',
  at: new Date().toISOString(),
  platform: 'harbour',
  account: { id: account },
  content: { id, kind: 'post', text: TEXT },
});
const count = async (table: 'confirmed_texts' | 'account_risk') =>
  (
    await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
      server.breakwater.storage.db,
    )
  ).rows[0]?.n;

it('keeps content that a person decided on in the transaction of the decision, and forgets an account that is erased', async () => {
  const { review, storage, intake } = server.breakwater;
  await intake.accept('test', [{ value: post('k1', 'first') }]);
  await expect.poll(async () => (await intake.backlog()).count).toBe(0);
  const job = await storage.work((work) =>
    review.jobs.open(
      work,
      {
        queue: 'default',
        origin: 'rule',
        platform: 'harbour',
        accountId: 'first',
        severity: 'high',
        policy: 'terrorism/propaganda',
        because: 'It resembles what is known.',
      },
      'automation',
    ),
  );
  const amina = await server.person('Amina', ['lead']);
  await amina.ask('/v1/jobs/claim', { body: { id: job.id } });
  const body: JobResolution = {
    decision: 'violation',
    policy: 'terrorism/propaganda',
    reason: 'It calls for support.',
    actions: [{ action: 'hide-content', contentId: 'k1' }],
  };
  const resolved = await amina.ask(`/v1/jobs/${job.id}/resolve`, { body });
  expect(resolved.status).toBe(200);
  expect(await count('confirmed_texts')).toBe(1);
  const erased = await server.ask('/v1/models/data-sets/erase-account', {
    body: { platform: 'harbour', accountId: 'first' },
  });
  expect([erased.status, await count('confirmed_texts'), await count('account_risk')]).toEqual([200, 0, 0]);
  const found = await server.breakwater.audit.search({ subject: 'first', action: 'detection.', limit: 5 });
  expect(found.items).toMatchObject([
    { action: 'detection.account-forgotten', detail: { platform: 'harbour', reports: 0, confirmed: 1 } },
  ]);
});
