import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OrdersFixture, openOrders } from '../testing/index.ts';

const DAY = 86_400_000;
const OFFICER = '00000000-0000-8000-8000-0000000000aa';

let desk: OrdersFixture;
beforeAll(async () => {
  desk = await openOrders();
});
afterAll(() => desk.close());

const inDays = (days: number) => new Date(desk.clock.now() + days * DAY).toISOString();

/** A contact whose level somebody showed in this way, for thirty days. */
async function shown(level: number, method: 'portal' | 'certificate'): Promise<string> {
  const { contact } = await desk.enter({});
  const entry = { level, method, expiresAt: inDays(30) } as const;
  await desk.orders.authorities.verifyContact(contact.id, entry, 'staff:leo');
  return contact.id;
}

async function vouch(contactId: string) {
  const account = { officerId: OFFICER, contactId, expiresAt: inDays(300) };
  await desk.storage.work((work) => desk.orders.within.officerVouched(work, account, 'staff:lutz'));
  return desk.orders.authorities.contact(contactId);
}

it('vouching prolongs what the portal showed and still lasts, and nothing else', async () => {
  const byPortal = await shown(3, 'portal');
  expect((await vouch(byPortal)).expiresAt).toBe(inDays(300));
  const byCertificate = await shown(3, 'certificate');
  expect((await vouch(byCertificate)).expiresAt).toBe(inDays(30));
  const lapsed = await shown(3, 'portal');
  const end = inDays(30);
  desk.clock.advance(31 * DAY);
  expect((await vouch(lapsed)).expiresAt).toBe(end);
});
