import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

interface Found {
  readonly items: readonly { readonly action: string; readonly actor: string; readonly detail: object }[];
}

it('what was searched for stands nowhere in the log, and can be asked for', async () => {
  const analyst = await server.person('Sana', ['analyst', 'lead', 'legal']);
  const auditor = await server.person('Omar', ['auditor']);
  const searched = ['Heron.Watcher@Example.org', '+92 300 123-4567', '@heron_watch', 'grey heron brigade'];
  for (const text of searched) {
    const { status } = await analyst.ask(`/v1/accounts?platform=harbour&q=${encodeURIComponent(text)}`);
    expect(status).toBe(200);
  }
  const log = (await server.ask('/v1/audit/export')).body as unknown as string;
  expect(log).toContain('accounts.found');
  for (const trace of [/heron/i, /300.?123/, /4567"/]) expect(log).not.toMatch(trace);

  const find = async (text: string) => {
    const { body } = await auditor.ask(`/v1/audit?action=accounts.&searched=${encodeURIComponent(text)}`);
    return (body as unknown as Found).items;
  };
  expect(await find(' heron.watcher@example.ORG')).toMatchObject([
    { actor: analyst.actor, action: 'accounts.found', detail: { q: { searched: 'email' } } },
  ]);
  expect(await find('+923001234567')).toMatchObject([{ detail: { q: { searched: 'phone' } } }]);
  expect(await find('heron_watch')).toMatchObject([{ detail: { q: { searched: 'handle' } } }]);
  expect(await find('Grey  Heron Brigade')).toMatchObject([{ detail: { q: { searched: 'text' } } }]);
  expect(await find('somebody.else@example.org')).toEqual([]);
  // To ask is to search as well, and leaves as little behind.
  expect((await server.ask('/v1/audit/export')).body as unknown as string).not.toMatch(/heron|somebody/i);
});
