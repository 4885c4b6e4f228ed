import type { Telling } from '@breakwater/contracts/orders';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AUTHORITY,
  DAY,
  type DisclosureFixture,
  makeAuthorityKey,
  openDisclosure,
} from '../testing/index.ts';

let fixture: DisclosureFixture;
beforeAll(async () => {
  fixture = await openDisclosure();
  fixture.recipients.set(AUTHORITY, { recipient: (await makeAuthorityKey()).recipient });
});
afterAll(() => fixture.close());

const inDays = (days: number) => new Date(fixture.clock.now() + days * DAY).toISOString();

async function release(telling?: Partial<Telling> & Pick<Telling, 'state'>): Promise<string> {
  const { productions } = fixture.disclosure;
  const orderId = fixture.ids();
  if (telling) fixture.tellings.set(orderId, { art: 'Art. 1', ...telling });
  const { id } = await productions.prepare({ grantId: await fixture.grant({ orderId }) }, 'staff:a');
  await productions.approve(id, { by: 'staff:b', lawyer: false });
  return orderId;
}

async function retell(orderId: string, telling: Partial<Telling> & Pick<Telling, 'state'>): Promise<void> {
  const now: Telling = { art: 'Art. 1', ...telling };
  fixture.tellings.set(orderId, now);
  await fixture.storage.work((work) => fixture.disclosure.notices.retell(work, orderId, now, 'staff:lena'));
}

async function send(): Promise<number> {
  fixture.told.length = 0;
  return fixture.disclosure.notices.sendDue();
}

describe('the user', () => {
  it('is told at once where nobody forbids it, in English and Urdu', async () => {
    const orderId = await release();
    expect(await send()).toBe(1);
    expect(fixture.told).toMatchObject([{ orderId, platform: 'harbour', accountId: 'noor', state: 'sent' }]);
    const { en, ur } = fixture.told[0]?.texts ?? { en: '', ur: '' };
    expect(en).toContain('a judge');
    expect(en).toContain('IP addresses and times of sign-ins from 2026-05-02 to 2026-06-02');
    expect(ur).toContain('ایک جج');
    expect(ur).toMatch(/[؀-ۿ]/);
    expect(await send()).toBe(0);
  });

  it('is told when the secrecy ends, and not before', async () => {
    const orderId = await release({ state: 'secret', until: inDays(30), decision: 'decision 7' });
    expect(await send()).toBe(0);
    const { items: notices } = await fixture.disclosure.notices.list({ orderId });
    expect(notices).toMatchObject([
      { state: 'delayed', delayedUntil: inDays(30), secrecyOrder: 'decision 7' },
    ]);
    fixture.clock.advance(30 * DAY);
    expect(await send()).toBe(1);
  });

  it('is told later where the secrecy is extended, and at once when it is lifted', async () => {
    const { notices } = fixture.disclosure;
    const orderId = await release({ state: 'secret', until: inDays(30), decision: 'decision 7' });
    await retell(orderId, { state: 'secret', until: inDays(60), decision: 'decision 8' });
    fixture.clock.advance(40 * DAY);
    expect(await send()).toBe(0);
    expect((await notices.list({ orderId })).items).toMatchObject([{ secrecyOrder: 'decision 8' }]);
    await retell(orderId, { state: 'tell', since: inDays(0) });
    expect(await send()).toBe(1);
    expect(fixture.told[0]?.orderId).toBe(orderId);
  });

  it.each(['by-authority', 'on-request', 'none'] as const)(
    'is not told by us where the law says %s, until somebody lets the notice go',
    async (state) => {
      const orderId = await release({ state });
      fixture.clock.advance(400 * DAY);
      expect(await send()).toBe(0);
      const list = async () => (await fixture.disclosure.notices.list({ orderId })).items;
      expect(await list()).toMatchObject([{ state: 'held', heldBecause: state }]);
      await retell(orderId, { state: 'tell', since: inDays(0) });
      expect(await send()).toBe(1);
      const [sent] = await list();
      expect(sent).toMatchObject({ state: 'sent' });
      expect(sent).not.toHaveProperty('heldBecause');
    },
  );

  it('is not told of a secrecy that names no end before a lawyer set one, who is to look at it on a day', async () => {
    const orderId = await release({ state: 'undated-secrecy', reviewAt: inDays(90), decision: 'gag 1' });
    const list = async () => (await fixture.disclosure.notices.list({ orderId })).items;
    expect(await list()).toMatchObject([
      { state: 'held', heldBecause: 'undated-secrecy', delayedUntil: inDays(90), secrecyOrder: 'gag 1' },
    ]);
    fixture.clock.advance(91 * DAY);
    expect(await send()).toBe(0);
    await retell(orderId, { state: 'secret', until: inDays(10), decision: 'decision 2' });
    expect(await list()).toMatchObject([{ state: 'delayed', delayedUntil: inDays(10) }]);
    fixture.clock.advance(10 * DAY);
    expect(await send()).toBe(1);
  });

  it('is told at the latest when the law that bounds a secrecy without an end says', async () => {
    await release({ state: 'undated-secrecy', until: inDays(42), reviewAt: inDays(42) });
    fixture.clock.advance(41 * DAY);
    expect(await send()).toBe(0);
    fixture.clock.advance(DAY);
    expect(await send()).toBe(1);
  });

  it('that was told is heard of by the desk, account by account', async () => {
    fixture.informed.length = 0;
    const orderId = await release();
    await send();
    expect(fixture.informed).toEqual([{ orderId, accounts: [{ platform: 'harbour', accountId: 'noor' }] }]);
  });

  it('cannot be kept from knowing without end, or have a notice deleted, in the table itself', async () => {
    const orderId = await release({ state: 'secret', until: inDays(30), decision: 'decision 7' });
    const { db } = fixture.storage;
    const change = (what: string) =>
      sql.raw(`update disclosure_notices set ${what} where order_id = '${orderId}'`).execute(db);
    await expect(change(`due_at = 'infinity'`)).rejects.toThrow();
    await expect(change(`delayed_until = 'infinity', due_at = delayed_until`)).rejects.toThrow();
    await expect(change(`delayed_until = due_at + interval '400 days'`)).rejects.toThrow();
    await expect(change(`due_at = due_at + interval '1 day'`)).rejects.toThrow();
    await expect(change(`state = 'held'`)).rejects.toThrow();
    await expect(
      change(`state = 'held', held_because = 'undated-secrecy', delayed_until = null, due_at = created_at`),
    ).rejects.toThrow();
    await expect(sql`delete from disclosure_notices where order_id = ${orderId}`.execute(db)).rejects.toThrow(
      'stays',
    );
  });

  it('is told of a hold where the law says so', async () => {
    const { storage, disclosure, ids } = fixture;
    await storage.work((work) =>
      disclosure.holds.place(work, {
        orderId: ids(),
        accounts: [{ platform: 'harbour', accountId: 'amir' }],
        categories: ['content'],
        expiresAt: inDays(60),
        by: 'staff:lena',
        notify: { instrument: 'eu-tco-2021-784' },
      }),
    );
    expect(await send()).toBe(1);
    expect(fixture.told[0]?.texts.en).toContain('We are keeping data about your account');
  });
});
