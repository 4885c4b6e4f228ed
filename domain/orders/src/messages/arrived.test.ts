import type { Work } from '@breakwater/storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { epoc, type OrdersFixture, openOrders } from '../testing/orders-fixture.ts';

let desk: OrdersFixture;
let known: Awaited<ReturnType<OrdersFixture['enter']>>;
beforeAll(async () => {
  desk = await openOrders();
  known = await desk.enter();
});
afterAll(() => desk.close());

let count = 0;
async function receive() {
  count += 1;
  const { order } = await desk.orders.receive({
    channel: 'exchange',
    contactId: known.contact.id,
    by: 'peer:p1',
    externalId: `x-${count}`,
    form: epoc({ reference: `HB-${count}` }),
  });
  return order;
}
/** Runs it as one unit; gives what that put on record. */
const inOne = async (run: (work: Work) => Promise<void>) => {
  const before = desk.recorded.length;
  await desk.storage.work(run);
  return desk.recorded.slice(before);
};
const iso = () => new Date(desk.clock.now()).toISOString();

it('a letter that goes by the exchange is delivered when its receipt is there, and the order stays whole', async () => {
  const { id, messages } = await receive();
  const messageId = messages[0]?.id ?? '';
  expect(messages[0]?.deliveredAt).toBeUndefined();
  desk.clock.advance(5_000);
  const at = iso();
  desk.clock.advance(5_000);
  const arrived = () => inOne((work) => desk.orders.within.arrived(work, id, { messageId, at }));
  expect(await arrived()).toMatchObject([
    { action: 'order.message-delivered', subject: id, actor: 'exchange', detail: { messageId } },
  ]);
  expect(await arrived()).toEqual([]);
  const [letter] = (await desk.orders.get(id)).messages;
  expect(letter?.deliveredAt).toBe(at);
  expect(letter?.acknowledgedAt).toBeUndefined();
  expect(await desk.orders.verify(id)).toMatchObject({ whole: true });
});

it.each([
  ['before it was sent', -86_400_000, 0],
  ['after now', 86_400_000, 60_000],
])('a clock over there that says %s is not believed', async (_name, ahead, delivered) => {
  const { id, messages } = await receive();
  const [letter] = messages;
  desk.clock.advance(60_000);
  const at = new Date(desk.clock.now() + ahead).toISOString();
  await inOne((work) => desk.orders.within.arrived(work, id, { messageId: letter?.id ?? '', at }));
  const [found] = (await desk.orders.get(id)).messages;
  expect(Date.parse(found?.deliveredAt ?? '') - Date.parse(letter?.sentAt ?? '')).toBe(delivered);
});

it('a receipt acknowledges, an answer answers, and neither what the other side had not got', async () => {
  const { id, messages } = await receive();
  const had = messages.map((one) => one.id);
  await desk.orders.send(id, { kind: 'feedback', subject: 'f', body: 'Under way.' }, 'staff:amina');
  const receipt = await desk.orders.within.prepareLetter(id, {
    kind: 'receipt',
    subject: '',
    body: '',
    by: 'peer:p1',
  });
  await inOne((work) => receipt(work, had));
  const [first, second] = (await desk.orders.get(id)).messages;
  expect(first).toMatchObject({ deliveredAt: iso(), acknowledgedAt: iso() });
  expect(first?.respondedAt).toBeUndefined();
  expect(second?.deliveredAt).toBeUndefined();
  const note = await desk.orders.within.prepareLetter(id, {
    kind: 'note',
    subject: 'n',
    body: 'Thank you.',
    by: 'peer:p1',
  });
  await inOne((work) => note(work, [...had, second?.id ?? '']));
  const after = (await desk.orders.get(id)).messages.filter(({ direction }) => direction === 'out');
  expect(after.map(({ respondedAt }) => respondedAt)).toEqual([iso(), iso()]);
  expect(await desk.orders.verify(id)).toMatchObject({ whole: true });
});

it('a clarification by the exchange finds its new targets, as one that is typed does', async () => {
  const targets = [
    { kind: 'account' as const, value: 'acc-2' },
    { kind: 'url' as const, value: 'https://harbour.example/@acc-3/post-9' },
  ];
  const clarify = { kind: 'clarification', subject: '', body: 'Two more.', by: 'peer:p1' } as const;
  const typed = await receive();
  const form = (reference: string | undefined) => epoc({ reference: reference ?? '', targets });
  await desk.orders.take(typed.id, { ...clarify, form: form(typed.reference) });
  const sent = await receive();
  const take = await desk.orders.within.prepareLetter(sent.id, { ...clarify, form: form(sent.reference) });
  await inOne((work) => take(work, []));
  const found = async (id: string) =>
    (await desk.orders.get(id)).tasks.map(({ target, platform, accountId, contentId }) => [
      target.value,
      platform,
      accountId,
      contentId,
    ]);
  expect(await found(sent.id)).toEqual([
    ['acc-2', 'harbour', 'acc-2', undefined],
    ['https://harbour.example/@acc-3/post-9', 'harbour', 'acc-3', 'post-9'],
  ]);
  expect(await found(sent.id)).toEqual(await found(typed.id));
});
