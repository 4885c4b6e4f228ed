import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, type DisclosureFixture, openDisclosure } from '../testing/index.ts';

let fixture: DisclosureFixture;
beforeAll(async () => {
  fixture = await openDisclosure();
});
afterAll(() => fixture.close());

const inDays = (days: number) => new Date(fixture.clock.now() + days * DAY).toISOString();

async function place(accountId: string, more: object = {}): Promise<string> {
  const { disclosure, storage, ids } = fixture;
  const wish = {
    orderId: ids(),
    accounts: [{ platform: 'harbour', accountId }],
    categories: ['traffic' as const],
    expiresAt: inDays(120),
    by: 'staff:lena',
    ...more,
  };
  const placed = await storage.work((work) => disclosure.holds.place(work, wish));
  return placed[0] ?? '';
}

async function countRecords(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from disclosure_sign_ins`.execute(
    fixture.storage.db,
  );
  return rows[0]?.n ?? 0;
}

describe('holds and retention', () => {
  it('keep what is over for ninety days, and purge it with proof once they end', async () => {
    const { disclosure, clock, note, recorded } = fixture;
    const start = clock.now();
    await note([{ accountId: 'noor' }, { accountId: 'amir' }, { accountId: 'zara' }], ['zara']);
    const hold = await place('noor');
    await disclosure.log.purge();
    expect(await countRecords()).toBe(3);
    clock.set(start + 91 * DAY);
    expect(await disclosure.log.purge()).toMatchObject({ records: 1, blocked: false });
    expect(await countRecords()).toBe(2); // the held one, and the flagged one until day 180
    expect(await disclosure.holds.get(hold)).toMatchObject({ state: 'active', records: 1 });
    clock.set(start + 121 * DAY);
    expect(await disclosure.log.purge()).toMatchObject({ expired: 1, records: 1 });
    const purged = await disclosure.holds.get(hold);
    expect(purged).toMatchObject({ state: 'purged', records: 0, purge: { records: 1 } });
    const entry = recorded.find(
      ({ action, subject }) => action === 'disclosure.hold-purged' && subject === hold,
    );
    expect(entry?.detail).toMatchObject({ records: 1, proof: purged.purge?.proof });
    clock.set(start + 181 * DAY);
    await disclosure.log.purge();
    expect(await countRecords()).toBe(0);
  });

  it('are extended with a reason, and never without end', async () => {
    const { disclosure } = fixture;
    const hold = await place('noor');
    await expect(
      disclosure.holds.extend(hold, { until: inDays(200), because: ' ' }, 'staff:a'),
    ).rejects.toThrow('Say why');
    await expect(place('noor', { expiresAt: inDays(400) })).rejects.toMatchObject({ code: 'hold-invalid' });
    await expect(place('noor', { from: inDays(1), to: inDays(0) })).rejects.toMatchObject({
      code: 'hold-invalid',
    });
    const wish = { until: inDays(200), because: 'Form 6 of the authority' };
    const extended = await disclosure.holds.extend(hold, wish, 'staff:a');
    expect(extended.extensions).toMatchObject([{ by: 'staff:a', because: wish.because, until: wish.until }]);
    expect(extended.expiresAt).toBe(wish.until);
  });

  it('cannot be made endless, moved without a reason or brought back in the table itself', async () => {
    const { storage, disclosure } = fixture;
    const hold = await place('noor');
    const attempt = (change: string) => sql.raw(`update disclosure_holds set ${change} where id = '${hold}'`);
    for (const change of [
      "expires_at = 'infinity'",
      'expires_at = null',
      "expires_at = expires_at + interval '1 day'",
      "account_id = 'somebody-else'",
    ])
      await expect(attempt(change).execute(storage.db)).rejects.toThrow();
    await disclosure.holds.release(hold, { because: 'the order was withdrawn' }, 'staff:lena');
    await expect(attempt("state = 'active'").execute(storage.db)).rejects.toThrow('does not come back');
    await expect(
      disclosure.holds.extend(hold, { until: inDays(9), because: 'x' }, 'staff:a'),
    ).rejects.toMatchObject({ code: 'hold-over' });
  });

  it('stand while the key is missing: nothing at all is forgotten then', async () => {
    const { disclosure, clock, note, keyFile } = fixture;
    await note([{ accountId: 'sami' }, { accountId: 'tara' }]);
    const kept = keyFile.keys;
    keyFile.keys = [];
    await disclosure.follow();
    await place('sami', { expiresAt: inDays(300) });
    clock.advance(100 * DAY);
    const before = await countRecords();
    expect(await disclosure.log.purge()).toMatchObject({ records: 0, blocked: true });
    expect(await countRecords()).toBe(before);
    keyFile.keys = kept;
    await disclosure.follow();
    expect(await disclosure.log.purge()).toMatchObject({ blocked: false });
    expect((await disclosure.holds.list({ state: 'active' })).items.at(0)).toMatchObject({
      accountId: 'sami',
      records: 1,
    });
  });
});
