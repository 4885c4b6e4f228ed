import { setTimeout as sleep } from 'node:timers/promises';
import type { Action, Problem } from '@breakwater/contracts';
import type {
  BulkRun,
  CopiesPreview,
  Job,
  JobCase,
  JobList,
  MissedReport,
} from '@breakwater/contracts/review';
import { aPost } from '@breakwater/contracts/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const platform = 'harbour';
const RULES = `ruleset: copies-test
version: 1
rules:
  - id: gate
    title: Says that the gate will be open
    mode: live
    policy: platform/spam
    when: event.type == "content.created" && content.text.contains("gate will be open") && account.handle == "first"
    because: It says that the gate will be open.
    then: [{ action: queue, queue: terrorism, severity: high }]
`;
const TEXT =
  'Bring everybody you know to the old pier tonight, the gate will be open and nobody will ask you for a ticket';

let server: TestServer;
let reviewer: TestPerson;
let other: TestPerson;
beforeAll(async () => {
  server = await startTestServer();
  [reviewer, other] = [await server.person('Rabia', ['reviewer']), await server.person('Omar', ['reviewer'])];
  await server.ask('/v1/rules', { method: 'PUT', body: { source: RULES } });
});
afterAll(() => server.stop());

async function post(id: string, text: string, handle = id): Promise<void> {
  const event = aPost(text, {
    id: `event-${id}`,
    platform,
    account: { id: `account-${id}`, handle },
    content: { id, kind: 'post', text },
  });
  const { status } = await server.ask('/v1/events?wait=10000', { body: [event] });
  expect(status).toBeLessThan(300);
}

const settled = async (id: string, state: BulkRun['state']) => {
  for (;;) {
    const run = (await reviewer.ask(`/v1/bulk/${id}`)).body as BulkRun;
    if (run.state === state) return run;
    await sleep(50);
  }
};

describe('copies over HTTP', () => {
  let decisionId: string;
  beforeAll(async () => {
    await post('first', TEXT, 'first');
    await post('second', `${TEXT}!`);
    await post('third', TEXT.toUpperCase());
    await post('warning', `Please do not go there, it is a trick, tell your children: ${TEXT}`);
    await post('ferry', 'The ferry leaves at nine from the other side of the harbour');
    const { items } = (await reviewer.ask('/v1/jobs?account=account-first')).body as JobList;
    const id = items[0]?.id ?? '';
    await reviewer.ask('/v1/jobs/claim', { body: { id } });
    const body = {
      decision: 'violation',
      policy: 'platform/spam',
      actions: [{ action: 'remove-content', contentId: 'first' }],
      reason: 'The same advertisement again.',
    };
    const decided = (await reviewer.ask(`/v1/jobs/${id}/resolve`, { body })).body as Job;
    decisionId = decided.decisionId ?? '';
  });

  it('are previewed, decided but for one, and undone by who did it', async () => {
    const path = `/v1/decisions/${decisionId}/copies`;
    const seen = (await reviewer.ask(`${path}/preview`, { body: {} })).body as CopiesPreview;
    expect(seen.known).toBe(true);
    const of = (contentId: string) => seen.copies.find((copy) => copy.contentId === contentId);
    expect(of('second')).toMatchObject({ how: 'near-copy', text: `${TEXT}!` });
    expect(of('third')?.code).toBeUndefined();
    expect(of('warning')?.code ?? 'own-text').toBe('own-text');
    expect(of('ferry')).toBeUndefined();

    const body = { token: seen.token, without: [of('third')?.position], reason: 'One advertisement.' };
    const refused = await other.ask(path, { body });
    expect([refused.status, (refused.body as Problem).code]).toEqual([403, 'bulk-not-yours']);
    const started = await reviewer.ask(path, { body });
    expect(started.status).toBe(200);
    const { id } = started.body as BulkRun;
    expect(await settled(id, 'done')).toMatchObject({ done: 1, failed: 0, copiesOf: decisionId });
    const actions = async () =>
      ((await reviewer.ask('/v1/actions?account=account-second')).body as { items: Action[] }).items;
    expect(await actions()).toMatchObject([{ kind: 'remove-content', contentId: 'second' }]);
    expect((await reviewer.ask(path)).body).toMatchObject({ runs: [{ id }] });

    const undo = { body: { run: id, reason: 'It was not.' } };
    const notTheirs = await other.ask(`${path}/undo`, undo);
    expect([notTheirs.status, (notTheirs.body as Problem).code]).toEqual([403, 'undo-not-yours']);
    expect((await reviewer.ask(`${path}/undo`, undo)).status).toBe(200);
    expect(await settled(id, 'undone')).toMatchObject({ undone: 1, undoFailed: 0 });
    expect(await actions()).toMatchObject([{ endedAs: 'reversed' }]);
  });

  it('take a person, and a decision that there is', async () => {
    const byKey = await server.ask(`/v1/decisions/${decisionId}/copies/preview`, { body: {} });
    expect(byKey.status).toBe(403);
    const none = await reviewer.ask('/v1/decisions/01900000-0000-7000-8000-000000000000/copies/preview', {
      body: {},
    });
    expect(none.status).toBe(404);
  });
});

describe('what is drawn at random over HTTP', () => {
  it('says how much is missed, and nothing of what models say', async () => {
    const { storage } = server.breakwater;
    await storage.transaction(async (trx) => {
      const { sql } = await import('kysely');
      await sql`update random_audit_periods set ended_at = now() where ended_at is null`.execute(trx);
      await sql`insert into random_audit_periods (id, started_at, rate) values (gen_random_uuid(), now(), 1)`.execute(
        trx,
      );
    });
    // A process goes on with what it knew for ten seconds.
    let job: Job | undefined;
    for (let n = 0; !job; n++) {
      await post(`drawn-${n}`, `An ordinary day at the pier, number ${n}`);
      job = ((await reviewer.ask('/v1/jobs?queue=random')).body as JobList).items[0];
      if (!job) await sleep(500);
    }
    expect(job).toMatchObject({ origin: 'random', why: [{ code: 'drawn-at-random' }] });
    const shown = (await reviewer.ask(`/v1/jobs/${job.id}/case`)).body as JobCase;
    expect(shown.items).toMatchObject([{ verdict: { fired: [], undetermined: [] } }]);
    expect(shown).toMatchObject({ decisions: [], actions: [], otherJobs: [], reports: [] });
    const lead = await server.person('Lena', ['lead']);
    const report = (await lead.ask('/v1/quality/missed?weeks=2')).body as MissedReport;
    expect(report.weeks).toHaveLength(2);
    expect(report.weeks[0]?.drawn).toBeGreaterThan(0);
    expect((await reviewer.ask('/v1/quality/missed')).status).toBe(403);
  }, 30_000);
});
