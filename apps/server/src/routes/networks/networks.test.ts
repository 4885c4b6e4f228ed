import { setTimeout as sleep } from 'node:timers/promises';
import type { AuditEntry } from '@breakwater/contracts/audit';
import type { NetworkCase, NetworkRun, NetworkSummary } from '@breakwater/contracts/networks';
import type { Job } from '@breakwater/contracts/review';
import type { ScreeningCase } from '@breakwater/contracts/screening';
import { createWorld } from '@breakwater/networks/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const LIST = `ref,type,name,aliases,original,born,programme,url
H1,organisation,Brigade of the Grey Heron,,لواء مالك الحزين,,Test,https://heron.example
`;
const WINDOW = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };
let server: TestServer;
let analyst: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  server = await startTestServer();
  [analyst, reviewer] = [
    await server.person('Ayla', ['analyst', 'reviewer']),
    await server.person('Rabia', ['reviewer']),
  ];
  const settings = { title: 'Test list', authority: 'Test', sources: [], screens: 'terrorism' };
  await analyst.ask('/v1/lists/test', { method: 'PUT', body: settings });
  await analyst.ask('/v1/lists/test/files/list.csv', {
    method: 'PUT',
    raw: LIST,
    type: 'application/octet-stream',
  });
  await analyst.ask('/v1/lists/test/sync', { method: 'POST', body: { given: true } });
  const world = createWorld(7);
  const events = [...world.crowd(40, 12), ...world.network(9, 12)];
  expect((await server.ask('/v1/events', { method: 'POST', body: events })).status).toBe(202);
  // What an account is called is known once its events are judged.
  await until(async () => {
    const { body } = await server.ask('/v1/backlog');
    return (body as { waiting: number }).waiting === 0 ? true : undefined;
  });
});
afterAll(() => server.stop());

async function get<T>(who: TestPerson, path: string): Promise<T> {
  return (await who.ask(path)).body as T;
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let turn = 0; turn < 400; turn += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(50);
  }
  throw new Error('it did not come');
}

async function search(): Promise<NetworkRun> {
  const { body } = await analyst.ask('/v1/networks/runs', { method: 'POST', body: WINDOW });
  return until(async () => {
    const run = await get<NetworkRun>(reviewer, `/v1/networks/runs/${(body as NetworkRun).id}`);
    return run.state === 'done' || run.state === 'failed' ? run : undefined;
  });
}

/** Has it confirmed that an account is of a listed organisation. */
async function listMember(platform: string, id: string): Promise<void> {
  const event = {
    id: `listed-${id}`,
    type: 'account.updated',
    at: new Date().toISOString(),
    platform,
    account: { id, handle: 'grey_heron_brigade_x', displayName: 'Brigade of the Grey Heron' },
  };
  await server.ask('/v1/events', { method: 'POST', body: [event] });
  const found = await until(async () => {
    const path = `/v1/screening/cases?account=${encodeURIComponent(id)}`;
    return (await get<{ items: ScreeningCase[] }>(analyst, path)).items[0];
  });
  const body = { decision: 'confirm', reason: 'The name and the pictures.' };
  await analyst.ask(`/v1/screening/cases/${found.id}/decision`, { method: 'POST', body });
}

describe('a network over three platforms', () => {
  it('is found as one case, which nobody can confirm until something stands behind it', async () => {
    expect(await search()).toMatchObject({ state: 'done', groups: 1, cases: 0, step: 'done' });
    const { items: networks } = await get<{ items: NetworkSummary[] }>(
      reviewer,
      '/v1/networks?state=unseeded',
    );
    expect(networks).toMatchObject([{ platforms: ['harbour', 'lantern', 'meadow'], seeds: [] }]);
    const path = `/v1/networks/${networks[0]?.id}`;
    const shown = await get<NetworkCase>(reviewer, path);
    expect(shown.memberList.every(({ handle }) => handle !== undefined)).toBe(true);

    const decision = { decision: 'confirm', reason: 'Same files within minutes.' };
    const asked = { method: 'POST', body: decision } as const;
    expect((await reviewer.ask(`${path}/decision`, asked)).status).toBe(403);
    expect(await analyst.ask(`${path}/decision`, asked)).toMatchObject({
      status: 409,
      body: { code: 'network-unseeded' },
    });

    const [member] = shown.memberList;
    await listMember(member?.platform ?? '', member?.accountId ?? '');
    const confirmed = (await analyst.ask(`${path}/decision`, asked)).body as NetworkCase;
    expect(confirmed).toMatchObject({ state: 'confirmed', seeds: [{ kind: 'listed-organisation' }] });
    expect(confirmed.memberList.every(({ jobId }) => jobId !== undefined)).toBe(true);
    const job = await get<Job>(reviewer, `/v1/jobs/${confirmed.memberList[1]?.jobId}`);
    expect(job).toMatchObject({ origin: 'network', state: 'open', proposed: [] });

    expect(await server.metrics()).toContain('breakwater_network_cases{state="confirmed"} 1');
    const ego = `${path}?ego=${encodeURIComponent(`${member?.platform}/${member?.accountId}`)}&limit=4`;
    expect((await get<NetworkCase>(reviewer, ego)).memberList).toHaveLength(4);
    const auditor = await server.person('Aud', ['auditor']);
    const { items: entries } = await get<{ items: AuditEntry[] }>(auditor, '/v1/audit?limit=200');
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['network-run.asked', 'network-run.done', 'network.read', 'network.confirmed']),
    );
  });

  it('refuses what makes no sense, and says why', async () => {
    const backwards = { from: WINDOW.to, to: WINDOW.from };
    for (const [path, body, status, code] of [
      ['/v1/networks/runs', backwards, 422, 'network-run-window'],
      ['/v1/networks/none/decision', { decision: 'dismiss', reason: 'No.x' }, 404, 'network-not-found'],
    ] as const)
      expect(await analyst.ask(path, { method: 'POST', body })).toMatchObject({ status, body: { code } });
    expect(await analyst.ask('/v1/networks/runs/none')).toMatchObject({ status: 404 });
  });
});
