import type { NetworkCase, NetworkSummary } from '@breakwater/contracts/networks';
import { createWorld } from '@breakwater/networks/testing';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';
import { signedInAt } from './testing/signed-in-at.ts';

let server: TestServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  env = signedInAt(server, await server.signIn('Ayla', ['analyst']));
  const world = createWorld(7);
  const body = [...world.crowd(30, 10), ...world.network(9, 12)];
  await server.ask('/v1/events', { method: 'POST', body });
});
afterAll(() => server.stop());

const cli = (...args: string[]) => runCli(['networks', ...args], { env });

describe('networks on the command line', () => {
  it('are searched, listed, shown and decided', async () => {
    const run = await cli('run', '--from', '2026-03-01T00:00:00Z', '--to', '2026-04-01T00:00:00Z');
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('1 groups of accounts, 0 with')]);
    const listed = JSON.parse((await cli('list', '--json')).stdout) as NetworkSummary[];
    const id = listed[0]?.id ?? '';
    const shown = await cli('show', id);
    expect(shown.stdout).toContain('nothing stands behind it: nothing may be done');
    expect(shown.stdout).toMatch(/^unseeded {2}\d accounts on harbour, lantern, meadow/);
    const refused = await cli('decide', id, 'confirm', '--reason', 'Same pages.', '--json');
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'network-unseeded' } });
    const dismissed = await cli('decide', id, 'dismiss', '--allow', '--reason', 'One newsroom.', '--json');
    expect(JSON.parse(dismissed.stdout) as NetworkCase).toMatchObject({ state: 'dismissed' });
  });
});
