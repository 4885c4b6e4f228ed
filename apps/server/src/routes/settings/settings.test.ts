import type { Problem } from '@breakwater/contracts';
import type { Settings } from '@breakwater/contracts/settings';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/index.ts';

const URL_BEFORE = '';
const body = { publicUrl: 'https://elsewhere.example' };
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const current = async () => ((await server.ask('/v1/settings')).body as Settings).publicUrl;

it('the address of every link to users is changed by a person with fresh proof, and by no key', async () => {
  const byKey = await server.ask('/v1/settings/public-url', { method: 'PUT', body, key: server.adminKey });
  expect([byKey.status, (byKey.body as Problem).code]).toEqual([403, 'session-needed']);
  const { key } = await server.person('Amina', ['admin']);
  const owned = await server.ask('/v1/settings/public-url', { key, method: 'PUT', body });
  expect(owned.status).toBe(403);
  expect(await current()).toBe(URL_BEFORE);

  const admin = await server.signIn('Bilal', ['admin']);
  const beside = await admin.ask('/v1/settings', { method: 'PATCH', body });
  expect(beside.status).toBe(400);
  const changed = await admin.ask('/v1/settings/public-url', { method: 'PUT', body });
  expect(changed.status).toBe(200);
  expect(await current()).toBe(body.publicUrl);
});
