import type { AuthorityDetail, Order } from '@breakwater/contracts';
import type { Person } from './person.ts';

/** Somebody else than who entered them asks the authorities whether the keys in the register are theirs. */
export async function confirmKeys(person: Person, orders: Iterable<Order>): Promise<void> {
  const authorities = new Set([...orders].flatMap(({ authorityId }) => authorityId ?? []));
  for (const id of authorities) {
    const { recipients } = await person.get<AuthorityDetail>(`/v1/authorities/${id}`);
    for (const recipient of recipients) {
      await person.post(`/v1/authorities/${id}/recipients/${recipient.id}/confirm`, {
        channel: 'call-back',
        whom: 'Duty desk, on the number of our roster: they read the fingerprint to us.',
      });
    }
  }
}
