import type { Order, OrderForm } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import { loadOrders } from '../material.ts';
import type { OrdersFile } from '../order-material.ts';
import type { Person } from './person.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Days of data that the prosecutor asks for, and hours for which the user is not to be told. */
const ASKED_DAYS = 3;

/** What an order of the demo is about: a post, where it is, and whose account it is of. */
export interface OrderSubject {
  readonly platform: string;
  readonly accountId: string;
  readonly url: string;
}

/** Orders of the demo by the name that its material gives them. */
export type TakenOrders = ReadonlyMap<string, Order>;

/** Authorities are entered and checked, and their orders taken in: by an officer of the platform, as it is done for real. */
export async function takeOrders(legal: Person, subject: OrderSubject, now: number): Promise<TakenOrders> {
  const { authorities, orders, scanned } = loadOrders();
  const settings = {
    languages: ['en', 'ur'],
    addressees: ['Harbour'],
    protectedTargets: [],
    platforms: ['harbour', 'lantern'],
  };
  await legal.call('orders.changeSettings', { body: settings });
  const senders = new Map<string, Sender>();
  for (const one of authorities) senders.set(one.key, await enter(legal, one));
  const taken = new Map<string, Order>();
  for (const { key, authority, channel, agoMinutes, form } of orders) {
    const at = now - agoMinutes * MINUTE;
    const said = about(form, subject, at);
    const sender = authorities.find((one) => one.key === authority);
    const named = sender && { name: sender.name, kind: sender.kind, country: sender.country };
    const received = agoMinutes > 0 && { receivedAt: toInstant(at) };
    const body = {
      channel,
      ...senders.get(authority),
      ...received,
      form: { ...said, ...(named && { authority: named }) },
    };
    taken.set(key, await legal.call('orders.receive', { body }));
  }
  const { authorityId } = senders.get(scanned.authority) ?? {};
  await legal.call('orders.upload', {
    query: { channel: 'post', name: scanned.name, authorityId },
    upload: { type: 'application/pdf', data: PAGE },
  });
  return taken;
}

interface Sender {
  readonly authorityId: string;
  readonly contactId: string;
}

async function enter(legal: Person, entry: OrdersFile['authorities'][number]): Promise<Sender> {
  const { key: _, contact, ...authority } = entry;
  const { id: authorityId } = await legal.call('orders.addAuthority', { body: authority });
  const { level, method, ...person } = contact;
  const params = { id: authorityId };
  const { id: contactId } = await legal.call('orders.addContact', { params, body: person });
  await legal.call('orders.verifyContact', { params: { id: contactId }, body: { level, method } });
  return { authorityId, contactId };
}

/** The form with what it is about, the days that it asks for, and when it was issued. */
function about(form: OrderForm, { platform, accountId, url }: OrderSubject, at: number): OrderForm {
  const targets = form.targets.map((target) => ({
    ...target,
    ...(target.platform !== undefined && { platform }),
    value: target.value === '$url' ? url : target.value === '$account' ? accountId : target.value,
  }));
  const asksForData = form.dataCategories !== undefined && form.emergency !== true;
  const range = asksForData && { from: toInstant(at - ASKED_DAYS * DAY), to: toInstant(at) };
  return { ...form, ...range, targets, issuedAt: toInstant(at - 10 * MINUTE) };
}

/** A page with nothing to read on it, as a scan is for a program. */
const PAGE = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
