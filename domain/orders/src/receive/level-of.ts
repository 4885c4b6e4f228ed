import type { AuthorityContact, OrderChannel } from '@breakwater/contracts/orders';

/** What comes by mail is as sure as mail is, whoever is meant to have sent it. */
const MAIL_LEVEL = 1;

/**
 * How sure it is who asks: what the contact has shown and what is not over, never more than the way shows by which the
 * order came. `at` in milliseconds.
 *
 * @example
 * levelOf('email', { level: 3, expiresAt: '2027-01-01T00:00:00Z' }, 0) // => 1
 * levelOf('portal', { level: 3, expiresAt: '2027-01-01T00:00:00Z' }, 0) // => 3
 * levelOf('portal', { level: 3, expiresAt: '1969-01-01T00:00:00Z' }, 0) // => 0
 * levelOf('exchange', { level: 1, expiresAt: '2027-01-01T00:00:00Z' }, 0) // => 4
 */
export function levelOf(
  channel: OrderChannel,
  contact: Pick<AuthorityContact, 'level' | 'expiresAt' | 'revokedAt'> | undefined,
  at: number,
): number {
  if (!contact || contact.revokedAt !== undefined) return 0;
  if (contact.expiresAt !== undefined && Date.parse(contact.expiresAt) <= at) return 0;
  // Every envelope of the exchange is signed.
  if (channel === 'exchange') return 4;
  return channel === 'email' ? Math.min(contact.level, MAIL_LEVEL) : contact.level;
}
