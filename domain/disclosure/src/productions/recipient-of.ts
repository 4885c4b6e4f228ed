import type { DisclosureGrant } from '@breakwater/contracts';
import { DisclosureError } from '../disclosure-error.ts';
import type { DisclosureContext } from '../ports.ts';

/**
 * The key that a package is encrypted to: the one that the authority has now, else the one of the grant.
 *
 * @throws DisclosureError 409 `recipient-missing`, `recipient-expired`
 */
export async function recipientOf(
  { recipientOf: ask, clock }: Pick<DisclosureContext, 'recipientOf' | 'clock'>,
  { authorityId, recipient: granted }: DisclosureGrant,
): Promise<string> {
  const known = await ask?.(authorityId);
  const recipient = known?.recipient ?? granted;
  if (recipient === undefined) {
    throw new DisclosureError(
      'recipient-missing',
      'This authority has given no public key (age1…), and nothing leaves unencrypted. Ask it for one, or have it enter one in the portal.',
      409,
    );
  }
  if (known?.until !== undefined && Date.parse(known.until) <= clock.now()) {
    throw new DisclosureError(
      'recipient-expired',
      'The public key of this authority has expired. Ask it for a new one before anything is encrypted to it.',
      409,
    );
  }
  return recipient;
}
