import type { OrderForm } from '@breakwater/contracts/orders';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epoc, type OrdersFixture, openOrders } from '../testing/orders-fixture.ts';

let desk: OrdersFixture;
let known: Awaited<ReturnType<OrdersFixture['enter']>>;
beforeAll(async () => {
  desk = await openOrders();
  known = await desk.enter();
  desk.clock.advance(60_000);
});
afterAll(() => desk.close());

let count = 0;
const urgent = (changes: Partial<OrderForm> = {}) => {
  count += 1;
  return epoc({
    reference: `E-${count}`,
    emergency: true,
    emergencyReasons: 'He says that he will kill his family tonight; their life is in danger.',
    ...changes,
  });
};
const amina = { by: 'staff:amina', lawyer: true, mayBreakGlass: true };
const leo = { by: 'staff:leo', lawyer: true, mayBreakGlass: true };
const comply = { answer: 'comply' as const, reason: 'A life is in danger.' };

/** Tries everything that somebody who wants to help, or to be done with it, could click. */
async function clickEverything(id: string): Promise<void> {
  const tries = [
    () => desk.orders.callBack(id, { note: 'They picked up.', confirmed: true }, 'staff:amina'),
    () => desk.orders.decide(id, comply, amina),
    () => desk.orders.decide(id, { ...comply, breakGlass: true }, amina),
    () =>
      desk.orders.decide(
        id,
        { answer: 'narrow', reason: 'less', scope: { dataCategories: ['subscriber'] } },
        amina,
      ),
    () => desk.orders.confirm(id, leo),
    () => desk.orders.assess(id, 'staff:leo'),
    () => desk.orders.decide(id, { ...comply, breakGlass: true }, leo),
    () => desk.orders.decide(id, comply, leo),
    () => desk.orders.confirm(id, amina),
  ];
  for (const attempt of tries) await attempt().catch(() => undefined);
}
const granted = (id: string) => desk.grants.filter(({ orderId }) => orderId === id);

describe('a fake emergency discloses nothing, whatever anybody clicks', () => {
  it('of somebody who is in no register', async () => {
    const { order } = await desk.orders.receive({
      channel: 'email',
      by: 'staff:amina',
      form: urgent({ authority: { name: 'Harbour Police', email: 'chief@harb0ur.example' } }),
    });
    await clickEverything(order.id);
    expect(granted(order.id)).toEqual([]);
  });

  it('that came by mail, of a contact whose number nobody had before', async () => {
    const { id } = await desk.orders.authorities.addContact(
      known.authority.id,
      { name: 'New', email: 'new@police.example' },
      'staff:a',
    );
    await desk.orders.authorities.verifyContact(id, { level: 1, method: 'mail' }, 'staff:a');
    const { order } = await desk.orders.receive({
      channel: 'email',
      contactId: id,
      form: urgent(),
      by: 'staff:amina',
    });
    expect(order).toMatchObject({ level: 1, emergency: true });
    // The number of the letter is put on the roster, and called.
    desk.clock.advance(1_000);
    await desk.orders.authorities.changeContact(id, { name: 'New', phone: '+49 30 999' }, 'staff:amina');
    await clickEverything(order.id);
    expect(granted(order.id)).toEqual([]);
  });

  it('that rests on the law of somebody else, even in the portal', async () => {
    const form = urgent({ legalBasis: 'Code of Criminal Procedure of Elsewhere, s. 12' });
    const { order } = await desk.orders.receive({
      channel: 'portal',
      contactId: known.contact.id,
      form,
      by: 'officer:o',
    });
    expect(order.anomalies).toContain('foreign-legal-code');
    await clickEverything(order.id);
    expect(granted(order.id)).toEqual([]);
  });

  it('that names no danger to anybody', async () => {
    const form = urgent({ emergencyReasons: 'The case is very important to the minister.' });
    const { order } = await desk.orders.receive({
      channel: 'portal',
      contactId: known.contact.id,
      form,
      by: 'officer:o',
    });
    await clickEverything(order.id);
    expect(granted(order.id)).toEqual([]);
  });

  it('that the roster says is not theirs', async () => {
    const { order } = await desk.orders.receive({
      channel: 'portal',
      contactId: known.contact.id,
      form: urgent(),
      by: 'officer:o',
    });
    await desk.orders.callBack(
      order.id,
      { note: 'They know nothing of it.', confirmed: false },
      'staff:amina',
    );
    for (const who of [amina, leo])
      await expect(desk.orders.decide(order.id, comply, who)).rejects.toMatchObject({
        code: 'disclosure-blocked',
      });
    expect(granted(order.id)).toEqual([]);
  });

  it('whose contact is revoked between the two people', async () => {
    const other = await desk.enter({ name: 'Third Police' });
    desk.clock.advance(1_000);
    const { order } = await desk.orders.receive({
      channel: 'portal',
      contactId: other.contact.id,
      form: epoc({ reference: 'R-1' }),
      by: 'officer:o',
    });
    await desk.orders.decide(order.id, comply, amina);
    await desk.orders.authorities.revokeContact(other.contact.id, 'left', 'staff:a');
    await expect(desk.orders.confirm(order.id, leo)).rejects.toThrow();
    expect(granted(order.id)).toEqual([]);
  });

  it('by writing its level, or a call, straight into the table', async () => {
    const { order } = await desk.orders.receive({
      channel: 'email',
      form: urgent({ authority: { email: 'x@y.example' } }),
      by: 'staff:a',
    });
    const { db } = desk.storage;
    const set = (change: ReturnType<typeof sql>) =>
      sql`update orders set ${change} where id = ${order.id}`.execute(db);
    await expect(set(sql`level = 3`)).rejects.toThrow();
    await expect(set(sql`channel = 'portal', level = 3`)).rejects.toThrow(/as sure as/);
    const call = JSON.stringify({ by: 'staff:a', at: '2026-10-01T12:00:00Z', note: 'x', confirmed: true });
    await expect(set(sql`call_back = ${call}::jsonb`)).rejects.toThrow(/roster/);
  });
});

describe('a real emergency', () => {
  it('discloses with a call back and two people', async () => {
    const { order } = await desk.orders.receive({
      channel: 'post',
      contactId: known.contact.id,
      form: urgent(),
      by: 'staff:amina',
    });
    await expect(desk.orders.decide(order.id, comply, amina)).rejects.toMatchObject({
      code: 'call-back-needed',
    });
    const called = await desk.orders.callBack(
      order.id,
      { note: 'Spoke to the duty desk.', confirmed: true },
      'staff:amina',
    );
    expect(called.callBack).toMatchObject({ confirmed: true, by: 'staff:amina' });
    await desk.orders.decide(order.id, comply, amina);
    await desk.orders.confirm(order.id, leo);
    expect(granted(order.id)).toMatchObject([{ emergency: true, calledBack: true }]);
  });

  it('lets one person break the glass, and somebody else review it within 24 hours', async () => {
    const { order } = await desk.orders.receive({
      channel: 'portal',
      contactId: known.contact.id,
      form: urgent(),
      by: 'officer:o',
    });
    const glass = { ...comply, breakGlass: true };
    await expect(desk.orders.decide(order.id, glass, amina)).rejects.toMatchObject({
      code: 'break-glass-refused',
    });
    await desk.orders.callBack(order.id, { note: 'Yes, theirs.', confirmed: true }, 'staff:amina');
    await expect(
      desk.orders.decide(order.id, glass, { ...amina, mayBreakGlass: false }),
    ).rejects.toMatchObject({ code: 'break-glass-refused' });
    const done = await desk.orders.decide(order.id, glass, amina);
    expect(done).toMatchObject({ state: 'approved', decisions: [{ breakGlass: true, outcome: 'final' }] });
    expect(granted(order.id)).toHaveLength(1);
    desk.clock.advance(25 * 3_600_000);
    expect(await desk.orders.counts('staff:amina')).toMatchObject({ reviewsDue: 1, reviewsOverdue: 1 });
    await expect(desk.orders.review(order.id, true, amina)).rejects.toMatchObject({
      code: 'second-person-needed',
    });
    await expect(
      sql`update order_decisions set reviewed_by = by_person, reviewed_at = now(), upheld = true where order_id = ${order.id}`.execute(
        desk.storage.db,
      ),
    ).rejects.toThrow();
    await desk.orders.review(order.id, false, leo);
    expect(desk.endedGrants).toContain(order.id);
    expect(await desk.orders.counts('staff:amina')).toMatchObject({ reviewsDue: 0 });
    await expect(desk.orders.review(order.id, true, leo)).rejects.toMatchObject({ code: 'review-not-due' });
  });
});
