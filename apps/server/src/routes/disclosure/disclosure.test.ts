import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  DisclosureGrant,
  Hold,
  Production,
  ProductionValues,
  SignInLogState,
  UserNotice,
} from '@breakwater/contracts/disclosure';
import { makeAuthorityKey, openPackage } from '@breakwater/disclosure/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSession } from '../../testing/index.ts';
import { makeOrders } from '../../testing/make-orders.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let preparer: TestSession;
let lawyer: TestSession;
let key: { identity: string; recipient: string };

const at = Date.now() - 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString();
let authorityId: string;
let orderIds: readonly string[];

beforeAll(async () => {
  server = await startTestServer();
  preparer = await server.signIn('Lena', ['lead']);
  lawyer = await server.signIn('Lutz', ['legal']);
  key = await makeAuthorityKey();
  const made = await server.breakwater.access.createKey({ name: 'h', source: 'harbour', scopes: ['ingest'] });
  ({ authorityId, orderIds } = await makeOrders(server, {
    recipient: key.recipient,
    count: 6,
    by: lawyer.actor,
  }));
  const account = { id: 'a-noor', handle: 'noor_writes' };
  const session = { ip: '203.0.113.7', port: 40_001, userAgent: 'Firefox' };
  const event = { id: 'e1', type: 'account.signed_in', at: iso(at), platform: 'harbour', account, session };
  const post = {
    id: 'e2',
    type: 'content.created',
    at: iso(at),
    platform: 'harbour',
    account,
    content: { id: 'c1', kind: 'post', text: 'the boats leave at dawn', replyTo: 'c0' },
  };
  await server.ask('/v1/events?wait=10000', { key: made.token, body: [event, post] });
});
afterAll(() => server.stop());

async function grant(orderId: string, more: Partial<DisclosureGrant> = {}): Promise<string> {
  const { storage, disclosure } = server.breakwater;
  const accounts = [{ platform: 'harbour', accountId: 'a-noor', from: iso(at), to: iso(at + 1) }];
  return storage.work((work) =>
    disclosure.grants.open(work, {
      orderId,
      instrument: 'eu-eevidence-2023-1543',
      requestType: 'epoc',
      authorityId,
      recipient: key.recipient,
      categories: ['user-identification', 'content'],
      accounts,
      level: 3,
      needsLawyer: true,
      emergency: false,
      calledBack: false,
      approvedBy: lawyer.actor,
      ...more,
    }),
  );
}

async function prepare(orderId: string, more: Partial<DisclosureGrant> = {}): Promise<Production> {
  const body = { grantId: await grant(orderId, more) };
  const answer = await preparer.ask('/v1/disclosure/productions', { body });
  expect(answer.status).toBe(201);
  return answer.body;
}

describe('a package by the API', () => {
  it('goes from a grant to a receipt, and the user is told when a lawyer says so, since their authority tells them', async () => {
    const [orderId = ''] = orderIds;
    const { id, preview } = await prepare(orderId);
    expect(preview.find(({ category }) => category === 'content')?.leftOut).toContainEqual({
      field: 'replyTo',
      records: 1,
      because: 'third-party',
    });
    const path = `/v1/disclosure/productions/${id}`;
    const values: ProductionValues = (await lawyer.ask(`${path}/values`)).body;
    expect(values.accounts[0]).toMatchObject({
      signIns: [{ ip: '203.0.113.7', port: 40_001, at: iso(at) }],
      content: [{ text: 'the boats leave at dawn' }],
    });
    expect(values.accounts[0]?.signIns[0]).not.toHaveProperty('userAgent');
    const approved: Production = (await lawyer.ask(`${path}/approve`, { body: { lawyer: true } })).body;
    expect(approved).toMatchObject({ state: 'released', approvedBy: lawyer.actor, lawyer: true });
    const { url } = (await preparer.ask(`${path}/link`, { body: {} })).body as { url: string };
    const download = await fetch(new URL(url, server.address));
    expect(download.headers.get('content-disposition')).toContain(`disclosure-${id}.tar.age`);
    const sealed = Buffer.from(await download.arrayBuffer());
    const files = await openPackage(sealed, key.identity);
    expect(files.get('sign-ins.csv')?.toString()).toContain('203.0.113.7,40001');
    expect((await server.ask('/d/key.pem', { key: null })).body).toBe(
      files.get('public-key.pem')?.toString(),
    );
    await until(async () => (await server.ask(url, { key: null })).status === 410);
    const sha256 = createHash('sha256').update(sealed).digest('hex');
    const wrong = await server.ask(`${url}/receipt`, { key: null, body: { sha256: '0'.repeat(64) } });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'receipt-mismatch' } });
    const receipt = await server.ask(`${url}/receipt`, { key: null, body: { sha256 } });
    expect(receipt).toMatchObject({ status: 200, body: { sha256 } });
    const notices = async () => {
      await server.breakwater.disclosure.notices.sendDue();
      const { body } = await preparer.ask(`/v1/disclosure/notices?orderId=${orderId}`);
      return (body as { items: UserNotice[] }).items;
    };
    expect(await notices()).toMatchObject([{ state: 'held', heldBecause: 'by-authority' }]);
    await lawyer.ask(`/v1/orders/${orderId}/telling`, {
      body: { act: 'tell', because: 'The court told them on Monday.' },
    });
    expect(await notices()).toMatchObject([{ state: 'sent', accountId: 'a-noor' }]);
  });

  it('is not approved by who prepared it, by a key, without the permission or by a lawyer who is none', async () => {
    const { id } = await prepare(orderIds[1] ?? '');
    const path = `/v1/disclosure/productions/${id}`;
    const body = { lawyer: true };
    const own = await server.signIn('Lara', ['legal']);
    const mine = (
      await own.ask('/v1/disclosure/productions', { body: { grantId: await grant(orderIds[2] ?? '') } })
    ).body as Production;
    expect(await own.ask(`/v1/disclosure/productions/${mine.id}/approve`, { body })).toMatchObject({
      body: { code: 'second-person-needed' },
    });
    const withKey = await server.person('Luca', ['legal']);
    for (const act of ['approve', 'values'])
      expect(
        (await withKey.askWithKey(`${path}/${act}`, act === 'approve' ? { body } : {})).body,
      ).toMatchObject({
        code: 'session-needed',
      });
    expect((await preparer.ask(`${path}/approve`, { body })).body).toMatchObject({
      code: 'permission-missing',
    });
    expect((await server.ask(`${path}/approve`, { key: server.adminKey, body })).status).toBe(403);
    expect((await lawyer.ask(`${path}/approve`, { body: {} })).body).toMatchObject({ code: 'lawyer-needed' });
    expect((await lawyer.ask(`${path}/break-glass`, { body: { because: 'x' } })).body).toMatchObject({
      code: 'emergency-needed',
    });
    expect((await lawyer.ask(`${path}/reject`, { body: { reason: 'too wide' } })).body).toMatchObject({
      state: 'rejected',
      rejectedBecause: 'too wide',
    });
  });

  it('is given once when two come at once, and a look at its head uses nothing up', async () => {
    const { id } = await prepare(orderIds[3] ?? '');
    const path = `/v1/disclosure/productions/${id}`;
    await lawyer.ask(`${path}/approve`, { body: { lawyer: true } });
    const { url } = (await preparer.ask(`${path}/link`, { body: {} })).body as { url: string };
    expect((await fetch(new URL(url, server.address), { method: 'HEAD' })).status).toBe(404);
    const both = await Promise.all([0, 1].map(() => fetch(new URL(url, server.address))));
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('leaves every step and every reading on record', async () => {
    const { items: entries } = (await server.ask('/v1/audit?limit=200')).body as {
      items: { action: string }[];
    };
    const actions = new Set(entries.map(({ action }) => action));
    for (const action of ['prepared', 'log-read', 'values.read', 'approved', 'link-made', 'download-begun'])
      expect(actions).toContain(`disclosure.${action}`);
    for (const action of ['downloaded', 'received', 'user-told', 'rejected', 'notices-owed'])
      expect(actions).toContain(`disclosure.${action}`);
  });
});

describe('holds, secrecy and the log by the API', () => {
  it('are listed, moved with a reason and ended', async () => {
    const { storage, disclosure } = server.breakwater;
    const orderId = orderIds[4] ?? '';
    const until = iso(Date.now() + 30 * 86_400_000);
    await storage.work((work) =>
      disclosure.holds.place(work, {
        orderId,
        accounts: [{ platform: 'harbour', accountId: 'a-noor' }],
        categories: ['traffic'],
        expiresAt: until,
        by: lawyer.actor,
      }),
    );
    const { items: holds } = (await preparer.ask(`/v1/disclosure/holds?orderId=${orderId}`)).body as {
      items: Hold[];
    };
    expect(holds).toMatchObject([{ state: 'active', records: 1 }]);
    const path = `/v1/disclosure/holds/${holds[0]?.id}`;
    const later = iso(Date.now() + 60 * 86_400_000);
    const extended = await preparer.ask(`${path}/extend`, { body: { until: later, because: 'extension' } });
    expect(extended.body).toMatchObject({ expiresAt: later, extensions: [{ by: preparer.actor }] });
    const log: SignInLogState = (await preparer.ask('/v1/disclosure/log')).body;
    expect(log.classes).toContainEqual(expect.objectContaining({ class: 'held', records: 1 }));
    expect((await preparer.ask(`${path}/release`, { body: { because: 'withdrawn' } })).body).toMatchObject({
      state: 'released',
    });
    expect((await lawyer.ask('/v1/disclosure/keys', { body: {} })).body).toMatchObject({
      keys: [
        { epoch: 1, current: false },
        { epoch: 2, current: true },
      ],
    });
  });

  it('delay a notice by a decision with an end, and send it when the delay is lifted', async () => {
    const law = { instrument: 'us-sca', requestType: 'subpoena' };
    const secrecy = { until: iso(Date.now() + 86_400_000), decision: 'decision 7' };
    const made = await makeOrders(server, {
      recipient: (await makeAuthorityKey()).recipient,
      count: 1,
      by: lawyer.actor,
      form: { ...law, secrecy },
    });
    const [orderId = ''] = made.orderIds;
    const { id } = await prepare(orderId, {
      ...law,
      authorityId: made.authorityId,
      categories: ['user-identification'],
    });
    await lawyer.ask(`/v1/disclosure/productions/${id}/approve`, { body: { lawyer: true } });
    const until_ = iso(Date.now() + 2 * 86_400_000);
    const moved = await lawyer.ask('/v1/disclosure/secrecy', {
      body: { orderId, until: until_, order: 'decision 8' },
    });
    expect(moved.body).toMatchObject({
      notices: [{ state: 'delayed', dueAt: until_, secrecyOrder: 'decision 8' }],
    });
    expect((await preparer.ask('/v1/disclosure/secrecy', { body: { orderId } })).status).toBe(403);
    await lawyer.ask('/v1/disclosure/secrecy', { body: { orderId } });
    await server.breakwater.disclosure.notices.sendDue();
    const { items: notices } = (await preparer.ask(`/v1/disclosure/notices?orderId=${orderId}`)).body as {
      items: UserNotice[];
    };
    expect(notices).toMatchObject([{ state: 'sent' }]);
  });
});

async function until(look: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await look()) return;
    await sleep(20);
  }
  throw new Error('it did not come');
}
