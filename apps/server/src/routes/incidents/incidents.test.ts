import type {
  Incident,
  IncidentDebrief,
  IncidentMatch,
  IncidentNumbers,
  IncidentRematch,
} from '@breakwater/contracts/incidents';
import type { Job } from '@breakwater/contracts/review';
import { postgresAvailable } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../logger.ts';
import { start } from '../../start.ts';
import { aDeclared, anIncident, aPostOf, declareAt, queueOf, SOON } from '../../testing/incident-steps.ts';
import type { TestPerson, TestSession } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let amina: TestSession;
let omar: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  server = await startTestServer();
  amina = await server.signIn('Amina', ['reviewer', 'lead']);
  omar = await server.person('Omar', ['lead', 'analyst', 'legal']);
  reviewer = await server.person('Rabia', ['reviewer']);
}, 60_000);
afterAll(() => server.stop());

const reason = 'seen in the first posts';
const get = async <T>(path: string) => (await amina.ask(path)).body as T;
const add = (id: string, body: object) =>
  amina.ask(`/v1/incidents/${id}/indicators`, { body: { indicators: [{ reason, ...body }] } });
const send = (...events: readonly object[]) =>
  server.ask('/v1/events?wait=20000', { method: 'POST', body: events });

describe('who may', () => {
  it('declare and confirm are persons, two of them, with fresh proof, and no key', async () => {
    for (const path of ['/v1/incidents', '/v1/incidents/x/confirm', '/v1/incidents/x/false-alarm'])
      expect((await server.ask(path, { key: server.adminKey, body: aDeclared() })).status, path).toBe(403);
    expect((await reviewer.askWithKey('/v1/incidents', { body: aDeclared() })).body).toMatchObject({
      code: 'session-needed',
    });
    const declared = await declareAt(amina, 'A made alarm');
    const confirming = { body: { fingerprint: declared.fingerprint } };
    const path = `/v1/incidents/${declared.id}/confirm`;
    expect((await amina.ask(path, confirming)).body).toMatchObject({ code: 'incident-same-person' });
    expect((await reviewer.ask(path, confirming)).status).toBe(403);
    expect((await omar.ask(path, confirming)).body).toMatchObject({ status: 'active' });
  });
});

describe('an incident from its declaration to its debrief', () => {
  let id: string;

  it('finds what was there already and what comes, puts it before people first, and holds it back for hours', async () => {
    await send(aPostOf('early-1', 'Look at the silver kites over the pier'), aPostOf('calm', 'A calm day'));
    id = (await anIncident(amina, omar, 'Attack on the pier')).id;
    const added = await add(id, { kind: 'term', value: 'silver kites' });
    expect([added.status, added.body]).toMatchObject([201, { indicators: [{ state: 'in-force' }] }]);
    const rematches = async () =>
      (await get<{ rematches: IncidentRematch[] }>(`/v1/incidents/${id}/rematches`)).rematches[0];
    await expect.poll(rematches, SOON).toMatchObject({ state: 'done', fresh: 1 });
    const verdicts = async () =>
      (await send(aPostOf('late-1', 'More silver kites', { audienceSize: 500 }, crypto.randomUUID()))).body;
    await expect
      .poll(verdicts, SOON)
      .toMatchObject({ receipts: [{ verdict: { fired: [{ id: 'incident/match', mode: 'live' }] } }] });
    const jobs = await queueOf(amina, 'incident');
    expect(jobs.map(({ accountId }) => accountId).sort()).toEqual(['early-1', 'late-1']);
    for (const job of jobs) {
      expect(job).toMatchObject({ severity: 'critical', policy: 'terrorism/propaganda' });
      expect(Date.parse(job.dueAt ?? '') - Date.parse(job.createdAt)).toBeLessThanOrEqual(3_600_000);
      expect(job.because).toContain('Attack on the pier');
    }
    const { items } = await get<{ items: { kind: string; accountId: string; expiresAt: string }[] }>(
      '/v1/actions?limit=50',
    );
    const held = items.filter(({ kind }) => kind === 'hold-recommendation');
    expect(held.map(({ accountId }) => accountId).sort()).toEqual(['early-1', 'late-1']);
    for (const { expiresAt } of held)
      expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(6 * 3_600_000);
  }, 60_000);

  it('lets a newsroom through without friction, in a queue of its own', async () => {
    const body = { kind: 'newsroom', platform: 'harbour', accountId: 'city-news', reason: 'City news.' };
    expect((await amina.ask(`/v1/incidents/${id}/awareness`, { body })).status).toBe(201);
    const fired = async () =>
      (await send(aPostOf('city-news', 'Witnesses tell of silver kites', {}, crypto.randomUUID()))).body;
    await expect
      .poll(fired, SOON)
      .toMatchObject({ receipts: [{ verdict: { fired: [{ id: 'incident/awareness' }] } }] });
    expect((await queueOf(amina, 'awareness')).map(({ accountId }) => accountId)).toContain('city-news');
    expect(await queueOf(amina, 'incident')).toHaveLength(2);
    const { items } = await get<{ items: { accountId: string; endedAt?: string }[] }>('/v1/actions?limit=50');
    expect(items.filter((one) => one.accountId === 'city-news' && one.endedAt === undefined)).toEqual([]);
  }, 60_000);

  it('counts what people decide, and reports in both languages', async () => {
    const [job] = (await queueOf(amina, 'incident')) as [Job];
    await omar.ask('/v1/jobs/claim', { body: { id: job.id } });
    const resolution = { decision: 'no-violation', reason: 'A festival of kites.' };
    expect((await omar.ask(`/v1/jobs/${job.id}/resolve`, { body: resolution })).status).toBe(200);
    const numbers = await get<IncidentNumbers>(`/v1/incidents/${id}/numbers`);
    expect(numbers).toMatchObject({ decided: 1, violations: 0 });
    expect(numbers.firstDecisionMs).toBeGreaterThan(0);
    const { items } = await get<{ items: IncidentMatch[] }>(`/v1/incidents/${id}/matches?decided=false`);
    expect(items.every(({ outcome }) => outcome === undefined)).toBe(true);
    for (const [language, words] of [
      ['en', 'Situation report'],
      ['ur', 'صورتحال'],
    ]) {
      const report = await get<{ markdown: string }>(`/v1/incidents/${id}/report?language=${language}`);
      expect(report.markdown).toContain(words);
      expect(report.markdown).not.toMatch(/early-1|late-1|city-news/);
    }
  }, 60_000);

  it('prepares a notice that nobody but a person sends', async () => {
    const made = await omar.ask(`/v1/incidents/${id}/notices`, { body: { jurisdiction: 'DE' } });
    expect([made.status, made.body]).toMatchObject([201, { state: 'draft', article: '14(5)' }]);
    const { id: notice } = made.body as { id: string };
    const path = `/v1/incidents/${id}/notices/${notice}/sent`;
    expect((await omar.askWithKey(path, { body: { how: 'by phone' } })).status).toBe(403);
    expect((await omar.ask(path, { body: { how: 'by phone' } })).body).toMatchObject({ state: 'sent' });
  });

  it('ends with everything temporary', async () => {
    const closed = await omar.ask(`/v1/incidents/${id}/close`, { body: { reason: 'It is over.' } });
    expect(closed.body).toMatchObject({ status: 'closed', indicatorCounts: { inForce: 0 } });
    const debrief = () => get<IncidentDebrief>(`/v1/incidents/${id}/debrief`);
    await expect.poll(debrief, SOON).toMatchObject({ allEnded: true });
    const text = { well: 'Two were there.', wrong: 'A festival was hit.', next: 'Ask the city first.' };
    expect((await omar.ask(`/v1/incidents/${id}/debrief`, { body: text })).body).toMatchObject({
      text,
      wrongFinds: expect.any(Number),
    });
    const { items } = await get<{ items: { ruleIds: string[]; endedAt?: string }[] }>('/v1/actions?limit=50');
    const left = items.filter(
      ({ ruleIds, endedAt }) => ruleIds.includes('incident/match') && endedAt === undefined,
    );
    expect(left).toEqual([]);
    expect((await get<Incident>(`/v1/incidents/${id}`)).status).toBe('debriefed');
  }, 60_000);
});

describe('a false alarm', () => {
  it('leaves no job, no friction and no match on any account', async () => {
    const { id } = await anIncident(amina, omar, 'A rumour at the mill');
    await add(id, { kind: 'link', value: 'https://mill.example/rumour' });
    const fired = async () =>
      (await send(aPostOf('miller', 'see https://mill.example/rumour', {}, crypto.randomUUID()))).body;
    await expect
      .poll(fired, SOON)
      .toMatchObject({ receipts: [{ verdict: { fired: [{ id: 'incident/match' }] } }] });
    expect((await queueOf(amina, 'incident')).map(({ accountId }) => accountId)).toContain('miller');
    await omar.ask(`/v1/incidents/${id}/false-alarm`, { body: { reason: 'A stage play.' } });
    await expect
      .poll(async () => (await queueOf(amina, 'incident')).map(({ accountId }) => accountId), SOON)
      .not.toContain('miller');
    const { items } = await get<{ items: { accountId: string; endedAt?: string }[] }>('/v1/actions?limit=50');
    expect(items.filter((one) => one.accountId === 'miller' && one.endedAt === undefined)).toEqual([]);
    expect((await get<{ items: IncidentMatch[] }>(`/v1/incidents/${id}/matches`)).items).toEqual([]);
    expect(await get<IncidentDebrief>(`/v1/incidents/${id}/debrief`)).toMatchObject({ allEnded: true });
  }, 60_000);
});

describe('what is entered wrongly', () => {
  it('is refused with the place and what to do', async () => {
    const { id } = await anIncident(amina, omar, 'A third one');
    for (const bad of [
      { kind: 'term', value: 'x' },
      { kind: 'link', value: 'co.uk' },
      { kind: 'file', value: 'abc' },
      { kind: 'account', value: 'a1' },
      { kind: 'text', value: 'too short' },
      { kind: 'term', value: 'a\0b' },
    ])
      expect((await add(id, bad)).status, JSON.stringify(bad)).toBe(422);
    const check = await amina.ask(`/v1/incidents/${id}/indicators/check`, {
      body: { indicators: [{ reason, kind: 'link', value: 'co.uk' }] },
    });
    expect(check.body).toMatchObject({ indicators: [{ faults: [{ code: 'public-suffix' }] }] });
    const byKey = await reviewer.askWithKey(`/v1/incidents/${id}/indicators`, {
      body: { indicators: [{ reason, kind: 'term', value: 'glass lantern' }] },
    });
    expect(byKey.body).toMatchObject({ indicators: [{ state: 'proposed' }] });
    for (const path of ['nothing', '01980000-0000-7000-8000-000000000001'])
      expect((await amina.ask(`/v1/incidents/${path}`)).status).toBe(404);
  }, 60_000);
});

describe.skipIf(!postgresAvailable)('several processes [needs postgres]', () => {
  it('have an indicator in force within a second or so, whichever it was given to', async () => {
    const { config } = server.breakwater;
    const second = await start({ ...config, port: 0 }, ['serve', 'worker'], createLogger('silent'));
    try {
      const { id } = await anIncident(amina, omar, 'Seen by two');
      const record = {
        event: aPostOf('a9', 'amber lanterns', {}, crypto.randomUUID()),
        account: { id: 'a9' },
      } as never;
      const begun = performance.now();
      await add(id, { kind: 'term', value: 'amber lanterns' });
      for (const { incidents } of [server.breakwater, second.breakwater])
        await expect.poll(() => incidents.valueOf(record), SOON).toMatchObject({ value: { count: 1 } });
      expect(performance.now() - begun).toBeLessThan(60_000);
    } finally {
      await second.stop();
    }
  }, 120_000);
});
