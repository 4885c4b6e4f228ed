import type { Verdict } from '@breakwater/contracts/rules';
import { aPost } from '@breakwater/contracts/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/index.ts';

const RULES = `
ruleset: addresses
version: 1
rules:
  - id: from-there
    title: From that network
    mode: live
    policy: platform/spam
    when: session.ip.startsWith("203.0.113.") && session.userAgent == "odd"
    because: The account came from a network that only this campaign uses
    then: [{ action: queue, severity: high }]
`;
const ip = '203.0.113.77';
let server: TestServer;
let verdict: Verdict;

beforeAll(async () => {
  server = await startTestServer();
  await server.ask('/v1/rules', { method: 'PUT', body: { source: RULES } });
  const session = { ip, userAgent: 'odd' };
  const { body } = await server.ask('/v1/events?wait=10000', {
    body: [{ ...aPost('hello'), at: new Date().toISOString(), session }],
  });
  verdict = (body as { receipts: { verdict: Verdict }[] }).receipts[0]?.verdict ?? expect.fail('no verdict');
});
afterAll(() => server.stop());

it('shows addresses to who may see sign-ins, and to nobody else, wherever a verdict is answered', async () => {
  expect(verdict.outcome).toBe('flagged');
  const { eventId, accountId, platform } = verdict;
  const jobs = await server.ask(`/v1/jobs?account=${accountId}`);
  const [job] = (jobs.body as { items: { id: string }[] }).items;
  const paths = [
    `/v1/verdicts/${eventId}`,
    '/v1/verdicts',
    `/v1/verdicts?platform=${platform}&account=${accountId}`,
    `/v1/jobs/${job?.id}/case`,
    `/v1/accounts/${platform}/${accountId}/timeline`,
    `/v1/accounts/${platform}/${accountId}`,
  ];
  const reviewer = await server.signIn('Amina', ['reviewer']);
  const lead = await server.signIn('Bilal', ['lead']);
  const seen: string[] = [];
  for (const path of paths) {
    const forReviewer = await reviewer.ask(path);
    expect([path, forReviewer.status]).toEqual([path, 200]);
    expect([path, /203\.0\.113|"odd"/.exec(JSON.stringify(forReviewer.body))?.[0]]).toEqual([
      path,
      undefined,
    ]);
    seen.push(JSON.stringify((await lead.ask(path)).body));
  }
  const asked = `/v1/accounts/${platform}/${accountId}/sign-ins?reason=checking%20a%20campaign`;
  expect((await reviewer.ask(asked)).status).toBe(403);
  expect(JSON.stringify((await lead.ask(asked)).body)).toContain(ip);
  expect(seen[0]).toContain('from-there');
});
