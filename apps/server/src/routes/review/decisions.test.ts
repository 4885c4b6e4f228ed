import type { Policy, PolicyChange, Problem } from '@breakwater/contracts';
import type { AuditEntry } from '@breakwater/contracts/audit';
import type {
  Decision,
  DecisionPreview,
  Job,
  JobResolution,
  StrikeRecord,
} from '@breakwater/contracts/review';
import { aPost } from '@breakwater/contracts/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let accounts = 0;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** An account that speaks as a listed organisation, and the job about it. */
async function aJob(): Promise<Job> {
  const id = `outlet-${++accounts}`;
  const account = {
    id,
    handle: `isis_official_${id}`,
    displayName: 'ISIS official',
    bio: 'Official media of ISIS',
  };
  await server.ask('/v1/events?wait=10000', { body: [aPost('New here.', { id: `post-${id}`, account })] });
  const { body } = await server.ask(`/v1/jobs?account=${id}`);
  const [job] = (body as { items: Job[] }).items;
  return job ?? expect.fail('no job');
}

async function recorded(subject: string, action: string): Promise<unknown[]> {
  const { body } = await server.ask(`/v1/audit?subject=${subject}`);
  const { items: entries } = body as { items: AuditEntry[] };
  return entries.filter((entry) => entry.action === action).map(({ actor, detail }) => [actor, detail.code]);
}

const severe: JobResolution = {
  decision: 'violation',
  policy: 'terrorism/membership',
  reason: 'Speaks for a listed organisation.',
  actions: [{ action: 'suspend-account' }],
};

describe('two people over HTTP', () => {
  it('refuses every way round, on record', async () => {
    const job = await aJob();
    const amina = await server.signIn('Amina', ['reviewer', 'lead']);
    const aminaByKey = await server.person('Amina by key', ['lead']);
    const reviewer = await server.signIn('Chen', ['reviewer']);
    const bilal = await server.signIn('Bilal', ['lead']);
    const { body: made } = await server.ask('/v1/keys', { body: { name: 'bot', scopes: ['review'] } });
    const bot = (made as { token: string }).token;
    const path = `/v1/jobs/${job.id}`;
    await amina.ask('/v1/jobs/claim', { body: { id: job.id } });
    expect((await server.ask(`${path}/resolve`, { key: bot, body: severe })).status).toBe(403);
    const { body: preview } = await amina.ask(`${path}/preview`, { body: severe });
    expect(preview as DecisionPreview).toMatchObject({
      secondPerson: { needed: true },
      strikes: { added: 8 },
    });
    const { body: waiting } = await amina.ask(`${path}/resolve`, { body: severe });
    expect(waiting as Job).toMatchObject({ state: 'awaiting-second' });
    const confirm = (ask: TestServer['ask']) => ask(`${path}/confirm`, { method: 'POST' });
    const attempts: [TestServer['ask'], number, string][] = [
      [amina.ask, 409, 'second-person-needed'],
      [(url, options) => server.ask(url, { ...options, key: aminaByKey.key }), 403, 'session-needed'],
      [(url, options) => server.ask(url, { ...options, key: bot }), 403, 'session-needed'],
      [reviewer.ask, 403, 'permission-missing'],
      [bilal.ask, 200, ''],
      [bilal.ask, 409, 'job-resolved'],
    ];
    for (const [ask, status, code] of attempts) {
      const answer = await confirm(ask);
      expect([answer.status, (answer.body as Problem).code ?? '']).toEqual([status, code]);
    }
    const refused = await recorded(job.id, 'job.confirm.refused');
    expect(refused).toEqual(
      expect.arrayContaining([
        [amina.actor, 'second-person-needed'],
        [aminaByKey.actor, 'session-needed'],
        [expect.stringMatching(/^key:/), 'session-needed'],
        [reviewer.actor, 'permission-missing'],
        [bilal.actor, 'job-resolved'],
      ]),
    );
    expect(refused).toHaveLength(5);
    expect(await recorded(job.id, 'job.resolve.refused')).toEqual([
      [expect.stringMatching(/^key:/), 'person-needed'],
    ]);
  });
});

describe('decisions over HTTP', () => {
  it('are listed, undone with their strike, and end in part', async () => {
    const job = await aJob();
    const amina = await server.person('Amina', ['reviewer']);
    const lead = await server.signIn('Bilal', ['lead']);
    await amina.ask('/v1/jobs/claim', { body: { id: job.id } });
    const body: JobResolution = {
      decision: 'violation',
      policy: 'terrorism',
      reason: 'Praises an attack.',
      actions: [
        { action: 'limit-account', for: 'P7D' },
        { action: 'label', label: 'praise' },
      ],
    };
    const { body: resolved } = await amina.ask(`/v1/jobs/${job.id}/resolve`, { body });
    const { decisionId = '' } = resolved as Job;
    const strikes = async () =>
      (await amina.ask(`/v1/accounts/harbour/${job.accountId}/strikes`)).body as StrikeRecord;
    expect(await strikes()).toMatchObject({ balance: 4, strikes: [{ decisionId }] });
    const { body: done } = await amina.ask(`/v1/actions?account=${job.accountId}`);
    const { items: actions } = done as { items: { id: string; kind: string }[] };
    const limit = actions.find(({ kind }) => kind === 'limit-account')?.id;
    const ended = await amina.ask(`/v1/actions/${limit}/end`, { body: { reason: 'Too hard.' } });
    expect([ended.status, ended.body]).toMatchObject([200, { endedAs: 'reversed' }]);
    const undo = { body: { reason: 'It was satire.' } };
    const byOther = await (await server.person('Chen', ['reviewer'])).ask(
      `/v1/decisions/${decisionId}/undo`,
      undo,
    );
    expect([byOther.status, (byOther.body as Problem).code]).toEqual([403, 'undo-not-yours']);
    const byKey = await (await server.person('Dara', ['lead'])).ask(`/v1/decisions/${decisionId}/undo`, undo);
    expect([byKey.status, (byKey.body as Problem).code]).toEqual([403, 'step-up-needed']);
    const undone = await lead.ask(`/v1/decisions/${decisionId}/undo`, undo);
    expect(undone.body as Decision).toMatchObject({ undoneBy: lead.actor, undoReason: 'It was satire.' });
    expect(await strikes()).toMatchObject({ balance: 0, strikes: [{ voidedBecause: 'undone' }] });
    const { body: list } = await lead.ask(`/v1/decisions?account=${job.accountId}&by=${amina.actor}`);
    expect((list as { items: Decision[] }).items).toEqual([undone.body]);
    expect((await lead.ask(`/v1/decisions/${decisionId}`)).body).toEqual(undone.body);
  });
});

describe('policies over HTTP', () => {
  it('are there at the first start, get versions, and are retired', async () => {
    const { body } = await server.ask('/v1/policies');
    const { policies } = body as { policies: Policy[] };
    expect(policies.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['terrorism/recruitment', 'platform/spam']),
    );
    const { id, version, changedBy, changedAt, ...spam } =
      policies.find((one) => one.id === 'platform/spam') ?? expect.fail();
    expect([version, changedBy]).toEqual([1, 'first-start']);
    const change: PolicyChange = { ...spam, points: spam.points + 1 };
    const path = `/v1/policies/${encodeURIComponent(id)}`;
    const legal = await server.signIn('Lena', ['legal']);
    expect((await legal.ask(path, { method: 'PUT', body: change })).body).toMatchObject({
      version: 2,
      changedBy: legal.actor,
    });
    const { body: all } = await legal.ask(`${path}/versions`);
    expect((all as { versions: Policy[] }).versions.map((one) => one.version)).toEqual([2, 1]);
    const gone = await legal.ask(`${path}?successor=platform`, { method: 'DELETE' });
    expect(gone.body).toMatchObject({ successor: 'platform', retiredAt: expect.any(String) });
    const analyst = await server.signIn('Omar', ['analyst']);
    expect((await analyst.ask(path, { method: 'PUT', body: change })).status).toBe(403);
    expect(changedAt).toMatch(/Z$/);
  });
});
