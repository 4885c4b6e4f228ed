import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aForm, type ExchangePair, ledgerOf, openExchangePair } from './testing/exchange-pair.ts';
import { verifyLedger } from './verify-ledger.ts';

describe('verifyLedger', () => {
  let pair: ExchangePair;
  let lines: string[];
  beforeAll(async () => {
    pair = await openExchangePair();
    const { authority } = pair;
    for (const reference of ['1', '2', '3', '4']) {
      const order = { peerId: authority.peer.id, form: aForm({ reference }) };
      const { id } = await authority.exchange.orders.issue(order, 'staff:omar');
      await pair.settle();
      if (reference === '2') await authority.exchange.orders.follow(id, { kind: 'withdrawal' }, 'staff:omar');
    }
    await pair.settle();
    lines = await ledgerOf(authority);
  });
  afterAll(() => pair.close());

  it('is content with what was exported, under the keys that are expected', async () => {
    expect(lines.length).toBe(1 + 5 + 4);
    const keys = [pair.authority.key.publicKey, pair.platform.key.publicKey];
    expect(await verifyLedger(lines, keys)).toMatchObject({ ok: true, envelopes: 9, orders: 4 });
    expect(await verifyLedger(lines, keys.slice(0, 1))).toMatchObject({ fault: { code: 'key-not-trusted' } });
  });

  it('finds every line that is dropped, doubled or moved', async () => {
    for (let line = 0; line < lines.length; line += 1) {
      expect(await verifyLedger(lines.toSpliced(line, 1)), `without ${line}`).toMatchObject({ ok: false });
      expect(await verifyLedger(lines.toSpliced(line, 0, lines[line] ?? ''))).toMatchObject({ ok: false });
      const next = lines[line + 1];
      if (next === undefined) continue;
      const moved = lines.toSpliced(line, 2, next, lines[line] ?? '');
      expect(await verifyLedger(moved), `${line} moved`).toMatchObject({ ok: false });
    }
  });

  it('finds a letter that was changed, wherever it is', async () => {
    for (let line = 0; line < lines.length; line += 1) {
      const text = lines[line] ?? '';
      for (const at of [...places(text.length), text.length - 3]) {
        const changed = text[at] === 'a' ? 'b' : 'a';
        const edited = text.slice(0, at) + changed + text.slice(at + 1);
        expect(await verifyLedger(lines.toSpliced(line, 1, edited)), `${line}:${at}`).toMatchObject({
          ok: false,
        });
      }
    }
  });

  it('finds that a tail is missing, also where the head of the file was made to fit', async () => {
    const head = JSON.parse(lines[0] ?? '{}');
    const [first] = head.parties;
    const count = head.heads[first].seq;
    const before = JSON.parse(lines[count] ?? '{}').envelope;
    const heads = { ...head.heads, [first]: { seq: count - 1, hash: before.prev } };
    const short = lines.toSpliced(count, 1);
    expect(await verifyLedger(short)).toMatchObject({ fault: { code: 'truncated' } });
    const fitted = short.toSpliced(0, 1, JSON.stringify({ ...head, heads }));
    const verified = await verifyLedger(fitted);
    // What the other side sent afterwards says that it had the last one, unless it was the very last of all.
    if (first === pair.authority.key.publicKey) expect(verified).toMatchObject({ fault: { code: 'seen' } });
    else expect(verified.ok).toBe(true);
  });
});

/** Some places of a text; the last is in the spare bits of its signature. */
const places = (length: number) => Array.from({ length: Math.floor(length / 37) }, (_, n) => n * 37);
