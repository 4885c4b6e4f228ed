import type { Problem } from '@breakwater/contracts';
import type { UploadResult } from '@breakwater/contracts/intake';
import type { Verdict } from '@breakwater/contracts/rules';
import { aPost } from '@breakwater/contracts/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/index.ts';

const RULES = `
ruleset: all
version: 1
rules:
  - id: every-post
    title: Every post
    mode: live
    policy: platform/spam
    when: event.type == "content.created"
    because: x
    quota: 1000
    then: [{ action: queue }]
`;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  expect((await server.ask('/v1/rules', { method: 'PUT', body: { source: RULES } })).status).toBe(200);
  const events = ['harbour', 'lantern', 'harbour'].map((platform, n) =>
    aPost('x', { id: `v${n}`, platform }),
  );
  const { body } = await server.ask('/v1/events?wait=20000', { body: events });
  expect((body as UploadResult).receipts.every(({ verdict }) => verdict?.outcome === 'flagged')).toBe(true);
});
afterAll(() => server?.stop());

const platformsAt = async (path: string) =>
  ((await server.ask(path)).body as { items: Verdict[] }).items.map(({ platform }) => platform);

it('of one platform are of that platform, without an account too', async () => {
  expect(await platformsAt('/v1/verdicts?platform=lantern')).toEqual(['lantern']);
  expect(await platformsAt('/v1/verdicts?platform=harbour')).toEqual(['harbour', 'harbour']);
  expect(await platformsAt('/v1/verdicts?platform=nowhere')).toEqual([]);
  expect(await platformsAt('/v1/verdicts')).toHaveLength(3);
});

it('are not taken for a further page where there are none', async () => {
  const { status, body } = await server.ask('/v1/verdicts?platform=harbour&cursor=2');
  expect([status, (body as Problem).code]).toEqual([400, 'account-missing']);
});
