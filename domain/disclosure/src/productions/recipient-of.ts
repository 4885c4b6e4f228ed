import { DisclosureError } from '../disclosure-error.ts';
import type { Delivery } from '../ports.ts';

/**
 * The key that a package is sealed to: the one of the authority that counts.
 *
 * @throws DisclosureError 409 `recipient-missing`, `recipient-unconfirmed`, `recipient-expired`
 */
export function recipientOf(delivery: Delivery | undefined, now: number): string {
  const { key, waiting = [] } = delivery ?? {};
  if (key === undefined) throw waiting.length > 0 ? unconfirmed(waiting) : missing();
  if (key.until !== undefined && Date.parse(key.until) <= now) {
    throw new DisclosureError(
      'recipient-expired',
      'The public key of this authority has expired. Ask it for a new one before anything is encrypted to it.',
      409,
    );
  }
  return key.recipient;
}

function missing(): DisclosureError {
  return new DisclosureError(
    'recipient-missing',
    'This authority has given no public key (age1…), and nothing leaves unencrypted. Ask it for one, or have it enter one in the portal.',
    409,
  );
}

function unconfirmed(waiting: Delivery['waiting']): DisclosureError {
  const confirmed = waiting.flatMap(({ countsFrom }) => countsFrom ?? []).sort();
  const [from] = confirmed;
  const message =
    from === undefined
      ? 'The key of this authority was entered, and nobody has made sure yet that it is theirs. A person of the desk asks the authority by another channel (a number known before, a letter, in person), compares the fingerprint, and confirms it under Authorities with fresh proof.'
      : `The key of this authority is confirmed and counts from ${from}. In an emergency that was called back it counts at once when a second person confirms it.`;
  const takes = from === undefined ? 'confirmation' : 'time';
  return new DisclosureError('recipient-unconfirmed', message, 409, {
    extra: { takes, ...(from !== undefined && { from }), waiting },
  });
}
