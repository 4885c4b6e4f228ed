import { createSigningKey, type SigningKey } from '@breakwater/audit';
import type { ExchangeEnvelope, SignedEnvelope } from '@breakwater/contracts/notice-exchange';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealEnvelope } from './envelope.ts';
import { aForm, type ExchangePair, openExchangePair } from './testing/exchange-pair.ts';

const code = (wanted: string, extra = {}) => expect.objectContaining({ code: wanted, ...extra });

describe('what does not come from the peer as it sent it', () => {
  let pair: ExchangePair;
  /** All that the authority has sent, as it was on the wire. */
  let sent: SignedEnvelope[];
  beforeEach(async () => {
    pair = await openExchangePair();
    sent = [];
    pair.wire.send = (signed, pass) => {
      if (signed.envelope.from === pair.authority.key.publicKey) sent.push(structuredClone(signed));
      return pass(signed);
    };
  });
  afterEach(() => pair.close());

  const issue = async (form = aForm()) => {
    const { authority } = pair;
    await authority.exchange.orders.issue({ peerId: authority.peer.id, form }, 'staff:omar');
  };
  const signed = (envelope: ExchangeEnvelope, key: SigningKey): SignedEnvelope => ({
    envelope,
    signature: sealEnvelope(envelope, key).signature,
  });
  const first = (): SignedEnvelope => {
    const [one] = sent;
    if (!one) throw new Error('nothing was sent');
    return one;
  };
  const receive = (envelope: SignedEnvelope) => pair.platform.exchange.receive(envelope);
  const arrived = () => pair.platform.exchange.peers.get(pair.platform.peer.id);

  it('replay: the same again and again changes nothing and gets the receipt of then', async () => {
    await issue();
    await pair.settle();
    const receipt = await receive(first());
    pair.clock.advance(86_400_000);
    for (let turn = 0; turn < 200; turn += 1) expect(await receive(first())).toEqual(receipt);
    expect(pair.platform.orders.length).toBe(1);
    expect((await arrived()).received).toBe(1);
  });

  it('reorder and drop: a later one is refused with the place that is expected', async () => {
    await issue();
    await issue(aForm({ reference: 'HPCU-2026-115' }));
    await pair.settle();
    const [, second] = sent;
    const fresh = await openExchangePair();
    try {
      // The same sender, but a receiver that has seen nothing of it.
      const { platform } = fresh;
      const key = createSigningKey().key;
      const peer = {
        name: 'a',
        side: 'authority',
        url: 'https://a.example',
        publicKey: key.publicKey,
      } as const;
      await platform.exchange.peers.add(peer, 'staff:lena');
      const to = platform.key.publicKey;
      const moved = { ...(second ?? first()).envelope, from: key.publicKey, to };
      await expect(platform.exchange.receive(signed(moved, key))).rejects.toEqual(
        code('exchange-gap', { extra: { expected: 1 } }),
      );
      expect(platform.orders).toEqual([]);
    } finally {
      await fresh.close();
    }
  });

  it('a receiver that lost its latest gets them again from the place that it names', async () => {
    await issue();
    await pair.settle();
    await issue(aForm({ reference: 'HPCU-2026-115' }));
    const pass = pair.wire.send;
    const places: number[] = [];
    let lied = false;
    pair.wire.send = async (envelope, on) => {
      if (envelope.envelope.from !== pair.authority.key.publicKey) return pass(envelope, on);
      places.push(envelope.envelope.seq);
      if (lied) return pass(envelope, on);
      lied = true;
      return { status: 409, body: JSON.stringify({ code: 'exchange-gap', expected: 1 }) };
    };
    await pair.settle();
    expect(places).toEqual([2, 1, 2]);
    expect(pair.platform.orders.length).toBe(2);
  });

  it('fork: another envelope in a place that is taken stops the exchange and raises an alarm', async () => {
    await issue();
    await pair.settle();
    const other = { ...first().envelope, order: aForm({ reference: 'another' }) };
    const { key } = pair.authority;
    await expect(receive(signed(other, key))).rejects.toEqual(code('exchange-fork'));
    expect((await arrived()).fault).toBe('fork');
    expect(pair.platform.recorded.at(-1)).toMatchObject({
      action: 'exchange.stopped',
      detail: { fault: 'fork' },
    });
    await issue();
    await pair.settle();
    expect((await pair.authority.exchange.peers.get(pair.authority.peer.id)).fault).toBe('fork');
    await expect(issue()).rejects.toEqual(code('exchange-stopped'));
    expect(pair.platform.orders.length).toBe(1);
  });

  it('stops when the sender has had more of us than we sent', async () => {
    await issue();
    await pair.settle();
    const { envelope } = first();
    const { hash } = sealEnvelope(envelope, pair.authority.key);
    const next = { ...envelope, id: crypto.randomUUID(), seq: 2, prev: hash, seen: { seq: 9, hash } };
    await expect(receive(signed(next, pair.authority.key))).rejects.toEqual(code('exchange-ahead'));
  });

  it('strangers, other receivers and foreign signatures are refused', async () => {
    await issue();
    await pair.settle();
    const { envelope, signature } = first();
    const stranger = createSigningKey().key;
    const forged = { ...envelope, from: stranger.publicKey };
    await expect(receive(signed(forged, stranger))).rejects.toEqual(code('exchange-peer-unknown'));
    await expect(receive(signed(envelope, stranger))).rejects.toEqual(code('exchange-bad-signature'));
    const edited = { ...envelope, order: aForm({ worldwide: true }) };
    await expect(receive({ envelope: edited, signature })).rejects.toEqual(code('exchange-bad-signature'));
    const elsewhere = { ...envelope, to: stranger.publicKey };
    await expect(receive(signed(elsewhere, pair.authority.key))).rejects.toEqual(
      code('exchange-wrong-receiver'),
    );
    await pair.platform.exchange.peers.remove(pair.platform.peer.id, 'staff:lena');
    await expect(receive(first())).rejects.toEqual(code('exchange-peer-unknown'));
  });

  it('a platform cannot issue orders, and nobody acts on an order of somebody else', async () => {
    await issue();
    await pair.settle();
    const { platform, authority } = pair;
    const { envelope } = first();
    const chain = { from: platform.key.publicKey, to: authority.key.publicKey };
    const answer = { ...envelope, ...chain, id: crypto.randomUUID(), seen: { seq: 0, hash: '0'.repeat(64) } };
    const { messages } = await authority.exchange.orders.get(envelope.subject);
    expect(messages.length).toBe(2);
    const row = JSON.parse((await platformBodies(pair)).at(-1) ?? '{}');
    const { hash } = sealEnvelope(row, platform.key);
    const order = { ...answer, seq: 2, prev: hash };
    const taken = await authority.exchange.receive(signed(order, platform.key));
    expect(taken.receipt.refused).toBe('kind-not-yours');
    const wild: ExchangeEnvelope = { ...order, kind: 'answer', answer: 'full', subject: crypto.randomUUID() };
    const second = sealEnvelope(order, platform.key).hash;
    const stray = { ...wild, id: crypto.randomUUID(), seq: 3, prev: second };
    expect((await authority.exchange.receive(signed(stray, platform.key))).receipt.refused).toBe(
      'order-unknown',
    );
    expect((await authority.exchange.orders.get(envelope.subject)).state).toBe('acknowledged');
  });
});

async function platformBodies({ platform }: ExchangePair): Promise<string[]> {
  const { selectOutgoing } = await import('./store/exchange-envelopes.ts');
  const rows = await selectOutgoing(platform.storage.db, platform.peer.id, { from: 1, limit: 100 });
  return rows.map(({ body }) => body);
}
