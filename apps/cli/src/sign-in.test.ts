import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '@breakwater/contracts';
import { startTestServer, type TestServer, type TestSession } from '@breakwater/server/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

let server: TestServer;
let admin: TestSession;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('Saira', ['admin']);
});
afterAll(() => server.stop());
afterEach(() => vi.restoreAllMocks());

function freshTerminal(): void {
  const file = join(mkdtempSync(join(tmpdir(), 'sign-in-')), 'state', 'session.json');
  env = { BREAKWATER_URL: server.address ?? '', BREAKWATER_SESSION_FILE: file };
}

/** Begins to sign in, and answers in the browser as soon as the terminal waits. */
async function signIn(answer: (code: string) => Promise<unknown>): Promise<CliResult> {
  const { devices } = server.breakwater.access;
  const start = devices.start;
  vi.spyOn(devices, 'start').mockImplementation(async (...args) => {
    const started = await start(...args);
    await answer(started.userCode);
    return started;
  });
  return runCli(['sign-in'], { env });
}

const approve = (code: string) =>
  admin.ask(`/v1/session/device/${code}/approve`, { method: 'POST' }).then(({ status }) => {
    expect(status).toBe(204);
  });

describe('breakwater sign-in', () => {
  it('gives a session of a quarter of an hour, in a file of nobody else, until it is ended', async () => {
    freshTerminal();
    const shown: unknown[] = [];
    const result = await signIn(async (code) => {
      shown.push(code, (await admin.ask(`/v1/session/device/${code}`)).body);
      await approve(code);
    });
    expect(result.code).toBe(0);
    expect(result.stdout).toContain(`/settings/terminal?code=${shown[0]}`);
    expect(result.stdout).toContain('Signed in as Saira until');
    expect(shown[1]).toMatchObject({ code: shown[0], machine: expect.stringContaining('@') });
    const file = env.BREAKWATER_SESSION_FILE ?? '';
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await runCli(['staff', 'list'], { env })).stdout).toContain('Saira');
    const add = ['staff', 'add', 'Bilal', '--email', 'bilal@example.org', '--role', 'reviewer'];
    expect((await runCli(add, { env })).stdout).toContain('Invitation, works once');
    const out = await runCli(['sign-out'], { env });
    expect([out.code, out.stdout]).toEqual([0, 'Signed out.\n']);
    expect((await runCli(['staff', 'list'], { env })).code).toBe(4);
  });

  it('is used where a key is not let in, and tells who has none', async () => {
    freshTerminal();
    const key = { ...env, BREAKWATER_KEY: server.adminKey };
    const add = ['staff', 'add', 'Chen', '--email', 'chen@example.org', '--role', 'reviewer'];
    const refused = await runCli(add, { env: key });
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining('breakwater sign-in')]);
    await signIn(approve);
    expect((await runCli(add, { env: key })).code).toBe(0);
  });

  it('is refused when it was denied, and nothing is kept', async () => {
    freshTerminal();
    const result = await signIn((code) => admin.ask(`/v1/session/device/${code}/deny`, { method: 'POST' }));
    expect([result.code, result.stderr]).toEqual([4, expect.stringContaining('refused in the browser')]);
    expect(() => statSync(env.BREAKWATER_SESSION_FILE ?? '')).toThrow();
  });

  it('takes fresh proof, works once, and ends with the account', async () => {
    const { devices } = server.breakwater.access;
    const caller = { address: '192.0.2.7' };
    const first = await devices.start('a\u202emachine', caller);
    const path = `/v1/session/device/${first.userCode}`;
    expect((await admin.ask(path)).body).toMatchObject({ machine: 'a machine' });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 11 * 60_000);
    const late = await admin.ask(`${path}/approve`, { method: 'POST' });
    expect([late.status, (late.body as Problem).code]).toEqual([403, 'step-up-needed']);
    vi.restoreAllMocks();
    expect(await devices.redeem(first.deviceCode, caller)).toBeUndefined();
    await approve(first.userCode);
    const again = await admin.ask(`${path}/approve`, { method: 'POST' });
    expect([again.status, (again.body as Problem).code]).toEqual([409, 'device-code-answered']);
    const signedIn = await devices.redeem(first.deviceCode, caller);
    expect(signedIn?.principal.actor).toBe(admin.actor);
    await expect(devices.redeem(first.deviceCode, caller)).rejects.toMatchObject({
      code: 'device-code-unknown',
    });
    const other = await devices.start('machine', caller);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 5 * 60_000);
    await expect(devices.redeem(other.deviceCode, caller)).rejects.toMatchObject({
      code: 'device-code-expired',
    });
    expect((await admin.ask(`/v1/session/device/${other.userCode}`)).body).toMatchObject({
      code: 'device-code-expired',
    });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 11 * 60_000);
    await expect(server.breakwater.access.sessions.authenticate(signedIn?.token ?? '')).rejects.toMatchObject(
      { code: 'not-signed-in' },
    );
  });
});
