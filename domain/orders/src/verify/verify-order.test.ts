import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epoc, type OrdersFixture, openOrders } from '../testing/orders-fixture.ts';

let desk: OrdersFixture;
let id: string;
beforeAll(async () => {
  desk = await openOrders();
  const { contact } = await desk.enter();
  const { order } = await desk.orders.receive({
    channel: 'portal',
    contactId: contact.id,
    form: epoc(),
    by: 'officer:o',
  });
  id = order.id;
  await desk.orders.claim(id, 'staff:amina');
  await desk.orders.send(id, { kind: 'note', subject: 'n', body: 'Looks sound.' }, 'staff:amina');
  await desk.orders.decide(id, { answer: 'comply', reason: 'sound' }, { by: 'staff:amina', lawyer: true });
  await desk.orders.confirm(id, { by: 'staff:leo', lawyer: false });
});
afterAll(() => desk.close());

it('finds an order whole that nobody touched', async () => {
  expect(await desk.orders.verify(id)).toEqual({ orderId: id, whole: true, steps: 5, faults: [] });
});

describe('finds whatever was written past the record', () => {
  const edits: readonly (readonly [string, string, string])[] = [
    [
      'order',
      `update orders set received_at = received_at + interval '1 day'`,
      `update orders set received_at = received_at - interval '1 day'`,
    ],
    [
      'order',
      `update orders set form = jsonb_set(form, '{reasons}', '"other"')`,
      `update orders set form = jsonb_set(form, '{reasons}', '"The account sent threats to a school."')`,
    ],
    ['order', `update orders set level = 2`, `update orders set level = 3`],
    ['tasks', `update order_tasks set status = 'done'`, `update order_tasks set status = 'working'`],
    [
      'messages',
      `update order_messages set body = body || '.' where kind = 'note'`,
      `update order_messages set body = 'Looks sound.' where kind = 'note'`,
    ],
    [
      'decisions',
      `alter table order_decisions disable trigger all; update order_decisions set second_by = 'staff:eve'`,
      `update order_decisions set second_by = 'staff:leo'; alter table order_decisions enable trigger all`,
    ],
    [
      'messages',
      `alter table order_messages disable trigger all; create table kept as select * from order_messages where kind = 'note'; delete from order_messages where kind = 'note'`,
      `insert into order_messages select * from kept; drop table kept; alter table order_messages enable trigger all`,
    ],
  ];
  it.each(edits)('in %s: %s', async (part, edit, back) => {
    for (const statement of edit.split(';')) await sql.raw(statement).execute(desk.storage.db);
    const found = await desk.orders.verify(id);
    for (const statement of back.split(';')) await sql.raw(statement).execute(desk.storage.db);
    expect(found).toMatchObject({ whole: false, faults: [{ code: 'edited', part }] });
    expect((await desk.orders.verify(id)).whole).toBe(true);
  });

  it('when entries are dropped or moved', async () => {
    const mine = desk.recorded
      .map(({ subject }, index) => ({ subject, index }))
      .filter(({ subject }) => subject === id);
    const [, second, third] = mine.map(({ index }) => index);
    const [dropped] = desk.recorded.splice(second ?? 0, 1);
    expect((await desk.orders.verify(id)).faults).toEqual([{ code: 'step-missing', step: 2 }]);
    if (dropped) desk.recorded.splice(third ?? 0, 0, dropped);
    expect((await desk.orders.verify(id)).faults).toEqual([{ code: 'steps-reordered', step: 2 }]);
  });
});

it('says nothing personal in the record', () => {
  const text = JSON.stringify(desk.recorded);
  for (const word of ['threats', 'acc-1', 'police.example', 'Looks sound', '+49'])
    expect(text).not.toContain(word);
});
