import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '@breakwater/contracts';
import type { AuditEntry } from '@breakwater/contracts/audit';
import type { Job, JobList } from '@breakwater/contracts/review';
import type { DesignationSummary, ScreeningCase, ScreeningResult } from '@breakwater/contracts/screening';
import { MATCHER_VERSION } from '@breakwater/screening';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const LIST = `ref,type,name,aliases,original,born,programme,url
H1,organisation,Brigade of the Grey Heron,,لواء مالك الحزين,,Test,https://heron.example
H2,person,Zorawar Tamkeen Drakhshani,,زوراور تمکین درخشانی,1971-03-09,Test,
`;
const settings = { title: 'Test list', authority: 'Test', sources: [], screens: 'terrorism' };
let server: TestServer;
let analyst: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  server = await startTestServer();
  [analyst, reviewer] = [
    await server.person('Ayla', ['analyst', 'reviewer']),
    await server.person('Rabia', ['reviewer']),
  ];
  await analyst.ask('/v1/lists/test', { method: 'PUT', body: settings });
  await giveFile(LIST);
  await analyst.ask('/v1/lists/test/sync', { method: 'POST', body: { given: true } });
});
afterAll(() => server.stop());

const giveFile = (content: string) =>
  analyst.ask('/v1/lists/test/files/list.csv', {
    method: 'PUT',
    raw: content,
    type: 'application/octet-stream',
  });

async function get<T>(who: TestPerson, path: string): Promise<T> {
  return (await who.ask(path)).body as T;
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let turn = 0; turn < 200; turn += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(50);
  }
  throw new Error('it did not come');
}

async function send(id: string, profile: object): Promise<void> {
  await server.ask('/v1/events', {
    method: 'POST',
    body: [
      {
        id: `e-${id}`,
        type: 'account.updated',
        at: new Date().toISOString(),
        platform: 'harbour',
        account: { id, ...profile },
      },
    ],
  });
}

describe('a list over HTTP', () => {
  it('is there with its figures, and its designations are found in any script', async () => {
    const body = await get<{ lists: object[] }>(reviewer, '/v1/lists');
    expect(body.lists).toContainEqual(expect.objectContaining({ id: 'test', version: 1, entries: 2 }));
    const found = await until(async () => {
      const body = await get<{ items: DesignationSummary[] }>(
        reviewer,
        '/v1/designations?q=زوراور تمكين درخشاني',
      );
      return body.items.find(({ ref }) => ref === 'H2');
    });
    expect(found).toMatchObject({ list: 'test', name: 'Zorawar Tamkeen Drakhshani', status: 'listed' });
    const { body: designation } = await reviewer.ask(`/v1/designations/${found.id}`);
    expect(designation).toMatchObject({
      status: 'listed',
      entry: { ref: 'H2', births: [{ date: '1971-03-09' }] },
    });
  });

  it('is changed by nobody who may only read it', async () => {
    for (const [path, method] of [
      ['/v1/lists/test', 'PUT'],
      ['/v1/lists/test', 'DELETE'],
      ['/v1/lists/test/sync', 'POST'],
      ['/v1/lists/test/files/x.csv', 'PUT'],
    ] as const)
      expect((await reviewer.ask(path, { method, body: settings })).status).toBe(403);
  });

  it('keeps what was good when a file is broken, and says what is wrong', async () => {
    await giveFile('<html>Sign in to go on</html>');
    const refused = await analyst.ask('/v1/lists/test/sync', { method: 'POST', body: { given: true } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'list-format-unknown' } });
    expect((refused.body as Problem).detail).toContain('<html>');
    const { body } = await reviewer.ask('/v1/lists/test');
    expect(body).toMatchObject({ version: 1, entries: 2, fault: { code: 'list-format-unknown' } });
    const metrics = await server.metrics();
    expect(metrics).toContain('breakwater_list_state{list="test",state="list-format-unknown"} 1');
  });

  it('is not replaced by an older one but on purpose, and the record says so', async () => {
    const dated = (day: string, name: string) =>
      `<CONSOLIDATED_LIST dateGenerated="${day}T09:00:00Z"><INDIVIDUALS/><ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.901</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>`;
    const read = async (content: string, more: object = {}) => {
      await analyst.ask('/v1/lists/aged/files/list.xml', {
        method: 'PUT',
        raw: content,
        type: 'application/octet-stream',
      });
      return analyst.ask('/v1/lists/aged/sync', { method: 'POST', body: { given: true, ...more } });
    };
    await analyst.ask('/v1/lists/aged', { method: 'PUT', body: settings });
    await read(dated('2025-09-09', 'Tern Circle'));
    expect(await read(dated('2025-09-08', 'Tern League'))).toMatchObject({
      status: 422,
      body: { code: 'list-older', previous: '2025-09-09', next: '2025-09-08' },
    });
    expect(await read(dated('2025-09-08', 'Tern League'), { force: true })).toMatchObject({
      status: 200,
      body: { changed: true, version: 2, notes: [] },
    });
    const auditor = await server.person('Auda', ['auditor']);
    const { items } = await get<{ items: AuditEntry[] }>(auditor, '/v1/audit?action=list.loaded&limit=50');
    expect(items.find(({ subject }) => subject === 'aged')?.detail).toMatchObject({
      dataDate: '2025-09-08',
      insteadOf: '2025-09-09',
    });
    await analyst.ask('/v1/lists/aged', { method: 'DELETE' });
  });

  it('is not fetched from inside: addresses that lead to this network are refused', async () => {
    await analyst.ask('/v1/lists/inside', {
      method: 'PUT',
      body: { ...settings, sources: ['https://10.0.0.7/list.xml'] },
    });
    const { status } = await analyst.ask('/v1/lists/inside/sync', { method: 'POST', body: {} });
    expect(status).toBeGreaterThanOrEqual(400);
    await analyst.ask('/v1/lists/inside', { method: 'DELETE' });
  });

  it('is named by kind alone when what was fetched is no list', async () => {
    const inside = createServer((_request, response) => response.end('password of the database: swordfish'));
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
    const { port } = inside.address() as AddressInfo;
    const sources = [`http://127.0.0.1:${port}/list.csv`];
    await analyst.ask('/v1/lists/inside', { method: 'PUT', body: { ...settings, sources } });
    const refused = await analyst.ask('/v1/lists/inside/sync', { method: 'POST', body: {} });
    inside.close();
    expect(refused).toMatchObject({ status: 422, body: { code: 'list-format-unknown' } });
    const kept = await reviewer.ask('/v1/lists/inside');
    for (const said of [refused.body, kept.body])
      expect(JSON.stringify(said)).not.toMatch(/swordfish|password/);
    await analyst.ask('/v1/lists/inside', { method: 'DELETE' });
  });
});

describe('looking up', () => {
  const screen = (subject: object) =>
    reviewer.ask('/v1/screen', { method: 'POST', body: { subjects: [subject] } });

  it('answers with tier, reasons in two languages and what it was made with', async () => {
    const body = (await screen({ type: 'person', name: 'Zorawar Tamkin Darakhshani', born: '1971-03-09' }))
      .body as { results: ScreeningResult[] };
    expect(body.results[0]).toMatchObject({
      matches: [{ tier: 'T2', ref: 'H2', corroborators: [{ kind: 'birth' }] }],
      stamp: {
        matcher: MATCHER_VERSION,
        lists: expect.arrayContaining([expect.objectContaining({ list: 'test', version: 1 })]),
      },
    });
    const [match] = body.results[0]?.matches ?? [];
    const sum =
      (match?.bias ?? 0) +
      (match?.evidence ?? []).reduce((total, { contribution }) => total + contribution, 0);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(match?.score ?? 0, 9);
    expect(match?.translations.ur).toMatch(/[\u0600-\u06ff]/);
  });

  it('says how many weaker candidates there are, and answers them to who asks', async () => {
    const asked = { type: 'person', name: 'Tamkeen Walwandi' };
    const ask = async (more: object) =>
      (
        (await reviewer.ask('/v1/screen', { method: 'POST', body: { subjects: [asked], ...more } })).body as {
          results: ScreeningResult[];
        }
      ).results[0];
    expect(await ask({})).toMatchObject({
      matches: [],
      weaker: 1,
      cut: false,
      note: expect.stringContaining('clearance'),
    });
    expect(await ask({ weaker: true })).toMatchObject({
      matches: [{ ref: 'H2', band: 'weaker', tier: 'T3' }],
      weaker: 1,
    });
  });

  it('keeps names out of the record of who looked', async () => {
    await screen({ type: 'person', name: 'Somebody Whosename Isprivate' });
    const auditor = await server.person('Aud', ['auditor']);
    const body = await get<{ items: AuditEntry[] }>(auditor, '/v1/audit?action=screening.looked-up&limit=50');
    expect(body.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(body.items)).not.toContain('Isprivate');
  });

  it.each([
    ['nothing', {}, 422],
    ['emoji alone', { name: '🛶🪶🌊' }, 200],
    ['mixed directions', { name: 'Zorawar \u202eتمکین\u202c Drakhshani' }, 200],
    ['five hundred letters', { name: 'heron '.repeat(83) }, 200],
    ['ten thousand letters', { name: 'h'.repeat(10_000) }, 400],
    ['a bio of ten thousand letters', { bio: 'ا'.repeat(10_000) }, 200],
    ['one letter', { name: 'ز' }, 200],
    ['a birth that was on no day', { name: 'Zorawar', born: '1971-02-30' }, 422],
    ['a birth in a month that is none', { name: 'Zorawar', born: '1971-13' }, 422],
    ['a birth that is to come', { name: 'Zorawar', born: '2999-01-01' }, 422],
  ])('answers or refuses clearly for %s', async (_what, subject, status) => {
    expect((await screen(subject)).status).toBe(status);
  });
});

describe('an account that presents itself as listed', () => {
  it('is a case, is confirmed by a person and then a review job; the record has it all', async () => {
    await send('a-1', { handle: 'grey_heron_brigade_x', displayName: 'Brigade of the Grey Heron' });
    const found = await until(async () => {
      const body = await get<{ items: ScreeningCase[] }>(analyst, '/v1/screening/cases?account=a-1');
      return body.items[0];
    });
    expect(found).toMatchObject({ tier: 'T1', state: 'open', match: { ref: 'H1' } });
    const path = `/v1/screening/cases/${found.id}/decision`;
    const decision = { decision: 'confirm', reason: 'The name and the pictures.' };
    expect((await reviewer.ask(path, { method: 'POST', body: decision })).status).toBe(403);
    const confirmed = (await analyst.ask(path, { method: 'POST', body: decision })).body as ScreeningCase;
    expect(confirmed).toMatchObject({ state: 'confirmed', jobId: expect.any(String) });
    const job = await get<Job>(reviewer, `/v1/jobs/${confirmed.jobId}`);
    expect(job).toMatchObject({ origin: 'screening', accountId: 'a-1', state: 'open', proposed: [] });
    expect(await reviewer.ask(`/v1/screening/cases/${found.id}/derivation`)).toMatchObject({
      body: { same: true },
    });
    const jobs = await get<JobList>(reviewer, '/v1/jobs?origin=screening');
    expect(jobs.items.map(({ id }) => id)).toContain(confirmed.jobId);
  });

  it('is seen by rules, and a name alone is not', async () => {
    const source = `ruleset: screening-test
version: 1
rules:
  - id: listed
    title: Listed
    mode: live
    policy: terrorism/membership
    when: event.type == "account.updated" && screening.match.count > 0
    because: Listed as {{ screening.match.hits.map(h, h.designated) }}
    then: [{ action: label, label: listed }]
`;
    expect((await server.ask('/v1/rules', { method: 'PUT', body: { source } })).status).toBe(200);
    await send('a-2', { bio: 'https://heron.example/join' });
    await send('a-3', { displayName: 'Zorawar Tamkeen Drakhshani' });
    const two = await get<{ matches: { match: { tier: string } }[] }>(
      analyst,
      '/v1/accounts/harbour/a-2/matches',
    );
    expect(two.matches.every(({ match }) => match.tier === 'T0')).toBe(true);
    await until(async () => {
      const body = await get<{ matches: { match: { tier: string } }[] }>(
        analyst,
        '/v1/accounts/harbour/a-3/matches',
      );
      return body.matches.some(({ match }) => match.tier === 'T3') ? true : undefined;
    });
    const flagged = await server.breakwater.rules.recentFlagged(50);
    const about = new Set(flagged.map(({ accountId }) => accountId));
    expect(about.has('a-2')).toBe(true);
    expect(about.has('a-3')).toBe(false);
  });
});
