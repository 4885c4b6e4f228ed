import { createHash } from 'node:crypto';
import type { Production } from '@breakwater/contracts/disclosure';
import type { ExchangePeer, IssuedOrder } from '@breakwater/contracts/notice-exchange';
import type { Order, OrderSummary } from '@breakwater/contracts/orders';
import { makeAuthorityKey, openPackage } from '@breakwater/disclosure/testing';
import { epoc } from '@breakwater/orders/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmRecipients } from '../../testing/confirm-recipients.ts';
import type { TestPerson, TestSession } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const SOON = { timeout: 20_000, interval: 100 };
const LONG = 60_000;
const at = Date.now() - 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString();
const range = { from: iso(at - 60_000), to: iso(at + 60_000) };

let authority: TestServer;
let platform: TestServer;
let officer: TestPerson;
let preparer: TestSession;
let lawyer: TestSession;
let key: Awaited<ReturnType<typeof makeAuthorityKey>>;
let peerId: string;

beforeAll(async () => {
  [authority, platform, key] = await Promise.all([
    startTestServer({}, { ownExchangeKey: true }),
    startTestServer(),
    makeAuthorityKey(),
  ]);
  officer = await authority.person('Omar', ['legal', 'lead']);
  preparer = await platform.signIn('Lena', ['lead']);
  lawyer = await platform.signIn('Lutz', ['legal']);
  await lawyer.ask('/v1/orders/settings', {
    method: 'PUT',
    body: {
      languages: ['en'],
      addressees: ['Harbour Social Ltd'],
      protectedTargets: [],
      platforms: ['harbour'],
    },
  });
  const ingest = { name: 'h', source: 'harbour', scopes: ['ingest'] } as const;
  const { token } = await platform.breakwater.access.createKey(ingest);
  const events = ['a-noor', 'a-sami'].map((id, index) => ({
    id: `e-${id}`,
    type: 'account.signed_in',
    at: iso(at),
    platform: 'harbour',
    account: { id },
    session: { ip: `203.0.113.${index + 7}`, port: 40_001 + index },
  }));
  await platform.ask('/v1/events?wait=10000', { key: token, body: events });
  const { id: authorityId } = await platform.breakwater.orders.authorities.add(
    {
      name: 'Harbour Police Cyber Unit',
      kind: 'judge',
      country: 'DE',
      domains: ['police.example'],
      legalCodes: ['Penal Code of Harbour'],
      timezone: 'Europe/Berlin',
      languages: ['en'],
      recipient: key.recipient,
    },
    lawyer.actor,
  );
  await confirmRecipients(platform.breakwater, authorityId);
  peerId = await introduce(authority, platform, 'platform');
  await introduce(platform, authority, 'authority', authorityId);
}, 120_000);
afterAll(() => Promise.all([authority?.stop(), platform?.stop()]));

async function introduce(
  to: TestServer,
  other: TestServer,
  side: ExchangePeer['side'],
  authorityId?: string,
): Promise<string> {
  const { publicKey } = other.breakwater.exchange.self;
  const peer = { name: side, side, url: String(other.address).replace(/\/$/, ''), publicKey, authorityId };
  return (await to.breakwater.exchange.peers.add(peer, 'test')).id;
}

const form = (reference: string, ...accounts: string[]) =>
  epoc({
    reference,
    issuedAt: iso(at),
    dataCategories: ['user-identification'],
    targets: accounts.map((value) => ({ kind: 'account', value, ...range })),
  });

/** Issues an order over there, and gives the ids that both have of it once it is here. */
async function issue(reference: string) {
  const body = { peerId, form: form(reference, 'a-noor') };
  const answer = await officer.ask('/v1/exchange/orders', { body });
  expect(answer.status).toBe(201);
  const here = async () =>
    ((await preparer.ask('/v1/orders')).body as { items: OrderSummary[] }).items.find(
      (order) => order.reference === reference,
    )?.id;
  await expect.poll(here, SOON).toBeDefined();
  return { issuedId: (answer.body as IssuedOrder).id, orderId: (await here()) ?? '' };
}
const issued = async (id: string) => (await officer.ask(`/v1/exchange/orders/${id}`)).body as IssuedOrder;
const onDesk = async (id: string) => (await preparer.ask(`/v1/orders/${id}`)).body as Order;
const letter = async (id: string, kind: string) =>
  (await onDesk(id)).messages.find((one) => one.kind === kind && one.direction === 'out');
const whole = async (id: string) => (await platform.breakwater.orders.verify(id)).whole;

describe('an order of another installation', () => {
  it(
    'goes from a grant to a package that the authority fetches once and confirms',
    async () => {
      const { issuedId, orderId } = await issue('HB-1');
      await expect
        .poll(async () => (await letter(orderId, 'acknowledgement'))?.deliveredAt, SOON)
        .toBeDefined();

      const answer = { answer: 'comply', reason: 'A sound order.' };
      expect((await lawyer.ask(`/v1/orders/${orderId}/decide`, { body: answer })).status).toBe(200);
      const confirmed = await preparer.ask(`/v1/orders/${orderId}/confirm`, { method: 'POST' });
      expect(confirmed.body).toMatchObject({ state: 'approved', level: 4 });
      const { items: grants } = await platform.breakwater.disclosure.grants.list({ orderId });
      const prepared = await preparer.ask('/v1/disclosure/productions', {
        body: { grantId: grants[0]?.id },
      });
      expect(prepared.status).toBe(201);
      const production = prepared.body as Production;
      const path = `/v1/disclosure/productions/${production.id}`;
      const approved = await lawyer.ask(`${path}/approve`, { body: { lawyer: true } });
      expect(approved.body).toMatchObject({ state: 'released' });

      await expect.poll(async () => (await issued(issuedId)).state, SOON).toBe('answered');
      const { messages } = await issued(issuedId);
      const download = messages.find(({ kind }) => kind === 'production')?.download;
      const { pathname } = new URL(download?.url ?? '');
      // The port of a test is known only once it runs; the link names the address of the settings.
      const link = new URL(pathname, platform.address);
      const fetched = await fetch(link);
      const sealed = Buffer.from(await fetched.arrayBuffer());
      const sha256 = createHash('sha256').update(sealed).digest('hex');
      expect(sha256).toBe(download?.sha256);
      const files = await openPackage(sealed, key.identity);
      expect(files.get('sign-ins.csv')?.toString()).toContain('203.0.113.7,40001');
      await expect.poll(async () => (await fetch(link)).status, SOON).toBe(410);

      await expect.poll(async () => (await letter(orderId, 'production'))?.deliveredAt, SOON).toBeDefined();
      expect((await letter(orderId, 'production'))?.acknowledgedAt).toBeUndefined();
      const receipt = await platform.ask(`${pathname}/receipt`, { key: null, body: { sha256 } });
      expect(receipt).toMatchObject({ status: 200, body: { sha256 } });
      const stored = (await preparer.ask(path)).body as Production;
      expect(stored.receipt?.sha256).toBe(sha256);
      expect((await officer.ask(`/v1/exchange/orders/${issuedId}/receipt`, { body: {} })).status).toBe(200);
      await expect
        .poll(async () => (await letter(orderId, 'production'))?.acknowledgedAt, SOON)
        .toBeDefined();
      expect((await letter(orderId, 'production'))?.respondedAt).toBeUndefined();
      expect(await whole(orderId)).toBe(true);
    },
    LONG,
  );

  it(
    'is delivered to when the receipt is there, and an amended one has its new targets found',
    async () => {
      const { issuedId, orderId } = await issue('HB-2');
      const body = { kind: 'clarification-request', subject: 'Which?', body: 'Which other account?' };
      const sent = (await preparer.ask(`/v1/orders/${orderId}/messages`, { body })).body as Order;
      expect(sent.messages.at(-1)).toMatchObject({ kind: 'clarification-request' });
      await expect.poll(async () => (await issued(issuedId)).state, SOON).toBe('clarification');
      const delivered = async () => (await letter(orderId, 'clarification-request'))?.deliveredAt;
      await expect.poll(delivered, SOON).toBeDefined();
      expect((await letter(orderId, 'clarification-request'))?.respondedAt).toBeUndefined();
      const clarified = { body: 'This one.', form: form('HB-2', 'a-sami', 'a-nobody') };
      await officer.ask(`/v1/exchange/orders/${issuedId}/clarify`, { body: clarified });
      await expect
        .poll(async () => (await letter(orderId, 'clarification-request'))?.respondedAt, SOON)
        .toBeDefined();
      expect((await onDesk(orderId)).tasks.map(({ target, accountId }) => [target.value, accountId])).toEqual(
        [
          ['a-sami', 'a-sami'],
          ['a-nobody', undefined],
        ],
      );
      expect(await whole(orderId)).toBe(true);
      const { body: found } = await platform.ask(`/v1/audit?subject=${orderId}&limit=100`);
      const actions = (found as { items: { action: string; actor: string }[] }).items;
      const arrived = actions.filter(({ action }) => action === 'order.message-delivered');
      expect(arrived).toMatchObject([{ actor: 'exchange' }, { actor: 'exchange' }]);
    },
    LONG,
  );

  it(
    'comes from somebody revoked once its contact is, and brings no other contact with it',
    async () => {
      const { orderId } = await issue('HB-3');
      const { authorityId = '', contactId = '' } = await onDesk(orderId);
      const because = { because: 'The key of that office is out of its hands.' };
      expect((await lawyer.ask(`/v1/authority-contacts/${contactId}/revoke`, { body: because })).status).toBe(
        200,
      );
      const later = await issue('HB-4');
      expect(await onDesk(later.orderId)).toMatchObject({
        contactId,
        level: 0,
        anomalies: expect.arrayContaining(['revoked']),
      });
      const { contacts } = await platform.breakwater.orders.authorities.get(authorityId);
      expect(contacts).toHaveLength(1);
      const answer = { answer: 'comply', reason: 'A sound order.' };
      const refused = await lawyer.ask(`/v1/orders/${later.orderId}/decide`, { body: answer });
      expect(refused).toMatchObject({ status: 403, body: { code: 'disclosure-blocked' } });
    },
    LONG,
  );
});
