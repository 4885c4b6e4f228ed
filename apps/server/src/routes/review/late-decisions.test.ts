import type { Policy } from '@breakwater/contracts';
import type { StatementOfReasons } from '@breakwater/contracts/redress';
import type { Job, JobResolution, StrikeRecord } from '@breakwater/contracts/review';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function aJob(accountId: string, policy = 'terrorism/recruitment'): Promise<{ readonly id: string }> {
  const { review, storage } = server.breakwater;
  const job = await storage.work((work) =>
    review.jobs.open(
      work,
      {
        queue: 'default',
        origin: 'rule',
        platform: 'harbour',
        accountId,
        severity: 'high',
        policy,
        because: 'It names a listed organisation.',
      },
      'automation',
    ),
  );
  return job;
}

describe('the same decision sent twice', () => {
  it('is answered twice and made once', async () => {
    const job = await aJob('twice');
    const amina = await server.person('Amina', ['reviewer']);
    const bilal = await server.person('Bilal', ['reviewer']);
    await amina.ask('/v1/jobs/claim', { body: { id: job.id } });
    const body: JobResolution = {
      decision: 'violation',
      policy: 'platform/spam',
      reason: 'The same link, forty times.',
      actions: [{ action: 'limit-account', for: 'P7D' }],
    };
    const path = `/v1/jobs/${job.id}/resolve`;
    const first = await amina.ask(path, { body });
    const again = await amina.ask(path, { body });
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    const { decisionId } = first.body as Job;
    const late = await bilal.ask(path, { body });
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'job-resolved', decidedBy: amina.actor, decision: 'violation', decisionId },
    ]);
    const { body: actions } = await amina.ask('/v1/actions?account=twice');
    expect((actions as { items: unknown[] }).items).toHaveLength(1);
    const { body: decisions } = await amina.ask('/v1/decisions?account=twice');
    expect((decisions as { items: unknown[] }).items).toHaveLength(1);
  });
});

describe('a decision whose undo window is over', () => {
  it('is undone by who made it with fresh proof only, and the right to', async () => {
    const { storage } = server.breakwater;
    const body: JobResolution = { decision: 'no-violation', reason: 'A report.' };
    const lead = await server.signIn('Noor', ['lead']);
    const [early, late] = [await aJob('early'), await aJob('late')];
    const decided: string[] = [];
    for (const { id } of [early, late]) {
      await lead.ask('/v1/jobs/claim', { body: { id } });
      decided.push(((await lead.ask(`/v1/jobs/${id}/resolve`, { body })).body as Job).decisionId ?? '');
    }
    await sql`update staff_sessions set stepped_up_at = stepped_up_at - interval '1 day'`.execute(storage.db);
    await sql`
      update job_decisions set decided_at = decided_at - interval '2 days' where id = ${decided[1]}`.execute(
      storage.db,
    );
    const undo = (id = '') => lead.ask(`/v1/decisions/${id}/undo`, { body: { reason: 'It was none.' } });
    expect((await undo(decided[0])).status).toBe(200);
    const refused = await undo(decided[1]);
    expect([refused.status, refused.body]).toMatchObject([403, { code: 'step-up-needed' }]);
    await sql`update staff_sessions set stepped_up_at = now()`.execute(storage.db);
    expect((await undo(decided[1])).status).toBe(200);
  });
});

describe('a policy that is retired while it is in use', () => {
  it('stays with what was decided under it, and new decisions are told its successor', async () => {
    const { body: tree } = await server.ask('/v1/policies');
    const spam =
      (tree as { policies: Policy[] }).policies.find(({ id }) => id === 'platform/spam') ?? expect.fail();
    const { id: _id, version: _version, changedBy: _by, changedAt: _at, ...change } = spam;
    const policy = 'platform/old';
    const path = `/v1/policies/${encodeURIComponent(policy)}`;
    expect((await server.ask(path, { method: 'PUT', body: change })).status).toBe(200);
    const amina = await server.person('Amina', ['reviewer']);
    const body: JobResolution = {
      decision: 'violation',
      reason: 'The same link, forty times.',
      actions: [{ action: 'limit-account', for: 'P7D' }],
    };
    const [first, second] = [await aJob('before', policy), await aJob('after', policy)];
    for (const { id } of [first, second]) await amina.ask('/v1/jobs/claim', { body: { id } });
    const { body: decided } = await amina.ask(`/v1/jobs/${first.id}/resolve`, { body });
    await server.ask(`${path}?successor=platform/spam`, { method: 'DELETE' });

    const late = await amina.ask(`/v1/jobs/${second.id}/resolve`, { body });
    expect([late.status, late.body]).toMatchObject([
      409,
      {
        code: 'policy-retired',
        retired: policy,
        successor: 'platform/spam',
        detail: expect.stringContaining('Decide under platform/spam instead.'),
      },
    ]);
    expect((await amina.ask(`/v1/jobs/${second.id}`)).body).toMatchObject({ state: 'claimed', policy });
    const { decisionId = '' } = decided as Job;
    expect((await amina.ask(`/v1/decisions/${decisionId}`)).body).toMatchObject({ policy, policyVersion: 1 });
    const { body: record } = await amina.ask('/v1/accounts/harbour/before/strikes');
    expect((record as StrikeRecord).strikes).toMatchObject([{ decisionId, policy }]);
    const lead = await server.person('Bilal', ['lead']);
    const { body: listed } = await lead.ask('/v1/statements?account=before');
    const [statement] = (listed as { items: StatementOfReasons[] }).items;
    const link = await server.breakwater.redress.statements.renewLink(statement?.id ?? '', lead.actor);
    const page = await server.ask(new URL(link).pathname, { key: null });
    expect([page.status, page.body]).toEqual([200, expect.stringContaining(spam.title.en)]);
    const under = { ...body, policy: 'platform/spam' };
    expect((await amina.ask(`/v1/jobs/${second.id}/resolve`, { body: under })).status).toBe(200);
  });
});
