import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';
import { signedInAt } from './testing/signed-in-at.ts';

let server: TestServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  env = signedInAt(server, await server.signIn('Saira', ['admin']));
});
afterAll(() => server.stop());

const cli = (...args: string[]) => runCli(args, { env });
const json = async <T>(...args: string[]) => JSON.parse((await cli(...args, '--json')).stdout) as T;

describe('programs on the command line', () => {
  it('are let in with a purpose, have keys within their rights, and end', async () => {
    const wanted = ['--purpose', 'Sends what users post.', '--scope', 'ingest', '--platform', 'harbour'];
    const made = await json<{ id: string; platforms: string[] }>('services', 'create', 'feed', ...wanted);
    expect(made.platforms).toEqual(['harbour']);
    const { token } = await json<{ token: string }>('services', 'key', made.id);
    const post = (platform: string) => {
      const at = new Date().toISOString();
      const account = { id: 'a', handle: 'a', createdAt: at };
      const event = { id: `e-${platform}`, type: 'account.created', at, platform, account };
      return server.ask('/v1/events', { key: token, body: [event] });
    };
    expect([(await post('harbour')).status, (await post('lantern')).status]).toEqual([202, 403]);
    expect((await cli('services', 'take-over', made.id)).stdout).toContain('You answer for feed');
    expect((await cli('services', 'list')).stdout).toContain('Sends what users post.');
    expect((await cli('services', 'end', made.id)).code).toBe(0);
    expect((await post('harbour')).status).toBe(401);
    expect((await cli('services', 'create', 'x', '--purpose', 'x', '--scope', 'write')).code).toBe(4);
  });
});

describe('two administrators on the command line', () => {
  it('consent to what they were shown', async () => {
    const other = signedInAt(server, await server.signIn('Hina', ['admin']));
    const add = ['staff', 'add', 'Third', '--email', 'third@example.org', '--role', 'admin'];
    const asked = await cli(...add);
    const id = /changes show (\S+)/.exec(asked.stdout)?.[1] ?? expect.fail(asked.stdout);
    const shown = await runCli(['changes', 'show', id], { env: other });
    expect(shown.stdout).toContain('"email":"third@example.org"');
    const digest = /digest (\w+)/.exec(shown.stdout)?.[1] ?? '';
    const own = await cli('changes', 'consent', id, '--digest', digest);
    expect([own.code, own.stderr]).toEqual([4, expect.stringContaining('another administrator')]);
    const done = await runCli(['changes', 'consent', id, '--digest', digest], { env: other });
    expect(done.stdout).toContain('Invitation, works once');
  });
});
