import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epoc, type OrdersFixture, openOrders } from '../testing/index.ts';

const HOUR = 3_600_000;
const [OLD, NEW] = ['age1old', 'age1new'];
const how = { channel: 'call-back', whom: 'Duty desk, the number of our roster' } as const;

let desk: OrdersFixture;
beforeAll(async () => {
  desk = await openOrders();
});
afterAll(() => desk.close());

async function enter(recipient: string | undefined = OLD) {
  const { authority, contact } = await desk.enter(recipient === undefined ? {} : { recipient });
  return { id: authority.id, contact };
}
const detail = (id: string) => desk.orders.authorities.get(id);
const counting = async (id: string) => (await detail(id)).authority.recipient;

async function change(id: string, more: { recipient?: string; recipientUntil?: string }, by = 'staff:admin') {
  const {
    id: _id,
    createdAt: _at,
    recipient: _r,
    recipientUntil: _u,
    ...entry
  } = (await detail(id)).authority;
  await desk.orders.authorities.change(id, { ...entry, ...more }, by);
}
async function refOf(id: string, recipient: string) {
  const found = (await detail(id)).recipients.find((one) => one.recipient === recipient);
  return { authorityId: id, recipientId: found?.id ?? '' };
}
const confirm = async (id: string, recipient: string, by: string, more: object = {}) =>
  desk.orders.authorities.confirmRecipient(await refOf(id, recipient), { ...how, ...more }, by);

async function confirmed(): Promise<{ id: string; contactId: string }> {
  const { id, contact } = await enter();
  await confirm(id, OLD, 'staff:amina');
  desk.clock.advance(24 * HOUR);
  return { id, contactId: contact.id };
}

describe('a key of an authority', () => {
  it('counts a day after somebody else than who entered it asked the authority, and not before', async () => {
    const { id } = await enter();
    expect(await counting(id)).toBeUndefined();
    expect((await detail(id)).recipients).toMatchObject([
      {
        state: 'unconfirmed',
        enteredBy: 'staff:admin',
        fingerprint: expect.stringMatching(/^(\w{4} ){7}\w{4}$/),
      },
    ]);
    await confirm(id, OLD, 'staff:admin');
    expect((await detail(id)).recipients).toMatchObject([{ state: 'unconfirmed' }]);
    const { recipients } = await confirm(id, OLD, 'staff:amina');
    expect(recipients).toMatchObject([
      { state: 'waiting', confirmations: [{ by: 'staff:admin' }, { by: 'staff:amina', ...how }] },
    ]);
    desk.clock.advance(24 * HOUR - 1);
    expect(await counting(id)).toBeUndefined();
    desk.clock.advance(1);
    expect(await counting(id)).toBe(OLD);
    expect(
      desk.recorded.filter(({ subject, action }) => subject === id && /recipient/.test(action)),
    ).toMatchObject([
      { action: 'authority-recipient.entered' },
      { action: 'authority-recipient.confirmed', detail: { channel: 'call-back' } },
      { action: 'authority-recipient.confirmed', actor: 'staff:amina' },
    ]);
  });

  it('that is new leaves the one from before until it counts; then that does not come back', async () => {
    const { id } = await confirmed();
    await change(id, { recipient: NEW }, 'officer:o1');
    expect(await counting(id)).toBe(OLD);
    await confirm(id, NEW, 'staff:amina');
    expect(await counting(id)).toBe(OLD);
    desk.clock.advance(24 * HOUR);
    expect(await counting(id)).toBe(NEW);
    await desk.orders.authorities.withdrawRecipient(await refOf(id, NEW), 'lost', 'staff:amina');
    expect(await counting(id)).toBeUndefined();
    expect((await detail(id)).recipients.map(({ state }) => state)).toEqual(['withdrawn', 'replaced']);
  });

  it('that is withdrawn before it counts leaves the one from before where it is', async () => {
    const { id } = await confirmed();
    await change(id, { recipient: NEW }, 'officer:o1');
    await confirm(id, NEW, 'staff:amina');
    await desk.orders.authorities.withdrawRecipient(await refOf(id, NEW), 'not theirs', 'staff:amir');
    desk.clock.advance(48 * HOUR);
    expect(await counting(id)).toBe(OLD);
    await expect(confirm(id, NEW, 'staff:leo')).rejects.toMatchObject({ code: 'recipient-settled' });
  });

  it('is entered once, again with another end, and taken out by entering none', async () => {
    const { id } = await confirmed();
    await change(id, { recipient: OLD });
    expect((await detail(id)).recipients).toHaveLength(1);
    const recipientUntil = new Date(desk.clock.now() + 900 * HOUR).toISOString();
    await change(id, { recipient: OLD, recipientUntil });
    await change(id, { recipient: OLD, recipientUntil });
    expect((await detail(id)).recipients).toMatchObject([{ state: 'unconfirmed' }, { state: 'counts' }]);
    await change(id, {});
    expect(await counting(id)).toBeUndefined();
  });

  it('counts at once in an emergency that was called back, when a second person confirms it', async () => {
    const { id, contactId } = await confirmed();
    const form = epoc({ reference: 'E-1', emergency: true, emergencyReasons: 'A life is in danger.' });
    const { order } = await desk.orders.receive({ channel: 'portal', contactId, form, by: 'officer:o1' });
    await change(id, { recipient: NEW }, 'officer:o1');
    await confirm(id, NEW, 'staff:amina');
    const urgent = { orderId: order.id };
    await expect(confirm(id, NEW, 'staff:amir', urgent)).rejects.toMatchObject({ code: 'order-invalid' });
    await desk.orders.callBack(order.id, { note: 'They confirm it.', confirmed: true }, 'staff:amina');
    await expect(confirm(id, NEW, 'staff:amina', urgent)).rejects.toMatchObject({
      code: 'second-person-needed',
    });
    expect(await counting(id)).toBe(OLD);
    await confirm(id, NEW, 'staff:amir', urgent);
    expect(await counting(id)).toBe(NEW);
  });

  it('is confirmed by people alone', async () => {
    const { id } = await enter();
    for (const by of ['key:k1', 'officer:o1', 'peer:p1', 'breakwater'])
      await expect(confirm(id, OLD, by)).rejects.toMatchObject({ code: 'person-needed' });
    const ref = { authorityId: id, recipientId: crypto.randomUUID() };
    await expect(desk.orders.authorities.confirmRecipient(ref, how, 'staff:amina')).rejects.toMatchObject({
      code: 'recipient-not-found',
    });
  });

  it('counts for nobody who writes to the tables', async () => {
    const { id } = await enter();
    const { recipientId } = await refOf(id, OLD);
    const { db } = desk.storage;
    const attempts = [
      sql`update authority_recipients set counts_from = now() where id = ${recipientId}`,
      sql`update authority_recipients set recipient = 'age1x' where id = ${recipientId}`,
      sql`update authority_recipients set from_before = true where id = ${recipientId}`,
      sql`delete from authority_recipients where id = ${recipientId}`,
      sql`insert into recipient_confirmations values (${recipientId}, 'key:k', now(), 'letter', 'x')`,
      sql`insert into authority_recipients (id, authority_id, recipient, entered_by, entered_at, counts_from)
        values (gen_random_uuid(), ${id}, 'age1x', 'x', now(), now())`,
      sql`update authorities set entry = entry || '{"recipient": "age1x"}' where id = ${id}`,
    ];
    for (const attempt of attempts) await expect(attempt.execute(db)).rejects.toThrow();
    await sql`insert into recipient_confirmations values (${recipientId}, 'staff:admin', now(), 'letter', 'x')`.execute(
      db,
    );
    // Whoever entered it is not the one who confirms it.
    await expect(
      sql`update authority_recipients set counts_from = now() where id = ${recipientId}`.execute(db),
    ).rejects.toThrow();
  });
});
