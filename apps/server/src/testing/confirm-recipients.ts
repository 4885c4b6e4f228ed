import type { Breakwater } from '../compose/breakwater.ts';

/** Somebody else than who entered them confirms the keys of an authority that wait for it. */
export async function confirmRecipients(
  { orders: { authorities } }: Pick<Breakwater, 'orders'>,
  authorityId: string,
  by = 'staff:confirms',
): Promise<void> {
  const { recipients } = await authorities.get(authorityId);
  for (const { id: recipientId, state } of recipients) {
    if (state !== 'unconfirmed') continue;
    const how = { channel: 'call-back', whom: 'Duty desk, on the number of our roster' } as const;
    await authorities.confirmRecipient({ authorityId, recipientId }, how, by);
  }
}
