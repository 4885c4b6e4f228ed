import type { Problem } from '@breakwater/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const codeOf = ({ status, body }: Answer) => [status, (body as Partial<Problem>).code ?? ''];
const idOf = ({ body }: Answer) => (body as { key: { id: string } }).key.id;
const tokenOf = ({ body }: Answer) => (body as { token: string }).token;

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
    const key = tokenOf(own);
    const { body: again } = await server.ask('/v1/keys', { key, body: { ...wanted, owner: both.email } });
    expect((again as Problem).code).toBe('permission-missing');
  });

  it('is not made by a key that somebody made for it either, however often that was rotated', async () => {
    const amina = await server.signIn('Amina', ['reviewer']);
    const admin = await server.signIn('Saira', ['admin']);
    const wanted = { name: 'script', scopes: ['review'], owner: amina.email };
    const made = await admin.ask('/v1/keys', { body: { name: 'step', scopes: ['admin'] } });
    const next = await server.ask('/v1/keys', {
      key: tokenOf(made),
      body: { name: 'next', scopes: ['admin'] },
    });
    const rotated = await server.ask(`/v1/keys/${idOf(next)}/rotate`, { key: tokenOf(next), body: {} });
    for (const key of [made, next, rotated].map(tokenOf)) {
      expect(codeOf(await server.ask('/v1/keys', { key, body: wanted }))).toEqual([403, 'key-of-another']);
    }
    expect((await server.ask('/v1/keys', { body: wanted })).status).toBe(201);
  });

  it('needs fresh proof also of its owner who manages keys', async () => {
    const key = (await server.person('Saira by key', ['admin'])).key;
    const { body } = await server.ask('/v1/staff');
    const { staff } = body as { staff: { name: string; email: string }[] };
    const owner = staff.find(({ name }) => name === 'Saira by key')?.email;
    const byKey = await server.ask('/v1/keys', { key, body: { name: 'more', scopes: ['review'], owner } });
    expect(codeOf(byKey)).toEqual([403, 'step-up-needed']);
    const { body: log } = await server.ask('/v1/audit?action=key.create.refused');
    expect((log as { entries: unknown[] }).entries.length).toBeGreaterThan(0);
  });
});
