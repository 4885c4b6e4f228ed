import { createIds } from '@breakwater/kernel';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aForm, type ExchangePair, openExchangePair } from './testing/exchange-pair.ts';

describe('a letter of the desk by the exchange', () => {
  let pair: ExchangePair;
  let orderId: string;
  let issuedId: string;
  beforeEach(async () => {
    pair = await openExchangePair();
    const { authority, platform } = pair;
    const order = { peerId: authority.peer.id, form: aForm() };
    issuedId = (await authority.exchange.orders.issue(order, 'staff:omar')).id;
    await pair.settle();
    orderId = platform.orders[0]?.orderId ?? '';
  });
  afterEach(() => pair.close());

  async function write(kind: 'clarification-request' | 'feedback' = 'feedback'): Promise<string> {
    const { platform, clock } = pair;
    const id = createIds(clock)();
    const letter = { id, kind, subject: kind, body: 'As it is written here.', by: 'staff:lena' } as const;
    await platform.storage.work((work) => platform.exchange.dispatch(work, { id: orderId }, letter));
    return id;
  }

  it('is there when the signed receipt is, by the time that it says, and once', async () => {
    const { platform, wire, clock } = pair;
    const pass = wire.send;
    wire.send = async (envelope, on) => {
      await on(envelope);
      throw Object.assign(new Error('cut off'), { code: 'ECONNRESET' });
    };
    const there = new Date(clock.now()).toISOString();
    const messageId = await write();
    await pair.settle();
    expect(platform.arrived).toEqual([]); // it is over there, and nobody here can know
    wire.send = pass;
    clock.advance(10_000);
    await pair.settle();
    expect(platform.arrived).toEqual([{ orderId, messageId, at: there }]);
    await pair.settle();
    expect(platform.recorded.filter(({ action }) => action === 'desk.arrived')).toMatchObject([
      { subject: orderId, detail: { messageId } },
    ]);
  });

  it('has not arrived when the other side did not take it', async () => {
    const { platform, authority } = pair;
    // An authority that knows nothing of the order refuses what is said of it.
    await sql`delete from exchange_orders`.execute(authority.storage.db);
    await write();
    await pair.settle();
    expect(platform.arrived).toEqual([]);
    expect(await platform.exchange.peers.get(platform.peer.id)).toMatchObject({ waiting: 0 });
  });

  it('is answered by what was written when it was there, not by what crossed it', async () => {
    const { authority, platform } = pair;
    const first = await write('clarification-request');
    await pair.settle();
    await authority.exchange.orders.follow(issuedId, { kind: 'clarification', body: '1' }, 'staff:omar');
    const crossing = await write('clarification-request');
    await pair.settle();
    await authority.exchange.orders.follow(issuedId, { kind: 'clarification', body: '2' }, 'staff:omar');
    await pair.settle();
    expect(platform.messages.map(({ body, had }) => [body, had])).toEqual([
      ['1', [first]],
      ['2', [first, crossing]],
    ]);
  });

  it('goes out once, in no envelope that came in, and stays the one that it was', async () => {
    const messageId = await write();
    await expect(
      pair.platform.storage.work((work) =>
        pair.platform.exchange.dispatch(
          work,
          { id: orderId },
          { id: messageId, kind: 'note', subject: 'n', body: 'n', by: 'staff:lena' },
        ),
      ),
    ).rejects.toThrow(/message_id/);
    const { db } = pair.platform.storage;
    const other = createIds(pair.clock)();
    await expect(
      sql`update exchange_envelopes set message_id = ${other} where message_id = ${messageId}`.execute(db),
    ).rejects.toMatchObject({ code: 'BW001' });
    await expect(
      sql`insert into exchange_envelopes select peer_id, direction, seq + 1, ${other}::uuid, subject, kind, hash, hash, body,
          signature, sent_at, receipt, receipt_signature, ${other}::uuid
        from exchange_envelopes where direction = 'in' order by seq desc limit 1`.execute(db),
    ).rejects.toThrow(/own_letter/);
  });
});
