import { setTimeout as sleep } from 'node:timers/promises';
import type { PlatformEvent, Problem } from '@breakwater/contracts';
import type {
  BulkPreview,
  BulkRun,
  JobList,
  QualityTask,
  QueueView,
  ReporterAccuracy,
} from '@breakwater/contracts/review';
import { aPost } from '@breakwater/contracts/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const platform = 'harbour';
/** Every post that says "harbour fire" opens a job of its own account. */
const RULES = `ruleset: queue-test
version: 1
rules:
  - id: fire
    title: Says harbour fire
    mode: live
    policy: terrorism/propaganda
    when: event.type == "content.created" && content.text.contains("harbour fire")
    because: The post of {{ account.handle }} says harbour fire.
    then: [{ action: queue, queue: terrorism, severity: high }]
`;

let server: TestServer;
let reviewer: TestPerson;
let lead: TestPerson;
beforeAll(async () => {
  server = await startTestServer();
  [reviewer, lead] = [await server.person('Rabia', ['reviewer']), await server.person('Lena', ['lead'])];
  await server.ask('/v1/rules', { method: 'PUT', body: { source: RULES } });
});
afterAll(() => server.stop());

/** Sends a post on which the rule fires, of an account with followers, and a report of it; gives the job. */
async function open(accountId: string, changes: { language?: string; audienceSize?: number } = {}) {
  const text = 'A harbour fire again.';
  const post = aPost(text, {
    id: `post-${accountId}`,
    platform,
    account: { id: accountId, handle: `h_${accountId}`, followers: 999 },
    content: { id: `c-${accountId}`, kind: 'post', text, ...changes },
  });
  const report: PlatformEvent = {
    id: `report-${accountId}`,
    type: 'report.created',
    at: post.at,
    platform,
    account: { id: accountId },
    content: { id: `c-${accountId}` },
    report: { reason: 'terrorism', reporter: 'watchful' },
  };
  await server.ask('/v1/events?wait=10000', { body: [post, report] });
  const { body } = await reviewer.ask(`/v1/jobs?account=${accountId}`);
  const [job] = (body as JobList).items;
  if (!job) throw new Error('no job was opened');
  return job;
}

describe('the list of jobs', () => {
  it('shows accounts by their names, and how pressing a job is', async () => {
    const job = await open('a1', { language: 'en' });
    expect(job).toMatchObject({
      account: { handle: 'h_a1' },
      language: 'en',
      audience: 999,
      priority: {
        order: 'exposure',
        harm: 3,
        reach: 4,
        urgency: 1,
        chance: 0.5,
        exposure: 999,
        exposureFrom: 'audience',
        minutes: 3,
      },
      why: [
        { code: 'chance-unknown', values: {} },
        { code: 'audience', values: { people: 999 } },
        { code: 'severity', values: { severity: 'high' } },
        { code: 'minutes', values: { minutes: 3 } },
      ],
    });
    // 0.5 × 999 × harm 3 ÷ 3 minutes
    expect(Math.abs(job.priority.score - 499.5)).toBeLessThan(10);
    const { body } = await reviewer.ask('/v1/jobs?queue=terrorism&severity=high&q=harbour');
    expect((body as JobList).total).toEqual({ count: 1, more: false });
    expect(((await reviewer.ask('/v1/jobs?mine=true')).body as JobList).items).toEqual([]);
  });
});

describe('queues', () => {
  it('are read by all and changed by leads', async () => {
    const queue = { title: { en: 'Urgent', ur: 'فوری' }, dueHours: 4, paused: false };
    expect((await reviewer.ask('/v1/queues/urgent', { method: 'PUT', body: queue })).status).toBe(403);
    expect((await lead.ask('/v1/queues/urgent', { method: 'PUT', body: queue })).status).toBe(200);
    const { queues } = (await reviewer.ask('/v1/queues')).body as { queues: QueueView[] };
    expect(queues.map(({ id }) => id)).toEqual(expect.arrayContaining(['urgent', 'terrorism', 'notices']));
  });

  it('get what routing says, which is refused with place when it is wrong', async () => {
    const source =
      'rules:\n  - id: big\n    when: job.audience > 10000 && job.severty == "high"\n    queue: urgent\n';
    const { status, body } = await lead.ask('/v1/routing', {
      method: 'PUT',
      body: { source, file: 'our.yaml' },
    });
    expect([status, (body as Problem).code]).toEqual([422, 'routing-faulty']);
    expect((body as { faults: unknown }).faults).toMatchObject([{ file: 'our.yaml', line: 3, column: 38 }]);
    const rules = [{ id: 'big', when: 'job.audience > 10000', queue: 'urgent' }];
    const checked = await reviewer.ask('/v1/routing/check', { body: { rules } });
    expect(checked.body).toEqual({ faults: [] });
    expect((await lead.ask('/v1/routing', { method: 'PUT', body: { rules } })).status).toBe(200);
    expect(await open('a2', { audienceSize: 20_000 })).toMatchObject({ queue: 'urgent', audience: 20_000 });
  });
});

describe('a job', () => {
  it('is passed over, put off and escalated, after which only a lead gets it', async () => {
    const { id } = await open('a3');
    const step = (name: string, body: object) => reviewer.ask(`/v1/jobs/${id}/${name}`, { body });
    expect((await step('skip', { reason: 'I know them.' })).body).toMatchObject({ skips: 1, state: 'open' });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    expect((await step('snooze', { until, reason: 'Asked.' })).body).toMatchObject({ state: 'snoozed' });
    expect((await step('escalate', { reason: 'Hard.' })).body).toMatchObject({
      level: 'lead',
      escalatedBy: reviewer.actor,
    });
    const claim = await reviewer.ask('/v1/jobs/claim', { body: { id } });
    expect([claim.status, (claim.body as Problem).code]).toEqual([403, 'lead-needed']);
    expect((await lead.ask('/v1/jobs/claim', { body: { id } })).body).toMatchObject({ job: { id } });
    await lead.ask(`/v1/jobs/${id}/release`, { body: {} });
  });
});

describe('many jobs', () => {
  it('are decided at once, and undone', async () => {
    for (const n of [1, 2, 3]) await open(`bulk-${n}`);
    const resolution = { decision: 'no-violation', reason: 'A news agency.' };
    const wish = { filter: { queue: 'terrorism', q: 'h_bulk' }, resolution };
    expect((await reviewer.ask('/v1/bulk/preview', { body: wish })).status).toBe(403);
    const asKey = await server.ask('/v1/bulk/preview', { body: wish });
    expect(asKey.status).toBe(403);
    const preview = (await lead.ask('/v1/bulk/preview', { body: wish })).body as BulkPreview;
    expect(preview).toMatchObject({ count: 3, excludedCount: 0 });
    const started = await lead.ask('/v1/bulk', { body: { token: preview.token, reason: 'One campaign.' } });
    const run = await settled((started.body as BulkRun).id);
    expect(run).toMatchObject({ state: 'done', done: 3, startedBy: lead.actor });
    await lead.ask(`/v1/bulk/${run.id}/undo`, { body: { reason: 'Wrong.' } });
    expect(await settled(run.id)).toMatchObject({ state: 'undone', undone: 3 });
    const { items: runs } = (await reviewer.ask('/v1/bulk')).body as { items: BulkRun[] };
    expect(runs.map(({ id }) => id)).toEqual([run.id]);
  });

  async function settled(id: string): Promise<BulkRun> {
    for (;;) {
      const run = (await lead.ask(`/v1/bulk/${id}`)).body as BulkRun;
      if (run.state !== 'running' && run.state !== 'undoing') return run;
      await sleep(100);
    }
  }
});

describe('quality', () => {
  it('shows a golden job without a word of how it was decided', async () => {
    // Nothing is drawn by chance: what is judged again is the golden job.
    await server.breakwater.settings.change({ qualityShare: 0 }, 'test');
    const { id } = await open('a4', { language: 'ur' });
    await lead.ask('/v1/jobs/claim', { body: { id } });
    const reason = 'It praises the attack.';
    const decided = await lead.ask(`/v1/jobs/${id}/resolve`, {
      body: {
        decision: 'violation',
        policy: 'terrorism/propaganda',
        actions: [{ action: 'limit-account' }],
        reason,
      },
    });
    expect(decided.status).toBe(200);
    const expected = { decision: 'violation' };
    expect((await reviewer.ask('/v1/quality/golden', { body: { jobId: id, expected } })).status).toBe(403);
    expect((await lead.ask('/v1/quality/golden', { body: { jobId: id, expected } })).status).toBe(200);
    const { task } = (await reviewer.ask('/v1/quality/next')).body as { task: QualityTask };
    expect(task.case.job).toMatchObject({ id, state: 'open' });
    expect(task.case.items[0]?.event.content?.text).toBe('A harbour fire again.');
    expect(JSON.stringify(task)).not.toMatch(/praises|limit-account|decidedBy|golden|"strikes":\[\{/);
    const answer = await reviewer.ask(`/v1/quality/${task.id}`, { body: { decision: 'violation' } });
    expect(answer.status).toBe(204);
    const report = (await lead.ask('/v1/quality/report?by=language')).body;
    expect(report).toMatchObject({ rows: [{ key: 'ur', golden: { n: 1, correct: 1 } }] });
    expect((await reviewer.ask('/v1/quality/report')).status).toBe(403);
  });

  it('counts whose reports were upheld', async () => {
    const { items: reporters } = (await lead.ask('/v1/reporters?platform=harbour')).body as {
      items: ReporterAccuracy[];
    };
    expect(reporters).toMatchObject([{ reporter: 'watchful', upheld: 1, refused: 0 }]);
    expect((await reviewer.ask('/v1/reporters')).status).toBe(403);
  });
});
