import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstSteps } from './first-steps.ts';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('the example of the guide sends events, waits for verdicts and goes through jobs', async () => {
  const said = await firstSteps(server.address ?? '', server.adminKey, [
    { id: 'p-1', account: '41', text: 'Tea at noon.' },
    { id: 'p-2', account: '42', text: 'Tehrik-i-Taliban Pakistan: come and fight in our ranks.' },
    { id: 'p-3', account: '', text: 'Of nobody.' },
  ]);
  expect(said).toEqual([
    'p-1: nothing-found',
    'p-2: flagged',
    expect.stringMatching(/^p-3: rejected, /),
    expect.stringMatching(/^[0-9a-f-]{36}: .+/),
  ]);
});

it('the guide shows the example as it is run', () => {
  const [, shown] = /^```ts\n(import .*?)^```$/ms.exec(read('docs/guides/client.md')) ?? [];
  expect(shown).toBe(read('apps/cli/src/examples/first-steps.ts'));
});
