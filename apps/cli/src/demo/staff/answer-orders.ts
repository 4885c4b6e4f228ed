import type { Body } from '@breakwater/client';
import type { Person } from './person.ts';
import type { TakenOrders } from './take-orders.ts';

/** Who answers: a lead prepares, a lawyer is the second person. */
export interface Desk {
  readonly lead: Person;
  readonly legal: Person;
}

/**
 * What the platform says to its orders: one is asked back, one refused and one kept records for; of one a package is
 * prepared, which waits for a second person. One is fresh, and one only pretends: they are left as they came.
 */
export async function answerOrders({ lead, legal }: Desk, orders: TakenOrders): Promise<void> {
  const byKey = (key: string) => ({ id: orders.get(key)?.id ?? '' });
  const decide = (key: string, body: Body<'orders.decide'>) =>
    lead.call('orders.decide', { params: byKey(key), body });
  await decide('incomplete', {
    answer: 'clarify',
    reason:
      'The order names no exact address. Please send the URL of the video, and say before whom it can be challenged.',
  });
  await decide('too-wide', {
    answer: 'refuse',
    reason:
      'The direction names no account and no post, asks that new posts be watched for, and wants an effect everywhere. It cannot be followed; a direction that names posts and their ground will be looked at within its time.',
    grounds: ['identifiers-named', 'bulk-or-reverse'],
  });
  await callBack('keep');
  await decide('keep', {
    answer: 'comply',
    reason: 'Records of the account are kept until process is served.',
  });
  await settle('keep');
  await callBack('address');
  await decide('address', {
    answer: 'comply',
    reason: 'The order names one account, three days and one category, for an offence of its list.',
  });
  await settle('address');
  const { items: grants } = await legal.call('disclosure.grants', {
    query: { orderId: byKey('address').id },
  });
  for (const { id } of grants) {
    const body = { grantId: id, note: 'Content was not asked for.' };
    await lead.call('disclosure.prepare', { body });
  }

  async function callBack(key: string): Promise<void> {
    const note = 'Called the number of our roster: the desk knows the file and confirms it.';
    await legal.call('orders.callBack', { params: byKey(key), body: { note, confirmed: true } });
  }

  /** A second person confirms where one is needed. */
  async function settle(key: string): Promise<void> {
    const params = byKey(key);
    const order = await legal.call('orders.get', { params });
    if (order.state === 'awaiting-second') await legal.call('orders.confirm', { params });
  }
}
