import type { BoundPart } from '@breakwater/contracts/orders';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epoc, type OrdersFixture, openOrders } from '../testing/index.ts';

const DAY = 86_400_000;
const amina = { by: 'staff:amina', lawyer: true };
const amir = { by: 'staff:amir', lawyer: false };
const comply = { answer: 'comply' as const, reason: 'It is whole and lawful.' };

let desk: OrdersFixture;
beforeAll(async () => {
  desk = await openOrders();
});
afterAll(() => desk.close());

let count = 0;
/** An answer that waits for its second person. */
async function waiting() {
  count += 1;
  const { authority, contact } = await desk.enter({ recipient: `age1first${count}` });
  const { authorities } = desk.orders;
  await confirmLatest(authority.id);
  const form = epoc({ reference: `V-${count}` });
  const { order } = await desk.orders.receive({
    channel: 'portal',
    contactId: contact.id,
    form,
    by: 'officer:o1',
  });
  await desk.orders.decide(order.id, comply, amina);
  return { id: order.id, authority: (await authorities.get(authority.id)).authority, contact };
}
type Waiting = Awaited<ReturnType<typeof waiting>>;

async function confirmLatest(authorityId: string): Promise<void> {
  const { authorities } = desk.orders;
  const [latest] = (await authorities.get(authorityId)).recipients;
  const ref = { authorityId, recipientId: latest?.id ?? '' };
  await authorities.confirmRecipient(ref, { channel: 'letter', whom: 'Registry' }, 'staff:leo');
  desk.clock.advance(DAY);
}

async function entered({ authority }: Waiting, changes: object): Promise<void> {
  const { id, createdAt: _at, ...entry } = authority;
  await desk.orders.authorities.change(id, { ...entry, ...changes }, 'staff:admin');
}

const CHANGES: readonly [string, BoundPart, (of: Waiting) => Promise<unknown>][] = [
  [
    'the key that packages are sealed to',
    'recipient',
    async (of) => {
      await entered(of, { recipient: 'age1other' });
      await confirmLatest(of.authority.id);
    },
  ],
  ['the name of the authority', 'authority', (of) => entered(of, { name: 'Hill Police' })],
  [
    'the mailbox of the contact',
    'contact',
    ({ contact: { id, name } }) =>
      desk.orders.authorities.changeContact(id, { name, email: 'x@police.example' }, 'staff:admin'),
  ],
  [
    'the secrecy',
    'told',
    ({ id }) =>
      sql`update orders set form = form || '{"secrecy": {"until": "2027-01-01T00:00:00Z"}}' where id = ${id}`.execute(
        desk.storage.db,
      ),
  ],
  [
    'the range',
    'targets',
    ({ id }) =>
      sql`update orders set form = jsonb_set(form, '{targets,0,to}', '"2026-09-30T00:00:00Z"') where id = ${id}`.execute(
        desk.storage.db,
      ),
  ],
  [
    'the categories',
    'scope',
    ({ id }) =>
      sql`update orders set form = jsonb_set(form, '{dataCategories}', '["content"]') where id = ${id}`.execute(
        desk.storage.db,
      ),
  ],
  [
    'the law that stands against it',
    'order',
    ({ id }) => desk.orders.raiseConflict(id, { law: 'PL', why: 'It is forbidden there.' }, 'staff:leo'),
  ],
  [
    'the account that was found',
    'targets',
    ({ id }) =>
      sql`update order_tasks set account_id = 'acc-2' where order_id = ${id}`.execute(desk.storage.db),
  ],
];

describe('an answer that waits for a second person', () => {
  it.each(CHANGES)('is void when %s changes, on record, and is given again', async (_what, part, change) => {
    const of = await waiting();
    await change(of);
    const confirming = desk.orders.confirm(of.id, amir);
    await expect(confirming).rejects.toMatchObject({ code: 'approval-void', extra: { changed: [part] } });
    expect(await desk.orders.get(of.id)).toMatchObject({
      state: expect.stringMatching(/received|legal-review/),
      decisions: [{ outcome: 'void', voided: { changed: [part] } }],
    });
    expect(desk.grants.filter(({ orderId }) => orderId === of.id)).toEqual([]);
    expect(
      desk.recorded.find(({ subject, action }) => subject === of.id && action === 'order.answer-void'),
    ).toMatchObject({ actor: 'staff:amir', detail: { preparedBy: 'staff:amina', changed: [part] } });
    await desk.orders.decide(of.id, comply, amina);
    expect((await desk.orders.confirm(of.id, amir)).state).toBe('approved');
  });

  it('says so by itself, before anybody comes to confirm it', async () => {
    const of = await waiting();
    expect(await desk.orders.voidChanged()).toBe(0);
    await entered(of, { name: 'Lake Police' });
    expect(await desk.orders.voidChanged()).toBe(1);
    expect(await desk.orders.voidChanged()).toBe(0);
    expect((await desk.orders.get(of.id)).decisions).toMatchObject([{ outcome: 'void' }]);
    await expect(desk.orders.confirm(of.id, amir)).rejects.toMatchObject({ code: 'decision-not-waiting' });
    expect((await desk.orders.verify(of.id)).whole).toBe(true);
  });

  it('is void when the order was taken back meanwhile', async () => {
    const { id } = await waiting();
    await desk.orders.withdraw(id, 'no longer needed', 'officer:o1');
    await expect(desk.orders.confirm(id, amir)).rejects.toMatchObject({ code: 'approval-void' });
    expect(await desk.orders.get(id)).toMatchObject({ state: 'withdrawn', decisions: [{ outcome: 'void' }] });
    expect(desk.grants.filter(({ orderId }) => orderId === id)).toEqual([]);
  });

  it('that is void stays so, whoever writes to the table', async () => {
    const of = await waiting();
    await entered(of, { name: 'Moor Police' });
    await desk.orders.voidChanged();
    const { db } = desk.storage;
    for (const set of [
      `outcome = 'awaiting-second'`,
      `outcome = 'final', second_by = 'staff:amir', second_at = now(), second_lawyer = true`,
      `binds = '{}'`,
      `void_changed = '[]'`,
    ]) {
      await expect(
        sql`update order_decisions set ${sql.raw(set)} where order_id = ${of.id}`.execute(db),
      ).rejects.toThrow();
    }
  });
});
