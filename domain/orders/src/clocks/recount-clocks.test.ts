import type { OrderForm } from '@breakwater/contracts/orders';
import { madeUpClock, madeUpPack, madeUpType } from '@breakwater/law/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openOrders } from '../testing/orders-fixture.ts';

const { pack } = madeUpPack([
  madeUpType('remove', { clocks: [madeUpClock('effect-given')] }),
  madeUpType('disclose', { clocks: [madeUpClock('preserved'), madeUpClock('data-delivered')] }),
]);

it('counts deadlines anew that an earlier version stored as met by a decision, each as a step on record', async () => {
  const at = '2026-10-01T12:30:00.000Z';
  const end = { until: '2026-12-01T00:00:00.000Z', decision: 'extended by decision 8' };
  const desk = await openOrders({
    packs: [pack],
    recordedOf: async () => ({
      acts: [{ act: 'held', at, platform: 'harbour', accountId: 'acc-1' }],
      secrecy: end,
    }),
  });
  const { contact } = await desk.enter({ country: 'BV' });
  const receive = async (requestType: 'remove' | 'disclose') => {
    const form: OrderForm = {
      instrument: pack.pack.id,
      requestType,
      reference: requestType,
      authority: { name: 'Harbour Police Cyber Unit', kind: 'judge', country: 'BV' },
      legalBasis: 'Harbours Act',
      targets: [{ kind: 'account', value: 'acc-1' }],
      from: '2026-09-01T00:00:00Z',
      to: '2026-09-02T00:00:00Z',
      dataCategories: ['subscriber'],
    };
    const { order } = await desk.orders.receive({
      channel: 'portal',
      contactId: contact.id,
      form,
      by: 'officer:o',
    });
    const decided = await desk.orders.decide(
      order.id,
      { answer: 'comply', reason: 'sound' },
      { by: 'staff:amina', lawyer: true },
    );
    return decided.state === 'awaiting-second'
      ? (await desk.orders.confirm(order.id, { by: 'staff:leo', lawyer: true })).id
      : order.id;
  };
  const ids = [await receive('remove'), await receive('disclose')];
  const { db } = desk.storage;
  // As they stand in a database of before: no act, met at the decision, and so due no more.
  await sql`
    update orders set due_sort = 9000000000000000, due_clock = null, warn_at = null, owes = null, deadlines = (
      select jsonb_agg(d - 'act' - 'done' - 'note' || jsonb_build_object('state', 'met', 'metAt', d -> 'startedAt'))
      from jsonb_array_elements(deadlines) as d)`.execute(db);
  await sql`update order_tasks set held_at = null`.execute(db);
  expect((await desk.orders.list({})).items.map(({ dueAt }) => dueAt)).toEqual([undefined, undefined]);
  expect(await desk.orders.recountClocks()).toBe(2);
  expect(await desk.orders.recountClocks()).toBe(0);
  const [removal, data] = [await desk.orders.get(ids[0] ?? ''), await desk.orders.get(ids[1] ?? '')];
  expect(removal.deadlines).toMatchObject([
    { act: 'effect-given', state: 'running', done: { done: 0, of: 1 } },
  ]);
  expect(removal).toMatchObject({ dueClock: 'effect-given', clock: 'running' });
  expect(data.deadlines).toMatchObject([
    { act: 'preserved', state: 'met', metAt: at, done: { done: 1, of: 1 } },
    { act: 'data-delivered', state: 'running', done: { done: 0, of: 1 } },
  ]);
  expect(data.telling).toMatchObject({ state: 'secret', ...end });
  for (const id of ids) expect(await desk.orders.verify(id)).toMatchObject({ whole: true });
  await desk.close();
});
