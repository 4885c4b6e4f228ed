import type { ClockAct, PackClock, RequestKind } from '@breakwater/contracts/law';
import type { Order, OrderForm, OrderTask } from '@breakwater/contracts/orders';
import { madeUpClock, madeUpPack, madeUpType } from '@breakwater/law/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OrdersFixture, openOrders } from '../testing/orders-fixture.ts';

const HOUR = 3_600_000;
const clock = (act: ClockAct, changes: Partial<PackClock> = {}) => madeUpClock(act, changes);
/** A law of which no clock has a period: all aims are our own, as in the laws that say "without undue delay". */
const { pack } = madeUpPack([
  madeUpType('remove', {
    clocks: [
      clock('receipt-informed'),
      clock('effect-given'),
      clock('effect-informed', { starts: 'effect' }),
      clock('user-informed', { starts: 'effect' }),
      clock('may-object', { starts: 'effect', undueDelay: { aim: 'PT48H' } }),
      clock('answered'),
      clock('authority-decided', { starts: 'effect', owedBy: 'authority' }),
    ],
  }),
  madeUpType('disclose', {
    clocks: [clock('preserved', { undueDelay: { aim: 'PT1H' } }), clock('data-delivered')],
  }),
  madeUpType('preserve', {
    clocks: [clock('preserved'), clock('held', { undueDelay: { aim: 'P60D' } })],
  }),
  madeUpType('appoint-representative', { clocks: [clock('appointed')] }),
]);

let desk: OrdersFixture;
let contactId: string;
beforeAll(async () => {
  desk = await openOrders({ packs: [pack] });
  contactId = (await desk.enter({ country: 'BV' })).contact.id;
});
afterAll(() => desk.close());

let count = 0;
async function receive(requestType: RequestKind, changes: Partial<OrderForm> = {}): Promise<Order> {
  count += 1;
  const values = ['a', 'b', 'c'].map((name) => `https://harbour.example/@${name}${count}/p`);
  const form: OrderForm = {
    instrument: pack.pack.id,
    requestType,
    reference: `M-${count}`,
    authority: { name: 'Harbour Police Cyber Unit', kind: 'judge', country: 'BV' },
    legalBasis: 'Harbours Act, section 1',
    targets: values.map((value) => ({ kind: 'url', value })),
    from: '2026-09-01T00:00:00Z',
    to: '2026-09-15T00:00:00Z',
    dataCategories: ['subscriber'],
    ...changes,
  };
  return (await desk.orders.receive({ channel: 'portal', contactId, form, by: 'officer:o' })).order;
}
async function comply(order: Order): Promise<Order> {
  const decided = await desk.orders.decide(
    order.id,
    { answer: 'comply', reason: 'sound' },
    { by: 'staff:amina', lawyer: true },
  );
  return decided.state === 'awaiting-second'
    ? desk.orders.confirm(order.id, { by: 'staff:leo', lawyer: true })
    : decided;
}
const of = (order: Order, act: ClockAct) => order.deadlines.find((one) => one.clock === act);
const get = (order: Order) => desk.orders.get(order.id);
const iso = (ms = desk.clock.now()) => new Date(ms).toISOString();

/** Has review decide on targets, as its hook tells. */
async function restrict(order: Order, isDone: (task: OrderTask) => boolean): Promise<Order> {
  const { tasks } = await get(order);
  const waiting = tasks.filter(({ status }) => status === 'waiting').map(({ id }) => id);
  const wish = { action: 'remove-content' as const, reason: 'Ordered.' };
  if (waiting.length > 0) await desk.orders.execute(order.id, { ...wish, taskIds: waiting }, 'staff:rana');
  const now = await get(order);
  await desk.storage.work(async (work) => {
    for (const { jobId } of now.tasks.filter(({ status }) => status === 'working'))
      if (jobId !== undefined)
        await desk.orders.within.decided(work, jobId, {
          by: 'staff:rana',
          decisionId: desk.context.ids(),
          isDone,
          refused: false,
        });
  });
  return get(order);
}

describe('a clock is met by what was done', () => {
  it('and not by the decision: it goes on, says how many of how many are done, and the order keeps its due time', async () => {
    const order = await comply(await receive('remove'));
    expect(of(order, 'effect-given')).toMatchObject({ state: 'running', done: { done: 0, of: 3 } });
    expect(of(order, 'effect-given')?.metAt).toBeUndefined();
    expect(order).toMatchObject({ dueAt: iso(desk.clock.now() + 24 * HOUR) });
    const part = await restrict(order, ({ target }) => !target.value.includes('@c'));
    expect(of(part, 'effect-given')).toMatchObject({ state: 'running', done: { done: 2, of: 3 } });
    const [listed] = (await desk.orders.list({ q: order.reference })).items;
    expect(listed).toMatchObject({ dueClock: 'effect-given', dueDone: { done: 2, of: 3 } });
    expect(part.clockNote).toContain('2 of 3');
    desk.clock.advance(HOUR);
    const whole = await restrict(part, () => true);
    expect(of(whole, 'effect-given')).toMatchObject({
      state: 'met',
      metAt: iso(),
      done: { done: 3, of: 3 },
    });
  });

  it('is missed when its time is over with targets that wait, and met late when the last is done', async () => {
    const order = await comply(await receive('remove'));
    desk.clock.advance(25 * HOUR);
    expect(of(await get(order), 'effect-given')).toMatchObject({ state: 'missed', done: { done: 0, of: 3 } });
    while ((await desk.orders.warnDue()) > 0);
    expect((await desk.orders.list({ due: 'overdue' })).items.map(({ id }) => id)).toContain(order.id);
    const late = await restrict(order, () => true);
    expect(of(late, 'effect-given')).toMatchObject({
      state: 'missed',
      metAt: iso(),
      done: { done: 3, of: 3 },
    });
  });

  it('does not count targets that were refused with a reason, nor those that are void', async () => {
    const order = await receive('remove');
    const [first] = order.form.targets;
    await desk.orders.decide(
      order.id,
      { answer: 'narrow', reason: 'One of three.', scope: { targets: first ? [first] : [] } },
      { by: 'staff:amina', lawyer: true },
    );
    const narrowed = await desk.orders.confirm(order.id, { by: 'staff:leo', lawyer: true });
    expect(of(narrowed, 'effect-given')).toMatchObject({ state: 'running', done: { done: 0, of: 1 } });
    expect(of(await restrict(narrowed, () => true), 'effect-given')).toMatchObject({
      state: 'met',
      done: { done: 1, of: 1 },
    });
  });

  it('waits for a target that nobody found until somebody says why it cannot be done', async () => {
    const targets = ['@x1/p', 'nobody-here'].map((name) => ({
      kind: 'url' as const,
      value: `https://harbour.example/${name}`,
    }));
    const done = await restrict(await comply(await receive('remove', { targets })), () => true);
    expect(of(done, 'effect-given')).toMatchObject({ state: 'running', done: { done: 1, of: 2 } });
    const lost = done.tasks.find(({ status }) => status === 'not-found')?.id ?? '';
    const impossible = (because?: string) =>
      desk.orders.setTask(done.id, lost, { status: 'impossible', because }, 'staff:rana');
    await expect(impossible()).rejects.toMatchObject({ code: 'order-invalid' });
    const said = await impossible('The address leads nowhere.');
    expect(of(said, 'effect-given')).toMatchObject({ state: 'met', done: { done: 1, of: 1 } });
  });

  it('is void where the order is refused as a whole, but for the answer, which went out', async () => {
    const order = await receive('remove');
    await desk.orders.decide(
      order.id,
      { answer: 'refuse', reason: 'Not lawful.', grounds: ['legality'] },
      { by: 'staff:amina', lawyer: true },
    );
    const refused = await desk.orders.confirm(order.id, { by: 'staff:leo', lawyer: true });
    expect(of(refused, 'effect-given')).toMatchObject({ state: 'void', note: 'refused' });
    expect(of(refused, 'answered')).toMatchObject({ state: 'met', metAt: iso() });
    expect(refused).toMatchObject({ clock: 'stopped' });
    expect(refused.dueAt).toBeUndefined();
  });

  it('of receipt when the receipt went out by itself, and not while it lies there to be sent by hand', async () => {
    expect(of(await receive('remove'), 'receipt-informed')).toMatchObject({ state: 'met', metAt: iso() });
    const form = (await receive('remove')).form;
    const { order } = await desk.orders.receive({
      channel: 'post',
      contactId,
      form: { ...form, reference: 'by post' },
      by: 'staff:a',
    });
    expect(of(order, 'receipt-informed')).toMatchObject({ state: 'running' });
    desk.clock.advance(HOUR);
    const [letter] = order.messages;
    const sent = await desk.orders.delivered(order.id, letter?.id ?? '', 'delivered', 'staff:a');
    expect(of(sent, 'receipt-informed')).toMatchObject({ state: 'met', metAt: iso() });
  });

  it('of telling the authority by a letter after the effect, and by none before', async () => {
    const order = await comply(await receive('remove'));
    const write = () =>
      desk.orders.send(order.id, { kind: 'feedback', subject: 'f', body: 'b' }, 'staff:amina');
    await write();
    desk.clock.advance(1);
    const done = await restrict(order, () => true);
    expect(of(done, 'effect-informed')).toMatchObject({ state: 'running' });
    desk.clock.advance(HOUR);
    expect(of(await write(), 'effect-informed')).toMatchObject({ state: 'met', metAt: iso() });
  });

  it('of telling users when all of them were told', async () => {
    const done = await restrict(await comply(await receive('remove')), () => true);
    expect(of(done, 'user-informed')).toMatchObject({ state: 'running', done: { done: 0, of: 3 } });
    const tell = (names: readonly string[]) =>
      desk.storage.work((work) =>
        desk.orders.within.told(work, {
          orderId: done.id,
          accounts: names.map((name) => ({ platform: 'harbour', accountId: `${name}${count}` })),
        }),
      );
    await tell(['a', 'b']);
    expect(of(await get(done), 'user-informed')).toMatchObject({
      state: 'running',
      done: { done: 2, of: 3 },
    });
    desk.clock.advance(HOUR / 2);
    await tell(['c']);
    expect(of(await get(done), 'user-informed')).toMatchObject({ state: 'met', metAt: iso() });
  });

  it('of a right when it was used; else it lapses, and is never missed or warned of', async () => {
    const [used, unused] = [
      await restrict(await comply(await receive('remove')), () => true),
      await restrict(await comply(await receive('remove')), () => true),
    ];
    desk.clock.advance(HOUR);
    const objection = { kind: 'objection' as const, subject: 'o', body: 'We ask for scrutiny.' };
    const objected = await desk.orders.send(used.id, objection, 'staff:amina');
    expect(of(objected, 'may-object')).toMatchObject({ state: 'met', metAt: iso() });
    desk.clock.advance(72 * HOUR);
    expect(of(await get(unused), 'may-object')).toMatchObject({ state: 'void', note: 'lapsed' });
    expect(unused.dueClock).not.toBe('may-object');
    const court = await desk.orders.startClock(unused.id, { event: 'may-object' }, 'staff:amina');
    expect(of(court, 'may-object')).toMatchObject({ state: 'void', note: 'lapsed', metAt: iso() });
  });

  it('of an authority when somebody notes that it acted; what we owe is never noted by hand', async () => {
    const done = await restrict(await comply(await receive('remove')), () => true);
    expect(of(done, 'authority-decided')).toMatchObject({ state: 'running' });
    const noted = await desk.orders.startClock(done.id, { event: 'authority-decided' }, 'staff:amina');
    expect(of(noted, 'authority-decided')).toMatchObject({ state: 'met', metAt: iso() });
    await expect(
      desk.orders.startClock(done.id, { event: 'effect-given' as never }, 'staff:amina'),
    ).rejects.toMatchObject({ code: 'order-invalid' });
  });
});

describe('an order for data', () => {
  it('is met when every package was released and downloaded, timed by its release, and opens again when one expires', async () => {
    const targets = ['one', 'two'].map((value) => ({ kind: 'account' as const, value: `${value}-data` }));
    const received = await receive('disclose', { targets });
    expect(of(received, 'preserved')).toMatchObject({ state: 'running', done: { done: 0, of: 2 } });
    const order = await comply(received);
    expect(of(order, 'preserved')).toMatchObject({ state: 'met', done: { done: 2, of: 2 } });
    expect(of(order, 'data-delivered')).toMatchObject({ state: 'running', done: { done: 0, of: 2 } });
    const account = (name: string) => ({ platform: 'harbour', accountId: `${name}-data` });
    const release = (productionId: string, name: string) =>
      desk.storage.work((work) =>
        desk.orders.within.produced(work, {
          orderId: order.id,
          productionId,
          accounts: [account(name)],
          by: 'staff:leo',
        }),
      );
    const settle = (productionId: string, outcome: 'delivered' | 'expired') =>
      desk.storage.work((work) =>
        outcome === 'delivered'
          ? desk.orders.within.delivered(work, { orderId: order.id, productionId, by: 'link' })
          : desk.orders.within.takenBack(work, {
              orderId: order.id,
              productionId,
              because: 'expired',
              by: 'breakwater',
            }),
      );
    const [first, second, third] = [desk.context.ids(), desk.context.ids(), desk.context.ids()];
    await release(first, 'one');
    await settle(first, 'delivered');
    desk.clock.advance(HOUR);
    await release(second, 'two');
    expect(of(await get(order), 'data-delivered')).toMatchObject({
      state: 'running',
      done: { done: 1, of: 2 },
      note: 'not-fetched',
    });
    await settle(second, 'expired');
    const again = await get(order);
    expect(again).toMatchObject({ state: 'approved', dueClock: 'data-delivered' });
    expect(again.tasks.map(({ status }) => status)).toEqual(['done', 'working']);
    desk.clock.advance(HOUR);
    const releasedAt = iso();
    await release(third, 'two');
    desk.clock.advance(HOUR);
    await settle(third, 'delivered');
    expect(of(await get(order), 'data-delivered')).toMatchObject({
      state: 'met',
      metAt: releasedAt,
      done: { done: 2, of: 2 },
    });
    expect((await desk.orders.verify(order.id)).whole).toBe(true);
  });
});

it('what is held is over at its end, and is neither missed nor owed next', async () => {
  const targets = [{ kind: 'account' as const, value: 'kept' }];
  const order = await comply(await receive('preserve', { targets }));
  expect(of(order, 'preserved')).toMatchObject({ state: 'met', done: { done: 1, of: 1 } });
  expect(of(order, 'held')).toMatchObject({ state: 'running', done: { done: 1, of: 1 } });
  expect(order.dueAt).toBeUndefined();
  desk.clock.advance(61 * 24 * HOUR);
  expect(of(await get(order), 'held')).toMatchObject({ state: 'met', note: 'over' });
});

it('somebody who is to be appointed is when the task is done', async () => {
  const order = await comply(await receive('appoint-representative', { targets: [] }));
  expect(of(order, 'appointed')).toMatchObject({ state: 'running', done: { done: 0, of: 1 } });
  const [task] = order.tasks;
  const done = await desk.orders.setTask(order.id, task?.id ?? '', { status: 'done' }, 'staff:amina');
  expect(of(done, 'appointed')).toMatchObject({ state: 'met', metAt: iso() });
});

it('the deadline of the order itself asks for the same as its kind', async () => {
  const dueAt = iso(desk.clock.now() + 12 * HOUR);
  const order = await comply(await receive('remove', { dueAt }));
  const own = (one: Order) => one.deadlines.find(({ clock: id }) => id === 'as-ordered');
  expect(own(order)).toMatchObject({ state: 'running', act: 'effect-given', done: { done: 0, of: 3 } });
  expect(own(await restrict(order, () => true))).toMatchObject({ state: 'met', done: { done: 3, of: 3 } });
});

it('facts for scorecards use the same truth: in time by what was done, and rights and keeping are no duty', async () => {
  const statutory = (act: ClockAct, changes: Partial<PackClock> = {}) => {
    const { undueDelay: _aim, ...one } = clock(act, { period: 'PT24H', ...changes });
    return one;
  };
  const law = madeUpPack([
    madeUpType('remove', {
      clocks: [
        statutory('effect-given'),
        statutory('may-object', { starts: 'effect', period: 'PT48H' }),
        statutory('held', { starts: 'effect', period: 'P6M' }),
      ],
    }),
  ]);
  const own = await openOrders({ packs: [law.pack] });
  const { contact } = await own.enter({ country: 'BV' });
  const form: OrderForm = {
    instrument: law.pack.pack.id,
    requestType: 'remove',
    reference: 'F-1',
    authority: { name: 'Harbour Police Cyber Unit', kind: 'judge', country: 'BV' },
    targets: [{ kind: 'url', value: 'https://harbour.example/@f/1' }],
  };
  const { order } = await own.orders.receive({
    channel: 'portal',
    contactId: contact.id,
    form,
    by: 'officer:o',
  });
  await own.orders.decide(
    order.id,
    { answer: 'comply', reason: 'sound' },
    { by: 'staff:amina', lawyer: true },
  );
  const fact = async () => {
    const facts = await own.orders.facts({ from: '2026-01-01T00:00:00Z', to: '2028-01-01T00:00:00Z' });
    return facts.find(({ orderId }) => orderId === order.id)?.inTime;
  };
  expect(await fact()).toBeUndefined();
  own.clock.advance(25 * HOUR);
  // Nothing was written since: it is late all the same.
  expect(await fact()).toBe(false);
  await own.close();
});
