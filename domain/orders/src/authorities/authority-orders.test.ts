import { afterAll, beforeAll, expect, it } from 'vitest';
import { epoc, type OrdersFixture, openOrders, removal } from '../testing/orders-fixture.ts';

let desk: OrdersFixture;
let mine: Awaited<ReturnType<OrdersFixture['enter']>>;
let others: Awaited<ReturnType<OrdersFixture['enter']>>;
beforeAll(async () => {
  desk = await openOrders();
  mine = await desk.enter();
  others = await desk.enter({ name: 'Bay Police' });
});
afterAll(() => desk.close());

it('shows an authority its own orders, and nothing of our tests, notes and people', async () => {
  const { order } = await desk.orders.receive({
    channel: 'portal',
    contactId: mine.contact.id,
    form: epoc(),
    by: 'officer:o',
  });
  await desk.orders.send(order.id, { kind: 'note', subject: 'n', body: 'We doubt this.' }, 'staff:amina');
  const refuse = { answer: 'refuse' as const, reason: 'No necessity is shown.', grounds: ['necessity'] };
  await desk.orders.decide(order.id, refuse, { by: 'staff:amina', lawyer: true });
  await desk.orders.confirm(order.id, { by: 'staff:leo', lawyer: false });
  const portal = desk.orders.forAuthority(mine.authority.id);
  const seen = await portal.get(order.id);
  expect(seen).toMatchObject({
    state: 'refused',
    answer: { answer: 'refuse', grounds: ['necessity'] },
    clock: 'stopped',
  });
  const text = JSON.stringify(seen);
  for (const hidden of ['We doubt this', 'staff:', 'assessment', 'requester-verified', 'anomalies'])
    expect(text).not.toContain(hidden);
  expect((await portal.list({})).items.map(({ id }) => id)).toEqual([order.id]);
  await portal.seen(order.id, 'officer:o');
  expect(
    (await portal.get(order.id)).messages.every(
      ({ direction, acknowledgedAt }) => direction === 'in' || acknowledgedAt,
    ),
  ).toBe(true);
});

it('shows nothing of the orders of others, and takes nothing for them', async () => {
  const form = removal({ reference: 'X-1' });
  const { order } = await desk.orders.receive({
    channel: 'portal',
    contactId: others.contact.id,
    form,
    by: 'officer:p',
  });
  const portal = desk.orders.forAuthority(mine.authority.id);
  const letter = { subject: 's', body: 'b', by: 'officer:o' };
  for (const attempt of [
    () => portal.get(order.id),
    () => portal.seen(order.id, 'officer:o'),
    () => portal.message(order.id, { ...letter, kind: 'clarification' }),
    () => portal.receipt(order.id, letter),
    () => portal.withdraw(order.id, 'x', 'officer:o'),
    () => portal.get('not-an-id'),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'order-not-found', status: 404 });
  expect((await portal.list({})).items.map(({ id }) => id)).not.toContain(order.id);
});

it('counts what orders came to, without anything personal', async () => {
  const facts = await desk.orders.facts({ from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' });
  expect(facts).toMatchObject([
    {
      outcome: 'refused',
      grounds: ['necessity'],
      authorityName: 'Harbour Police Cyber Unit',
      items: 1,
      itemsDone: 0,
    },
    { outcome: 'open', authorityName: 'Bay Police', kind: 'remove', category: 'a', reversed: false },
  ]);
  expect(JSON.stringify(facts)).not.toMatch(/acc-1|harbour\.example|police\.example/);
});

it('shows an authority no day on which a lawyer of ours looks at what users are told', async () => {
  const { order } = await desk.orders.receive({
    channel: 'portal',
    contactId: mine.contact.id,
    form: epoc({ reference: 'S-1' }),
    by: 'officer:o',
  });
  const portal = desk.orders.forAuthority(mine.authority.id);
  const informed = { kind: 'user-informed' as const, subject: 's', body: 'We told them.', by: 'officer:o' };
  await portal.message(order.id, informed);
  const clocks = (deadlines: { clock: string }[]) => deadlines.map(({ clock }) => clock);
  expect(clocks((await desk.orders.get(order.id)).deadlines)).toContain('user-notice');
  const seen = await portal.get(order.id);
  expect(clocks(seen.deadlines).length).toBeGreaterThan(0);
  expect(clocks(seen.deadlines)).not.toContain('user-notice');
  expect(seen.messages.map(({ kind }) => kind)).toContain('user-informed');
});
