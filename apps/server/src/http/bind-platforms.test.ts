import { makeLongStanding } from '@breakwater/access/testing';
import type { Problem } from '@breakwater/contracts';
import type { Verdict } from '@breakwater/contracts/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startTestServer, type TestServer, type TestSession } from '../testing/index.ts';

let server: TestServer;
const keys = new Map<string, string>();
const eventIds = new Map<string, string>();
beforeAll(async () => {
  server = await startTestServer();
  const { access } = server.breakwater;
  for (const platform of ['harbour', 'lantern']) {
    const scopes = ['ingest', 'read', 'review'];
    const made = await access.createKey({ name: platform, source: platform, scopes, platforms: [platform] });
    keys.set(platform, made.token);
    const { body } = await send(platform, [violation(platform)]);
    const [receipt] = (body as { receipts: { eventId: string; verdict: Verdict }[] }).receipts;
    eventIds.set(platform, receipt?.eventId ?? '');
  }
});
afterAll(() => server.stop());

const codeOf = ({ status, body }: Answer) => [status, (body as Partial<Problem> | undefined)?.code ?? ''];
const keyOf = (platform: string) => keys.get(platform) ?? '';
const send = (by: string, body: readonly object[]) =>
  server.ask('/v1/events?wait=10000', { key: keyOf(by), body });
let sent = 0;
function violation(platform: string): object {
  sent += 1;
  const at = new Date().toISOString();
  return {
    id: `bound-${sent}`,
    type: 'content.created',
    at,
    platform,
    account: { id: 'u-1', handle: 'isis_official_desk', createdAt: at },
    content: { id: `p-${sent}`, kind: 'post', text: 'Our new channel is up.' },
  };
}
const read = (by: string, path: string) => server.ask(path, { key: keyOf(by) });

describe('a key that is bound to a platform', () => {
  it('writes for no other, also not one among many', async () => {
    expect((await send('harbour', [violation('harbour')])).status).toBe(202);
    const mixed = await send('harbour', [violation('harbour'), violation('lantern')]);
    expect(codeOf(mixed)).toEqual([403, 'platform-foreign']);
    const signUp = { platform: 'lantern', account: { id: 'new', handle: 'new' } };
    const check = await server.ask('/v1/signups/check', { key: keyOf('harbour'), body: signUp });
    expect(codeOf(check)).toEqual([403, 'platform-foreign']);
  });

  it('reads nothing of another: verdicts, accounts, jobs, decisions, statements', async () => {
    const { body } = await server.ask('/v1/jobs?platform=lantern');
    const [job] = (body as { items: { id: string }[] }).items;
    const paths = [
      `/v1/verdicts/${eventIds.get('lantern')}`,
      '/v1/verdicts?platform=lantern&account=u-1',
      '/v1/accounts/lantern/u-1',
      '/v1/accounts/lantern/u-1/timeline',
      '/v1/accounts?platform=lantern&q=isis',
      '/v1/jobs?platform=lantern',
      `/v1/jobs/${job?.id}`,
      `/v1/jobs/${job?.id}/case`,
      `/v1/jobs/${job?.id}/evidence`,
      '/v1/actions?platform=lantern',
      '/v1/decisions?platform=lantern',
      '/v1/statements?platform=lantern',
      '/v1/screening/cases?platform=lantern',
    ];
    for (const path of paths) {
      expect([path, ...codeOf(await read('harbour', path))]).toEqual([path, 403, 'platform-foreign']);
      expect([path, (await read('lantern', path)).status]).toEqual([path, 200]);
    }
  });

  it('is shown what is its own where it names none, and nothing that is about all', async () => {
    const { body } = await read('harbour', '/v1/jobs');
    const { items: jobs } = body as { items: { platform: string }[] };
    expect(jobs.length).toBeGreaterThan(0);
    expect(new Set(jobs.map(({ platform }) => platform))).toEqual(new Set(['harbour']));
    const { body: latest } = await read('harbour', '/v1/verdicts');
    const { items: verdicts } = latest as { items: Verdict[] };
    expect(new Set(verdicts.map(({ platform }) => platform))).toEqual(new Set(['harbour']));
    for (const path of ['/v1/stream', '/v1/networks', '/v1/orders', '/v1/matters'])
      expect([path, ...codeOf(await read('harbour', path))]).toEqual([path, 403, 'platform-bound']);
    expect((await read('harbour', '/v1/rules')).status).toBe(200);
  });
});

describe('somebody who is bound to a platform', () => {
  it('decides on its jobs alone, in a session as with a key of theirs', async () => {
    const rabia: TestSession = await server.signIn('Rabia', ['reviewer']);
    const { access, storage } = server.breakwater;
    await access.staff.change(rabia.id, { platforms: ['harbour'], by: 'test' });
    await makeLongStanding(storage.db, rabia.id);
    const job = async (platform: string) => {
      const { body } = await server.ask(`/v1/jobs?platform=${platform}`);
      return (body as { items: { id: string }[] }).items[0]?.id;
    };
    const claim = async (platform: string) =>
      rabia.ask('/v1/jobs/claim', { body: { id: await job(platform) } });
    expect(codeOf(await claim('lantern'))).toEqual([403, 'platform-foreign']);
    expect((await claim('harbour')).status).toBe(200);
    const resolution = { decision: 'no-violation', reason: 'A news agency.' };
    const resolve = async (platform: string) =>
      rabia.ask(`/v1/jobs/${await job(platform)}/resolve`, { body: resolution });
    expect(codeOf(await resolve('lantern'))).toEqual([403, 'platform-foreign']);
    const made = await rabia.ask('/v1/me/keys', { body: { name: 'mine', scopes: ['read', 'review'] } });
    const { token: key } = made.body as { token: string };
    const byKey = await server.ask('/v1/jobs?platform=lantern', { key });
    expect(codeOf(byKey)).toEqual([403, 'platform-foreign']);
  });
});
