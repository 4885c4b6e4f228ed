import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epoc, type OrdersFixture, openOrders, removal } from '../testing/orders-fixture.ts';

let desk: OrdersFixture;
let known: Awaited<ReturnType<OrdersFixture['enter']>>;
beforeAll(async () => {
  desk = await openOrders();
  known = await desk.enter();
});
afterAll(() => desk.close());

let count = 0;
async function disclosure(changes: object = {}) {
  count += 1;
  const form = epoc({ reference: `P-${count}`, ...changes });
  return (
    await desk.orders.receive({ channel: 'portal', contactId: known.contact.id, form, by: 'officer:o1' })
  ).order;
}
const amina = { by: 'staff:amina', lawyer: true };
const amir = { by: 'staff:amir', lawyer: false };
const comply = { answer: 'comply' as const, reason: 'It is whole and lawful.' };
const refuse = { answer: 'refuse' as const, reason: 'It names no range.', grounds: ['time-range'] };
const state = async (id: string) => (await desk.orders.get(id)).state;

describe('what takes two people', () => {
  it('is done when two different people have decided, one of them a lawyer', async () => {
    const { id } = await disclosure();
    const waiting = await desk.orders.decide(id, comply, amina);
    expect(waiting).toMatchObject({ state: 'awaiting-second', decisions: [{ outcome: 'awaiting-second' }] });
    expect(desk.grants.filter(({ orderId }) => orderId === id)).toEqual([]);
    const done = await desk.orders.confirm(id, amir);
    expect(done).toMatchObject({ state: 'approved', tasks: [{ status: 'working' }] });
    expect(desk.grants.filter(({ orderId }) => orderId === id)).toMatchObject([
      {
        accounts: [{ platform: 'harbour', accountId: 'acc-1', from: '2026-09-01T00:00:00Z' }],
        categories: ['subscriber'],
        level: 3,
        approvedBy: 'staff:amir',
      },
    ]);
  });

  it('goes back when the second person rejects it, and can be decided anew', async () => {
    const { id } = await disclosure();
    await desk.orders.decide(id, refuse, amina);
    expect((await desk.orders.reject(id, 'It does name one.', amir)).state).toBe('legal-review');
    await desk.orders.decide(id, comply, amir);
    expect((await desk.orders.confirm(id, amina)).state).toBe('approved');
  });

  it('tells the authority in writing when it refuses', async () => {
    const { id } = await disclosure();
    await desk.orders.decide(id, refuse, amina);
    await desk.orders.confirm(id, amir);
    const letter = desk.sent.filter(({ orderId }) => orderId === id).at(-1)?.message;
    expect(letter).toMatchObject({ kind: 'refusal', body: expect.stringContaining('It names no range.') });
    expect(await desk.orders.get(id)).toMatchObject({
      state: 'refused',
      tasks: [{ status: 'refused' }],
      clock: 'stopped',
    });
  });
});

describe('every attempt to get round the second person fails', () => {
  it('the same person confirms, in whatever role they have by then', async () => {
    const { id } = await disclosure();
    await desk.orders.decide(id, comply, amir);
    for (const lawyer of [false, true]) {
      await expect(desk.orders.confirm(id, { by: 'staff:amir', lawyer })).rejects.toMatchObject({
        code: 'second-person-needed',
      });
      await expect(desk.orders.reject(id, 'x', { by: 'staff:amir', lawyer })).rejects.toMatchObject({
        code: 'second-person-needed',
      });
    }
    expect(await state(id)).toBe('awaiting-second');
  });

  it('a second person who is no lawyer, where the first was none', async () => {
    const { id } = await disclosure();
    await desk.orders.decide(id, comply, amir);
    await expect(desk.orders.confirm(id, { by: 'staff:leo', lawyer: false })).rejects.toMatchObject({
      code: 'lawyer-needed',
    });
  });

  it('a key without a person, an officer, a machine', async () => {
    const { id } = await disclosure();
    for (const by of ['key:k1', 'officer:o1', 'peer:p1', 'breakwater']) {
      await expect(desk.orders.decide(id, comply, { by, lawyer: true })).rejects.toMatchObject({
        code: 'person-needed',
      });
      await expect(desk.orders.confirm(id, { by, lawyer: true })).rejects.toMatchObject({
        code: 'person-needed',
      });
    }
  });

  it('a replay: deciding or confirming twice', async () => {
    const { id } = await disclosure();
    await desk.orders.decide(id, comply, amina);
    await expect(desk.orders.decide(id, comply, amir)).rejects.toMatchObject({ code: 'decision-waiting' });
    const both = await Promise.allSettled([
      desk.orders.confirm(id, amir),
      desk.orders.confirm(id, { by: 'staff:leo', lawyer: true }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(desk.orders.confirm(id, amir)).rejects.toMatchObject({ code: 'decision-not-waiting' });
    expect(desk.grants.filter(({ orderId }) => orderId === id)).toHaveLength(1);
  });

  it('writing straight to the table', async () => {
    const { id } = await disclosure();
    const { db } = desk.storage;
    const insert = (more: Record<string, unknown>) => {
      const row = {
        answer: 'comply',
        needs_lawyer: true,
        needs_second: true,
        by_person: 'staff:amir',
        by_lawyer: false,
        second_by: null,
        second_lawyer: null,
        second_at: null,
        outcome: 'final',
        break_glass: false,
        review_due_at: null,
        binds: '{}',
        ...more,
      };
      return sql`
        insert into order_decisions (id, order_id, reason, grounds, at, ${sql.raw(Object.keys(row).join(', '))})
        values (gen_random_uuid(), ${id}, 'x', '[]', '2026-10-01T12:00:00Z', ${sql.join(Object.values(row))})`.execute(
        db,
      );
    };
    const seconded = { second_by: 'staff:leo', second_lawyer: true, second_at: '2026-10-01T12:00:00Z' };
    await expect(insert({})).rejects.toThrow();
    await expect(insert({ ...seconded, second_by: 'staff:amir' })).rejects.toThrow();
    await expect(insert({ ...seconded, second_lawyer: false })).rejects.toThrow();
    await expect(insert({ ...seconded, by_person: 'key:k' })).rejects.toThrow();
    await expect(insert({ needs_second: false, needs_lawyer: false })).rejects.toThrow(/more people/);
    await expect(insert({ ...seconded, answer: 'refuse', needs_lawyer: false })).rejects.toThrow();
    await expect(insert({ break_glass: true, review_due_at: '2026-10-02T12:00:00Z' })).rejects.toThrow(
      /emergency/,
    );
    await desk.orders.decide(id, comply, amir);
    const own = sql`update order_decisions set outcome = 'final', second_by = 'staff:amir', second_lawyer = true,
      second_at = now() where order_id = ${id}`;
    await expect(own.execute(db)).rejects.toThrow();
    await expect(
      sql`update order_decisions set by_person = 'staff:zoe' where order_id = ${id}`.execute(db),
    ).rejects.toThrow(/not changed/);
    await expect(
      sql`update order_decisions set needs_lawyer = false where order_id = ${id}`.execute(db),
    ).rejects.toThrow(/not changed/);
    await expect(sql`delete from order_decisions where order_id = ${id}`.execute(db)).rejects.toThrow(
      /only added/,
    );
    expect(await state(id)).toBe('awaiting-second');
  });

  it('nobody refuses or narrows alone', async () => {
    const { order } = await desk.orders.receive({
      channel: 'portal',
      contactId: known.contact.id,
      form: removal(),
      by: 'officer:o1',
    });
    expect((await desk.orders.decide(order.id, refuse, amina)).state).toBe('awaiting-second');
    await desk.orders.reject(order.id, 'no', amir);
    const narrow = { answer: 'narrow' as const, reason: 'Only in Germany.', scope: { territories: ['DE'] } };
    expect((await desk.orders.decide(order.id, narrow, amina)).state).toBe('awaiting-second');
  });

  it('nobody widens an order by narrowing it', async () => {
    const { id } = await disclosure();
    for (const scope of [
      { dataCategories: ['content' as const] },
      { targets: [{ kind: 'account' as const, value: 'acc-2' }] },
      { from: '2026-01-01T00:00:00Z' },
      { to: '2027-01-01T00:00:00Z' },
    ]) {
      await expect(
        desk.orders.decide(id, { answer: 'narrow', reason: 'x', scope }, amina),
      ).rejects.toMatchObject({ code: 'scope-wider' });
    }
  });
});
