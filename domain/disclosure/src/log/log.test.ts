import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY, type DisclosureFixture, openDisclosure } from '../testing/index.ts';

let fixture: DisclosureFixture;
beforeAll(async () => {
  fixture = await openDisclosure();
});
afterAll(() => fixture.close());
beforeEach(async () => {
  await sql`delete from disclosure_sign_ins`.execute(fixture.storage.db);
});

async function fieldsOf(accountId: string): Promise<{ ips: number; unreadable: number }> {
  const now = fixture.clock.now();
  const [from, to] = [now - DAY, now + DAY].map((at) => new Date(at).toISOString());
  const grantId = await fixture.grant({
    accounts: [{ platform: 'harbour', accountId, from: from ?? '', to: to ?? '' }],
  });
  const { preview } = await fixture.disclosure.grants.preview(grantId, 'staff:a');
  const found = preview.find(({ category }) => category === 'user-identification');
  return {
    ips: found?.fields.find(({ field }) => field === 'ip')?.records ?? 0,
    unreadable: found?.leftOut.find(({ because }) => because === 'unreadable')?.records ?? 0,
  };
}

describe('the log', () => {
  it('says nothing by itself: neither account nor address nor device stands in the table', async () => {
    await fixture.note([{ accountId: 'noor', session: { ip: '203.0.113.7', userAgent: 'Firefox' } }]);
    const { rows } = await sql<{ row: string }>`
      select s::text || encode(sealed, 'escape') as row from disclosure_sign_ins s`.execute(
      fixture.storage.db,
    );
    expect(rows).toHaveLength(1);
    for (const value of ['noor', '203.0.113.7', 'Firefox', 'harbour'])
      expect(rows[0]?.row).not.toContain(value);
  });

  it('finds records that were edited, and records that were swapped, moved or given to somebody else', async () => {
    const { db } = fixture.storage;
    const at = fixture.clock.now();
    const noor = ['203.0.113.7', '203.0.113.8', '203.0.113.9', '203.0.113.10'];
    await fixture.note(noor.map((ip, index) => ({ accountId: 'noor', session: { ip }, at: at + index })));
    await fixture.note([{ accountId: 'amir', session: { ip: '198.51.100.1' } }]);
    expect(await fieldsOf('noor')).toEqual({ ips: 4, unreadable: 0 });
    // One bit.
    await sql`update disclosure_sign_ins set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)
      where id = (select min(id) from disclosure_sign_ins)`.execute(db);
    expect(await fieldsOf('noor')).toEqual({ ips: 3, unreadable: 1 });
    // Two of one account changed places.
    await sql`
      with pair as (select id, sealed from disclosure_sign_ins order by id offset 1 limit 2)
      update disclosure_sign_ins s set sealed = p.sealed from pair p
      where s.id in (select id from pair) and p.id <> s.id`.execute(db);
    expect(await fieldsOf('noor')).toEqual({ ips: 1, unreadable: 3 });
    // Another time.
    await sql`update disclosure_sign_ins set at = at + interval '1 hour'
      where id = (select id from disclosure_sign_ins order by id offset 3 limit 1)`.execute(db);
    expect(await fieldsOf('noor')).toEqual({ ips: 0, unreadable: 4 });
    // Somebody else's.
    await sql`update disclosure_sign_ins set account =
      (select account from disclosure_sign_ins order by id limit 1)
      where id = (select max(id) from disclosure_sign_ins)`.execute(db);
    expect(await fieldsOf('noor')).toEqual({ ips: 0, unreadable: 5 });
  });

  it('keeps what comes late only of accounts of which something was flagged', async () => {
    const at = fixture.clock.now() - 100 * DAY;
    await fixture.note(
      [
        { accountId: 'late', at },
        { accountId: 'quiet', at },
      ],
      ['late'],
    );
    const { rows } = await sql<{ class: string }>`select class from disclosure_sign_ins`.execute(
      fixture.storage.db,
    );
    expect(rows).toEqual([{ class: 'flagged' }]);
    await fixture.note([{ accountId: 'late' }, { accountId: 'quiet' }], ['late']);
    const { rows: later } = await sql<{ class: string }>`
      select class from disclosure_sign_ins order by class`.execute(fixture.storage.db);
    expect(later.map((row) => row.class)).toEqual(['flagged', 'flagged', 'ordinary']);
  });

  it('is read across a change of keys, and drops keys that nothing is under any more', async () => {
    const { disclosure, clock, note, keyFile } = fixture;
    await note([{ accountId: 'tara' }]);
    await disclosure.log.rotate('staff:lena');
    await note([{ accountId: 'tara' }]);
    expect(await fieldsOf('tara')).toEqual({ ips: 2, unreadable: 0 });
    expect(keyFile.keys?.map(({ epoch }) => epoch)).toEqual([1, 2]);
    clock.advance(91 * DAY);
    await note([{ accountId: 'tara' }]);
    await disclosure.log.purge();
    expect(keyFile.keys?.map(({ epoch }) => epoch)).toEqual([2]);
    expect(await fieldsOf('tara')).toEqual({ ips: 1, unreadable: 0 });
  });

  it('takes the key of another installation for none', async () => {
    const { disclosure, keyFile } = fixture;
    const kept = keyFile.keys;
    keyFile.keys = kept?.map((key) => ({ ...key, root: new Uint8Array(32) }));
    await disclosure.follow();
    expect((await disclosure.log.state()).fault).toBe('log-key-missing');
    keyFile.keys = kept;
    await disclosure.lookForKeys();
    expect((await disclosure.log.state()).fault).toBeUndefined();
  });
});
