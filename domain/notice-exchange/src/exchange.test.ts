import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aForm, type ExchangePair, ledgerOf, openExchangePair } from './testing/exchange-pair.ts';
import { verifyLedger } from './verify-ledger.ts';

describe('exchange', () => {
  let pair: ExchangePair;
  beforeEach(async () => {
    pair = await openExchangePair();
  });
  afterEach(() => pair.close());

  const issue = async () => {
    const { authority } = pair;
    const order = await authority.exchange.orders.issue(
      { peerId: authority.peer.id, form: aForm() },
      'staff:omar',
    );
    await pair.settle();
    return order.id;
  };
  const letter = (kind: 'clarification-request' | 'feedback' | 'refusal', body: string) =>
    pair.platform.storage.work((work) =>
      pair.platform.exchange.dispatch(
        work,
        { id: pair.platform.orders[0]?.orderId ?? '', answer: 'partial' },
        { kind, subject: kind, body, by: 'staff:lena' },
      ),
    );
  const stateOf = async (id: string) => (await pair.authority.exchange.orders.get(id)).state;

  it('carries an order from issue to receipt, and both hold the same ledger byte for byte', async () => {
    const { authority, platform } = pair;
    const id = await issue();
    expect(platform.orders.map(({ externalId, form }) => [externalId, form])).toEqual([[id, aForm()]]);
    expect(await stateOf(id)).toBe('acknowledged');
    expect(await letter('clarification-request', 'Which post?')).toBe(true);
    await pair.settle();
    expect(await stateOf(id)).toBe('clarification');
    const amended = aForm({ demands: 'The second one.' });
    await authority.exchange.orders.follow(id, { kind: 'clarification', form: amended }, 'staff:omar');
    await pair.settle();
    expect(platform.messages).toMatchObject([{ kind: 'clarification', form: amended }]);
    await letter('feedback', 'Done in part.');
    await pair.settle();
    expect(await authority.exchange.orders.get(id)).toMatchObject({ state: 'answered', answer: 'partial' });
    await authority.exchange.orders.follow(id, { kind: 'receipt' }, 'staff:omar');
    await pair.settle();
    expect(await stateOf(id)).toBe('received');
    const lines = await ledgerOf(authority);
    expect(await ledgerOf(platform)).toEqual(lines);
    expect(await verifyLedger(lines)).toMatchObject({ ok: true, envelopes: 6, orders: 1, underWay: 0 });
    const { messages } = await authority.exchange.orders.get(id);
    expect(messages.every(({ arrivedAt }) => arrivedAt !== undefined)).toBe(true);
  });

  it('a production brings where the package is fetched, and its hash', async () => {
    const { authority, platform } = pair;
    const id = await issue();
    const expiresAt = '2026-07-27T09:00:00.000Z';
    const download = { url: 'https://cove.example/d/token', sha256: 'a'.repeat(64), expiresAt };
    const letter = {
      kind: 'production',
      subject: 'Data',
      body: 'Once.',
      by: 'staff:lena',
      download,
    } as const;
    const order = { id: platform.orders[0]?.orderId ?? '' };
    await platform.storage.work((work) => platform.exchange.dispatch(work, order, letter));
    await pair.settle();
    const { state, messages } = await authority.exchange.orders.get(id);
    expect(state).toBe('answered');
    expect(messages.find(({ kind }) => kind === 'production')).toMatchObject({ download });
  });

  it('keeps what cannot be delivered, and waits longer each time', async () => {
    const { authority, wire, clock } = pair;
    const pass = wire.send;
    let tries = 0;
    wire.send = async () => {
      tries += 1;
      throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    };
    const id = await issue();
    for (let minute = 0; minute < 60; minute += 1) {
      clock.advance(60_000);
      await pair.settle();
    }
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(20);
    expect(await authority.exchange.peers.get(authority.peer.id)).toMatchObject({
      sent: 1,
      waiting: 1,
      lastError: 'ECONNREFUSED',
    });
    wire.send = pass;
    clock.advance(3_600_000 * 1.3);
    await pair.settle();
    expect(await stateOf(id)).toBe('acknowledged');
  });

  it('an answer that is lost is asked for again: nothing is done twice', async () => {
    const { wire, platform, clock } = pair;
    const pass = wire.send;
    wire.send = async (envelope, on) => {
      await on(envelope);
      wire.send = pass;
      throw Object.assign(new Error('cut off'), { code: 'ECONNRESET' });
    };
    const id = await issue();
    clock.advance(5_000);
    await pair.settle();
    expect(platform.orders.length).toBe(1);
    expect(await stateOf(id)).toBe('acknowledged');
    expect(await ledgerOf(platform)).toEqual(await ledgerOf(pair.authority));
  });

  it('what the desk does not take stays in both ledgers, with the refusal in the receipt', async () => {
    const { platform, authority } = pair;
    const { ExchangeError } = await import('./exchange-error.ts');
    platform.desk.refuse = new ExchangeError('exchange-order-invalid', 'No such instrument.', 422);
    const id = await issue();
    const order = await authority.exchange.orders.get(id);
    expect(order).toMatchObject({ state: 'sent', messages: [{ kind: 'order', refused: 'order-not-taken' }] });
    const taken = () => platform.recorded.filter(({ action }) => action === 'desk.taken').length;
    expect(taken()).toBe(0); // nothing of the attempt is on record
    delete platform.desk.refuse;
    const second = await issue();
    expect(await stateOf(second)).toBe('acknowledged');
    expect(taken()).toBe(1);
    expect(await ledgerOf(platform)).toEqual(await ledgerOf(authority));
  });

  it('lets no step follow that is not open', async () => {
    const id = await issue();
    const { follow } = pair.authority.exchange.orders;
    const closed = expect.objectContaining({ code: 'exchange-step-closed' });
    await expect(follow(id, { kind: 'clarification' }, 'staff:omar')).rejects.toEqual(closed);
    await expect(follow(id, { kind: 'receipt' }, 'staff:omar')).rejects.toEqual(closed);
    await follow(id, { kind: 'withdrawal', body: 'No longer needed.' }, 'staff:omar');
    await expect(follow(id, { kind: 'withdrawal' }, 'staff:omar')).rejects.toEqual(closed);
    await letter('refusal', 'Not ours.');
    await pair.settle();
    expect(await stateOf(id)).toBe('withdrawn');
    expect(await ledgerOf(pair.platform)).toEqual(await ledgerOf(pair.authority));
  });

  it('comes to one state whichever way envelopes cross', async () => {
    const id = await issue();
    await letter('clarification-request', 'First?');
    await pair.settle();
    await pair.authority.exchange.orders.follow(id, { kind: 'clarification', body: '1' }, 'staff:omar');
    await letter('clarification-request', 'Second?'); // crosses the clarification of the first
    await pair.settle();
    expect(await stateOf(id)).toBe('clarification');
  });
});
