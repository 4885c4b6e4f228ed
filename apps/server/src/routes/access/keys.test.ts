import type { Problem } from '@breakwater/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const codeOf = ({ status, body }: Answer) => [status, (body as Partial<Problem>).code ?? ''];
const idOf = ({ body }: Answer) => (body as { key: { id: string } }).key.id;

describe('a key in the name of a person', () => {
  it('is made by that person with fresh proof, and by nobody who could then confirm their own decision', async () => {
    const amina = await server.signIn('Amina', ['reviewer']);
    const both = await server.signIn('Saira', ['lead', 'admin']);
    const wanted = { name: 'script', scopes: ['review'], owner: amina.email };
    expect(codeOf(await both.ask('/v1/keys', { body: wanted }))).toEqual([403, 'key-of-another']);
    const mine = await amina.ask('/v1/me/keys', { body: { name: 'mine', scopes: ['review'] } });
    expect(mine.status).toBe(201);
    const rotated = await both.ask(`/v1/keys/${idOf(mine)}/rotate`, { body: {} });
    expect(codeOf(rotated)).toEqual([403, 'key-of-another']);
    const own = await both.ask('/v1/keys', { body: { ...wanted, owner: both.email } });
    expect(own.status).toBe(201);
    const bound = { ...wanted, owner: both.email, platforms: ['harbour'] };
    const { body } = await both.ask('/v1/keys', { body: bound });
    expect((body as { key: { platforms: string[] } }).key.platforms).toEqual(['harbour']);
  });

  it('is made by no key: neither that of a program nor that of its owner', async () => {
    const saira = await server.person('Saira by key', ['admin']);
    for (const key of [server.adminKey, saira.key]) {
      const made = await server.ask('/v1/keys', { key, body: { name: 'more', scopes: ['review'] } });
      expect(codeOf(made)).toEqual([403, 'session-needed']);
      const own = await server.ask('/v1/me/keys', { key, body: { name: 'more', scopes: ['review'] } });
      expect(codeOf(own)).toEqual([403, 'session-needed']);
    }
    const { body: log } = await server.ask('/v1/audit?action=key.create.refused');
    expect((log as { items: unknown[] }).items.length).toBeGreaterThan(1);
  });
});
