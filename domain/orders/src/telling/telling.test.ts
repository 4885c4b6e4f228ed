import type { OrderForm, Telling } from '@breakwater/contracts/orders';
import { madeUpPack, madeUpType } from '@breakwater/law/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OrdersFixture, openOrders } from '../testing/orders-fixture.ts';
import { type NoticeRule, tellingOf } from './telling-of.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 9, 1, 12);
const inDays = (days: number, from = NOW) => new Date(from + days * DAY).toISOString();
const rule = (changes: Partial<NoticeRule> = {}): NoticeRule => ({
  default: 'notify',
  art: 's. 9',
  prov: 'recalled',
  ...changes,
});

describe('what users are told of an order', () => {
  const told = (
    of: NoticeRule,
    secrecy?: OrderForm['secrecy'],
    { now = NOW, ...more }: { now?: number; issuedAt?: string; reviewDays?: number } = {},
  ): Telling =>
    tellingOf({
      order: { form: { targets: [], ...(secrecy && { secrecy }), ...more }, receivedAt: inDays(0) },
      rule: of,
      timezone: 'UTC',
      reviewDays: more.reviewDays,
      now,
    });
  const undatedOrder = { decision: 'gag 1' };

  it.each<[string, NoticeRule, OrderForm['secrecy'], Partial<Telling>]>([
    ['is told by us where the law says nothing else', rule(), undefined, { state: 'tell' }],
    ['is told when they ask', rule({ at: 'on-request' }), undefined, { state: 'on-request' }],
    ['is told by the authority', rule({ default: 'by-authority' }), undefined, { state: 'by-authority' }],
    ['is told by nobody', rule({ default: 'none' }), undefined, { state: 'none' }],
    [
      'is told by the authority also of a secret order',
      rule({ default: 'by-authority' }),
      undatedOrder,
      { state: 'by-authority' },
    ],
    [
      'waits for the end of a secrecy',
      rule(),
      { until: inDays(30), decision: 'd' },
      { state: 'secret', until: inDays(30), decision: 'd' },
    ],
    [
      'does not wait for an end that is over',
      rule(),
      { until: inDays(-1) },
      { state: 'tell', since: inDays(-1) },
    ],
    [
      'waits for a lawyer where no end is named, who looks at it within 90 days',
      rule(),
      undatedOrder,
      { state: 'undated-secrecy', reviewAt: inDays(90), decision: 'gag 1' },
    ],
    [
      'is told where the law says that such a secrecy binds nobody',
      rule({ withoutEnd: 'not-valid' }),
      undatedOrder,
      { state: 'tell' },
    ],
    [
      'is told at the latest when the law says',
      rule({ maxDelay: 'P6W' }),
      { until: inDays(90) },
      { state: 'secret', until: inDays(42), latest: inDays(42) },
    ],
    [
      'is told then also where no end is named',
      rule({ maxDelay: 'P6W' }),
      undatedOrder,
      { state: 'undated-secrecy', until: inDays(42), reviewAt: inDays(42) },
    ],
    [
      'waits no longer than a year, and a lawyer is reminded before',
      rule(),
      { until: inDays(800) },
      { state: 'secret', until: inDays(366), reviewAt: inDays(336) },
    ],
  ])('%s', (_name, of, secrecy, expected) => {
    expect(told(of, secrecy)).toMatchObject(expected);
  });

  it('is counted from the day of the order, by the days of its zone, and by days that the desk sets', () => {
    const issuedAt = inDays(-10);
    expect(told(rule({ maxDelay: 'P6W' }), undatedOrder, { issuedAt })).toMatchObject({ until: inDays(32) });
    expect(told(rule(), undatedOrder, { reviewDays: 14 })).toMatchObject({ reviewAt: inDays(14) });
    const over = told(rule({ maxDelay: 'P6W' }), undatedOrder, { now: NOW + 43 * DAY });
    expect(over).toMatchObject({ state: 'tell', since: inDays(42) });
    const free = told(rule({ at: 'on-request' }), { until: inDays(5) }, { now: NOW + 6 * DAY });
    expect(free).toMatchObject({ state: 'on-request', since: inDays(5) });
  });
});

describe('a lawyer', () => {
  const { pack } = madeUpPack([
    madeUpType('remove', { id: 'plain' }),
    madeUpType('remove', {
      id: 'bounded',
      userNotice: rule({ maxDelay: 'P6W', extension: 'P6W' }),
    }),
    madeUpType('remove', { id: 'theirs', userNotice: rule({ default: 'by-authority' }) }),
  ]);
  let desk: OrdersFixture;
  let contactId: string;
  beforeAll(async () => {
    desk = await openOrders({ packs: [pack] });
    contactId = (await desk.enter({ country: 'BV' })).contact.id;
  });
  afterAll(() => desk.close());

  let count = 0;
  async function receive(requestType: string, secrecy?: OrderForm['secrecy']) {
    count += 1;
    const form: OrderForm = {
      instrument: pack.pack.id,
      requestType,
      reference: `S-${count}`,
      authority: { name: 'Harbour Police Cyber Unit', kind: 'judge', country: 'BV' },
      targets: [{ kind: 'url', value: `https://harbour.example/@s${count}/1` }],
      ...(secrecy && { secrecy }),
    };
    return (await desk.orders.receive({ channel: 'portal', contactId, form, by: 'officer:o' })).order;
  }
  const ahead = (days: number) => inDays(days, desk.clock.now());
  const change = (id: string, what: object, by = 'staff:lena') =>
    desk.orders.changeTelling(id, { because: 'the court said so', ...what } as never, by);

  it('is reminded on the desk of a secrecy that names no end, and sets one', async () => {
    const order = await receive('plain', { decision: 'gag 1' });
    expect(order.telling).toMatchObject({ state: 'undated-secrecy', reviewAt: ahead(90) });
    const review = order.deadlines.find(({ clock }) => clock === 'secrecy-review');
    expect(review).toMatchObject({ state: 'running', owedBy: 'provider', ownAim: true, dueAt: ahead(90) });
    expect(order).toMatchObject({ dueClock: 'secrecy-review', dueAt: ahead(90) });
    desk.clock.advance(91 * DAY);
    while ((await desk.orders.warnDue()) > 0);
    const overdue = (await desk.orders.list({ due: 'overdue' })).items.map(({ id }) => id);
    expect(overdue).toContain(order.id);
    // Nobody is told by the passing of time: a lawyer says when.
    expect((await desk.orders.get(order.id)).telling?.state).toBe('undated-secrecy');
    const until = ahead(30);
    const ended = await change(order.id, { act: 'end', until, decision: 'decision 8' });
    expect(ended.telling).toMatchObject({
      state: 'secret',
      until,
      decision: 'decision 8',
      decidedBy: 'staff:lena',
    });
    expect(ended.deadlines.some(({ clock }) => clock === 'secrecy-review')).toBe(false);
    expect(desk.retold.at(-1)).toMatchObject({ orderId: order.id, telling: { state: 'secret', until } });
    desk.clock.advance(31 * DAY);
    expect((await desk.orders.get(order.id)).telling).toMatchObject({ state: 'tell', since: until });
    expect((await desk.orders.verify(order.id)).whole).toBe(true);
  });

  it('can put the day off, within a year, and tell users at once', async () => {
    const order = await receive('plain', { decision: 'gag 2' });
    const later = await change(order.id, { act: 'keep', until: ahead(200) });
    expect(later.telling).toMatchObject({ state: 'undated-secrecy', reviewAt: ahead(200) });
    for (const until of [ahead(400), ahead(-1), undefined])
      await expect(change(order.id, { act: 'keep', until })).rejects.toMatchObject({ pointer: '/until' });
    const told = await change(order.id, { act: 'tell' });
    expect(told.telling).toMatchObject({ state: 'tell', because: 'the court said so' });
    expect(desk.retold.at(-1)?.telling.state).toBe('tell');
  });

  it('cannot keep anybody from knowing for longer than the law, extended once, lets them', async () => {
    const order = await receive('bounded', { until: ahead(20), decision: 'd' });
    const end = (days: number) => change(order.id, { act: 'end', until: ahead(days), decision: 'd2' });
    await expect(end(90)).rejects.toMatchObject({
      code: 'secrecy-too-long',
      // Eighty-four days by the clock of Oslo, which is put back meanwhile or not.
      extra: { latest: expect.stringMatching(new RegExp(`^${ahead(84).slice(0, 10)}`)) },
    });
    expect((await end(80)).telling).toMatchObject({ state: 'secret', until: ahead(80) });
    const undated = await receive('bounded', { decision: 'd' });
    const first = { act: 'end', until: ahead(60), decision: 'd2' };
    await expect(change(undated.id, first)).rejects.toMatchObject({ code: 'secrecy-too-long' });
    await expect(change(undated.id, { ...first, until: ahead(10), decision: ' ' })).rejects.toMatchObject({
      pointer: '/decision',
    });
  });

  it('is asked again when the authority says that it told the user, and decides whether we do', async () => {
    const order = await receive('theirs');
    expect(order.telling).toMatchObject({ state: 'by-authority' });
    await expect(change(order.id, { act: 'end', until: ahead(3), decision: 'd' })).rejects.toMatchObject({
      pointer: '/act',
    });
    const letter = { kind: 'user-informed' as const, subject: 'Re', body: 'We told them.', by: 'officer:o' };
    const asked = await desk.orders.take(order.id, letter);
    const now = ahead(0);
    expect(asked.telling).toMatchObject({ state: 'by-authority', asked: now });
    expect(asked.deadlines.find(({ clock }) => clock === 'user-notice')).toMatchObject({ dueAt: ahead(7) });
    const kept = await change(order.id, { act: 'keep', until: ahead(100) });
    expect(kept.telling).not.toHaveProperty('asked');
    expect(kept.deadlines.find(({ clock }) => clock === 'secrecy-review')).toMatchObject({
      dueAt: ahead(100),
    });
    expect((await change(order.id, { act: 'tell' })).telling?.state).toBe('tell');
  });

  it('is a person, and decides on an order whose law is known', async () => {
    const order = await receive('plain');
    await expect(change(order.id, { act: 'tell' }, 'key:k')).rejects.toMatchObject({ code: 'person-needed' });
    const unknown = await desk.orders.receive({
      channel: 'post',
      form: { targets: [], reference: 'nobody knows' },
      by: 'staff:a',
    });
    await expect(change(unknown.order.id, { act: 'tell' })).rejects.toMatchObject({
      code: 'order-unclassified',
    });
  });

  it('binds with an answer who is told: it is void where that changed before the second person came', async () => {
    const order = await receive('plain', { until: ahead(30), decision: 'd' });
    const decided = await desk.orders.decide(
      order.id,
      { answer: 'refuse', reason: 'Not lawful.', grounds: [] },
      { by: 'staff:amina', lawyer: true },
    );
    expect(decided.state).toBe('awaiting-second');
    await change(order.id, { act: 'tell' });
    await expect(desk.orders.confirm(order.id, { by: 'staff:leo', lawyer: true })).rejects.toMatchObject({
      code: 'approval-void',
      extra: { changed: ['told'] },
    });
  });
});

it('the shipped law has e-Evidence users told by the issuing authority, of what is preserved nobody (Art. 13)', async () => {
  const desk = await openOrders();
  for (const [requestType, state] of [
    ['epoc', 'by-authority'],
    ['epoc-pr', 'none'],
  ] as const) {
    const form: OrderForm = {
      instrument: 'eu-eevidence-2023-1543',
      requestType,
      targets: [],
      reference: requestType,
    };
    const { order } = await desk.orders.receive({ channel: 'post', form, by: 'staff:a' });
    expect(order.telling?.state).toBe(state);
  }
  await desk.close();
});
