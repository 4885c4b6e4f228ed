import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aForm, type ExchangePair, openExchangePair } from './testing/exchange-pair.ts';

describe('the tables of the exchange, written to past the code', () => {
  let pair: ExchangePair;
  beforeAll(async () => {
    pair = await openExchangePair();
    const { authority } = pair;
    await authority.exchange.orders.issue({ peerId: authority.peer.id, form: aForm() }, 'staff:omar');
    await pair.settle();
  });
  afterAll(() => pair.close());

  it.each([
    ['an edit', sql`update exchange_envelopes set body = '{}', hash = encode(sha256('{}'::bytea), 'hex')`],
    ['another receipt', sql`update exchange_envelopes set receipt = '{}' where direction = 'out'`],
    ['a deletion', sql`delete from exchange_envelopes where seq = 1`],
    [
      'a gap',
      sql`insert into exchange_envelopes (peer_id, direction, seq, id, subject, kind, prev, hash, body, signature, sent_at)
        select peer_id, 'out', 7, gen_random_uuid(), subject, kind, hash, hash, body, signature, sent_at
        from exchange_envelopes where direction = 'out'`,
    ],
    [
      'a hash that is not of the text',
      sql`insert into exchange_envelopes (peer_id, direction, seq, id, subject, kind, prev, hash, body, signature, sent_at)
        select peer_id, 'out', 2, gen_random_uuid(), subject, kind, hash, hash, body || ' ', signature, sent_at
        from exchange_envelopes where direction = 'out'`,
    ],
    ['a side that there is not', sql`update exchange_peers set side = 'court'`],
  ])('%s is refused', async (_what, statement) => {
    await expect(statement.execute(pair.authority.storage.db)).rejects.toThrow();
  });
});
