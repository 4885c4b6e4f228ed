import type { PlatformEvent } from '@breakwater/contracts';
import type { SignIn } from '@breakwater/contracts/accounts';
import type { UploadResult } from '@breakwater/contracts/intake';
import { aPost } from '@breakwater/contracts/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInDump } from '../testing/dump-tables.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const SESSION = { ip: '203.0.113.199', port: 40_123, userAgent: 'Kestrel/7.7', deviceId: 'device-of-merlin' };
const WORDS = [SESSION.ip, SESSION.userAgent, SESSION.deviceId];
const platform = 'harbour';
const account = { id: 'merlin', handle: 'merlin' };
const at = new Date(Date.now() - 60_000).toISOString();

const RULES = `
ruleset: sessions
version: 1
rules:
  - id: from-there
    title: From that network
    mode: live
    policy: platform/spam
    when: event.type != "account.created" && session.ip.startsWith("203.0.") && session.deviceId != "" && session.ip != ""
    because: The account came from a network that only this campaign uses
    then: [{ action: queue, severity: high }]
`;

const events: PlatformEvent[] = [
  { id: 's1', type: 'account.created', at, platform, account, session: SESSION },
  { id: 's2', type: 'account.signed_in', at, platform, account, session: SESSION },
  aPost('Tea at noon.', { id: 's3', at, platform, account, session: SESSION }),
];

let server: TestServer;
let upload: UploadResult;
beforeAll(async () => {
  server = await startTestServer();
  const activated = await server.ask('/v1/rules', { method: 'PUT', body: { source: RULES } });
  expect(activated.status).toBe(200);
  upload = (await server.ask('/v1/events?wait=10000', { body: events })).body;
});
afterAll(() => server.stop());

describe('addresses and devices of users', () => {
  it('are seen by rules when they come', () => {
    expect(upload.receipts.map(({ verdict }) => verdict?.outcome)).toEqual([
      'nothing-found',
      'flagged',
      'flagged',
    ]);
  });

  it('stand in no table in plain text', async () => {
    expect(await findInDump(server.breakwater.storage, WORDS)).toEqual([]);
  });

  it('are shown from the sealed log to those who may', async () => {
    const lead = await server.signIn('Lena', ['lead']);
    const { body } = await lead.ask(
      `/v1/accounts/${platform}/merlin/sign-ins?reason=${encodeURIComponent('a test of sign-ins')}`,
    );
    const { items: signIns } = body as { items: SignIn[] };
    expect(signIns.map(({ type }) => type).sort()).toEqual([
      'account.created',
      'account.signed_in',
      'content.created',
    ]);
    for (const signIn of signIns) expect(signIn).toMatchObject(SESSION);
  });
});
