import { connect } from 'node:net';
import { createSigningKey } from '@breakwater/audit';
import type {
  ExchangeEnvelope,
  ExchangePeer,
  IssuedOrder,
  SignedEnvelope,
  SignedReceipt,
} from '@breakwater/contracts/notice-exchange';
import type { Order, OrderSummary } from '@breakwater/contracts/orders';
import { canonical, sha256 } from '@breakwater/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson, TestSession } from '../../testing/index.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const PATH = '/exchange/v1/envelopes';
const NONE = '0'.repeat(64);
const { key } = createSigningKey();

let server: TestServer;
let legal: TestPerson;
let session: TestSession;
let self: string;
let peer: ExchangePeer;

beforeAll(async () => {
  server = await startTestServer();
  legal = await server.person('Omar', ['legal', 'lead']);
  session = await server.signIn('Lena', ['legal']);
  const shown = await server.ask('/exchange/v1/key', { key: null });
  self = (shown.body as unknown as { publicKey: string }).publicKey;
});
afterAll(() => server.stop());

const adding = { name: 'HTA', side: 'authority', url: 'http://127.0.0.1:9', publicKey: key.publicKey };
const targets = [{ kind: 'url' as const, value: 'https://harbour.example/p/1' }];

function sealed(more: Partial<ExchangeEnvelope> = {}, by = key): SignedEnvelope & { readonly hash: string } {
  const envelope: ExchangeEnvelope = {
    protocol: 'breakwater-exchange/1',
    id: '01980000-0000-7000-8000-000000000101',
    from: by.publicKey,
    to: self,
    seq: 1,
    prev: NONE,
    seen: { seq: 0, hash: NONE },
    sentAt: '2026-07-24T09:00:00.000Z',
    kind: 'order',
    subject: '01980000-0000-7000-8000-000000000001',
    order: { form: 'generic', reference: 'HTA-1', targets },
    ...more,
  };
  const body = canonical(envelope);
  return { envelope, signature: by.sign(body), hash: sha256(body) };
}
const send = ({ envelope, signature }: SignedEnvelope) =>
  server.ask(PATH, { key: null, body: { envelope, signature } });

/** Answers to what is written at once on one connection: the limit goes by the clock, and a busy machine is slow. */
async function flood(times: number): Promise<number[]> {
  const { hostname, host, port } = new URL(server.address ?? '');
  const one = `POST ${PATH} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 0\r\n`;
  const socket = connect(Number(port), hostname);
  socket.write(`${`${one}\r\n`.repeat(times - 1)}${one}connection: close\r\n\r\n`);
  let text = '';
  for await (const piece of socket.setEncoding('latin1')) text += piece;
  return Array.from(text.matchAll(/HTTP\/1\.1 (\d{3}) /g), ([, status]) => Number(status));
}

describe('peers', () => {
  it('are added by people alone, with fresh proof in a session', async () => {
    const byKey = await server.ask('/v1/exchange/peers', { key: server.adminKey, body: adding });
    expect(byKey.body).toMatchObject({ code: 'session-needed' });
    const reviewer = await server.person('Rabia', ['reviewer']);
    expect((await reviewer.ask('/v1/exchange/peers', { body: adding })).status).toBe(403);
    const own = { ...adding, publicKey: self };
    expect((await legal.ask('/v1/exchange/peers', { body: own })).body).toMatchObject({
      code: 'exchange-peer-invalid',
    });
    const made = await session.ask('/v1/exchange/peers', { body: adding });
    expect(made.status).toBe(201);
    peer = made.body as unknown as ExchangePeer;
    expect((await legal.ask('/v1/exchange/peers', { body: adding })).body).toMatchObject({
      code: 'exchange-peer-known',
    });
  });

  it('are not where nothing may be sent to', async () => {
    const other = createSigningKey().key.publicKey;
    for (const url of ['nonsense', 'ftp://hta.example/', 'https://user:secret@hta.example/']) {
      const { status } = await legal.ask('/v1/exchange/peers', {
        body: { ...adding, url, publicKey: other },
      });
      expect(status, url).toBe(422);
    }
  });
});

describe('the endpoint of other installations', () => {
  it('refuses what is not of a peer, by a code of its own', async () => {
    const stranger = createSigningKey().key;
    expect((await send(sealed({}, stranger))).body).toMatchObject({
      status: 403,
      code: 'exchange-peer-unknown',
    });
    const wrong = { envelope: sealed().envelope, signature: sealed({ seq: 9 }).signature };
    expect((await send(wrong)).body).toMatchObject({ status: 403, code: 'exchange-bad-signature' });
    expect((await send(sealed({ to: key.publicKey }))).body).toMatchObject({ status: 421 });
    expect((await send(sealed({ seq: 5, prev: 'a'.repeat(64) }))).body).toMatchObject({
      status: 409,
      code: 'exchange-gap',
      expected: 1,
    });
    expect((await server.ask(PATH, { key: null, body: { hello: 1 } })).body).toMatchObject({
      code: 'request-invalid',
    });
  });

  it('takes an order to the desk once, at level 4 only for an authority of the register', async () => {
    const first = await send(sealed());
    expect(first.status).toBe(200);
    expect((first.body as unknown as SignedReceipt).receipt).toMatchObject({ seq: 1, hash: sealed().hash });
    expect((await send(sealed())).body).toEqual(first.body);
    const { body } = await legal.ask('/v1/orders');
    const { items: orders } = body as unknown as { items: OrderSummary[] };
    expect(orders).toMatchObject([{ channel: 'exchange', reference: 'HTA-1', level: 0 }]);
    const order = await legal.ask(`/v1/orders/${orders[0]?.id}`);
    expect((order.body as unknown as Order).messages.map(({ kind }) => kind)).toContain('acknowledgement');
    const { body: peers } = await legal.ask('/v1/exchange/peers');
    expect(peers).toMatchObject({ peers: [{ id: peer.id, received: 1, sent: 1, waiting: 1 }] });
  });

  it('stops at another envelope in the same place', async () => {
    const fork = await send(sealed({ sentAt: '2026-07-24T10:00:00.000Z' }));
    expect(fork.body).toMatchObject({ status: 409, code: 'exchange-fork', fault: 'fork' });
    expect((await send(sealed())).body).toMatchObject({ code: 'exchange-stopped' });
    const { body } = await legal.ask('/v1/audit?action=exchange.stopped', { key: server.adminKey });
    expect(body).toMatchObject({ items: [{ subject: peer.id, detail: { fault: 'fork' } }] });
  });

  it('reads no more than an order may have, and lets nobody flood it', async () => {
    const long = sealed({ body: 'x'.repeat(50_000), document: { text: 'y'.repeat(5 * 1024 ** 2) } });
    expect((await send(long)).status).toBe(413);
    // Of twice as many as a window of the limit lets through, one window has too many wherever it ends.
    const answers = await flood(1_002);
    expect(answers).toHaveLength(1_002);
    expect(answers).toContain(429);
  });
});

it('an order is issued by a person, and follows its states', async () => {
  const platform = { ...adding, name: 'Cove', side: 'platform', publicKey: createSigningKey().key.publicKey };
  const { body: made } = await legal.ask('/v1/exchange/peers', { body: platform });
  const peerId = (made as unknown as ExchangePeer).id;
  const form = { form: 'generic', reference: 'HTA-2', targets };
  expect((await server.ask('/v1/exchange/orders', { body: { peerId, form } })).status).toBe(403);
  const toAuthority = await legal.ask('/v1/exchange/orders', { body: { peerId: peer.id, form } });
  expect(toAuthority.status).toBe(409); // stopped above
  const { status, body } = await legal.ask('/v1/exchange/orders', { body: { peerId, form } });
  expect(status).toBe(201);
  const { id } = body as unknown as IssuedOrder;
  expect((await legal.ask(`/v1/exchange/orders/${id}/receipt`, { body: {} })).body).toMatchObject({
    code: 'exchange-step-closed',
    state: 'sent',
  });
  // All of its body may be left out, and so may the body.
  expect((await legal.ask(`/v1/exchange/orders/${id}/receipt`, { method: 'POST' })).body).toMatchObject({
    code: 'exchange-step-closed',
  });
  const withdrawn = await legal.ask(`/v1/exchange/orders/${id}/withdraw`, { body: { body: 'No longer.' } });
  expect(withdrawn.body).toMatchObject({ state: 'withdrawn' });
  const lines = await legal.ask(`/v1/exchange/peers/${peerId}/export`);
  expect(String(lines.body).trim().split('\n')).toHaveLength(3);
  expect((await legal.ask(`/v1/exchange/peers/${peerId}`, { method: 'DELETE' })).status).toBe(204);
  expect((await legal.ask('/v1/exchange/orders', { body: { peerId, form } })).status).toBe(404);
});
