import { createHash } from 'node:crypto';
import type { AuthorityRecipient } from '@breakwater/contracts/orders';

/** So long a key waits after it was confirmed: whoever was cheated by one channel hears of it by another. */
export const RECIPIENT_DELAY_MS = 24 * 3_600_000;

/** A key of an authority as stored. */
export type StoredRecipient = Omit<AuthorityRecipient, 'fingerprint' | 'state'>;

/**
 * What two people compare of a key over the telephone: the first 16 bytes of its SHA-256, in groups of four.
 *
 * @example
 * ```ts
 * fingerprintOf('age1harbour') // => 'd1ce e358 bf2d 6dc8 b6d9 1107 7ed2 c65a'
 * ```
 */
export function fingerprintOf(recipient: string): string {
  const hex = createHash('sha256').update(recipient).digest('hex').slice(0, 32);
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

/**
 * The key that counts at an instant: the last one that began to, unless it was withdrawn since. One that was replaced does
 * not come back.
 */
export function inForce(recipients: readonly StoredRecipient[], now: number): StoredRecipient | undefined {
  const began = recipients
    .filter((one) => startOf(one) <= now)
    .sort((a, b) => startOf(b) - startOf(a) || (a.enteredAt < b.enteredAt ? 1 : -1));
  const [latest] = began;
  return latest?.withdrawnAt === undefined ? latest : undefined;
}

/** When a key began to count, in milliseconds; never where it was withdrawn before. */
function startOf({ countsFrom, withdrawnAt }: StoredRecipient): number {
  if (countsFrom === undefined) return Number.POSITIVE_INFINITY;
  const from = Date.parse(countsFrom);
  return withdrawnAt !== undefined && Date.parse(withdrawnAt) < from ? Number.POSITIVE_INFINITY : from;
}

/** Keys that were entered and do not count yet. */
export function waitingOf(recipients: readonly StoredRecipient[], now: number): StoredRecipient[] {
  return recipients.filter(
    (one) => one.withdrawnAt === undefined && (one.countsFrom === undefined || startOf(one) > now),
  );
}

/**
 * From when a key counts, in milliseconds: a delay after somebody else than who entered it made sure that it is theirs; at
 * once when two people did, the second for an emergency that was called back. Undefined while nobody else did.
 */
export function countsFromOf(
  { enteredBy, confirmations }: Pick<StoredRecipient, 'enteredBy' | 'confirmations'>,
  delayMs: number,
): number | undefined {
  const by = [...confirmations].sort((a, b) => (a.at < b.at ? -1 : 1));
  const first = by.find((one) => one.by !== enteredBy);
  if (!first) return undefined;
  const waits = Date.parse(first.at) + delayMs;
  // Whoever comes second says that it is urgent: nobody hurries something without knowing.
  const last = by.at(-1);
  const isUrgent = by.length > 1 && last?.orderId !== undefined;
  return isUrgent ? Math.min(waits, Date.parse(last.at)) : waits;
}

/** As it is shown. */
export function showRecipient(
  one: StoredRecipient,
  all: readonly StoredRecipient[],
  now: number,
): AuthorityRecipient {
  return { ...one, fingerprint: fingerprintOf(one.recipient), state: stateOf(one, all, now) };
}

function stateOf(
  one: StoredRecipient,
  all: readonly StoredRecipient[],
  now: number,
): AuthorityRecipient['state'] {
  if (one.withdrawnAt !== undefined) return 'withdrawn';
  if (one.countsFrom === undefined) return 'unconfirmed';
  if (Date.parse(one.countsFrom) > now) return 'waiting';
  return inForce(all, now)?.id === one.id ? 'counts' : 'replaced';
}
