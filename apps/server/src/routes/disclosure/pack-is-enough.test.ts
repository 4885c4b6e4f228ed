import type { DisclosureGrant, FieldPreview, Production } from '@breakwater/contracts/disclosure';
import type { Authority, AuthorityContact, Order, OrderForm } from '@breakwater/contracts/orders';
import { makeAuthorityKey, openPackage } from '@breakwater/disclosure/testing';
import { madeUpPack, madeUpType } from '@breakwater/law/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirmRecipients } from '../../testing/confirm-recipients.ts';
import type { TestSession } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const rule = { art: 's. 4', prov: 'recalled' as const };
/** Nobody wrote any of this into the program: a country, its law, its requests and what they reach. */
const { pack, source } = madeUpPack([
  madeUpType('disclose', {
    id: 'data-order',
    disclosure: [
      { category: 'subscriber', fields: ['handle'], ...rule },
      { category: 'user-identification', fields: ['at', 'port'], ...rule },
      { category: 'content', fields: ['links'], ...rule },
    ],
  }),
  madeUpType('disclose', { id: 'order-without-list' }),
]);

let server: TestServer;
let lawyer: TestSession;
let second: TestSession;
let key: { identity: string; recipient: string };
let contactId: string;
const at = new Date(Date.now() - 3_600_000).toISOString();

beforeAll(async () => {
  server = await startTestServer();
  lawyer = await server.signIn('Lutz', ['legal']);
  second = await server.signIn('Lena', ['lead', 'legal']);
  key = await makeAuthorityKey();
  const account = { id: 'acc-1', handle: 'someone', displayName: 'Some One', createdAt: at };
  const session = { ip: '203.0.113.9', port: 40_009, userAgent: 'Firefox' };
  const content = { id: 'c1', kind: 'post', text: 'the boats leave at dawn', links: ['https://x.example/1'] };
  const base = { at, platform: 'harbour', account };
  await server.ask('/v1/events?wait=10000', {
    body: [
      { ...base, id: 'e1', type: 'account.signed_in', session },
      { ...base, id: 'e2', type: 'content.created', content: { ...content, replyTo: 'c0' } },
    ],
  });
  const entry = { name: 'Court of Merrow', kind: 'court', country: 'BV', domains: ['court.example'] };
  const more = { legalCodes: [], timezone: 'Europe/Oslo', languages: ['en'], recipient: key.recipient };
  const authority: Authority = (await lawyer.ask('/v1/authorities', { body: { ...entry, ...more } })).body;
  await confirmRecipients(server.breakwater, authority.id);
  const body = { name: 'Registry', email: 'registry@court.example', phone: '+47 55 501000' };
  const contact: AuthorityContact = (await lawyer.ask(`/v1/authorities/${authority.id}/contacts`, { body }))
    .body;
  contactId = contact.id;
  const shown = { level: 4, method: 'certificate', note: 'seal compared' };
  await lawyer.ask(`/v1/authority-contacts/${contactId}/verify`, { body: shown });
});
afterAll(() => server.stop());

/** Receives an order under the made-up law and has two people obey it; gives its grant. */
async function grantOf(requestType: string, changes: Partial<OrderForm> = {}): Promise<DisclosureGrant> {
  const form: OrderForm = {
    instrument: pack.pack.id,
    requestType,
    reference: `M-${requestType}`,
    authority: { name: 'Court of Merrow', kind: 'court', country: 'BV', email: 'registry@court.example' },
    legalBasis: 'Harbours Act, section 4',
    reasons: 'Threats against a school.',
    targets: [{ kind: 'account', value: 'acc-1', platform: 'harbour' }],
    from: new Date(Date.parse(at) - 1).toISOString(),
    to: new Date(Date.parse(at) + 1).toISOString(),
    dataCategories: ['subscriber', 'user-identification', 'traffic', 'content'],
    ...changes,
  };
  const { body: order, status } = await lawyer.ask('/v1/orders', {
    body: { channel: 'post', contactId, form },
  });
  expect(status).toBe(201);
  const path = `/v1/orders/${(order as Order).id}`;
  await lawyer.ask(`${path}/call-back`, { body: { note: 'The registry confirmed.', confirmed: true } });
  const decided = await lawyer.ask(`${path}/decide`, { body: { answer: 'comply', reason: 'Lawful.' } });
  expect(decided).toMatchObject({ status: 200, body: { state: 'awaiting-second' } });
  const approved = await second.ask(`${path}/confirm`, { method: 'POST' });
  expect(approved).toMatchObject({ status: 200, body: { state: 'approved' } });
  const { items } = (await lawyer.ask(`/v1/disclosure/grants?orderId=${(order as Order).id}`)).body as {
    items: DisclosureGrant[];
  };
  const [grant] = items;
  if (!grant) throw new Error('no grant');
  return grant;
}

it('a pack that was written a moment ago discloses exactly its allow-list', async () => {
  expect(await lawyer.ask('/v1/law/packs', { body: { source } })).toMatchObject({ status: 201 });
  const grant = await grantOf('data-order');
  expect(grant.packVersion).toBe('1.0.0');
  const preview = await lawyer.ask(`/v1/disclosure/grants/${grant.id}/preview`, { method: 'POST' });
  const { preview: shown, empty } = preview.body as { preview: FieldPreview[]; empty?: object };
  expect(empty).toBeUndefined();
  expect(shown.map(({ category, fields }) => [category, fields.map(({ field }) => field)])).toEqual([
    ['subscriber', ['handle']],
    ['user-identification', ['at', 'port']],
    ['traffic', []],
    ['content', ['links']],
  ]);
  const prepared: Production = (
    await lawyer.ask('/v1/disclosure/productions', { body: { grantId: grant.id } })
  ).body;
  const path = `/v1/disclosure/productions/${prepared.id}`;
  const approved = await second.ask(`${path}/approve`, { body: { lawyer: true } });
  expect(approved).toMatchObject({ status: 200, body: { state: 'released' } });
  const { url } = (await lawyer.ask(`${path}/link`, { body: {} })).body as { url: string };
  const sealed = Buffer.from(await (await fetch(new URL(url, server.address))).arrayBuffer());
  const files = await openPackage(sealed, key.identity);
  const rows = (name: string) => JSON.parse(files.get(name)?.toString() ?? '[]');
  const of = { platform: 'harbour', accountId: 'acc-1' };
  expect(rows('subscriber.json')).toEqual([{ ...of, handle: 'someone' }]);
  expect(rows('sign-ins.json')).toEqual([{ ...of, category: 'user-identification', at, port: 40_009 }]);
  expect(rows('content.json')).toEqual([{ ...of, links: ['https://x.example/1'] }]);
});

it('the preview of a package says that it would be empty, and why, before anybody approves', async () => {
  const look = async (grant: DisclosureGrant) =>
    (await lawyer.ask(`/v1/disclosure/grants/${grant.id}/preview`, { method: 'POST' })).body;
  const unlisted = await grantOf('order-without-list');
  const of = {
    because: ['not-allowed'],
    explain: { en: expect.stringContaining('law pack'), ur: expect.any(String) },
  };
  expect(await look(unlisted)).toMatchObject({ empty: of });
  const prepared = await lawyer.ask('/v1/disclosure/productions', { body: { grantId: unlisted.id } });
  expect(prepared).toMatchObject({ status: 201, body: { state: 'prepared', empty: of } });
  const nothing = await grantOf('data-order', {
    reference: 'M-2',
    from: '2020-01-01T00:00:00Z',
    to: '2020-01-02T00:00:00Z',
    dataCategories: ['user-identification'],
  });
  expect(await look(nothing)).toMatchObject({ empty: { because: ['not-stored'] } });
});
