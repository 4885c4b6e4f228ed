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

async function release(given: object = {}): Promise<string> {
  const { productions } = fixture.disclosure;
  const orderId = fixture.ids();
  const { id } = await productions.prepare(
    { grantId: await fixture.grant({ orderId, ...given }) },
    'staff:a',
  );
  await productions.approve(id, { by: 'staff:b', lawyer: false });
  return orderId;
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
    const orderId = await release({ secrecyUntil: inDays(30), secrecyOrder: 'decision 7' });
    expect(await send()).toBe(0);
    const { items: notices } = await fixture.disclosure.notices.list({ orderId });
    expect(notices).toMatchObject([
      { state: 'delayed', delayedUntil: inDays(30), secrecyOrder: 'decision 7' },
    ]);
    fixture.clock.advance(30 * DAY);
    expect(await send()).toBe(1);
  });

  it('is told later where the secrecy is extended with an end, and at once when it is lifted', async () => {
    const { notices } = fixture.disclosure;
    const { storage } = fixture;
    const orderId = await release({ secrecyUntil: inDays(30), secrecyOrder: 'decision 7' });
    const extend = (until: string, order: string) =>
      storage.work((work) => notices.extendSecrecy(work, { orderId, until, order, by: 'staff:lena' }));
    await expect(extend(inDays(400), 'decision 8')).rejects.toMatchObject({ code: 'grant-invalid' });
    await expect(extend(inDays(60), ' ')).rejects.toMatchObject({ code: 'secrecy-invalid' });
    await extend(inDays(60), 'decision 8');
    fixture.clock.advance(40 * DAY);
    expect(await send()).toBe(0);
    await storage.work((work) => notices.endSecrecy(work, { orderId, by: 'staff:lena' }));
    expect(await send()).toBe(1);
    expect(fixture.told[0]?.orderId).toBe(orderId);
  });

  it('cannot be kept from knowing without end, or have a notice deleted, in the table itself', async () => {
    const orderId = await release({ secrecyUntil: inDays(30), secrecyOrder: 'decision 7' });
    const { db } = fixture.storage;
    const change = (what: string) =>
      sql.raw(`update disclosure_notices set ${what} where order_id = '${orderId}'`).execute(db);
    await expect(change(`due_at = 'infinity'`)).rejects.toThrow();
    await expect(change(`delayed_until = 'infinity', due_at = delayed_until`)).rejects.toThrow();
    await expect(change(`delayed_until = due_at + interval '400 days'`)).rejects.toThrow();
    await expect(change(`due_at = due_at + interval '1 day'`)).rejects.toThrow();
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
