import type { StatementOfReasons } from '@breakwater/contracts/redress';
import type { Decision, Job, JobCase, Taxonomy } from '@breakwater/contracts/review';
import { aPost } from '@breakwater/contracts/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestPerson, type TestServer } from '../../testing/index.ts';

const CALL = 'Tehrik-i-Taliban Pakistan: come and fight in our ranks.';
let server: TestServer;
let amina: TestPerson;
let jobs = 0;
beforeAll(async () => {
  server = await startTestServer();
  amina = await server.person('Amina', ['reviewer']);
});
afterAll(() => server.stop());

/** The job of an account that posted a call to join, held by Amina. */
async function aJob(): Promise<Job> {
  const account = { id: `caller-${++jobs}`, handle: `desk_${jobs}`, createdAt: '2026-01-01T00:00:00Z' };
  await server.ask('/v1/events?wait=10000', { body: [aPost(CALL, { account })] });
  const { body } = await server.ask(`/v1/jobs?account=${account.id}`);
  const [job] = (body as { items: Job[] }).items;
  await amina.ask('/v1/jobs/claim', { body: { id: job?.id } });
  return job ?? expect.fail('no job');
}

async function resolved(job: Job, resolution: object): Promise<Decision> {
  const { status, body } = await amina.ask(`/v1/jobs/${job.id}/resolve`, { body: resolution });
  expect(status).toBe(200);
  return (await server.ask(`/v1/decisions/${(body as Job).decisionId}`)).body as Decision;
}

describe('the taxonomy over HTTP', () => {
  it('is read by whoever may read policies', async () => {
    const { status, body } = await server.ask('/v1/taxonomy');
    expect(status).toBe(200);
    const { labels, exceptions } = body as Taxonomy;
    expect([labels.length, exceptions.length]).toEqual([8, 7]);
    const { body: made } = await server.ask('/v1/keys', { body: { name: 'up', scopes: ['ingest'] } });
    const { token } = made as { token: string };
    expect((await server.ask('/v1/taxonomy', { key: token })).status).toBe(403);
  });

  it('says what to check on a job, by the rules that fired', async () => {
    const { id } = await aJob();
    const { body } = await amina.ask(`/v1/jobs/${id}/case`);
    expect((body as JobCase).labels).toEqual(['recruitment', 'support']);
  });

  it('is in a violation, by default as the policy says, and in its statement', async () => {
    const job = await aJob();
    const actions = [{ action: 'limit-account', for: 'P7D' }];
    const decided = await resolved(job, { decision: 'violation', actions, reason: 'It calls to arms.' });
    expect(decided).toMatchObject({ label: 'recruitment', policy: 'terrorism/recruitment' });
    const { body } = await server.ask(`/v1/statements?account=${job.accountId}`);
    const { items: statements } = body as { items: StatementOfReasons[] };
    expect(statements.find(({ decisionId }) => decisionId === decided.id)).toMatchObject({
      label: { id: 'recruitment', title: { en: 'Recruitment', ur: 'بھرتی' } },
      dsa: { category: 'RISK_FOR_PUBLIC_SECURITY', keywords: ['TERRORIST_CONTENT'] },
    });
  });

  it('is in what was no violation, and in the history of the account', async () => {
    const job = await aJob();
    const resolution = {
      decision: 'no-violation',
      exception: 'counter-speech',
      reason: 'It answers the call.',
    };
    expect(await resolved(job, resolution)).toMatchObject({ exception: 'counter-speech' });
    const { body } = await amina.ask(`/v1/jobs/${job.id}/case`);
    expect((body as JobCase).decisions[0]).toMatchObject({ exception: 'counter-speech' });
  });

  it('refuses what it does not know, and names what it does', async () => {
    const job = await aJob();
    const body = { decision: 'no-violation', exception: 'poetry', reason: 'A poem.' };
    const refused = await amina.ask(`/v1/jobs/${job.id}/resolve`, { body });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'exception-unknown', pointer: '/exception' },
    });
    expect(JSON.stringify(refused.body)).toContain('counter-speech');
  });
});
