import type { Order } from '@breakwater/contracts/orders';
import type { Person } from './person.ts';

/** Somebody else than who entered them asks the authorities whether the keys in the register are theirs. */
export async function confirmKeys(person: Person, orders: Iterable<Order>): Promise<void> {
  const authorities = new Set([...orders].flatMap(({ authorityId }) => authorityId ?? []));
  for (const id of authorities) {
    const { recipients } = await person.call('orders.authority', { params: { id } });
    for (const recipient of recipients) {
      await person.call('orders.confirmRecipient', {
        params: { id, recipient: recipient.id },
        body: {
          channel: 'call-back',
          whom: 'Duty desk, on the number of our roster: they read the fingerprint to us.',
        },
      });
    }
  }
}
