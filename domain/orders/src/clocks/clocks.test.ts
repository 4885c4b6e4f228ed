import type { OrderForm } from '@breakwater/contracts/orders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epoc, type OrdersFixture, openOrders, removal } from '../testing/orders-fixture.ts';

const HOUR = 3_600_000;
let desk: OrdersFixture;
let contactId: string;
beforeAll(async () => {
  desk = await openOrders();
  contactId = (await desk.enter()).contact.id;
});
afterAll(() => desk.close());

let count = 0;
async function receive(changes: Partial<OrderForm> = {}) {
  count += 1;
  const targets = [{ kind: 'url' as const, value: `https://harbour.example/@acc-1/clock-${count}` }];
  const form = removal({ reference: `K-${count}`, targets, ...changes });
  return (await desk.orders.receive({ channel: 'portal', contactId, form, by: 'officer:o' })).order;
}
const amina = { by: 'staff:amina', lawyer: true };
const due = (order: { dueAt?: string }) => Date.parse(order.dueAt ?? '');

describe('the hour of a removal order', () => {
  it('stands still while one asks back, and begins anew when the clarification has come (Art. 3(8))', async () => {
    const order = await receive({ redress: '' });
    desk.clock.advance(HOUR / 2);
    const asked = await desk.orders.decide(order.id, { answer: 'clarify', reason: 'Which court?' }, amina);
    expect(asked).toMatchObject({
      state: 'clarification',
      paused: 'insufficient-information',
      clock: 'paused',
    });
    desk.clock.advance(5 * HOUR);
    const { order: form } = { order: { ...order.form, redress: 'Administrative court, two weeks' } };
    const clear = await desk.orders.take(order.id, {
      kind: 'clarification',
      subject: 'Re',
      body: 'This one.',
      form,
      by: 'officer:o',
    });
    expect(clear).toMatchObject({ state: 'received', defects: 0, clock: 'running' });
    expect(due(clear) - desk.clock.now()).toBe(HOUR);
    expect(clear.messages.find(({ kind }) => kind === 'clarification-request')?.respondedAt).toBeDefined();
  });

  it('begins anew when what made it impossible has ceased (Art. 3(7))', async () => {
    const order = await receive();
    const stopped = await desk.orders.decide(
      order.id,
      { answer: 'impossible', reason: 'The site is down.' },
      amina,
    );
    expect(stopped).toMatchObject({ clock: 'paused', tasks: [{ status: 'impossible' }] });
    desk.clock.advance(3 * HOUR);
    const again = await desk.orders.resume(order.id, 'force-majeure', 'staff:amina');
    expect(again).toMatchObject({ state: 'received', tasks: [{ status: 'waiting' }] });
    expect(due(again) - desk.clock.now()).toBe(HOUR);
    await expect(desk.orders.resume(order.id, undefined, 'staff:amina')).rejects.toMatchObject({
      code: 'not-paused',
    });
  });

  it('is warned of at half, at four fifths and when it is over, once each', async () => {
    const order = await receive();
    await desk.orders.warnDue();
    desk.due.length = 0;
    const shares = () =>
      desk.recorded
        .filter(({ subject, action }) => subject === order.id && /^order\.(due|overdue)$/.test(action))
        .map(({ detail }) => detail?.share);
    desk.clock.advance(HOUR / 2);
    await desk.orders.warnDue();
    await desk.orders.warnDue();
    expect(shares()).toEqual([50]);
    expect(desk.due.filter((one) => (one as { subject?: string }).subject === order.id)).toMatchObject([
      { type: 'order.due', platform: 'harbour', payload: { orderId: order.id, share: 50 } },
    ]);
    desk.clock.advance(HOUR);
    while ((await desk.orders.warnDue()) > 0);
    expect(shares()).toEqual([50, 100]);
    expect(await desk.orders.get(order.id)).toMatchObject({ clock: 'overdue' });
    expect((await desk.orders.list({ due: 'overdue' })).items.map(({ id }) => id)).toContain(order.id);
    expect((await desk.orders.verify(order.id)).whole).toBe(true);
  });
});

it('starts a clock when what it runs from has happened, and not before', async () => {
  const order = await receive();
  expect(order.deadlines.find(({ starts }) => starts === 'scrutiny-request')?.state).toBe('waiting');
  const asked = await desk.orders.startClock(order.id, { event: 'scrutiny-request' }, 'staff:amina');
  expect(asked.deadlines.find(({ starts }) => starts === 'scrutiny-request')?.state).toBe('running');
  await expect(desk.orders.startClock(order.id, { event: 'receipt' }, 'staff:amina')).rejects.toMatchObject({
    code: 'order-invalid',
  });
  const ahead = { event: 'scrutiny-request' as const, at: '2036-01-01T00:00:00Z' };
  await expect(desk.orders.startClock(order.id, ahead, 'staff:amina')).rejects.toMatchObject({
    code: 'order-invalid',
  });
});

it('blocks delivery while the authority of the enforcing state may object', async () => {
  const form = epoc({
    reference: 'W-1',
    dataCategories: ['traffic'],
    enforcingAuthority: 'Court of the enforcing state',
    targets: [{ kind: 'account', value: 'acc-7', from: '2026-09-01T00:00:00Z', to: '2026-09-10T00:00:00Z' }],
  });
  const { order } = await desk.orders.receive({ channel: 'portal', contactId, form, by: 'officer:o' });
  const blocking = order.deadlines.filter(
    ({ blocksDelivery, state }) => blocksDelivery && state === 'running',
  );
  await desk.orders.decide(order.id, { answer: 'comply', reason: 'sound' }, amina);
  await desk.orders.confirm(order.id, { by: 'staff:leo', lawyer: false });
  const grant = desk.grants.find(({ orderId }) => orderId === order.id);
  expect(blocking.length).toBeGreaterThan(0);
  expect(grant?.notBefore).toBe(
    blocking
      .map(({ dueAt }) => dueAt)
      .sort()
      .at(-1),
  );
});

it('owes nothing any more once the authority has taken its order back', async () => {
  const order = await receive();
  const back = await desk.orders.withdraw(order.id, 'A mistake.', 'officer:o');
  expect(back).toMatchObject({ state: 'withdrawn', clock: 'stopped', tasks: [{ status: 'void' }] });
  expect(back.dueAt).toBeUndefined();
  expect(desk.endedGrants).toContain(order.id);
});
