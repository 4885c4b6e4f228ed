import { aPost } from '@breakwater/contracts/testing';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

let server: TestServer;
let cli: (...args: string[]) => Promise<CliResult>;
beforeAll(async () => {
  server = await startTestServer();
  const env = { BREAKWATER_URL: server.address ?? '', BREAKWATER_KEY: server.adminKey };
  cli = (...args) => runCli(args, { env });
  await server.ask('/v1/events?wait=10000', { body: [aPost('Tea at noon.', { account: { id: 'a1' } })] });
});
afterAll(() => server.stop());

it('tells what an erasure would do, and does none for a key', async () => {
  const preview = await cli('accounts', 'erase', 'harbour', 'a1');
  expect(preview.stdout).toMatch(/erased +events +1/);
  expect(preview.stdout).toContain('Nothing was erased');
  const refused = await cli('accounts', 'erase', 'harbour', 'a1', '--reason', 'The user asked for it.');
  expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining('a person who is signed in')]);
  const kept = await cli('accounts', 'kept', 'harbour', 'a1', '--reason', 'The user asked for it.');
  expect([kept.code, kept.stderr]).toEqual([4, expect.stringContaining('a person who is signed in')]);
  expect((await cli('accounts', 'erase', 'harbour', 'a1')).stdout).toMatch(/erased +events +1/);
});

it('shows how long data are kept, with the laws that ask for it', async () => {
  const { stdout } = await cli('retention', 'show');
  expect(stdout).toMatch(/^events +365 +365/m);
  expect(stdout).toMatch(/^appeals +550 +550 +184 \(Regulation \(EU\) 2022\/2065/m);
  expect((await cli('retention', 'erasures')).stdout).toContain('No account was erased yet.');
});
