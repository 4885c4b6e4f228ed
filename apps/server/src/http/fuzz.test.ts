import { afterAll, beforeAll, expect, it } from 'vitest';
import { runFuzz } from '../testing/fuzz/run-fuzz.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('every operation answers whatever is sent to it, and soon', async () => {
  const report = await runFuzz(server, { seed: 14, requests: 2_000, mostMs: 50 });
  expect(report.broken).toEqual([]);
  expect(report.slow).toEqual([]);
  // Most requests have to come further than the door, or nothing was tried.
  expect(report.operations).toBeGreaterThan(150);
  const { 401: refused = 0, 200: read = 0, 201: made = 0 } = report.statuses;
  expect(refused).toBeLessThan(report.requests / 4);
  expect(read + made).toBeGreaterThan(report.requests / 8);
}, 120_000);
