import type { AuthorityContact, Order } from '@breakwater/contracts/orders';
import { removal } from '@breakwater/orders/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestPerson, type TestServer } from '../../testing/index.ts';

const refuse = { answer: 'refuse', reason: 'It names no range.', grounds: ['time-range'] };

let server: TestServer;
let lawyer: TestPerson;
let lead: TestPerson;
let contact: AuthorityContact;

beforeAll(async () => {
  server = await startTestServer();
  lawyer = await server.person('Lutz', ['legal']);
  lead = await server.person('Lena', ['lead']);
  const { authorities } = server.breakwater.orders;
  const { id } = await authorities.add(
    {
      name: 'Harbour Police',
      kind: 'judge',
      country: 'DE',
      domains: [],
      legalCodes: [],
      timezone: 'Europe/Berlin',
      languages: ['en'],
    },
    lawyer.actor,
  );
  contact = await authorities.addContact(id, { name: 'Desk' }, lawyer.actor);
});
afterAll(() => server.stop());

let count = 0;
async function enter(): Promise<Order> {
  count += 1;
  const form = removal({
    reference: `K-${count}`,
    issuedAt: new Date(Date.now() - 60_000).toISOString(),
    targets: [{ kind: 'url', value: `https://harbour.example/@acc-1/post-${count}` }],
  });
  return (await lawyer.ask('/v1/orders', { body: { channel: 'post', contactId: contact.id, form } })).body;
}
const act = (who: TestPerson['ask'], { id }: Order, path: string, body?: object) =>
  who(`/v1/orders/${id}/${path}`, body === undefined ? { method: 'POST' } : { body });
const refused = (code: string) => ({ status: 403, body: { code } });

describe('two people who are one key', () => {
  it('do not decide, and do not confirm, whomever the keys are for', async () => {
    const order = await enter();
    expect(await act(lawyer.askWithKey, order, 'decide', refuse)).toMatchObject(refused('session-needed'));
    const decided = await act(lawyer.ask, order, 'decide', refuse);
    expect(decided.body).toMatchObject({ state: 'awaiting-second' });
    for (const path of ['confirm', 'review'] as const)
      expect(
        await act(lead.askWithKey, order, path, path === 'review' ? { upheld: true } : undefined),
      ).toMatchObject(refused('session-needed'));
    expect(await act(lead.askWithKey, order, 'reject', { because: 'no' })).toMatchObject(
      refused('session-needed'),
    );
    expect((await lawyer.ask(`/v1/orders/${order.id}`)).body).toMatchObject({ state: 'awaiting-second' });
    expect((await act(lead.ask, order, 'confirm')).body).toMatchObject({ state: 'refused' });
  });

  it('may be a program that enters an order and reads it', async () => {
    const order = await enter();
    expect((await lawyer.askWithKey(`/v1/orders/${order.id}`)).status).toBe(200);
    const form = removal({ reference: 'P-1' });
    const entered = await lawyer.askWithKey('/v1/orders', {
      body: { channel: 'post', contactId: contact.id, form },
    });
    expect(entered.status).toBe(201);
  });
});

describe('somebody whom one person has just invited', () => {
  it('is not the second person of that one for a day', async () => {
    const admin = await server.signIn('Saira', ['admin']);
    const email = 'second@example.org';
    const invited = await admin.ask('/v1/staff', {
      body: { name: 'Second', email, roles: ['lead', 'legal'] },
    });
    const token = (invited.body as { inviteUrl: string }).inviteUrl.split('#')[1] ?? '';
    const { origin } = new URL(server.address ?? '');
    const password = 'six herons wade at the weir';
    const joined = await server.ask('/v1/invite', {
      key: null,
      headers: { origin },
      body: { token, password },
    });
    expect(joined.status).toBe(200);
    const headers = {
      cookie: (joined.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
      'x-breakwater-csrf': (joined.body as { csrf: string }).csrf,
      origin,
    };
    const order = await enter();
    await act(lawyer.ask, order, 'decide', refuse);
    const newcomer: TestPerson['ask'] = (path, asked) => server.ask(path, { ...asked, key: null, headers });
    const confirming = await act(newcomer, order, 'confirm');
    expect(confirming).toMatchObject({
      status: 403,
      body: { code: 'confirm-too-new', from: expect.anything() },
    });
    expect((await newcomer(`/v1/orders/${order.id}`)).status).toBe(200);
    expect((await act(lead.ask, order, 'confirm')).body).toMatchObject({ state: 'refused' });
  });
});
